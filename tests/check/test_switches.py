"""Rules that are switched off with a reason: what they leave out, and what is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import check_outline, rule_names
from generator.check.editions import check_edition
from generator.errors import Finding, Where
from generator.model.index import places_of
from generator.model.outline import Outline, PartialDate
from generator.model.switch import Switch
from tests.tiny import AUDIENCE, tiny, tiny_plan

PLACE = Where("outline.md", 9)


def faulty(*switches: Switch) -> Outline:
    """Two points that say "now" of long ago, in different topics and sources."""
    parts = tuple(
        replace(part, topics=tuple(
            replace(topic, points=tuple(
                replace(one, text="The boats now sail.") if one.id in {"boats-40", "pax-2023-b"} else one
                for one in topic.points))
            for topic in part.topics))
        for part in tiny().parts
    )  # fmt: skip
    return replace(tiny(), parts=parts, switches=switches, date=PartialDate(2030))


def stale(*switches: Switch) -> list[Finding]:
    return [finding for finding in check_outline(faulty(*switches)) if finding.rule == "staleness"]


def told(*switches: Switch) -> list[Finding]:
    return [finding for finding in check_outline(faulty(*switches)) if finding.rule == "checks"]


def test_a_rule_that_is_off_says_nothing_and_is_told() -> None:
    """Whoever runs the checks sees what was left out, how much of it, why and where that is written."""
    switch = Switch("staleness", "A history.", where=PLACE)

    assert 2 == len(stale())
    assert [] == stale(switch)
    assert [Finding("note", "checks", "the rule 'staleness' is off (2 findings left out): A history.", PLACE)] == told(
        switch
    )


@pytest.mark.parametrize("name", ["boats-40", "boats-topic", "operator-2023"])
def test_a_rule_may_be_off_at_some_ids(name: str) -> None:
    """A point, or all points of a topic or source; elsewhere it goes on."""
    switch = Switch("staleness", "A history.", (name,), PLACE)

    assert ["'pax-2023-b'"] == [finding.what.split()[0] for finding in stale(switch)]
    assert f"at {name} (1 finding left out)" in told(switch)[0].what


def test_other_rules_go_on() -> None:
    """A switch is of one rule."""
    assert 2 == len(stale(Switch("perspective", "A history.", where=PLACE)))


def test_an_unknown_rule_lists_what_there_is() -> None:
    """And says which was meant."""
    (finding,) = told(Switch("stalenes", "A history.", where=PLACE))

    assert ("error", PLACE, "did you mean 'staleness'?") == (finding.level, finding.where, finding.mend)
    assert all(name in finding.what for name in rule_names())


def test_an_unknown_id_is_an_error() -> None:
    """Else a slip would leave the rule on where it was meant to be off."""
    error, note = told(Switch("staleness", "A history.", ("boats-41",), PLACE))

    assert ("error", "did you mean 'boats-40'?") == (error.level, error.mend)
    assert "0 findings left out" in note.what


def test_a_rule_over_editions_may_be_off() -> None:
    """It is called as its findings print it."""
    plan = tiny_plan()
    bare = replace(plan, briefing=replace(plan.briefing, elements=plan.briefing.elements[:-1]))
    switch = Switch("edition-citations", "The list is printed apart.", where=PLACE)
    off = replace(tiny(), switches=(switch,))
    rules = {finding.rule for finding in check_edition(tiny(), AUDIENCE, bare)}

    assert rules in ({"edition-citations"}, set())
    assert {"checks"} == {finding.rule for finding in check_edition(off, AUDIENCE, bare)}
    assert () == tuple(finding for finding in check_outline(off) if finding.level == "error")


def test_everything_with_an_id_has_a_place() -> None:
    """Points stand under their topic, part and sources, too."""
    places = places_of(tiny())

    assert all(places["boats-40"] < places[name] for name in ("boats-topic", "areas", "operator-2023"))
    assert {"count", "passengers-chart", "then-now", "back"} <= set(places)
