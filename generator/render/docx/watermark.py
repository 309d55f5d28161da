"""The marking across a page: pale, behind the text, in the header, where Word's own command finds and removes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.model.element import Meta
from generator.office.inspect import Document, parse, select, tag
from generator.office.xml import escape, quote
from generator.render.docx.xmlns import WORD
from generator.text.metrics import text_width
from generator.theme.tokens import Theme

if TYPE_CHECKING:
    from generator.house.word import WordHouse

TALLEST, LONGEST = 120.0, 500.0  # points; of the length, about the diagonal of an upright page without its margins
_SPACES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_KIND = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>'
    '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>'
    '<v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype>'
)
_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.0f}pt;rotation:315;"
    "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def marked_furniture(parts: Mapping[str, bytes], house: WordHouse, meta: Meta, theme: Theme) -> dict[str, bytes]:
    """A house's own headers and footers with the marking behind their last words; ``parts`` are as written so far."""
    document = Document(house.file.name, "docx", house.file.parts)
    found: dict[str, bytes] = {}
    for kind in ("header", "footer") if meta.labels.marking else ():
        for part in document.linked(document.main, kind):
            runs = watermark(meta, theme) if kind == "header" else ""
            runs += "" if "marking" in house.said else _said(meta.labels.marking)
            found[part] = _with_runs(parts[part], runs)
    return found


def _said(marking: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">  {escape(marking)}</w:t></w:r>'


def _with_runs(data: bytes, runs: str) -> bytes:
    """The part with ``runs`` at the end of its last paragraph outside of controls; one is made where none is."""
    from lxml import etree

    root = parse(data)
    if root is None or not runs:
        return data
    paragraphs = select(root, "w:p")
    last = paragraphs[-1] if paragraphs else etree.SubElement(root, tag("w:p"))
    last.extend(etree.fromstring(f"<w:p {WORD}>{runs}</w:p>"))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def watermark(meta: Meta, theme: Theme) -> str:
    """A run that holds the marking across the page; nothing where there is none."""
    text, font = meta.labels.marking, theme.fonts.apparatus
    if not text:
        return ""
    ems = text_width(text, font, 1, bold=True)
    height = min(TALLEST, LONGEST / ems)
    place = _PLACE.format(width=height * ems, height=height)
    face = f"font-family:&quot;{font}&quot;;font-size:1pt;font-weight:bold"
    shape = (
        f'<v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" alt="" style="{place}" o:allowincell="f" '
        f'fillcolor="#{theme.palette.hairline}" stroked="f"><v:fill opacity=".4"/>'
        f'<v:textpath style="{face}" string={quote(text)}/></v:shape>'
    )
    return f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict {_SPACES}>{_KIND}{shape}</w:pict></w:r>"
