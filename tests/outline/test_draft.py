"""What is drafted where the analyst has written no outline: its title and its messages."""

from __future__ import annotations

from generator.formats.notes import NoteFront, NotePart, NotesFile, NoteTopic
from generator.model.outline import Point
from generator.model.source import Evidence, Reference
from generator.outline.draft import MESSAGES, draft_outline
from generator.outline.draft_title import draft_title

LONG = "The quay at Ostra, which the council had closed three winters ago, will open again " * 3


def _point(number: int, topic: str, text: str, *, weight: int = 3, draft: bool = True) -> Point:
    evidence = (Evidence("hale-2021", f"¶ {number}", ""),)
    return Point(f"p{number}", text, evidence, topic=topic, weight=weight, draft=draft)


def _outline_of(*points: Point) -> list[str]:
    topics: dict[str, list[Point]] = {}
    for one in points:
        topics.setdefault(one.topic, []).append(one)
    found = tuple(NoteTopic(name, name.capitalize(), tuple(own)) for name, own in topics.items())
    note = NotesFile(NoteFront(format=1, id="hale-2021"), {}, (NotePart("areas", "areas", "Areas", found),))
    return [one.text for one in draft_outline("piers", [note], {}).key_messages]


def test_a_title_is_made_of_what_the_titles_share() -> None:
    """It says that it is a draft; a word stands in it as most titles write it, "U.S." as "US"."""
    titles = ["Ferries of the U.S. Coast", "US ferries after the storm", "How the Coast lost its Ferries"]
    assert "Draft: Ferries, US and Coast" == draft_title(titles, "Piers")


def test_titles_that_share_nothing_leave_the_topics_own_name() -> None:
    """One word in common is no title; a single source lends its own."""
    assert "Draft: Piers" == draft_title(["On boats", "Under bridges"], "Piers")
    assert "Draft: On boats" == draft_title(["On boats"], "Piers")


def test_messages_are_short_sentences_of_different_topics() -> None:
    """A long sentence gives way to a short one, and no topic speaks twice while another is silent."""
    short = [
        _point(n, f"topic-{n}", f"The ferry of island {'abcdefg'[n]} sails every day in the summer months.")
        for n in range(6)
    ]
    again = _point(9, "topic-0", "The ferry of island x sails every day in the winter months.")
    told = _outline_of(_point(8, "topic-8", LONG), again, *short)
    assert MESSAGES == len(told)
    assert LONG not in told
    assert 1 == sum(one in told for one in (again.text, short[0].text))


def test_messages_stand_on_one_slide() -> None:
    """Of sentences that take three lines each there are fewer than of those that take one."""
    words = (
        "The council of island {} pays for a second ferry every day in summer, since the bridge to the "
        "mainland fell in the great flood."
    )
    told = _outline_of(*(_point(n, f"topic-{n}", words.format("abcdef"[n])) for n in range(6)))
    assert 0 < len(told) < MESSAGES


def test_a_reviewed_point_goes_before_drafts() -> None:
    """However long it is, and however many drafts are short."""
    drafts = [
        _point(n, f"topic-{n}", f"The ferry of island {'abcdefg'[n]} sails every day in the summer months.")
        for n in range(6)
    ]
    assert LONG in _outline_of(*drafts, _point(8, "topic-0", LONG, draft=False))


def test_a_title_that_is_not_drafted_is_the_topics_name() -> None:
    """Once nothing is a draft, the brief says no more that it is one."""
    front = NoteFront(format=1, id="hale-2021")
    topic = NoteTopic("quays", "Quays", (_point(1, "quays", "The quay is closed.", draft=False),))
    note = NotesFile(front, {}, (NotePart("areas", "areas", "Areas", (topic,)),))
    references = {"hale-2021": Reference("hale-2021", {"title": "On boats"})}
    assert "North piers" == draft_outline("north-piers", [note], references).front.title


def test_a_message_stands_under_a_subject() -> None:
    """ "Conclusion" says where a sentence stood in a paper; the part says what it is about."""
    told = "The ferry of the outer islands sails every day in the summer months."
    topics = (
        NoteTopic("conclusion", "Conclusion", (_point(1, "conclusion", told),)),
        NoteTopic("piers", "Piers", (_point(2, "piers", told.replace("ferry", "tram")),)),
    )
    note = NotesFile(NoteFront(format=1, id="hale-2021"), {}, (NotePart("areas", "areas", "Fields of work", topics),))

    assert ["Fields of work", "Piers"] == [one.head for one in draft_outline("piers", [note], {}).key_messages]
