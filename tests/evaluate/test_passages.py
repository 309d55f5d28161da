"""The scores of passages, each with a case that is right and one that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.evaluate import _program, passages
from tests.evaluate._program import Amount, Cited, Mention, Told
from tests.evaluate.passages import Item, alike, dates, is_date, is_right, quantities, series, unfolded

TEXT = "The board paid 40 million euros for 3 ferries in March 2021, some 5% more."


def gold(words: str, **said: Any) -> Item:
    at = TEXT.index(words)
    return Item(at, at + len(words), said)


def amount(words: str, value: float, unit: str, **more: Any) -> Amount:
    at = TEXT.index(words)
    defaults: dict[str, Any] = {"high": None, "per": "", "approximate": False, "bound": "", "word": False}
    return Amount(at, at + len(words), value, unit=unit, **(defaults | more))


EUROS = gold("40 million euros", value=40_000_000, unit="EUR")


def test_right_quantity() -> None:
    """Value and unit are right; the answer may be a little longer or shorter."""
    tally = quantities([EUROS], [amount("40 million", 4e7, "EUR")], TEXT)

    assert (1, 1, 1) == (tally.right, tally.asked, tally.given)


@pytest.mark.parametrize(
    "answer",
    [
        amount("40 million euros", 40, "EUR"),
        amount("40 million euros", 4e7, "USD"),
        amount("40 million euros", 4e7, "EUR", high=5e7),
        amount("3 ferries", 4e7, "EUR"),
    ],
)
def test_wrong_quantity(answer: Amount) -> None:
    """A wrong value, unit, upper value or place is a miss, and an answer that counts."""
    tally = quantities([EUROS], [answer], TEXT)

    assert (0, 1, 1) == (tally.right, tally.asked, tally.given)


@pytest.mark.parametrize(("own", "right"), [(1 / 3, True), (0.3333, True), (0.3343, False), (0.34, False)])
def test_share_is_rounded_as_the_gold_writes_it(own: float, right: bool) -> None:
    """The gold gives fractions with four decimals: an exact third is its 0.3333, and 0.34 is not."""
    third = gold("some 5%", value=0.3333, unit="share")

    assert right == is_right(third, amount("some 5%", own, "share"))


def test_extra_quantity_costs_precision() -> None:
    """An answer on nothing is given and not right."""
    tally = quantities([EUROS], [amount("40 million euros", 4e7, "EUR"), amount("5%", 5, "%")], TEXT)

    assert (0.5, 1.0) == (tally.precision, tally.recall)


def test_optional_quantity_counts_neither_way() -> None:
    """Found or not, right or wrong, an optional item leaves the figures as they are."""
    optional = gold("5%", value=5, unit="%", optional=True)
    found, missed = quantities([optional], [amount("5%", 6, "kg")], TEXT), quantities([optional], [], TEXT)

    assert [(0, 0, 0)] * 2 == [(one.right, one.asked, one.given) for one in (found, missed)]


def test_optional_item_takes_no_answer_from_another() -> None:
    """Where both stand at one place the one that is asked for chooses first."""
    optional = gold("40 million euros", value=40_000_000, unit="EUR", optional=True)
    tally = quantities([optional, EUROS], [amount("40 million euros", 4e7, "EUR")], TEXT)

    assert 1 == tally.right


def test_strict_wants_span_and_hedge() -> None:
    """A shorter span or a lost "some" is enough in one figure and not in the other."""
    hedged = gold("5%", value=5, unit="%", approximate=True)
    short = quantities([EUROS], [amount("40 million", 4e7, "EUR")], TEXT, strict=True)
    bare = quantities([hedged], [amount("5%", 5, "%")], TEXT, strict=True)
    exact = quantities([hedged], [amount("5%", 5, "%", approximate=True)], TEXT, strict=True)

    assert (0, 0, 1) == (short.right, bare.right, exact.right)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ferries", "car ferries"),
        ("ferry", "ferries"),
        ("m³", "m3"),
        ("kt", "kilotonnes"),
        ("m³/s", "m3/second"),
        ("EUR", "eur"),
    ],
)
def test_same_units(one: str, two: str) -> None:
    """Counted nouns by their last word, signs by what they say."""
    assert alike(one, two)


@pytest.mark.parametrize(("one", "two"), [("ferries", "ships"), ("EUR", "USD"), ("%", ""), ("m", "km"), ("m²", "m³")])
def test_other_units(one: str, two: str) -> None:
    """Other units are other units."""
    assert not alike(one, two)


def test_rate_with_or_without_what_it_is_per() -> None:
    """Both readings are right where the gold has both; "% of GDP" is not "%"."""
    rate = gold("3 ferries", value=3, unit="EUR/tonne", alt_unit=["EUR"])
    share = gold("5%", value=5, unit="% of GDP")

    assert is_right(rate, amount("3 ferries", 3, "EUR", per="tonne"))
    assert is_right(rate, amount("3 ferries", 3, "EUR"))
    assert is_right(gold("5%", value=5, unit="%"), amount("5%", 5, "% of exports"))
    assert not is_right(share, amount("5%", 5, "%"))


def test_alternative_reading() -> None:
    """A value in another unit is right where the gold lists the pair, and only so."""
    cents = gold("5%", value=0.05, unit="EUR", alt=[{"value": 5, "unit": "cents"}])

    assert is_right(cents, amount("5%", 5, "cents"))
    assert not is_right(cents, amount("5%", 5, "EUR"))


def mention(words: str, iso: str, precision: str = "month") -> Mention:
    at = TEXT.index(words)
    return Mention(at, at + len(words), iso, precision)


MARCH = gold("March 2021", iso="2021-03", precision="month")


def test_dates_by_iso_form() -> None:
    """The right month is right, another one wrong, none a miss."""
    figures = [
        dates([MARCH], answers, TEXT)["dates"]
        for answers in ([mention("2021", "2021-03")], [mention("2021", "2021")], [])
    ]

    assert [(1, 1, 1), (0, 1, 1), (0, 1, 0)] == [(one.right, one.asked, one.given) for one in figures]


def test_precision_of_a_date() -> None:
    """A date that is right may still claim too much."""
    measures = dates([MARCH], [mention("March 2021", "2021-03", "day")], TEXT)

    assert (1, 0) == (measures["dates"].right, measures["dates, precision"].right)


def test_extra_date_counts_but_for_today() -> None:
    """A date on nothing is too much; "now" is left alone."""
    text = "now 1999"
    figure = dates([], [Mention(0, 3, "2021", "year"), Mention(4, 8, "1999", "year")], text)["dates"]

    assert 1 == figure.given


@pytest.mark.parametrize(
    ("iso", "whole"),
    [
        ("2021-Q2", "2021-04/2021-06"),
        ("2021-spring", "2021-03/2021-05"),
        ("2021-winter", "2021-12/2022-02"),
        ("2021-02", "2021-02"),
    ],
)
def test_quarters_and_seasons_as_months(iso: str, whole: str) -> None:
    """A quarter is the range of its months, a season too."""
    assert whole == unfolded(iso)


def test_alternative_date() -> None:
    """What the gold accepts is right."""
    item = gold("March 2021", iso="2021-03", alt_iso=["2021-spring"])

    assert is_date(item, mention("March 2021", "2021-03/2021-05"))


ASKED = {"measure": "ships", "unit": "ships", "points": {"2019/20": 4, "2020/21": 6}}


@pytest.mark.parametrize(
    ("points", "whole", "values"),
    [({"2019": 4, "2020": 6}, 1, 2), ({"2019": 4}, 0, 1), ({"2019": 4, "2020": 7}, 0, 1), ({}, 0, 0)],
)
def test_series_whole_and_by_value(points: Mapping[str, float], whole: int, values: int) -> None:
    """A series is right with all its values; each value counts by itself, too."""
    measures = series([ASKED], [Told("ships", points)])

    assert (whole, values) == (measures["series"].right, measures["series, values"].right)


def test_series_in_another_unit() -> None:
    """The right values in a wrong unit are no series."""
    assert 0 == series([ASKED], [Told("EUR", {"2019": 4, "2020": 6})])["series"].right


PASSAGE = {
    "id": "p",
    "part": "challenges",
    "statuses": [{"start": 0, "end": 20, "status": "plan"}],
    "citations": [{"start": 21, "end": 34, "style": "author-date", "keys": ["Moreau 2018"]}],
}


@pytest.mark.parametrize(
    ("entries", "linked"), [((1,), 1), ((), 0), ((2,), 0), ((1, 2), 0)], ids=["its work", "none", "another", "too many"]
)
def test_citation_found_and_linked(monkeypatch: pytest.MonkeyPatch, entries: tuple[int, ...], linked: int) -> None:
    """A citation is found where an answer is on it, and linked where it leads to exactly its works."""
    monkeypatch.setattr(_program, "cited_in", lambda *_: (Cited(22, 30, entries),))
    text = "They will build two. (Moreau 2018)"
    measures = passages.score_passage(PASSAGE, text, passages.entries([PASSAGE]))

    assert (1, linked) == (measures["citations found"].right, measures["citations linked"].right)


@pytest.mark.parametrize(("said", "right"), [("plan", 1), ("fact", 0)])
def test_status_and_part(monkeypatch: pytest.MonkeyPatch, said: str, right: int) -> None:
    """The status of a sentence and the part of a passage are right or not."""
    monkeypatch.setattr(_program, "status", lambda _: said)
    monkeypatch.setattr(_program, "part", lambda *_: "challenges" if said == "plan" else "areas")
    measures = passages.score_passage(PASSAGE, "They will build two. (Moreau 2018)", passages.entries([PASSAGE]))

    assert [right] * 3 == [measures[name].right for name in ("status", "part", "part, without a heading")]


def test_program_answers_a_passage() -> None:
    """The adapter gets an answer of each kind from the program itself."""
    text = "In March 2021 the port of Eastborough paid 40 million euros for 3 ferries (Moreau, 2018)."
    lists = passages.entries([PASSAGE])

    assert [4e7] == [one.value for one in _program.amounts(text) if one.unit == "EUR"]
    assert ["2021-03"] == [one.iso for one in _program.mentions(text, "2022")]
    assert [(1,)] == [one.entries for one in _program.cited_in(text, lists["author-date"])]
    assert "fact" == _program.status(text)
    assert _program.part(text, "Challenges") == "challenges"
