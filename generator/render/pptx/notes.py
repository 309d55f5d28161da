"""Speaker notes: the notes master and a notes page for each slide that has some."""

from __future__ import annotations

from generator.model.inline import Inlines
from generator.office.xml import quote
from generator.render.pptx.boxes import Paragraph, Rect, Style
from generator.render.pptx.compose.fit import to_runs
from generator.render.pptx.drawing import frame
from generator.render.pptx.template import COLOR_MAP, HEAD, NAMESPACES, TREE_HEAD
from generator.render.pptx.words import Ink, body
from generator.theme.tokens import Theme

IMAGE, TEXT = Rect(0.75, 0.75, 6.0, 3.375), Rect(0.75, 4.5, 6.0, 4.75)
CLOSE_IMAGE, CLOSE_TEXT = Rect(0.75, 0.5, 2.4, 1.35), Rect(0.5, 1.95, 6.5, 7.65)  # of a page that is full
CLOSE_LINE, CLOSE_BEFORE = 1.2, 2.0
BODY_NAME = "Notes"


def notes_master_xml(theme: Theme, ink: Ink) -> str:
    """A page with the slide above and its notes below."""
    words = body((Paragraph((), theme.slide.apparatus.line),), "top", ink)
    shapes = _image(2, '<p:ph type="sldImg" idx="2"/>', IMAGE) + _notes(
        3, '<p:ph type="body" sz="quarter" idx="3"/>', TEXT, words
    )
    white = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    size = round(theme.slide.apparatus.size * 100)
    style = (
        f'<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="{size}">'
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>'
        '<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>'
    )
    tree = f"<p:cSld>{white}<p:spTree>{TREE_HEAD}{shapes}</p:spTree></p:cSld>"
    return f"{HEAD}<p:notesMaster {NAMESPACES}>{tree}{COLOR_MAP}{style}</p:notesMaster>"


def notes_xml(notes: tuple[Inlines, ...], theme: Theme, ink: Ink, close: float = 0.0) -> str:
    """The notes of one slide, a paragraph each; ``close``: in type of so many points, on a page with a small slide."""
    type_ = theme.slide.apparatus
    size, line, before = (close, close * CLOSE_LINE, CLOSE_BEFORE) if close else (type_.size, type_.line, 6.0)
    style = Style("apparatus", size, theme.palette.ink)
    paragraphs = tuple(
        Paragraph(to_runs(note, style), line, before=before if index else 0) for index, note in enumerate(notes)
    )
    words = body(paragraphs, "top", ink)
    image, text = (CLOSE_IMAGE, CLOSE_TEXT) if close else (None, None)
    shapes = _image(2, '<p:ph type="sldImg"/>', image) + _notes(3, '<p:ph type="body" idx="1"/>', text, words)
    tree = f"<p:cSld><p:spTree>{TREE_HEAD}{shapes}</p:spTree></p:cSld>"
    over = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    return f"{HEAD}<p:notes {NAMESPACES}>{tree}{over}</p:notes>"


def _image(number: int, ph: str, at: Rect | None) -> str:
    locks = '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    head = f'<p:nvSpPr><p:cNvPr id="{number}" name="Slide image"/>{locks}<p:nvPr>{ph}</p:nvPr></p:nvSpPr>'
    return f"<p:sp>{head}<p:spPr>{_place(at)}</p:spPr></p:sp>"


def _notes(number: int, ph: str, at: Rect | None, words: str) -> str:
    locks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    head = f'<p:nvSpPr><p:cNvPr id="{number}" name={quote(BODY_NAME)}/>{locks}<p:nvPr>{ph}</p:nvPr></p:nvSpPr>'
    return f"<p:sp>{head}<p:spPr>{_place(at)}</p:spPr>{words}</p:sp>"


def _place(at: Rect | None) -> str:
    return f'{frame(at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if at else ""
