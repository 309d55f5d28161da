"""Tables of the sample deck, in the words of the mock-ups."""
# ruff: noqa: E501

from __future__ import annotations

from generator.model.element import Caption, Column, Contrast, Grid, Stated
from generator.model.inline import Emphasis, Inlines, Link, Text
from tests.render.pptx.pptx_sample_words import words


def comparison() -> Grid:
    rows = (
        (
            "Alliances",
            "“America First”; multilateral formats attacked, an end to the alliance considered",
            "Back at the centre of diplomacy; Japan’s premier is the first leader received",
            "Reversed",
        ),
        (
            "Hosting costs",
            "USD 8 billion a year demanded; talks stalled",
            "USD 1.9 billion for fiscal 2021, then USD 9.3 billion over five years",
            "Eased",
        ),
        (
            "Small groups",
            "Close to Abe’s Indo-Pacific idea and the Quad",
            "Quad at leader level; summits with Seoul in 2023 and Manila in 2024",
            "Widened",
        ),
        (
            "Trade",
            "Steel and aluminium tariffs; bilateral agreement in force from early 2020",
            "Way out of the tariff dispute offered; bid for US Steel opposed",
            "Carried over",
        ),
        (
            "Climate",
            "Focus moved from climate to energy security",
            "Paris Agreement rejoined on day one; clean energy for the region",
            "Reversed",
        ),
        (
            "Technology",
            "No account in the sources",
            "2 nm chips, 5G, AI and cloud computing; less reliance on China",
            "No baseline",
        ),
    )
    columns = (Column("Area"), Column("2017–2020"), Column("2021–2024", tint=True), Column("Shift"))
    cells = tuple(
        tuple(words(cell, f"c{r}{c}" if c == 2 else "") for c, cell in enumerate(row)) for r, row in enumerate(rows)
    )
    return Grid("before-after", columns, cells, "comparison", highlight=(0, 4))


def matrix() -> Grid:
    labels = (
        "Trade: tariffs, US Steel, open issues",
        "Reaction of China and North Korea",
        "Gap between US and Japanese China policy",
        "Technology standards, secrecy, cyber rules",
        "Who pays for US forces in Japan",
        "Protest against bases in Okinawa",
        "Article 9 and public opinion",
        "Leaving pacifism (Chinese experts)",
        "Domestic problems of both leaders",
        "Public debt, unpopular taxes",
        "Thin links between arms industries",
        "Return of President Trump",
    )
    marks = ("●○●●●", "○●●○●", "○●●○○", "○●○○●", "●●○○○", "●○○○○", "○●○○○", "○○●○○", "○○○●○", "○○○○●", "○○○○●", "○○○○●")
    voices = (4, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1)
    heads = ("Tran 2024", "Tran 2025", "News 2022", "NDO 2024", "Jandali 2024", "Voices")
    columns = (Column("Challenge"), *(Column(head, "center") for head in heads))
    rows = tuple(
        (words(a), *(words(m) for m in b), words(str(n))) for a, b, n in zip(labels, marks, voices, strict=True)
    )
    return Grid("challenges", columns, rows, "matrix", highlight=(0,), strong_first=False)


def disputes() -> Grid:
    columns = (
        Column("Figure"),
        Column("What the sources say"),
        Column("Why they differ"),
        Column("How to use it", tint=True),
    )
    rows = (
        (
            "US troops in Japan",
            "50,000 (News, 2022)\n54,000 (Jandali, 2024)\n55,000 (Tran, for 2021)",
            "Three rounded counts, three dates, no stated rule of counting.",
            "Give the range, 50,000 to 55,000, by source and date. No average, no trend line.",
        ),
        (
            "Trade total, 2022",
            "Exports 80.32 plus imports 148.34: 228.66\nTotal as printed: 228.65",
            "The parts are rounded; 2020 and 2021 add up exactly.",
            "Print 228.65 as stated and footnote the difference.",
        ),
        (
            "Hosting payment",
            "JPY 201.7 billion for USD 1.9 billion: 106\nJPY 1.55 trillion for USD 9.3 billion: 167",
            "A digit may be missing: 1.055 trillion would imply a rate of 113.",
            "Use the dollar sum. Show yen only with this warning, never in a chart.",
        ),
    )
    cells = tuple(tuple(words(cell) for cell in row) for row in rows)
    return Grid("disputes", columns, cells, "disputes", contrasts=contrasts())


def contrasts() -> tuple[Contrast | None, ...]:
    """Three counts for a number line, two sums to set large, and a row of words."""
    counts = (("50,000", 50_000.0, "News, 2022"), ("54,000", 54_000.0, "Jandali, 2024"), ("55,000", 55_000.0, "Tran"))
    sums = (
        ("228.66", 228.66, "Exports 80.32 plus imports 148.34 add to 228.66."),
        ("228.65", 228.65, "The total as printed is 228.65."),
    )
    return (
        Contrast("persons", tuple(Stated(value, at, words(f"About {value}."), who) for value, at, who in counts)),
        Contrast("USD billion", tuple(Stated(value, at, words(text), "Tran, 2024") for value, at, text in sums)),
        None,
    )


def sources() -> Grid:
    tran: Inlines = (
        Text("Tran Anh Cong (2025). US-Japan Defense and Security Cooperation Under President Joe Biden (2021–2025). "),
        Emphasis((Text("IJMRA"),)),
        Text(" 08(02), 678–682. "),
        Link("https://doi.org/10.47191/ijmra/v8-i02-29", (Text("doi.org/10.47191/ijmra/v8-i02-29"),)),
    )
    rows = (
        (
            words("1"),
            words(
                "Tran Anh Cong (2024). Adjusting the US relationship with Japan under President Joe Biden (2021–2025). IJLRHSS 07(11), 34–41."
            ),
            words("Vietnamese scholar; mostly press and web sources. Retells Jandali on the defence budget."),
        ),
        ((), tran, words("Same author; almost no figures. Five of its 17 citations lead to no listed work.")),
        (
            words("2"),
            words(
                "Stronger relations seen in past year since Biden entered White House. Unsigned, n.d. [January 2022]; outlet not stated."
            ),
            words("News analysis; only Chinese experts speak on the outlook. Source of the five-year hosting deal."),
        ),
        (
            words("3"),
            words("NDO (13 April 2024). The strategic alliance relationship."),
            words("[Vietnamese press] Written before the summit: used for the agenda, not for results."),
        ),
        (
            words("4"),
            words(
                "Jandali, M. (April 2024). An Unprecedented Shift: How the U.S.–Japan Alliance Reached Its Highest Level in 60 Years. alestiklal.net"
            ),
            words("[Arab news site] Author and month known from Tran 2024. Source of most defence figures."),
        ),
    )
    return Grid("sources", (Column("Voice"), Column("Text"), Column("Vantage point and use")), rows, "sources")


def evidence() -> Grid:
    rows = (("Hosting deal", "Tran 2024, §3.3", "1.9"), ("Five-year deal", "News 2022, ¶ 12", "9.3"))
    caption = Caption("Table", "1", words("What the deals cost"), "Sums by source, USD billion")
    columns = (Column("Point"), Column("Evidence"), Column("Value", "decimal"))
    return Grid("evidence", columns, tuple(tuple(map(words, row)) for row in rows), "evidence", caption)
