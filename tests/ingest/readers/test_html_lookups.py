# ruff: noqa: E501 - words and their markup stand in one row
"""Web pages: links that look a reference up or lead back are no words of it; words parted by their look alone."""

from __future__ import annotations

import time

import pytest

from generator.ingest.readers._html_lookups import without_empty
from generator.ingest.reading import read_document, read_raw
from tests.hang import HANG

STORY = (
    "<p>"
    + "The lamps of the northern quays were lit at dusk by two keepers who walked from pier to pier. " * 4
    + "</p>"
)
ENTRY = "Marlow, A. (1991). <i>Lamps of Quays</i>. Quay Review, 3(1), 1-20."


def _entry(inner: str) -> str:
    page = f"<html><body><article><h1>Lamps</h1>{STORY}<h2>References</h2><ol><li>{inner}</li></ol></article></body></html>"
    return read_raw(page.encode(), "a.html").blocks[-1].text


@pytest.mark.parametrize(
    "links",
    [
        ' <a href="/g">Google Scholar</a> <a href="/c">CrossRef</a>',
        ' [<a href="/g">Google Scholar</a>] [<a href="/c">CrossRef</a>]',
        ' <a href="/a">Article</a> <a href="/p">PubMed</a> <a href="/c">CAS</a>',
        ' <a href="#r1">↩</a>',
    ],
)
def test_links_of_catalogues_are_no_words_of_an_entry(links: str) -> None:
    """Names of catalogues behind an entry go, with the brackets around them."""
    assert "1. Marlow, A. (1991). Lamps of Quays. Quay Review, 3(1), 1-20." == _entry(ENTRY + links)


@pytest.mark.parametrize(
    "words",
    [
        'See the <a href="/a">article</a>.',
        'Lamps in <a href="/s">Scopus</a> and elsewhere, counted by hand.'.replace("Scopus", "Scopus of Quays"),
        "Google Scholar",
    ],
)
def test_other_words_stay(words: str) -> None:
    """A link with such a name amid a sentence is a word of it unless its whole name is a catalogue's."""
    assert words.replace('<a href="/a">', "").replace('<a href="/s">', "").replace("</a>", "") in _entry(words)


def test_words_parted_by_their_look_alone() -> None:
    """A name and where it works, in elements without a blank between, are two words; a name in one piece stays one."""
    assert "1. Ada Quill Institute of Quays" == _entry("<span>Ada Quill</span><span>Institute of Quays</span>")
    assert "1. McQuill of eBoats" == _entry("<span>Mc</span>Quill of <i>e</i>Boats")


def test_way_back_from_a_reference_is_no_word_of_it() -> None:
    """Signs and letters that lead from an entry to where the text cites it are left out, and are no notes' marks."""
    back = '<span class="cite-backlink">^ <a href="#r1"><sup>a</sup></a> <a href="#r2"><sup>b</sup></a></span> '

    assert "1. Marlow, A. (1991). Lamps of Quays. Quay Review, 3(1), 1-20." == _entry(back + ENTRY)


def test_speaker_under_a_quotation_is_no_heading() -> None:
    """The name under a quotation stays apart from the text and heads nothing."""
    quote = "<blockquote><p>Without lamps the ships will go elsewhere, and nobody will call them back.</p><cite>Ilse Brandt</cite></blockquote>"
    page = f"<html><body><article><h1>Lamps</h1>{STORY}{quote}{STORY}</article></body></html>"
    document = read_document(page.encode(), "a.html", "a")

    assert [("caption", "Ilse Brandt")] == [
        (block.kind, document.words(block)) for block in document.blocks if "Brandt" in document.words(block)
    ]


def test_million_empty_brackets_take_little_time() -> None:
    """Taking them away is linear."""
    started = time.process_time()
    without_empty("a" + "[] ()" * 2 * 10**5)

    assert time.process_time() - started < HANG


def test_tools_of_a_figure_are_no_words_of_its_caption() -> None:
    """Links that enlarge or download it go; a link to another page with such a word in it stays."""
    tools = '<a href="/1">View large</a> <a href="/2">Download slide</a> <a href="/3">Open in new tab</a>'
    figure = f'<figure><img src="a.png"><figcaption>Figure 1. Lamps, as in <a href="/l">the large view</a>. {tools}</figcaption></figure>'
    page = f"<html><body><article><h1>Lamps</h1>{STORY}{figure}{STORY}</article></body></html>"
    captions = [block.text for block in read_raw(page.encode(), "a.html").blocks if "Figure 1" in block.text]

    assert ["Figure 1. Lamps, as in the large view."] == [text.strip() for text in captions]
