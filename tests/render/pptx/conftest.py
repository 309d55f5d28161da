"""A small deck that uses every layout, after the mock-ups of the look."""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.chart import Annotation, Band, Chart, Moment, ReferenceLine, Series
from generator.model.element import (
    Bullets,
    Caption,
    Card,
    Cards,
    Column,
    Deck,
    Element,
    Graphic,
    Grid,
    Item,
    Layout,
    Meta,
    Prose,
    Quote,
    Slide,
)
from generator.model.inline import Cite, Emphasis, Inlines, Link, Mark, Text
from generator.render.pptx.boxes import (
    Block,
    ChartBox,
    Composed,
    Paragraph,
    PlacedSlide,
    Rect,
    Rule,
    Table,
    TextBox,
)
from generator.render.pptx.compose.fit import height_of
from generator.theme.shipped.institutional import THEME
from generator.theme.tokens import Theme

PARTS = ("Context", "Drivers", "Areas", "Challenges", "Evidence")


def words(text: str, mark: str = "") -> Inlines:
    return (Mark(mark, (Text(text),)),) if mark else ((Text(text),) if text else ())


def item(id: str, head: str, text: str, note: str = "", count: int = 0, of: int = 0) -> Item:
    return Item(id, words(head), words(text, id), note, count, of)


def meta(**changes: str) -> Meta:
    base = {
        "topic": "us-japan",
        "audience": "analyst",
        "title": "From repair to integration",
        "subtitle": "How Washington adjusted its relationship with Japan, 2021–2025",
        "running_title": "US–Japan, 2021–2025",
        "series": "Policy briefing",
        "edition": "Analyst paper",
        "date": "3 March 2025",
        "iso_date": "2025-03-03",
        "cutoff": "Evidence ends February 2025",
        "language": "en-GB",
        "abstract": "",
    } | changes
    return Meta(standfirst=(), keywords=("alliance", "trade"), **base)  # type: ignore[arg-type]


def _strip() -> Graphic:
    bands = (Band(2017, 2021.05, "Baseline: Trump term", "muted"), Band(2021.05, 2025.05, "Biden term", "main"))
    dots = (
        Moment("", 2022.0, "", "News analysis", False),
        Moment("", 2024.27, "", "NDO", True),
        Moment("", 2024.28, "", "Jandali", True),
        Moment("", 2024.87, "", "Tran (two)", False),
        Moment("", 2025.12, "", "Tran (two)", True),
    )
    return Graphic("scope", Chart("timeline", bands=bands, moments=dots), "Period and sources", Caption("", "", ()))


def _messages() -> Bullets:
    rows = (
        (
            "Repair came first",
            "Within a month, a deal on hosting costs; by mid-April 2021, Japan’s premier was received.",
            2,
        ),
        (
            "China is the main driver, not the only one",
            "The US strategy of October 2022 names China the main rival; North Korea and reliance on chip suppliers add to it.",
            2,
        ),
        (
            "Defence and small groups moved furthest",
            "Treaty cover for space, a reworked US command, summits with Seoul and Manila. Much is announced, not done.",
            3,
        ),
        (
            "Trade recovered rather than boomed",
            "The 2022 total stood 4.9% above 2019. One source carries the series, and its own reference does not fit.",
            1,
        ),
        (
            "Consent and money are the weak points",
            "Base costs, Okinawa and Article 9 weigh on politics; debt and unpopular taxes weigh on the defence plan.",
            2,
        ),
    )
    items = tuple(item(f"m{i}", head, text, f"{n} of 4", n, 4) for i, (head, text, n) in enumerate(rows))
    return Bullets(items, "key-messages", "Independent voices that support the message, out of four")


def _agenda() -> Bullets:
    rows = (
        ("Context", "What did both sides inherit in 2021?", "26", 4),
        ("Drivers", "Why did the US line change?", "24", 2),
        ("Areas", "What changed, from defence to climate?", "91", 4),
        ("Challenges", "What can still go wrong?", "23", 4),
    )
    items = tuple(Item(head.lower(), words(head), words(text), note, n, 4) for head, text, note, n in rows)
    return Bullets(items, "agenda", "Claims recorded | Voices")


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


def _takeaways() -> Bullets:
    return Bullets(
        (
            item(
                "catching-up",
                "Recovery, not boom",
                "In 2021 trade was still 4.0% under its 2019 level; the rise since 2020 is mostly catching up.",
            ),
            item(
                "gap",
                "The gap widened",
                "US imports exceeded exports by USD 68.0 billion in 2022, after 55.5 billion in 2020.",
            ),
            item(
                "no-cause",
                "No cause is shown",
                "A bilateral trade agreement took effect in early 2020; this series cannot show whether it helped.",
            ),
        ),
        "takeaways",
    )


def trade(native: bool = True) -> Graphic:
    alt = "Columns of US exports and imports with a line for the total, 2019 to 2022"
    caption = Caption("Figure", "1", words("Trade passed its 2019 level"), "US trade with Japan, USD billion")
    return Graphic("trade", trade_chart(), alt, caption, native)


def _cards() -> Cards:
    rows = (
        (
            "deal",
            "1.9",
            "USD",
            "billion",
            "Japan’s payment for US forces in fiscal 2021; Washington had asked for 8 billion a year",
            "17 February 2021",
            "Tran 2024",
            True,
        ),
        (
            "tomahawk",
            "400",
            "",
            "missiles",
            "Tomahawks to be sold for about USD 2.35 billion, with a range of up to 1,600 km",
            "Reported April 2024",
            "Jandali 2024",
            True,
        ),
        (
            "agreements",
            "70+",
            "",
            "agreements",
            "Signed after the Washington summit; fields are named, no breakdown is given",
            "10 April 2024",
            "Tran 2024",
            True,
        ),
        (
            "gdp",
            "2%",
            "",
            "of GDP",
            "Japan’s defence target; no source gives the starting share or the target year",
            "Target year not stated",
            "Tran 2024, 2025",
            False,
        ),
        (
            "five-years",
            "315",
            "USD",
            "billion",
            "Planned defence spending over five years, 63 billion a year on average (derived)",
            "2023–2027",
            "Jandali 2024",
            False,
        ),
        (
            "bid",
            "14.1",
            "USD",
            "billion",
            "Nippon Steel’s bid for US Steel, which President Biden opposed",
            "April 2024",
            "NDO 2024; Jandali 2024",
            False,
        ),
    )
    return Cards("At a glance", tuple(Card(i, v, p, u, words(t, i), w, s, f) for i, v, p, u, t, w, s, f in rows))


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


def _comparison() -> Grid:
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


def _matrix() -> Grid:
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


def _disputes() -> Grid:
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
    return Grid("disputes", columns, tuple(tuple(words(cell) for cell in row) for row in rows), "disputes")


def _sources() -> Grid:
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


def _points() -> Bullets:
    cite = Cite(" (Tran, 2024, §3.3)", (("tran-2024", "§3.3"),))
    texts = (
        (
            "cost-deal",
            "Hosting deal",
            "The agreement on hosting costs was reached in February 2021, for one year and USD 1.9 billion.",
        ),
        (
            "five-year-deal",
            "Five-year deal",
            "A second agreement of December 2021 covers five years and USD 9.3 billion.",
        ),
        ("space", "Space", "From January 2023 the treaty’s Article 5 also covers attacks to, from and within space."),
        (
            "command",
            "Command",
            "In April 2024 the leaders announced a reworked US command structure in Japan; it is not yet in place.",
        ),
    )
    return Bullets(tuple(Item(i, words(h), (Mark(i, (Text(t[:-1]), cite, Text("."))),)) for i, h, t in texts))


def slide(
    id: str,
    layout: Layout,
    title: str,
    *elements: Element,
    part: str = "",
    source: str = "",
    notes: str = "",
    **more: str,
) -> Slide:
    return Slide(
        id, layout, words(title), elements, part, source=words(source), notes=(words(notes),) if notes else (), **more
    )  # type: ignore[arg-type]


def sample_slides() -> tuple[Slide, ...]:
    sources = "Sources: Tran 2024, 2025 (one voice); news analysis [January 2022]; NDO 2024; Jandali 2024."
    contents = Bullets(
        (
            Item("trade", (), words("Trade recovered, with a wider gap")),
            Item("numbers", (), words("Six numbers that size the change")),
            Item("steps", (), words("Milestones from 2017 to 2025")),
            Item("before", (), words("Before and after, area by area")),
        )
    )
    left = Bullets(_points().items[:2], "bullets", "Agreed")
    right = Bullets(_points().items[2:], "bullets", "Announced")
    quoted = Quote(
        "ukraine",
        words("“Ukraine of today may be East Asia of tomorrow.”", "ukraine"),
        words("Fumio Kishida, Prime Minister of Japan, to US lawmakers, April 2024"),
    )
    evidence = Grid(
        "evidence",
        (Column("Point"), Column("Evidence"), Column("Value", "decimal")),
        (
            tuple(map(words, ("Hosting deal", "Tran 2024, §3.3", "1.9"))),
            tuple(map(words, ("Five-year deal", "News 2022, ¶ 12", "9.3"))),
        ),
        "evidence",
        Caption("Table", "1", words("What the deals cost"), "Sums by source, USD billion"),
    )
    return (
        slide("cover", "title", "From repair to integration", _strip()),
        slide(
            "messages",
            "messages",
            "Washington mended the alliance first, then built it into a network",
            _messages(),
            source=sources,
            kicker="Key messages",
            notes="Open with the repair.",
        ),
        slide(
            "agenda",
            "agenda",
            "Four questions structure the briefing; half of the evidence speaks to the third",
            _agenda(),
            source="Claims: separate statements recorded from the five texts; counts depend on that reading. Another 14 cover implications, outlook and other matters. Voices: independent authors or outlets, four in all.",
        ),
        slide(
            "opener",
            "section",
            "Areas of change",
            Prose(
                words("Defence moved first and furthest; trade, climate and technology followed on thinner evidence."),
                "lead",
            ),
            contents,
            part="Areas",
            source="Basis: 91 recorded claims on areas, 32 of them on security and defence.",
            kicker="Part 3 of 4",
            number="3",
        ),
        slide(
            "trade",
            "chart-takeaways",
            "Trade with Japan passed its 2019 level only in 2022, after a fall of 16% in the pandemic year",
            trade(),
            _takeaways(),
            part="Areas",
            source="Source: Tran 2024, section 3.2, which credits Statista; the listed Statista entry is about GDP growth, so the series is unverified. The 2022 parts add to 228.66, the stated total is 228.65.",
            notes="The series rests on one source.",
        ),
        slide(
            "numbers",
            "cards",
            "Six numbers size the change: three are agreed, three are still plans or bids",
            _cards(),
            part="Areas",
            source=sources,
        ),
        slide(
            "steps",
            "timeline",
            "Ties were mended in 2021 and widened from 2022; the summit of April 2024 marks the peak",
            timeline(),
            part="Areas",
            source=sources,
        ),
        slide(
            "before",
            "comparison",
            "Washington reversed two lines, eased or widened two and carried trade friction over",
            _comparison(),
            part="Areas",
            source=sources,
        ),
        slide(
            "matrix",
            "matrix",
            "Trade friction is the only challenge all four voices raise; eight of twelve rest on one",
            _matrix(),
            _takeaways(),
            part="Challenges",
            source=sources,
        ),
        slide(
            "disputes",
            "table",
            "Three figures need care: one is a range, one a rounding, one probably a slip",
            _disputes(),
            part="Evidence",
            source=sources,
        ),
        slide(
            "quote",
            "quote",
            "Before the US Congress, Tokyo tied Europe’s war to the security of its own region",
            quoted,
            _takeaways(),
            part="Evidence",
            source="Source: Jandali 2024.",
        ),
        slide(
            "sources",
            "sources",
            "Five texts carry four independent voices, and none reports the 2024 election result",
            _sources(),
            part="Evidence",
            source="Square brackets: inferred, not printed in the text.",
        ),
        slide(
            "points",
            "points",
            "Two deals on money came first, two steps on defence followed",
            _points(),
            part="Areas",
            source=sources,
        ),
        slide(
            "columns", "two-columns", "Money is agreed; defence is announced", left, right, part="Areas", source=sources
        ),
        slide(
            "chart",
            "chart",
            "Both directions of trade grew, imports from the higher base",
            trade(),
            part="Areas",
            source=sources,
        ),
        slide("table", "table", "Two deals, two sums", evidence, part="Evidence", source=sources),
    )


@pytest.fixture(scope="session")
def theme() -> Theme:
    return THEME


@pytest.fixture(scope="session")
def sample_deck() -> Deck:
    """Every layout once, in the words of the mock-ups."""
    return Deck(meta(), PARTS, sample_slides())


def faults(composed: Composed, theme: Theme) -> list[str]:
    """What is wrong with placed slides: text beyond its box, anything off the slide, text on text."""
    return [
        f"{n} {slide.id}: {fault}"
        for n, slide in enumerate(composed.slides, 1)
        for fault in _slide_faults(slide, theme)
    ]


def _slide_faults(slide: PlacedSlide, theme: Theme) -> list[str]:
    found: list[str] = []
    solid: list[tuple[str, Rect]] = []
    for shape in slide.shapes:
        match shape:
            case TextBox():
                found += _box_faults(shape.name, shape.paragraphs, shape.at.w, shape.at.h, theme)
                solid.append((shape.name, shape.at))
            case Table():
                found += _table_faults(shape, theme)
                solid.append((shape.name, shape.at))
            case ChartBox():
                solid.append((shape.name, shape.at))
            case Rule():
                solid_line = Rect(min(shape.x1, shape.x2), min(shape.y1, shape.y2), 0, 0)
                found += _off("rule", solid_line)
            case Block():
                found += _off("area", shape.at)
    found += [fault for name, at in solid for fault in _off(name, at)]
    pairs = ((a, b) for i, a in enumerate(solid) for b in solid[i + 1 :])
    return found + [f"{a[0]} on {b[0]}" for a, b in pairs if _overlap(a[1], b[1])]


def _box_faults(name: str, paragraphs: tuple[Paragraph, ...], width: float, height: float, theme: Theme) -> list[str]:
    found = []
    if height_of(paragraphs, width, theme) > height + 0.005:
        found.append(f"{name}: text is higher than its box ({height_of(paragraphs, width, theme):.2f} > {height:.2f})")
    if not any(run.text for one in paragraphs for run in one.runs):
        found.append(f"{name}: empty")
    sizes = [run.style.size for one in paragraphs for run in one.runs]
    if min(sizes, default=12) < 12:
        found.append(f"{name}: {min(sizes)} pt")
    return found


def _table_faults(table: Table, theme: Theme) -> list[str]:
    found = []
    for row, high in zip(table.rows, table.heights, strict=True):
        for cell, width in zip(row, table.widths, strict=True):
            room = high - cell.top - cell.bottom
            tall = height_of(cell.paragraphs, width - cell.left - cell.right, theme)
            if tall > room + 0.005:
                found.append(f"{table.name}: cell {cell.paragraphs} is higher than its row ({tall:.2f} > {room:.2f})")
    return found


def _off(name: str, at: Rect) -> list[str]:
    inside = at.x >= -0.01 and at.y >= -0.01 and at.x + at.w <= 13.34 and at.y + at.h <= 7.51
    return [] if inside and at.w >= 0 and at.h >= 0 else [f"{name}: off the slide {at}"]


def _overlap(a: Rect, b: Rect) -> bool:
    slack = 0.011
    beside = a.x + a.w <= b.x + slack or b.x + b.w <= a.x + slack
    return not (beside or a.y + a.h <= b.y + slack or b.y + b.h <= a.y + slack)


@pytest.fixture(scope="session")
def find_faults() -> Callable[[Composed, Theme], list[str]]:
    """Geometry faults of a composed deck."""
    return faults
