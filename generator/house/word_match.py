"""Which style of a house plays which role: by Word's own name, by id, by its name in another language, by likeness."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from generator.house.word_roles import ROLES, Role
from generator.house.word_styles import WordStyle
from generator.records import dataclass

BUILT_IN, BY_ID, BY_NAME, LIKE, OUTLINE = "Word's own", "by id", "by name", "by likeness", "by outline level"
_LIKE_ENOUGH, _SPELT_ALIKE = 0.6, 0.87
_NUMBERS = {"one": "1", "two": "2", "three": "3", "first": "1", "second": "2", "third": "3", "i": "1", "ii": "2",
            "iii": "3", "eins": "1", "zwei": "2", "drei": "3", "un": "1", "deux": "2", "trois": "3", "uno": "1",
            "dos": "2", "tres": "3", "a": "1", "b": "2", "c": "3", "mot": "1", "hai": "2", "ba": "3"}  # fmt: skip
# A name with one of these is about something else than the text's own title, heading or paragraph.
_ELSEWHERE = frozenset(("table", "box", "sidebar", "slide", "figure", "chart", "toc", "index", "header", "footer",
                        "cell", "column", "tabelle", "tableau", "tabla", "tabella", "note", "notes", "footnote",
                        "endnote", "char", "intro", "lead", "bold"))  # fmt: skip
_TOKEN = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Match:
    """``style`` is the house's for ``role``, None where it has none; ``how`` it was found."""

    role: Role
    style: WordStyle | None
    how: str


def match_styles(styles: Sequence[WordStyle], used: Mapping[str, int]) -> tuple[Match, ...]:
    """Every role with the style of the house that plays it; ``used`` counts the paragraphs of each style's id."""
    found: dict[str, tuple[WordStyle, str]] = {}
    for role in ROLES:
        _take(found, role, _exact(role, _free(styles, found), used))
    for _, role, style in sorted(_alike(styles, found), key=lambda one: (-one[0], -used.get(one[2].id, 0), one[2].id)):
        if role.id not in found and style in _free(styles, found):
            found[role.id] = style, LIKE
    for role in ROLES:
        if role.outline >= 0 and role.id not in found:
            level = (one for one in _free(styles, found) if one.outline == role.outline and one.kind == "paragraph")
            _take(found, role, ((style, OUTLINE) for style in level))
    return tuple(Match(role, *found.get(role.id, (None, ""))) for role in ROLES)


def _take(found: dict[str, tuple[WordStyle, str]], role: Role, candidates: Iterable[tuple[WordStyle, str]]) -> None:
    best = next(iter(candidates), None)
    if best is not None:
        found[role.id] = best


def _free(styles: Sequence[WordStyle], found: Mapping[str, tuple[WordStyle, str]]) -> list[WordStyle]:
    taken = {style.id for style, _ in found.values()}
    return [style for style in styles if style.id not in taken and not (style.default and style.kind == "paragraph")]


def _exact(role: Role, styles: Sequence[WordStyle], used: Mapping[str, int]) -> list[tuple[WordStyle, str]]:
    """Candidates, the best first: a style that stands in the house's own text before Word's own that nobody uses."""
    names = {plain_name(name) for name in (role.name, *role.also)}
    candidates = [(style, how) for style in styles if style.kind == role.kind and (how := _known(role, style, names))]
    order = [BUILT_IN, BY_ID, BY_NAME]
    in_text = any(used.get(style.id) for style, _ in candidates)
    return sorted(candidates, key=lambda one: (in_text and not used.get(one[0].id), order.index(one[1])))


def _known(role: Role, style: WordStyle, names: set[str]) -> str:
    if style.name.casefold() == role.name.casefold():
        return BUILT_IN
    if style.id.casefold() == role.id.casefold():
        return BY_ID
    return BY_NAME if plain_name(style.name) in names else ""


def plain_name(name: str) -> str:
    """``name`` for comparison: small letters and digits without accents, signs and blanks."""
    return "".join(_tokens(name))


def _tokens(name: str) -> list[str]:
    flat = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    return _TOKEN.findall(flat)


def _alike(
    styles: Sequence[WordStyle], found: Mapping[str, tuple[WordStyle, str]]
) -> list[tuple[float, Role, WordStyle]]:
    """Styles that people named, with the roles that their names are like and how much."""
    open_roles = [role for role in ROLES if role.loose and role.id not in found]
    named = [style for style in _free(styles, found) if style.custom]
    pairs = ((_likeness(role, style.name), role, style) for role in open_roles for style in named
             if style.kind == role.kind)  # fmt: skip
    return [pair for pair in pairs if pair[0] >= _LIKE_ENOUGH]


def _likeness(role: Role, name: str) -> float:
    """From 0 to 1: all words of the role's name are in ``name``, or the two are spelt nearly alike."""
    said = [_NUMBERS.get(token, token) if index else token for index, token in enumerate(_tokens(name))]
    return max(_score(_tokens(known), said) for known in (role.name, *role.also))


def _score(known: Sequence[str], said: Sequence[str]) -> float:
    digits = [token for token in said if token.isdigit()]
    if digits != [token for token in known if token.isdigit()] or (_ELSEWHERE & set(said)) - set(known):
        return 0.0
    if known and set(known) <= set(said):
        return 2 * len(set(known)) / (len(set(known)) + len(set(said)))
    spelt = SequenceMatcher(None, "".join(known), "".join(said), autojunk=False).ratio()
    return spelt if spelt >= _SPELT_ALIKE and len("".join(known)) > 4 else 0.0
