"""Where everything stands, measured without Word: figures drift to where pages carry them with the least white space.

Word breaks the pages itself. The order that is settled here, and the few pages that are opened on purpose, leave it
little to get wrong; where it breaks otherwise, the worst is the white space there would have been anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.model.element import Briefing, Contents, Element, Meta
from generator.model.inline import plain
from generator.model.walk import inlines_of
from generator.render.docx.contents import DEEPEST, listed
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.geometry import points
from generator.render.docx.heights import all_pieces, element_pieces
from generator.render.docx.notes import pages_of_endnotes
from generator.render.docx.ruler import Ruler, footnotes_in
from generator.render.docx.splitting import split_wide
from generator.render.docx.steps import Float, Step, Thing, steps
from generator.render.docx.styles import ParagraphStyle
from generator.render.docx.turning import turned
from generator.theme.sheet import Sheet
from generator.theme.tokens import Theme

_BEAM = 24
_AT_ONCE = 3
# What a reader minds, in parts of a white page: measured by looking at pages, not derived.
_WHITE = 14.0  # times the square of the share of a page left white
_PAGE = 1.0  # for each page
_AWAY = 0.12  # times the square of the pages between a figure and its topic's first paragraph
_LATER = 0.01  # for each paragraph that it lets pass
_FOREIGN = 0.5  # for each topic that it stands behind its own
_STACKED = 0.05  # right behind another figure
_RUN_ON = 1.2  # a part that begins in the middle of a page, under the running title of the one before
_PARTED = 1.2  # a box that breaks between two of its texts
_BEGUN = 60.0  # points under the first lines of a part that runs on: no part begins at the foot of a page
_SLACK = 20.0  # points that must be left on a page before a break is set: more than a measure can be wrong by


@dataclass(frozen=True, slots=True)
class Paged:
    """``elements`` in their final order; ``opens`` are the places in it where a page is opened.

    ``headings``: the page of each heading of level 1 and 2, in order; ``total``: pages of the document, the last of
    which is ``filled`` so many points down;
    ``breaks``: the contents open a new page, because what precedes them fills its own; ``depth``: the level that they
    go down to.
    """

    elements: tuple[Element, ...]
    opens: tuple[int, ...]
    headings: tuple[int, ...]
    total: int
    breaks: bool
    filled: float
    depth: int = DEEPEST


@dataclass(frozen=True, slots=True)
class Front:
    """What a house's file brings: ``pages`` before the first of ours, ``titles`` of our title block that it needs.

    ``styles`` are its own for ours, ``taken`` the points that it fills on our first page.
    """

    styles: Mapping[str, ParagraphStyle] = field(default_factory=dict)
    titles: frozenset[str] = frozenset({"title", "subtitle", "standfirst"})
    pages: int = 0
    taken: float = 0.0


def paginate(briefing: Briefing, theme: Theme, front: Front = Front()) -> Paged:
    """Lay the briefing out; pages are right to one as long as the fonts are the theme's."""
    meta = briefing.meta
    sign = str(sum(len(footnotes_in(content)) for element in briefing.elements for content in inlines_of(element)))
    ruler = Ruler(theme, meta.title, front.styles, labels=meta.labels, endnotes=meta.endnotes, sign=sign)
    elements = turned(split_wide(briefing.elements, theme), theme)
    first = _first_page(meta, ruler, front)
    depth = _depth(elements, ruler, first.flow)
    states = [first]
    for step in steps(elements, ruler, _entries(elements, depth)):
        states = _best(after for state in states for after in _advance(state, step))
    paged = _paged(min(_landed(states), key=_worth))
    return replace(paged, total=paged.total + pages_of_endnotes(elements, ruler), depth=depth)


def _entries(elements: Sequence[Element], depth: int) -> tuple[tuple[int, str], ...]:
    return tuple((one.level, plain(one.content)) for one in listed(elements) if one.level <= depth)


def _depth(elements: Sequence[Element], ruler: Ruler, flow: Flow) -> int:
    """The level that contents go down to: to parts alone where these fill most of a page that would be left white.

    ``flow`` stands behind the title block; only on its page may they be short.
    """
    at = next((index for index, element in enumerate(elements) if isinstance(element, Contents)), len(elements))
    before = flow.copied()
    before.place([piece for pieces in all_pieces(elements[:at], ruler, ()) for piece in pieces])
    ways = [
        [piece for one in elements[at : at + 1] for piece in element_pieces(one, ruler, _entries(elements, depth))]
        for depth in (1, DEEPEST)
    ]
    behind = before.copied()
    behind.place(ways[0])
    fills = behind.y - before.y > (before.room - before.y) / 2
    short = behind.page == flow.page and fills and not before.holds(ways[1])
    return 1 if short else DEEPEST


@dataclass(frozen=True, slots=True)
class _Link:
    """A list that shares its beginning with others."""

    before: _Link | None
    value: object


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A float that is free since ``page``, when so many steps were ``put``: those put later it has let pass."""

    float: Float
    page: int
    put: int


@dataclass(frozen=True, slots=True)
class _State:
    """Pages as they might be so far; ``flow`` is never changed, only its copies are."""

    flow: Flow
    sheet: Sheet
    cost: float = 0
    count: int = 0
    done: _Link | None = None
    pages: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    waiting: tuple[_Waiting, ...] = ()
    put: int = 0
    topic: int = 0
    stacked: int = 0
    turned: bool = False
    breaks: bool = False


def _first_page(meta: Meta, ruler: Ruler, front: Front) -> _State:
    flow = Flow()
    flow.open(points(ruler.theme.sheet.tall))
    flow.page, flow.y = flow.page + front.pages, front.taken
    flow.place(title_pieces(meta, ruler, front.titles))
    return _State(flow, ruler.theme.sheet)


def _advance(state: _State, step: Step) -> Iterable[_State]:
    """All ways to go on from ``state`` with ``step`` and the floats that may follow it."""
    for before in _landed([state]) if step.barrier or state.turned else [state]:
        for opened in _opened(before, step):
            yield from _drops(_freed(_put(opened, step), step))
        if step.parted:
            yield from _advance(replace(before, cost=before.cost + _PARTED), step.parted)


def _opened(state: _State, step: Step) -> Iterable[_State]:
    """The page that ``step`` begins on: this one, a new one, or both to choose from."""
    if step.is_contents:
        fresh = not state.flow.holds(step.pieces)
        yield replace(_new_page(state, step, free=True), opens=state.opens, breaks=True) if fresh else state
    elif step.turned != state.turned:
        yield _new_page(state, step, free=True)
    else:
        may = step.opening == "may open"
        opens = may and state.flow.room - state.flow.y > _SLACK
        if not opens or state.flow.begins(step.pieces, _BEGUN):
            yield replace(state, cost=state.cost + _RUN_ON * may)
        if opens:
            yield _new_page(state, step)


def _new_page(state: _State, step: Step, *, free: bool = False) -> _State:
    """``free``: there is no choice, so the white space counts for nothing."""
    flow = state.flow.copied()
    flow.open(points(state.sheet.deep if step.turned else state.sheet.tall))
    if free:
        flow.white = state.flow.white
    return replace(_charged(state, flow), opens=(*state.opens, state.count), turned=step.turned)


def _charged(state: _State, flow: Flow) -> _State:
    return replace(state, flow=flow, cost=_cost(state, flow))


def _cost(state: _State, flow: Flow) -> float:
    """What it has cost to come from ``state`` to where ``flow`` stands."""
    white, pages = flow.white - state.flow.white, flow.page - state.flow.page
    return state.cost + _WHITE * white + _PAGE * pages


def _put(state: _State, step: Step) -> _State:
    flow = state.flow.copied()
    pages = flow.place(step.pieces)
    done, count = _chained(state, step.things)
    return replace(_charged(state, flow), done=done, count=count, put=state.put + 1, topic=step.topic, stacked=0,
                   pages=(*state.pages, *pages) if pages else state.pages)  # fmt: skip


def _chained(state: _State, things: Sequence[Thing]) -> tuple[_Link | None, int]:
    done, count = state.done, state.count
    for thing in things:
        done, count = _Link(done, thing), count + (len(thing) if isinstance(thing, tuple) else 1)
    return done, count


def _freed(state: _State, step: Step) -> _State:
    freed = tuple(_Waiting(item, state.flow.page, state.put) for item in step.frees)
    return replace(state, waiting=(*state.waiting, *freed)) if freed else state


def _drops(state: _State) -> Iterable[_State]:
    """``state`` with none, one or a few of the waiting floats put down here."""
    level = [state]
    for _ in range(_AT_ONCE + 1):
        yield from level
        level = [dropped for before in level for dropped in _each_dropped(before)]


def _landed(states: Sequence[_State]) -> list[_State]:
    """``states`` with all waiting floats put down, in whatever order is best."""
    done = [state for state in states if not state.waiting]
    left = [state for state in states if state.waiting]
    while left:
        left = _best(dropped for state in left for dropped in _each_dropped(state))
        done += [state for state in left if not state.waiting]
        left = [state for state in left if state.waiting]
    return done


def _each_dropped(state: _State) -> Iterable[_State]:
    """The first of each queue put down next."""
    queues: set[str] = set()
    for item in state.waiting:
        if item.float.queue not in queues:
            queues.add(item.float.queue)
            yield _dropped(state, item)


def _dropped(state: _State, item: _Waiting) -> _State:
    flow = state.flow.copied()
    flow.place(item.float.pieces)
    done, count = _chained(state, (item.float.thing,))
    away = flow.page - item.page
    minded = (
        _AWAY * away * away
        + _LATER * (state.put - item.put)
        + _FOREIGN * (state.topic - item.float.topic)
        + _STACKED * state.stacked
    )
    waiting = tuple(other for other in state.waiting if other is not item)
    cost = _cost(state, flow) + minded
    return replace(state, flow=flow, cost=cost, done=done, count=count, stacked=state.stacked + 1, waiting=waiting)


def _best(states: Iterable[_State]) -> list[_State]:
    """The few that are worth going on with, one for each place on the page."""
    found: dict[tuple[object, ...], tuple[float, _State]] = {}
    for state in states:
        waiting = tuple(item.float.number for item in state.waiting)
        key, worth = (state.flow.page, round(state.flow.y), waiting, state.stacked), _worth(state)
        if key not in found or worth < found[key][0]:
            found[key] = (worth, state)
    return [state for _, state in sorted(found.values(), key=_first)[:_BEAM]]


def _first(pair: tuple[float, _State]) -> float:
    return pair[0]


def _worth(state: _State) -> float:
    """What it has cost with its share of this page, and what its waiting floats will take and cost at least."""
    held = sum(item.float.height for item in state.waiting)
    late = sum(_STACKED + _AWAY * (state.flow.page - item.page) ** 2 for item in state.waiting)
    return state.cost + _PAGE * (state.flow.y + held) / state.flow.room + late


def _paged(state: _State) -> Paged:
    elements: list[Element] = []
    link = state.done
    while link is not None:
        thing = link.value
        elements += reversed(thing) if isinstance(thing, tuple) else (thing,)  # type: ignore[arg-type]
        link = link.before
    return Paged(tuple(reversed(elements)), state.opens, state.pages, state.flow.page, state.breaks, state.flow.y)


def title_pieces(meta: Meta, ruler: Ruler, titles: Collection[str]) -> list[Piece]:
    """What the title block puts on the first page, of it only ``titles``."""
    texts = (("Title", meta.title), ("Subtitle", meta.subtitle), ("Standfirst", plain(meta.standfirst)))
    wanted = [(style, text) for style, text in texts if style.lower() in titles and (text or style == "Title")]
    pieces = [ruler.paragraph(style, text) for style, text in wanted]
    if not pieces or wanted[0][0] != "Title":
        return pieces
    before = ruler.styles["Title"].before
    return [replace(pieces[0], height=pieces[0].height + before, before=0), *pieces[1:]]
