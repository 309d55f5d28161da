"""The fixed words of a document by language, and dates as that language prints them."""

from __future__ import annotations

from generator.errors import Where, refuse
from generator.model.element import Labels
from generator.model.outline import PartialDate

LABELS = {"en": Labels()}
MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def labels_for(language: str, where: Where | None = None) -> Labels:
    """The words for a BCP 47 tag; a language without a catalogue is an InputError that lists those there are."""
    base = language.split("-")[0]
    if base not in LABELS:
        have = ", ".join(sorted(LABELS))
        raise refuse(
            "language", f"no labels in '{language}'; have: {have}", where, mend="set language: en-GB in audience.yaml"
        )
    return LABELS[base]


def print_date(date: PartialDate, language: str) -> str:
    """ "3 March 2025", "March 2025" or "2025", in the date's own precision."""
    if not date.month:
        return str(date.year)
    months = MONTHS.get(language.split("-")[0], MONTHS["en"])
    month = f"{months[date.month - 1]} {date.year}"
    return f"{date.day} {month}" if date.day else month
