"""What stands beside each example on a page: what it is for, its options, and what one types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.blocks import BLOCKS
from generator.charts import CHARTS
from generator.gallery.entries import figure_entry
from generator.gallery.signs import typeset
from generator.gallery.templates import BLOCK, CHART
from generator.model import element as e
from generator.model.inline import Code, Inline, Inlines, Text
from generator.records import replace

_COLUMNS = (e.Column("", width=42), e.Column("", width=118))


def explained_pages(briefing: e.Briefing) -> e.Briefing:
    """``briefing`` with a list of labels under each heading of an example."""
    following = (*briefing.elements[1:], None)
    pairs = zip(briefing.elements, following, strict=True)
    return replace(briefing, elements=tuple(item for pair in pairs for item in _with_use(*pair)))


def _with_use(element: e.Element, following: e.Element | None) -> Iterator[e.Element]:
    yield element
    match element:
        case e.Heading(id=id) if id.startswith(BLOCK):
            block = BLOCKS.get(id.removeprefix(BLOCK))
            yield _use(id, block.about, block.options, block.example)
            yield from _result(id, following)
        case e.Heading(id=id) if id.startswith(CHART):
            kind = id.removeprefix(CHART)
            yield _use(id, f"{_sentence(CHARTS.get(kind).about)} {_drawn(kind)}", {}, figure_entry(kind))
            yield from _result(id, following)
        case _:
            pass


def _result(name: str, following: e.Element | None) -> Iterable[e.Element]:
    """A heading that holds the result, so that it does not drift away; what brings a heading of its own needs none."""
    if not isinstance(following, e.Contents | e.Bibliography):
        yield e.Heading(3, (Text("What it makes"),), f"made-{name}")


def _use(name: str, about: str, options: Mapping[str, str], typed: str) -> e.Grid:
    rows: list[tuple[Inlines, ...]] = [((Text("What for"),), (Text(typeset(about)),))]
    if options:
        rows.append(((Text("Options"),), _options(options)))
    rows.append(((Text("What to type"),), (Code(typed),)))
    return e.Grid(f"use-{name}", _COLUMNS, tuple(rows), "labels")


def _options(options: Mapping[str, str]) -> Inlines:
    """Each option on a line of its own, with what it does."""
    found: list[Inline] = []
    for name, about in options.items():
        found += [Code(f"\n{name}" if found else name), Text(f"  {typeset(about)}")]
    return tuple(found)


def _sentence(about: str) -> str:
    return f"{about[:1].upper()}{about[1:]}."


def _drawn(kind: str) -> str:
    native = CHARTS.get(kind).native is not None
    return "An Office chart, which can be edited." if native else "Office has none: a table, shapes or a picture."
