"""theme1.xml: the tokens as Word's theme colours and fonts, so that charts and the colour picker follow them."""

from __future__ import annotations

from generator.office.xml import quote
from generator.render.docx.xmlns import DECLARATION
from generator.theme.tokens import Fonts, Palette, Theme

_NAMESPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_xml(theme: Theme) -> bytes:
    """The theme part; effects and gradients are plain, since the look has none."""
    return (
        f"{DECLARATION}<a:theme {_NAMESPACE} name={quote(theme.name.title())}><a:themeElements>"
        f"{_colors(theme)}{_fonts(theme)}{_formats(theme)}</a:themeElements>"
        f"<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    ).encode()


def _colors(theme: Theme) -> str:
    palette = theme.palette
    inner = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _slots(palette))
    return f"<a:clrScheme name={quote(theme.name.title())}>{inner}</a:clrScheme>"


def _slots(palette: Palette) -> tuple[tuple[str, str], ...]:
    series = palette.series
    accents = tuple(
        (f"accent{index}", value) for index, value in enumerate((series[0], palette.accent, *series[2:]), 1)
    )
    return (
        ("dk1", palette.ink),
        ("lt1", palette.paper),
        ("dk2", palette.primary),
        ("lt2", palette.summary_tint),
        *accents,
        ("hlink", palette.primary),
        ("folHlink", palette.slate),
    )


def _fonts(theme: Theme) -> str:
    fonts = theme.fonts
    major, minor = _font(fonts.argument, fonts), _font(fonts.apparatus, fonts)
    return (
        f"<a:fontScheme name={quote(theme.name.title())}><a:majorFont>{major}</a:majorFont>"
        f"<a:minorFont>{minor}</a:minorFont></a:fontScheme>"
    )


def _font(latin: str, fonts: Fonts) -> str:
    return (
        f"<a:latin typeface={quote(latin)}/><a:ea typeface={quote(fonts.east_asian)}/>"
        f"<a:cs typeface={quote(fonts.complex_script)}/>"
    )


def _formats(theme: Theme) -> str:
    lines = "".join(f'<a:ln w="{width}">{_FILL}<a:prstDash val="solid"/></a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f"<a:fmtScheme name={quote(theme.name.title())}><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
