"""What a figure is claimed to be, and the figures that it is reckoned from."""

from __future__ import annotations

from typing import Literal

from generator.outline.claims.reading import ReadPoint
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._held import Held
from generator.records import dataclass

Kind = Literal["total", "difference", "balance", "hundred", "share", "growth", "factor", "each"]
ROOM = 0.012  # what rounding on the way may add
_FAR = 6.0  # times: what is so far off is of something else


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure in a role; ``said``: between what it is true. A factor stands in words and has no figure."""

    kind: Kind
    one: ReadPoint
    item: Held | None
    printed: str
    said: Bounds
    cue: bool


@dataclass(frozen=True, slots=True)
class Relation:
    """A claim and figures that could give it; ``given``: what they make."""

    claim: Claim
    operands: tuple[Held, ...]
    given: Bounds

    @property
    def holds(self) -> bool:
        return self.given.wider(ROOM).meets(self.claim.said)

    @property
    def off(self) -> float:
        """How many times the claim is what its operands make, or they what it is: 1 where they agree."""
        middle, said = _middle(self.given), _middle(self.claim.said)
        if middle <= 0 or said <= 0:
            return _FAR
        return max(middle / said, said / middle)


def _middle(of: Bounds) -> float:
    return (of.low + min(of.high, 2 * abs(of.low) + 1)) / 2
