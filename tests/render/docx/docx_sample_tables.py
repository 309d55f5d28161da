"""The tables of the sample briefing: comparison, dispute, sums, marks and options."""

from __future__ import annotations

from generator.model.element import Caption, Column, Grid
from generator.model.inline import Mark
from tests.render.docx.docx_sample_words import words


def comparison(id: str = "before-after") -> Grid:
    columns = (Column("Area"), Column("2017–2021"), Column("2021–2025"), Column("Source"))
    rows = (
        (
            "Cost of US forces",
            "USD 8 billion a year demanded, about four times the earlier level; talks stalled",
            "USD 1.9 billion for fiscal 2021 (17 February 2021); then USD 9.3 billion for five years",
            "Tran, 2024; ‘Stronger relations’, n.d.",
        ),
        (
            "Signals to Tokyo",
            "Demands, threats to withdraw, thoughts of ending the alliance",
            "First trips of both secretaries to Tokyo; Mr Suga first leader received; state visit in April 2024",
            "‘Stronger relations’, n.d.; NDO, 2024",
        ),
        (
            "Command",
            "No change reported",
            "Command to be modernised; some authority to move to US Forces Japan at Yokota",
            "Tran, 2024; NDO, 2024",
        ),
        (
            "Climate",
            "From climate to regional energy security",
            "Paris Agreement rejoined on day one; climate envoy named; clean energy in the region",
            "Tran, 2024",
        ),
    )
    caption = Caption(
        "Table",
        "1",
        words("The bill was settled first; the structures came later"),
        "US line towards Japan by area, two presidential terms",
        (),
        "",
        words("‘No change reported’ means that the five texts are silent, not that nothing happened."),
    )
    return Grid(id, columns, tuple(tuple(words(text) for text in row) for row in rows), "comparison", caption)


def dispute() -> Grid:
    rows = (
        ("One budget", "A record defence budget of USD 300 billion was approved in December 2023 (Jandali, 2024)."),
        (
            "Five years",
            "Spending will total about USD 315 billion over 2023 to 2027, or USD 63 billion a year on average.",
        ),
        (
            "Why it matters",
            "A single budget can hardly equal 95% of a five-year total. The two statements stand in one "
            "article, so they do not confirm each other.",
        ),
        (
            "Our treatment",
            "We use USD 315 billion for 2023 to 2027, quote USD 300 billion only with this warning, and "
            "chart neither as a yearly figure.",
        ),
    )
    caption = Caption("", "", words("USD 300 billion: one budget or five years?"))
    cells = tuple((words(label), (Mark(f"side-{index}", words(text)),)) for index, (label, text) in enumerate(rows))
    return Grid("budget-dispute", (Column(""), Column("")), cells, "dispute", caption, "Where sources disagree")


def costs_table() -> Grid:
    columns = (
        Column("Item"),
        Column("Amount", "decimal"),
        Column("Kind of money"),
        Column("Period or date"),
        Column("Source"),
    )
    rows = (
        ("Tomahawk missiles", "2.35", "Purchase by Japan", "From 2025", "Jandali, 2024"),
        ("Host-nation payment", "9.3", "Transfer for US forces", "Fiscal 2022–2026", "‘Stronger relations’, n.d."),
        ("US Steel bid", "14.1", "Private takeover, contested", "April 2024", "NDO, 2024"),
        ("Defence programme", "315", "Japanese public spending", "2023–2027", "Jandali, 2024"),
    )
    caption = Caption(
        "Table", "2", words("Four price tags, four kinds of money: they do not add up"), "Stated amounts, USD billion"
    )
    return Grid("price-tags", columns, tuple(tuple(words(text) for text in row) for row in rows), "table", caption)


def matrix() -> Grid:
    columns = (Column("Challenge"), *(Column(name, "center") for name in ("Tran 2024", "Jandali", "NDO", "Stronger")))
    rows = (("Base costs", "●", "●", "", "○"), ("Okinawa", "●", "", "", "●"), ("Public debt", "○", "●", "●", ""))
    return Grid(
        "matrix",
        columns,
        tuple(tuple(words(text) for text in row) for row in rows),
        "matrix",
        Caption("Table", "3", words("Two challenges are named by most of the four voices")),
    )


def options() -> Grid:
    columns = (Column("Option"), Column("What it buys"), Column("What it costs or risks", tint=True))
    rows = (
        ("A  Early package", "Links payment to the command plan for Yokota", "Slow returns: industrial links are thin"),
        ("B  Money only", "Familiar and quick: two deals have been closed this way", "Reopens the price quarrel"),
    )
    return Grid(
        "options",
        columns,
        tuple(tuple(words(text) for text in row) for row in rows),
        "table",
        Caption("Table", "4", words("An early package costs attention now and spares a quarrel later")),
        highlight=(0,),
    )
