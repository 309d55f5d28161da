"""What a template adds of its own: prose that rests on no point, and numbers that it had computed."""

from __future__ import annotations

from generator.errors import Where
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A heading, paragraph or list item whose words, or some of them, stand in a template; ``document`` as in Piece."""

    text: str
    document: str
    where: Where


@dataclass(frozen=True, slots=True)
class Computed:
    """A number or date as it prints, and what it was made of: ``growth(trade[Total, 2022], trade[Total, 2019])``."""

    id: str
    text: str
    formula: str
    figures: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """All that the templates of an edition add."""

    written: tuple[Written, ...] = ()
    computed: tuple[Computed, ...] = ()


NOTHING_OWN = Own()
