"""REFI-QDA: valid by the schema, and every quotation comes back word for word."""
import glob
import json
import sys
import zipfile

import lxml.etree as etree
import pyrefiqda
import qdapy

names = {"q": "urn:QDA-XML:project:1.0"}
path = glob.glob(sys.argv[1] + "/qualitative-coding/**/schema.xsd", recursive=True)[0]
schema = etree.XMLSchema(etree.parse(path))
archive = zipfile.ZipFile("report.qdpx")
assert archive.testzip() is None
project = etree.fromstring(archive.read("project.qde"))
assert schema.validate(project), schema.error_log
quotations = []
for source in project.iterfind(".//q:TextSource", names):
    path = "sources/" + source.get("plainTextPath").removeprefix("internal://")
    text = archive.read(path).decode("utf-8")
    assert "\r" not in text
    for selection in source.iterfind("q:PlainTextSelection", names):
        start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
        quotations.append(text[start:end])
report = json.load(open("report.json", encoding="utf-8"))
said = sorted(point["text"].replace("\r\n", "\n").replace("\r", "\n") for point in report["points"])
assert sorted(quotations) == said, "quotations differ from the points"
print(len(quotations), "quotations by the schema")

read = qdapy.read_qdpx("report.qdpx", warn=False)
fragments = read.fragments
texts = {str(text) for text in fragments[next(c for c in fragments.columns if "text" in c.lower())]}
coded = {point["text"] for point in report["points"] if point["themes"]}
assert coded <= texts, sorted(coded - texts)[:3]
print(len(fragments), "codings by qdapy")

strict = pyrefiqda.RefiProject.load("report.qdpx", extract_dir="strict")
assert strict.name == report["title"]
book = pyrefiqda.RefiCodebook.load("report.qdc")
assert book is not None
