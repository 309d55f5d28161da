"""Our own template: theme, master and named layouts from the tokens, nothing else."""

from __future__ import annotations

from generator.model.element import Layout
from generator.office.xml import quote
from generator.records import dataclass
from generator.render.pptx.boxes import (
    NUMBER_SLOT,
    SOURCE_SLOT,
    Anchor,
    Paragraph,
    Rect,
    Rule,
    Run,
    Side,
    Style,
    TextBox,
)
from generator.render.pptx.compose.field import PANEL_WIDTH
from generator.render.pptx.compose.room import PANELS
from generator.render.pptx.drawing import Named, frame, rule_shape
from generator.render.pptx.layouts import number_at, sheet_part, source_at, title_at
from generator.render.pptx.marking import marking_shapes
from generator.render.pptx.sheets import SHEETS, Holder, Look, Sheet
from generator.render.pptx.words import SIDES, Ink, body, emu, fill, number_field
from generator.theme.tokens import Fonts, Palette, Theme, Type

TITLE, BODY = '<p:ph type="title"/>', Rect(0.667, 1.95, 12, 4.65)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
COLOR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)


def theme_xml(theme: Theme) -> str:
    """The theme part: twelve colours and two fonts from the tokens, plain formats without effects."""
    colors, fonts = theme.palette, theme.fonts
    scheme = f"<a:clrScheme name={quote(theme.name)}>{_colors(colors)}</a:clrScheme>"
    faces = f"<a:fontScheme name={quote(theme.name)}>{_face('major', fonts)}{_face('minor', fonts)}</a:fontScheme>"
    elements = f"<a:themeElements>{scheme}{faces}{_formats(theme.name)}</a:themeElements>"
    rest = "<a:objectDefaults/><a:extraClrSchemeLst/>"
    return f'{HEAD}<a:theme xmlns:a="{A}" name={quote(theme.name)}>{elements}{rest}</a:theme>'


def _colors(colors: Palette) -> str:
    base = (("dk1", colors.ink), ("lt1", colors.paper), ("dk2", colors.primary), ("lt2", colors.neutral_tint))
    accents = tuple((f"accent{index}", color) for index, color in enumerate(colors.series, 1))
    links = (("hlink", colors.primary), ("folHlink", colors.steel))
    return "".join(f'<a:{slot}><a:srgbClr val="{color}"/></a:{slot}>' for slot, color in (*base, *accents, *links))


def _face(kind: str, fonts: Fonts) -> str:
    latin = fonts.argument if kind == "major" else fonts.apparatus
    faces = f"<a:latin typeface={quote(latin)}/><a:ea typeface={quote(fonts.east_asian)}/>"
    return f"<a:{kind}Font>{faces}<a:cs typeface={quote(fonts.complex_script)}/></a:{kind}Font>"


def _formats(name: str) -> str:
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{plain}<a:prstDash val="solid"/></a:ln>' for width in (9525, 15875, 38100))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f"<a:fmtScheme name={quote(name)}><a:fillStyleLst>{plain * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )


def _level(style: Style, line: float, ink: Ink, level: int = 0, align: Side = "left") -> str:
    """Paragraph properties of a level, as a list style's content."""
    face = "+mj" if style.face == "argument" else "+mn"
    fonts = f'<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/><a:cs typeface="{face}-cs"/>'
    head = f'<a:defRPr sz="{round(style.size * 100)}" b="{int(style.bold)}" kern="1200">'
    run = f"{head}{fill(style.color, ink)}{fonts}</a:defRPr>"
    spacing = f'<a:lnSpc><a:spcPts val="{round(line * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
    place = f'marL="0" indent="0" algn="{SIDES[align]}" defTabSz="914400" rtl="0"'
    tag = f"a:lvl{level + 1}pPr"
    return f"<{tag} {place}>{spacing}<a:buNone/>{run}</{tag}>"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a placeholder of the template shows and how its levels are set, each with its line in points."""

    name: str
    at: Rect
    levels: tuple[tuple[Style, float], ...]
    anchor: Anchor = "top"
    align: Side = "left"
    fill: str = ""


def _placeholder(number: int, ph: str, prompt: Prompt, ink: Ink) -> str:
    asked = prompt.name, prompt.levels, prompt.anchor, prompt.align
    if asked not in ink.looks:
        ink.looks[asked] = _prompted(prompt, ink)
    ground = fill(prompt.fill, ink) if prompt.fill else ""
    return _holder(number, prompt.name, ph, prompt.at, ink.looks[asked], ground)


def _prompted(prompt: Prompt, ink: Ink) -> str:
    texts = (prompt.name, *("Text" for _ in prompt.levels[1:]))
    words = body(
        tuple(
            Paragraph((Run(text, style),), line, prompt.align, level=level)
            for level, (text, (style, line)) in enumerate(zip(texts, prompt.levels, strict=True))
        ),
        prompt.anchor,
        ink,
    )
    levels = "".join(_level(style, line, ink, n, prompt.align) for n, (style, line) in enumerate(prompt.levels))
    return words.replace("<a:lstStyle/>", f"<a:lstStyle>{levels}</a:lstStyle>", 1)


def _holder(number: int, name: str, ph: str, at: Rect, words: str, ground: str = "") -> str:
    head = f'<p:nvSpPr><p:cNvPr id="{number}" name={quote(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    shape = f'<p:spPr>{frame(at)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ground}</p:spPr>'
    return f"<p:sp>{head}<p:nvPr>{ph}</p:nvPr></p:nvSpPr>{shape}{words}</p:sp>"


def _number_holder(number: int, theme: Theme, ink: Ink) -> str:
    type_ = theme.slide.apparatus
    style = Style("apparatus", type_.size, theme.palette.slate, True)
    box = TextBox("Slide number", number_at(), (Paragraph((Run("‹#›", style),), type_.line, "right"),), "bottom")
    words = body((), "bottom", ink).replace("<a:p/>", number_field(box.paragraphs[0], ink))
    return _holder(number, box.name, f'<p:ph type="sldNum" sz="quarter" idx="{NUMBER_SLOT}"/>', box.at, words)


def master_xml(theme: Theme, ink: Ink) -> str:
    """The master: title, body and number placeholders, text styles, the list of layouts."""
    colors, scale = theme.palette, theme.slide
    title = Style("argument", scale.title.size, colors.ink, True)
    text = Style("apparatus", scale.body.size, colors.ink)
    holders = (
        _placeholder(2, TITLE, Prompt("Title", title_at("chart"), ((title, scale.title.line),)), ink)
        + _placeholder(3, '<p:ph type="body" idx="1"/>', Prompt("Text", BODY, ((text, scale.body.line),)), ink)
        + _number_holder(4, theme, ink)
    )
    tree = f"<p:cSld>{_background(colors.paper, ink)}<p:spTree>{TREE_HEAD}{holders}</p:spTree></p:cSld>"
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + index}" r:id="rId{index + 1}"/>' for index in range(len(SHEETS)))
    plain = _level(text, scale.body.line, ink)
    styles = (
        f"<p:txStyles><p:titleStyle>{_level(title, scale.title.line, ink)}</p:titleStyle>"
        f"<p:bodyStyle>{plain}</p:bodyStyle><p:otherStyle>{plain}</p:otherStyle></p:txStyles>"
    )
    listed = f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
    return f"{HEAD}<p:sldMaster {NAMESPACES}>{tree}{COLOR_MAP}{listed}{styles}</p:sldMaster>"


def _background(color: str, ink: Ink) -> str:
    return f"<p:bg><p:bgPr>{fill(color, ink)}<a:effectLst/></p:bgPr></p:bg>"


def sheet_xml(sheet: Sheet, theme: Theme, ink: Ink, marking: str = "") -> str:
    """A named layout: its ground, the marking, its placeholders, the source line and the number."""
    colors, layout = theme.palette, sheet.layout
    ground = _background(colors.primary, ink) if layout == "title" else ""
    holders = [_drawn(layout, theme, ink), marking_shapes(marking, layout, theme, ink)]
    holders += [_title_holder(layout, theme, ink)]
    holders += [_body_holder(10 + i, holder, theme, ink) for i, holder in enumerate(sheet.holders)]
    if layout != "title":
        holders += [_source_holder(layout, theme, ink), _number_holder(41, theme, ink)]
    tree = f"<p:cSld name={quote(sheet.name)}>{ground}<p:spTree>{TREE_HEAD}{''.join(holders)}</p:spTree></p:cSld>"
    over = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    kind = ' type="title"' if layout == "title" else ""
    return f'{HEAD}<p:sldLayout {NAMESPACES}{kind} preserve="1" userDrawn="1">{tree}{over}</p:sldLayout>'


def _drawn(layout: Layout, theme: Theme, ink: Ink) -> str:
    """What every slide of the layout shows: the panel, or the hairline under the tracker."""
    if layout == "title":
        return ""
    if layout not in PANELS:
        return rule_shape(
            Rule(0.667, 0.58, 12.667, 0.58, theme.palette.hairline, theme.slide_lines.light),
            Named(50, "Tracker line"),
            ink,
        )
    panel = Rect(0, 0, PANEL_WIDTH, 7.5)
    drawn = f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill(theme.palette.primary, ink)}'
    shape = f"<p:spPr>{frame(panel)}{drawn}</p:spPr>"
    head = f'<p:nvSpPr>{Named(50, "Panel").xml(decorative=True)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
    return f"<p:sp>{head}{shape}</p:sp>"


def _title_holder(layout: Layout, theme: Theme, ink: Ink) -> str:
    scale, colors = theme.slide, theme.palette
    dark = layout == "title" or layout in PANELS
    type_ = {"title": scale.cover, "section": scale.section_name}.get(layout, scale.title)
    style = Style("argument", type_.size, colors.paper if dark else colors.ink, True)
    return _placeholder(2, TITLE, Prompt("Title", title_at(layout), ((style, type_.line),)), ink)


def _source_holder(layout: Layout, theme: Theme, ink: Ink) -> str:
    type_ = theme.slide.apparatus
    style = Style("apparatus", type_.size, theme.palette.slate)
    ph = f'<p:ph type="body" sz="quarter" idx="{SOURCE_SLOT}"/>'
    return _placeholder(40, ph, Prompt("Source", source_at(layout), ((style, type_.line),), "bottom"), ink)


def _body_holder(number: int, holder: Holder, theme: Theme, ink: Ink) -> str:
    ph = f'<p:ph type="{holder.kind}" sz="quarter" idx="{holder.index}"/>'
    levels = tuple(_set(look, theme) for look in holder.looks)
    ground = str(getattr(theme.palette, holder.fill)) if holder.fill else ""
    return _placeholder(number, ph, Prompt(holder.name, holder.at, levels, holder.anchor, holder.align, ground), ink)


def _set(look: Look, theme: Theme) -> tuple[Style, float]:
    type_: Type = getattr(theme.slide, look.type)
    color = str(getattr(theme.palette, look.color))
    return Style("argument" if look.serif else "apparatus", type_.size, color, look.bold), type_.line


def template_parts(theme: Theme, ink: Ink, marking: str = "") -> dict[str, str]:
    """The XML parts of the template by name, without relationships; every layout bears the ``marking``."""
    parts = {sheet_part(sheet): sheet_xml(sheet, theme, ink, marking) for sheet in SHEETS}
    parts["ppt/slideMasters/slideMaster1.xml"] = master_xml(theme, ink)
    parts["ppt/theme/theme1.xml"] = theme_xml(theme)
    return parts


def slide_size() -> str:
    """16 to 9 for slides, portrait for notes."""
    return f'<p:sldSz cx="{emu(13.333333)}" cy="{emu(7.5)}"/><p:notesSz cx="{emu(7.5)}" cy="{emu(10)}"/>'
