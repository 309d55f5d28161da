"""The first pages of the sample briefing and its first part."""

from __future__ import annotations

from generator.model.element import (
    Bullets,
    Card,
    Cards,
    Column,
    Contents,
    Element,
    Grid,
    Heading,
    Item,
    Note,
    Prose,
    Quote,
)
from generator.model.inline import CrossRef, Emphasis, Link, Mark, Strong, Text
from tests.render.docx.docx_sample_words import cited, words

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


def _messages() -> Bullets:
    items = tuple(
        Item(f"message-{index}", words(head), (Mark(f"message-{index}", cited(text)),))
        for index, (head, text) in enumerate(MESSAGES, 1)
    )
    return Bullets(items, "key-messages", "Five key messages")


def _glance() -> Cards:
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
    return Cards("At a glance", cards)


def _limits() -> Grid:
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
    return Grid("evidence-limits", (Column(""), Column("")), evidence, "labels")


def front() -> tuple[Element, ...]:
    return (_messages(), _glance(), _limits(), Contents("Contents"))


def first_part() -> tuple[Element, ...]:
    return (*_strain(), *_pressures())


def _strain() -> tuple[Element, ...]:
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
    )


def _pressures() -> tuple[Element, ...]:
    return (
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
