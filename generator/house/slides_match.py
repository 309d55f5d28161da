"""Which layout of a house serves which purpose: told by the placeholders' types and places, never by names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.house.slides_model import BODIES, GRAPHICS, ROLES, Box, Holder, HouseLayout, Master, Match, Role

_LARGE, _HALF_HIGH = 0.25, 0.3  # shares of the slide: a content body's area, a column's height
_HIGH_TITLE = 0.4  # of the slide's height, above which a title heads content
Score = tuple[float, ...]


def match_layouts(master: Master, slide: Box) -> tuple[Match, ...]:
    """The layout of ``master`` for each role."""
    return tuple(_match(role, master.layouts, slide) for role in ROLES)


def choose_master(masters: Sequence[Master], slide: Box) -> tuple[Master, str]:
    """The master that our slides take, and why."""
    if len(masters) == 1:
        return masters[0], "the only master"
    best = max(range(len(masters)), key=lambda index: (*_worth(masters[index], slide), -index))
    chosen = masters[best]
    slides = f"{chosen.slides} of its sample slides" if chosen.slides else "none of its sample slides"
    return chosen, f"{len(chosen.layouts)} layouts and {slides} are on it"


def _worth(master: Master, slide: Box) -> Score:
    roles = [match for match in match_layouts(master, slide) if match.layout is not None]
    usable = any(match.role in ("content", "title only") for match in roles)
    return (float(usable), master.slides, len(roles), len(master.layouts))


def _match(role: Role, layouts: Sequence[HouseLayout], slide: Box) -> Match:
    judge, how = _JUDGES[role]
    scored = [(score, -index) for index, layout in enumerate(layouts) if (score := judge(layout, slide))]
    if not scored:
        return Match(role, None, f"no layout has {how}")
    found = layouts[-max(scored)[1]]
    return Match(role, found, how)


def _others(layout: HouseLayout) -> int:
    """Placeholders for something else than words of title, subtitle and body."""
    return sum(holder.kind in GRAPHICS for holder in layout.holders)


def _middle(holder: Holder, slide: Box) -> float:
    return (holder.at.y + holder.at.h / 2) / slide.h


def _share(holder: Holder, slide: Box) -> float:
    return holder.at.shared(slide).area / slide.area


def _cover(layout: HouseLayout, slide: Box) -> Score | None:  # noqa: ARG001
    title = layout.title
    if title is None or (layout.subtitle is None and layout.kind != "title"):
        return None
    centred = title.kind == "ctrTitle"
    return (float(centred), float(layout.kind == "title"), float(layout.subtitle is not None), -_others(layout))


def _section(layout: HouseLayout, slide: Box) -> Score | None:
    title = layout.title
    if title is None or _cover(layout, slide) or len(layout.bodies) != 1 or _others(layout):
        return None
    small = _share(layout.bodies[0], slide) < _LARGE
    low = _middle(title, slide) >= _HIGH_TITLE
    stated = layout.kind == "secHead"
    return (float(stated), float(low), _middle(title, slide)) if stated or (low and small) else None


def _content(layout: HouseLayout, slide: Box) -> Score | None:
    title, large = layout.title, [body for body in layout.bodies if _share(body, slide) >= _LARGE]
    if title is None or len(large) != 1 or _section(layout, slide) or _middle(title, slide) >= _HIGH_TITLE:
        return None
    rest = len(layout.bodies) - 1 + _others(layout)
    return (-rest, float(large[0].kind == "obj"), _share(large[0], slide))


def _columns(layout: HouseLayout, slide: Box) -> Score | None:
    bodies = sorted(layout.bodies, key=lambda body: body.at.x)
    if layout.title is None or len(bodies) != 2 or _others(layout):
        return None
    left, right = (body.at for body in bodies)
    beside = left.right <= right.x + 0.05 and abs(left.y - right.y) < 0.1 * slide.h
    even = min(left.w, right.w) >= 0.6 * max(left.w, right.w)
    tall = min(left.h, right.h) >= _HALF_HIGH * slide.h
    return (left.area + right.area,) if beside and even and tall else None


def _title_only(layout: HouseLayout, slide: Box) -> Score | None:
    title = layout.title
    taken = layout.bodies or layout.subtitle or _others(layout)
    if title is None or taken or _middle(title, slide) >= _HIGH_TITLE:
        return None
    return (float(title.kind == "title"), -title.at.area)


def _blank(layout: HouseLayout, slide: Box) -> Score | None:
    kinds = {holder.kind for holder in layout.holders}
    return None if kinds & (BODIES | GRAPHICS | {"title", "ctrTitle", "subTitle"}) or slide.area <= 0 else (1.0,)


_JUDGES: dict[Role, tuple[Callable[[HouseLayout, Box], Score | None], str]] = {
    "cover": (_cover, "a title with a subtitle"),
    "section": (_section, "a low title with a few lines of text"),
    "content": (_content, "a high title over one large body"),
    "columns": (_columns, "a title over two bodies side by side"),
    "title only": (_title_only, "a high title and nothing else"),
    "blank": (_blank, "neither title nor body"),
}


def largest_body(layouts: Iterable[HouseLayout]) -> Box | None:
    """The largest body of all ``layouts``."""
    return max((body.at for layout in layouts for body in layout.bodies), key=lambda box: box.area, default=None)
