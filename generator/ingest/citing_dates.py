"""Citations by author and date: "(Tran, 2024; Ho & Lee, 2020, p. 3)", "Tran (2024)", "(ibid.)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.ingest.citing_types import Citation
from generator.ingest.known.languages import MONTHS, SEASONS
from generator.ingest.known.words import NO_NAMES
from generator.ingest.names import bare, is_organisation
from generator.ingest.references.head import are_names
from generator.ingest.references.types import ReferenceList

_GROUP = re.compile(r"(?P<open>[(\[])(?P<inside>(?:[^()\[\]\n]|\[[^()\[\]\n]{1,40}\]){2,600})[)\]]")
_FIRST = re.compile(r"\s*\[(?:1[5-9]|20)\d\d\]")  # the year in which a work first came out
_INSERTED = re.compile(r"\s*\[[^\]\d]*\]")
_Y = (
    r"(?:(?:1[5-9]|20)\d\d(?:/(?:1[5-9]|20)\d\d)?(?:[a-k](?![^\W\d_]))?|n\.\s?d\.|in press|"
    r"forthcoming|s\.\s?f\.|o\.\s?J\.)"
)
_LOCATOR = (
    r"(?:,?\s?(?:pp?\.?|pages?|para(?:s|graphs?)?\.?|§+|ch(?:ap(?:ter|s)?)?\.?|sec(?:tion)?\.?|S\.|"
    r"tr\.|trang|pág\.|s\.|fig\.|table|at|"
    r"art\.)\s?(?P<at>[\w.]+(?:\s?[-–]\s?\d+)?(?:,\s?\d+(?:[-–]\d+)?)*)(?:\s?ff?\.?)?|"
    r",\s(?P<bare>(?!(?:1[5-9]|20)\d\d\b)\d{1,4}(?:\s?[-–]\s?\d+)?(?:,\s\d{1,3}(?:[-–]\d+)?(?!\d))*)(?:\s?ff?\.?)?|"
    r"\s?:\s?(?P<colon>\d+(?:\s?[-–]\s?\d+)?(?:,\s?\d+)*))"
)
_LEAD = re.compile(
    r"(?:(?:see|also|e\.\s?g\.|i\.\s?e\.|cf\.?|compare|for (?:example|instance|a review|an overview|"
    r"details)|as (?:cited|quoted) in|cited (?:in|by)|quoted in|adapted from|based on|according to|"
    r"data from|source:?|from|in|by|vgl\.?|siehe|zit(?:iert)? n(?:ach|\.)|voir|cité dans|véase|ver|"
    r"citado (?:en|em)|apud|xem|theo|trích theo|dẫn theo|nguồn:?|cfr\.?|zie|but|and|notably|"
    r"especially|originally),?\s+)+",
    re.I,
)
_LATE = re.compile(r"\b(?:see|cf\.|by|in|from|also|vgl\.|voir|xem|theo)\s")
_THROUGH = re.compile(
    r"(?:as (?:cited|quoted) in|cited (?:in|by)|quoted in|apud|trích theo|dẫn theo|zit\w*\.? n\w*\.?|"
    r"cité dans|citado (?:en|em))\s",
    re.I,
)
_ITEM = re.compile(
    rf"(?P<names>[^\d;:]{{2,160}}?)(?P<gap>,?\s*|,?\s?\(\s?)(?P<year>{_Y}(?:(?:\s?,\s?|\s?;\s?|"
    rf"\s(?:and|&)\s){_Y})*)(?:{_LOCATOR})?\s*\)?\.?",
    re.I,
)
_YEARS = re.compile(rf"(?P<year>{_Y})(?P<more>(?:(?:\s?,\s?|\s(?:and|&)\s|;\s){_Y})*)(?:{_LOCATOR})?\.?", re.I)
_AND_WORK = re.compile(  # where a work follows another without a semicolon
    r"(?<=\d{4}|\d{3}[a-k])(?:,\s(?:and\s|&\s)?|\s(?:and|&|und|et|y)\s)(?=(?:de|van|von|al-)?\s?[^\W\d_a-zß-ÿ][^\d;]{1,80}\d{4})"
)
_REMARK = re.compile(r",?\s[a-zß-ÿ][^\W\d_]+(?:\s[^\d\s;:]+){0,8}$")
_INITIALS = re.compile(r"^(?P<before>(?:[A-Z]\.[\s-]?)+)|^[^,]{2,40},\s(?P<behind>(?:[A-Z]\.[\s-]?)+)")
_SAYS = re.compile(
    r"\s(?:also\s|further\s|even\s)?(?:argue|claim|show|f[io]u?nd|note|suggest|state|writ|wrote|contend|maintain|point|observe|report|conclude|describe|"
    r"propose|define|demonstrate|estimate|warn|stress|emphasi|call|identif|examin|stud|insist|hold|held|put|conced|add|analy|compare|distinguish|discuss|"
    r"explain|assert|recall|remark|document|calculat|doubt|reject|question|offer|treat|trace|draw|see)[a-z]{0,4}\b"
)
_SAID_BY = re.compile(
    r"(?:\b(?:according to|following|pace|contra|unlike|like)|"
    r"\b(?:argu|not|show|propos|describ|develop|suggest|point|observ|report|stud|mad|introduc|quot|cit)\w{1,4}\s"
    r"(?:out\s)?(?:by|in))\s$",
    re.I,
)
_ONE_YEAR = re.compile(_Y, re.I)
_IBID = re.compile(r"(?:ibid(?:em)?|ebd|ebenda)\b\.?(?:,?\s?(?:pp?\.|S\.|tr\.)?\s?(?P<at>\d+(?:[-–]\d+)?))?", re.I)
_CAP = r"(?:[^\W\d_a-zß-ÿ][\w.'’‐-]*|d['’]\w+|al-\w+)"
_RUN = re.compile(
    rf"(?P<run>{_CAP}(?:(?:,\s|\s(?:and|&|und|et|y|và|of|for|the|on|de|da|van|von|der|den|la|del|"
    rf"bin)(?=\s)|\s|,?\s(?:and|&|et)\s)\s?(?:(?:and|&|the)\s)?{_CAP}){{0,9}}(?:,?\s(?:et al\.?|and "
    rf"(?:others|colleagues)|và cộng sự|u\.\s?a\.))?)(?:['’]s?)?\s?$"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|since|until|from|during|near|to|of)\s+(?:the\s+)?$", re.I)


def dated(text: str, references: ReferenceList) -> Iterator[Citation]:
    """The citations by author and date."""
    index = Index(references)
    for group in _GROUP.finditer(_without_first_years(text)):
        if _YEARS.fullmatch(group["inside"].strip()):
            yield from _in_sentence(text, group, index)
            continue
        if own := _OWN_YEAR.match(group["inside"]):
            yield from _in_sentence(text, group, index, own[0])
        if found := tuple(_in_brackets(group, index)):
            yield from found


def _without_first_years(text: str) -> str:
    """The text with "[1905]" before or behind a year made blank, places kept."""
    return _FIRST.sub(lambda found: " " * len(found[0]), text) if "[" in text else text


class Index:
    """Entries by the words that name their makers, without accents and in lower case."""

    def __init__(self, references: ReferenceList) -> None:
        self.makers = [_makers(one.parsed.csl) for one in references.entries]
        self.years = [_year(one.parsed.csl) for one in references.entries]
        self.given = [_given(one.parsed.csl) for one in references.entries]
        self.words: defaultdict[str, list[int]] = defaultdict(list)
        self.known: dict[tuple[str, str], tuple[int, ...]] = {}
        for number, makers in enumerate(self.makers):
            for word in sorted({word for forms in makers[:1] for form in forms for word in form.split()[:1]}):
                self.words[word].append(number)

    def matches(self, names: str, year: str) -> tuple[int, ...]:
        """The entries that a name and a year can mean, best alone; what was asked before is known."""
        found = self.known.get((names, year))
        if found is None:
            found = self.known[names, year] = self._matches(_INSERTED.sub("", names), bare(year).replace(" ", ""))
        return found

    def _matches(self, names: str, year: str) -> tuple[int, ...]:
        asked = _asked(names)
        if not asked:
            return ()
        possible = sorted(
            {number for form in (asked[0], asked[0].split()[-1]) for number in self.words.get(form.split()[0], ())}
        )
        others = " et al" in f" {bare(names)}"
        dated = [number for number in possible if self._dated(number, year)]
        scored = [(_likeness(asked, self.makers[number], others), number) for number in dated]
        good = [(score, number) for score, number in scored if score]
        best = max((score for score, _ in good), default=0)
        return self._told_apart(names, tuple(number for score, number in good if score == best))

    def _told_apart(self, names: str, found: tuple[int, ...]) -> tuple[int, ...]:
        """Of works of several people with one family name those whose initial is printed."""
        printed = _INITIALS.match(names)
        if len(found) < 2 or not printed:
            return found
        initial = (printed["before"] or printed["behind"])[0]
        return tuple(number for number in found if self.given[number].startswith(initial)) or found

    def _dated(self, number: int, asked: str) -> bool:
        """Whether an entry is of the year ``asked``, as ``bare`` leaves it."""
        has = self.years[number]
        if asked[:1].isdigit():
            digits = asked[:4]
            return (has[:4] == digits and (len(asked) == 4 or len(has) == 4 or asked[4:5] == "/" or has == asked)) or (
                asked[-4:] == has[:4] and "/" in asked
            )
        return has == "" or not has[:1].isdigit()


def _given(csl: Mapping[str, object]) -> str:
    """The given name of the first maker, as printed."""
    names = csl.get("author", csl.get("editor"))
    return str(names[0].get("given", "")) if isinstance(names, list) and names else ""


def _makers(csl: Mapping[str, object]) -> list[tuple[str, ...]]:
    """For each author (else editor, else the title) the forms under which a text can name it."""
    for key in ("author", "editor"):
        names = csl.get(key)
        if isinstance(names, list) and names:
            return [_forms(name) for name in names]
    title, outlet = str(csl.get("title", "")), str(csl.get("container-title", ""))
    return [
        tuple(
            dict.fromkeys(
                form for form in (_folded(title), " ".join(_folded(title).split()[:3]), _folded(outlet)) if form
            )
        )
    ]


def _forms(name: Mapping[str, str]) -> tuple[str, ...]:
    """Family name; the last word of a Vietnamese given name; a body's name, its first part and its initials."""
    literal = name.get("literal", "")
    family, given = name.get("family", ""), name.get("given", "")
    forms = [_folded(family), _folded(f"{family} {given}"), _folded(f"{given} {family}")]
    if given and "." not in given:
        forms += [_folded(given.split()[-1]), _folded(given)]
    if family and " " in family:
        forms += [_folded(family.split()[-1]), _folded(family.split()[0])]
    if literal:
        words = [word for word in literal.split() if word[:1].isupper()]
        initials = "".join(word[0] for word in words)
        forms += [
            _folded(literal),
            _folded(literal.split(",")[0]),
            _folded(literal.split()[-1]),
            bare(initials) if len(initials) > 1 else "",
        ]
        forms += [bare(inside) for inside in re.findall(r"\(([A-Z]{2,})\)", literal)]
    return tuple(dict.fromkeys(form for form in forms if form))


def _folded(text: str) -> str:
    text = re.sub(r"^(?:the|an?)\s", "", bare(text))
    return " ".join(re.findall(r"[^\W_]+", text.replace("'s ", " ").replace("’s ", " ")))


def _asked(names: str) -> list[str]:
    """The names of a citation, folded, "et al." left out."""
    names = re.sub(r",?\s*(?:et al\.?|and others|and colleagues|và cộng sự|u\.\s?a\.)\s*,?", "", names).strip(" ,.&")
    names = re.sub(r"(?<=[^\W\d_]), (?:[A-Z](?:\.[ -]?|$))+(?=,|\s(?:and|&)|$)", "", names)
    parts = re.split(r"\s*,\s*(?:and|&)?\s*|\s*/\s*|\s+(?:and|&|und|y|và)\s+|\s*&\s*|\s+et\s+", names)
    folded = [_folded(re.sub(r"^(?:[A-Z]\.\s?)+", "", part)) for part in parts]
    whole = _folded(names)
    return [one for one in ([whole] if _whole(names) else folded) if one]


def _whole(names: str) -> bool:
    """A body's name that holds "and" is one name."""
    return is_organisation(names) and not re.search(r"&|,|\bet al\b", names)


def _likeness(asked: Sequence[str], makers: Sequence[tuple[str, ...]], others: bool) -> int:
    """How well the names asked for are an entry's, 0: not at all; in their order."""
    if not makers or len(asked) > len(makers):
        return 0
    hits = [name in forms for name, forms in zip(asked, makers, strict=False)]
    if not all(hits):
        return 0
    whole = 3 if len(asked) == len(makers) and not others else 2 if others and len(makers) > len(asked) else 1
    return whole * 2 + (asked[0] == makers[0][0])


def _year(csl: Mapping[str, object]) -> str:
    match csl.get("issued"):
        case {"date-parts": [[year, *_], *_]}:
            return f"{year}{csl.get('year-suffix', '')}"
        case {"literal": str(words)}:
            return bare(words).replace(" ", "")
        case _:
            return ""


def _in_brackets(group: re.Match[str], index: Index) -> Iterator[Citation]:
    """Each work named in one pair of brackets."""
    names = ""
    for offset, text, through in _parts(group["inside"]):
        start = group.start("inside") + offset
        if again := _IBID.fullmatch(text):
            yield Citation(start, start + len(text), "again", locator=again["at"] or "")
        elif names and (years := _YEARS.fullmatch(text)):
            yield from _works(names, years, start, start + len(text), index, through)
        elif item := _item(text):
            names = item["names"].strip(" ,(")
            yield from _works(names, item, start + item.start(), start + len(text), index, through)


def _item(text: str) -> re.Match[str] | None:
    """A work, perhaps behind other words: "see Tran, 2024", "the same held for ports, see Tran, 2024"."""
    lead = _LEAD.match(text)
    begin = lead.end() if lead else 0
    found = _ITEM.fullmatch(text, begin) or _ITEM.fullmatch(_REMARK.sub("", text), begin)
    leads = [one.end() for one in _LATE.finditer(text)]
    return found or (_ITEM.fullmatch(text, leads[-1]) if leads else None)


def _parts(inside: str) -> Iterator[tuple[int, str, bool]]:
    """(offset, words, the next is the work through which it is cited) between semicolons and "as cited in"."""
    at = 0
    for cut in _cuts(inside):
        piece = inside[at : cut.start()]
        through = _THROUGH.search(piece)
        if through and through.start() > 3:
            yield at, piece[: through.start()].rstrip(" ,"), True
            yield at + through.end(), piece[through.end() :], False
        else:
            yield at + len(piece) - len(piece.lstrip()), piece.strip(), False
        at = cut.end()


def _cuts(inside: str) -> list[re.Match[str]]:
    """Where one work ends and the next begins, in order."""
    found = [*re.finditer(r";\s*|$", inside), *_AND_WORK.finditer(inside)]
    return sorted(found, key=lambda cut: cut.start())


def _works(
    names: str, item: re.Match[str], start: int, end: int, index: Index, through: bool = False
) -> Iterator[Citation]:
    """A citation for each year; those that lead nowhere only where they look like citations."""
    locator = item["at"] or item["bare"] or item["colon"] or ""
    years = [found[0] for found in _ONE_YEAR.finditer(item["year"] + (item.groupdict().get("more") or ""))]
    for year in dict.fromkeys(years):
        entries = index.matches(names, year)
        if entries or _looks_cited(names):
            yield Citation(start, end, "author-date", entries, names, year, locator, through)


def _looks_cited(names: str) -> bool:
    """Whether words before a year are makers of a work rather than an event, a month or a thing."""
    words = re.findall(r"[^\W\d_]+", names.casefold())
    if not words or len(words) > 12 or any(word in NO_NAMES or word in MONTHS or word in SEASONS for word in words):
        return False
    return are_names(names) and names.strip()[:1].isupper() and not re.match(r"(?:The|A|An|In|On|At)\s[a-z]", names)


def _in_sentence(text: str, group: re.Match[str], index: Index, own: str = "") -> Iterator[Citation]:
    """ "Tran (2024)": the longest run of names before the brackets that an entry answers to.

    ``own``: the part of the brackets that is the year, where other works follow in them.
    """
    before = text[max(0, group.start() - 120) : group.start()].rpartition("\n")[2]
    run = _RUN.search(before)
    years = _YEARS.fullmatch((own or group["inside"]).strip(" ;"))
    if not run or not years:
        return
    base = group.start() - len(before) + run.start("run")
    begun = [
        found.start()
        for found in re.finditer(r"(?:(?<=\s)|^)(?:[^\W\d_a-zß-ÿ]|d['’]|al-|(?:de|van|von|der|del)\s)", run["run"])
    ]
    end = group.start("inside") + len(own.rstrip(" ;")) if own else group.end()
    for offset in begun:
        found = tuple(_works(_OWNED.sub("", run["run"][offset:]), years, base + offset, end, index))
        if any(one.entries for one in found):
            yield from found
            return
    said = _SAYS.match(text, group.end()) or _SAID_BY.search(before[: run.start("run")])
    owned = before.rstrip().endswith(("'s", "’s", "s'", "s’"))
    if _dangles(run["run"], before[: run.start("run")], bool(said or owned)):
        yield from _works(_OWNED.sub("", run["run"]), years, base, end, index)


_OWNED = re.compile(r"['’]s?$")
_OWN_YEAR = re.compile(rf"{_YEARS.pattern};\s", re.I)


def _dangles(names: str, before: str, said: bool) -> bool:
    """Names in a sentence that no entry answers to are a citation only in its very forms, or where they say a thing."""
    if (_PLACE_BEFORE.search(before) and not said) or before.rstrip().endswith(("“", '"', "'", "‘")):
        return False
    if not _looks_cited(names):
        return False
    return bool(
        re.search(r"\bet al\b|\band (?:others|colleagues)\b", names)
        or (said and re.fullmatch(rf"{_CAP}(?:['’]s?)?", names))
        or re.fullmatch(rf"{_CAP}(?:,\s{_CAP})*,?\s(?:and|&)\s{_CAP}", names)
    )
