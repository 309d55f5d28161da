"""Word files of a few parts, written by hand for the tests."""

from __future__ import annotations

from generator.office.package import write_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Kapitel klein"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Number"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="[%1]"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
"""


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner if inner.startswith('<') else run(inner)}</w:p>"


def word(body: str, *, namespace: str = W, **parts: str) -> bytes:
    """A .docx with ``body``; further parts by their names: ``footnotes="<w:footnote ...>"``, ``core="..."``."""
    roots = {"document": f"<w:body>{body}</w:body>", "styles": STYLES, "numbering": NUMBERING, **parts}
    core = roots.pop("core", "")
    files = {
        f"word/{name}.xml": _part(_ROOTS.get(name.rstrip("0123456789"), name), inner, namespace)
        for name, inner in roots.items()
    }
    if core:
        files["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="urn:a" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"{core}</cp:coreProperties>"
        ).encode()
    files["[Content_Types].xml"] = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return write_package(files)


_ROOTS = {"header": "hdr", "footer": "ftr"}


def _part(root: str, inner: str, namespace: str) -> bytes:
    return (
        f'<w:{root} xmlns:w="{namespace}" xmlns:r="{R}" xmlns:mc="urn:mc" xmlns:v="urn:v" xmlns:m="urn:m">'
        f"{inner}</w:{root}>"
    ).encode()
