"""Lists and cards of the sample deck, in the words of the mock-ups."""
# ruff: noqa: E501

from __future__ import annotations

from generator.model.element import Bullets, Card, Cards, Item
from generator.model.inline import Cite, Mark, Text
from tests.render.pptx.pptx_sample_words import item, words


def messages() -> Bullets:
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


def agenda() -> Bullets:
    rows = (
        ("Context", "What did both sides inherit in 2021?", "26", 4),
        ("Drivers", "Why did the US line change?", "24", 2),
        ("Areas", "What changed, from defence to climate?", "91", 4),
        ("Challenges", "What can still go wrong?", "23", 4),
    )
    items = tuple(Item(head.lower(), words(head), words(text), note, n, 4) for head, text, note, n in rows)
    return Bullets(items, "agenda", "Claims recorded | Voices")


def takeaways() -> Bullets:
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


def points() -> Bullets:
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


def cards() -> tuple[Cards, Cards]:
    rows = (
        ("deal", "1.9", "USD", "billion", "17 February 2021", "Tran 2024", True),
        ("tomahawk", "400", "", "missiles", "Reported April 2024", "Jandali 2024", True),
        ("agreements", "70+", "", "agreements", "10 April 2024", "Tran 2024", True),
        ("gdp", "2%", "", "of GDP", "Target year not stated", "Tran 2024, 2025", False),
        ("five-years", "315", "USD", "billion", "2023–2027", "Jandali 2024", False),
        ("bid", "14.1", "USD", "billion", "April 2024", "NDO 2024; Jandali 2024", False),
    )
    texts = (
        "Japan’s payment for US forces in fiscal 2021; Washington had asked for 8 billion a year",
        "Tomahawks to be sold for about USD 2.35 billion, with a range of up to 1,600 km",
        "Signed after the Washington summit; fields are named, no breakdown is given",
        "Japan’s defence target; no source gives the starting share or the target year",
        "Planned defence spending over five years, 63 billion a year on average (derived)",
        "Nippon Steel’s bid for US Steel, which President Biden opposed",
    )
    items = tuple(Card(i, v, p, u, words(t, i), w, s, f) for (i, v, p, u, w, s, f), t in zip(rows, texts, strict=True))
    agreed, planned = "Agreed|Settled between the two governments", "Plan or bid|Announced, targeted or contested"
    return Cards(agreed, items[:3]), Cards(planned, items[3:])
