"""Makes the letterheads that the tests fill, as an office would in Word: placeholders cut into runs,
in tables, headers and text boxes. `make_letterhead.py NAME FILE`"""
import sys
import zipfile

import docx
from docx.shared import Pt


def split(paragraph, *pieces):
    """Each piece in a run of its own, every other one bold, as if typed and corrected."""
    for index, piece in enumerate(pieces):
        run = paragraph.add_run(piece)
        run.bold = index % 2 == 1
        run.font.size = Pt(16)


def office():
    document = docx.Document()
    section = document.sections[0]
    split(section.header.paragraphs[0], "内部 {{", "标", "题}}")
    section.footer.paragraphs[0].text = "{{#issuers}}{{.}} {{/issuers}}印"
    split(document.add_paragraph(), "关于召开{", "{name", "}", "}的通知")
    document.add_paragraph("时间：｛｛时间｝｝ & {{ time }}")
    split(document.add_paragraph(), "主持：{{#chair}}", "由{{", "chair}}主持", "{{/chair}}。")
    split(document.add_paragraph(), "视频：{{#video}}有", "{{video}}", "{{/video}}{{^video}}无{{/video}}。")
    document.add_paragraph("{{#requirements}}")
    document.add_paragraph("{{number}}、{{text}}；")
    document.add_paragraph("{{/requirements}}")
    document.add_paragraph("{{#video}}")
    document.add_paragraph("这一段不出现")
    document.add_paragraph("{{/video}}")
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ["姓名", "单位", "职务"]):
        cell.text = text
    for cell, text in zip(
        table.rows[1].cells, ["{{#roster}}{{name}}", "{{unit}}", "{{post}}{{/roster}}"]
    ):
        cell.text = text
    table = document.add_table(rows=4, cols=2)
    table.cell(0, 0).text = "{{#roster}}"
    table.cell(1, 0).text = "{{name}}"
    table.cell(1, 1).text = "{{unit}}"
    table.cell(2, 0).merge(table.cell(2, 1)).text = "职务：{{post}}"
    table.cell(3, 0).text = "{{/roster}}"
    table = document.add_table(rows=1, cols=1)
    cell = table.cell(0, 0)
    cell.text = "{{#video}}"
    cell.add_paragraph("格内")
    cell.add_paragraph("{{/video}}")
    document.add_paragraph("码：{{%contact.phone}}完")
    document.add_paragraph("没有标记的一段，只有 { 单个 } 括号。")
    return document


def texts(*lines):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return document


def crossed():
    document = docx.Document()
    document.add_paragraph("{{#requirements}}")
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "{{/requirements}}"
    return document


KINDS = {
    "office": office,
    "unknown": lambda: texts("第一段", "主持：{{chiar}}", "{{#roster}}{{nam}}{{/roster}}"),
    "unclosed": lambda: texts("{{#roster}}", "没有结尾"),
    "crossed": crossed,
    "picture": lambda: texts("{{%purpose}}"),
}

name, path = sys.argv[1:]
if name == "macros":
    texts("{{name}}").save(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
elif name == "encrypted":
    texts("{{name}}").save(path)
    with open(path, "rb") as file:
        data = bytearray(file.read())
    # The flag of one entry, where it stands and in the directory.
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    with open(path, "wb") as file:
        file.write(data)
elif name == "bomb":
    texts("{{name}}").save(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"word/media/{number}.bin", bytes(50 << 20))
elif name == "traversal":
    texts("{{name}}").save(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../evil.xml", b"<a/>")
elif name == "entities":
    texts("{{name}}").save(path + ".tmp")
    source = zipfile.ZipFile(path + ".tmp")
    with zipfile.ZipFile(path, "w") as archive:
        for item in source.namelist():
            data = source.read(item)
            if item == "word/document.xml":
                head, rest = data.split(b"?>", 1)
                data = head + b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + rest
            archive.writestr(item, data)
elif name == "large":
    document = docx.Document()
    for number in range(2000):
        document.add_paragraph("一段很普通的文字，没有标记。")
    document.add_paragraph("{{name}}")
    document.save(path)
else:
    KINDS[name]().save(path)
