"""Persons and organisations from printed names, in whatever order they stand: ``parse_names``, ``parse_name``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from generator.ingest.known import people
from generator.ingest.known.words import ORGANISATIONS
from generator.records import dataclass, replace

LONGEST = 2000  # characters of a list of names; what is longer is none


@dataclass(frozen=True, slots=True)
class Name:
    """A person (``family`` and perhaps ``given``) or, as ``literal``, an organisation or what cannot be taken apart.

    ``inferred`` says why the family name is taken to be one where the print does not say.
    """

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""
    inferred: str = ""

    def csl(self) -> dict[str, str]:
        """The name as CSL-JSON has it."""
        parts = {"family": self.family, "given": self.given, "suffix": self.suffix, "literal": self.literal}
        return {key: value for key, value in parts.items() if value}


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a list in their order; ``others``: it ends with "et al."."""

    names: tuple[Name, ...] = ()
    others: bool = False


@dataclass(frozen=True, slots=True)
class Usage:
    """What the document shows of its names: ``families`` in lower case, ``syllables``: Vietnamese ones are usual."""

    families: frozenset[str] = frozenset()
    syllables: bool = False


_ANY = Usage()
_INITIAL = r"(?:[^\W\d_a-zß-öø-ÿ]|Th|Ch|Ph|Yu|Ya|Kh|Sh|Zh)\."
_INITIALS = re.compile(
    rf"(?:{_INITIAL}(?:[ ‐-–-]?{_INITIAL})*|[^\W\d_a-zß-ÿ]{{1,3}}|{_INITIAL}[A-Z]|[A-Z](?:[ "
    rf"-][A-Z]){{1,3}})(?:,? ?(?:Jr|Sr|II|III|IV)\.?)?"
)
_OTHERS = re.compile(
    r"[,;]?\s*(?:\bet\s*al\b\.?|\band\s+others\b|\bu\.\s?a\.|\by\s+otros\b|"
    r"(?:&|và)\s?(?:cộng sự|nnk|cs)\b\.?|…|\.\.\.)[,.;]?\s*$",
    re.I,
)
_AND = re.compile(r"\s*,?\s+(?:and|und|u\.|et|y|e|và|en)\s+|\s*,?\s*&\s*|\s+/\s+")
_PLAIN_AND = re.compile(r"\s*,?\s+(?:and|und|et)\s+|\s*,?\s*&\s*")
_SYLLABLE = re.compile(r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?")
_STOPPED = re.compile(r"(?:\b[^\W\d_]|\b(?:Jr|Sr|Inc|Ltd|Corp|Co|al))\.$")
_BRACKETED = re.compile(r"^([^\W\d_]+)\s\(([^\W\d_][\w.-]{1,20})\)")  # "LEFÈVRE (Anne)"
_LINKS = frozenset(["of", "for", "the", "für", "pour", "para", "per", "voor", "against"])
_BODY = re.compile(
    r"(?:Bộ|Viện|Cục|Trường|Đại học|Học viện|Ngân hàng|Ủy ban|Uỷ ban|Chính phủ|Quốc hội|Hội đồng|Tổng "
    r"cục|Ban|Sở|Văn phòng|"
    r"Trung tâm|Hiệp hội|Công ty|Tập đoàn|Cơ quan|Liên [Hh]ợp|Đảng|Thông tấn xã|Tổng công ty|Liên minh)(?:\s|$)"
)
_SLASH = re.compile(r"\s?/\s?(?=[^\W\d_a-z])")
_SPACE = re.compile(r"\s+")


def bare(text: str) -> str:
    """In lower case and without accents, as names are compared."""
    text = text.replace("đ", "d").replace("Đ", "D").replace("ø", "o").replace("Ø", "O").replace("ł", "l")
    split = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in split if not unicodedata.combining(sign)).casefold()


def parse_names(text: str, usage: Usage = _ANY) -> Names:
    """Read a list of names: "Tran, A. C., & Ho, B.", "Smith J, Doe A", "Ann Lee and Bo Ek", "World Bank"."""
    text = _unstopped(_BRACKETED.sub(r"\1, \2", _SPACE.sub(" ", text[: LONGEST + 1])).strip(" ,;:&"))
    if "," in text:
        text = _SLASH.sub("; ", text)
    others = _OTHERS.search(text)
    if others:
        text = _unstopped(text[: others.start()].strip(" ,;:&"))
    if not text or len(text) > LONGEST:
        return Names(others=bool(others))
    if is_organisation(text) and not is_initials(text.split(",")[-1].strip()):
        return Names(tuple(Name(literal=part) for part in _bodies(text)), bool(others))
    pieces = tuple(_people(text))
    found = _bodies_among([_clean(parse_name(piece, usage)) for piece in pieces], pieces)
    return Names(tuple(name for name in found if name.family or name.literal), bool(others))


def _bodies_among(names: Sequence[Name], pieces: Sequence[str]) -> list[Name]:
    """Among "Lee, A." and "Ek, B.", three words without comma and initials are a group's name."""
    if not any(
        name.given and is_initials(name.given) and "," in piece for name, piece in zip(names, pieces, strict=True)
    ):
        return list(names)
    return [
        Name(literal=piece)
        if "," not in piece and len(piece.split()) > 2 and not any(is_initials(word) for word in piece.split())
        else name
        for name, piece in zip(names, pieces, strict=True)
    ]


def is_initials(text: str) -> bool:
    """Whether a word is made of initials: "J.", "JT", "J.-P.", "Th."; "Vũ" is a name."""
    found = _INITIALS.fullmatch(text)
    return found is not None and not any(
        sign.islower() for sign in re.sub(r"(?:Th|Ch|Ph|Yu|Ya|Kh|Sh|Zh|Jr|Sr)\b", "", text)
    )


def _unstopped(text: str) -> str:
    """Without the full stop behind it, unless it is an initial's or that of "Jr.", "Inc."."""
    bare_initials = re.search(r"[^\W\d_] [A-Z]{1,3}\.$", text) and not re.search(r"\b[A-Z]\.(?!$)|,\s[A-Z]\.$", text)
    kept = not text.endswith(".") or (_STOPPED.search(text) and not bare_initials)
    return text if kept else text[:-1].rstrip()


def parse_name(text: str, usage: Usage = _ANY) -> Name:
    """Read one name, inverted with a comma or in direct order."""
    text = _SPACE.sub(" ", text[:LONGEST]).strip(" ,;")
    words = [word for word in text.split(" ") if bare(word).strip(",") not in people.TITLES]
    words, suffix = _without_suffix(words)
    text = " ".join(words)
    if not words:
        return Name(literal=text)
    if "," in text:
        family, _, given = (part.strip() for part in text.partition(","))
        return Name(_cased(family), given.strip(" ,"), suffix) if given else replace(parse_name(family, usage))
    if len(words) == 1 or is_organisation(text):
        return Name(literal=text)
    return replace(_direct(words, usage), suffix=suffix)


def is_organisation(text: str, *, loose: bool = True) -> bool:
    """True for a name that is nobody's: a word such as "Ministry", an abbreviation; ``loose``: also an "of" inside."""
    words = text.replace(",", " ").split()
    if not words:
        return False
    if len(words) == 1:
        return words[0].isupper() and 2 <= len(words[0].strip(".")) <= 8 and "." not in words[0].strip(".")
    if any(_body_word(word) for word in words) or _BODY.match(text):
        return True
    return loose and any(word in _LINKS for word in words[1:])


def _body_word(word: str) -> bool:
    """A word of organisations, written as such: capitalised as in a name."""
    return word[:1].isupper() and word.strip(".,()").casefold().removesuffix("'s").removesuffix("’s") in ORGANISATIONS


def _bodies(text: str) -> list[str]:
    """Organisations joined by "&" or ";"; "and" stands inside too many of their names."""
    return [part.strip(" ,") for part in re.split(r"\s*;\s*|\s+&\s+(?=[A-Z]{2,}\b)", text) if part.strip(" ,")]


def _people(text: str) -> Iterable[str]:
    """The names of a list, each as printed, an inverted one with its comma."""
    if ";" in text:
        parts = [part for half in text.split(";") for part in ([half] if "," in half else _AND.split(f" {half} "))]
        return [re.sub(r"^\s*(?:and|&|und|et|y|và)\s+", "", part).strip(" ,") for part in parts if part.strip(" ,")]
    pieces: list[str] = []
    for half in (_PLAIN_AND if _ends_in_initials(text.split(",")[0]) else _AND).split(text):
        pieces += [*(part.strip() for part in half.split(",") if part.strip()), ""]
    return _pairs(_suffixes_joined(pieces))


def _suffixes_joined(pieces: Sequence[str]) -> list[str]:
    """ "Smith", "J.", "Jr." as "Smith", "J. Jr."."""
    joined: list[str] = []
    for piece in pieces:
        if bare(piece) in people.SUFFIXES and joined and joined[-1]:
            joined[-1] += f" {piece}"
        else:
            joined.append(piece)
    return joined


def _pairs(pieces: Sequence[str]) -> list[str]:
    """Family and given name of inverted names brought together; an empty piece stands where "and" stood."""
    found: list[str] = []
    at = 0
    while at < len(pieces):
        piece, after = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else ""
        if not piece:
            at += 1
        elif after and _inverted(piece, after, not found, pieces):
            found.append(f"{piece}, {after}")
            at += 2
        else:
            found.append(piece)
            at += 1
    return found


def _inverted(piece: str, after: str, first: bool, pieces: Sequence[str]) -> bool:
    """Whether ``piece``, ``after`` are a family and a given name rather than two persons."""
    if is_initials(piece) or _ends_in_initials(piece):
        return False
    if is_initials(after) or (is_initials(after.split(" ")[0]) and len(piece.split()) == 1):
        return not is_initials(after.split(" ")[0]) or is_initials(after) or first or len(piece.split()) == 1
    words = [word for word in piece.split() if bare(word) not in people.PARTICLES]
    if len(words) == 1:
        return first or all(len(other.split()) <= 2 for other in pieces)
    return first and len(words) == 2 and (len(after.split()) == 1 or bare(words[0]) in people.SPANISH)


def _ends_in_initials(piece: str) -> bool:
    """ "Smith JR": a name with its initials behind, no comma."""
    words = piece.split()
    return (
        len(words) > 1
        and bool(re.fullmatch(r"[A-Z]{1,3}|(?:[A-Z]\.[ -]?)+", words[-1]))
        and words[-1] not in ("II", "III")
    )


def _without_suffix(words: list[str]) -> tuple[list[str], str]:
    if len(words) > 1 and words[-1] not in ("JR", "SR") and bare(words[-1].strip(",")) in people.SUFFIXES:
        return [*words[:-2], words[-2].rstrip(",")], words[-1]
    return words, ""


def _direct(words: list[str], usage: Usage) -> Name:
    """A name of two words or more without a comma."""
    initials = [bool(is_initials(word)) and (len(word) < 3 or "." in word or not _capitals(words)) for word in words]
    if len(words) >= 3 and bare(words[0]) in people.VIETNAMESE_SURE and not any(initials[:2]):
        return _by_custom([_cased(word) for word in words], usage)
    if initials[0] and not all(initials):
        return _split(words, next(i for i, one in enumerate(initials) if not one), "")
    if initials[-1] and not initials[0]:
        at = next(i for i in range(len(words)) if all(initials[i:]))
        return Name(_cased(" ".join(words[:at])), " ".join(words[at:]))
    shouted = [len(word) > 2 and word.isupper() for word in words]
    if any(shouted) and not all(shouted):
        return _by_capitals(words, shouted)
    return _by_custom([_cased(word) for word in words], usage)


def _capitals(words: Sequence[str]) -> bool:
    return all(word.isupper() for word in words)


def _by_capitals(words: Sequence[str], shouted: Sequence[bool]) -> Name:
    """ "DUPONT Jean" and "Jean DUPONT": the capitals are the family name."""
    family = " ".join(word for word, loud in zip(words, shouted, strict=True) if loud)
    given = " ".join(word for word, loud in zip(words, shouted, strict=True) if not loud)
    return Name(_cased(family), given)


def _by_custom(words: list[str], usage: Usage) -> Name:
    """The order by the document's own usage, then by what the names are in each language, else family last."""
    plain = [bare(word) for word in words]
    if plain[0] in usage.families and plain[-1] not in usage.families:
        return Name(words[0], " ".join(words[1:]), inferred="the document uses this part alone as the family name")
    if plain[-1] in usage.families and plain[0] not in usage.families:
        return _split(words, len(words) - 1, "")
    if plain[0] in people.GIVEN and "-" not in plain[0]:
        return _western(words, plain)
    return _eastern(words, plain, usage) or _western(words, plain)


def _eastern(words: list[str], plain: list[str], usage: Usage) -> Name | None:
    """Names whose family name comes first by custom; None where nothing tells that it does."""
    if all(_SYLLABLE.fullmatch(word) for word in plain):
        return _of_syllables(words, plain, usage)
    first, last = plain[0], plain[-1]
    given_hyphened = "-" in plain[-1] and len(words) == 2
    if first in people.KOREAN and (given_hyphened or len(words) == 3) and last not in people.KOREAN:
        return _first(words, "Korean")
    if "-" in first and last in people.KOREAN | people.CHINESE:
        return Name(words[-1], " ".join(words[:-1]))
    for families, language in ((people.JAPANESE, "Japanese"), (people.CHINESE, "Chinese")):
        if first in families and last not in families and len(words) == 2 and _fits(last, language):
            return _first(words, language)
    if first in people.VIETNAMESE_SURE and len(words) >= 3 and last not in people.VIETNAMESE_SURE:
        return _first(words, "Vietnamese")
    return None


_PINYIN = re.compile(r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng|n|r)?){1,2}")
_ROMAJI = re.compile(r"(?:(?:ky|gy|sh|ch|ny|hy|by|py|my|ry|ts|[kgsztdnhbpmyrwfj])?(?:[aiueo]{1,2}|n))+")


def _fits(given: str, language: str) -> bool:
    """Whether a word can be a given name of the language: "Fumio", "Jiangyong"; "Smith" is neither."""
    return bool((_PINYIN if language == "Chinese" else _ROMAJI).fullmatch(given.replace("-", "")[:40]))


def _of_syllables(words: list[str], plain: list[str], usage: Usage) -> Name | None:
    """Vietnamese and other names of single syllables: three or more begin with the family name."""
    sure_first, sure_last = plain[0] in people.VIETNAMESE_SURE, plain[-1] in people.VIETNAMESE_SURE
    if sure_last and not sure_first and not (len(words) > 2 and plain[0] in people.VIETNAMESE):
        return Name(words[-1], " ".join(words[:-1]))
    if sure_first or len(words) >= 3:
        return _first(words, "Vietnamese" if sure_first or usage.syllables else "East Asian")
    if (
        plain[0] in people.CHINESE
        and plain[1] not in people.CHINESE
        and not usage.syllables
        and _fits(plain[1], "Chinese")
    ):
        return _first(words, "Chinese")
    if plain[1] in people.CHINESE | people.KOREAN and plain[0] not in people.VIETNAMESE and not usage.syllables:
        return Name(words[1], words[0])
    return Name(literal=" ".join(words), inferred="no family name can be told from two syllables")


def _first(words: list[str], language: str) -> Name:
    return Name(words[0], " ".join(words[1:]), inferred=f"{language} names begin with the family name")


def _western(words: list[str], plain: list[str]) -> Name:
    """Family name last, with the particles before it; two of them where both are Spanish ones."""
    at = len(words) - 1
    if len(words) >= 3 and plain[-1] in people.SPANISH and plain[-2] in people.SPANISH - people.GIVEN:
        at -= 1
    return _split(words, at, "")


def _split(words: Sequence[str], at: int, inferred: str) -> Name:
    """``words`` from ``at`` on are the family name, and the particles right before."""
    while at > 1 and (bare(words[at - 1]) in people.PARTICLES or _joined(words, at)):
        at -= 1
    if at == 1 and bare(words[0]) in people.PARTICLES and len(words) == 2:
        return Name(literal=" ".join(words))
    return Name(_cased(" ".join(words[at:])), " ".join(words[:at]), inferred=inferred)


def _joined(words: Sequence[str], at: int) -> bool:
    """ "Ortega y Gasset": what stands before a "y" is part of the family name."""
    return at >= 2 and words[at] == "y"


def _cased(family: str) -> str:
    """ "YOUN" as "Youn", "McKAY" as it is; abbreviations of two letters stay."""
    words = family.split(" ")
    loud = [word for word in words if len(word) > 2 and word.isupper() and "." not in word]
    return " ".join(_lowered(word) if word in loud else word for word in words)


def _lowered(word: str) -> str:
    """ "O'NEILL-SMITH" as "O'Neill-Smith"."""
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def _clean(name: Name) -> Name:
    return replace(
        name, family=name.family.strip(" .,;"), given=name.given.strip(" ,;"), literal=name.literal.strip(" ,;")
    )
