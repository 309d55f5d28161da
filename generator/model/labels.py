"""The fixed words of a document in its language: sentences are looked up by their English words.

``say`` and ``count`` take English; a catalogue of the language has its words for each. What stands in braces is filled
in: ``say("{count} of {total}", count=2, total=4)``. ``N_`` marks words that are looked up later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from generator.records import dataclass

_FIELD = re.compile(r"\{(\w+)\}")


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """``text`` itself: a catalogue must have it."""
    return text


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """Both forms of a message with plurals, to be handed to ``count``."""
    return one, many


NUMBERS = (
    N_("no"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"), N_("eight"),
    N_("nine"), N_("ten"), N_("eleven"), N_("twelve"),
)  # fmt: skip
FEMININE = {0: N_("no (feminine)"), 1: N_("one (feminine)")}
STATUS_WORDS = {
    "fact": N_("fact"),
    "plan": N_("plan"),
    "claim": N_("claim"),
    "forecast": N_("forecast"),
    "judgement": N_("judgement"),
}


class Spelled(str):
    """A number in words; ``feminine`` beside a feminine noun: a catalogue writes ``{n_f}`` in place of ``{n}``."""

    __slots__ = ("feminine",)
    feminine: str

    def __new__(cls, text: str, feminine: str = "") -> Spelled:
        self = super().__new__(cls, text)
        self.feminine = feminine or text
        return self


def one_or_many(number: int) -> int:
    """English: 0 for the singular, 1 for the plural."""
    return int(number != 1)


@dataclass(frozen=True, slots=True)
class Labels:
    """``messages`` maps English to the words of ``language`` (a BCP 47 tag), a form for each of its plurals.

    ``form`` tells which plural a number takes; ``decimal`` and ``group`` are its separators; ``marking`` is printed on
    every page and slide.
    """

    language: str = "en"
    messages: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    form: Callable[[int], int] = one_or_many
    decimal: str = "."
    group: str = ","
    marking: str = ""

    def say(self, text: str, **values: object) -> str:
        """``text`` in this language."""
        found = self.messages.get(text)
        return _filled(found[0] if found else text, values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The form for ``number``; it fills ``{n}``."""
        forms = self.messages.get(one)
        text = forms[min(self.form(number), len(forms) - 1)] if forms else (one, many)[one_or_many(number)]
        return _filled(text, {"n": number, **values})

    def in_words(self, number: int) -> Spelled:
        """ "three" for 3; figures above twelve and below zero."""
        if not 0 <= number < len(NUMBERS):
            return Spelled(str(number))
        feminine = self.messages.get(FEMININE.get(number, ""), ("",))
        return Spelled(self.say(NUMBERS[number]), feminine[0])

    def status(self, name: str) -> str:
        """ "plan", as the evidence table and notes print it."""
        return self.say(STATUS_WORDS.get(name, name))

    def listed(self, names: Sequence[str]) -> str:
        """ "Tran, Son and Jandali"."""
        *others, last = names
        return self.say("{others} and {last}", others=", ".join(others), last=last) if others else last

    def either(self, names: Sequence[str]) -> str:
        """ "author, date or outlet"."""
        *others, last = names
        return self.say("{others} or {last}", others=", ".join(others), last=last) if others else last

    def colon(self, label: str) -> str:
        """ "Source:", with the space before it where the language has one."""
        return self.say("{label}:", label=label)

    @property
    def figure(self) -> str:
        return self.say("Figure")

    @property
    def table(self) -> str:
        return self.say("Table")

    @property
    def source(self) -> str:
        return self.say("Source")

    @property
    def note(self) -> str:
        return self.say("Note")

    @property
    def derivation(self) -> str:
        return self.say("Calculation")

    @property
    def contents(self) -> str:
        return self.say("Contents")


def upper_first(text: str) -> str:
    """``text`` with a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def _filled(text: str, values: Mapping[str, object]) -> str:
    # Not str.format: a template's own words may come here, and its fields could reach into objects.
    return _FIELD.sub(lambda match: _value(match[1], values, match[0]), text)


def _value(name: str, values: Mapping[str, object], otherwise: str) -> str:
    if name in values:
        return str(values[name])
    match values.get(name.removesuffix("_f")):
        case Spelled() as number:
            return number.feminine
        case None:
            return otherwise
        case other:
            return str(other)
