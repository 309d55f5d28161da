"""Headers and footers: the masthead of the first page, running titles, page numbers."""

from __future__ import annotations

import re

from generator.model.element import Meta
from generator.office.xml import quote
from generator.records import dataclass, replace
from generator.render.docx.geometry import columns, eighths, twips
from generator.render.docx.paragraphs import paragraph
from generator.render.docx.runs import Look, field, tab, text_runs
from generator.render.docx.table_styles import line
from generator.render.docx.tables import cell, row, table
from generator.render.docx.watermark import watermark
from generator.render.docx.xmlns import BODY, DECLARATION
from generator.text.metrics import text_width
from generator.theme.tokens import Theme

_DATE = twips(39)
_FIELDS = re.compile(r"(\{page\}|\{pages\})")


@dataclass(frozen=True, slots=True)
class Running:
    """The running title of a section: Word numbers its heading (``counted``), which is of ``style``, if any."""

    number: str
    text: str
    counted: bool
    style: str


def masthead(meta: Meta, theme: Theme) -> bytes:
    """First page: series, edition and date under a rule whose first stretch is the accent."""
    ink, accent, lines = theme.palette.ink, theme.palette.accent, theme.page_lines
    strong = Look(style="RunningNumber")
    right = '<w:jc w:val="right"/>'
    at = columns(theme.sheet)
    middle = at.beside - _DATE
    cells = (
        _masthead_cell(text_runs(meta.series, strong), at.label, line("top", lines.mark, accent)),
        _masthead_cell(text_runs(meta.edition, strong) + _marking(meta), middle, line("top", lines.heavy, ink)),
        _masthead_cell(text_runs(meta.date), _DATE, line("top", lines.heavy, ink), right),
    )
    body = table((at.label, middle, _DATE), [row(cells)], "TableNormal")
    return _part("hdr", body + paragraph("Header", watermark(meta, theme)))


def _masthead_cell(runs: str, width: int, border: str, direct: str = "") -> str:
    return cell(paragraph("Masthead", runs, direct=direct), width, borders=border)


def running_header(meta: Meta, theme: Theme, running: Running, width: int) -> bytes:
    """Title left, the section right, a hairline below; ``width`` of the text area in twips."""
    border = f"<w:pBdr>{_below(theme)}</w:pBdr>"
    font, size = theme.fonts.apparatus, theme.page.margin_label.size
    right = _cut(f"{running.number}  {running.text}", font, size, width / 40).removeprefix(f"{running.number}  ")
    room = width / 20 - text_width(f"{running.number}  {right}", font, size) - 3 * size
    room -= text_width(f"{meta.labels.marking}  ", font, size, bold=True) if meta.labels.marking else 0
    title = _cut(meta.running_title or meta.title, font, size, room) if room > 0 else ""
    left = watermark(meta, theme) + _marking(meta, "", "  ") + text_runs(title)
    running = replace(running, text=right)
    return _part(
        "hdr", paragraph("Header", left + tab() + _section(running), direct=border + _stops(width, theme, label=False))
    )


def _cut(text: str, font: str, size: float, room: float) -> str:
    """``text`` on one line of ``room`` points, its last words left out where it must be."""
    if text_width(text, font, size) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and text_width(f"{' '.join(words)}…", font, size) > room:
        words.pop()
    short = " ".join(words)
    while short and text_width(f"{short}…", font, size) > room:
        short = short[:-1]
    return f"{short.rstrip(' ,;:.-–')}…"


def _below(theme: Theme) -> str:
    weight = eighths(theme.page_lines.light)
    return f'<w:bottom w:val="single" w:sz="{weight}" w:space="6" w:color="{theme.palette.hairline}"/>'


def _section(running: Running) -> str:
    """STYLEREF fields with the words of this section in them, for readers that do not count."""
    if not running.style:
        return text_runs(running.text)
    number = field(f"STYLEREF {running.style} \\n", running.number) if running.counted else text_runs(running.number)
    return (number + text_runs("  ") if running.number else "") + field(f"STYLEREF {running.style}", running.text)


def first_footer(meta: Meta, theme: Theme, total: int) -> bytes:
    """First page: "Page 1 of 14" on the right."""
    fields = {"{page}": field("PAGE", "1"), "{pages}": field("NUMPAGES", str(total))}
    parts = _FIELDS.split(meta.labels.say("Page {page} of {pages}"))
    count = "".join(fields.get(part) or text_runs(part) for part in parts if part)
    return _footer(meta, theme, count, columns(theme.sheet).live)


def running_footer(meta: Meta, theme: Theme, width: int) -> bytes:
    """Later pages: where the evidence ends on the right."""
    return _footer(meta, theme, text_runs(meta.cutoff), width)


def _footer(meta: Meta, theme: Theme, right: str, width: int) -> bytes:
    page = field("PAGE", "1", Look(style="RunningNumber"))
    edition = ", ".join(part for part in (meta.edition, meta.date) if part)
    middle = text_runs(edition) + _marking(meta)
    return _part(
        "ftr", paragraph("Footer", page + tab() + middle + tab() + right, direct=_stops(width, theme, label=True))
    )


def _marking(meta: Meta, before: str = "  ", after: str = "") -> str:
    marking = meta.labels.marking
    return text_runs(f"{before}{marking}{after}", Look(style="CaptionLabel")) if marking else ""


def _stops(width: int, theme: Theme, *, label: bool) -> str:
    """Tab stops of a header or footer line; the style's own are taken back where they do not apply."""
    at = columns(theme.sheet)
    clear = [twips(theme.sheet.numbers)] if not label else []
    clear += [at.live] if width != at.live else []
    if not clear:
        return ""
    cleared = [f'<w:tab w:val="clear" w:pos="{at}"/>' for at in clear]
    kept = [f'<w:tab w:val="right" w:pos="{width}"/>'] if width != at.live else []
    return f"<w:tabs>{''.join(cleared + kept)}</w:tabs>"


def _part(root: str, body: str) -> bytes:
    return f"{DECLARATION}<w:{root} {BODY}>{body}</w:{root}>".encode()


def reference(kind: str, where: str, relation: str) -> str:
    """The element that ties a header or footer to a section: ``kind`` header or footer, ``where`` first or default."""
    return f'<w:{kind}Reference w:type="{where}" r:id={quote(relation)}/>'
