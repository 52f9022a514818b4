"""The workbook: openpyxl reads typed cells without a formula, and LibreOffice finds the same points."""
import csv
import datetime
import subprocess

import openpyxl

book = openpyxl.load_workbook("report.xlsx")
for sheet in book:
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, sheet.title
    assert all(cell.data_type != "f" for row in sheet for cell in row), sheet.title
rows = list(book["Points"].iter_rows(values_only=True))
assert isinstance(rows[1][0], datetime.datetime)
assert isinstance(rows[1][rows[0].index("votes")], int)
themes = list(book["Themes"].iter_rows(min_row=2, values_only=True))
assert all(isinstance(value, int) for row in themes for value in row[1:10])


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


ours = read("report.csv")
assert len(ours) == len(rows), (len(ours), len(rows))
filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
subprocess.run(
    ["soffice", "--headless", "--convert-to", filter, "--outdir", "calc", "report.xlsx"],
    check=True,
    capture_output=True,
)
theirs = read("calc/report-Points.csv")


def plain(cell):
    # The apostrophe that keeps a spreadsheet from taking words for a formula.
    guarded = cell.startswith("'") and cell.lstrip("'")[:1] in set("=+-@")
    return cell[1:] if guarded else cell


for own, other in zip(ours[1:], theirs[1:]):
    assert [plain(cell) for cell in own] == other[1:], (own, other)
print(len(book.sheetnames), "sheets,", len(rows) - 1, "points")
