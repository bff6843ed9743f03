"""Opens .docx files with python-docx and lxml, and says as JSON, one line a file, what they hold and
what Word would stumble over: children out of the schema's order, references that lead nowhere,
numbers used twice."""
import json
import posixpath
import sys
import zipfile

import docx
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
V = "{urn:schemas-microsoft-com:vml}"
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
    " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr"
    " sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "tblCellMar": "top start left bottom end right",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr"
    " tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "numbering": "abstractNum num",
    "settings": "zoom bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop"
    " evenAndOddHeaders characterSpacingControl updateFields compat themeFontLang",
}


def problems(archive):
    trees = {
        name: etree.fromstring(archive.read(name))
        for name in archive.namelist()
        if name.endswith((".xml", ".rels"))
    }
    found = []
    for name, tree in trees.items():
        for element in tree.iter():
            kind = element.tag.removeprefix(W)
            if kind in ORDER:
                order = ORDER[kind].split()
                tags = [child.tag.removeprefix(W) for child in element]
                unknown = [tag for tag in tags if tag not in order]
                places = [order.index(tag) for tag in tags if tag in order]
                if unknown or places != sorted(places):
                    found.append(f"{name}: {kind} holds {tags}")
    main = trees["word/document.xml"]
    if "word/numbering.xml" not in trees:
        return found
    relations = {r.get("Id"): r for r in trees["word/_rels/document.xml.rels"]}
    styles = {s.get(W + "styleId") for s in trees["word/styles.xml"].iter(W + "style")}
    lists = {n.get(W + "numId") for n in trees["word/numbering.xml"].iter(W + "num")}
    for element in main.iter():
        for key in ("id", "embed"):
            value = element.get(R + key)
            if value is not None and value not in relations:
                found.append(f"no relation {value}")
        value = element.get(W + "val")
        if element.tag in (W + "pStyle", W + "rStyle", W + "tblStyle") and value not in styles:
            found.append(f"no style {value}")
        if element.tag == W + "numId" and value != "0" and value not in lists:
            found.append(f"no list {value}")
        if element.tag == W + "tc" and (len(element) == 0 or element[-1].tag != W + "p"):
            found.append("a cell without a paragraph at its end")
        if element.tag == W + "tr":
            spans = [c.find(f"{W}tcPr/{W}gridSpan") for c in element.iter(W + "tc")]
            width = sum(1 if s is None else int(s.get(W + "val")) for s in spans)
            grid = len(element.getparent().find(W + "tblGrid"))
            if width != grid:
                found.append(f"a row of {width} columns in a grid of {grid}")
            if grid > 63:
                found.append(f"{grid} columns")
        if element.tag == W + "tbl" and element.getnext() is not None:
            if element.getnext().tag != W + "p":
                found.append("a table touches the next one")
    for relation in relations.values():
        if relation.get("TargetMode") != "External":
            part = posixpath.normpath("word/" + relation.get("Target"))
            if part not in archive.namelist():
                found.append(f"no part {relation.get('Target')}")
    marks = [e.get(W + "id") for e in main.iter(W + "bookmarkStart")]
    if len(set(marks)) != len(marks):
        found.append("a bookmark's number is used twice")
    begins = [e for e in main.iter(W + "fldChar") if e.get(W + "fldCharType") == "begin"]
    ends = [e for e in main.iter(W + "fldChar") if e.get(W + "fldCharType") == "end"]
    if len(begins) != len(ends):
        found.append("a field without an end")
    return found


def text(element):
    parts = []
    for node in element.iter():
        if node.tag == W + "t":
            parts.append(node.text or "")
        elif node.tag in (W + "br", W + "tab"):
            parts.append("\n" if node.tag == W + "br" else "\t")
        elif node.tag == V + "textpath" and node.get("string"):
            parts.append(node.get("string"))
    return "".join(parts)


for path in sys.argv[1:]:
    document = docx.Document(path)
    archive = zipfile.ZipFile(path)
    body = document.element.body
    print(
        json.dumps(
            {
                "paragraphs": [text(p) for p in body.iter(W + "p")],
                "styles": [p.style.name for p in document.paragraphs],
                "title": document.core_properties.title,
                "author": document.core_properties.author,
                "created": str(document.core_properties.created),
                "sections": [
                    [round(s.page_width.mm), round(s.page_height.mm), round(s.left_margin.mm),
                     round(s.top_margin.mm), round(s.right_margin.mm), round(s.bottom_margin.mm)]
                    for s in document.sections
                ],
                "problems": problems(archive),
            }
        )
    )
