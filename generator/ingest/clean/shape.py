"""What the look of a block tells: whether its sentence is over, whether it is a caption, an item, a name."""

from __future__ import annotations

import re

_CLOSERS = "\"'”’»)]}*_"
_STOPS = ".!?:;。！？；：؟"
_CAPTION = re.compile(
    r"(?:(?:figure|fig\.?|table|chart|map|box|graph|photo|image|picture|exhibit|plate|panel"
    r"|diagram|scheme|illustration"
    r"|abbildung|abb\.?|tabelle|tab\.?|karte|figura|tabla|tableau|gráfico|grafik|graphique|cuadro|quadro|tabela|hình"
    r"|bảng|biểu đồ)\s*(?:no\.?\s*)?(?:\d{1,3}|[IVXL]{1,5}|[A-Z]\d?)(?:[.\d]*\d|[a-z])?\s*(?:[.:–—|-]|\s(?=[A-Z]))"
    r"|(?:image|photo|picture) (?:source|caption|credit),"
    r"|(?:photo|photograph|image|picture|credit|foto|ảnh|source of image)s?\s*(?:by|credit)?\s*[:©/])",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[-*+•●▪■◦‣⁃–—·][ \t]+(?=\S)")
_NUMBERED = re.compile(r"(?:\(?(\d{1,3})[.)]|\[(\d{1,3})\]\.?|\(?([a-zA-Z])\)|\(?([ivxl]{1,6})[.)])[ \t]+(?=\S)")
_WORDS = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")

_OPEN = """
a an the and or but nor of in on at to by for from with as that which who whose than into onto upon over under between
among through during before after about against its their his her our your this these those is are was were be been has
have had will would may can could should must not no such including both either
der die das ein eine und oder von im in mit für auf zu den dem des le la les un une et ou de du en pour par sur avec
el los las una y o del con por para que se và của các những trong với cho tại là một
"""
_OPEN_WORDS = frozenset(_OPEN.split())
_LAST_WORD = re.compile(r"([^\W\d_]+)$")


def ends_open(text: str) -> bool:
    """Whether the last sentence is not over: no stop behind it, closing signs left aside."""
    bare = text.rstrip().rstrip(_CLOSERS).rstrip()
    return bool(bare) and bare[-1] not in _STOPS and not bare.endswith("…")


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does; a colon or semicolon is no such end."""
    bare = text.rstrip().rstrip(_CLOSERS).rstrip()
    return bare[-1:] in ".!?。！？؟…" and bool(bare)


def is_caption(text: str) -> bool:
    """Whether the text names a figure or table by its number, or says who took a picture."""
    return bool(_CAPTION.match(text)) and len(text) <= 600


def bullet(text: str) -> int:
    """How many characters the sign of a list item takes, 0 where there is none."""
    found = _ITEM.match(text)
    return found.end() if found else 0


def enumerator(text: str) -> tuple[int, str]:
    """The length of "1.", "(a)", "[12]" with the space behind it, and what is counted there; (0, "") without one."""
    found = _NUMBERED.match(text)
    return (found.end(), next(group for group in found.groups() if group)) if found else (0, "")


def words(text: str) -> list[str]:
    """The words in lower case, dots in abbreviations left out: "U.S." and "US" are the same."""
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), text)
    return [word.casefold() for word in _WORDS.findall(plain)]


def cannot_end(text: str) -> bool:
    """Whether the text cannot end here: a comma, a hyphen, an open bracket, a word such as "of"."""
    if text.endswith((",", "-", "–", "—", "/", "(")):
        return True
    found = _LAST_WORD.search(text[-30:])
    return bool(found and found[1].lower() in _OPEN_WORDS) or text.rfind("(") > text.rfind(")")
