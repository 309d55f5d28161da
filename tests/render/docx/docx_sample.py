"""A briefing that uses every element, with text that is hard to set."""

from __future__ import annotations

from generator.model.chart import Annotation, Chart, ReferenceLine, Series
from generator.model.element import (
    Bibliography,
    Briefing,
    Bullets,
    Caption,
    Card,
    Cards,
    Column,
    Contents,
    Element,
    Graphic,
    Grid,
    Heading,
    Item,
    Labels,
    Meta,
    Note,
    Prose,
    Quote,
)
from generator.model.inline import Cite, CrossRef, Emphasis, Footnote, Inlines, Link, Mark, Strong, Text


def words(text: str) -> Inlines:
    return (Text(text),)


def cited(text: str, id: str = "") -> Inlines:
    sentence: Inlines = (Text(f"{text} "), Cite("(Tran, 2024)", (("tran-2024", "§3.2"),)), Text("."))
    return (Mark(id, sentence),) if id else sentence


META = Meta(
    topic="us-japan",
    audience="analyst",
    title="From repair to integration",
    subtitle="The United States and Japan, 2021–2025",
    running_title="From repair to integration: the United States and Japan, 2021–2025",
    standfirst=words(
        "Washington mended the alliance, then began to wire Japan’s forces, factories and chips into its own plans. "
        "Who pays, how far Tokyo goes on China and for how long remain open."
    ),
    series="Policy briefing",
    edition="Analyst paper",
    date="3 March 2025",
    iso_date="2025-03-03",
    cutoff="Evidence ends February 2025",
    language="en-GB",
    keywords=("United States", "Japan"),
    abstract="How Washington adjusted its relationship with Japan.",
    labels=Labels(),
)

MESSAGES = (
    (
        "The repair was quick.",
        "Within a month of taking office the Biden team closed the cost dispute: USD 1.9 billion "
        "for fiscal 2021, against the USD 8 billion a year that had been demanded",
    ),
    (
        "China became the organising problem.",
        "The US security strategy of October 2022 names it the chief long-term "
        "rival. Tokyo shares the diagnosis but cannot follow all the way",
    ),
    (
        "Defence moved furthest.",
        "The summit of April 2024 brought more than 70 agreements, a plan for closer command "
        "and joint arms work from a thin base",
    ),
    (
        "Trade recovered; it did not leap.",
        "In 2022 two-way trade stood 4.9% above 2019, while the US gap had widened to USD 68 billion",
    ),
    (
        "Money and consent are the weak points.",
        "Base costs, Okinawa, public debt and resistance to constitutional change decide whether the new promises last",
    ),
)

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
LONG_HEADING = (
    "A heading that somebody wrote as a whole paragraph, with a first clause that sets the scene, a second that "
    "qualifies the first, and a third that takes back most of what the first two have said, so that the reader who "
    "came for a landmark finds a landscape instead and has to walk through all of it before the text itself begins"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def front() -> tuple[Element, ...]:
    items = tuple(
        Item(f"message-{index}", words(head), (Mark(f"message-{index}", cited(text)),))
        for index, (head, text) in enumerate(MESSAGES, 1)
    )
    cards = (
        Card(
            "c1", "70+", "", "", words("agreements announced around the summit of"), "10 April 2024", "Tran, 2024", True
        ),
        Card(
            "c2",
            "9.3",
            "USD",
            "billion",
            words("Japanese payment for US forces, fiscal 2022 to 2026"),
            "",
            "‘Stronger relations’, n.d.",
            True,
        ),
        Card(
            "c3", "315", "USD", "billion", words("Japanese defence programme, 2023 to 2027"), "", "Jandali, 2024", False
        ),
        Card(
            "c4",
            "+4.9%",
            "",
            "",
            words("change in two-way trade, 2019 to 2022"),
            "",
            "Our calculation from Tran, 2024",
            True,
        ),
    )
    evidence = (
        (
            words("Evidence"),
            words(
                "Five texts by four independent voices, from early 2022 to February 2025. Margin notes "
                "say how many of the four carry a lead."
            ),
        ),
        (
            words("Limits"),
            words(
                "No text reports the outcome of the US election of November 2024; forward-looking "
                "statements carry the date of their source."
            ),
        ),
    )
    return (
        Bullets(items, "key-messages", "Five key messages"),
        Cards("At a glance", cards),
        Grid("evidence-limits", (Column(""), Column("")), evidence, "labels"),
        Contents("Contents"),
    )


def first_part() -> tuple[Element, ...]:
    body = (
        "The years before January 2021 left two marks. Washington had asked for USD 8 billion a year towards its "
        "forces, had threatened to withdraw them and, by one account, had weighed ending the alliance"
    )
    return (
        Heading(1, words("Why Washington changed course"), "context", "1"),
        Prose(
            words(
                "The alliance that President Biden took over was strained over price and reliability. It had not "
                "been abandoned."
            ),
            "lead",
        ),
        Heading(2, words("Four years that strained the alliance"), "strain", "1.1"),
        Prose(
            (
                *cited(body, "ask-8bn"),
                Text(" It grew, see "),
                CrossRef("trade", "Figure 1"),
                Text(", "),
                CrossRef("before-after", "Table 1"),
                Text(" and "),
                CrossRef("economy", "section 2.1"),
                Text("."),
            )
        ),
        Prose(
            cited(
                "This was no retreat from the region. The same administration stayed close to Shinzo Abe’s "
                "Indo-Pacific idea and to the Quad, so the regional frame was in place",
                "frame",
            )
        ),
        Heading(2, words("Three pressures behind the new line"), "pressures", "1.2"),
        Bullets(
            (
                Item("p1", words("China,"), cited("named chief long-term rival in October 2022", "p1")),
                Item(
                    "p2", words("North Korea,"), cited("whose weapons could start an arms race", "p2"), "2 of 4", 2, 4
                ),
                Item(
                    "p3",
                    (),
                    (
                        Text("Plain text, then "),
                        Strong(words("strong")),
                        Text(" and "),
                        Emphasis(words("emphasis")),
                        Text(" and "),
                        Link("https://example.org/a?b=1&c=2", words("a link")),
                        Text("."),
                    ),
                ),
            )
        ),
        Quote(
            "quote-1",
            words("We stand with Japan, shoulder to shoulder, on every one of the questions before us."),
            cited("The president, at the summit"),
        ),
        Prose(words("The rest of the part rests on one source only."), "small"),
        Note((words("Never on a page"),)),
    )


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


def second_part() -> tuple[Element, ...]:
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
        comparison(),
        dispute(),
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
        Bullets(
            (
                Item(
                    "q1", words("What replaces the five-year payment?"), words("No text mentions talks on a successor.")
                ),
                Item(
                    "q2",
                    words("Which budget figure are officials using?"),
                    words("USD 300 billion and USD 315 billion stand in one article."),
                ),
            ),
            "questions",
            "Questions to ask",
        ),
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


def hard_part() -> tuple[Element, ...]:
    rows = tuple(
        (
            words(f"A{index}  Cost"),
            words("A statement that takes more than one line of its column in the annex"),
            words("Tran, 2024, sec. 3.3"),
            words("1 of 4"),
        )
        for index in range(1, 41)
    )
    wide = tuple(tuple(words(f"cell {row}.{column}") for column in range(9)) for row in range(6))
    return (
        Heading(1, words("Text that is hard to set"), "hard", "3"),
        Heading(2, words(LONG_HEADING), "long-heading", "3.1"),
        Prose(
            words("The limit of a label is the margin."), "body", "A label that is far too long for the margin column"
        ),
        Prose(
            (
                Text("Names: "),
                Text("日米同盟の強化と課題", "ja-JP"),
                Text(", "),
                Text("关税", "zh-CN"),
                Text(", "),
                Text("Điện Biên Phủ", "vi-VN"),
                Text(", "),
                Text("العلاقات الأمريكية اليابانية", "ar"),
                Text(", "),
                Text("יחסי ארצות הברית", "he-IL"),
                Text(", smile 🙂."),
            )
        ),
        Prose((Text("العلاقات بين الولايات المتحدة واليابان تعززت في عام 2024 بعد القمة في واشنطن.", "ar-SA"),)),
        Prose(words(f'{LONG_WORD} {LONG_WORD}. Fish & chips <b>"quoted"</b>\x07 at 5 % and \n a line feed.')),
        Prose(
            (
                Link("javascript:alert(1)", words("A link that goes nowhere")),
                Text(", "),
                CrossRef("missing", "Figure 9"),
            )
        ),
        Grid(
            "wide",
            tuple(Column(f"Column {index}") for index in range(9)),
            wide,
            "table",
            Caption("Table", "5", words("Nine columns need the page turned")),
            wide=True,
        ),
        Prose(words("After the wide table the page stands upright again.")),
        Bibliography(
            "References",
            (
                (
                    "Texts read for this paper",
                    (
                        (
                            "tran-2024",
                            (
                                Text(
                                    "Tran, A. C. (2024). Adjusting the US relationship with Japan under President Joe "
                                    "Biden (2021–2025). "
                                ),
                                Emphasis(words("International Journal of Latest Research")),
                                Text(", 7(11), 34–41. "),
                                Link("https://doi.org/10.1/x", words("doi.org/10.1/x")),
                            ),
                        ),
                        ("jandali-2024", words("Jandali, M. (2024, April). An unprecedented shift.")),
                    ),
                ),
                (
                    "Works reached only through them",
                    (("hughes-2022", words("Hughes, C. W. (2022). Japan as a power.")),),
                ),
            ),
        ),
        Heading(1, words("Evidence table"), "annex", "Annex"),
        Prose(words("Each statement in the paper rests on one or more rows.")),
        Grid(
            "evidence-table",
            (Column("Row and area"), Column("Statement"), Column("Source and place"), Column("Voices")),
            rows,
            "evidence",
            Caption("Table", "A1", words("Statements on cost, forces and defence")),
        ),
    )


def sample() -> Briefing:
    """Every element, and hard text."""
    return Briefing(META, (*front(), *first_part(), *second_part(), *hard_part()))
