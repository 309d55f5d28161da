"""The real texts: what an analyst wrote of them by hand, against what the program makes of them.

An entry of a list counts with all its printed fields (author, title, date, container, volume, issue, pages, publisher,
place, address); a two-part byline whose family name cannot be told is right in either order; a title of a periodical is
right in full or as abbreviated; ``type`` is counted apart. Quantities and dates are those of the passages, as in the
corpus; numbers in words that were not noted ("the two countries") do not count against the program. Dates are worked
out with the date of the document given, and once more with the one that the program itself could tell. The part of a
passage is the one that most of the weight of its points stands in. A point of weight 3 is covered where a drafted one
of weight 2 or 3 holds four fifths of a sentence that carries it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tests.evaluate import _program, documents
from tests.evaluate._program import Cited, Drafted, File, Placed
from tests.evaluate.passages import Item, dates, quantities, series
from tests.evaluate.places import Letters, covers, letters_of, locate
from tests.evaluate.references import aligned, normal
from tests.evaluate.spans import leads_back
from tests.evaluate.tally import Measures, Tally, added, overlap, share
from tests.evaluate.truth import Original, main_parts, stated
from tests.evaluate.wording import letters, plain

PRINTED = (
    "author",
    "title",
    "issued",
    "container-title",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "URL",
    "DOI",
)
ONLINE = {"webpage", "article-newspaper", "article-magazine", "post", "post-weblog"}
SEAM = 40  # letters on each side of a break


def score(every: Sequence[Original]) -> Measures:
    """All texts, as documents of one topic."""
    files = [_program.file_of(one.data, one.name) for one in every]
    drafts = _program.drafts(files)
    parts = _program.parts([file.document for file in files])
    return added(
        score_one(one, file, drafted, placed)
        for one, file, drafted, placed in zip(every, files, drafts, parts, strict=True)
    )


def score_one(one: Original, file: File, drafted: Sequence[Drafted], placed: Sequence[Placed]) -> Measures:
    there, here = letters_of(one.text), letters_of(file.document.text)
    return {
        "record": record(one, file.record),
        **entries(one, file),
        **citations(one, file, there, here),
        **cleaning(one, file),
        **_facts(one, file, there, here, placed),
        **_parts(one, there, here, placed),
        **_important(one, there, here, drafted),
        "text drafted, weight 2-3": _drafted(placed, drafted),
        "spans lead back": leads_back(file.document, _program.raw_texts(one.data, one.name), _places(file, drafted)),
    }


def _places(file: File, drafted: Sequence[Drafted]) -> list[tuple[int, int]]:
    return [*documents.places(file.document), *((point.start, point.end) for point in drafted)]


def record(one: Original, own: Mapping[str, Any]) -> Tally:
    truth = stated(one)
    return sum(
        (
            share(_is_field(truth, own, name), f"{one.id}, {name}: {truth[name]!r}, not {own.get(name)!r}")
            for name in truth
        ),
        Tally(),
    )


def entries(one: Original, file: File) -> Measures:
    """Entries with all fields; single fields; types. Lists that print nothing but titles are left out."""
    truth = [entry for entry in one.entries if "issued" in entry]
    if not truth:
        return {}
    parsed = _program.entries_of(file.references)
    return added(_entry(entry, own, one.id) for entry, own in aligned(truth, parsed))


def _entry(truth: Mapping[str, Any], own: Mapping[str, Any], where: str) -> Measures:
    names = [name for name in PRINTED if name in truth]
    wrong = [name for name in names if not _is_field(truth, own, name)]
    told = tuple(
        f"{where} {truth['custom']['entry']}, {name}: {truth[name]!r}, not {own.get(name)!r}" for name in wrong
    )
    return {
        "entries with all fields": share(not wrong, "; ".join(told)),
        "entry fields": Tally(len(names) - len(wrong), len(names), len(names), told),
        "entry types": share(_is_field(truth, own, "type"), f"{truth['id']}: {truth['type']}, not {own.get('type')}"),
    }


def _is_field(truth: Mapping[str, Any], own: Mapping[str, Any], name: str) -> bool:
    value = own.get(name)
    match name:
        case "author":
            return _are_people(truth[name], value if isinstance(value, list) else [])
        case "container-title":
            short = truth.get("container-title-short", truth[name])
            return normal(name, value) in {normal(name, truth[name]), normal(name, short)}
        case "page":
            return normal(name, truth[name]) in {normal(name, value), normal("number", own.get("number"))}
        case "type":
            return truth[name] == value or {truth[name], value} <= ONLINE
        case _:
            return bool(normal(name, truth[name]) == normal(name, value))


def _are_people(truth: Sequence[Mapping[str, str]], own: Sequence[Mapping[str, str]]) -> bool:
    return len(truth) == len(own) and all(_is_person(one, other) for one, other in zip(truth, own, strict=True))


def _is_person(truth: Mapping[str, str], own: Mapping[str, str]) -> bool:
    if "literal" not in truth:
        return bool(normal("author", [truth]) == normal("author", [own]))
    family, given, literal = (own.get(name, "") for name in ("family", "given", "literal"))
    return plain(truth["literal"]) in {plain(f"{family} {given}"), plain(f"{given} {family}"), plain(literal)}


def citations(one: Original, file: File, there: Letters, here: Letters) -> Measures:
    """Linked to the right entry, and those without one told as such; anything else that is found is too much."""
    found, uncited = _program.citations_of(file)
    placed = [(gold["entry"], locate(gold["at"], there, here)) for gold in one.gold["citations"]]
    if not placed:
        return {}
    linked = [_is_linked(entry, span, found) for entry, span in placed]
    extra = [cite for cite in found if not any(span and overlap(Item(*span, {}), cite) > 0 for _, span in placed)]
    asked = [(held, entry, gold) for held, (entry, _), gold in zip(linked, placed, one.gold["citations"], strict=True)]
    told = [
        f"{one.id}: {one.text[slice(*gold['at'])]!r} → {entry or 'none'}" for held, entry, gold in asked if not held
    ]
    told += [f"{one.id}, extra: {file.document.text[cite.start : cite.end]!r}" for cite in extra]
    own = [held for held, entry, _ in asked if entry]
    loose = [held for held, entry, _ in asked if not entry]
    return {
        "citations linked": Tally(sum(own), len(own), len(own) + len(extra), tuple(told)),
        "citations dangling": Tally(sum(loose), len(loose), len(loose)),
        "entries uncited": Tally(0, 0, len(uncited), tuple(f"{one.id}: entry {number} is cited" for number in uncited)),
    }


def _is_linked(entry: int, span: tuple[int, int] | None, found: Iterable[Cited]) -> bool:
    at = [one for one in found if span and overlap(Item(*span, {}), one) > 0]
    return bool(at) and {number for one in at for number in one.entries} == ({entry} if entry else set())


def cleaning(one: Original, file: File) -> Measures:
    def words(key: str) -> list[str]:
        return [one.text[start:end] for start, end in one.gold[key]]

    titles = [(one.text[start:end], 1) for start, end in one.gold["headings"]]
    own = _program.headings_of(file)
    return {
        "furniture gone": documents.furniture(words("furniture"), file.document),
        "repeats gone": documents.repeats(words("repeated"), file.document),
        "sentences joined": sum((_seam(one, end, start, file) for end, start in one.gold["joined"]), Tally()),
        "sections": documents.headings(
            [title for title, _ in titles], [title for title, _ in own if not _is_list(title, one)]
        ),
    }


def _is_list(title: str, one: Original) -> bool:
    """The title, an abstract's label, and the heading of the list of references: none is counted."""
    return letters(title) in {letters(one.record["title"]), "abstract", "references", "sources"}


def _seam(one: Original, end: int, start: int, file: File) -> Tally:
    wanted = (
        letters(one.text[max(end - 3 * SEAM, 0) : end])[-SEAM:] + letters(one.text[start : start + 3 * SEAM])[:SEAM]
    )
    blocks = (letters(file.document.words(block)) for block in file.document.blocks)
    return share(any(wanted in block for block in blocks), f"{one.id}: broken at {end}")


def _items(one: Original, kind: str, there: Letters, here: Letters) -> tuple[list[Item], list[str]]:
    """Gold at its places in the clean text, and what is not there any more; what stands twice is asked for once."""
    kept: list[Item] = []
    lost: list[str] = []
    for gold in sorted(one.gold[kind], key=lambda each: bool(each.get("optional"))):
        span = locate(gold["at"], there, here)
        if span is not None and not (gold.get("optional") and any(overlap(Item(*span, {}), item) > 0 for item in kept)):
            kept.append(Item(*span, _as_corpus(gold)))
        elif span is None and not gold.get("optional"):
            lost.append(f"gone: {one.text[slice(*gold['at'])]!r}")
    return kept, lost


def _as_corpus(gold: Mapping[str, Any]) -> dict[str, Any]:
    """One annotation under the names that the corpus has."""
    own = {key: value for key, value in gold.items() if key not in ("at", "alt", "unit", "high")}
    if "iso" in gold:
        return own | {"alt_iso": gold.get("alt", [])}
    unit, *others = gold["unit"]
    alt = [{"value": value, "unit": unit_of} for value, unit_of in gold.get("alt", [])]
    return own | {"unit": unit, "alt_unit": others, "alt": alt}


def _facts(one: Original, file: File, there: Letters, here: Letters, placed: Sequence[Placed]) -> Measures:
    """Numbers, dates and series; answers outside the passages do not count."""
    text, given = file.document.text, one.gold["date"]
    numbers, no_numbers = _items(one, "quantities", there, here)
    days, no_days = _items(one, "dates", there, here)
    near = [*numbers, *days]

    def kept(answers: Iterable[Any]) -> list[Any]:
        return [
            each
            for each in answers
            if any(overlap(p, each) > 0 for p in placed) or any(overlap(i, each) > 0 for i in near)
        ]

    amounts = [
        each for each in kept(_program.amounts(text)) if not each.word or any(overlap(i, each) > 0 for i in numbers)
    ]
    counted = quantities(numbers, amounts, text) + Tally(0, len(no_numbers), 0, tuple(no_numbers))
    known = dates(days, kept(_program.mentions(text, given)), text)["dates"] + Tally(0, len(no_days), 0, tuple(no_days))
    own = dates(days, kept(_program.mentions(text, file.date)), text)["dates"]
    return {
        "quantities": counted,
        "dates": known,
        "dates, by the program's own date": own + Tally(0, len(no_days), 0, tuple(no_days)),
        **series(one.gold.get("series", ()), _program.series_in(file.document, given)),
    }


def _parts(one: Original, there: Letters, here: Letters, placed: Sequence[Placed]) -> Measures:
    truth = main_parts(one.note)
    tally, places = Tally(), Tally()
    for passage in one.gold["passages"]:
        wanted = truth.get(passage["place"])
        span = locate(passage["at"], there, here)
        own = _passage_at(span, placed)
        if wanted:
            said = own.role if own else "none"
            tally += share(said in wanted, f"{one.id}, {passage['place']}: {' or '.join(sorted(wanted))}, not {said}")
        places += share(
            own is not None and own.place == passage["place"],
            f"{one.id}: {passage['place']}, not {own.place if own else 'there'}",
        )
    return {"part": tally, "places": places}


def _passage_at(span: tuple[int, int] | None, placed: Sequence[Placed]) -> Placed | None:
    """The passage of the program that most of a stretch stands in."""
    found = [(overlap(each, Item(*span, {})), -each.start, each) for each in placed] if span else []
    best = max(found, key=lambda one: one[:2], default=(0, 0, None))
    return best[2] if best[0] > 0 else None


def _important(one: Original, there: Letters, here: Letters, drafted: Sequence[Drafted]) -> Measures:
    weights = {point.id: point for point in one.note.points() if point.weight == 3}
    measures: Measures = {}
    for gold in one.gold["important"]:
        spans = [span for at in gold["at"] if (span := locate(at, there, here))]
        point = weights[gold["point"]]
        asked = share(any(documents.is_covered(span, drafted) for span in spans), f"{point.id}")
        any_weight = share(any(documents.is_covered(span, drafted, 1) for span in spans), f"{point.id}")
        measures = added(
            [
                measures,
                {"important covered": asked, "important covered, any weight": any_weight},
                _same_status(point, spans, drafted),
            ]
        )
    return measures


def _drafted(placed: Sequence[Placed], drafted: Sequence[Drafted]) -> Tally:
    """Signs of the passages that stand in points of weight 2 or 3: a text that is drafted whole covers everything."""
    every = sum(one.end - one.start for one in placed)
    held = sum(one.end - one.start for one in drafted if one.weight >= 2)
    return Tally(held, every, every)


def _same_status(point: Any, spans: Sequence[tuple[int, int]], drafted: Sequence[Drafted]) -> Measures:
    own = [each.status for each in drafted for span in spans if covers(each.start, each.end, span, documents.COVERED)]
    return (
        {"status of the important": share(point.status in own, f"{point.id}: {point.status}, not {own[0]}")}
        if own
        else {}
    )
