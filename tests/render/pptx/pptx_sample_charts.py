"""Charts of the sample deck, in the words of the mock-ups."""

from __future__ import annotations

from generator.model.chart import Annotation, Band, Chart, Moment, ReferenceLine, Series
from generator.model.element import Caption, Graphic
from tests.render.pptx.pptx_sample_words import words


def strip() -> Graphic:
    bands = (Band(2017, 2021.05, "Baseline: Trump term", "muted"), Band(2021.05, 2025.05, "Biden term", "main"))
    dots = (
        Moment("", 2022.0, "", "News analysis", False),
        Moment("", 2024.27, "", "NDO", True),
        Moment("", 2024.28, "", "Jandali", True),
        Moment("", 2024.87, "", "Tran (two)", False),
        Moment("", 2025.12, "", "Tran (two)", True),
    )
    return Graphic("scope", Chart("timeline", bands=bands, moments=dots), "Period and sources", Caption("", "", ()))


def trade_chart() -> Chart:
    return Chart(
        "column-line",
        "USD billion",
        ("2019", "2020", "2021", "2022"),
        (
            Series("Exports", (None, 64.0, 74.6, 80.3), "muted"),
            Series("Imports", (None, 119.5, 134.9, 148.3), "main"),
            Series("Total", (218.1, 183.5, 209.4, 228.7), "accent", "line"),
        ),
        1,
        (3,),
        ReferenceLine("2019 level", 218.1),
        Annotation("+4.9% on 2019", 2, 3),
        ((0, "total only, no split in the source"),),
    )


def trade(native: bool = True) -> Graphic:
    alt = "Columns of US exports and imports with a line for the total, 2019 to 2022"
    caption = Caption("Figure", "1", words("Trade passed its 2019 level"), "US trade with Japan, USD billion")
    return Graphic("trade", trade_chart(), alt, caption, native)


def timeline() -> Graphic:
    bands = (
        Band(2017, 2021.05, "Trump term", "muted"),
        Band(2021.05, 2025.05, "Biden term", "main"),
        Band(2025.05, 2026, "Plans", "context"),
    )
    rows = (
        (2017.5, "2017", "US security strategy asks allies to share burdens", False, False),
        (2020.06, "Early 2020", "Trade agreement in force", True, False),
        (2021.05, "20 January 2021", "Biden takes office; return to the Paris Agreement", True, False),
        (2021.13, "17 February 2021", "One-year hosting deal, USD 1.9 billion", True, False),
        (2021.29, "Mid-April 2021", "Suga is the first leader received", True, False),
        (2022.39, "23 May 2022", "Biden meets Kishida in Japan", True, False),
        (2022.79, "October 2022", "US strategy names China the chief rival", True, False),
        (2023.04, "January 2023", "Defence cover extends to space", True, False),
        (2023.5, "2023", "Camp David summit with South Korea", False, False),
        (2024.27, "10 April 2024", "Summit, 70+ agreements; first summit with Manila that week", True, True),
        (2025.5, "2025", "Tomahawks at sea, yearly drills with the UK", False, False),
    )
    moments = tuple(Moment(f"e{i}", at, when, what, exact, lit) for i, (at, when, what, exact, lit) in enumerate(rows))
    return Graphic(
        "steps", Chart("timeline", bands=bands, moments=moments), "Events", Caption("Figure", "2", words("Ties"))
    )
