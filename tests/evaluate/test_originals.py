"""The scores of real texts, on a text of our own with a note and a list; and the gold of the real ones."""

from __future__ import annotations

import json
import os
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.evaluate import originals, truth
from tests.evaluate._program import Drafted, Placed
from tests.evaluate.tally import Measures
from tests.evaluate.truth import GOLD, Original, first_places, main_parts

TEXT = """The ferries of Eastborough

Abstract: This paper looks at the ferries of a small port and at what the weather of the coast has done to them.

1. Challenges

Ferries have been the only way over the bay for as long as anybody in the town remembers, and they still are.

The board paid 40 million euros for 3 ferries in March 2021 (Moreau, 2018).

Coastal Letters 3 (2021)

It fears that storms will hinder the ferries for years (Theirs, 2020).

References

Moreau, A. (2018). Salt in the harbour. Coastal Studies, 3(2), 11-24.

Other, B. (2019). Tides at night. Coastal Studies, 4(1), 1-9.
"""
NOTE = """---
format: 1
id: ferries
---

# Challenges {role=challenges}

## Ferries {#ferries}

- [The board paid EUR 40 million for 3 ferries.]{#paid at="§1, ¶ 2" weight=3}
- [Storms may hinder them.]{#storms at="§1, ¶ 3; Abstract" weight=2}

# Implications {role=implications}

## Weather {#weather}

- [Storms hinder ferries.]{#weather-storms at="§1, ¶ 3" weight=1}
- [The weather turns.]{#weather-turns at="§9, ¶ 1"}
"""
FIELDS = {"type": "article-journal", "container-title": "Coastal Studies", "volume": "3", "issue": "2", "page": "11-24"}
RECORDS: list[dict[str, Any]] = [
    {"id": "ferries", "type": "article-journal", "title": "The ferries of Eastborough", "language": "en"},
    {
        **FIELDS,
        "id": "moreau",
        "title": "Salt in the harbour",
        "author": [{"family": "Moreau", "given": "A."}],
        "issued": {"date-parts": [[2018]]},
        "custom": {"listed-in": "ferries", "entry": 1},
    },
]


def at(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def gold() -> dict[str, Any]:
    return {
        "sha256": sha256(TEXT.encode()).hexdigest(),
        "date": "2022",
        "quantities": [{"at": at("40 million euros"), "value": 40_000_000, "unit": ["EUR"]}],
        "dates": [{"at": at("March 2021"), "iso": "2021-03"}],
        "furniture": [at("Coastal Letters 3 (2021)")],
        "repeated": [],
        "joined": [],
        "headings": [at("1. Challenges")],
        "passages": [{"place": "§1, ¶ 2", "at": [at("The board paid")[0], at("(Moreau, 2018).")[1]]}],
        "citations": [{"at": at("Moreau, 2018"), "entry": 1}, {"at": at("Theirs, 2020"), "entry": 0}],
        "important": [{"point": "paid", "at": [[at("The board paid")[0], at("(Moreau, 2018).")[1]]]}],
    }


def known(folder: Path, noted: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> tuple[Original, ...]:
    """The text above as the one real text there is."""
    (folder / "notes").mkdir()
    (folder / "texts").mkdir()
    (folder / "texts" / "any.txt").write_text(TEXT, encoding="utf-8")
    (folder / "notes" / "ferries.md").write_text(NOTE, encoding="utf-8")
    (folder / "references.json").write_text(json.dumps(RECORDS), encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps({"format": 1, "sources": {"ferries": noted}}), encoding="utf-8")
    monkeypatch.setattr(truth, "GOLD", folder / "gold.json")
    return truth.originals(folder / "texts", folder)


def scored(folder: Path, noted: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Measures:
    return originals.score(known(folder, noted, monkeypatch))


def test_what_is_right_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries, citations, numbers, dates, places and parts of a small text."""
    measures = scored(tmp_path, gold(), monkeypatch)
    names = (
        "entries with all fields",
        "citations linked",
        "citations dangling",
        "quantities",
        "dates",
        "sections",
        "part",
    )

    assert dict.fromkeys(names, (1, 1)) == {name: (measures[name].right, measures[name].asked) for name in names}
    assert 1.0 == measures["spans lead back"].recall


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("quantities", {"quantities": [{"at": at("40 million euros"), "value": 41, "unit": ["EUR"]}]}),
        ("quantities", {"quantities": [{"at": at("40 million euros"), "value": 40_000_000, "unit": ["USD"]}]}),
        ("dates", {"dates": [{"at": at("March 2021"), "iso": "2021-04"}]}),
        ("furniture gone", {"furniture": [at("The board paid 40 million euros for 3 ferries in March 2021")]}),
        ("repeats gone", {"repeated": [at("ferries")]}),
        ("sentences joined", {"joined": [[at("2021 (Moreau, 2018).")[1], at("It fears")[0]]]}),
        ("citations linked", {"citations": [{"at": at("Moreau, 2018"), "entry": 2}]}),
        ("citations dangling", {"citations": [{"at": at("Moreau, 2018"), "entry": 0}]}),
        ("part", {"passages": [{"place": "§9, ¶ 1", "at": at("The board paid")}]}),
        ("important covered", {"important": [{"point": "paid", "at": [at("Other, B. (2019)")]}]}),
    ],
)
def test_every_measure_can_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, change: dict[str, Any]
) -> None:
    """With a gold that says otherwise the same text is wrong."""
    tally = scored(tmp_path, gold() | change, monkeypatch)[name]

    assert 0 == tally.right < tally.asked


def test_unknown_text_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text with another hash is not the one that was noted."""
    assert () == known(tmp_path, gold() | {"sha256": "0"}, monkeypatch)


def test_main_part_of_a_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The part with most weight at a place; a point is counted at the first place it names."""
    (one,) = known(tmp_path, gold(), monkeypatch)

    assert {"§1, ¶ 2": {"challenges"}, "§1, ¶ 3": {"challenges"}, "§9, ¶ 1": {"implications"}} == main_parts(one.note)


@pytest.mark.parametrize(
    ("locator", "first"),
    [("§2.1, ¶ 3; §4, ¶ 1", "§2.1, ¶ 3"), ("¶ 5–6", "¶ 5"), ("¶ 1, ¶ 3", "¶ 1"), ("Abstract", "Abstract")],
)
def test_first_place_of_a_locator(locator: str, first: str) -> None:
    """Of several places the first."""
    assert [first] == first_places(locator)


@pytest.mark.parametrize(
    ("own", "right"),
    [
        ({"literal": "Minh Thu"}, True),
        ({"family": "Minh", "given": "Thu"}, True),
        ({"family": "Thu", "given": "Minh"}, True),
        ({"family": "Minh"}, False),
        ({"literal": "Minh Tho"}, False),
    ],
)
def test_byline_without_a_family_name(own: dict[str, str], right: bool) -> None:
    """Either order is right, another name is not."""
    assert right == originals._is_person({"literal": "Minh Thu"}, own)


def test_family_and_given_name_in_their_order() -> None:
    """Where the truth knows the family name, the other order is wrong."""
    assert not originals._is_person({"family": "Minh", "given": "Thu"}, {"family": "Thu", "given": "Minh"})


def strings(value: Any) -> list[str]:
    match value:
        case dict():
            return [word for one in value.values() for word in strings(one)]
        case list():
            return [word for one in value for word in strings(one)]
        case str():
            return [value]
        case _:
            return []


def test_gold_holds_no_words_of_the_texts() -> None:
    """Hashes, ids, places, dates and units are all the words that the gold has."""
    sources = json.loads(GOLD.read_text(encoding="utf-8"))["sources"]
    form = re.compile(
        r"[0-9a-f]{64}|[a-z0-9-]+|§[\d.]+, ¶ \d+|¶ \d+|Abstract|[\d/-]+(?:-spring)?|[A-Z]{3}|%(?: of GDP)?"
    )

    assert [] == [word for word in strings(sources) if not form.fullmatch(word)]
    assert 60 == sum(len(one["important"]) for one in sources.values())


def test_gold_places_are_where_they_say() -> None:
    """Every quantity and date of the gold stands on a number or a word of time in its text, and every text is there."""
    folder = os.environ.get("ORIGINALS", "")
    if not folder:
        pytest.skip("ORIGINALS names no folder of the real texts")
    found = truth.originals(Path(folder), Path(__file__).resolve().parents[2] / "seeds" / "us-japan-2021-2025")
    words = [
        one.text[slice(*item["at"])] for one in found for kind in ("quantities", "dates") for item in one.gold[kind]
    ]

    assert 5 == len(found)
    assert [] == [
        word
        for word in words
        if not re.search(r"\d|two|three|four|five|year|spring|Nov|Apr|June|Dec|last|Last|Fri|past", word)
    ]


def test_how_much_of_the_text_is_drafted() -> None:
    """Only points of weight 2 and 3 count, by their length."""
    passage = Placed(0, 100, "¶ 1", "areas")
    points = [Drafted(0, 30, 2, "areas", "fact"), Drafted(40, 60, 1, "areas", "fact")]

    assert 0.3 == originals._drafted([passage], points).recall
