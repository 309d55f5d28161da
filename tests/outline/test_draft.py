"""What is drafted where the analyst has written no outline: its title, its parts and its messages."""

from __future__ import annotations

from collections.abc import Sequence

from generator.formats.notes import NoteFront, NotePart, NotesFile, NoteTopic
from generator.formats.outline_file import OutlineFile
from generator.model.outline import Point
from generator.outline.draft import draft_outline
from generator.outline.draft_messages import MESSAGES
from tests.outline.drafting import material, point

LONG = "The quay at Ostra, which the council had closed three winters ago, will open again " * 3


def _drafted(points: Sequence[Point], titles: dict[str, str] | None = None, part: str = "Areas") -> OutlineFile:
    topics: dict[str, list[Point]] = {}
    for one in points:
        topics.setdefault(one.topic, []).append(one)
    named = titles or {}
    found = tuple(NoteTopic(name, named.get(name, name.capitalize()), tuple(own)) for name, own in topics.items())
    note = NotesFile(NoteFront(format=1, id="hale-2021"), {}, (NotePart("areas", "areas", part, found),))
    return draft_outline([note], material(*points, name="north-piers"))


def _told(*points: Point) -> list[str]:
    return [one.text for one in _drafted(points).key_messages]


def test_messages_are_short_sentences_of_different_topics() -> None:
    """A long sentence gives way to a short one, and no topic speaks twice while another is silent."""
    short = [
        point(f"p{n}", f"The ferry of island {'abcdefg'[n]} sails every day in the summer months.", topic=f"topic-{n}")
        for n in range(6)
    ]
    again = point("p9", "The ferry of island x sails every day in the winter months.", topic="topic-0")
    told = _told(point("p8", LONG, topic="topic-8"), again, *short)
    assert MESSAGES == len(told)
    assert LONG not in told
    assert 1 == sum(one in told for one in (again.text, short[0].text))


def test_messages_stand_on_one_slide() -> None:
    """Of sentences that take three lines each there are fewer than of those that take one."""
    words = (
        "The council of island {} pays for a second ferry every day in summer, since the bridge to the "
        "mainland fell in the great flood."
    )
    told = _told(*(point(f"p{n}", words.format("abcdef"[n]), topic=f"topic-{n}") for n in range(6)))
    assert 0 < len(told) < MESSAGES


def test_a_reviewed_point_goes_before_drafts() -> None:
    """However long it is, and however many drafts are short."""
    drafts = [
        point(f"p{n}", f"The ferry of island {'abcdefg'[n]} sails every day in the summer months.", topic=f"topic-{n}")
        for n in range(6)
    ]
    assert LONG in _told(*drafts, point("p8", LONG, topic="topic-0", draft=False))


def test_what_two_sources_tell_goes_before_what_one_tells() -> None:
    """The message rests on both, so that its voices are counted; the other sentence is not printed beside it."""
    one = point("p1", "The council of Ostra pays 310 million crowns for the new ferry line.", weight=2)
    other = point("p2", "For the ferry line of Ostra the council pays 310 million crowns now.", source="moe-2023")
    alone = point("p3", "The quay of the northern island is closed for the winter months again.", topic="quays")
    told = _drafted((alone, one, other)).key_messages

    assert ("p2", "p1") == next(one.points for one in told if "p2" in one.points)
    assert 2 == len(told)


def test_a_title_that_is_not_drafted_is_the_topics_name() -> None:
    """Once nothing is a draft, the brief says no more that it is one."""
    assert "North piers" == _drafted((point("p1", "The quay is closed.", draft=False),)).front.title
    assert "" == _drafted((point("p1", "The quay is closed.", draft=False),)).front.standfirst


def test_a_message_stands_under_a_subject() -> None:
    """ "Conclusion" says where a sentence stood in a paper; the part says what it is about."""
    told = "The ferry of the outer islands sails every day in the summer months."
    points = (
        point("p1", told, topic="conclusion"),
        point("p2", told.replace("ferry", "tram"), topic="piers"),
    )
    found = _drafted(points, {"conclusion": "Conclusion", "piers": "Piers"}, "Fields of work")

    assert {"Fields of work", "Piers"} == {one.head for one in found.key_messages}


def test_a_sentence_that_leans_on_the_one_before_is_no_message() -> None:
    """Nobody has read that one."""
    leaning = "In this context the council of Ostra pays for the ferries of the islands."
    also = "Instead the council of Ostra pays for the ferries of the islands now."
    alone = "The council of Ostra pays for the ferries of the outer islands now."
    told = _told(*(point(f"p{n}", text, weight=2) for n, text in enumerate((leaning, also, alone))))

    assert [alone] == told


def test_what_was_decided_or_counted_goes_before_background() -> None:
    """Of one part and weight: a number or a decision says more; background fills no slide beside them."""
    plain = "The ferries of the islands serve the needs of people who live by the sea."
    decided = "The council of Ostra and the island of Brack signed a treaty on the ferries."
    counted = "The quay of the northern island took in 640 fishing boats over the winter."
    vague = [point(f"v{n}", plain.replace("ferries", f"{name}s"), topic=f"v-{n}") for n, name in enumerate(TOWN_THINGS)]
    told = _told(*vague, point("p1", decided, topic="treaties"), point("p2", counted, topic="quays"))

    assert {decided, counted} <= set(told)
    assert 3 == len(told)


TOWN_THINGS = ("tram", "market", "school", "mill", "bakery", "harbour")
