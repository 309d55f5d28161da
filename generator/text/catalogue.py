"""Catalogues of labels, a .po file a language in ``catalogues/``, and how a language writes dates and numbers (CLDR).

English needs no catalogue and none of Babel, which takes a moment to load.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from generator.model.labels import Labels
from generator.text.ties import NO_BREAK

if TYPE_CHECKING:
    from babel.messages import Catalog

ENGLISH = "en"


def catalogue_names() -> tuple[str, ...]:
    """The languages there are labels in, sorted."""
    found = (entry.name.removesuffix(".po") for entry in _folder().iterdir() if entry.name.endswith(".po"))
    return tuple(sorted({ENGLISH, *found}))


def nearest_catalogue(language: str) -> str | None:
    """The catalogue for a BCP 47 tag, else for its first part ("fr" for "fr-CA"); None where there is none."""
    have = {name.casefold(): name for name in catalogue_names()}
    parts = language.replace("_", "-").casefold().split("-")
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((have[tag] for tag in tags if tag in have), None)


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag is one of English."""
    return language.replace("_", "-").split("-")[0].casefold() == ENGLISH


@cache
def read_labels(name: str, language: str) -> Labels:
    """The labels of the catalogue called ``name``, with the separators of ``language``."""
    if name == ENGLISH:
        return Labels(language)
    from gettext import c2py

    catalogue = read_catalogue(name)
    decimal, group = separators(language)
    messages = {message: _forms(catalogue[message].string) for message in message_ids(catalogue)}
    return Labels(
        language,
        {message: forms for message, forms in messages.items() if all(forms)},
        c2py(catalogue.plural_expr),
        decimal,
        group,
    )


def read_catalogue(name: str) -> Catalog:
    """The .po file of a language, as Babel holds it."""
    from babel.messages.pofile import read_po

    with (_folder() / f"{name}.po").open("rb") as file:
        return read_po(file, locale=name.replace("-", "_"))


def message_ids(catalogue: Catalog) -> tuple[str, ...]:
    """The English of every message; of one with plurals the singular."""
    ids = (message.id for message in catalogue if message.id)
    return tuple(one[0] if isinstance(one, tuple | list) else one for one in ids)


def with_separators(number: str, language: str) -> str:
    """``number``, written as "1,234.5", with the separators of ``language``."""
    decimal, group = separators(language)
    return number.translate({ord(","): group, ord("."): decimal})


@cache
def separators(language: str) -> tuple[str, str]:
    """The signs before decimals and between thousands; a space between thousands does not break."""
    if is_english(language):
        return ".", ","
    from babel import Locale

    symbols = Locale.parse(_locale(language)).number_symbols.get("latn", {})
    return symbols.get("decimal", "."), symbols.get("group", ",").replace("\u202f", NO_BREAK)


def runs_leftwards(language: str) -> bool:
    """Whether a BCP 47 tag names a language that is written from right to left; not for one that nobody knows."""
    if is_english(language or ENGLISH):
        return False
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_locale(language)).text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        return False


def office_language(language: str) -> int:
    """The number that Office knows a language by; 0 for English, and for one that it has no number for."""
    if is_english(language):
        return 0
    from locale import windows_locale

    tag = language.replace("-", "_").casefold()
    codes = {name.casefold(): code for code, name in sorted(windows_locale.items(), reverse=True)}
    regional = (code for name, code in codes.items() if name.startswith(f"{tag.split('_')[0]}_"))
    return codes.get(tag) or min(regional, default=0)


def print_day(year: int, month: int, day: int, language: str) -> str:
    """ "3 mars 2025", "mars 2025" where ``day`` is 0, as CLDR writes it in ``language``; not for English."""
    from datetime import date

    from babel.dates import format_date, format_skeleton

    moment = date(year, month, day or 1)
    place = _locale(language)
    text = format_date(moment, "long", place) if day else format_skeleton("yMMMM", moment, locale=place)
    return _first(text, language) if day == 1 else text


def _first(text: str, language: str) -> str:
    """French counts the first day of a month ("1er mars"), CLDR does not."""
    return f"1er{text[1:]}" if language.split("-")[0] == "fr" and text.startswith("1 ") else text


def _forms(string: str | Sequence[str] | None) -> tuple[str, ...]:
    return (string or "",) if isinstance(string, str | None) else tuple(string)


def _locale(language: str) -> str:
    """The nearest locale that Babel knows."""
    from babel import Locale, UnknownLocaleError

    tag = language.replace("-", "_")
    try:
        return str(Locale.parse(tag))
    except (UnknownLocaleError, ValueError):
        return tag.split("_")[0]


def _folder() -> Traversable:
    return files("generator.text") / "catalogues"
