from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text._measure import print_table
from generator.text.metrics import Span, line_count, line_ends, text_width, widest_word, wrap, wrap_spans

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=300)


def test_width_is_the_sum_of_the_advances_of_the_twin() -> None:
    """Carlito's digits are 1038 of 2048 units wide, like Calibri's."""
    assert 10 * 100 * 1038 / 2048 == pytest.approx(text_width("0123456789", "Calibri", 100))


def test_bold_is_measured_with_the_bold_face() -> None:
    """A bold line is wider than the same line in regular."""
    assert text_width("Washington", "Cambria", 28) < text_width("Washington", "Cambria", 28, bold=True)


def test_combining_marks_take_no_room() -> None:
    """A letter and its combining accent are as wide as the letter alone."""
    assert text_width("e", "Calibri", 12) == text_width("e\u0301", "Calibri", 12)


def test_letters_that_a_face_lacks_come_from_a_fallback() -> None:
    """Vietnamese letters, which Caladea lacks, get a letter's width and not nothing."""
    assert 4.0 < text_width("ạ", "Cambria", 12) < 9.0


def test_cjk_is_one_em() -> None:
    """A CJK character takes one em in every font."""
    assert 32 == text_width("日本", "Calibri", 16)


def test_an_unknown_font_is_measured_with_a_reserve() -> None:
    """An unknown font is ten per cent wider than the wider of the two twins."""
    known = max(text_width("n", "Calibri", 10), text_width("n", "Cambria", 10))

    assert known * 1.1 == pytest.approx(text_width("n", "Some House Sans", 10))


def test_lines_break_at_spaces_and_drop_them() -> None:
    """Words move whole to the next line and the space between lines vanishes."""
    assert ("one two", "three") == wrap("one two three", "Calibri", 10, text_width("one two", "Calibri", 10) + 0.1)


@pytest.mark.parametrize("joint", ["-", "–", "\u2010"])
@pytest.mark.parametrize("rest", ["bbbb", "2025"])
def test_lines_break_after_hyphens_and_dashes(joint: str, rest: str) -> None:
    """The joint stays at the end of the line, before letters and before digits."""
    first = f"aaaa{joint}"

    assert (first, rest) == wrap(f"{first}{rest}", "Calibri", 10, text_width(first, "Calibri", 10) + 0.1)


def test_lines_break_after_slashes_only_where_they_must() -> None:
    """Office programs move a word with a slash whole to the next line, and part it only where it is wider than that."""
    room = text_width("one trade/", "Calibri", 10) + 0.1
    narrow = text_width("trade/", "Calibri", 10) + 0.1

    assert ("one", "trade/it") == wrap("one trade/it", "Calibri", 10, room)
    assert ("trade/", "items") == wrap("trade/items", "Calibri", 10, narrow)


def test_a_line_ends_at_a_slash_only_where_the_next_character_had_room() -> None:
    """LibreOffice takes the break before it otherwise."""
    room = text_width("example/a/", "Calibri", 10) + 0.1
    wider = text_width("example/a/b", "Calibri", 10) + 0.1

    assert ("example/", "a/bcdefg") == wrap("example/a/bcdefg", "Calibri", 10, room)
    assert ("example/a/", "bcdefghij") == wrap("example/a/bcdefghij", "Calibri", 10, wider)


def test_an_address_moves_down_whole() -> None:
    """A word with a slash is not parted at its hyphens where the next line has room for it."""
    address = "https://example.org/a-b"

    assert ("one", address) == wrap(f"one {address}", "Calibri", 10, text_width(f"one {address[:-1]}", "Calibri", 10))


def test_korean_breaks_at_spaces_and_japanese_between_characters() -> None:
    """LibreOffice keeps Korean words whole."""
    assert ("미국", "일본의") == wrap("미국 일본의", "Calibri", 10, 45)
    assert ("米国 日本", "の") == wrap("米国 日本の", "Calibri", 10, 45)


def test_a_gap_stands_between_cjk_and_other_letters() -> None:
    """Office programs leave a quarter of an em at each change of script; a space keeps the script before it."""
    alone = text_width("日", "Calibri", 10) + text_width("abc", "Calibri", 10)

    assert alone + 2.5 == pytest.approx(text_width("日abc", "Calibri", 10))
    assert 20 + text_width(" ", "Calibri", 10) == pytest.approx(text_width("日 本", "Calibri", 10))


def test_the_gap_stands_between_spans_too() -> None:
    """A label in English behind a Japanese title is as far from it as if both were one text."""
    whole = text_width("日本(2)", "Calibri", 10) + 0.1
    spans = (Span("日本", "Calibri", 10), Span("(2)", "Calibri", 10))

    assert ("日本(2)",) == wrap_spans(spans, whole)
    assert ("日本", "(2)") == wrap_spans(spans, whole - 1)


@pytest.mark.parametrize("text", ["में 12%", "12% में", "في “12”"])
def test_marks_and_digits_next_to_complex_scripts_come_from_their_face(text: str) -> None:
    """They are wider there than in the face of Latin letters, at the start of a text as well."""
    shared = "".join(char for char in text if not char.isalpha() and not unicodedata.combining(char))
    alone = sum(text_width(char, "Calibri", 10) for char in text)

    assert text_width(text, "Calibri", 10) == pytest.approx(
        alone + sum(max(text_width(char, "Arial", 10) - text_width(char, "Calibri", 10), 0) for char in shared)
    )
    assert text_width(text, "Calibri", 10) > alone + 1


def test_an_ellipsis_after_cjk_is_an_em() -> None:
    """It comes from the CJK face there."""
    assert 20 == text_width("日…", "Calibri", 10)


def test_thai_is_parted_before_the_line_is_full() -> None:
    """Programs break it at a word's end, which only a dictionary knows; a word's length is kept free."""
    lines = wrap("กขคง" * 20, "Calibri", 10, 100)

    assert max(text_width(line, "Calibri", 10) for line in lines) < 85


def test_a_no_break_space_holds() -> None:
    """A figure is not parted from its unit across a no-break space."""
    assert ("about", "1.9\u00a0billion") == wrap("about 1.9\u00a0billion", "Calibri", 10, 50)


@pytest.mark.parametrize(("held", "free"), [("\u00a0", " "), ("\u2011", "-")])
def test_what_does_not_break_is_as_wide_as_what_does(held: str, free: str) -> None:
    """A no-break space and a no-break hyphen take the room of a space and a hyphen."""
    assert text_width(f"1{free}2", "Calibri", 16, True) == text_width(f"1{held}2", "Calibri", 16, True)


def test_cjk_breaks_between_characters_but_not_before_a_full_stop() -> None:
    """A full stop never starts a line."""
    assert ("日", "本。") == wrap("日本。", "Calibri", 10, 20)


def test_a_word_wider_than_the_box_breaks_by_character() -> None:
    """An eighty-letter word takes as many lines as its width asks for, and loses no letter."""
    lines = wrap("x" * 80, "Calibri", 16, 200)

    assert 80 == sum(map(len, lines))
    assert max(text_width(line, "Calibri", 16) for line in lines) <= 200


def test_a_word_that_moved_down_breaks_where_it_is_still_too_wide() -> None:
    """A narrow first part does not let the rest run over the edge."""
    lines = wrap("\u00ad00M", "Cambria", 12, 20)

    assert max(text_width(line, "Cambria", 12) for line in lines) <= 20


def test_line_feeds_are_kept() -> None:
    """A line feed starts a new line; an empty text is one line."""
    assert (2, 1) == (line_count("a\nb", "Calibri", 10, 100), line_count("", "Calibri", 10, 100))


def test_spans_wrap_as_one_paragraph() -> None:
    """A bold stretch takes its own width within the line."""
    narrow = text_width("aaaa bbbb", "Calibri", 10) + 0.01

    assert ("aaaa bbbb",) == wrap_spans([Span("aaaa ", "Calibri", 10), Span("bbbb", "Calibri", 10)], narrow)
    assert ("aaaa", "bbbb") == wrap_spans([Span("aaaa ", "Calibri", 10), Span("bbbb", "Calibri", 10, True)], narrow)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(20, 400))
def test_no_line_is_wider_than_its_box_and_nothing_is_lost(text: str, width: int) -> None:
    """Whatever the script, lines fit (or hold one character) and keep every character but spaces."""
    lines = wrap(text, "Cambria", 12, width)

    assert all(
        text_width(line, "Cambria", 12) <= width + 1e-6 or len(line.strip()) <= 1 or _one(line) for line in lines
    )
    assert _bare(text) == _bare("".join(lines))


@given(st.text("ilmWÉß \t-\u2013/.,(", max_size=60), st.booleans())
def test_the_widest_word_is_measured_as_it_is_alone(text: str, bold: bool) -> None:
    """Words of western letters are as wide among others, and blanks behind them count for nothing."""
    ends = (0, *line_ends(text), len(text))
    alone = [text_width(text[start:end].rstrip(" \t"), "Calibri", 9, bold) for start, end in pairwise(ends)]

    assert max(alone) == widest_word(text, "Calibri", 9, bold)


def _one(line: str) -> bool:
    return sum(text_width(char, "Cambria", 12) > 0 for char in line) <= 1


def _bare(text: str) -> str:
    return "".join(char for char in text if char not in " \t")


def test_tables_are_printed_in_runs() -> None:
    """Neighbouring characters share a line that starts with the first one's code point."""
    assert "1000\n41 5 6\n61 7\n" == print_table(1000, {0x61: 7, 0x41: 5, 0x42: 6})


def test_a_pictograph_stays_with_the_word_before_it() -> None:
    """Where programs differ, the longer stretch is measured, so that the words fit in all of them."""
    assert text_width("hosting \U0001f44d", "Calibri", 12) == widest_word("hosting \U0001f44d", "Calibri", 12)
