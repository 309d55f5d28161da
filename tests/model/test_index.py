"""Everything of an outline by its id."""

from __future__ import annotations

from generator.model.index import differing, homes_of
from generator.model.outline import Dispute
from generator.records import replace
from tests.tiny import tiny


def test_homes_tell_what_a_search_would() -> None:
    """Topics, owners and the topics of figures are those that a look through the outline finds first."""
    outline = tiny()
    homes, topics = homes_of(outline), [*outline.topics()]
    first = {name: topic for topic in reversed(topics) for name in topic.figures}

    assert {topic.id: topic for topic in topics} == homes.topics
    assert {part.id for part in outline.parts} | {topic.id for topic in topics} == set(homes.owners)
    assert first == homes.shown_in
    assert {dispute.id: dispute for dispute in outline.disputes} == homes.disputes


def test_of_two_topics_under_one_id_the_first_counts() -> None:
    """As it does for whoever looks through the outline."""
    outline = tiny()
    part = outline.parts[0]
    again = replace(part.topics[0], title="Another")
    twice = replace(outline, parts=(replace(part, topics=(*part.topics, again)), *outline.parts[1:]))

    assert part.topics[0] == homes_of(twice).topics[again.id]


def test_a_message_shares_its_points() -> None:
    """Of a point under several messages the shortest counts."""
    outline = tiny()
    told = [part.message for part in outline.parts] + [topic.message for topic in outline.topics()]
    messages = [message for message in told if message]
    fewest = {
        point: min(len(message.points) for message in messages if point in message.points)
        for message in messages
        for point in message.points
    }

    assert fewest
    assert fewest == homes_of(outline).shared


def test_disputes_are_found_by_their_points() -> None:
    """Accepted ones alone, each once a point, with its place among all."""
    one = Dispute("one", "One", "number", "accepted", "topic", ("a", "b", "a"), ())
    proposed, two = replace(one, id="p", status="proposed"), replace(one, id="two", points=("b",))
    found = differing((proposed, one, two))

    assert {"a": ["one"], "b": ["one", "two"]} == {point: [d.id for _, d in over] for point, over in found.items()}
    assert [1, 2] == [place for place, _ in found["b"]]
