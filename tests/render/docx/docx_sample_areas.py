"""The part with figures, tables and a dispute."""

from __future__ import annotations

from generator.model.chart import Annotation, Chart, ReferenceLine, Series
from generator.model.element import Bullets, Caption, Element, Graphic, Heading, Item, Prose
from generator.model.inline import Cite, Footnote, Link, Text
from tests.render.docx.docx_sample_tables import comparison, costs_table, dispute, matrix, options
from tests.render.docx.docx_sample_words import cited, words

TRADE = Chart(
    kind="column",
    unit="USD billion",
    categories=("2019", "2020", "2021", "2022"),
    series=(Series("Total", (218.07, 183.53, 209.42, 228.65)),),
    decimals=2,
    highlight=(3,),
    reference=ReferenceLine("2019 level", 218.07),
    annotation=Annotation("+4.9% on 2019", 0, 3),
)
COSTS = Chart(
    kind="bar",
    unit="USD billion a year",
    categories=("Asked by the Trump team", "Agreed for fiscal 2021", "Agreed for fiscal 2022–2026, average"),
    series=(Series("Payment", (8.0, 1.9, 1.86)),),
    decimals=2,
    highlight=(1, 2),
)
TRADE_CAPTION = Caption(
    "Figure",
    "1",
    words("Two-way trade passed its 2019 level only in 2022"),
    "US exports to and imports from Japan, total, USD billion; change against 2019",
    words("Tran, 2024, who attributes the values to Statista"),
    "change = total / total in 2019 − 1",
    words("No split into exports and imports is given for 2019."),
)


def second_part() -> tuple[Element, ...]:
    return (*_economy(), comparison(), dispute(), *_costs(), _questions(), *_timeline())


def _economy() -> tuple[Element, ...]:
    note = Footnote(
        (
            Text("Exports and imports as printed add to USD 228.66 billion; see "),
            Link("https://example.org/note", words("the note")),
            Text("."),
        )
    )
    return (
        Heading(1, words("What changed, area by area"), "areas", "2"),
        Heading(2, words("Economy and trade"), "economy", "2.1"),
        Prose(
            words(
                "Trade is back above its pre-pandemic level, but the recovery came late and the gap with Japan grew."
            ),
            "lead",
            "One voice of four",
        ),
        Prose(
            (
                Text(
                    "Two-way trade fell by 16% in 2020, from USD 218.07 billion to USD 183.53 billion. It passed the "
                    "2019 mark only in 2022, at USD 228.65 billion"
                ),
                note,
                Text(" "),
                Cite("(Tran, 2024)", (("tran-2024", ""),)),
                Text("."),
            )
        ),
        Prose(
            words("The source sets the two facts side by side but does not show that one caused the other."),
            "body",
            "The limit",
        ),
        Graphic("trade", TRADE, "Columns of two-way trade from 2019 to 2022; 2022 is highest.", TRADE_CAPTION),
        Prose(cited("Both directions grew, imports from a much higher base", "ask-8bn")),
    )


def _costs() -> tuple[Element, ...]:
    return (
        Heading(2, words("What the alliance costs"), "costs", "2.2"),
        costs_table(),
        Graphic(
            "costs",
            COSTS,
            "Bars of the sums asked and agreed.",
            Caption(
                "Figure",
                "2",
                words("Both settlements came in near a quarter of the sum first asked"),
                "Japanese payment for US forces, USD billion a year",
                words("Tran, 2024"),
            ),
            native=False,
        ),
        matrix(),
        options(),
    )


def _questions() -> Bullets:
    return Bullets(
        (
            Item("q1", words("What replaces the five-year payment?"), words("No text mentions talks on a successor.")),
            Item(
                "q2",
                words("Which budget figure are officials using?"),
                words("USD 300 billion and USD 315 billion stand in one article."),
            ),
        ),
        "questions",
        "Questions to ask",
    )


def _timeline() -> tuple[Element, ...]:
    return (
        Heading(2, words("How it happened"), "timeline", "2.3"),
        Bullets(
            (
                Item("e1", words("17 February 2021"), words("Cost deal for fiscal 2021")),
                Item("e2", words("October 2022"), words("US security strategy names China the chief long-term rival")),
                Item("e3", words("10 April 2024"), words("Washington summit, more than 70 agreements")),
            ),
            "entries",
        ),
    )
