"""A palette from the colours of a house: its own where they can be read, darkened where they cannot, tints computed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from string import hexdigits

from generator.records import replace
from generator.theme.colour import contrast, distance, lightness
from generator.theme.tokens import Palette

SLOTS = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
"""The twelve colours of an Office theme by the names its XML gives them."""

_LIGHT_PAPER = 85.0  # L* from which a colour can be written on like paper
_TEXT, _MARK = 4.5, 3.0  # WCAG 2 contrast of text and of marks
_APART = 12.0  # CIEDE2000 between colours that stand beside each other
_STEP = 0.04
_GREEN, _RED = "0B7A6B", "B83A1A"


def colour_or_none(value: str) -> str:
    """``value`` in capitals where it is six hex digits, as a file should have a colour; else empty."""
    return value.upper() if len(value) == 6 and all(char in hexdigits for char in value) else ""


def palette_of(colours: Mapping[str, str], usual: Palette, ground: str = "") -> Palette:
    """The palette of a house whose theme has ``colours`` by slot (six hex digits); what it lacks is as ``usual``.

    ``ground`` is what its words stand on, dark or light; without it they stand on light paper.
    """
    light = colours.get("lt1", usual.paper)
    paper = ground or (light if lightness(light) >= _LIGHT_PAPER else "FFFFFF")
    accents = _accents(colours) or usual.series
    primary = _on_tints(accents[0], paper)
    second = _second(accents, primary)
    accent = _on_tints(second, paper)
    tints = replace(usual, paper=paper, neutral_tint=mix(primary, paper, 0.93), summary_tint=mix(primary, paper, 0.95),
                    caution_tint=mix(accent, paper, 0.92), caution_line=mix(accent, paper, 0.7))  # fmt: skip
    rest = tuple(one for one in accents[1:] if one != second)  # its darker self stands for it
    return _with_signs(_with_greys(tints, colours, primary, accent), rest)


def _accents(colours: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(colours[f"accent{n}"] for n in range(1, 7) if f"accent{n}" in colours)


def _second(accents: Sequence[str], primary: str) -> str:
    """The first accent that can be told from ``primary``."""
    return next((one for one in accents[1:] if distance(one, primary) >= _APART), accents[-1])


def _with_greys(tints: Palette, colours: Mapping[str, str], primary: str, accent: str) -> Palette:
    paper = tints.paper
    ink = darkened(colours.get("dk1", tints.ink), (paper, tints.neutral_tint), 7.0)
    grounds = (paper, tints.neutral_tint, tints.summary_tint, tints.caution_tint)
    return replace(
        tints,
        ink=ink,
        primary=primary,
        accent=accent,
        slate=darkened(mix(ink, paper, 0.35), grounds, _TEXT),
        steel=darkened(mix(primary, paper, 0.3), grounds, _TEXT),
        muted=darkened(mix(ink, paper, 0.5), (paper,), _MARK),
        hairline=mix(ink, paper, 0.78),
        on_primary=darkened(mix(paper, primary, 0.18), (primary,), _TEXT),
        accent_on_primary=darkened(accent, (primary,), _TEXT),
        line_on_primary=mix(paper, primary, 0.6),
    )


def _with_signs(palette: Palette, accents: Sequence[str]) -> Palette:
    found: list[str] = [palette.primary, palette.accent]
    for colour in (*accents, palette.muted, *palette.series):
        shown = darkened(colour, (palette.paper,), _MARK)
        if min(distance(shown, other) for other in found) >= _APART:
            found.append(shown)
    while len(found) < 6:
        found.append(mix(found[len(found) - 2], palette.paper, 0.4))
    first, second, third, fourth, fifth, sixth = found[:6]
    series = (first, second, third, fourth, fifth, sixth)
    positive = _nearest(series, _GREEN)
    negative = _nearest([one for one in series if one != positive], _RED)
    return replace(palette, series=series, positive=positive, negative=negative)


def _nearest(colours: Sequence[str], wanted: str) -> str:
    """The colour of the house that comes close to ``wanted``, which itself where none does."""
    best = min(colours, key=lambda one: distance(one, wanted))
    return best if distance(best, wanted) < 30 else wanted


def _on_tints(colour: str, paper: str) -> str:
    """``colour`` dark enough for text on a tint of any hue and for light text on it."""
    return darkened(colour, (paper,), 5.4)


def darkened(colour: str, grounds: Iterable[str], least: float) -> str:
    """``colour``, mixed with black only so far that it has the contrast ``least`` on all ``grounds``.

    On dark grounds it is mixed with white.
    """
    on = tuple(grounds)
    far = "000000" if contrast("000000", on[0]) >= contrast("FFFFFF", on[0]) else "FFFFFF"
    share, shown = 0.0, colour
    while min(contrast(shown, ground) for ground in on) < least and share < 1:
        share += _STEP
        shown = mix(colour, far, min(share, 1.0))
    return shown


def mix(one: str, other: str, share: float) -> str:
    """``one`` with ``share`` (0 to 1) of ``other`` in it, in sRGB."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(first + (second - first) * share):02X}" for first, second in pairs)
