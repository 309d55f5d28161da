"""The rows that the weights of names are fitted on."""

from __future__ import annotations

from generator.outline.disputes._name_signs import SIGNS
from tests.disputes.cases import planted
from tests.disputes.fit_names import rows

FULL = "Moon Hye-jin, the trade minister, had led the talks since 2019."


def test_a_hidden_person_is_a_row() -> None:
    """Its likeliest pair is the answer; a row has all signs and the bias."""
    (row,) = rows([planted("name", "Trade minister Hye-jin left the talks.", FULL)])
    assert row.same
    assert len(row.signs) == 1 + len(SIGNS)


def test_two_persons_are_a_row_that_is_not_one() -> None:
    (row,) = rows([planted("near-name", "Moon Hye-rin plays for the women’s team.", FULL)])
    assert not row.same


def test_a_usual_short_form_is_no_row() -> None:
    """Nor is the same name again."""
    assert list(rows([planted("near-name", "Minister Moon left the talks.", FULL)])) == []
    assert list(rows([planted("near-name", "Moon Hye-jin left the talks.", FULL)])) == []
