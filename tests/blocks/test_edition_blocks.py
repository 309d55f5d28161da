"""Blocks for one audience: memo lines, the bottom line, labelled statements, options and amounts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.blocks import BLOCKS, Context, Options
from generator.errors import InputError, Where
from generator.formats.outline_file import parse_outline_file
from generator.formats.report import Report
from generator.model import element as e
from generator.model.index import homes_of
from generator.model.inline import Footnote, Inline, Inlines, Mark, plain
from generator.model.outline import Block
from tests.tiny import context, tiny

HERE = Where("briefing.md.j2", 7)
HEAD = "---\nformat: 1\ntitle: T\ndate: 2024-02-01\n---\n\n"


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks that an outline file with ``text`` holds."""
    return parse_outline_file(HEAD + text, Report("outline.md")).blocks


def context_of(text: str) -> Context:
    return context(replace(tiny(), blocks=blocks_of(text)))


def lowered(name: str, text: str, *, slide: bool = False, **options: str) -> tuple[e.Element, ...]:
    block = BLOCKS.get(name)
    return tuple((block.slide if slide else block.page)(context_of(text), Options(options, HERE)))


def footnotes(content: Inlines) -> list[str]:
    """The words of the footnotes in ``content``."""
    return [words for item in content for words in _footnotes(item)]


def _footnotes(item: Inline) -> list[str]:
    match item:
        case Footnote():
            return [plain(item.content)]
        case Mark():
            return footnotes(item.content)
        case _:
            return []


EDITION = """::: {.edition for=press title="Boats first" points="boats-40"}
- [The harbour board]{head="To"}
:::
"""
CHANGES = """::: {.changes for=press}
- [Passengers were back at 1.2 million.]{head="Back" points="pax-2023"}
- [The low had been in 2020.]{points="pax-2020"}
- [The boats come first.]{head="Boats" points="boats-40" status=judgement}
:::
"""
OPTIONS = """::: {.options for=press title="Buy now" label="Two choices" highlight="Buy"}
| Option | For | Against |
|---|---|---|
| Wait | [Old boats still run]{points="boats-old"} | |
| Buy | [New boats]{points="boats-40"} | [USD 40 million]{points="boats-40"} |
:::
"""
AMOUNTS = """::: {.amounts title="Two sums" label="Sums" unit="USD million"}
| Item | Amount | Kind |
|---|---|---|
| Boats | [40]{points="boats-40"} | Purchase |
:::
"""


def test_memo_lines_stand_under_the_title_of_their_edition() -> None:
    """Whom it is for; an edition for somebody else says nothing here."""
    (line,) = lowered("memo", EDITION)

    assert isinstance(line, e.Prose)
    assert ("line", "To", "The harbour board") == (line.role, line.label, plain(line.content))
    assert () == lowered("memo", EDITION.replace("press", "minister"))


def test_the_bottom_line_of_the_analyst_is_marked_as_hers() -> None:
    """A judgement says so on the page and on the slide."""
    text = '::: {.bottom-line}\n- [Buy the boats.]{points="boats-40" status=judgement}\n:::\n'
    (page,), (slide,) = lowered("bottom-line", text), lowered("bottom-line", text, slide=True)

    assert isinstance(page, e.Bullets)
    assert isinstance(slide, e.Quote)
    assert ("bottom-line", "Bottom line", "Our judgement") == (page.role, page.title, page.items[0].note)
    assert "Our judgement\nResting on one voice of two" == plain(slide.attribution)


def test_a_statement_without_a_label_goes_on_with_the_paragraph_above() -> None:
    """Two labels make two paragraphs; only a judgement among others is marked."""
    first, second = lowered("statements", CHANGES, kind="changes")

    assert isinstance(first, e.Prose)
    assert isinstance(second, e.Prose)
    assert ("Back", "Boats") == (first.label, second.label)
    assert "1.2 million. The low had been in 2020 (operator-2023)." in plain(first.content)
    assert "Our judgement." not in plain(first.content)
    assert plain(second.content).endswith("Our judgement.")


def test_judgements_alone_are_marked_once() -> None:
    """A line over the first tells whose they are."""
    text = '::: {.meaning}\n- [Boats matter.]{head="Boats" points="boats-40" status=judgement}\n:::\n'
    line, said = lowered("statements", text, kind="meaning")

    assert isinstance(line, e.Prose)
    assert isinstance(said, e.Prose)
    assert ("small", "Our judgements, drawn from the texts named.") == (line.role, plain(line.content))
    assert "Boats matter (operator-2023)." == plain(said.content)


def test_a_number_that_sources_differ_over_gets_a_footnote_once() -> None:
    """The passengers are disputed; the price of the boats is not."""
    first, second = lowered("statements", CHANGES, kind="changes")

    assert isinstance(first, e.Prose)
    assert isinstance(second, e.Prose)
    assert ["Sources differ. The harbour leaves children out."] == footnotes(first.content)
    assert [] == footnotes(second.content)


def test_a_sentence_without_the_disputed_number_has_no_footnote() -> None:
    """Resting on a disputed point is not saying its number."""
    text = '::: {.changes}\n- [Passengers are back.]{head="Back" points="pax-2023"}\n:::\n'
    (said,) = lowered("statements", text, kind="changes")

    assert isinstance(said, e.Prose)
    assert [] == footnotes(said.content)


def test_a_slide_shows_the_short_form_of_a_statement() -> None:
    """With its voices; one row for each paragraph."""
    text = CHANGES.replace('head="Back"', 'head="Back" short="They are back."')
    (rows,) = lowered("statements", text, slide=True, kind="changes")

    assert isinstance(rows, e.Bullets)
    assert ["They are back.", "The boats come first."] == [plain(item.content) for item in rows.items]
    assert (1, 2) == (rows.items[0].count, rows.items[0].of)


def test_an_unknown_kind_of_statements_is_refused() -> None:
    """With the kinds there are."""
    with pytest.raises(InputError, match="unknown kind of statements 'hopes'; have: brief"):
        lowered("statements", CHANGES, kind="hopes")


def test_the_recommended_option_is_tinted_and_named() -> None:
    """The row that the outline highlights, wherever it stands."""
    (grid,) = lowered("options", OPTIONS)

    assert isinstance(grid, e.Grid)
    assert ("options", (1,), "Recommended") == (grid.role, grid.highlight, grid.highlight_note)
    assert "Two choices" == (grid.caption.sub if grid.caption else "")


def test_sums_stand_point_under_point_with_their_source() -> None:
    """The source of a row comes from its points, the unit stands once in the caption."""
    (grid,) = lowered("amounts", AMOUNTS)

    assert isinstance(grid, e.Grid)
    assert ("left", "decimal", "left", "left") == tuple(column.align for column in grid.columns)
    assert ["Boats", "40", "Purchase", "operator-2023"] == [plain(cell) for cell in grid.rows[0]]
    assert "Sums, USD million" == (grid.caption.sub if grid.caption else "")


def test_an_edition_takes_its_own_blocks_before_the_shared_ones() -> None:
    """Where a kind was written for it, what is for everybody stays away."""
    shared = CHANGES.replace(" for=press", "").replace("Boats", "Fleet")
    outline = replace(tiny(), blocks=blocks_of(shared + "\n" + CHANGES))

    assert ["press"] == [block.audience for block in homes_of(outline).blocks_for("changes", "press")]
    assert [""] == [block.audience for block in homes_of(outline).blocks_for("changes", "minister")]
