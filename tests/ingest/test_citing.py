"""Citations in a text and the entries that they lead to."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ingest import sameness
from generator.ingest.citing import citations, same_as
from generator.ingest.document import Block, Document
from generator.ingest.references import find_references
from tests.hang import HANG
from tests.ingest.made import document

_LIST = (
    "Lee, A. (2020a). Tides and towns. Sea Review, 3(1), 1-20.",
    "Lee, A. (2020b). Tides and tolls. Sea Review, 3(2), 21-30.",
    "Orr, C., & Lee, A. (2019). Why locks leak. Canal Studies, 9(2), 33-41.",
    "Nguyen Hai Dang. (2021). Ports. Delta Press.",
    "World Bank. (2018). Rivers. World Bank.",
    "Ek, B., Dahl, K., & Holm, P. (2017). Sluices. Harbour Press.",
)


def _cited(sentence: str, entries: tuple[str, ...] = _LIST) -> list[tuple[str, tuple[int, ...]]]:
    text = document(sentence, "References", *entries)
    found = citations(text, find_references(text))
    return [(text.text[one.start : one.end], one.entries) for one in found.found]


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        ("Tides rise (Lee, 2020a).", [("Lee, 2020a", (0,))]),
        ("Tides rise (Lee 2020b: 22).", [("Lee 2020b: 22", (1,))]),
        (
            "Locks leak (Orr & Lee, 2019, p. 34; Ek et al., 2017).",
            [("Orr & Lee, 2019, p. 34", (2,)), ("Ek et al., 2017", (5,))],
        ),
        ("Orr and Lee (2019) say so.", [("Orr and Lee (2019)", (2,))]),
        ("As the World Bank (2018) says.", [("World Bank (2018)", (4,))]),
        ("Ports grow (Dang, 2021).", [("Dang, 2021", (3,))]),
        ("It is so (see, e.g., World Bank, 2018).", [("World Bank, 2018", (4,))]),
        ("It is so (Moss, 1990, as cited in Lee, 2020a).", [("Moss, 1990", ()), ("Lee, 2020a", (0,))]),
        ("It is so (Stone & Moss, 1990).", [("Stone & Moss, 1990", ())]),
    ],
)
def test_author_and_date(sentence: str, cited: list[tuple[str, tuple[int, ...]]]):
    """Works named by author and year lead to their entries; those without one dangle."""
    assert _cited(sentence) == cited


@pytest.mark.parametrize(
    "sentence",
    [
        "The term (2017-2021) was long.",
        "The review (1997) came late.",
        "It rose (see Figure 2).",
        "The war (1950-1953) ended.",
        'The "Sea Dream" (2012) was new.',
        "The Harbour Act (1987) holds.",
        "Prices fell (May 2020).",
        "As said (in 2019).",
        "In Lisbon (2015) they met.",
    ],
)
def test_years_that_cite_nothing(sentence: str):
    """A year in brackets after a term, a law, a place or a war is no citation."""
    assert _cited(sentence) == []


def test_numbers_lead_to_numbered_entries():
    """[2, 4-5] names three entries; a number without an entry dangles."""
    entries = tuple(f"[{at}] {text}" for at, text in enumerate(_LIST, 1))
    assert _cited("So it is [2, 4-5] and [9].", entries) == [("[2, 4-5]", (1, 3, 4)), ("[9]", ())]


def test_raised_numbers_and_notes_lead_to_entries():
    """The mark of a note leads to the entries that the note names."""
    note = "1. Orr and Lee, “Why locks leak,” 35."
    text = "Locks leak."
    whole = f"{text}\n\n{note}\n\nReferences\n\n{_LIST[2]}"
    at = [whole.index(part) for part in (text, note, "References", _LIST[2])]
    blocks = (
        Block("paragraph", at[0], at[0] + len(text), marks=((len(text), "1"),)),
        Block("footnote", at[1], at[1] + len(note)),
        Block("heading", at[2], at[2] + 10),
        Block("paragraph", at[3], at[3] + len(_LIST[2])),
    )
    made = Document("d", whole, blocks)
    assert [(one.kind, one.entries) for one in citations(made, find_references(made)).found] == [("note", (0,))]


def test_uncited_and_dangling_are_listed():
    """What nothing cites and what leads nowhere is told."""
    text = document("Tides rise (Lee, 2020a; Moss & Reed, 1990).", "References", *_LIST)
    found = citations(text, find_references(text))
    assert found.uncited == (1, 2, 3, 4, 5)
    assert [one.names for one in found.dangling] == ["Moss & Reed"]


_RECORDS = {
    "lee-2020": {
        "title": "Tides and Towns: A History",
        "author": [{"family": "Lee"}],
        "issued": {"date-parts": [[2020]]},
        "DOI": "10.5555/AB",
    },
    "ek": {"title": "Sluices", "URL": "https://www.ek.example/sluices/"},
}


@pytest.mark.parametrize(
    ("csl", "same"),
    [
        ({"DOI": "https://doi.org/10.5555/ab"}, "lee-2020"),
        ({"URL": "http://ek.example/sluices"}, "ek"),
        ({"title": "Tides and towns: a history", "author": [{"family": "Lee", "given": "A."}]}, "lee-2020"),
        ({"title": "Tides and towns", "author": [{"family": "Lee"}], "issued": {"date-parts": [[2020]]}}, "lee-2020"),
        ({"title": "Tides and towns", "author": [{"family": "Orr"}], "issued": {"date-parts": [[1999]]}}, ""),
        ({"title": "Towns"}, ""),
    ],
)
def test_one_work_in_two_records(csl: dict[str, object], same: str):
    """The same work is told by DOI, address, or title with author and year."""
    assert same_as(csl, _RECORDS) == same


@given(
    st.lists(
        st.sampled_from(
            ["(", ")", "Lee", ", ", "2020", "2020a", "; ", "[1]", "[2-", "et al. ", "see ", "ibid.", "\n", " & ", "¹"]
        ),
        max_size=40,
    ).map("".join)
)
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_searched_for_citations(sentence: str):
    """Whatever the text: spans inside it, entries that exist."""
    text = document(sentence, "References", *_LIST)
    references = find_references(text)
    for one in citations(text, references).found:
        assert 0 <= one.start <= one.end <= len(text.text)
        assert all(0 <= entry < len(references.entries) for entry in one.entries)


def test_footnotes_are_a_list_where_there_is_none():
    """Notes that name a work in full are the entries; a short note and "ibid." lead to them."""
    parts = (
        ("paragraph", "Locks leak. They do. So it is. He thanks his aunt."),
        ("footnote", "1. Cara Orr and Ann Lee, “Why Locks Leak,” Canal Studies 9, no. 2 (2019): 33–41."),
        ("footnote", "2. Ibid., 35."),
        ("footnote", "3. Orr and Lee, “Why Locks Leak,” 36."),
        ("footnote", "4. My aunt told me so."),
    )
    made = document(*parts)
    first = made.blocks[0]
    marked = Block(first.kind, 0, first.end, marks=((11, "1"), (20, "2"), (30, "3"), (first.end, "4")))
    made = Document("d", made.text, (marked, *made.blocks[1:]))
    references = find_references(made)
    assert [one.parsed.csl["title"] for one in references.entries] == ["Why Locks Leak"]
    assert [one.entries for one in citations(made, references).found] == [(0,), (0,), (0,)]


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        ("Exports fell by a third.3 The ports closed.", [(2,)]),
        ("Exports fell in 2011.3 The ports closed,4 and the boats left.", [(2,), (3,)]),
        ('He said that it was "over."2 The ports closed.', [(1,)]),
        ("Exports fell by a third (3). The ports closed (1, 2).", [(2,), (0, 1)]),
        ("There were three aims: (1) to fish, (2) to trade. It cost 12 million.", []),
        ("The port of St.77 was closed.", []),
    ],
)
def test_a_few_numbers_without_brackets_are_citations_where_all_lead_to_entries(
    sentence: str, cited: list[tuple[int, ...]]
):
    """A short text may cite once; a number glued to a stop that a numbered list answers to is a citation."""
    entries = [f"[{n}] Marsh, A. (199{n}). A work of boats. Journal of Works, 3(2), 11-24." for n in range(1, 6)]
    made = document(sentence, ("heading", "References"), *(("reference", one) for one in entries))
    found = citations(made, find_references(made)).found
    assert cited == [one.entries for one in found]


_MORE = (
    "Brand, I., & Acht, M. (2022). Bargains in shallow water. Canal Studies, 17(4), 512-533.",
    "Castell, R. (2019). Who owns the seabed? Canal Studies, 3(1), 77-101.",
    "International Grain Forum. (2021). Silos of the world. IGF.",
    "Smith, J. (2020). After the pipeline. Harbour Press.",
    "Smith, P. (2020). The price of sand. Harbour Press.",
    "Vann, A., & Bell, B. (2018a). Coastal trade. Canal Studies, 4(1), 3-9.",
    "Vann, A., & Bell, B. (2018b). Coastal trade revisited. Canal Studies, 4(2), 33-41.",
)


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        ("Castell's (2019) account is thin.", [(1,)]),
        ("Castell’s (2019) account is thin.", [(1,)]),
        ("Silos are full (International Grain Forum [IGF], 2021).", [(2,)]),
        ("Silos are full (IGF 2021).", [(2,)]),
        ("J. Smith (2020) differs from P. Smith (2020).", [(3,), (4,)]),
        ("They differ (Smith, J., 2020; Smith, P. 2020, 4-5).", [(3,), (4,)]),
        ("Many agree (Castell 2019, 80; IGF 2021).", [(1,), (2,)]),
        ("Many agree (Castell, 2019 and Brand & Acht, 2022).", [(1,), (0,)]),
        ("Castell (2019; see also Brand and Acht 2022) agrees.", [(1,), (0,)]),
        ("So it goes (Brand/Acht 2022, S. 515).", [(0,)]),
        ("So it goes (vgl. Brand und Acht 2022, S. 515 ff.).", [(0,)]),
        ("So it goes (Castell, 2019, emphasis added).", [(1,)]),
        ("So it goes (Castell, [2005] 2019).", [(1,)]),
        ("So it goes (cited in Castell, 2019, p. 78; see IGF, 2021, for a review).", [(1,), (2,)]),
        ("Trade grew (Vann and Bell 2018a; 2018b).", [(5,), (6,)]),
        ("It is old (Hobbs 1651, quoted in Castell 2019).", [(), (1,)]),
        ("Dunn et al. (2015) said so.", [()]),
        ("Dunn (2015) argues that it is so.", [()]),
        ("Dunn's (2015) study of eels is known.", [()]),
        ("According to Dunn (2015), so it is.", [()]),
        ("Paris (2015) was hot.", []),
        ("In Paris (2015) they met.", []),
        ("Output fell (Table 2, 2015).", []),
        ("The war (1914-1918) ended.", []),
    ],
)
def test_forms_of_citing(sentence: str, cited: list[tuple[int, ...]]):
    """Owners, initials, inner brackets, bare pages, remarks; one name dangles where it is said to say a thing."""
    text = document(sentence, "References", *_MORE)
    assert [one.entries for one in citations(text, find_references(text)).found] == cited


@pytest.mark.parametrize(
    "part", ["(A [b] ", "[1905] ", "(Lee 2020, Ek 2020, ", "Lee's (2020; ", "A, B. (2015) argues "]
)
def test_a_line_of_a_megabyte_is_searched_at_once(part: str):
    """A hostile line costs no more than its length."""
    text = document(part * (1_000_000 // len(part)), "References", *_MORE)
    began = time.process_time()
    citations(text, find_references(text))
    assert time.process_time() - began < HANG


def test_a_note_is_held_against_the_entries_that_share_words_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred notes and as many entries are no forty thousand comparisons."""
    entries = tuple(
        f"Moor, A. ({1800 + at}). Tides of {chr(97 + at % 26) * 6}{chr(97 + at // 26) * 6}. Quay Press."
        for at in range(200)
    )
    notes = tuple(("footnote", f"{at + 1}. {entry}") for at, entry in enumerate(entries))
    text = document("Tides rise.", *notes, "References", *entries)
    compared: list[object] = []
    likeness = sameness._likeness
    monkeypatch.setattr(sameness, "_likeness", lambda one, other: (compared.append(one), likeness(one, other))[1])
    citations(text, find_references(text))

    assert 0 < len(compared) < 160 * len(entries)
