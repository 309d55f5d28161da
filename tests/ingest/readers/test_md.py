"""Markdown: blocks by their signs, front matter as hints."""

from __future__ import annotations

import pytest

from generator.ingest.clean import clean
from generator.ingest.readers.md import read

FRONT = """\
---
title: Rivers and their keepers
author: [{given: Ada, family: Moor}, Ben Holt]
date: 2019-05-04
journal: Water Notes
keywords: [rivers, dues]
abstract: |
  We ask *who* keeps
  the rivers.
---

"""


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text.encode(), "a.md").blocks]


def test_front_matter() -> None:
    """What it says of the work are hints by CSL's names; title and abstract are printed."""
    raw = read((FRONT + "Text.").encode(), "a.md")

    assert {
        "author": "Ada Moor; Ben Holt",
        "container-title": "Water Notes",
        "issued": "2019-05-04",
        "keywords": "rivers, dues",
        "title": "Rivers and their keepers",
    } == raw.hints
    assert ["title", "paragraph", "paragraph"] == [block.kind for block in raw.blocks]


def test_pandoc_title_lines() -> None:
    """Lines that begin with a percent sign are title, authors and date."""
    assert {"author": "Ada Moor; Ben Holt", "issued": "2019", "title": "On rivers"} == read(
        b"% On rivers\n% Ada Moor; Ben Holt\n% 2019\n\nText.", "a.md"
    ).hints


def test_front_matter_that_cannot_be_read_is_told() -> None:
    """The text is read all the same."""
    raw = read(b"---\ntitle: [a\n---\n\nText.", "a.md")

    assert (["Text."], ["warning"]) == (
        [block.text for block in raw.blocks],
        [finding.level for finding in raw.findings],
    )


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# One {#one .x}\n\nTwo\n===", [("heading", "One"), ("heading", "Two")]),
        ("One line\nand its end.\n\nTwo.", [("paragraph", "One line\nand its end."), ("paragraph", "Two.")]),
        ("- one\n  goes on\n- two", [("item", "one\n  goes on"), ("item", "two")]),
        ("1. one\n2. two", [("item", "1. one"), ("item", "2. two")]),
        ("In the year\n1990. It was cold.", [("paragraph", "In the year\n1990. It was cold.")]),
        ("> said\n> so", [("paragraph", "said\nso")]),
        ("```\ncode\n```\nText.", [("paragraph", "Text.")]),
        ("::: {.note}\nText.\n:::", [("paragraph", "Text.")]),
        ("<!-- a\n\nb -->Text.", [("paragraph", "Text.")]),
        ("![A quay](q.png)", [("caption", "A quay")]),
        ("[^a]: A note\n    goes on.", [("footnote", "a A note\n    goes on.")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\nTable: Numbers", [("table", "a\tb\n1\t2"), ("caption", "Numbers")]),
        ("[a]: https://a.example 'A'\n\nText.", [("paragraph", "Text.")]),
        ("Text.\n\n* * *\n\nMore.", [("paragraph", "Text."), ("paragraph", "More.")]),
    ],
)
def test_blocks(text: str, blocks: list[tuple[str, str]]) -> None:
    """Each sign of Markdown begins its kind of block."""
    assert blocks == _kinds(text)


def test_what_is_within_a_line_is_taken_out_by_cleaning() -> None:
    """Emphasis, links, escapes and marks of notes leave the words, and lead back to the raw."""
    text = "# On rivers\n\nThe *old* [keeper](https://a.example)[^1] had \\$5.\n\n[^1]: So he said."
    document = clean(read(text.encode(), "a.md"), "a")
    paragraph = document.blocks[1]

    assert "The old keeper had $5." == document.words(paragraph)
    assert ((paragraph.start + 14, "1"),) == paragraph.marks
    assert ((paragraph.start + 4, paragraph.start + 7),) == paragraph.italics
