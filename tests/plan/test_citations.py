"""Citations by CSL."""

from __future__ import annotations

import pytest

from generator.errors import InputError
from generator.model.inline import Cite, Footnote, plain
from generator.model.source import Evidence, Reference
from generator.plan.citations import Recorder, Settled, group_key, settle


def reference(name: str, family: str, year: int, **custom: str) -> Reference:
    csl = {"type": "book", "title": f"On {name}", "author": [{"family": family}], "issued": {"date-parts": [[year]]}}
    return Reference(name, csl, **custom)


REFERENCES = {
    "read": reference("read", "Tran", 2024),
    "read-2": reference("read-2", "Tran", 2025),
    "other": reference("other", "Jandali", 2024),
    "origin": reference("origin", "Son", 2021, listed_in="read"),
    "copy": reference("copy", "Jandali", 2024, same_as="other"),
}


def settled(*groups: tuple[Evidence, ...], style: str = "apa", footnotes: bool = False) -> Settled:
    recorder = Recorder()
    for group in groups:
        recorder.cite(group)
    sources = ["read", "read-2", "other"]
    return settle(list(recorder.cited), REFERENCES, sources, style=style, labels=Labels("en-GB"), footnotes=footnotes)


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


def test_footnotes_wrap_the_citation() -> None:
    """An audience that cites in footnotes gets a mark and the citation below."""
    group = (Evidence("read", ""),)

    match settled(group, footnotes=True).cite(group):
        case (Footnote((Cite(text="(Tran, 2024)"), *_)),):
            pass
        case other:
            pytest.fail(repr(other))


def test_an_unknown_style_names_near_ones() -> None:
    """A slip in the style's name is told with what there is."""
    with pytest.raises(InputError) as caught:
        settled((Evidence("read", ""),), style="chicago-author-dat")

    assert "chicago-author-date" in caught.value.findings[0].mend


def test_the_key_ignores_places() -> None:
    """Two places in one source are one citation."""
    assert (("read", ""),) == group_key([Evidence("read", "p. 1"), Evidence("read", "p. 2")])
