"""Cases of disputes as outlines: what a file of them holds, made into what the rules read."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.outline import Outline, Part, PartialDate, Point, Topic
from generator.model.source import Evidence, Reference, Source

HERE = Path(__file__).parent
PRACTICE = HERE / "practice.json"
PRACTISED = HERE / "practice"
INVENTIONS = HERE / "inventions.txt"
TOPICS = HERE / "topics.txt"
ASIDE = (HERE / "aside.txt", HERE / "aside-topics.txt")
CORPUS = HERE / "corpus"
Case = Mapping[str, Any]
_SOURCE = re.compile(r"= (?P<issued>[\d-]+) (?P<title>.+)")
_INVENTED = re.compile(r"(?P<issued>[\d-]+) (?P<status>[a-z]+)(?:@(?P<date>[\d-]+))? (?P<text>.+)")


def cases_of(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def practised() -> list[dict[str, Any]]:
    """All cases that the rules may be tuned on: of practice.json, practice/, inventions.txt and topics.txt."""
    files = [PRACTICE, *sorted(PRACTISED.glob("*.json"))]
    return [*(case for path in files for case in cases_of(path)), *inventions(), *inventions(TOPICS)]


def inventions(path: Path = INVENTIONS) -> list[dict[str, Any]]:
    """The cases of inventions.txt, or of a file of whole sources, in the form of the others."""
    text = path.read_text(encoding="utf-8")
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", text) if block.strip()]
    kept = [[line for line in lines if not line.startswith("#")] for lines in blocks]
    return [
        _topic(number, lines) if lines[1].startswith("=") else _invented(number, lines)
        for number, lines in enumerate((lines for lines in kept if lines), 1)
    ]


def _topic(number: int, lines: list[str]) -> dict[str, Any]:
    """A case of sources that tell several things: ``= DATE TITLE``, then its points, ``*`` before the sides."""
    sources, points, sides = list[dict[str, Any]](), list[dict[str, Any]](), list[str]()
    for line in lines[1:]:
        if source := _SOURCE.fullmatch(line):
            sources.append(_report(f"s{len(sources) + 1}", source["issued"], source["title"]))
        elif row := _INVENTED.fullmatch(f"{sources[-1]['issued']} {line.removeprefix('* ')}"):
            points.append(_row(f"p{len(points) + 1}", sources[-1]["id"], row))
            sides += [points[-1]["id"]] * line.startswith("* ")
    return {**_case(number, lines[0], sources, points, sides), "id": f"topic-{lines[0]}-{number:03d}"}


def _invented(number: int, lines: list[str]) -> dict[str, Any]:
    kind, *told = lines
    sides = told[: told.index("--")] if "--" in told else told
    rows = [_INVENTED.fullmatch(line) for line in told if line != "--"]
    points = [_row(f"p{at}", f"s{at}", row) for at, row in enumerate(rows, 1) if row]
    sources = [_report(f"s{at}", row["issued"], f"Source {at}") for at, row in enumerate(rows, 1) if row]
    return _case(number, kind, sources, points, [f"p{at + 1}" for at in range(len(sides))])


def _report(name: str, issued: str, title: str) -> dict[str, Any]:
    return {"id": name, "type": "report", "title": title, "author": [{"literal": f"Desk {name}"}], "issued": issued}


def _case(number: int, kind: str, sources: list[Case], points: list[Case], sides: list[str]) -> dict[str, Any]:
    near = kind.startswith("near-")
    expect = [] if near else [{"kind": kind, "points": sides}]
    return {"id": f"{kind}-{number:02d}", "kind": kind.removeprefix("near-"), "planted": not near, "sources": sources,
            "points": points, "expect": expect}  # fmt: skip


def planted(kind: str, *texts: str) -> Case:
    """A case of ``kind`` whose sentences, of 2022, disagree with each other."""
    return _invented(1, [kind, *(f"2022-12 fact {text}" for text in texts)])


def gathered(case: Case) -> Case:
    """``case`` as sources have it that tell several things: ballast stands in the source of a side of its date."""
    sides = {name for one in case["expect"] for name in one["points"]} or {one["id"] for one in case["points"][:2]}
    issued = {one["id"]: one["issued"] for one in case["sources"]}
    homes = [one["source"] for one in case["points"] if one["id"] in sides]
    points: list[Case] = []
    for at, one in enumerate(case["points"]):
        near = [home for home in homes if issued[home][:4] == issued[one["source"]][:4]]
        month = [home for home in near if issued[home][:7] == issued[one["source"]][:7]]
        moved = (month or near) if one["id"] not in sides else []
        points.append({**one, "source": moved[at % len(moved)]} if moved else one)
    used = {one["source"] for one in points}
    sources = [one for one in case["sources"] if one["id"] in used]
    return {**case, "id": f"{case['id']}+", "points": points, "sources": sources}


MERGED = 48  # cases of a merged topic: some 150 statements
_COMMON = 0.1  # a word that more of the cases say tells of no field
_ONE_STORY = 0.6  # what cases share that tell of one matter, as many were invented in twos: rare words count most


@cache
def merged() -> tuple[dict[str, Any], ...]:
    """The practice cases put together into large topics of related fields, each with all that they expect.

    What stands in two cases of one topic is a near miss: the same field, often the same land, and another matter.
    """
    cases = [case for case in practised() if case["kind"] != "citation"]
    return tuple(_merged(f"merged-{at:02d}", found) for at, found in enumerate(_fields(cases), 1))


@cache
def homes() -> dict[str, str]:
    """Case → the merged topic that it stands in: weights that the one had no part in had none of the other."""
    return {case: topic["id"] for topic in merged() for case in topic["cases"]}


def _merged(name: str, cases: Sequence[Case]) -> dict[str, Any]:
    renamed = [_renamed(case) for case in cases]
    held = {key: [item for case in renamed for item in case[key]] for key in ("sources", "points", "expect")}
    return {"id": name, "kind": "topic", "planted": True, "cases": [case["id"] for case in cases], **held}


def _renamed(case: Case) -> Case:
    """``case`` with ids that no other case has."""
    own = f"{case['id']}-"
    return {
        "sources": [{**one, "id": own + one["id"]} for one in case["sources"]],
        "points": [{**one, "id": own + one["id"], "source": own + one["source"]} for one in case["points"]],
        "expect": [{**one, "points": [own + name for name in one["points"]]} for one in case["expect"]],
    }


def _fields(cases: Sequence[Case]) -> Iterator[list[Case]]:
    """The cases by fields: the first that is left, with those that share most of its rarer words, but of no story."""
    words = [_words(case) for case in cases]
    counted = Counter(word for found in words for word in found)
    known = [sorted(word for word in found if counted[word] <= _COMMON * len(cases)) for found in words]

    def shared(one: int, two: int) -> float:
        return sum(1 / counted[word] for word in known[one] if word in words[two])

    left = list(range(len(cases)))
    while left:
        near = {at: shared(at, left[0]) for at in left}
        kept = list[int]()
        for at in sorted(left, key=lambda at: (at != left[0], -near[at], at)):
            if len(kept) < MERGED and all(shared(at, one) < _ONE_STORY for one in kept):
                kept.append(at)
        yield [cases[at] for at in kept]
        left = [at for at in left if at not in kept]


def _words(case: Case) -> frozenset[str]:
    """The beginnings of the words that the sources of a case say, so that "ferry" and "ferries" are one."""
    return frozenset(word[:_STEM].casefold() for one in case["points"] for word in _WORD.findall(one["text"]))


_STEM = 5
_WORD = re.compile(r"[^\W\d_]{4,}")


def _row(name: str, source: str, row: re.Match[str]) -> dict[str, Any]:
    point = {"id": name, "source": source, "text": row["text"], "status": row["status"]}
    return {**point, "date": row["date"], "event": True} if row["date"] else point


def outline_of(case: Case) -> Outline:
    """The outline that a topic with the sources, points and references of ``case`` would have."""
    references = {item["id"]: _listed(item) for item in case.get("references", [])}
    references |= {item["id"]: Reference(item["id"], _record(item)) for item in case["sources"]}
    sources = {item["id"]: _source(item, references[item["id"]]) for item in case["sources"]}
    points = tuple(_point(item) for item in case["points"])
    topics = tuple(
        Topic(name, name, None, tuple(point for point in points if point.topic == name))
        for name in dict.fromkeys(point.topic for point in points)
    )
    return Outline(
        id=case["id"], title=case["id"], subtitle="", running_title="", standfirst="", abstract="", keywords=(),
        question="", date=PartialDate(2025), period="", language="en-GB",
        parts=(Part("areas", "areas", "Areas", "", "", None, topics),), key_messages=(), blocks=(), disputes=(),
        figures={}, sources=sources, references=references,
    )  # fmt: skip


def _listed(item: Case) -> Reference:
    """An entry of the list of works that the case's sources cite."""
    return Reference(item["id"], {key: value for key, value in item.items() if key != "id"})


def _record(item: Case) -> dict[str, object]:
    date = [int(part) for part in item["issued"].split("-")]
    return {**{key: value for key, value in item.items() if key != "id"}, "issued": {"date-parts": [date]}}


def _source(item: Case, reference: Reference) -> Source:
    return Source(item["id"], reference, item["id"], item["id"])


def _point(item: Case) -> Point:
    date = PartialDate(*(int(part) for part in item["date"].split("-"))) if "date" in item else None
    cites = item.get("cites", [])
    evidence = tuple(Evidence(item["source"], "¶ 1", origin) for origin in cites) or (Evidence(item["source"], "¶ 1"),)
    return Point(
        item["id"], item["text"], evidence, item.get("topic", "topic"), status=item["status"], date=date,
        event=item.get("event", False),
    )  # fmt: skip
