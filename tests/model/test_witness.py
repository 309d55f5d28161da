"""Independent and dependent witnesses."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.model.outline import Outline, Point
from generator.model.source import Evidence, Reference, Source
from generator.model.witness import voices_of
from tests.tiny import tiny


def topic(*sources: Source, works: tuple[Reference, ...] = ()) -> Outline:
    return replace(
        tiny(), sources={source.id: source for source in sources}, references={work.id: work for work in works}
    )


def source(name: str, *, voice: str = "", depends_on: tuple[str, ...] = ()) -> Source:
    return Source(name, Reference(name, {}), name, voice or name, depends_on=depends_on)


def point(*evidence: str | Evidence) -> Point:
    pieces = tuple(Evidence(piece, "p. 1") if isinstance(piece, str) else piece for piece in evidence)
    return Point("p", "A sentence.", pieces, "t")


def test_two_sources_of_one_voice_count_once() -> None:
    """The same author twice is one witness."""
    outline = topic(source("a", voice="tran"), source("b", voice="tran"), source("c"))

    assert ("tran", "c") == voices_of([point("a", "b", "c")], outline)


def test_a_source_that_cites_another_speaks_with_its_voice() -> None:
    """What a source takes from another one of the topic is the other's testimony, under either id of it."""
    outline = topic(source("a"), source("b"), works=(Reference("b-in-a", {}, same_as="b"), Reference("b", {})))

    assert ("b",) == voices_of([point(Evidence("a", "p. 1", "b-in-a"))], outline)
    assert ("b",) == voices_of([point(Evidence("a", "p. 1", "b"), "b")], outline)


def test_a_source_that_cites_an_unread_work_speaks_itself() -> None:
    """Nobody read the work here, so the witness is the source."""
    outline = topic(source("a"), works=(Reference("far", {}),))

    assert ("a",) == voices_of([point(Evidence("a", "p. 1", "far"))], outline)


def test_a_dependent_source_adds_no_voice_beside_what_it_depends_on() -> None:
    """Where both carry a point the one that relies on the other is not counted, in whatever order they stand."""
    outline = topic(source("a", depends_on=("b",)), source("b"))

    assert ("b",) == voices_of([point("a", "b")], outline)
    assert ("b",) == voices_of([point("b", "a")], outline)


def test_a_dependent_source_counts_where_the_other_is_silent() -> None:
    """Dependence is a matter of the single point: of two points, each carried by one of them, both speak."""
    outline = topic(source("a", depends_on=("b",)), source("b"))

    assert ("a",) == voices_of([point("a")], outline)
    assert ("a", "b") == voices_of([point("a"), point("b")], outline)


def test_dependence_reaches_through_others() -> None:
    """A copy of a copy is a copy."""
    outline = topic(source("a", depends_on=("b",)), source("b", depends_on=("c",)), source("c"))

    assert ("c",) == voices_of([point("a", "c")], outline)
    assert ("c",) == voices_of([point("a", "b", "c")], outline)


def test_sources_that_depend_on_each_other_count_as_one() -> None:
    """A circle leaves the first of them."""
    outline = topic(source("a", depends_on=("b",)), source("b", depends_on=("a",)))

    assert ("a",) == voices_of([point("a", "b")], outline)


def test_another_source_of_a_dependent_voice_still_counts() -> None:
    """Only the text that relies on another is left out, not its author's other texts."""
    outline = topic(source("a", voice="tran", depends_on=("b",)), source("a2", voice="tran"), source("b"))

    assert ("tran", "b") == voices_of([point("a", "a2", "b")], outline)


NAMES = ("a", "b", "c", "d")


@given(
    st.fixed_dictionaries({name: st.sets(st.sampled_from(NAMES)) for name in NAMES}),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=6),
)
def test_somebody_always_speaks(depends: dict[str, set[str]], cited: list[str]) -> None:
    """However sources depend on each other: at least one voice, never more than there are sources."""
    outline = topic(*(source(name, depends_on=tuple(sorted(on))) for name, on in depends.items()))

    assert 1 <= len(voices_of([point(*cited)], outline)) <= len(set(cited))
