"""What a template sees of an outline."""

from __future__ import annotations

from dataclasses import replace

from generator.model.outline import Outline, Role
from generator.plan.views import TOGETHER, PartView, template_values
from tests.tiny import bare, tiny


def _with_topics(*titles: str, role: Role = "areas") -> Outline:
    """An outline of one part without a message, its topics of falling numbers of points."""
    part = bare().parts[0]
    topic = part.topics[0]
    topics = tuple(
        replace(topic, id=f"t{n}", title=title, points=topic.points[:1] * (len(titles) - n))
        for n, title in enumerate(titles)
    )
    return replace(bare(), parts=(replace(part, role=role, title="Works", label="Works", topics=topics),))


def _part(outline: Outline) -> PartView:
    parts = template_values(outline, "press")["parts"]
    assert isinstance(parts, tuple)
    assert isinstance(parts[0], PartView)
    return parts[0]


def test_a_part_without_a_message_is_spread_over_slides_by_its_topics() -> None:
    """None is much fuller than another, and each is called by what it shows."""
    spreads = _part(_with_topics("Piers", "Quays", "Trams", "Results")).spreads

    assert [["t0", "t1"], ["t2", "t3"]] == [[topic.id for topic in one.topics] for one in spreads]
    assert ["Works: Piers; Quays", "Works: Trams"] == [one.title for one in spreads]


def test_a_part_says_its_message_if_it_has_one() -> None:
    """Then no slide is made of its topics."""
    assert () == _part(tiny()).spreads


def test_only_the_topics_of_most_points_have_a_slide() -> None:
    """Two slides of what was done, one of what came before; the paper has them all."""
    many = ("Piers", "Quays", "Trams", "Ferries", "Buses", "Tolls", "Ropes")

    assert 2 * TOGETHER == sum(len(one.topics) for one in _part(_with_topics(*many)).spreads)
    assert [many[:TOGETHER]] == [
        tuple(topic.title for topic in one.topics) for one in _part(_with_topics(*many, role="context")).spreads
    ]


def test_a_title_does_not_say_the_part_twice_nor_all_that_is_long() -> None:
    """ "Works on the harbour" needs no "Works:" before it."""
    long = "The gradual withdrawal of the state from the running of small harbours in the north"

    assert "Works on the harbour" == _part(_with_topics("Works on the harbour")).spreads[0].title
    assert "Works: Piers; Trams" == _part(_with_topics("Piers", long, "Trams")).spreads[0].title
    assert "Works" == _part(_with_topics("Conclusion")).spreads[0].title
