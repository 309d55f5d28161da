"""Things and visits under two names: ranks that exclude each other, names that mean the same, places left unnamed."""

from __future__ import annotations

import pytest

from generator.model.proposed import Proposed
from generator.outline.disputes import found_in
from tests.disputes.cases import outline_of


def found(*texts: str) -> list[Proposed]:
    """What is found of names in sentences of May 2022, each of a source of its own."""
    sources = [
        {"id": f"s{at}", "type": "report", "title": f"Source {at}", "author": [{"literal": f"Desk {at}"}],
         "issued": "2022-05"}
        for at, _ in enumerate(texts, 1)
    ]  # fmt: skip
    points = [{"id": f"p{at}", "source": f"s{at}", "text": text, "status": "fact"} for at, text in enumerate(texts, 1)]
    case = {"id": "names", "sources": sources, "points": points}
    return [one for one in found_in(outline_of(case)) if one.kind == "name"]


@pytest.mark.parametrize(
    ("one", "two", "wording"),
    [
        (
            "President Dahl’s state visit to Kenya in April 2022 lasted four days.",
            "In April 2022 Dahl’s working visit to Kenya ended early.",
            "The sources call it “state visit” and “working visit”.",
        ),
        (
            "Norway’s Joint Rescue Command moved to the coast.",
            "The unified rescue command of Norway has three ships.",
            "The sources write Joint Rescue Command and unified rescue command; "
            "whether they mean one thing is not said.",
        ),
        (
            "Chile’s ‘solidarity levy’ brought in two billion pesos.",
            "The levy, long called the ‘copper levy’, is paid by mines in Chile.",
            "The sources write ‘solidarity levy’ and ‘copper levy’; whether they mean one thing is not said.",
        ),
        (
            "Fishermen from Palau were driven off a disputed reef.",
            "A light was built on Helen Reef in Palau.",
            "One sentence leaves “a disputed reef” without a name; the topic names Helen Reef.",
        ),
    ],
)
def test_two_names_of_one_thing_are_told(one: str, two: str, wording: str) -> None:
    """With what each source calls it."""
    assert [proposed.wording for proposed in found(one, two)] == [wording]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "President Dahl’s state visit to Kenya in April 2022 lasted four days.",
            "In May 2021 Dahl’s working visit to Kenya ended early.",
        ),
        ("Norway’s Joint Rescue Command moved.", "The unified rescue command of Peru has three ships."),
        ("Chile’s ‘solidarity levy’ brought in two billion.", "Chile’s ‘copper levy’ is paid by mines."),
        ("Fishermen from Palau were driven off a disputed reef.", "A light was built on Rose Atoll in Samoa."),
    ],
)
def test_two_things_are_let_be(one: str, two: str) -> None:
    """Another time, another land, and names that nobody calls names."""
    assert found(one, two) == []
