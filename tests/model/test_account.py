"""What an edition takes and leaves out, counted from what its documents print."""

from __future__ import annotations

from dataclasses import replace

from generator.model import element as e
from generator.model.account import Account, account_of
from generator.model.inline import Mark, Text
from tests.tiny import tiny, tiny_plan


def of(*elements: e.Element) -> Account:
    """The account of a page of these elements, with a deck of nothing."""
    plan = tiny_plan()
    briefing = replace(plan.briefing, elements=elements)
    return account_of(tiny(), replace(plan, briefing=briefing, deck=replace(plan.deck, slides=())))


def prose(*names: str) -> e.Prose:
    return e.Prose(tuple(Mark(name, (Text(name),)) for name in names))


def test_points_are_counted_by_weight() -> None:
    """Printed in their own words, behind a printed sentence, in the annex only, or left out."""
    annex = e.Grid("evidence-areas", (e.Column("Statement"),), (((Mark("fare-8", (Text("f"),)),),),), "evidence")
    points = of(prose("pax-2020", "boats"), annex).points

    assert (("pax-2020",), ("boats-40",), (), ("pax-2023",)) == (
        points[3].printed,
        points[3].behind,
        points[3].annex,
        points[3].out,
    )
    assert (("fare-8",), ("pax-2023-b", "fare-10")) == (points[2].annex, points[2].out)
    assert [(2, 3), (0, 3), (0, 2)] == [(points[weight].used, points[weight].all) for weight in (3, 2, 1)]


def test_a_merged_point_counts_once() -> None:
    """Under the id that it has now."""
    assert ("fare-10",) == of(prose("fare-10-b", "fare-10")).points[2].printed


def test_disputes_and_figures_say_which_document_has_them() -> None:
    """None where they are dropped; the points behind them count as used."""
    box = e.Grid("dispute-count", (e.Column(""),), (), "dispute")
    kept, dropped = of(box), of()

    assert ({"count": ("briefing",)}, {"count": ()}) == (kept.disputes, dropped.disputes)
    assert ("pax-2023",) == kept.points[3].behind
    assert {"passengers-chart": ()} == dropped.figures
    assert {"passengers-chart": ("briefing", "deck")} == account_of(tiny(), tiny_plan()).figures
