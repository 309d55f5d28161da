"""Finding words again in a text that was cleaned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.evaluate.places import LONG, covers, letters_of, locate

PAGE = "The port took 40 ships in the har-\nbour.\n\nPAGE 3\n\nIt lost 40 ships at sea."
CLEAN = "The port took 40 ships in the harbour. It lost 40 ships at sea."


def found(text: str, words: str, clean: str, nth: int = 0) -> str | None:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    span = locate((at, at + len(words)), letters_of(text), letters_of(clean))
    return clean[slice(*span)] if span else None


def test_words_are_told_apart_by_what_stands_around() -> None:
    """The second "40 ships" is not the first, though a page number stood before it."""
    at = PAGE.rindex("40 ships")
    span = locate((at, at + 8), letters_of(PAGE), letters_of(CLEAN))

    assert (CLEAN.rindex("40 ships"), CLEAN.rindex("40 ships") + 8) == span


def test_hyphen_at_a_line_end_is_no_obstacle() -> None:
    """A word that was broken is found whole."""
    assert "harbour" == found(PAGE, "har-\nbour", CLEAN)


def test_words_that_are_gone() -> None:
    """What was taken out is not found."""
    assert found(PAGE, "PAGE 3", CLEAN) is None


def test_signs_alone_have_no_place() -> None:
    """Words without a letter are nowhere."""
    assert found("a -- b", "--", "a -- b") is None


def test_long_stretch_may_have_lost_its_middle() -> None:
    """A paragraph with a running header in it is found by its two ends."""
    first, last = " ".join(f"ship{n}" for n in range(40)), " ".join(f"port{n}" for n in range(40))
    text = f"{first}\nRUNNING HEADER\n{last}"
    clean = f"{first} {last}"

    assert clean == found(text, text, clean)


def test_long_stretch_without_its_end_is_gone() -> None:
    """A paragraph of which only the beginning is left has no place."""
    text = "start " * 40 + "finish " * 40

    assert found(text, text, "start " * 40) is None


@given(st.text(max_size=LONG), st.text(max_size=LONG), st.text(max_size=20))
def test_every_text_stands_in_itself(before: str, after: str, words: str) -> None:
    """Places are inside the text, and hold the same letters."""
    text = before + words + after
    here = letters_of(text)
    span = locate((len(before), len(before) + len(words)), here, here)

    if span is None:
        assert here.slot(len(before)) == here.slot(len(before) + len(words))
    else:
        assert 0 <= span[0] < span[1] <= len(text)


def test_covering_takes_the_share_that_is_asked() -> None:
    """Four fifths are enough where four fifths are asked, and no less."""
    assert (True, False) == (covers(0, 8, (0, 10), 0.8), covers(0, 7, (0, 10), 0.8))
