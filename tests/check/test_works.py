"""The rules over works: identifiers, what a record needs, what stands in a list twice or is cited by nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.check import check_outline
from generator.check._identifiers import faults
from generator.check.listed import doubts as listed
from generator.check.records import doubts as records
from generator.errors import Finding
from generator.model.chart import Chart, Figure, Series
from generator.model.outline import Dispute, Outline
from generator.model.source import Evidence, Reference
from tests.tiny import tiny

RIGHT = [
    ("DOI", "10.47191/ijmra/v8-i02-29"), ("DOI", "https://doi.org/10.1000/182"), ("ISBN", "978-0-306-40615-7"),
    ("ISBN", "0-306-40615-2"), ("ISBN", "080442957X"), ("ISSN", "2643-9840, 2643-9875"), ("ISSN", "0378-5955"),
    ("number", "arXiv:2106.01345v2"), ("number", "arXiv:hep-th/9901001"), ("number", "RL33534"),
    ("URL", "https://example.org/a_(b)?c=d#e"), ("URL", "http://example.org"), ("title", "Any words"),
]  # fmt: skip
WRONG = [
    ("DOI", "11.1000/182", "is no DOI"), ("DOI", "10.1000 /182", "is no DOI"), ("DOI", "10.1000/182.", "no part of it"),
    ("ISBN", "978-0-306-40615-8", "wrong check digit"), ("ISBN", "0-306-40615-3", "wrong check digit"),
    ("ISBN", "12345", "10 or 13 digits"), ("ISSN", "2643-9841", "wrong check digit"),
    ("ISSN", "264-9840", "eight digits"),
    ("number", "arXiv:2113.01345", "no number of arXiv"), ("URL", "https://example.org/a b.pdf", "a space in it"),
    ("URL", "example.org/page", "no web address"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value"), RIGHT)
def test_right_identifiers_pass(key: str, value: str) -> None:
    """Each form in which one is printed."""
    assert faults(key, value) == ""


@pytest.mark.parametrize(("key", "value", "what"), WRONG)
def test_wrong_identifiers_are_told(key: str, value: str, what: str) -> None:
    """What is wrong, in words."""
    assert what in faults(key, value)


def record(name: str, **csl: object) -> Reference:
    whole = {"type": "book", "title": "Ports of the cold sea", "author": [{"family": "Sund"}], **csl}
    return Reference(name, {"issued": {"date-parts": [[2020]]}, **whole})


def with_works(*works: Reference) -> Outline:
    return replace(tiny(), references={**tiny().references, **{work.id: work for work in works}})


def citing(outline: Outline, key: str) -> Outline:
    """``outline`` whose first point cites the work."""
    part, *parts = outline.parts
    topic, *topics = part.topics
    point, *points = topic.points
    evidence = (*point.evidence, Evidence(point.evidence[0].source, "p. 1", key))
    cited = replace(topic, points=(replace(point, evidence=evidence), *points))
    return replace(outline, parts=(replace(part, topics=(cited, *topics)), *parts))


def twice(one: Mapping[str, object], two: Mapping[str, object]) -> bool:
    outline = with_works(record("one", **one), record("two", **two))
    return any(set(doubt.references) == {"one", "two"} for doubt in listed(outline))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"DOI": "10.1000/182", "title": "A"}, {"DOI": "https://doi.org/10.1000/182", "title": "Quite another"}),
        ({}, {"title": "PORTS OF THE COLD SEA"}),
        ({}, {"author": [{"family": "Sund", "given": "A."}]}),
        ({}, {"title": "Ports of the cold sea: A history"}),
        ({"author": [{"family": "Sünd"}]}, {"author": [{"literal": "A. Sund"}]}),
    ],
)
def test_one_work_in_two_entries_is_told(one: Mapping[str, object], two: Mapping[str, object]) -> None:
    """One DOI, or title, year and family name alike."""
    assert twice(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"edition": "1"}, {"edition": "2"}),
        ({"title": "Ports of the cold sea, volume 1"}, {"title": "Ports of the cold sea, volume 2"}),
        ({}, {"issued": {"date-parts": [[2021]]}}),
        ({}, {"author": [{"family": "Berg"}]}),
        ({}, {"title": "Ships of the warm lake"}),
        ({"DOI": "10.1000/182"}, {"DOI": "10.1000/183"}),
    ],
)
def test_two_works_are_let_be(one: Mapping[str, object], two: Mapping[str, object]) -> None:
    """Editions, volumes, years, authors and numbers of their own make works of their own."""
    assert not twice(one, two)


def test_one_number_or_address_is_one_work() -> None:
    """However the identifier is written; volumes and chapters of one book, and pages of one site, are several works."""
    one, two = {"title": "Cold ports"}, {"title": "Ports of ice"}
    assert twice({**one, "ISBN": "978-0-306-40615-7"}, {**two, "ISBN": "0306406152"})
    assert not twice({**one, "ISBN": "978-0-306-40615-7", "volume": "1"}, {**two, "ISBN": "0306406152", "volume": "2"})
    assert twice({**one, "URL": "http://www.ports.example/ice/"}, {**two, "URL": "https://ports.example/ice"})
    assert not twice({**one, "URL": "https://ports.example/"}, {**two, "URL": "https://ports.example"})


def told(outline: Outline, rule: str) -> list[Finding]:
    return [finding for finding in check_outline(outline) if finding.rule == rule]


def test_a_work_that_repeats_a_source_is_no_second_one() -> None:
    """An entry that says itself which source it is has been looked at."""
    again = replace(record("two"), same_as="one")
    assert [] == [doubt for doubt in listed(with_works(record("one"), again)) if len(doubt.references) == 2]


def test_a_caution_says_that_somebody_has_looked() -> None:
    """A record that tells of its fault is let be; the doubt itself stays."""
    broken = replace(record("one", DOI="wrong"), caution="The DOI is printed so.")
    assert [doubt.references for doubt in records(with_works(broken))] == [("one",)]
    assert told(with_works(broken), "records") == []


def test_a_dispute_over_the_points_says_so_too() -> None:
    """What is recorded as a dispute over citations is not told again."""
    outline = citing(with_works(record("one", DOI="wrong")), "one")
    point = next(outline.points()).id
    recorded = Dispute("doi", "Which?", "citation", "dismissed", "boats-topic", (point,), (), "It is printed so.")
    assert len(told(outline, "records")) == 1
    assert told(replace(outline, disputes=(*outline.disputes, recorded)), "records") == []


@pytest.mark.parametrize(
    ("csl", "what"),
    [
        ({"issued": None}, "has no year"),
        ({"author": None}, "neither author nor publisher"),
        ({"title": ""}, "has no title"),
        ({"container-title": "Sea News February–March 2017"}, "is of 2020 and stands in"),
        ({"volume": "2020", "page": "10-12"}, "has the volume 2020 and the pages 10-12"),
    ],
)
def test_what_a_record_lacks_or_contradicts(csl: Mapping[str, object], what: str) -> None:
    """A year, an author and a title where its type needs them; two years in one entry; a day as pages."""
    kept = {key: value for key, value in {**record("one").csl, **csl}.items() if value is not None}
    outline = citing(with_works(Reference("one", kept)), "one")
    assert [what in finding.what for finding in told(outline, "records")] == [True]


@pytest.mark.parametrize("kind", ["webpage", "legislation"])
def test_pages_and_laws_need_no_year_and_no_author(kind: str) -> None:
    """Many have none."""
    outline = citing(with_works(Reference("one", {"type": kind, "title": "Ports"})), "one")
    assert told(outline, "records") == []


def test_an_uncited_work_needs_nothing() -> None:
    """Nobody is sent to it."""
    assert told(with_works(Reference("one", {"type": "book", "title": "Ports"})), "records") == []


def test_entries_that_nothing_cites_are_told_once_a_list() -> None:
    """One note names them all, the cited one left out."""
    source = next(iter(tiny().sources))
    works = [
        replace(record(name, title=f"{name} ports and {name} ships"), listed_in=source) for name in ("a", "b", "c")
    ]
    (found,) = told(citing(with_works(*works), "b"), "listed")
    assert ("'a'" in found.what, "'b'" in found.what, "'c'" in found.what) == (True, False, True)
    assert found.level == "note"


def chart(*series: Series) -> Outline:
    (first,) = tiny().figures.values()
    drawn = Chart("column", categories=("2020", "2021"), series=series)
    changed: Figure = replace(first, chart=drawn)
    return replace(tiny(), figures={first.id: changed})


NORTH, SOUTH = Series("North", (3.2, 2.0)), Series("South", (4.1, 2.0))


@pytest.mark.parametrize(
    "total",
    [Series("Total", (7.3, 4.0)), Series("Total", (7.4, 4.0)), Series("Total", (None, 4.0)), Series("Mean", (9.0, 4.0)),
     Series("Total", (30.0, 20.0)), Series("Total", (8.0, 4.0), formula="sum(all)")],
)  # fmt: skip
def test_totals_that_may_be_true_are_let_be(total: Series) -> None:
    """Sums within rounding, gaps, series that are no total, totals of more than is shown, computed ones."""
    assert told(chart(NORTH, SOUTH, total), "arithmetic") == []


def test_a_total_that_its_parts_do_not_make() -> None:
    """The category, what the parts make and what the total is."""
    (found,) = told(chart(NORTH, SOUTH, Series("Total", (7.9, 4.0))), "arithmetic")
    assert "3.2 and 4.1 make 7.3 for 2020, and the total is 7.9" in found.what
