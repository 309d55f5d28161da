"""The LaTeX that stands in BibTeX fields, as plain text; and BibTeX's names."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

_COMBINING = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "r": "\u030a", "c": "\u0327", "k": "\u0328", "d": "\u0323",
    "b": "\u0331", "h": "\u0309",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "l": "ł",
    "L": "Ł", "i": "ı", "j": "ȷ", "dj": "đ", "DJ": "Đ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ng": "ŋ",
    "S": "§", "P": "¶", "pounds": "£", "euro": "€", "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…",
    "ohorn": "ơ", "OHORN": "Ơ", "uhorn": "ư", "UHORN": "Ư", "textquoteright": "’", "textquoteleft": "‘",
    "textbackslash": "\\", "textasciitilde": "~", "LaTeX": "LaTeX", "TeX": "TeX",
}  # fmt: skip
_COMMAND = re.compile(r"\\([A-Za-z]+)[ \t\n]*")
_ACCENT = re.compile(
    r"\\(?:([`'^~\"=.])[ \t]*|([uvHrckdbh])(?![A-Za-z])[ \t]*)(?:\{[ \t]*(\\?[^\W\d_])[ \t]*\}|(\\?[^\W\d_]))"
)
_GROUPED = re.compile(r"\{\\([A-Za-z]+)[ \t]*\}")
_AND = re.compile(r"(?<![ \t\n])[ \t\n]+and[ \t\n]+", re.IGNORECASE)


def plain(text: str) -> str:
    """Accents and special letters resolved, braces and commands dropped, white space joined."""
    text = _GROUPED.sub(lambda found: _LETTERS.get(found[1], found[0]), text)
    for _ in range(3):  # an accent upon an accented letter: \d{\^o}, \'{\^{a}}
        text = _ACCENT.sub(_accented, text)
        text = re.sub(r"\\([`'^~\"=.uvHrckdbh])\{\{([^{}])\}\}", r"\\\1{\2}", text)
    text = _COMMAND.sub(lambda found: _LETTERS.get(found[1], ""), text)
    text = re.sub(r"\\([&%$#_{}])", lambda found: {"{": "\ue000", "}": "\ue001"}.get(found[1], found[1]), text)
    text = text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”").replace("~", "\u00a0")
    text = re.sub(r"[{}\\]", "", text).replace("\ue000", "{").replace("\ue001", "}")
    return unicodedata.normalize("NFC", re.sub(r"[ \t\n]+", " ", text).strip(" "))


def _accented(found: re.Match[str]) -> str:
    letter = (found[3] or found[4]).lstrip("\\").replace("ı", "i").replace("ȷ", "j")
    return unicodedata.normalize("NFC", letter + _COMBINING[found[1] or found[2]])


def split_names(text: str) -> list[str]:
    """The names between the ``and`` that stand outside braces."""
    names: list[str] = []
    start = seen = depth = 0
    for found in _AND.finditer(text):
        depth += _depth(text[seen : found.start()])
        seen = found.start()
        if depth == 0:
            names.append(text[start : found.start()])
            start = found.end()
    return [name.strip() for name in [*names, text[start:]] if name.strip()]


def _depth(text: str) -> int:
    bare = text.replace("\\{", "").replace("\\}", "")
    return bare.count("{") - bare.count("}")


def to_name(name: str) -> dict[str, object]:
    """A CSL name of ``First von Last``, ``von Last, First``, ``von Last, Jr, First`` or ``{Organisation}``."""
    if name.startswith("{") and name.endswith("}") and _is_one_group(name):
        return {"literal": plain(name)}
    parts = [part.strip() for part in _outside(name, ",")]
    if len(parts) == 1:
        return _from_words(_outside(parts[0], " "))
    family = _particle(_outside(parts[0], " "))
    suffix = {"suffix": plain(parts[1])} if len(parts) > 2 and plain(parts[1]) else {}
    given = {"given": plain(parts[-1])} if plain(parts[-1]) else {}
    return {**family, **given, **suffix}


def _is_one_group(name: str) -> bool:
    levels = list(accumulate((char == "{") - (char == "}") for char in name))
    return all(level > 0 for level in levels[:-1])


def _outside(text: str, sign: str) -> list[str]:
    """Split at ``sign`` outside braces."""
    parts, depth, current = [], 0, ""
    for char in text.replace("\n", " ").replace("\t", " "):
        depth += (char == "{") - (char == "}")
        if char == sign and depth <= 0:
            parts.append(current)
            current = ""
        else:
            current += char
    return [part for part in [*parts, current] if part.strip() or sign == ","]


def _from_words(words: list[str]) -> dict[str, object]:
    """``First von Last``: the particle begins at the first word in lower case."""
    if len(words) < 2:
        return {"literal": plain(words[0]) if words else ""}
    cut = next((index for index, word in enumerate(words[:-1]) if word[:1].islower()), len(words) - 1)
    family = _particle(words[cut:])
    given = plain(" ".join(words[:cut]))
    return {**family, **({"given": given} if given else {})}


def _particle(words: list[str]) -> dict[str, object]:
    cut = 0
    while cut < len(words) - 1 and words[cut][:1].islower():
        cut += 1
    family = plain(" ".join(words[cut:]))
    particle = plain(" ".join(words[:cut]))
    return {**({"non-dropping-particle": particle} if particle else {}), "family": family}
