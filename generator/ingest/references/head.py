"""Who made the work and when, as far as the entry begins with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.ingest.known import people
from generator.ingest.known.words import CONNECTORS, OUTLETS
from generator.ingest.names import bare, is_initials, is_organisation
from generator.ingest.references.dates import Printed, date_at, find_dates
from generator.ingest.references.plain import Span
from generator.ingest.references.sheet import COVER, Sheet
from generator.ingest.references.types import Habits
from generator.records import dataclass

QUOTES = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'", "‹": "›", "”": "”"}
LAW = re.compile(
    r"(?:[^\W\d_]+\s){1,8}?(?:Act|Law|Code|Regulations?|Directive|Order|Decree|Bill|Ordinance|"
    r"Constitution|Treaty|Convention)(?:,?\s(?:of\s)?\(?(?:1[5-9]|20)\d\d|\s\([A-Z]|"
    r",\s(?:Pub\.|Stat\.|No\.|c\.|ch\.|cap\.|\d{1,4}\s[A-Z])|\.\s\((?:1[5-9]|20)\d\d\))"
)
DASHED = re.compile(r"(?:[—–]{2,}|[—–](?=[.,])|_{3,}|-{3,})[.,:]?\s*")  # a name that is the one above
ROLE = re.compile(
    r",?\s*[(\[]?\b(?:eds?|editors?|hrsg|hg|dir|éds?|coords?|org|orgs|a cura di|red|biên soạn|chủ "
    r"biên|cb)\b\.?[)\]]?[.,:]?\s*$",
    re.I,
)
_EDITING = re.compile(r"(?:eds?|editors?|hrsg|dir)\.?,\s", re.I)
_PAREN = re.compile(r"[(\[]")
_BEFORE_DATE = re.compile(r"[.,:]\s|(?<=\w)\s|(?<=\))\s")
_STOP = re.compile(r"\.\s")
_COMMA = re.compile(r",\s")
_FAMILY = r"(?:(?:de|van|von|der|den|di|da|la|le|du|del|ter)\s){0,2}[^\W\d_a-zß-ÿ][\w'’-]+"
_INVERTED = rf"{_FAMILY},\s(?:[^\W\d_a-zß-ÿ]\.[\s-]?){{1,4}}(?<!\s)"
_LISTED = re.compile(  # "Smith, J., Doe, A. B.": families and initials in turn
    rf"{_INVERTED}(?:(?:\s?/\s?|\s[-–]\s|;\s|,?\s(?:and|und|et|y|e|&|và)\s|,\s){_INVERTED}){{0,20}}"
)
_AUTHORS = 1200  # characters; a longer run of names is none
_INITIAL = re.compile(r"[A-Z]\.\s(?!S\.|K\.|N\.)")
_WORD = re.compile(r"[^\W\d_]")
_HONOUR = people.PARTICLES | people.SUFFIXES


@dataclass(frozen=True, slots=True)
class Head:
    """Where names stand (an empty span: nobody is named), the date right after them, and where the rest begins."""

    names: Span
    date: Printed | None
    rest: int
    title: Span = (0, 0)  # a title that stands where names would, before the date
    commas: bool = False  # a comma parts the names from the title


def starts_with_dash(text: str) -> bool:
    """Whether a dash stands where names would: those of the entry above."""
    return bool(DASHED.match(text))


def find_head(sheet: Sheet, habits: Habits = Habits()) -> Head:  # noqa: B008
    """Decide how the entry begins, by the strongest evidence that holds."""
    text = sheet.open
    if text[:1] in QUOTES or not text or LAW.match(text):
        return Head((0, 0), None, 0)
    if dash := DASHED.match(text):
        date = date_at(text, dash.end() + (text[dash.end() : dash.end() + 1] in ("(", "[")))
        return Head((0, 0), date, min(date.end + 1, len(text)) if date else dash.end(), commas="," in dash[0])
    return (
        _dated_in_brackets(text)
        or _dated(text)
        or (_by_habit(text) if habits.date == "head" else None)
        or _before_mark(text, sheet)
        or (_before_comma(text) if "publisher" in sheet.fields else None)
        or _before_colon(text)
        or _before_stop(text)
        or _before_comma(text)
        or Head((0, 0), None, 0)
    )


def _dated_in_brackets(text: str) -> Head | None:
    """ "Names (2020, May 3). ..." and, nobody named, "Title of it. (2020). ..."."""
    for paren in _PAREN.finditer(text, 0, _AUTHORS):
        date = date_at(text, paren.end())
        if not date or text[date.end : date.end + 1] not in (")", "]"):
            continue
        before, rest = (0, paren.start()), date.end + 1
        if any(sign in text[: paren.start()] for sign in '“”«»"') or re.match(r"\s?:\s?(?:e?\d|[pS]\.)", text[rest:]):
            return None
        if re.search(r"\s\d{1,3}\s?$", text[: paren.start()]):
            return None  # a volume before its year
        if are_names(text[: paren.start()]):
            return Head(before, date, rest)
        if re.search(r"\d", text[: paren.start()]) and not text[: paren.start()].rstrip().endswith("."):
            return None
        titled = text[: paren.start()].rstrip()
        if titled.endswith((".", "?", "!", "]", COVER)) and rest + 8 < len(text):
            return Head((0, 0), date, rest, before)
        return None
    return None


def _by_habit(text: str) -> Head | None:
    """Whatever stands before a date in brackets, in a list whose entries begin with maker and date."""
    for paren in _PAREN.finditer(text, 0, 200):
        date = date_at(text, paren.end())
        before = text[: paren.start()]
        if (
            date
            and text[date.end : date.end + 1] == ")"
            and len(before.split()) <= 12
            and not re.search(r"\d|[“”\"]", before)
        ):
            return Head((0, paren.start()), date, date.end + 1)
    return None


def _dated(text: str) -> Head | None:
    """ "Names. 2020. ...", "Names 2020, ..." and "Names, 2020. ..."."""
    for date in find_dates(text, 0, _AUTHORS):
        after = text[date.end : date.end + 1]
        gap = re.search(r"[.,:]?\s$", text[: date.start])
        if not gap or after not in (".", ",", ":") or date.start < 3:
            return None
        if gap[0] == " " and (after == ":" or ("," in text[: date.start] and is_organisation(text[: date.start]))):
            return None
        if are_names(text[: date.start]):
            return Head((0, date.start), date, date.end + 1)
        return None
    return None


def _before_mark(text: str, sheet: Sheet) -> Head | None:
    """Names up to the first quotation mark or italics."""
    quote = next((i for i in range(1, min(len(text), _AUTHORS)) if _opens(text, i)), 0)
    italic = next((start for start, _ in sheet.plain.italics if start > 2), 0)
    for at in sorted(one for one in (quote, italic) if one):
        if are_names(text[:at]):
            return Head((0, at), None, at)
    return None


def _opens(text: str, at: int) -> bool:
    """A quotation mark that opens here."""
    if text[at] not in QUOTES or text[at] == "”":
        return False
    return (text[at - 1] in " ([:—–" and at + 1 < len(text) and not text[at + 1].isspace()) or (
        text[at] in "«„" and text[at - 1] in " ,:."
    )


def _before_colon(text: str) -> Head | None:
    """ "Müller, Hans: Titel ..." """
    at = text.find(": ", 0, _AUTHORS)
    if at <= 0 or ". " in re.sub(r"\b[^\W\d_]\. ", "", text[:at].replace("u. a.", "")):
        return None
    before = ROLE.sub("", text[:at])
    edited = before != text[:at]
    body = is_organisation(before, loose=False) and len(before.split()) > 1 and text[at + 2 : at + 3].isupper()
    known = "," in before or (bool(before.split()) and _known(before.split())) or is_initials(before.split(" ", 1)[0])
    person = (edited or known) and (edited or not is_organisation(before))
    return Head((0, at), None, at + 1) if (person or body) and are_names(text[:at]) else None


def _before_stop(text: str) -> Head | None:
    """ "Smith J, Doe A. Title ...", "Smith, John. Title ...", "Ministry of Trade. Title ..."."""
    for stop in _STOP.finditer(text, 0, _AUTHORS):
        before, after = text[: stop.start()], text[stop.end() : stop.end() + 60]
        if re.search(r"\b[A-Z](?:\.[A-Z])+$", before) and not re.search(r", (?:[A-Z]\.)+[A-Z]$", before):
            continue  # "U.S. Department"
        if is_initials(text.split(" ", 1)[0]) and re.search(r"(?:^|\s)[^\W\d_]$", before):
            continue
        given = before.split()[:-1]
        if (
            len(given) == 1
            and bare(given[0]) in people.GIVEN
            and re.match(r"[^\W\da-zß-ÿ][\w'’-]+(?:,|\sand|\s&)\s", after)
        ):
            continue  # "Daniel R. Osgood, Title": the stop is an initial's
        if re.match(
            r"(?:[(\[](?i:eds?|dir|hrsg|hg|coords?|a cura)\b|[^\W\d_]\.[ ,-]|"
            r"(?:da|de|dos|do|von|van|di|du)[.,]\s|(?:and|&|et al|und|Jr|eds?\b|Hrsg)\b|&)",
            after,
        ) or re.search(r"\b(?:Jr|Sr|St|Dr|Prof)$", before):
            continue
        if not are_names(before + "."):
            return None
        return Head((0, stop.start() + 1), None, stop.end()) if surely_people(before) else None
    return None


def surely_people(text: str) -> bool:
    """More than capitalised words: a name's own form, or a body's words. A single word may be a body."""
    if is_organisation(text, loose=False) or "," in text or len(text.split()) == 1:
        return True
    if is_organisation(text):
        return False
    words = text.replace(";", " ").split()
    return any(is_initials(word) for word in words) or _known(words) or _two(text)


def _two(text: str) -> bool:
    """Two full names with "and" between them."""
    halves = re.split(r"\s(?:and|&|et|und|y|e)\s", text)
    return len(halves) == 2 and all(2 <= len(half.split()) <= 4 and _is_person(half) for half in halves)


def _known(words: list[str]) -> bool:
    families = people.VIETNAMESE_SURE | people.KOREAN | people.CHINESE | people.JAPANESE | people.SPANISH
    plain = [bare(word.strip(",.")) for word in words]
    if len(words) >= 3 and plain[0] in people.VIETNAMESE:
        return True
    return plain[0] in people.GIVEN | families or plain[-1] in families


def _before_comma(text: str) -> Head | None:
    """ "J. Smith and A. Doe, Title of it ...", "Nguyễn Văn A, Title of it ..."."""
    end = 0
    if (listed := _LISTED.match(text)) and text[listed.end() : listed.end() + 1] == ",":
        return Head((0, listed.end()), None, listed.end() + 1, commas=True)
    if re.match(r"(?:US|UK|EU|UN|USA|U\.S\.|The|A|An)(?:,|\s[a-z])", text):
        return None
    for comma in [*_COMMA.finditer(text, 0, _AUTHORS)][:40]:
        piece = text[end : comma.start()]
        if not are_names(text[: comma.start()]) or (end and not _joins(piece, text, comma.start())):
            break
        if not end and (not surely_people(piece) or _alone(piece)):
            return _inverted(text, comma.start()) or _noted(text, piece, comma.end())
        end = comma.end()
        if not is_initials(text.split(" ", 1)[0]) and _noted(text, piece, end):
            break
    if end and (role := _EDITING.match(text, end)):
        end = role.end()
    return Head((0, end), None, end, commas=True) if end else None


def _inverted(text: str, at: int) -> Head | None:
    """ "Smith, John, Title of it": a family name alone, then a given name that is known or initials."""
    second = _COMMA.search(text, at + 2, at + 60)
    given = text[at + 2 : second.start()] if second else ""
    words = given.split()
    if second and words and (bare(words[0]) in people.GIVEN or is_initials(words[0])) and are_names(given):
        return Head((0, second.end()), None, second.end(), commas=True)
    return None


def _alone(piece: str) -> bool:
    """One word that is no abbreviation of a body: before a comma it may begin a title as well as a name."""
    return len(piece.split()) == 1 and not (piece.isupper() and len(piece) >= 3)


def _noted(text: str, piece: str, end: int) -> Head | None:
    """ "Mariam Diallo, Title of it (Place: Publisher, 2016), 4": brackets that hold a year, as notes have them."""
    if 2 <= len(piece.split()) <= 9 and re.search(rf"\([^()]{{0,120}}\b(?:1[5-9]|20)\d\d\)|{COVER}{{8}}", text[end:]):
        role = _EDITING.match(text, end)
        return Head((0, role.end() if role else end), None, role.end() if role else end, commas=True)
    return None


def _joins(piece: str, text: str, at: int) -> bool:
    """Whether one more piece belongs to the names: initials, or "and" before it or soon behind it."""
    if is_initials(piece) or re.match(r"(?:and|&|et|und|y|và)\s|et al", piece):
        return True
    words = piece.split()
    if is_initials(text.split(" ", 1)[0]):
        return is_initials(words[0]) and len(words) > 1
    if (is_initials(words[0]) and len(words) > 1) or any(is_initials(word) for word in words[-1:]):
        return True
    if _two(piece):
        return True
    return (
        _known(words)
        and len(words) > 1
        and bool(re.match(r",\s[^,]{3,60}(?:,?\s(?:and|&)\s|,)", text[at : at + 90]))
        and " and " in text[at : at + 90]
    )


def are_names(text: str) -> bool:
    """Whether all of ``text`` can be names: persons, or one body or outlet."""
    text = re.sub(r"^([^\W\d_]+)\s\(([^\W\d_][\w.-]{1,20})\)", r"\1, \2", text)
    text = (
        ROLE.sub(
            "", re.sub(r",?\s*\bet\s+al\b\.?|\band others\b|\bu\.\s?a\.|(?:&|\bvà)\s?(?:cs|nnk|cộng sự)\b\.?", "", text)
        )
        .replace(COVER, "")
        .strip(" ,.;:&")
    )
    if re.search(
        r"[a-zß-ÿ]{3,}\.\s|;\s\d|\b\d+(?:st|nd|rd|th)\b", re.sub(r"\b(?:Prof|Dept|Univ|Inst|Assoc|Gen)\.\s", "", text)
    ):
        return False
    if not text or len(text) > _AUTHORS or not _WORD.search(text) or re.search(r"[“”«»?!\"]", text):
        return False
    if is_organisation(text) and not _INITIAL.match(text):
        return _is_body(text)
    if is_outlet(text) and text.startswith("The "):
        return True
    return all(_is_person(piece) for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    for piece in re.split(
        r"[,;/]\s*(?:(?:and|und|et|y|e|và|en)\s|&\s*)?|\s+(?:and|und|u\.|et|y|e|và|en)\s+|\s*&\s*|(?<=\.)\s[-–]\s", text
    ):
        if piece.strip(" ."):
            yield piece.strip()


def _is_person(piece: str) -> bool:
    """Up to six words, each capitalised, an initial or a particle."""
    words = piece.split()
    if (
        len(words) > 6
        or re.search(r"\d", piece)
        or bare(words[0]) in {"the", "an", "how", "why", "what", "towards", "toward"}
    ):
        return False
    if words[0] in ("A", "In") and len(words) > 1 and not re.fullmatch(r"[A-Z][\w'’-]*", words[1]):
        return False
    return all(
        word[0].isupper()
        or bare(word) in _HONOUR
        or _apostrophe(word)
        or (not word.isascii() and word[0].isalpha() and not word[0].islower())
        for word in words
    ) and any(word[0].isupper() or not word.isascii() for word in words)


def _apostrophe(word: str) -> bool:
    return bool(re.match(r"(?:al-|el-|d['’]|l['’]|ibn-)\w", word, re.I))


def _is_body(text: str) -> bool:
    """A body's name: capitalised but for connectors, not too long, no sentence."""
    words = re.sub(r"[()]", " ", text).split()
    small = [
        word for word in words if word[:1].islower() and word not in CONNECTORS and bare(word) not in people.PARTICLES
    ]
    viet = any(not word.isascii() for word in words) and len(words) <= 10
    return (
        len(words) <= 16
        and (len(small) <= len(words) // (1 if viet else 8))
        and not re.search(r"\b(?:19|20)\d\d\b", text)
        and ":" not in text
    )


def is_outlet(text: str) -> bool:
    """Whether a name is one of a newspaper, agency or broadcaster by its words."""
    words = [word.strip(".,").casefold() for word in text.split()]
    return 0 < len(words) <= 7 and (
        any(word in OUTLETS for word in words) or bool(re.search(r"\.(?:com|org|vn|net|uk|fr|de)$", text))
    )
