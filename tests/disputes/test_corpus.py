"""The cases of disputes are whole: what they expect exists, near misses expect nothing, and the counts hold."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.disputes.cases import ASIDE, TOPICS, inventions, practised

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
PRACTICE = HERE / "practice.json"
ORIGINALS = HERE / "originals.json"
TOPIC = HERE.parent.parent / "seeds" / "us-japan-2021-2025"

PLANTED = {
    "value": 14,
    "date": 8,
    "name": 6,
    "status": 6,
    "basis": 6,
    "sum": 6,
    "ratio": 6,
    "rate": 4,
    "citation": 4,
}
NEAR = {
    "year": 10,
    "scope": 10,
    "rounding": 9,
    "unit": 8,
    "part": 8,
    "arithmetic": 6,
    "range": 4,
    "person": 3,
    "precision": 2,
}
STATUSES = {"fact", "plan", "claim", "forecast", "judgement"}
SOURCE_TYPES = {"article-newspaper", "article-journal", "report", "webpage", "speech", "book"}
ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
CASE_FIELDS = {"id", "kind", "planted", "why", "sources", "points", "expect"}

Case = Mapping[str, Any]
FILES = [
    *(f"corpus/{kind}.json" for kind in PLANTED),
    *(f"corpus/near-{kind}.json" for kind in NEAR),
    "practice.json",
]
PRACTISED = [f"practice/{path.name}" for path in sorted((HERE / "practice").glob("*.json"))]


def cases_of(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def corpus() -> Iterator[dict[str, Any]]:
    for path in sorted(CORPUS.glob("*.json")):
        yield from cases_of(path)


def keys(items: list[dict[str, Any]]) -> list[str]:
    return [item["id"] for item in items]


def faults_of_shape(case: Case) -> Iterator[str]:
    """Fields that are missing, and ids that are not unique and in order."""
    if CASE_FIELDS - set(case) or set(case) - CASE_FIELDS - {"references"}:
        yield f"fields {sorted(case)}"
    for part in ("sources", "points", "references"):
        ids = keys(case.get(part, []))
        if ids != sorted(set(ids)):
            yield f"{part} {ids} are doubled or not in order"
    if not 2 <= len(case["points"]) <= 6:
        yield f"{len(case['points'])} points"
    if bool(case["expect"]) != case["planted"]:
        yield "a planted case expects something, a near miss nothing"


def faults_of_points(case: Case) -> Iterator[str]:
    """Points without a source, a full sentence, a known status or a date that a calendar has."""
    sources = set(keys(case["sources"]))
    for point in case["points"]:
        if point["source"] not in sources:
            yield f"{point['id']} has no source {point['source']}"
        if point["status"] not in STATUSES:
            yield f"{point['id']} has the status {point['status']}"
        if not re.fullmatch(r"\S.*[.]", point["text"]):
            yield f"{point['id']} is no sentence"
        if "date" in point and not ISO.fullmatch(point["date"]):
            yield f"{point['id']} has the date {point['date']}"
        if point.get("event", False) and "date" not in point:
            yield f"{point['id']} is an event without a date"
    if unused := sources - {point["source"] for point in case["points"]}:
        yield f"sources without a point: {sorted(unused)}"


def faults_of_works(case: Case) -> Iterator[str]:
    """Sources of an unknown type or without a date, and references that nothing cites."""
    for source in case["sources"]:
        if source["type"] not in SOURCE_TYPES or not ISO.fullmatch(source["issued"]):
            yield f"{source['id']} is {source['type']} of {source['issued']}"
        if not source["author"] or not source["title"]:
            yield f"{source['id']} has no author or no title"
    cited = {key for point in case["points"] for key in point.get("cites", [])}
    if uncited := set(keys(case.get("references", []))) - cited:
        yield f"references that nothing cites: {sorted(uncited)}"


def faults_of_expectations(case: Case) -> Iterator[str]:
    """Expected points and references that the case does not have, and sides that are too few to disagree."""
    points = set(keys(case["points"]))
    cited = {key for point in case["points"] for key in point.get("cites", [])}
    for expected in case["expect"]:
        references = expected.get("references", [])
        if expected["kind"] != case["kind"] or not expected["why"]:
            yield f"expects {expected['kind']} without saying why, or of another kind"
        if absent := set(expected["points"]) - points:
            yield f"expects points that it lacks: {sorted(absent)}"
        if absent := set(references) - cited:
            yield f"expects references that nothing cites: {sorted(absent)}"
        if len(expected["points"]) < 2 and not references:
            yield "expects a dispute with one side"


def faults(case: Case) -> list[str]:
    checks = (faults_of_shape, faults_of_points, faults_of_works, faults_of_expectations)
    return [f"{case['id']}: {fault}" for check in checks for fault in check(case)]


@pytest.mark.parametrize("name", [*FILES, *PRACTISED])
def test_cases_are_whole(name: str) -> None:
    """Every case has its fields, its sources and what it expects."""
    found = [fault for case in cases_of(HERE / name) for fault in faults(case)]
    assert found == []


@pytest.mark.parametrize("name", [*FILES, *PRACTISED, "originals.json"])
def test_files_are_tidy(name: str) -> None:
    """A file is sorted by id and written with indent 1, so that a change shows as what it is."""
    text = (HERE / name).read_text(encoding="utf-8")
    items = json.loads(text)
    assert keys(items) == sorted(set(keys(items)))
    assert text == json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def test_no_file_of_cases_goes_unchecked() -> None:
    """What lies in the corpus is what the lists of kinds name."""
    assert sorted(f"corpus/{path.name}" for path in CORPUS.glob("*.json")) == sorted(FILES[:-1])


def test_counts_of_the_corpus_hold() -> None:
    """Sixty planted disputes and sixty near misses, so many of each kind."""
    cases = list(corpus())
    assert Counter(case["kind"] for case in cases if case["planted"]) == PLANTED
    assert Counter(case["kind"] for case in cases if not case["planted"]) == NEAR
    assert len(cases) == len({case["id"] for case in cases}) == 120


def test_counts_of_the_practice_hold() -> None:
    """Twenty and twenty cases to tune on, with every kind of the corpus among them."""
    cases = cases_of(PRACTICE)
    assert Counter(case["planted"] for case in cases) == {True: 20, False: 20}
    assert {case["kind"] for case in cases if case["planted"]} == set(PLANTED)
    assert {case["kind"] for case in cases if not case["planted"]} == set(NEAR)


def test_practice_gives_no_case_away() -> None:
    """No sentence of the blind corpus stands among the cases that the rules are tuned on."""
    blind = {point["text"] for case in corpus() for point in case["points"]}
    cases = [case for name in ("practice.json", *PRACTISED) for case in cases_of(HERE / name)]
    assert blind.isdisjoint(point["text"] for case in cases for point in case["points"])


def point_ids() -> set[str]:
    notes = sorted((TOPIC / "notes").glob("*.md"))
    return {name for note in notes for name in re.findall(r"\]\{#([\w-]+)", note.read_text(encoding="utf-8"))}


def recorded() -> dict[str, str]:
    """The kind of every dispute that the bundled outline records, by id."""
    text = (TOPIC / "outline.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^:{3,} \{\.dispute #([\w-]+) .*?\bkind=(\w+)", text, re.M))


def test_originals_name_what_the_topic_has() -> None:
    """Points, references and recorded disputes of the list exist in the bundled topic."""
    items = cases_of(ORIGINALS)
    references = set(keys(json.loads((TOPIC / "references.json").read_text(encoding="utf-8"))))
    assert {key for item in items for key in item["points"]} - point_ids() == set()
    assert {key for item in items for key in item.get("references", [])} - references == set()
    assert {item["recorded"] for item in items} - {None, *recorded()} == set()


def test_originals_say_what_and_where() -> None:
    """An item has a known kind, words of its own and two sides or a reference."""
    for item in cases_of(ORIGINALS):
        assert item["kind"] in PLANTED, item["id"]
        assert item["what"].endswith("."), item["id"]
        assert len(item["points"]) > 1 or item.get("references"), item["id"]
        assert item.get("missing", "It says so.").endswith("."), item["id"]


def test_originals_hold_what_the_outline_records() -> None:
    """A dispute that the outline records stands in the list, unless it is one of framing."""
    listed = {item["recorded"] for item in cases_of(ORIGINALS)}
    assert recorded()
    assert {name for name, kind in recorded().items() if kind != "framing"} - listed == set()


def test_cases_kept_aside_are_not_tuned_on() -> None:
    """They have the form of the others, and none of their sentences stands among those."""
    tuned = {point["text"] for case in practised() for point in case["points"]}
    aside = [inventions(path) for path in ASIDE]
    assert [len(cases) for cases in aside] == [100, 110]
    assert not [
        point["text"] for cases in aside for case in cases for point in case["points"] if point["text"] in tuned
    ]


@pytest.mark.parametrize("path", [TOPICS, ASIDE[1]], ids=["topics", "aside"])
def test_topics_are_whole(path: Path) -> None:
    """Each line of a file of topics is a source or a point of the one before; planted ones have sides, others none."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    cases = inventions(path)
    assert len(lines) == len(cases) + sum(len(case["sources"]) + len(case["points"]) for case in cases)
    assert all(bool(case["expect"]) == case["planted"] and 3 <= len(case["points"]) <= 8 for case in cases)
    assert all(case["expect"][0]["points"] for case in cases if case["planted"])


def test_a_topic_is_read_as_it_stands(tmp_path: Path) -> None:
    """A source has the points below it, and the starred ones are the sides."""
    file = tmp_path / "topic.txt"
    file.write_text(
        "date\n= 2021-06 Docks\n* fact@2021-05 It opened in May.\nplan More.\n= 2022 Ports\n* fact In June.\n"
    )
    (case,) = inventions(file)
    assert [(one["id"], one["source"], one["status"]) for one in case["points"]] == [
        ("p1", "s1", "fact"), ("p2", "s1", "plan"), ("p3", "s2", "fact"),
    ]  # fmt: skip
    assert [(one["title"], one["issued"]) for one in case["sources"]] == [("Docks", "2021-06"), ("Ports", "2022")]
    assert case["points"][0]["date"] == "2021-05"
    assert case["expect"] == [{"kind": "date", "points": ["p1", "p3"]}]
