"""What the agenda says of a part: its question, else its title, else its topics."""

from __future__ import annotations

from dataclasses import replace

from generator.model.outline import Part
from tests.blocks.test_lowering import lowered, words
from tests.tiny import context, tiny

FIRST = tiny().parts[0]


def _told(part: Part) -> str:
    return words(lowered("agenda", context(replace(tiny(), parts=(part,))), slide=True))


def test_a_part_without_a_question_does_not_say_its_name_twice() -> None:
    """A drafted part has its name for a label: beside it stand its topics."""
    told = _told(replace(FIRST, title="Context", label="Context", question=""))

    assert 1 == told.count("Context")
    assert FIRST.topics[0].title in told


def test_a_heading_without_a_subject_is_no_topic_to_name() -> None:
    """ "Conclusion" tells nothing of a part."""
    (topic,) = FIRST.topics[:1]
    topics = (replace(topic, title="Conclusion"), replace(topic, id="ferries", title="Ferries"))

    assert "Conclusion" not in _told(replace(FIRST, title="Context", label="Context", question="", topics=topics))


def test_a_part_with_a_title_of_its_own_says_it() -> None:
    """The label is short; the title says more."""
    assert "What both sides inherited" in _told(
        replace(FIRST, title="What both sides inherited", label="Context", question="")
    )
