"""Where everything stands, measured without Word: figures drift to where pages carry them with the least white space.

Word breaks the pages itself. The order that is settled here, and the few pages that are opened on purpose, leave it
little to get wrong; where it breaks otherwise, the worst is the white space there would have been anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from functools import partial
from typing import NamedTuple

from generator.model.element import Briefing, Contents, Element, Meta
from generator.model.inline import plain
from generator.model.memo import Memo, Shelf
from generator.model.walk import inlines_of
from generator.records import dataclass, replace
from generator.render.docx.contents import DEEPEST, listed
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.geometry import points
from generator.render.docx.heights import all_pieces, element_pieces
from generator.render.docx.laid import laid
from generator.render.docx.notes import pages_of_endnotes
from generator.render.docx.queues import Link, Queues, Waiting, values
from generator.render.docx.ruler import Ruler, footnotes_in
from generator.render.docx.splitting import split_wide
from generator.render.docx.steps import Step, Thing, steps
from generator.render.docx.styles import ParagraphStyle
from generator.render.docx.turning import settled, turned
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


_NO_FRONT = Front()


@dataclass(frozen=True, slots=True)
class Measured:
    """A briefing in pieces of known height, to be laid out on sheets of any height; ``ways`` keeps its steps.

    The sheets are as wide as that of the ruler's theme.
    """

    elements: tuple[Element, ...]
    ruler: Ruler
    meta: Meta
    front: Front
    ways: dict[int, tuple[Step, ...]] = field(default_factory=dict)

    def steps(self, depth: int) -> tuple[Step, ...]:
        """The steps that it goes down in when contents go down to the level ``depth``."""
        if depth not in self.ways:
            self.ways[depth] = steps(self.elements, self.ruler, _entries(self.elements, depth))
        return self.ways[depth]


def measured(briefing: Briefing, theme: Theme, front: Front = _NO_FRONT, memo: Memo | None = None) -> Measured:
    """``briefing`` made ready: wide tables in parts, turned where they must be, everything measured when asked for.

    ``memo`` is from earlier documents: what is the same is not measured again.
    """
    meta = briefing.meta
    known = memo.shelf("ready for pages", theme) if memo else Shelf()
    ready = [known.get(element, partial(_ready, element, theme)) for element in briefing.elements]
    sign = str(sum(one.notes for one in ready))
    ruler = Ruler(theme, meta.title, front.styles, labels=meta.labels, endnotes=meta.endnotes, sign=sign)
    ruler.remember(memo)
    return Measured(turned((part for one in ready for part in one.parts), theme), ruler, meta, front)


@dataclass(frozen=True, slots=True)
class _Ready:
    """An element in the ``parts`` that it goes on pages in, their directions settled, and how many notes it has."""

    parts: tuple[Element, ...]
    notes: int


def _ready(element: Element, theme: Theme) -> _Ready:
    parts = tuple(settled(part, theme) for part in split_wide((element,), theme))
    return _Ready(parts, sum(len(footnotes_in(content)) for content in inlines_of(element)))


def paginate(briefing: Briefing, theme: Theme, front: Front = _NO_FRONT, memo: Memo | None = None) -> Paged:
    """Lay the briefing out; pages are right to one as long as the fonts are the theme's."""
    return on_sheets(measured(briefing, theme, front, memo), theme.sheet)


def on_sheets(briefing: Measured, sheet: Sheet) -> Paged:
    """The pages of ``briefing`` on sheets like ``sheet``."""
    elements, ruler = briefing.elements, briefing.ruler
    first = _first_page(briefing, sheet)
    depth = _depth(elements, ruler, first.flow)
    cut = briefing.steps(depth)
    paged = laid((first.flow.stands, first.sheet), cut, ruler.known, lambda: _searched(first, cut))
    return replace(paged, total=paged.total + pages_of_endnotes(elements, ruler, sheet), depth=depth)


def _searched(first: _State, cut: Sequence[Step]) -> Paged:
    states = [first]
    for step in cut:
        states = _best(after for state in states for after in _advance(state, step))
    return _paged(min(_landed(states), key=_worth))


def _entries(elements: Sequence[Element], depth: int) -> tuple[tuple[int, str], ...]:
    return tuple((one.level, plain(one.content)) for one in listed(elements) if one.level <= depth)


def _depth(elements: Sequence[Element], ruler: Ruler, flow: Flow) -> int:
    """The level that contents go down to: to parts alone where these fill most of a page that would be left white.

    ``flow`` stands behind the title block; only on its page may they be short.
    """
    at = next((index for index, element in enumerate(elements) if isinstance(element, Contents)), None)
    if at is None:
        return DEEPEST
    before = flow.copied()
    before.place([piece for pieces in all_pieces(elements[:at], ruler, ()) for piece in pieces])
    short, deep = (element_pieces(elements[at], ruler, _entries(elements, depth)) for depth in (1, DEEPEST))
    behind = before.copied()
    behind.place(short)
    fills = behind.y - before.y > (before.room - before.y) / 2
    return 1 if behind.page == flow.page and fills and not before.holds(deep) else DEEPEST


class _State(NamedTuple):
    """Pages as they might be so far; ``flow`` is never changed, only its copies are."""

    flow: Flow
    sheet: Sheet
    cost: float = 0
    written: int = 0
    done: Link[Thing] | None = None
    pages: Link[int] | None = None
    opens: Link[int] | None = None
    waiting: Queues = Queues()
    put: int = 0
    topic: int = 0
    stacked: int = 0
    turned: bool = False
    breaks: bool = False


def _first_page(briefing: Measured, sheet: Sheet) -> _State:
    flow, front = Flow(), briefing.front
    flow.open(points(sheet.tall))
    flow.page, flow.y = flow.page + front.pages, front.taken
    flow.place(title_pieces(briefing.meta, briefing.ruler, front.titles))
    return _State(flow, sheet)


def _advance(state: _State, step: Step) -> Iterable[_State]:
    """All ways to go on from ``state`` with ``step`` and the floats that may follow it."""
    for before in _landed([state]) if step.barrier or state.turned else [state]:
        for opened in _opened(before, step):
            yield from _drops(_freed(_put(opened, step), step))
        if step.parted:
            yield from _advance(before._replace(cost=before.cost + _PARTED), step.parted)


def _opened(state: _State, step: Step) -> Iterable[_State]:
    """The page that ``step`` begins on: this one, a new one, or both to choose from."""
    if step.is_contents:
        fresh = not state.flow.holds(step.pieces)
        yield _new_page(state, step, free=True)._replace(opens=state.opens, breaks=True) if fresh else state
    elif step.turned != state.turned or step.opening == "opens":
        yield _new_page(state, step, free=True)
    else:
        may = step.opening == "may open"
        opens = may and state.flow.room - state.flow.y > _SLACK
        if not opens or state.flow.begins(step.pieces, _BEGUN):
            yield state._replace(cost=state.cost + _RUN_ON * may)
        if opens:
            yield _new_page(state, step)


def _new_page(state: _State, step: Step, *, free: bool = False) -> _State:
    """``free``: there is no choice, so the white space counts for nothing."""
    flow = state.flow.copied()
    flow.open(points(state.sheet.deep if step.turned else state.sheet.tall))
    if free:
        flow.white = state.flow.white
    opens = Link(state.opens, state.written)
    return state._replace(flow=flow, cost=_cost(state, flow), opens=opens, turned=step.turned)


def _cost(state: _State, flow: Flow) -> float:
    """What it has cost to come from ``state`` to where ``flow`` stands."""
    white, pages = flow.white - state.flow.white, flow.page - state.flow.page
    return state.cost + _WHITE * white + _PAGE * pages


def _put(state: _State, step: Step) -> _State:
    flow = state.flow.copied()
    pages = state.pages
    for page in flow.place(step.pieces):
        pages = Link(pages, page)
    done, written = state.done, state.written
    for thing in step.things:
        done, written = Link(done, thing), written + _size(thing)
    return state._replace(flow=flow, cost=_cost(state, flow), done=done, written=written, pages=pages,
                          put=state.put + 1, topic=step.topic, stacked=0)  # fmt: skip


def _size(thing: Thing) -> int:
    """How many elements a thing is."""
    return len(thing) if isinstance(thing, tuple) else 1


def _freed(state: _State, step: Step) -> _State:
    if not step.frees:
        return state
    return state._replace(waiting=state.waiting.with_freed(step.frees, state.flow.page, state.put))


def _drops(state: _State) -> Iterable[_State]:
    """``state`` with none, one or a few of the waiting floats put down here."""
    level = [state]
    for _ in range(_AT_ONCE + 1):
        yield from level
        level = [dropped for before in level for dropped in _each_dropped(before)]


def _landed(states: Sequence[_State]) -> list[_State]:
    """``states`` with all waiting floats put down, in whatever order is best."""
    done = [state for state in states if not state.waiting.many]
    left = [state for state in states if state.waiting.many]
    while left:
        left = _best(dropped for state in left for dropped in _each_dropped(state))
        done += [state for state in left if not state.waiting.many]
        left = [state for state in left if state.waiting.many]
    return done


def _each_dropped(state: _State) -> Iterable[_State]:
    """The first of each queue put down next."""
    for queue, item in state.waiting.heads():
        yield _dropped(state, queue, item)


def _dropped(state: _State, queue: int, item: Waiting) -> _State:
    flow = state.flow.copied()
    flow.place(item.float.pieces)
    away = flow.page - item.page
    minded = (
        _AWAY * away * away
        + _LATER * (state.put - item.put)
        + _FOREIGN * (state.topic - item.float.topic)
        + _STACKED * state.stacked
    )
    thing = item.float.thing
    return _State(flow, state.sheet, _cost(state, flow) + minded, state.written + _size(thing), Link(state.done, thing),
                  state.pages, state.opens, state.waiting.without(queue), state.put, state.topic, state.stacked + 1,
                  state.turned, state.breaks)  # fmt: skip


def _best(states: Iterable[_State]) -> list[_State]:
    """The few that are worth going on with, one for each place on the page."""
    found: dict[tuple[object, ...], tuple[float, _State]] = {}
    for state in states:
        key, worth = (state.flow.page, round(state.flow.y), state.waiting.taken(), state.stacked), _worth(state)
        if key not in found or worth < found[key][0]:
            found[key] = (worth, state)
    return [state for _, state in sorted(found.values(), key=_first)[:_BEAM]]


def _first(pair: tuple[float, _State]) -> float:
    return pair[0]


def _worth(state: _State) -> float:
    """What it has cost with its share of this page, and what its waiting floats will take and cost at least."""
    flow, waiting = state.flow, state.waiting
    late = _STACKED * waiting.many + _AWAY * waiting.late(flow.page)
    return state.cost + _PAGE * (flow.y + waiting.height) / flow.room + late


def _paged(state: _State) -> Paged:
    elements: list[Element] = []
    for thing in values(state.done):
        elements += reversed(thing) if isinstance(thing, tuple) else (thing,)
    opens, pages = (tuple(reversed([*values(link)])) for link in (state.opens, state.pages))
    return Paged(tuple(reversed(elements)), opens, pages, state.flow.page, state.breaks, state.flow.y)


def title_pieces(meta: Meta, ruler: Ruler, titles: Collection[str]) -> list[Piece]:
    """What the title block puts on the first page, of it only ``titles``."""
    texts = (("Title", meta.title), ("Subtitle", meta.subtitle), ("Standfirst", plain(meta.standfirst)))
    wanted = [(style, text) for style, text in texts if style.lower() in titles and (text or style == "Title")]
    pieces = [ruler.paragraph(style, text) for style, text in wanted]
    if not pieces or wanted[0][0] != "Title":
        return pieces
    before = ruler.styles["Title"].before
    return [replace(pieces[0], height=pieces[0].height + before, before=0), *pieces[1:]]
