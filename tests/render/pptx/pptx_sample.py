"""A small deck that uses every layout, after the mock-ups of the look."""
# ruff: noqa: E501

from __future__ import annotations

from generator.model.element import Bullets, Item, Prose, Quote, Slide
from tests.render.pptx.pptx_sample_charts import strip, timeline, trade
from tests.render.pptx.pptx_sample_lists import agenda, cards, messages, points, takeaways
from tests.render.pptx.pptx_sample_tables import comparison, disputes, evidence, matrix, sources
from tests.render.pptx.pptx_sample_words import slide, words

SOURCES = "Sources: Tran 2024, 2025 (one voice); news analysis [January 2022]; NDO 2024; Jandali 2024."


def contents() -> Bullets:
    rows = (
        ("trade", "Trade recovered, with a wider gap"),
        ("numbers", "Six numbers that size the change"),
        ("steps", "Milestones from 2017 to 2025"),
        ("before", "Before and after, area by area"),
    )
    return Bullets(tuple(Item(name, (), words(text)) for name, text in rows))


def voiced() -> Bullets:
    rows = (
        ("Who pays", "The cost dispute is settled for a time only.", 3),
        ("Law and opinion", "Okinawa and Article 9 limit how large a role Tokyo can win consent for.", 1),
        ("Trade friction", "Friction moved from tariffs to US Steel.", 4),
        ("Two China policies", "Tokyo shares the concern about China but not the freedom to confront it.", 2),
        ("Will it last?", "Whether the gains last depends on support at home.", 3),
    )
    return Bullets(tuple(Item(f"v{count}", words(head), words(text), "", count, 4) for head, text, count in rows))


def announced() -> tuple[Bullets, Bullets]:
    items = points().items
    return Bullets(items[:2], "bullets", "Agreed"), Bullets(items[2:], "bullets", "Announced")


def quoted() -> Quote:
    return Quote(
        "ukraine",
        words("“Ukraine of today may be East Asia of tomorrow.”", "ukraine"),
        words("Fumio Kishida, Prime Minister of Japan, to US lawmakers, April 2024"),
    )


def _front() -> tuple[Slide, ...]:
    """What opens the deck."""
    return (
        slide("cover", "title", "From repair to integration", strip()),
        slide(
            "messages",
            "messages",
            "Washington mended the alliance first, then built it into a network",
            messages(),
            source=SOURCES,
            kicker="Key messages",
            notes="Open with the repair.",
        ),
        slide(
            "agenda",
            "agenda",
            "Four questions structure the briefing; half of the evidence speaks to the third",
            agenda(),
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
            contents(),
            part="Areas",
            source="Basis: 91 recorded claims on areas, 32 of them on security and defence.",
            kicker="Part 3 of 4",
            number="3",
        ),
    )


def _shown() -> tuple[Slide, ...]:
    """Numbers, dates and comparisons."""
    return (
        slide(
            "trade",
            "chart-takeaways",
            "Trade with Japan passed its 2019 level only in 2022, after a fall of 16% in the pandemic year",
            trade(),
            takeaways(),
            part="Areas",
            source="Source: Tran 2024, section 3.2, which credits Statista; the listed Statista entry is about GDP growth, so the series is unverified. The 2022 parts add to 228.66, the stated total is 228.65.",
            notes="The series rests on one source.",
        ),
        slide(
            "numbers",
            "cards",
            "Six numbers size the change: three are agreed, three are still plans or bids",
            *cards(),
            part="Areas",
            source=SOURCES,
        ),
        slide(
            "steps",
            "timeline",
            "Ties were mended in 2021 and widened from 2022; the summit of April 2024 marks the peak",
            timeline(),
            part="Areas",
            source=SOURCES,
        ),
        slide(
            "before",
            "comparison",
            "Washington reversed two lines, eased or widened two and carried trade friction over",
            comparison(),
            part="Areas",
            source=SOURCES,
        ),
    )


def _weighed() -> tuple[Slide, ...]:
    """Who says what, and how far it agrees."""
    return (
        slide(
            "matrix",
            "matrix",
            "Trade friction is the only challenge all four voices raise; eight of twelve rest on one",
            matrix(),
            takeaways(),
            part="Challenges",
            source=SOURCES,
        ),
        slide(
            "disputes",
            "disputes",
            "Three figures need care: one is a range, one a rounding, one probably a slip",
            disputes(),
            part="Evidence",
            source=SOURCES,
        ),
        slide(
            "quote",
            "quote",
            "Before the US Congress, Tokyo tied Europe’s war to the security of its own region",
            quoted(),
            takeaways(),
            part="Evidence",
            source="Source: Jandali 2024.",
        ),
        slide(
            "sources",
            "sources",
            "Five texts carry four independent voices, and none reports the 2024 election result",
            sources(),
            part="Evidence",
            source="Square brackets: inferred, not printed in the text.",
        ),
    )


def _plain() -> tuple[Slide, ...]:
    """The plainer layouts."""
    return (
        slide(
            "points",
            "points",
            "Two deals on money came first, two steps on defence followed",
            points(),
            part="Areas",
            source=SOURCES,
        ),
        slide(
            "columns",
            "two-columns",
            "Money is agreed; defence is announced",
            *announced(),
            part="Areas",
            source=SOURCES,
        ),
        slide(
            "chart",
            "chart",
            "Both directions of trade grew, imports from the higher base",
            trade(),
            part="Areas",
            source=SOURCES,
        ),
        slide("table", "table", "Two deals, two sums", evidence(), part="Evidence", source=SOURCES),
        slide(
            "voiced",
            "part-messages",
            "Money and consent could still stall the change",
            voiced(),
            part="Challenges",
            source=SOURCES,
        ),
    )


def sample_slides() -> tuple[Slide, ...]:
    """Every layout once."""
    return (*_front(), *_shown(), *_weighed(), *_plain())
