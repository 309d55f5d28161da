"""Colours as readers see them: how far text stands out, how far two colours are apart, what colour blindness leaves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import Literal, TypeAlias

Triple: TypeAlias = "tuple[float, float, float]"
Sight = Literal["normal", "protan", "deutan", "tritan"]
SIGHTS: tuple[Sight, ...] = Sight.__args__  # type: ignore[attr-defined]

# Full dichromacy on linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
# Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.0.
_LEFT: dict[Sight, tuple[Triple, Triple, Triple]] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)  # D65


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two colours (six hex digits each), 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """L* of CIELAB, 0 (black) to 100 (white): what a grey print keeps of ``colour``."""
    return _lab(_linear_rgb(colour))[0]


def distance(one: str, other: str, sight: Sight = "normal") -> float:
    """CIEDE2000 difference of two colours for ``sight``; about 2 is just noticeable side by side, 10 clear apart.

    Formula: Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", Color Research & Application 30 (2005).
    """
    return _ciede2000(_lab(_seen(one, sight)), _lab(_seen(other, sight)))


def closest(colours: Iterable[str], sight: Sight = "normal") -> float:
    """The smallest CIEDE2000 difference between any two of ``colours`` for ``sight``."""
    return min(distance(one, other, sight) for one, other in combinations(colours, 2))


def _linear_rgb(colour: str) -> Triple:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _luminance(colour: str) -> float:
    red, green, blue = _linear_rgb(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    x, y, z = (sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _seen(colour: str, sight: Sight) -> Triple:
    red, green, blue = (min(max(value, 0.0), 1.0) for value in _times(_LEFT[sight], _linear_rgb(colour)))
    return red, green, blue


def _lab(rgb: Triple) -> Triple:
    fx, fy, fz = (_root(value / white) for value, white in zip(_times(_TO_XYZ, rgb), _WHITE, strict=True))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def _ciede2000(one: Triple, other: Triple) -> float:
    warp = _warp(one, other)
    c1, h1 = _polar(one, warp)
    c2, h2 = _polar(other, warp)
    turn = _turn(h1, h2) if c1 * c2 else 0.0
    mean = _mean_hue(h1, h2) if c1 * c2 else h1 + h2
    light, strong = (one[0] + other[0]) / 2 - 50, (c1 + c2) / 2
    dl = (other[0] - one[0]) / (1 + 0.015 * light**2 / sqrt(20 + light**2))
    dc = (c2 - c1) / (1 + 0.045 * strong)
    dh = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * strong * _hue_weight(mean))
    return sqrt(dl**2 + dc**2 + dh**2 + _rotation(mean, strong) * dc * dh)


def _warp(one: Triple, other: Triple) -> float:
    """By how much greyish colours are pulled apart along a*."""
    chroma = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    return 1.5 - 0.5 * sqrt(chroma**7 / (chroma**7 + 25**7))


def _polar(lab: Triple, warp: float) -> tuple[float, float]:
    return hypot(lab[1] * warp, lab[2]), degrees(atan2(lab[2], lab[1] * warp)) % 360


def _turn(one: float, other: float) -> float:
    """The shorter way from one hue to the other, in degrees."""
    return (other - one + 180) % 360 - 180 if abs(other - one) != 180 else other - one


def _mean_hue(one: float, other: float) -> float:
    if abs(one - other) <= 180:
        return (one + other) / 2
    return (one + other + (360 if one + other < 360 else -360)) / 2


def _hue_weight(hue: float) -> float:
    return (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )


def _rotation(hue: float, chroma: float) -> float:
    spread = sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * spread
