"""What a statement rests on, in words."""

from __future__ import annotations

from dataclasses import replace

from generator.model.grounds import Basis, Ground, Witness
from generator.model.inline import plain
from generator.model.labels import Labels
from generator.render.remarks import comment_on, note_on

PIECE = Witness("a", "Tran, 2024", "§3.2", "b", "Son, 2021")
POINT = Ground("p1", "Trade grew.", "fact", (PIECE, Witness("c", "NDO, 2024", "¶ 5")), ("How much?",))


def words(basis: Basis) -> list[str]:
    return [plain(one) for one in comment_on(basis, Labels())]


def test_a_point_tells_its_places_and_disputes() -> None:
    """Its own words stand beside the comment already."""
    expected = ["p1 (fact)", "Tran, 2024, §3.2, citing Son, 2021; NDO, 2024, ¶ 5", "Disputed: How much?"]

    assert expected == words(Basis("p1", "point", "Trade grew.", (POINT,)))


def test_a_sentence_tells_the_words_of_its_points() -> None:
    """And its figures."""
    basis = Basis("s1", "sentence", "It grew.", (POINT,), ("trade",))

    assert ["Figure: trade", "p1 (fact): Trade grew."] == words(basis)[:2]


def test_a_passage_is_told_unless_the_words_are_its_own() -> None:
    """Then they stand in quotation marks; beside the point itself the passage is always told."""
    other = replace(POINT, evidence=(replace(PIECE, passage="Trade rose much."),))
    same = replace(POINT, evidence=(replace(PIECE, passage="Trade grew."),))

    assert "“Trade rose much.”" in words(Basis("s1", "sentence", "It grew.", (other,)))
    assert "p1 (fact): “Trade grew.”" == words(Basis("s1", "sentence", "It grew.", (same,)))[0]
    assert "“Trade grew.”" in words(Basis("p1", "point", "Trade grew.", (same,)))


def test_what_rests_on_nothing_says_so() -> None:
    """A computed number and a figure tell their formula and data."""
    assert ["Rests on no point: a judgement of the paper’s own."] == words(Basis("s1", "sentence", "We think so."))
    figure = Basis("f", "figure", "Up", evidence=(PIECE,), data="data/a.csv", formulas=("Gap = a - b",))
    expected = ["Source: Tran, 2024, §3.2, citing Son, 2021", "Data: data/a.csv", "Calculation: Gap = a - b"]
    assert expected == words(figure)


def test_notes_name_the_points_of_a_statement() -> None:
    """Its points are told beside it, so that a page can tell each once; with the passage where there is room."""
    other = replace(POINT, evidence=(replace(PIECE, passage="Trade rose much."),))
    note = note_on(Basis("s1", "sentence", "It grew.", (other,), ("trade",)), Labels())

    assert "It grew. → p1. Figure: trade" == plain(note.own)
    assert ["p1 (fact) “Trade grew.” Tran, 2024, §3.2, citing Son, 2021. Disputed: How much?"] == [
        plain(told.short) for told in note.points
    ]
    assert plain(note.points[0].full).endswith("Disputed: How much? “Trade rose much.”")


def test_notes_tell_a_point_by_itself_once() -> None:
    """Its words stand on the slide; of long ones the notes repeat the first."""
    long = replace(POINT, text="Trade grew in both directions and in every year but one, and more than was foreseen.")
    note = note_on(Basis("p1", "point", long.text, (long,)), Labels())

    assert note.own == ()
    assert "“Trade grew in both directions and in every year but…”" in plain(note.points[0].short)
