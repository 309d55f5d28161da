"""The time line of a draft."""

from __future__ import annotations

from dataclasses import replace

from generator.model.outline import Point
from generator.outline.draft_events import draft_timeline
from tests.outline.drafting import material, point

DAYS = ("2019-03-04", "2020-05", "2021-06-30", "2022-01-11", "2022-09-02")


def _events(*dates: str, draft: bool = True) -> list[Point]:
    return [
        point(f"p{n}", f"On a day the pier {n} opened.", date=date, head=f"Pier {n} opened", draft=draft)
        for n, date in enumerate(dates)
    ]


def test_dated_points_make_a_time_line_in_their_order() -> None:
    """With their own words, and its note says that nobody has reviewed it."""
    (figure,) = draft_timeline(material(*_events(*reversed(DAYS))), {}, ()).values()

    assert ["4 March 2019", "May 2020", "30 June 2021", "11 January 2022", "2 September 2022"] == [
        one.when for one in figure.chart.moments
    ]
    assert "Five dated events, March 2019 to September 2022" == figure.message
    assert figure.is_draft
    assert {"Pier 0 opened", "Pier 4 opened"} <= {one.label for one in figure.chart.moments}


def test_too_few_events_and_reviewed_ones_make_none() -> None:
    """What is reviewed is the analyst's to draw."""
    assert {} == draft_timeline(material(*_events(*DAYS[:3])), {}, ())
    assert {} == draft_timeline(material(*_events(*DAYS, draft=False)), {}, ())


def test_a_far_off_event_and_a_second_of_one_day_are_left_out() -> None:
    """One date of long ago would press all others together."""
    (figure,) = draft_timeline(material(*_events("1951-09-08", *DAYS, DAYS[0])), {}, ()).values()

    assert len(DAYS) == len(figure.chart.moments)
    assert figure.chart.moments[0].position > 2019


def test_what_has_been_going_on_is_no_event() -> None:
    """ "Has opened many piers" tells of no day."""
    lasting = point("q", "The town has opened piers.", date="2020-02-02", head="The town has opened many piers")
    (figure,) = draft_timeline(material(*_events(*DAYS), lasting), {}, ()).values()

    assert "q" not in figure.points


def test_it_stands_in_one_of_the_topics_that_are_asked_for() -> None:
    """Where any of its events is of one; else where most of them are."""
    elsewhere = point("q", "The pier 9 opened.", date="2020-11-11", head="Pier 9 opened", topic="piers")
    found = material(*_events(*DAYS), elsewhere)

    assert ["piers"] == [one.topic for one in draft_timeline(found, {}, ("piers",)).values()]
    assert ["ferries"] == [one.topic for one in draft_timeline(found, {}, ("trams",)).values()]
    assert {"timeline-2"} == set(draft_timeline(found, _taken(), ()))


def _taken() -> dict[str, object]:
    from tests.outline.test_draft_figures import figure

    return {"timeline": figure("timeline", "a", {"2019": 1.0})}  # type: ignore[dict-item]


def test_events_say_who_did_what() -> None:
    """Where there are enough of them, what only took place, or was done by nobody in particular, stays out."""
    vague = [
        point("v1", "The two sides made progress.", date="2020-08-08", head="The two sides made great progress"),
        point("v2", "A meeting of Ostra was held.", date="2021-02-02", head="The Ostra-Brack Meeting was held"),
    ]
    (figure,) = draft_timeline(material(*vague, *_events(*DAYS)), {}, ()).values()

    assert {f"p{n}" for n in range(len(DAYS))} == set(figure.points)


def test_vague_events_fill_up_a_short_time_line() -> None:
    """With three that say who did what, the best of the others makes the fourth."""
    vague = [
        point("v1", "A meeting of Ostra was held.", date="2021-02-02", head="The Ostra-Brack Meeting was held"),
        point("v2", "The two sides made progress.", date="2020-08-08", head="The two sides made great progress"),
    ]
    (figure,) = draft_timeline(material(*vague, *_events(*DAYS[:3])), {}, ()).values()

    assert 4 == len(figure.points)


def test_of_one_day_the_event_that_says_who_did_what_is_told() -> None:
    """However heavy the other is."""
    heavy = point("a1", "The sides met.", date=DAYS[0], head="The two sides made great progress", weight=3)
    light = [replace(one, weight=1) for one in _events(*DAYS)]
    (figure,) = draft_timeline(material(heavy, *light), {}, ()).values()

    assert {f"p{n}" for n in range(len(DAYS))} == set(figure.points)
