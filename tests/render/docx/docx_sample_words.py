"""What every page of the sample briefing is written with."""

from __future__ import annotations

from generator.model.element import Meta
from generator.model.inline import Cite, Inlines, Mark, Text
from generator.model.labels import Labels


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
