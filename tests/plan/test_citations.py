"""Citations by CSL."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.errors import InputError
from generator.model.inline import Cite, Emphasis, Footnote, Inlines, Text, plain
from generator.model.labels import Labels
from generator.model.source import Evidence, Reference
from generator.plan import processor
from generator.plan.citations import Recorder, Settled, group_key, place_of, settle
from generator.plan.processor import STEADY, Request, keeping, load_style, printed, processor_files


def reference(name: str, family: str, year: int, **custom: str) -> Reference:
    csl = {"type": "book", "title": f"On {name}", "author": [{"family": family}], "issued": {"date-parts": [[year]]}}
    return Reference(name, csl, **custom)


REFERENCES = {
    "read": reference("read", "Tran", 2024),
    "read-2": reference("read-2", "Tran", 2025),
    "other": reference("other", "Jandali", 2024),
    "origin": reference("origin", "Son", 2021, listed_in="read"),
    "undated": Reference("undated", {"type": "book", "title": "On nothing", "author": [{"family": "Noh"}]}),
    "copy": reference("copy", "Jandali", 2024, same_as="other"),
    "asked": Reference("asked", {"type": "article-journal", "title": "Who pays?", "container-title": "Ferries"}),
}


def settled(
    *groups: tuple[Evidence, ...], style: str = "apa", place: str = "", spoken: bool = False, xml: str = ""
) -> Settled:
    """Every group cited in its order, then the last one in a source line."""
    recorder = Recorder()
    for group in groups:
        recorder.cite(group)
        recorder.name(group[0].source)
    recorder.line(groups[-1])
    loaded = load_style(style, xml)
    return settle(
        recorder.cited,
        REFERENCES,
        ["read", "read-2", "other"],
        style=loaded,
        labels=Labels("en-GB"),
        place=place_of(loaded, place),
        spoken=spoken,
    )


READ, OTHER, VIA = (Evidence("read", "p. 1"),), (Evidence("other", ""),), (Evidence("read", "", origin="origin"),)


def test_a_source_is_cited_as_the_style_prints_it() -> None:
    """One work; two works of one author share the name."""
    one, two = (Evidence("read", "p. 1"),), (Evidence("read", "p. 1"), Evidence("read-2", ""))
    citations = settled(one, two)

    assert "(Tran, 2024)" == plain(citations.cite(one))
    assert "(Tran, 2024; 2025)" == plain(citations.cite(two))


def test_a_secondary_citation_says_as_cited_in() -> None:
    """A work reached through a source names both."""
    group = (Evidence("read", "p. 1", origin="origin"),)

    assert "(Son, 2021, as cited in Tran, 2024)" == plain(settled(group).cite(group))


def test_a_copy_beside_its_original_is_named_once() -> None:
    """Where the original is a source of its own, the citation through the other does not repeat it."""
    group = (Evidence("other", "p. 1"), Evidence("read", "p. 2", origin="copy"))

    assert "(Jandali, 2024)" == plain(settled(group).cite(group))


def test_numeric_styles_number_by_first_citation() -> None:
    """The order of citations decides the numbers."""
    first, second = (Evidence("other", ""),), (Evidence("read", ""),)
    citations = settled(first, second, style="ieee")

    assert ("[1]", "[2]") == (plain(citations.cite(first)), plain(citations.cite(second)))


def test_the_list_has_read_texts_and_works_reached_through_them() -> None:
    """Two groups: what was read, and what only the sources cite."""
    citations = settled((Evidence("read", "", origin="origin"), Evidence("other", "")))

    groups = {heading: [key for key, _ in entries] for heading, entries in citations.bibliography()}
    assert [["other", "read"], ["origin"]] == list(groups.values())


def test_an_entry_reached_through_a_text_names_it() -> None:
    """The list says where a work that nobody read for the paper is cited."""
    citations = settled((Evidence("read", "", origin="origin"),))

    (_, entry) = citations.bibliography()[1][1][0]
    assert plain(entry).endswith("[in Tran, 2024]")


def noted(citation: Inlines) -> str:
    """What a citation says in its note."""
    match citation:
        case (Footnote(content=said),):
            return plain(said)
        case other:
            return pytest.fail(repr(other))


def test_names_and_years_can_stand_in_notes() -> None:
    """In a note the brackets go and a full stop comes."""
    assert "Tran, 2024." == noted(settled(READ, place="footnote").cite(READ))


def test_a_work_without_a_date_ends_its_note_once() -> None:
    """The point of "n.d." is the note's own."""
    group = (Evidence("undated", ""),)

    assert noted(settled(group, place="footnote").cite(group)).endswith(", n.d.")


def test_a_note_is_short_when_its_work_comes_again() -> None:
    """The first note is full, the next one has name and title."""
    citations = settled(READ, OTHER, READ, style="chicago-notes")

    said = [noted(citations.cite(group)) for group in (READ, OTHER, READ)]
    assert ["Tran, On Read (2024).", "Jandali, On Other (2024).", "Tran, On Read."] == said


def test_the_first_note_is_full_even_behind_a_source_line() -> None:
    """What a figure's source line names first does not shorten the note that follows."""
    recorder = Recorder()
    recorder.line(READ)
    recorder.cite(READ)
    style = load_style("chicago-notes")
    citations = settle(
        recorder.cited, REFERENCES, ["read"], style=style, labels=Labels("en-GB"), place=place_of(style, "")
    )

    assert "Tran, On Read (2024)." == noted(citations.cite(READ))


def test_a_note_keeps_the_italics_of_its_style() -> None:
    """Titles of books stand in italics in the note, too."""
    (note,) = settled(READ, style="chicago-notes").cite(READ)

    match note:
        case Footnote(content=(Cite(content=said), *_)):
            assert Emphasis((Text("On Read"),)) in said
        case other:
            pytest.fail(repr(other))


def test_a_source_line_is_no_note() -> None:
    """Under a figure a style of notes cites by name and year; brackets fall, but those of numbers."""
    lines = [plain(settled(VIA, style=style).line(VIA)) for style in ("apa", "chicago-notes", "ieee", "nature")]

    via = "Son, 2021, as cited in Tran, 2024"
    assert [via, via, "[1] as cited in [2]", "[1] as cited in [2]"] == lines


def test_several_numbers_keep_their_brackets() -> None:
    """ "[1], [2]" is not taken for one pair of brackets around all."""
    group = (*OTHER, *READ)
    citations = settled(OTHER, group, style="ieee")

    assert ("[1], [2]", "[1], [2]") == (plain(citations.cite(group)), plain(citations.line(group)))


def test_raised_numbers_are_raised_in_the_text_only() -> None:
    """Nature's numbers stand above the line; in a source line they stand in brackets."""
    citations = settled(OTHER, style="nature")

    assert ((Cite("1", (("other", ""),), raised=True, links=((0, 1, "other"),)),), "[1]") == (
        citations.cite(OTHER),
        plain(citations.line(OTHER)),
    )


def test_a_numbered_list_stands_in_the_order_of_citations() -> None:
    """One list, each entry behind its number."""
    citations = settled(OTHER, READ, style="ieee")

    ((heading, entries),) = citations.bibliography()
    assert ("", ["[1] ", "[2] "]) == (heading, [plain(entry)[:4] for _, entry in entries])


def test_a_deck_says_names_for_numbers_and_whole_notes() -> None:
    """Nobody can look up a number, and slides have no feet."""
    numbered, whole = (settled(READ, style=style, spoken=True) for style in ("ieee", "chicago-notes"))

    assert ("(Tran, 2024)", "Tran, On Read (2024)") == (plain(numbered.cite(READ)), plain(whole.cite(READ)))


def test_authors_are_named_without_a_year() -> None:
    """Whatever the style."""
    found = [settled(READ, style=style).author("read") for style in ("apa", "chicago-author-date", "ieee")]

    assert ["Tran"] * 3 == found


@pytest.mark.parametrize(
    ("style", "place"),
    [("apa", "in-text"), ("chicago-notes", "footnote"), ("ieee", "numeric"), ("nature", "numeric"), ("mla", "in-text")],
)
def test_a_style_has_a_place_of_its_own(style: str, place: str) -> None:
    """An audience need not say where citations stand."""
    assert place == place_of(load_style(style), "")


@pytest.mark.parametrize(
    ("style", "place"), [("apa", "numeric"), ("chicago-notes", "in-text"), ("ieee", "footnote"), ("ieee", "endnote")]
)
def test_a_place_that_the_style_cannot_serve_is_refused(style: str, place: str) -> None:
    """With the places that it can."""
    with pytest.raises(InputError) as caught:
        place_of(load_style(style), place)

    assert "write place:" in caught.value.findings[0].mend


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("chicago-author-dat", "chicago-author-date"), ("vancuver", "vancouver"), ("chicago", "chicago-notes")],
)
def test_an_unknown_style_names_near_ones(slip: str, meant: str) -> None:
    """A slip in the style's name is told with what there is."""
    with pytest.raises(InputError) as caught:
        load_style(slip)

    assert meant in caught.value.findings[0].mend


OWN = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>Own</title><id>own</id>
<updated>2020-01-01T00:00:00+00:00</updated></info><citation><layout suffix="." delimiter="; "><choose>
<if position="ibid"><text value="Ibid"/></if><else><group delimiter=", ">
<names variable="author"><name form="short"/></names><text variable="title"/></group></else></choose>
</layout></citation></style>"""


def test_a_style_of_ones_own_says_ibid_where_it_wants_to() -> None:
    """A CSL file decides how a note shortens."""
    citations = settled(READ, READ, OTHER, style="own.csl", xml=OWN)

    assert ["Tran, On read.", "Ibid.", "Jandali, On other."] == [
        noted(citations.cite(group)) for group in (READ, READ, OTHER)
    ]


def test_a_file_that_is_no_style_is_refused() -> None:
    """With the file's name."""
    with pytest.raises(InputError) as caught:
        load_style("own.csl", "<style/>")

    assert "own.csl" in caught.value.findings[0].what


def test_the_key_ignores_places() -> None:
    """Two places in one source are one citation."""
    assert (("read", ""),) == group_key([Evidence("read", "p. 1"), Evidence("read", "p. 2")])


def test_a_question_takes_no_full_stop() -> None:
    """Styles set one behind every title."""
    groups = settled((Evidence("asked", ""),)).bibliography()
    entry = next(plain(entry) for _, entries in groups for key, entry in entries if key == "asked")

    assert "Who pays?" in entry
    assert "?." not in entry


def named(citations: Settled, *pieces: Evidence) -> list[tuple[str, str]]:
    """What the citation of ``pieces`` leads to, by the words that lead there."""
    (cite,) = citations.cite(pieces)
    assert isinstance(cite, Cite)
    return [(cite.text[start:end], work) for start, end, work in cite.links]


def test_a_citation_tells_which_of_its_words_name_which_work() -> None:
    """Each work of a group by its own words, and one that is named by its year alone by that."""
    both = (*OTHER, *READ)
    years = (Evidence("read", ""), Evidence("read-2", ""))
    citations = settled(both, years, VIA)

    assert [("Jandali, 2024", "other"), ("Tran, 2024", "read")] == named(citations, *both)
    assert ["read", "read-2"] == [work for _, work in named(citations, *years)]
    assert [("Tran, 2024", "2025")] == [tuple(words for words, _ in named(citations, *years))]
    assert [("Son, 2021", "origin"), ("Tran, 2024", "read")] == named(citations, *VIA)


def test_a_copy_leads_to_the_work_it_is_a_copy_of() -> None:
    """The list has one entry for both."""
    copy = (Evidence("copy", ""),)

    assert [("Jandali, 2024", "other")] == named(settled(OTHER, copy), *copy)


FAMILIES = ("Tran", "Son", "Noh", "Vu", "Abe")
TYPES = ("book", "article-journal", "legal_case", "legislation", "webpage", "report", "thesis", "interview")


def crowded(at: int, years: int) -> Reference:
    """A work of one to five authors of one family name each; of ten works some begin alike within a few ``years``."""
    families = (*FAMILIES[at % 5 :], *FAMILIES[: at % 5])[: 1 + at % 4]
    csl = {"type": TYPES[at % len(TYPES)], "title": f"On {at}", "issued": {"date-parts": [[2020 + at % years]]}}
    return Reference(f"w{at}", {**csl, "author": [{"family": family, "given": "Ann"} for family in families]})


@pytest.mark.parametrize("years", [1, 10], ids=["some begin alike", "none begin alike"])
@pytest.mark.parametrize("style", sorted(STEADY))
def test_a_steady_style_prints_a_work_alike_wherever_it_is_cited(
    style: str, years: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Printed once or as often as it is cited, first, again and right behind itself: the same words and entries."""
    works = {f"w{at}": crowded(at, years) for at in range(10)}
    groups = [(f"w{at * 7 % 10}", f"w{at * 3 % 10}")[: 1 + at % 2] for at in range(40)]
    requests = [Request(tuple(dict.fromkeys(group))) for group in groups for _ in range(2)]
    once = printed(requests, works, load_style(style), "en-GB")
    monkeypatch.setattr(processor, "STEADY", frozenset())

    assert printed(requests, works, load_style(style), "en-GB") == once


@pytest.mark.parametrize("style", ["apa", "chicago-notes", "ieee"])
def test_what_was_kept_is_printed_again_without_the_processor(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words and entries, markup and all."""
    shelf: dict[bytes, bytes] = {}

    def keep(made_of: bytes, make: Callable[[], bytes]) -> bytes:
        return shelf[made_of] if made_of in shelf else shelf.setdefault(made_of, make())

    def both() -> tuple[object, object]:
        found = load_style(style)
        return found, printed([Request(("read",)), Request(("other", "read"), 2)], REFERENCES, found, "en-GB")

    plainly = both()
    with keeping(keep):
        first = both()
        monkeypatch.setattr(processor, "_loaded", lambda *_: pytest.fail("the processor was asked"))
        again = both()

    assert plainly == first == again
    assert 2 == len(shelf)


def test_what_is_kept_depends_on_the_processor_s_own_code() -> None:
    """Another release of it prints anew."""
    assert {"processor.py", "__init__.py"} < {path.name for path in processor_files()}
    assert any(path.suffix in {".so", ".pyd"} for path in processor_files())
