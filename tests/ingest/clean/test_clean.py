"""From what readers give to a clean document: what goes, what is joined, what is told apart, and the way back."""

from __future__ import annotations

import pytest

from generator.ingest.clean import clean
from generator.ingest.document import Document, Raw, RawBlock
from generator.ingest.reading import read_document

LONG = (
    "The port authority counted the ferries that crossed to the islands in both years and found that fewer of them "
    "sailed in winter, while those in summer carried more people than before, mostly on Saturdays."
)
OTHER = (
    "Fishermen told the commission that the second quay had been built too close to the market, so that lorries could "
    "not turn there, and asked for a road behind the old warehouses instead of a third quay."
)


def _read(*paragraphs: str) -> Document:
    return read_document("\n\n".join(paragraphs).encode(), "a.txt", "a")


def _said(document: Document) -> list[str]:
    return [document.words(block) for block in document.blocks]


def _kinds(document: Document) -> list[str]:
    return [block.kind for block in document.blocks]


HEADER = "Annals of Ports and Quays (APQ) Volume 12 - Issue {issue}, 2019 www.apq.example || PP. 11-19"


def test_a_running_header_goes_and_the_sentence_is_joined() -> None:
    """A header printed between the halves of sentences is dropped, told, and read for what it says."""
    first, second = LONG.split(" and found ")
    third, fourth = OTHER.split(", so that ")
    document = _read(
        "Ferries and their quays", first, HEADER.format(issue=3), "and found " + second, third + ",",
        HEADER.format(issue=3),
        "so that " + fourth,
    )  # fmt: skip

    assert ["Ferries and their quays", LONG, OTHER] == _said(document)
    assert [(2, "running header"), (5, "running header")] == list(document.dropped)
    assert ("Annals of Ports and Quays", "12", "3", "11-19") == tuple(
        document.hints[key] for key in ("container-title", "volume", "issue", "page")
    )


def test_a_sentence_broken_before_a_capital_is_joined_over_a_header() -> None:
    """Where a header stood between, the second half may begin with a name."""
    first, second = (
        "The commission heard everyone and then, after a long debate, asked Captain",
        "Holm to write the report.",
    )
    document = _read("On quays", LONG, first, HEADER, second, OTHER, HEADER, LONG.replace("ferries", "boats"))

    assert f"{first} {second}" in _said(document)


def test_pages_with_changing_numbers() -> None:
    """Headers that alternate and count pages are found by where they stand on the page."""
    halves = (LONG.split(" and found "), OTHER.split(", so that "))
    pages = [
        f"Salt and Mud\n\n{LONG}\n\n{halves[0][0]} and",
        f"12    A. Holm\n\nfound {halves[0][1]}\n\n{halves[1][0]},",
        f"Salt and Mud    13\n\nso that {halves[1][1]}\n\nA new winter came to the port and froze the inner",
        "14    A. Holm\n\nharbour.",
    ]
    document = read_document("\f".join(pages).encode(), "a.txt", "a")

    assert not [text for text in _said(document) if "Holm" in text]
    assert "A new winter came to the port and froze the inner harbour." in _said(document)


def test_page_numbers_go() -> None:
    """Numbers alone that count on through the text are no paragraphs; a year over its own section is one."""
    document = _read("On quays", LONG, "- 4 -", OTHER, "- 5 -", LONG.replace("ferries", "boats"))

    assert ["title", "paragraph", "paragraph", "paragraph"] == _kinds(document)
    assert "2019" in _said(_read("On quays", "2019", LONG, "2020", OTHER, "2021", LONG.replace("ferries", "boats")))


def test_a_footnote_between_the_halves_of_a_sentence() -> None:
    """The sentence is joined over what stands at the foot of the page; the note follows it."""
    first, second = OTHER.split(" and asked ")
    blocks = (
        RawBlock("On quays", "title", page=1),
        RawBlock(LONG, page=1, paragraph=1),
        RawBlock(first, page=1, paragraph=2, marks=((10, "1"),)),
        RawBlock("1 See the report of the commission.", "footnote", page=1),
        RawBlock("and asked " + second, page=2, paragraph=1),
    )
    document = clean(Raw(blocks), "a")

    assert [OTHER, "1 See the report of the commission."] == _said(document)[2:]
    assert ((document.blocks[2].start + 10, "1"),) == document.blocks[2].marks


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The first lighthouse stood there until the war (1914-",
            "1918). The second one is of concrete and taller by half.",
        ),
        ("They agreed on budgets, plans, and", "Programmes for the young that the town would pay for itself."),
        ("The new quay lies at the end of the", "Long Street, which was paved only in the years after the flood."),
        ("The ferries were late, the quays were", "crowded, and nobody was to blame for either of these things."),
    ],
)
def test_open_sentences_go_on(first: str, second: str) -> None:
    """A sentence that cannot end where its block does is joined with the next one, also where nothing stood between."""
    text = _said(_read("On quays", LONG, first, second, OTHER))[2]

    assert text == first + ("" if first.endswith("-") else " ") + second


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The commission asked three questions:", "where the money was, who had it, and when it would come back."),
        ("Two ferries sailed in winter and five in summer.", "none of them belonged to the town."),
        (
            "Focus on the quays and what they cost",
            "The first quay was built of wood and burnt down in the year of the flood.",
        ),
    ],
)
def test_what_is_no_broken_sentence_stays_apart(first: str, second: str) -> None:
    """A stop, a colon and a heading end a block."""
    assert first in _said(_read("On quays", LONG, first, second, OTHER))


def test_journal_lines_become_hints() -> None:
    """Identifiers, dates and licences leave the text; what they say of the work stays."""
    document = _read(
        "NORTHERN JOURNAL OF HARBOUR STUDIES",
        "ISSN(print): 1234-5679, ISSN(online): 2345-6789",
        "Volume 04 Issue 02 March 2018",
        "DOI: 10.5555/njhs/v4-i2-07, Impact Factor: 1.2",
        "Page No. 101-119",
        "Dredging the inner harbour: costs and quarrels",
        "Ada Moor¹, Ben Holt²",
        "Department of Geography, University of Saltby",
        "*Corresponding author: ada@saltby.example",
        "Received: 3 May 2017; Accepted: 9 January 2018; Published online: 1 March 2018",
        "ABSTRACT: " + LONG,
        "KEYWORDS: harbour, dredging",
        "1. INTRODUCTION",
        OTHER,
        "This is an open access article distributed under the terms of the Creative Commons License CC BY 4.0.",
    )

    assert ["title", "byline", "byline", "paragraph", "paragraph", "heading", "paragraph"] == _kinds(document)
    assert {
        "DOI": "10.5555/njhs/v4-i2-07",
        "ISSN": "1234-5679",
        "accepted": "2018-01-09",
        "container-title": "NORTHERN JOURNAL OF HARBOUR STUDIES",
        "issue": "2",
        "issued": "2018-03",
        "keywords": "harbour, dredging",
        "license": "CC BY 4.0",
        "page": "101-119",
        "submitted": "2017-05-03",
        "volume": "4",
    } == dict(document.hints)


def test_what_a_site_prints_goes() -> None:
    """Menus, language switches, buttons, cookie lines and pointers to other pages are dropped, each with its reason."""
    document = _read(
        "Deutsch | English | Français",
        "Home > News > Harbour",
        "This website uses cookies to improve your experience.",
        "The bridge will stay closed",
        "Updated: 14-06-2022 | 08:30",
        LONG,
        "Read also: Why the ferries are late",
        OTHER,
        "A. Moor",
        "Share",
        "Nach oben",
        "Related articles",
        "Ten lighthouses to see before winter",
    )

    assert ["title", "byline", "paragraph", "paragraph", "byline"] == _kinds(document)
    assert [
        "language switch", "menu", "cookie line", "read also", "button", "button", "read also", "read also",
    ] == [reason for _, reason in document.dropped]  # fmt: skip
    assert "2022-06-14" == document.hints["issued"]


def test_what_looks_like_furniture_amid_the_text_stays() -> None:
    """A sentence on cookies, a section called "Home", a share of something: only their place and shape tell."""
    kept = (
        "Cookies are small files that a site stores; we use cookies in this study as an example of tracking.",
        "Home",
    )
    document = _read("On files", LONG, *kept, OTHER, LONG.replace("ferries", "boats"))

    assert set(kept) <= set(_said(document))


def test_paragraphs_printed_twice_are_kept_once() -> None:
    """The second of two paragraphs with the same words goes, also where only signs differ; headings over none, too."""
    again = LONG.replace(", while", " - while")
    document = _read(
        "On quays",
        "Ferries in both years",
        LONG,
        OTHER,
        "Ferries in both years",
        again,
        "An end to it",
        OTHER[:-1] + "!",
    )

    assert [LONG, OTHER] == [text for text in _said(document) if len(text) > 100]
    assert 1 == _said(document).count("Ferries in both years")
    assert {"repeated"} == {reason for _, reason in document.dropped}


def test_a_pull_quote_is_kept_once_as_text() -> None:
    """A sentence set apart in quotation marks goes where the text says it, even when it stands before it."""
    pull = "There are about 40 U.S. ferries in the harbour, most of them older than the quays."
    document = _read("On quays", f"“{pull.replace('U.S.', 'US')}”", LONG, pull, OTHER)

    assert [LONG, pull, OTHER] == _said(document)[1:]


@pytest.mark.parametrize(
    "heading",
    [
        "2.3. The second quay",
        "4 Results of the count",
        "IV. What the town paid",
        "CONCLUSION",
        "THE QUAYS OF SALTBY",
        "The Price of Salt",
        "Focus on trade and fishing",
        "What Comes Next?",
        "References:",
    ],
)
def test_headings(heading: str) -> None:
    """Numbered, in capitals, in title case or a short line without a stop over a paragraph: a heading."""
    document = _read("On quays", LONG, heading, OTHER, LONG.replace("ferries", "boats"))

    assert "heading" == _kinds(document)[2]


@pytest.mark.parametrize(
    "line",
    [
        "The name says it all.",
        "So what will the town do about it in 2023?",
        "“Nobody asked us,”",
        "1. We count ferries that sail in winter.",
        "Figure 2: Ferries by month",
        "Table 1. Ferries and quays",
        "Photo: A. Holm / Salt Agency",
        "the rest of a line",
    ],
)
def test_short_lines_that_are_no_headings(line: str) -> None:
    """Sentences, questions in a text, quotations, items, captions and credits head nothing."""
    assert "heading" not in _kinds(_read("On quays", LONG, line, OTHER))


def test_levels_follow_the_numbers() -> None:
    """The depth of a number is the level of its heading."""
    document = _read(
        "On quays", "1. Ferries", LONG, "1.1. In winter", OTHER, "1.1.2 By night", LONG.replace("ferries", "boats")
    )

    assert [1, 2, 3] == [block.level for block in document.blocks if block.kind == "heading"]


def test_lists_are_items_without_their_signs() -> None:
    """Bullets and numbers that count on begin items; the text begins with their words."""
    document = _read(
        "On quays",
        LONG,
        "The town wants",
        "- a third quay",
        "- a road",
        "It also asks:",
        "1. who pays",
        "2. when",
        OTHER,
    )

    assert ["a third quay", "a road", "who pays", "when"] == [
        document.words(block) for block in document.blocks if block.kind == "item"
    ]


def test_entries_of_a_reference_list_keep_their_numbers() -> None:
    """What stands under the heading of a list of works is its entries; emphasis becomes italics."""
    document = _read(
        "On quays", LONG, "References", "- [1]. Arden, P. (2011). *The price of salt*. Port Papers, 3(2), 14-31.",
        "- [2]. Brook, L. (2015). Ferries. Salt Press.", "About the author", "Ada Moor teaches geography and rows.",
    )  # fmt: skip
    entries = [block for block in document.blocks if block.kind == "reference"]

    assert [
        "[1]. Arden, P. (2011). The price of salt. Port Papers, 3(2), 14-31.",
        "[2]. Brook, L. (2015). Ferries. Salt Press.",
    ] == [document.words(block) for block in entries]
    assert ["The price of salt"] == [document.text[start:end] for start, end in entries[0].italics]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (r"It cost \$5 million \& more", "It cost $5 million & more"),
        ("the **old** quay and the *new* one", "the old quay and the new one"),
        ("see [the report](https://a.example/x_y_z) for all", "see the report for all"),
        ("Salt \\parallel Mud, 5 \\times 3", "Salt || Mud, 5 × 3"),
        ("ﬁrst oﬃce of the ﬂeet", "first office of the fleet"),
        ("har\u00adbour dues and wa\u00ad\nter", "harbour dues and water"),
        ("two  spaces\u00a0here and\u200b none", "two spaces here and none"),
        ("10\u202f000 boats", "10\u202f000 boats"),
        ("cafe\u0301 at the quay", "café at the quay"),
        ("<b>bold</b> words &amp; signs", "bold words & signs"),
        ("2*3*4 and a_b_c and p<0.05* stay", "2*3*4 and a_b_c and p<0.05* stay"),
        ("https://a.example/one_two_three_ stays", "https://a.example/one_two_three_ stays"),
        ("“broken' quotes\" stay", "“broken' quotes\" stay"),
        ("$5 to $7 a day", "$5 to $7 a day"),
        (r"a share of $10\%$ of it", "a share of 10% of it"),
    ],
)
def test_mending(printed: str, meant: str) -> None:
    """What converters leave between the letters goes; what was printed stays."""
    raw = Raw((RawBlock("On quays", "title"), RawBlock(f"They said that {printed}, as before.")))
    document = clean(raw, "a")

    assert f"They said that {meant}, as before." == _said(document)[1]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("an inter-\nnational port", "an international port"),
        ("the Salt-\nMud line", "the Salt-Mud line"),
        ("a long-\nterm plan", "a long-term plan"),
        ("short-\nand long-term plans", "short- and long-term plans"),
        ("in 1914-\n1918 only", "in 1914-1918 only"),
        ("a well-\nknown pilot", "a well-known pilot"),
        ("the cooper- ation of all", "the cooperation of all"),
        ("harbours of the\nnorth", "harbours of the north"),
    ],
)
def test_hyphens_at_line_ends(printed: str, meant: str) -> None:
    """The words that the document prints elsewhere decide whether a hyphen is one."""
    known = "A long-term and well-known plan for international cooperation; the term was known."
    document = clean(Raw((RawBlock("On quays", "title"), RawBlock(known), RawBlock(f"They saw {printed}."))), "a")

    assert f"They saw {meant}." == _said(document)[2]


def test_raised_numbers_name_their_notes() -> None:
    """A raised digit is the mark of a note where there is one of that number, else a power."""
    document = _read("On quays", LONG[:-1] + ".¹ It covers 12 km².", OTHER, "¹ Counted by the port itself.")

    assert "It covers 12 km²." in _said(document)[1]
    assert ((document.text.index(" It covers"), "1"),) == document.blocks[1].marks
    assert ("footnote", "1 Counted by the port itself.") == (_kinds(document)[3], _said(document)[3])


def test_every_character_leads_back() -> None:
    """The map names the stretch of the raw that each word of the text came from."""
    first, second = OTHER.split(" and asked ")
    printed = f"**{first}**\n\n{HEADER}\n\nand asked {second} \\$5\n\n{LONG}\n\n{HEADER}\n\n{LONG.lower()}"
    document = read_document(f"On quays\n\n{printed}".encode(), "a.txt", "a")
    start = document.text.index("asked")

    assert [(3, 4, 9)] == [(one.block, one.raw_start, one.raw_end) for one in document.sources_of(start, start + 5)]


def test_the_title_that_the_file_tells_is_taken() -> None:
    """A block that says what the properties give as title is the title, whatever stands before it."""
    blocks = (RawBlock("A series of the port"), RawBlock("Dredging the inner harbour"), RawBlock(LONG), RawBlock(OTHER))
    document = clean(Raw(blocks, {"title": "Dredging the Inner Harbour"}), "a")

    assert "title" == _kinds(document)[1]
