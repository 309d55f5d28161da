"""The labels of an edition's language, and dates as that language prints them."""

from __future__ import annotations

from generator.errors import Where, refuse
from generator.model.labels import Labels
from generator.model.outline import PartialDate
from generator.text.catalogue import catalogue_names, is_english, nearest_catalogue, print_day, read_labels
from generator.text.units import MONTHS


def labels_for(language: str, where: Where | None = None) -> Labels:
    """The words for a BCP 47 tag; a language without a catalogue is an InputError that lists those there are."""
    name = nearest_catalogue(language)
    if name is None:
        what = f"no labels in '{language}'; have: {', '.join(catalogue_names())}"
        raise refuse("language", what, where, mend="set language: en-GB, or add a catalogue (docs/formats.md)")
    return read_labels(name, language)


def print_date(date: PartialDate, language: str) -> str:
    """ "3 March 2025", "March 2025" or "2025", in the date's own precision."""
    if not date.month:
        return str(date.year)
    if not is_english(language):
        return print_day(date.year, date.month, date.day, language)
    month = f"{MONTHS[date.month - 1]} {date.year}"
    return f"{date.day} {month}" if date.day else month
