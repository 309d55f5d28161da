"""The one file that knows the citation processor (refkit): its styles, and what they print."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, TypeAlias

from generator.errors import Where, refuse
from generator.model.inline import Emphasis, Inline, Inlines, Link, Strong, Text, merged, plain
from generator.model.source import Reference
from generator.records import dataclass

Kind = Literal["author-date", "note", "numeric"]
Entry = tuple[str, Inlines]
Keep: TypeAlias = Callable[[bytes, Callable[[], bytes]], bytes]
AUTHOR_DATE = "apa"  # names a work where the style itself has no words for it

_IS_NOTE = re.compile(r"<style\b[^>]*\bclass\s*=\s*[\"']note[\"']")
_NUMBERS = {"CitationNumber", "CitationLabel"}
_ENDS = ("?", "!")
_DOUBLED = re.compile(r"([?!])\.(?=\s|$)")
_PROBE = [{"id": "probe", "type": "book", "title": "Probe", "author": [{"family": "Probe", "given": "Ann"}],
           "issued": {"date-parts": [[2001]]}}]  # fmt: skip
STEADY = frozenset({"apa", "chicago-author-date", "harvard-cite-them-right"})
"""Styles in which a work reads alike wherever it is cited, unless it needs to be told from another one."""


@dataclass(frozen=True, slots=True)
class Style:
    """A CSL style, from ``xml`` where there is any.

    ``kind`` tells what its citations are: names with a year, whole notes, or numbers.
    """

    name: str
    kind: Kind
    raised: bool
    xml: str = ""


_KEEP: ContextVar[Keep | None] = ContextVar("what keeps that which the processor has printed", default=None)


@contextmanager
def keeping(keep: Keep) -> Iterator[None]:
    """Inside, ``keep`` is asked for what was printed before, and given how to print it: to load a processor is slow."""
    token = _KEEP.set(keep)
    try:
        yield
    finally:
        _KEEP.reset(token)


@lru_cache(maxsize=1)
def processor_files() -> tuple[Path, ...]:
    """The files that decide what is printed: this one and the processor's own code, which is not loaded for it."""
    found = find_spec("refkit")
    folders = found.submodule_search_locations if found else None
    code = (path for folder in folders or () for path in Path(folder).iterdir() if path.is_file())
    return (Path(__file__), *sorted(code))


def load_style(name: str, xml: str = "", where: Where | None = None) -> Style:
    """The style called ``name``, or the one that ``xml`` holds. An unknown one is an InputError with near names."""
    found = list(_nodes(_kept([name, xml], partial(_probe, name, xml, where))))
    numbers = any(node.get("meta", {}).get("kind") in _NUMBERS for node in found if node.get("meta"))
    texts = [node for node in found if "text" in node]
    said = "".join(str(node["text"]) for node in texts)
    is_note = bool(_IS_NOTE.search(xml)) if xml else not numbers and said.endswith(".")
    raised = bool(texts) and all(node.get("formatting", {}).get("vertical_align") == "Sup" for node in texts)
    return Style(name, "note" if is_note else "numeric" if numbers else "author-date", raised, xml)


def _kept(what: object, make: Callable[[], Any]) -> Any:
    """What ``make`` gives for ``what``, both as JSON has them, perhaps from an earlier time."""
    keep = _KEEP.get()
    if keep is None:
        return make()
    return json.loads(keep(json.dumps(what).encode(), lambda: json.dumps(make()).encode()))


@lru_cache(maxsize=8)
def _loaded(name: str, xml: str, where: Where | None = None) -> Any:
    return _own(name, xml, where) if xml else _known(name, where)


def _probe(name: str, xml: str, where: Where | None) -> Sequence[Mapping[str, Any]]:
    import refkit

    document = refkit.Document(_library(_PROBE), _loaded(name, xml, where), locale="en-GB")
    tree: Sequence[Mapping[str, Any]] = document.render([refkit.Citation("0", "probe")])["0"].tree
    return tree


def _nodes(tree: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for node in tree:
        yield node
        yield from _nodes(node.get("children", ()))


def _own(name: str, xml: str, where: Where | None) -> Any:
    import refkit

    try:
        return refkit.Style.from_xml(xml)
    except (refkit.RefkitError, ValueError) as error:
        what = f"'{name}' is no CSL style that stands by itself: {error}"
        mend = "download it again; where it only points to a parent style, take the parent's file"
        raise refuse("citation-style", what, where, mend=mend) from error


def _known(name: str, where: Where | None) -> Any:
    import refkit

    try:
        return refkit.Style.load(name)
    except (refkit.RefkitError, ValueError, KeyError) as error:
        near = ", ".join(_near(name))
        mend = f"use one of: {near}; or the path of a .csl file; 'policybrief styles' lists them"
        raise refuse("citation-style", f"unknown citation style '{name}'", where, mend=mend) from error


def _near(name: str) -> list[str]:
    """Up to four names like ``name``: as it is written, or as a word of theirs or of their titles."""
    from difflib import get_close_matches

    named = style_names()
    names = [known for known, _ in named]
    holding = [known for known, title in named if name and name.lower() in f"{known} {title}".lower()]
    return list(dict.fromkeys([*get_close_matches(name, names, 4, 0.5), *holding]))[:4] or _USUAL


_USUAL = ["apa", "chicago-author-date", "chicago-notes", "ieee"]


def style_names() -> tuple[tuple[str, str], ...]:
    """(name, title) of every style the processor carries, its other names ("apa") included."""
    import refkit

    styles = refkit.Style.list()
    named = ((str(name), str(style["title"])) for style in styles for name in (style["name"], *style["aliases"]))
    return tuple(sorted(named))


@dataclass(frozen=True, slots=True)
class Request:
    """One citation: the works it names, and the number of the note it stands in (0: in no note)."""

    works: tuple[str, ...]
    note: int = 0


def printed(
    requests: Sequence[Request], references: Mapping[str, Reference], style: Style, locale: str
) -> tuple[tuple[Inlines, ...], tuple[Entry, ...]]:
    """What the style prints for each of ``requests``, in their order, and the entries of its reference list."""
    if not requests:
        return (), ()
    names = dict.fromkeys(name for request in requests for name in request.works)
    works = [_csl(references[name]) for name in names]
    steady = _is_steady(style, [references[name] for name in names])
    asked = tuple(dict.fromkeys(requests)) if steady else requests
    what = [style.name, style.xml, locale, works, [[request.works, request.note] for request in asked]]
    told, listed = _kept(what, partial(_rendered, asked, works, style, locale))
    texts, entries = tuple(merged(_inlines(tree)) for tree in told), tuple(map(_entry, listed))
    if not steady:
        return texts, entries
    known = dict(zip(asked, texts, strict=True))
    return tuple(known[request] for request in requests), entries


def _rendered(
    asked: Sequence[Request], works: Sequence[Mapping[str, object]], style: Style, locale: str
) -> tuple[list[Any], list[Any]]:
    """The trees of the citations and of the entries of the list."""
    import refkit

    document = refkit.Document(_library(works), _loaded(style.name, style.xml), locale=locale)
    citations = [
        refkit.Citation(str(at), refkit.CitationGroup(list(request.works)), note_number=request.note or None)
        for at, request in enumerate(asked)
    ]
    result = document.render(citations)
    entries = result.bibliography.tree if result.bibliography else []
    return [result[str(at)].tree for at in range(len(asked))], list(entries)


def _is_steady(style: Style, works: Sequence[Reference]) -> bool:
    """Whether each of ``works`` needs to be printed only once: the style allows it, and no two begin alike."""
    return style.name in STEADY and len({_beginning(work) for work in works}) == len(works)


def _beginning(work: Reference) -> tuple[str, tuple[int, ...]]:
    """The name that a citation of ``work`` begins with, and its year."""
    match work.csl:
        case {"author": [{"family": name} | {"literal": name}, *_]} | {"editor": [{"family": name}, *_]}:
            return str(name), work.issued[:1]
        case _:
            return work.title, work.issued[:1]


def _library(records: Sequence[Mapping[str, object]]) -> Any:
    import refkit

    try:
        return refkit.decode(json.dumps(records), format="csl-json")["library"]
    except refkit.RefkitError as error:
        what = f"the citation processor cannot read the references: {error}"
        raise refuse("reference", what, mend="look for the odd value in references.json") from error


def _csl(reference: Reference) -> dict[str, object]:
    """The record as the processor takes it; a work known by name and year only says so as its title."""
    record = {key: value for key, value in reference.csl.items() if key != "custom"}
    if not reference.title:
        # As a "document" such a work would get a stray comma behind its year in APA.
        record |= {"title": "[Title not given]", "type": "book"}
    return {**record, "id": reference.id}


def _entry(item: Mapping[str, Any]) -> Entry:
    """An entry, its number or label before it where the style gives it one."""
    label = merged(_inlines([item["label"]])) if item.get("label") else ()
    gap = (Text(" "),) if label else ()
    return str(item["key"]), tuple(_stopped(merged((*label, *gap, *_inlines(item["content"])))))


def _stopped(items: Inlines) -> Iterator[Inline]:
    """A title that ends in a question needs no full stop, which styles set all the same."""
    before = ""
    for item in items:
        match item:
            case Text(text):
                shown = text[1:] if before.endswith(_ENDS) and text.startswith(".") else text
                yield Text(_DOUBLED.sub(r"\1", shown))
            case _:
                yield item
        before = plain((item,))


def _inlines(nodes: Iterable[Mapping[str, Any]]) -> Iterator[Inline]:
    for node in nodes:
        if "children" in node and node.get("kind") == "Element":
            yield from _inlines(node["children"])
        elif node.get("kind") == "Link":
            yield Link(str(node["url"]), (Text(str(node["text"])),))
        elif "text" in node:
            yield _dressed(str(node["text"]), node.get("formatting", {}))


def _dressed(text: str, formatting: Mapping[str, Any]) -> Inline:
    plain = Text(text)
    if formatting.get("font_style") == "Italic":
        return Emphasis((plain,))
    return Strong((plain,)) if formatting.get("font_weight") == "Bold" else plain
