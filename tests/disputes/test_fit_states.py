"""The rows that the weights of contrary statements are fitted on, and the lists with half of them forgotten."""

from __future__ import annotations

from generator.outline.claims import terms as said
from generator.outline.claims.states import states
from generator.outline.disputes._contrary_signs import SIGNS
from tests.disputes.cases import Case, planted
from tests.disputes.fit_states import NAMES, forgotten, rows, turned


def case(kind: str, second: str) -> Case:
    return planted(kind, "The ferry line between Tarn and Sobel was closed in May 2022.", second)


def test_a_planted_status_is_a_row() -> None:
    """With all signs and the bias; a pair of another dispute weighs less."""
    (row,) = rows([case("status", "The ferry line between Tarn and Sobel is still open.")])
    assert row.same
    assert len(row.signs) == 1 + len(SIGNS)
    (other,) = rows([case("date", "The ferry line between Tarn and Sobel is still open.")])
    assert not other.same
    assert other.weight < row.weight


def test_statements_without_anything_contrary_are_no_rows() -> None:
    """Two facts that go well together."""
    assert list(rows([case("status", "The ferry line between Tarn and Sobel was shut in May 2022.")])) == []


def test_half_the_lists_are_forgotten_and_known_again() -> None:
    """What the one half does not know the other does, and all is as before."""
    words = [
        *["opened", "closed", "signed", "banned", "built", "sold", "freed"],
        "shipyard",
        "trawler",
        "clinic",
        "referendum",
    ]

    def known() -> list[bool]:
        return [bool(states(f"It was {word}.")) or bool(said.concepts(word)) for word in words]

    before = known()
    halves = []
    for half in (0, 1):
        with forgotten(half):
            halves.append(known())
    assert known() == before
    assert all(any(pair) >= full for full, *pair in zip(before, *halves, strict=True))
    assert halves[0] != before or halves[1] != before


def test_signs_cannot_turn_round() -> None:
    """What both say never speaks against one thing, and another land never for it."""
    assert turned(NAMES.index("common"), -1.0)
    assert turned(NAMES.index("other_lands"), 1.0)
    assert not turned(NAMES.index("common"), 1.0)
