"""The sources of a topic as witnesses: whose voice each one is, and which others it relies on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from generator.model.source import Reference, Source
from generator.records import replace


def as_witnesses(
    sources: Mapping[str, Source], stated: Collection[str], references: Mapping[str, Reference]
) -> dict[str, Source]:
    """``sources`` with their voices joined and their dependences completed.

    Sources that share an author are one voice, unless their notes state different ones (``stated``: ids of sources
    whose note states its voice). A source whose reference list has another source in it depends on that one.
    """
    return {
        name: replace(
            source,
            voice=source.voice if name in stated else _voice(source, sources, stated),
            depends_on=_depends_on(source, references.values()),
        )
        for name, source in sources.items()
    }


def _voice(source: Source, sources: Mapping[str, Source], stated: Collection[str]) -> str:
    circle = _circle(source, sources)
    spoken = [name for name in circle if name in stated]
    voice = sources[(spoken or circle)[0]].voice
    namesakes = {name for name, other in sources.items() if other.voice == voice and name not in circle}
    return circle[0] if namesakes and not spoken else voice


def _circle(source: Source, sources: Mapping[str, Source]) -> list[str]:
    """The ids of all sources that are joined to ``source`` by authors they share, in the order of the topic."""
    joined = {source.id}
    while True:
        names = {author for name in joined for author in _authors(sources[name])}
        wider = joined | {name for name, other in sources.items() if names & _authors(other)}
        if wider == joined:
            return [name for name in sources if name in joined]
        joined = wider


def _authors(source: Source) -> set[tuple[str, str]]:
    """Family and given name of every author; a literal name stands as a family name."""
    authors = source.reference.csl.get("author")
    records = [item for item in authors if isinstance(item, Mapping)] if isinstance(authors, list) else []
    names = ((item.get("family") or item.get("literal") or "", item.get("given") or "") for item in records)
    return {(str(family), str(given)) for family, given in names if family}


def _depends_on(source: Source, references: Iterable[Reference]) -> tuple[str, ...]:
    listed = (item.same_as for item in references if item.listed_in == source.id and item.same_as)
    return tuple(name for name in dict.fromkeys((*source.depends_on, *listed)) if name != source.id)
