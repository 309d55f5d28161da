"""``citation``: works that no list has, and works whose title speaks of something else than what cites them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.proposed import Proposed
from generator.model.source import Reference
from generator.outline.claims.lands import lands
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.terms import terms
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._operands import surroundings
from generator.outline.disputes._subjects import fields, shown, strangers
from generator.outline.disputes._telling import listed, propose, side
from generator.records import replace
from generator.text.units import words_of

_TOLD = 0.4  # likeness of a point to one of the source that it cites
_RELATION = re.compile(r"\b(?:relations?|relationship|ties|rivalry|competition|alliance|war|talks)\b", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=\w)[-–—/](?=\w)|(?<=\.)[-–—/](?=\w)")
_WORLD = frozenset(("Europe", "Asia", "Africa", "Latin America", "America", "Oceania", "World"))


def _find(reading: Reading) -> Iterable[Proposed]:
    for name, citing in _citing(reading).items():
        reference = reading.outline.references.get(name)
        if reference is None:
            continue
        if reference.missing_from:
            yield _unlisted(reference, citing)
        elif reference.same_as in reading.outline.sources:
            yield from _added(reading, reference, citing)
        elif reference.title:
            yield from _unfit(reading, reference, citing)


def _citing(reading: Reading) -> dict[str, list[ReadPoint]]:
    """The points that cite each work through a source."""
    found: defaultdict[str, list[ReadPoint]] = defaultdict(list)
    for one in reading.points:
        for origin in dict.fromkeys(piece.origin for piece in one.point.evidence if piece.origin):
            found[origin].append(one)
    return dict(found)


def _unlisted(reference: Reference, citing: Sequence[ReadPoint]) -> Proposed:
    why = f"'{reference.missing_from}' cites the work, and its list does not have it."
    wording = f"{_label(reference)} is cited, and no list has it."
    return _proposal(reference, citing, why, f"What work is {_label(reference)}?", wording)


def _label(reference: Reference) -> str:
    """The work as a text cites it: "Green and Cronin (2022)"."""
    authors = reference.csl.get("author")
    names = [str(one.get("family") or one.get("literal") or "") for one in authors] if isinstance(authors, list) else []
    who = listed([name for name in names if name]) if any(names) else f"'{reference.id}'"
    return f"{who} ({reference.issued[0]})" if reference.issued else who


def _added(reading: Reading, reference: Reference, citing: Sequence[ReadPoint]) -> Iterator[Proposed]:
    """What a point says beyond a source of the topic that it cites: a country that is not named there."""
    around = surroundings(reading, citing)
    for one in citing:
        if reference.same_as in one.sources:
            continue
        alike = [other for other, likeness in around.alike.get(one.place, ()) if likeness >= _TOLD]
        theirs = [other for other in alike if reference.same_as in other.sources]
        added = set(_named(one.point.text)) - {land for other in theirs for land in _named(other.point.text)}
        if theirs and added:
            why = f"What the points of '{reference.same_as}' say of it does not name {listed(sorted(added))}."
            wording = f"{_label(reference)} is cited for more than its own points say."
            found = _proposal(reference, [one, *theirs[:2]], why, f"Does {_label(reference)} say so?", wording)
            yield replace(found, id=f"{found.id}-{one.point.id}")


def _unfit(reading: Reading, reference: Reference, citing: Sequence[ReadPoint]) -> Iterator[Proposed]:
    """The points that cite a work of whose title nothing has to do with them."""
    theme = f"{reference.title} {reference.csl.get('container-title', '')}"
    reasons = [(one, reason) for one in citing if (reason := _misfit(reading, reference.title, theme, one))]
    if reasons:
        why = (
            f"By its title (“{reference.title}”) the work is about {reasons[0][1]}; the statement may stand elsewhere."
        )
        question = "Does the work say what it is cited for?"
        wording = f"By its title, “{reference.title}” is about something else than what it is cited for."
        yield _proposal(reference, [one for one, _ in reasons], why, question, wording)


def _misfit(reading: Reading, title: str, theme: str, one: ReadPoint) -> str:
    """What the title is about, where that is not what the point tells; "" where it can be."""
    if (land := _other_land(title, one)) or _shares_words(title, one):
        return land
    of_title, of_point = fields(theme), fields(one.point.text)
    if strangers(of_title, of_point):
        return f"{shown(of_title)}, not {shown(of_point)}"
    return _other_pair(reading, title, one)


def _shares_words(title: str, one: ReadPoint) -> bool:
    """Whether title and point share a word that tells something: no country, no person, no growth or year."""
    said = frozenset(key for term in one.about if not term.land and not term.name for key in term.keys)
    shared = [key for term in terms(title) if not term.land and not term.name for key in term.keys & said]
    return any(key not in _EMPTY for key in shared)


_EMPTY = words_of(
    """grow growth fall rise real relat president trend quarter new role year report half
    =growth =decline =begin =end =share =government =ministry =office =region =announce =trade =export =import
    =production =sales =record =use =diplomatic_ties =president"""
)


def _named(text: str) -> list[str]:
    return list(dict.fromkeys(land for _, _, land, _ in lands(_HYPHEN.sub(" - ", text)) if land not in _WORLD))


def _other_pair(reading: Reading, title: str, one: ReadPoint) -> str:
    """A title on the relations of two countries that are not the two of the topic, nor both named by the point."""
    outline = reading.outline
    pair, topic = set(_named(title)), set(_named(f"{outline.title} {outline.subtitle} {outline.question}"))
    if len(pair) != 2 or len(topic) != 2 or pair == topic or not _RELATION.search(title):
        return ""
    return "" if pair <= set(_named(one.point.text)) else f"relations of {' and '.join(sorted(pair))}"


def _other_land(title: str, one: ReadPoint) -> str:
    """A title on one country where the point gives a figure of another."""
    titled, said = set(_named(title)), set(_named(one.point.text))
    measured = any(figure.quantity.dimension != "time" for figure in one.figures)
    if not measured or len(titled) != 1 or not said or titled & said or not fields(title):
        return ""
    return titled.pop()


def _proposal(reference: Reference, citing: Sequence[ReadPoint], why: str, title: str, wording: str) -> Proposed:
    members = [(one, side(one)) for one in citing]
    found = propose("citation", members, why=why, wording=wording, title=title)
    return replace(found, id=f"citation-{reference.id}", references=(reference.id,))


KIND = DisputeKind("citation", "Works that no list has, or whose title is about something else.", _find)
