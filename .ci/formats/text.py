"""The text: python-docx reads its styles, LibreOffice turns it into PDF and back without a word lost."""
import subprocess
from collections import Counter

import docx

text = docx.Document("report.docx")
styles = Counter(paragraph.style.name for paragraph in text.paragraphs)
for style in ["Title", "Heading 1", "Heading 2", "Heading 3", "Quote", "List Bullet", "toc 1"]:
    assert styles[style], f"no {style}"
assert all(table.style.name == "Table Grid" for table in text.tables)
assert text.core_properties.title
for kind in ["header", "footer"]:
    assert getattr(text.sections[0], kind).paragraphs[0].text, kind
for shape in text.inline_shapes:
    assert shape._inline.docPr.get("descr"), "a picture without words"


def words(path):
    # Every text of the body, wherever it stands: LibreOffice puts the contents into a frame of theirs.
    body = docx.Document(path).element.body
    paragraphs = body.iter("{%s}p" % body.nsmap["w"])
    texts = ["".join(t.text or "" for t in p.iter("{%s}t" % body.nsmap["w"])) for p in paragraphs]
    return Counter(" ".join(texts).split())


def convert(kind, source, folder):
    run = subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, source],
        check=True,
        capture_output=True,
        text=True,
    )
    complaints = [line for line in run.stderr.splitlines() if "javaldx" not in line]
    assert not complaints, complaints


convert("pdf", "report.docx", "word")
convert("odt", "report.docx", "word")
convert("docx", "word/report.odt", "back")
before, after = words("report.docx"), words("back/report.docx")
lost = {word: count for word, count in (before - after).items()}
assert not lost, lost
print(sum(before.values()), "words,", len(text.tables), "tables,", len(text.inline_shapes), "pictures")
