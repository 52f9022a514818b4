"""CSV and Markdown: Python, DuckDB and LibreOffice agree cell by cell; a CommonMark parser finds the
tables and headings that the page has."""
import csv
import json
import subprocess

import duckdb
from markdown_it import MarkdownIt

with open("report.csv", newline="", encoding="utf-8") as file:
    ours = list(csv.reader(file))
query = "select * from read_csv('report.csv', header=false, all_varchar=true, quote='\"', escape='\"')"
theirs = [["" if cell is None else cell for cell in row] for row in duckdb.sql(query).fetchall()]
assert theirs == ours, "DuckDB reads other cells"
filter = "csv:Text - txt - csv (StarCalc):44,34,76,1"
subprocess.run(
    ["soffice", "--headless", "--infilter=CSV:44,34,76,1,,0,false,false", "--convert-to", filter]
    + ["--outdir", "calc-csv", "report.csv"],
    check=True,
    capture_output=True,
)
with open("calc-csv/report.csv", newline="", encoding="utf-8") as file:
    calc = list(csv.reader(file))
# LibreOffice trims nothing and adds nothing, but for numbers that it writes as it likes.
for own, other in zip(ours, calc):
    assert [cell.strip("'") for cell in own] == [cell.strip("'") for cell in other], (own, other)

report = json.load(open("report.json", encoding="utf-8"))
assert len(ours) - 1 == report["base"]["points"]
tokens = MarkdownIt("commonmark").enable("table").parse(open("report.md", encoding="utf-8").read())
titles = [
    tokens[index + 1].content for index, token in enumerate(tokens) if token.type == "heading_open"
]
assert titles[0] == report["title"]
for proposition in report["propositions"]:
    assert any(title.endswith(proposition["name"]) for title in titles), proposition["name"]
assert not any(token.type == "html_block" for token in tokens)
tables = sum(token.type == "table_open" for token in tokens)
print(len(ours) - 1, "rows,", len(titles), "headings,", tables, "tables")
