"""Remains of Markdown, HTML and LaTeX in running text, taken out: what a converter left between the words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from generator.ingest.clean.strand import Edit, Strand
from generator.records import dataclass

_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_COMMENT = re.compile(r"<!--[^<>]{0,2000}-->")
_TAG = re.compile(
    r"</?(?:b|i|em|strong|u|s|small|span|sub|sup|br|p|font|a|mark|div)(?:\s[^<>\n]{0,300})?/?>", re.IGNORECASE
)
_BREAK = re.compile(r"<(?:br|p|div)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,24});")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,1000})\]\(([^()\s]{0,2000})[^()\n]{0,300}\)")
_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{1,1000})\]"
    r"(?:\(\s*<?([^()\s<>]{1,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,500})?)>?(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\s*\)"
    r"|\{[^{}\n]{0,300}\})"
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:|www\.)[^<>\s]{1,2000})>")
_NOTE = re.compile(
    r"\[\^([^\]\s\[]{1,40})\]"
    r"|<sup>\s*(\d{1,3})\s*(?:\\?[*†‡]\s*)?</sup>|\$\^\{?\s*(\d{1,3})\s*\}?\$",
    re.IGNORECASE,
)
_RUN = re.compile(r"(?:https?://|www\.)[^\s<>*]+|\*{1,3}|_{1,3}|~~")  # signs in an address are its own
_ATTRIBUTES = re.compile(r"[ \t]*\{[#.][^{}\n]{0,200}\}$")
_MATH = re.compile(r"(?<!\\)\$([^$\n]{1,60})(?<!\\)\$")
_LOWERED = re.compile(r"_(?=\d|\{)|(?<=_)\{|(?<=\d)\}")
_COMMAND = re.compile(r"\\([a-zA-Z]{2,20})(?![a-zA-Z])\s?")
_WRAPPED = re.compile(r"\\(?:text|mathrm|mathbf|textbf|textit|emph|mathit|underline)\{([^{}\n]{0,300})\}")
_SIGNS = {
    "parallel": "||", "times": "×", "cdot": "·", "pm": "±", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠",
    "approx": "≈", "sim": "~", "rightarrow": "→", "to": "→", "leftarrow": "←", "circ": "°", "degree": "°",
    "bullet": "•",
    "ldots": "…", "dots": "…", "infty": "∞", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ",
    "epsilon": "ε", "lambda": "λ", "mu": "μ", "sigma": "σ", "Sigma": "Σ", "pi": "π", "rho": "ρ", "theta": "θ",
    "euro": "€", "pounds": "£", "copyright": "©", "textendash": "–", "textemdash": "—", "mid": "|", "dagger": "†",
    "quad": " ", "qquad": " ", "newline": " ", "prime": "′",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A strand without its markup; ``italics`` are stretches of the raw (block, start, end), ``bold`` all of it."""

    strand: Strand
    marks: tuple[tuple[int, int, str], ...] = ()
    italics: tuple[tuple[int, int, int], ...] = ()
    bold: bool = False


def unmarked(strand: Strand) -> Unmarked:
    """``strand`` as a reader would have seen it printed."""
    if not any(sign in strand.text for sign in "*_\\[<&$~{"):
        return Unmarked(strand)
    strand = strand.sub(_comments)
    strand, italics, bold = _without_emphasis(strand)
    strand, marks = _without_notes(strand)
    for step in _EARLIER:
        strand = strand.sub(step)
    for step in _LATER:
        strand = strand.sub(step)
    return Unmarked(strand, marks, italics, bold)


def _comments(text: str) -> Iterator[Edit]:
    return (Edit(*found.span()) for found in _COMMENT.finditer(text)) if "<!--" in text else iter(())


def _without_notes(strand: Strand) -> tuple[Strand, tuple[tuple[int, int, str], ...]]:
    """The strand without marks of notes at any place but its begin, and where they stood in the raw."""
    found = [one for one in _NOTE.finditer(strand.text) if one.start() > 0]
    place = strand.places()
    marks = tuple((*place(one.start()), one[1] or one[2] or one[3]) for one in found)
    return strand.edited(Edit(*one.span()) for one in found), marks


def _images(text: str) -> Iterator[Edit]:
    for found in _IMAGE.finditer(text) if "![" in text else ():
        yield Edit(found.start(), found.start(1))
        yield Edit(found.end(1), found.end())


def _links(text: str) -> Iterator[Edit]:
    """A link's words; where they are themselves an address, that is what was printed."""
    edits: list[tuple[int, int]] = []
    for found in _LINK.finditer(text) if "](" in text or "]{" in text else ():
        edits += [(found.start(), found.start(1)), (found.end(1), found.end())]
    for found in _AUTOLINK.finditer(text) if "<" in text else ():
        edits += [(found.start(), found.start(1)), (found.end(1), found.end())]
    yield from (Edit(*span) for span in sorted(edits))


def _tags(text: str) -> Iterator[Edit]:
    if "<" not in text:
        return
    for found in _TAG.finditer(text):
        yield Edit(*found.span(), " " if _BREAK.match(found[0]) else "")


def _attributes(text: str) -> Iterator[Edit]:
    found = _ATTRIBUTES.search(text, max(len(text) - 250, 0)) if text.endswith("}") else None
    if found:
        yield Edit(*found.span())


def _without_emphasis(strand: Strand) -> tuple[Strand, tuple[tuple[int, int, int], ...], bool]:
    pairs = _pairs(strand.text)
    if not pairs:
        return strand, (), False
    ends = [(start, start + size) for start, _, size in pairs] + [(end, end + size) for _, end, size in pairs]
    italics = [(start + size, end) for start, end, size in pairs if size != 2]
    place = strand.places()
    places = tuple((*place(start), place(end - 1)[1] + 1) for start, end in italics)
    return strand.edited(Edit(*span) for span in sorted(ends)), places, _all_bold(strand.text, pairs)


def _all_bold(text: str, pairs: list[tuple[int, int, int]]) -> bool:
    stripped = text.strip()
    return any(size >= 2 and end - start + size >= len(stripped) - 1 for start, end, size in pairs)


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """(open, close, size) of each emphasis: signs that stand against a word from outside, as CommonMark's do."""
    held: dict[str, int] = {}
    found: list[tuple[int, int, int]] = []
    for run in _RUN.finditer(text):
        start, end, sign = run.start(), run.end(), run[0]
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if before == "\\" or sign[0] not in "*_~":
            continue
        closes = bool(before.strip()) and not after.isalnum()
        opens = bool(after.strip()) and not before.isalnum()
        if closes and sign in held:
            found.append((held.pop(sign), start, len(sign)))
        elif opens:
            held[sign] = start
    return found


def _math(text: str) -> Iterator[Edit]:
    """The dollar signs of a short formula that holds a command, a power or an escaped sign; not those of money."""
    for found in _MATH.finditer(text) if text.count("$") > 1 else ():
        if found[1][:1].strip() and found[1][-1:].strip() and re.search(r"[\\^_{}]", found[1]):
            yield Edit(found.start(), found.start() + 1)
            yield from (Edit(*low.span()) for low in _LOWERED.finditer(text, found.start(1), found.end(1)))
            yield Edit(found.end() - 1, found.end())


def _commands(text: str) -> Iterator[Edit]:
    for found in _COMMAND.finditer(text) if "\\" in text else ():
        if found[1] in _SIGNS:
            yield Edit(found.start(), found.start() + 1 + len(found[1]), _SIGNS[found[1]])


def _groups(text: str) -> Iterator[Edit]:
    for found in _WRAPPED.finditer(text) if "\\" in text else ():
        yield Edit(found.start(), found.start(1))
        yield Edit(found.end(1), found.end())


def _escapes(text: str) -> Iterator[Edit]:
    at = -1
    for found in _ESCAPE.finditer(text) if "\\" in text else ():
        if found.start() > at:  # of two backslashes the second is what was meant
            at = found.end()
            yield Edit(*found.span())


def _entities(text: str) -> Iterator[Edit]:
    for found in _ENTITY.finditer(text) if "&" in text else ():
        meant = html.unescape(found[0])
        if meant != found[0]:
            yield Edit(*found.span(), " " if meant == "\u00a0" else meant)


_EARLIER: tuple[Callable[[str], Iterator[Edit]], ...] = (_images, _links, _tags, _attributes)
_LATER: tuple[Callable[[str], Iterator[Edit]], ...] = (_groups, _math, _commands, _escapes, _entities)
