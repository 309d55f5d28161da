"""settings.xml and fontTable.xml."""

from __future__ import annotations

from generator.office.xml import quote
from generator.render.docx.geometry import twips
from generator.render.docx.notes import note_settings
from generator.render.docx.xmlns import DECLARATION, WORD
from generator.theme.tokens import Theme

_COMPATIBILITY = "http://schemas.microsoft.com/office/word"


def settings_xml(language: str, *, endnotes: bool = False) -> bytes:
    """Word 2013 layout. Fields are not updated on opening, because Word asks the reader first."""
    modern = ("overrideTableStyleFontSizeAndJustification", "enableOpenTypeFeatures", "doNotFlipMirrorIndents",
              "differentiateMultirowTableHeaders")  # fmt: skip
    flags = "".join(_compatibility(name, "1") for name in modern)
    return (
        f'{DECLARATION}<w:settings {WORD}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(10)}"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{note_settings(endnotes=endnotes)}"
        f"<w:compat>{_compatibility('compatibilityMode', '15')}{flags}</w:compat>"
        f'<w:themeFontLang w:val={quote(language or "en-GB")} w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    ).encode()


def _compatibility(name: str, value: str) -> str:
    return f'<w:compatSetting w:name="{name}" w:uri="{_COMPATIBILITY}" w:val="{value}"/>'


def font_table_xml(theme: Theme) -> bytes:
    """The fonts of the look and what kind they are, for a machine that lacks them."""
    fonts = theme.fonts
    entries = (
        (fonts.argument, "roman"),
        (fonts.apparatus, "swiss"),
        (fonts.east_asian, "swiss"),
        (fonts.complex_script, "swiss"),
        (fonts.code, "modern"),
    )
    unique = dict(entries)
    inner = "".join(
        f'<w:font w:name={quote(name)}><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name, family in unique.items()
    )
    return f"{DECLARATION}<w:fonts {WORD}>{inner}</w:fonts>".encode()
