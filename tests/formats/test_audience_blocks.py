"""Blocks of ``outline.md`` that are written for one audience."""

from __future__ import annotations

import pytest

from generator.errors import Finding, InputError
from generator.formats.outline_file import parse_outline_file
from generator.formats.outline_writer import write_outline_file
from generator.formats.report import Report

HEAD = "---\nformat: 1\ntitle: T\ndate: 2024-02-01\n---\n\n"
ALL = """::: {.edition for=press title="Boats first" points=boats-40}
- [The harbour board]{head=To}
:::

::: {.bottom-line for=press}
- [Buy the boats.]{status=judgement points=boats-40}
:::

::: {.changes}
- [Passengers are back.]{head=Back short="They are back." points=pax-2023}
:::

::: {.options highlight=Buy}
| Option | For |
|---|---|
| Buy | [New boats]{points=boats-40} |
:::

::: {.amounts unit="USD million"}
| Item | Amount |
|---|---|
| Boats | [40]{points=boats-40} |
:::
"""


def findings(text: str) -> tuple[Finding, ...]:
    report = Report("outline.md")
    try:
        parse_outline_file(HEAD + text, report)
        report.close()
    except InputError as error:
        return error.findings
    return ()


def test_what_is_written_is_read_back() -> None:
    """Highlight, unit, short form and a line that rests on nothing survive the way out and in."""
    once = parse_outline_file(HEAD + ALL, Report("outline.md"))
    again = parse_outline_file(write_outline_file(once), Report("outline.md"))

    assert [(b.kind, b.audience, b.highlight, b.unit) for b in once.blocks] == [
        ("edition", "press", "", ""),
        ("bottom-line", "press", "", ""),
        ("changes", "", "", ""),
        ("options", "", "Buy", ""),
        ("amounts", "", "", "USD million"),
    ]
    assert [[item.text for item in b.items] for b in once.blocks] == [[i.text for i in b.items] for b in again.blocks]
    assert [b.highlight + b.unit for b in once.blocks] == [b.highlight + b.unit for b in again.blocks]
    assert "They are back." == again.blocks[2].items[0].options["short"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("highlight=Buy", "highlight=By", "no row is called 'By'"),
        ("- [Buy the boats.]", "- [Wait.]{points=boats-40}\n- [Buy the boats.]", "a bottom line is one item"),
        (" points=pax-2023}", "}", "an item rests on nothing"),
        ("{.changes}", "{.changes unit=USD}", "unknown attribute 'unit'"),
    ],
)
def test_a_slip_is_told(old: str, new: str, what: str) -> None:
    """One finding with its line."""
    (found,) = findings(ALL.replace(old, new))

    assert what in found.what
    assert found.where.line
