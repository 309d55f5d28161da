"""The same fact in several documents, and facts that differ."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from generator.ingest.points import FoundPoint, understand
from generator.ingest.same import Sameness, same
from generator.ingest.study import study
from tests.hang import HANG
from tests.ingest.made import document


def points(*texts: str) -> list[FoundPoint]:
    """One point a document."""
    made = [study(replace(document(text), id=f"d{number}"), "2022") for number, text in enumerate(texts)]
    found = list(understand(made).points)
    assert len(found) == len(texts)
    return found


def told(*texts: str) -> Sameness:
    return same(points(*texts))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In March 2021 the ports of Aldby and Brack agreed to share dredging costs of EUR 4.2 million.",
            "Aldby and Brack will share the costs of dredging, EUR 4.2 million, the two ports agreed last year.",
        ),
        (
            "On 3 May 2021 the parliament of Corvel passed the water act after a long debate.",
            "The water act was passed by the parliament of Corvel on May 3, 2021.",
        ),
        (
            "The wind park off Estvik has 140 turbines and was opened in 2019.",
            "Estvik's wind park, opened in 2019, counts 140 turbines.",
        ),
        (
            "Exports of sand reached USD 1.9 billion in 2020, the harbour office said.",
            "In 2020 sand exports worth USD 1.88 billion left the country, a record.",
        ),
    ],
)
def test_equal_anchor_and_words_are_the_same(one: str, other: str) -> None:
    """An equal number, day or rounded sum with words that agree joins two documents."""
    assert ((0, 1),) == told(one, other).groups


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour of Aldby lies on the east coast and is known for its sand.",
            "The harbour of Aldby lies on the east coast and is famous for its sand.",
        ),
        (
            "A fund of EUR 4.2 million was set up for rural clinics in the north.",
            "The ferry line lost EUR 4.2 million because winter storms closed two piers.",
        ),
        (
            "On 3 May 2021 the parliament of Corvel passed the water act.",
            "On 3 May 2021 a tanker ran aground near the island of Fjellby.",
        ),
    ],
)
def test_likeness_alone_or_anchor_alone_is_nothing(one: str, other: str) -> None:
    """Alike words without an anchor do not join, nor does an anchor without words."""
    result = told(one, other)

    assert ((), ()) == (result.groups, result.differing)


def test_differing_number_is_told_and_not_joined() -> None:
    """Where the day and the words agree and a sum does not, the two differ."""
    result = told(
        "On 3 May 2021 Aldby and Brack signed the dredging agreement over EUR 4.2 million.",
        "The dredging agreement that Aldby and Brack signed on 3 May 2021 is worth EUR 5.6 million.",
    )

    assert () == result.groups
    assert [(0, 1, "number")] == [(one.first, one.second, one.what) for one in result.differing]


def test_three_documents_make_one_group() -> None:
    """A group grows over documents, one point from each."""
    text = "On 3 May 2021 the parliament of Corvel passed the water act with 61 votes."
    result = told(text, f"According to the speaker, {text[0].lower()}{text[1:]}", text.replace("passed", "adopted"))

    assert ((0, 1, 2),) == result.groups


def test_points_of_one_document_are_never_joined() -> None:
    """Sameness is between documents."""
    text = "On 3 May 2021 the parliament of Corvel passed the water act with 61 votes."
    one, other = points(text, text)

    assert () == same([one, replace(other, source=one.source)]).groups


def test_nothing_is_the_same_as_nothing() -> None:
    """No points, no groups."""
    assert ((), ()) == (same([]).groups, same([]).differing)


def test_many_points_are_compared_in_time() -> None:
    """Work grows with the points, not with their pairs: an anchor that all share tells nothing."""
    import time

    one = points("On 3 May 2021 the parliament of Corvel passed the water act with 61 votes.")[0]
    many = [replace(one, source=f"d{number}") for number in range(4000)]
    began = time.process_time()
    result = same(many)

    assert time.process_time() - began < HANG
    assert all(first < second for group in result.groups for first, second in pairwise(group))
