"""Citations and the reference list by CSL; the one file that knows the citation processor (refkit).

A processor has to see all citations of a document in their order before it can print one (numeric styles,
disambiguation). So a document is planned twice: a ``Recorder`` notes what is cited, ``settle`` prints it all,
and the second pass looks up the results.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.errors import Where, refuse
from generator.model.inline import Cite, Emphasis, Footnote, Inline, Inlines, Link, Text
from generator.model.source import Evidence, Reference

Key = tuple[tuple[str, str], ...]  # (source, origin) pairs
BRACKETS = {"(": ")", "[": "]"}


@dataclass(slots=True)
class Recorder:
    """First pass: remembers every group of evidence that is cited, prints nothing."""

    cited: dict[Key, None] = field(default_factory=dict)

    def cite(self, evidence: Iterable[Evidence]) -> Inlines:
        key = group_key(evidence)
        if key:
            self.cited[key] = None
        return (Cite("", ()),) if key else ()

    def name(self, reference_id: str) -> str:
        self.cited[((reference_id, ""),)] = None
        return ""

    def bibliography(self) -> tuple[tuple[str, tuple[tuple[str, Inlines], ...]], ...]:
        return ()


@dataclass(frozen=True, slots=True)
class Settled:
    """Second pass: citations as they print, the grouped reference list."""

    texts: Mapping[Key, str]
    groups: tuple[tuple[str, tuple[tuple[str, Inlines], ...]], ...]
    footnotes: bool = False

    def cite(self, evidence: Iterable[Evidence]) -> Inlines:
        key = group_key(evidence)
        if not key:
            return ()
        cite = Cite(self.texts[key], tuple((source, origin) for source, origin in key))
        return (Footnote((cite, Text("."))),) if self.footnotes else (cite,)

    def name(self, reference_id: str) -> str:
        """A reference by its bare in-text form, "Son, 2021"."""
        return bare(self.texts[((reference_id, ""),)])

    def bibliography(self) -> tuple[tuple[str, tuple[tuple[str, Inlines], ...]], ...]:
        return self.groups


def group_key(evidence: Iterable[Evidence]) -> Key:
    """What a citation prints: each (source, origin) once. A source cited directly is not named again as an origin."""
    pairs = dict.fromkeys((piece.source, piece.origin) for piece in evidence)
    return tuple(pairs)


def settle(
    cited: Sequence[Key],
    references: Mapping[str, Reference],
    sources: Iterable[str],
    *,
    style: str,
    locale: str,
    style_xml: str = "",
    style_at: Where | None = None,
    footnotes: bool = False,
    headings: tuple[str, str] = ("Texts read for this paper", "Works reached only through them"),
) -> Settled:
    """Print all citations of a document and its reference list.

    ``style`` names a style the processor carries, and stands at ``style_at``; ``style_xml`` is a user's own CSL file.
    An unknown style is an InputError that names near ones.
    """
    processor = _Processor(references, _load_style(style, style_xml, style_at), locale)
    keys = {
        key: tuple((_work(source, references), _work(origin, references)) for source, origin in key) for key in cited
    }
    singles = list(dict.fromkeys(name for key in keys.values() for pair in key for name in pair if name))
    printed, entries = processor.render(_direct_groups(list(keys.values())), singles)
    texts = {key: _compose(key_as_works, printed) for key, key_as_works in keys.items()}
    read = set(sources)
    groups = (
        (headings[0], tuple(entry for entry in entries if entry[0] in read)),
        (
            headings[1],
            tuple(_secondary(entry, references, printed) for entry in entries if entry[0] not in read),
        ),
    )
    return Settled(texts, tuple(group for group in groups if group[1]), footnotes)


def _secondary(
    entry: tuple[str, Inlines], references: Mapping[str, Reference], printed: Mapping[tuple[str, ...], str]
) -> tuple[str, Inlines]:
    """An entry with the text it was reached through: "[in Tran, 2024]", or that this text does not list it."""
    reference = references[entry[0]]
    through = printed.get((reference.listed_in or reference.missing_from,), "")
    if not through:
        return entry
    how = "cited without an entry in" if reference.missing_from else "in"
    return entry[0], (*entry[1], Text(f" [{how} {bare(through)}]"))


def _direct_groups(cited: Sequence[Key]) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(tuple(dict.fromkeys(s for s, origin in key if not origin)) for key in cited))


def _compose(key: Key, printed: Mapping[tuple[str, ...], str]) -> str:
    """ "(Xuan Phong, 2023, as cited in Tran, 2024; Jandali, 2024)"."""
    direct = tuple(dict.fromkeys(source for source, origin in key if not origin))
    via: dict[str, list[str]] = {}
    for source, origin in key:
        if origin and origin not in direct:  # a copy beside its original is not named
            via.setdefault(source, []).append(origin)
    shown = tuple(name for name in direct if name not in via)
    sample = printed[(key[0][0],)]
    left, right = (sample[0], sample[-1]) if BRACKETS.get(sample[:1]) == sample[-1:] else ("", "")
    parts = [bare(printed[shown])] if shown in printed and shown else [bare(printed[(name,)]) for name in shown]
    for source, origins in via.items():
        works = " and ".join(bare(printed[(origin,)]) for origin in origins)
        parts.append(f"{works}, as cited in {bare(printed[(source,)])}")
    if not parts:
        parts = [bare(printed[(source,)]) for source in dict.fromkeys(source for source, _ in key)]
    return left + "; ".join(parts) + right


def _work(name: str, references: Mapping[str, Reference]) -> str:
    """The record that stands for a work: an entry that is one of the topic's sources is that source."""
    reference = references.get(name)
    return (reference.same_as or name) if reference else name


def bare(text: str) -> str:
    """A citation without the brackets its style puts around it."""
    return text[1:-1] if BRACKETS.get(text[:1]) == text[-1:] else text


def _load_style(style: str, style_xml: str, where: Where | None) -> Any:
    import refkit

    if style_xml:
        try:
            return refkit.Style.from_xml(style_xml)
        except (refkit.RefkitError, ValueError) as error:
            raise refuse(
                "citation-style", f"'{style}' is not a CSL style: {error}", where, mend="download it again"
            ) from error
    try:
        return refkit.Style.load(style)
    except (refkit.RefkitError, ValueError, KeyError) as error:
        names = [entry["name"] for entry in refkit.Style.list()]
        raise refuse(
            "citation-style",
            f"unknown citation style '{style}'",
            where,
            mend=f"use one of: {', '.join(_near(style, names))}; or a .csl file; 'policybrief styles' lists them",
        ) from error


def _near(name: str, names: list[str]) -> list[str]:
    from difflib import get_close_matches

    known = [*names, "apa", "chicago-author-date", "ieee"]
    return get_close_matches(name, known, 4, 0.3) or known[-3:]


@dataclass(frozen=True, slots=True)
class _Processor:
    references: Mapping[str, Reference]
    style: Any
    locale: str

    def render(
        self, groups: Sequence[tuple[str, ...]], singles: Sequence[str]
    ) -> tuple[dict[tuple[str, ...], str], list[tuple[str, Inlines]]]:
        """Texts of all citation groups and of every reference alone, then the entries in the style's order."""
        import refkit

        document = refkit.Document(self._library(singles), self.style, locale=self.locale)
        wanted = list(dict.fromkeys([*(group for group in groups if group), *((name,) for name in singles)]))
        result = document.render(
            [
                refkit.Citation(str(n), refkit.CitationGroup([refkit.Cite(key) for key in group]))
                for n, group in enumerate(wanted)
            ]
        )
        texts = {group: result[str(n)].text for n, group in enumerate(wanted)}
        return texts, [_entry(item) for item in result.bibliography.tree] if result.bibliography else []

    def _library(self, names: Sequence[str]) -> Any:
        import refkit

        records = [_csl(self.references[name]) for name in names]
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


def _entry(item: Mapping[str, Any]) -> tuple[str, Inlines]:
    return str(item["key"]), _merged(_inlines(item["content"]))


def _inlines(nodes: Iterable[Mapping[str, Any]]) -> Iterator[Inline]:
    for node in nodes:
        if "children" in node and node.get("kind") == "Element":
            yield from _inlines(node["children"])
        elif node.get("kind") == "Link":
            yield Link(str(node["url"]), (Text(str(node["text"])),))
        elif "text" in node:
            text = Text(str(node["text"]))
            yield Emphasis((text,)) if node.get("formatting", {}).get("font_style") == "Italic" else text


def _merged(items: Iterable[Inline]) -> Inlines:
    """Neighbouring runs of plain text as one."""
    result: list[Inline] = []
    for item in items:
        match result[-1:], item:
            case [Text(before)], Text(text):
                result[-1] = Text(before + text)
            case [Emphasis((Text(before),))], Emphasis((Text(text),)):
                result[-1] = Emphasis((Text(before + text),))
            case _:
                result.append(item)
    return tuple(result)


def style_names() -> tuple[tuple[str, str], ...]:
    """(name, title) of every style the processor carries, its other names ("apa") included."""
    import refkit

    styles = refkit.Style.list()
    named = ((str(name), str(style["title"])) for style in styles for name in (style["name"], *style["aliases"]))
    return tuple(sorted(named))
