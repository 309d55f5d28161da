"""A house's slides as values: masters, layouts, placeholders and their words. Lengths in inches, sizes in points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from generator.errors import Finding
from generator.house.safe import HouseFile
from generator.records import dataclass
from generator.theme.tokens import Theme

Role = Literal["cover", "section", "content", "columns", "title only", "blank"]
ROLES: tuple[Role, ...] = Role.__args__  # type: ignore[attr-defined]
GroundKind = Literal["plain", "gradient", "picture"]
TITLES = frozenset({"title", "ctrTitle"})
BODIES = frozenset({"body", "obj"})
FOOT = frozenset({"dt", "ftr", "sldNum", "hdr"})
GRAPHICS = frozenset({"pic", "chart", "tbl", "dgm", "media", "clipArt"})


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def area(self) -> float:
        return max(self.w, 0.0) * max(self.h, 0.0)

    def inside(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The box without insets."""
        return Box(self.x + left, self.y + top, max(self.w - left - right, 0.1), max(self.h - top - bottom, 0.1))

    def shared(self, other: Box) -> Box:
        """What both cover; without area where they do not touch."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, min(self.right, other.right) - x, min(self.bottom, other.bottom) - y)


@dataclass(frozen=True, slots=True)
class Words:
    """How a placeholder sets its first level.

    ``line`` is a share of the font's own line, ``exact`` points where it is fixed (0: it is not). ``insets`` are left,
    top, right and bottom. ``colour`` is empty where it cannot be told;
    where it is not ``stated``, only the prompt shows how words are meant to be set, and what fills it must say so.
    """

    font: str
    size: float
    bold: bool = False
    caps: bool = False
    line: float = 1.0
    exact: float = 0.0
    colour: str = ""
    align: str = "l"
    anchor: str = "t"
    stated: bool = True
    insets: tuple[float, float, float, float] = (0.1, 0.05, 0.1, 0.05)


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder of a layout: ``kind`` is its type in the file ("obj" where it has none), ``text`` its own words."""

    kind: str
    index: int
    name: str
    at: Box
    words: Words
    text: str = ""

    @property
    def inner(self) -> Box:
        """Where words stand."""
        return self.at.inside(*self.words.insets)


@dataclass(frozen=True, slots=True)
class Ground:
    """What slides of a layout stand on; ``colour`` is the plain colour, or what comes nearest to it."""

    colour: str
    kind: GroundKind = "plain"


@dataclass(frozen=True, slots=True)
class HouseLayout:
    """A layout. ``kind`` is the type that the file states or empty; ``fixed`` what stands on it and its master,
    ``painted`` the plain areas among that, the lowest first.
    """

    part: str
    master: str
    name: str
    kind: str
    holders: tuple[Holder, ...]
    fixed: tuple[Box, ...]
    ground: Ground
    painted: tuple[tuple[Box, str], ...] = ()

    def ground_at(self, place: Box) -> Ground:
        """What a placeholder stands on: the uppermost plain area under its middle, else the slide's ground."""
        x, y = place.x + place.w / 2, place.y + place.h / 2
        under = [colour for box, colour in self.painted if box.x <= x <= box.right and box.y <= y <= box.bottom]
        return Ground(under[-1]) if under else self.ground

    @property
    def title(self) -> Holder | None:
        return next((one for one in self.holders if one.kind in TITLES), None)

    @property
    def subtitle(self) -> Holder | None:
        return next((one for one in self.holders if one.kind == "subTitle"), None)

    @property
    def bodies(self) -> tuple[Holder, ...]:
        return tuple(one for one in self.holders if one.kind in BODIES)

    def foot(self, kind: str) -> Holder | None:
        """The placeholder of the date, footer or number."""
        return next((one for one in self.holders if one.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Master:
    """``slides`` is how many of the house's sample slides stand on it."""

    part: str
    theme: str
    name: str
    layouts: tuple[HouseLayout, ...]
    slides: int


@dataclass(frozen=True, slots=True)
class Match:
    """``layout`` is the house's for ``role``; None where it has none. ``how`` says what told it."""

    role: Role
    layout: HouseLayout | None
    how: str


@dataclass(frozen=True, slots=True)
class Area:
    """The room for our own shapes on content slides: body, source line and title's words."""

    body: Box
    source: Box
    title: Box


@dataclass(frozen=True, slots=True)
class SlideHouse:
    """A house's file, understood. ``content`` is the layout of our slides, ``theme`` its look in our roles.

    ``colours`` are the theme's by the names that slides use ("tx1", "bg1", "accent1").
    """

    file: HouseFile
    width: float
    height: float
    masters: tuple[Master, ...]
    master: Master
    matches: tuple[Match, ...]
    content: HouseLayout
    area: Area
    theme: Theme
    colours: Mapping[str, str]
    added: str = ""  # the layout's XML, where the house has none that will do
    findings: tuple[Finding, ...] = ()

    def layout(self, role: Role) -> HouseLayout | None:
        return next((match.layout for match in self.matches if match.role == role), None)
