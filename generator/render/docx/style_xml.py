"""styles.xml, written from the styles as data."""

from __future__ import annotations

from generator.office.xml import quote
from generator.render.docx.geometry import eighths, half_points, twentieths, twips
from generator.render.docx.styles import (
    CharacterStyle,
    Face,
    ParagraphStyle,
    Role,
    Rule,
    Tab,
    character_styles,
    paragraph_styles,
    style_id,
)
from generator.render.docx.table_styles import table_styles
from generator.render.docx.xmlns import DECLARATION, WORD
from generator.theme.tokens import Palette, Theme


def styles_xml(theme: Theme, title: str, language: str) -> bytes:
    """The styles part for ``theme``; the length of ``title`` decides the size of the Title style."""
    body = "".join((
        _defaults(theme, language),
        _latent(),
        _normal(theme),
        *(paragraph_style(style, theme) for style in paragraph_styles(theme, title)),
        _default_character(),
        *(character_style(style, theme) for style in character_styles(theme.page)),
        table_styles(theme),
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ))  # fmt: skip
    return f"{DECLARATION}<w:styles {WORD}>{body}</w:styles>".encode()


def _defaults(theme: Theme, language: str) -> str:
    tag = quote(language or "en-GB")
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts('argument', theme)}"
        f'<w:color w:val="{theme.palette.ink}"/>{_size(theme.page.body.size)}'
        f'<w:lang w:val={tag} w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _latent() -> str:
    """Word's own styles stay out of the style list until somebody uses them."""
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
    )


def _normal(theme: Theme) -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_spacing(0, 0, theme.page.body.line, True)}</w:pPr></w:style>"
    )


def paragraph_style(style: ParagraphStyle, theme: Theme, *, own: bool = True) -> str:
    """One style; in a file that is not our ``own``, fonts and colours by name, because its theme has others."""
    following = f"<w:next w:val={quote(style_id(style.following))}/>" if style.following else ""
    return (
        f'<w:style w:type="paragraph"{_custom(style.custom)} w:styleId={quote(style_id(style.name))}>'
        f"<w:name w:val={quote(style.name)}/><w:basedOn w:val={quote(style_id(style.based_on))}/>{following}"
        f'<w:uiPriority w:val="{style.priority}"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style, theme)}</w:pPr>"
        f"<w:rPr>{_fonts(style.face, theme, own=own)}{'<w:b/><w:bCs/>' if style.bold else ''}"
        f"{color(style.color, theme.palette, own=own)}{_size(style.type.size)}</w:rPr></w:style>"
    )


def _paragraph_properties(style: ParagraphStyle, theme: Theme) -> str:
    level = f'<w:ilvl w:val="{style.level}"/>' if style.level else ""
    return "".join((
        "<w:keepNext/>" if style.keep_next else "",
        "<w:keepLines/>" if style.keep_lines else "",
        f'<w:numPr>{level}<w:numId w:val="{max(style.list_id, 0)}"/></w:numPr>' if style.list_id else "",
        _rules(style.rules, theme) if style.based_on == "Normal" else _NO_RULE,
        _tabs(style.tabs),
        "<w:suppressAutoHyphens/>",
        _spacing(style.before, style.after, style.type.line, style.exact),
        _indents(style),
        "<w:contextualSpacing/>" if style.contextual else "",
        f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline >= 0 else "",
    ))  # fmt: skip


def _spacing(before: float, after: float, line: float, exact: bool) -> str:
    rule = f'w:line="{twentieths(line)}" w:lineRule="exact"' if exact else 'w:line="240" w:lineRule="auto"'
    return f'<w:spacing w:before="{twentieths(before)}" w:after="{twentieths(after)}" {rule}/>'


def _indents(style: ParagraphStyle) -> str:
    if not (style.left or style.right or style.hanging):
        return ""
    right = f' w:right="{twips(style.right)}"' if style.right else ""
    first = "hanging" if style.hanging > 0 else "firstLine"
    hanging = f' w:{first}="{twips(abs(style.hanging))}"' if style.hanging else ""
    return f'<w:ind w:left="{twips(style.left)}"{right}{hanging}/>'


_NO_RULE = '<w:pBdr><w:top w:val="nil"/></w:pBdr>'


def _rules(rules: tuple[Rule, ...], theme: Theme) -> str:
    if not rules:
        return ""
    order = ("top", "left", "bottom", "between")
    lines = "".join(_rule(rule, theme) for rule in sorted(rules, key=lambda rule: order.index(rule.side)))
    return f"<w:pBdr>{lines}</w:pBdr>"


def _rule(rule: Rule, theme: Theme) -> str:
    weight: float = getattr(theme.page_lines, rule.weight)
    return (
        f'<w:{rule.side} w:val="single" w:sz="{eighths(weight)}" w:space="{round(rule.space)}" '
        f'w:color="{getattr(theme.palette, rule.color)}"/>'
    )


def _tabs(tabs: tuple[Tab, ...]) -> str:
    stops = "".join(f'<w:tab w:val="{stop.align}" w:pos="{twips(stop.at)}"/>' for stop in tabs if stop.at)
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


def _fonts(face: Face, theme: Theme, *, own: bool = True) -> str:
    """Fonts by their place in the theme, so that a change of theme fonts in Word carries through; code has none."""
    if face == "code" or not own:
        name = quote(getattr(theme.fonts, face))
        other = f" w:cs={name}" if face == "code" else ""  # other scripts keep the faces of the file
        return f"<w:rFonts w:ascii={name} w:hAnsi={name}{other}/>"
    place = "major" if face == "argument" else "minor"
    return (
        f'<w:rFonts w:asciiTheme="{place}HAnsi" w:hAnsiTheme="{place}HAnsi" w:eastAsiaTheme="{place}EastAsia" '
        f'w:cstheme="{place}Bidi"/>'
    )


def _size(size: float) -> str:
    return f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'


def color(role: Role, palette: Palette, *, own: bool = True) -> str:
    """A run's colour by role, tied to the theme's colour where the theme has it."""
    value: str = getattr(palette, role)
    place = {"ink": "text1", "paper": "background1", "primary": "text2", "accent": "accent2"}.get(
        role if own else "", ""
    )
    return f'<w:color w:val="{value}"' + (f' w:themeColor="{place}"/>' if place else "/>")


def _custom(custom: bool) -> str:
    return ' w:customStyle="1"' if custom else ""


def _default_character() -> str:
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )


def character_style(style: CharacterStyle, theme: Theme, *, own: bool = True) -> str:
    """The same for runs."""
    properties = "".join((
        _fonts(style.face, theme, own=own) if style.face else "",
        "<w:b/><w:bCs/>" if style.bold else "",
        color(style.color, theme.palette, own=own) if style.color else "",
        _size(style.size) if style.size else "",
        "<w:noProof/>" if style.face == "code" else "",
        '<w:u w:val="single"/>' if style.underline else "",
        '<w:vertAlign w:val="superscript"/>' if style.superscript else "",
    ))  # fmt: skip
    return (
        f'<w:style w:type="character"{_custom(style.custom)} w:styleId={quote(style_id(style.name))}>'
        f'<w:name w:val={quote(style.name)}/><w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:uiPriority w:val="99"/><w:qFormat/><w:rPr>{properties}</w:rPr></w:style>'
    )
