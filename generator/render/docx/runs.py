"""Runs and fields: the text inside a paragraph."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.office.xml import escape, quote
from generator.records import dataclass, replace
from generator.render.docx.scripts import COMPLEX_LANGUAGES, Script, language, pieces

_BROKEN = re.compile(r"\s*[\n\r\t]\s*")
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Look:
    """How a run differs from its paragraph: a character style's id, a BCP 47 tag, a colour in hex."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    lang: str = ""
    color: str = ""


PLAIN = Look()
_PICTURED = " ".join(f'w:{name}="Segoe UI Emoji"' for name in ("ascii", "hAnsi", "eastAsia", "cs"))
_FACES: dict[Script, str] = {"east-asian": '<w:rFonts w:hint="eastAsia"/>', "pictograph": f"<w:rFonts {_PICTURED}/>"}
_OTHER_SCRIPTS = {"ar", "he", "fa", "ur", "ja", "zh", "ko", "mr", "ne", "sa", *COMPLEX_LANGUAGES}


def text_runs(text: str, look: Look = PLAIN) -> str:
    """``text`` as runs, a new one where the script changes; line breaks and tabs are blanks here."""
    flat = _BROKEN.sub(" ", text) if "\n" in text or "\t" in text or "\r" in text else text
    return "".join(run(f'<w:t xml:space="preserve">{escape(part)}</w:t>', _for_script(look, script, part), script)
                   for script, part in pieces(flat))  # fmt: skip


def code_runs(text: str, look: Look = PLAIN) -> str:
    """``text`` as it is typed: its blanks and its line breaks stay, nothing is proofed."""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return run("<w:br/>".join(lines), replace(look, style="Code", lang=""))


def run(content: str, look: Look = PLAIN, script: Script = "latin") -> str:
    """One run around ``content``, which is XML."""
    return f"<w:r>{_properties(look, script)}{content}</w:r>"


def tab() -> str:
    """A run that moves to the next tab stop."""
    return "<w:r><w:tab/></w:r>"


def field(code: str, cached: str, look: Look = PLAIN) -> str:
    """A field with the text that it shows until Word counts anew; Word takes its look from the first run."""
    instruction = f'<w:instrText xml:space="preserve"> {escape(code)} </w:instrText>'
    head = _mark("begin", look) + run(instruction, look) + _mark("separate", look)
    return head + text_runs(cached, look) + _mark("end", look)


def _mark(kind: str, look: Look) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>', look)


def bookmark(number: int, name: str, content: str) -> str:
    """``content`` under a bookmark."""
    start = f"<w:bookmarkStart w:id={quote(str(number))} w:name={quote(name)}/>"
    return f"{start}{content}<w:bookmarkEnd w:id={quote(str(number))}/>"


def _for_script(look: Look, script: Script, text: str) -> Look:
    if script in ("latin", "pictograph"):
        return look if look.lang[:2] not in _OTHER_SCRIPTS else replace(look, lang="")
    return look if look.lang[:2] in _OTHER_SCRIPTS else replace(look, lang=language(script, text))


@lru_cache(maxsize=256)  # a paper has a few dozen looks
def _properties(look: Look, script: Script) -> str:
    inner = "".join((
        f"<w:rStyle w:val={quote(look.style)}/>" if look.style else "",
        _FACES.get(script, ""),
        "<w:b/><w:bCs/>" if look.bold else "",
        "<w:i/><w:iCs/>" if look.italic else "",
        f"<w:color w:val={quote(look.color)}/>" if look.color else "",
        "<w:rtl/>" if script == "right-to-left" else "",
        _language(look.lang, script),
    ))  # fmt: skip
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _language(tag: str, script: Script) -> str:
    if not _TAG.fullmatch(tag):
        return ""
    attributes: dict[Script, str] = {"east-asian": "eastAsia", "right-to-left": "bidi", "complex": "bidi"}
    return f"<w:lang w:{attributes.get(script, 'val')}={quote(tag)}/>"
