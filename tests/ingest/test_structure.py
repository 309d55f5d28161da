"""The section tree, and where each paragraph of the argument stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.document import Block, Document
from generator.ingest.headings import heads, split_number, zone_of
from generator.ingest.structure import sections
from tests.ingest.made import document

PROSE = "The harbour was dredged twice, and the second time the sand was sold."
MORE = "A crane was bought for it, and nobody has used the crane since."


def places(found: Document) -> list[str]:
    return [passage.place for passage in sections(found).passages]


def test_numbered_sections_count_their_paragraphs() -> None:
    """A paragraph is counted within the nearest section that has a number."""
    found = document(
        ("title", "Harbours"),
        ("heading", "1. Sand"),
        PROSE,
        MORE,
        ("heading", "1.1. Cranes"),
        PROSE + " So it was.",
        ("heading", "2. Ships"),
        MORE,
    )

    assert ["§1, ¶ 1", "§1, ¶ 2", "§1.1, ¶ 1", "§2, ¶ 1"] == places(found)


def test_subsection_without_a_number_goes_on_counting() -> None:
    """Under a numbered section an unnumbered heading does not begin a new count."""
    found = document(("heading", "1. Sand"), PROSE, ("heading", "Dredging"), MORE, ("heading", "2. Ships"), PROSE)
    deeper = replace(found.blocks[2], level=2)
    top = [replace(block, level=1) if block.kind == "heading" else block for block in found.blocks]
    nested = replace(found, blocks=(*top[:2], deeper, *top[3:]))

    assert ["§1, ¶ 1", "§1, ¶ 2", "§2, ¶ 1"] == places(nested)


def test_conclusion_without_a_number_is_named() -> None:
    """Beside numbered sections a top heading without a number is the place itself."""
    found = document(("heading", "1. Sand"), PROSE, ("heading", "2. Ships"), MORE, ("heading", "Conclusion"), PROSE)

    assert "Conclusion, ¶ 1" == places(found)[-1]


def test_text_without_numbers_counts_through() -> None:
    """Without numbers and pages all paragraphs are counted, headings or not."""
    found = document(("title", "Harbours"), PROSE, ("heading", "The sand"), MORE, PROSE + " Again.")

    assert ["¶ 1", "¶ 2", "¶ 3"] == places(found)


def test_pages_are_places_where_no_section_has_a_number() -> None:
    """Paragraphs are counted on their page."""
    plain = document(PROSE, MORE, PROSE + " Again.")
    found = replace(plain, blocks=tuple(replace(b, page=p) for b, p in zip(plain.blocks, (3, 3, 4), strict=True)))

    assert ["p. 3, ¶ 1", "p. 3, ¶ 2", "p. 4, ¶ 1"] == places(found)


def test_abstract_told_by_its_first_word() -> None:
    """The label is left out of the passage, and the section is an abstract; key words are no passage."""
    found = document(("title", "T"), f"Abstract: {PROSE}", "Keywords: sand; cranes.", ("heading", "1. Sand"), MORE)
    structure = sections(found)
    first = structure.passages[0]

    assert ["Abstract", "§1, ¶ 1"] == [passage.place for passage in structure.passages]
    assert PROSE == found.text[first.start : first.end]
    assert "abstract" == structure.sections[first.section].zone


def test_references_and_annexes_carry_no_argument() -> None:
    """What stands under such headings is left out; notes, captions, tables and bylines are too."""
    found = document(
        PROSE,
        ("caption", "Figure 1. Sand by year."),
        ("footnote", "1 The crane was sold later on."),
        ("table", "a\tb"),
        ("heading", "References"),
        ("reference", "Ode, P. (2019). Sand."),
        MORE,
        ("heading", "Annex A. Tables"),
        MORE + " Twice.",
    )

    assert ["¶ 1"] == places(found)


def test_names_and_addresses_before_the_text_are_no_passages() -> None:
    """The count begins with the first paragraph of prose."""
    found = document(("title", "T"), "Pia Ode", "Institute of Harbours, Brack", PROSE)

    assert ["¶ 1"] == places(found)


def test_quotation_pulled_out_of_the_text_is_not_counted() -> None:
    """A paragraph in quotation marks that the text prints once more is an ornament."""
    found = document(("title", "T"), f"“{PROSE}”", PROSE, MORE)

    assert ["¶ 1", "¶ 2"] == places(found)


def test_levels_follow_the_numbers() -> None:
    """ "2.1" stands in "2", whatever levels the format gives."""
    found = document(("heading", "1. A"), PROSE, ("heading", "2. B"), ("heading", "2.1 C"), MORE)
    structure = sections(found)

    assert ["C", "B", ""] == [structure.sections[n].title for n in structure.ancestry(3)]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2.3. Costs", ("2.3", "Costs")),
        ("3 Results", ("3", "Results")),
        ("IV. Outlook", ("IV", "Outlook")),
        ("A. Data", ("A", "Data")),
        ("Chapter 3: Costs", ("3", "Costs")),
        ("Phần II. Kết quả", ("II", "Kết quả")),
        ("§ 4 Fees", ("4", "Fees")),
        ("Costs", ("", "Costs")),
        ("A study of sand", ("", "A study of sand")),
        ("2021 in review", ("", "2021 in review")),
    ],
)
def test_numbers_of_headings(printed: str, expected: tuple[str, str]) -> None:
    """A number is told from words and years."""
    assert expected == split_number(printed)


def test_number_that_stands_alone_is_no_numbering() -> None:
    """ "5 lessons" keeps its five."""
    found = heads(document(("heading", "5 lessons for ports"), PROSE, ("heading", "What comes next"), MORE))

    assert [("", "5 lessons for ports"), ("", "What comes next")] == [(head.number, head.title) for head in found]


def test_capitals_are_taken_back() -> None:
    """A heading in capitals is written as the text writes its words."""
    found = heads(
        document(
            ("heading", "1. SAND IN THE EU"),
            "The EU buys sand, and Norrby sells sand.",
            ("heading", "2. NORRBY"),
            PROSE,
        )
    )

    assert ["Sand in the EU", "Norrby"] == [head.title for head in found]


@pytest.mark.parametrize(
    ("title", "zone"),
    [
        ("References", "references"),
        ("Tài liệu tham khảo", "references"),
        ("Literaturverzeichnis", "references"),
        ("Annex B. Survey", "annex"),
        ("Acknowledgements", "annex"),
        ("Résumé", "abstract"),
        ("Sand and ships", "body"),
    ],
)
def test_zones(title: str, zone: str) -> None:
    """What a heading opens is told in five languages."""
    assert zone == zone_of(title)


def test_sources_may_be_a_subject() -> None:
    """Prose under "Sources" is argument; a list under it is none. A summary at the end is argument too."""
    long = " ".join((PROSE, MORE) * 3)
    found = document(("heading", "Sand"), PROSE, ("heading", "Sources"), long, ("heading", "Summary"), MORE)
    listed = document(("heading", "Sand"), PROSE, ("heading", "Sources"), ("item", "Harbour office, 2019."))

    assert 3 == len(places(found))
    assert 1 == len(places(listed))


_KINDS = st.sampled_from(["title", "heading", "paragraph", "item", "reference", "caption", "footnote", "table"])


@given(st.lists(st.tuples(_KINDS, st.text(min_size=1, max_size=60), st.integers(0, 6), st.integers(0, 3)), max_size=14))
def test_any_blocks_give_passages_inside_the_text(rows: list[tuple[str, str, int, int]]) -> None:
    """Whatever the blocks are, passages lie in their block and parents before their children."""
    text, blocks = "", []
    for kind, words, level, page in rows:
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + words
        blocks.append(Block(kind, start, len(text), level, page))  # type: ignore[arg-type]
    structure = sections(Document("d", text, tuple(blocks)))

    for passage in structure.passages:
        block = blocks[passage.block]
        assert block.start <= passage.start <= passage.end == block.end
    assert all(section.parent < number for number, section in enumerate(structure.sections))
