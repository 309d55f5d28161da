"""Front matter of Markdown as hints about the work: YAML between dashes, or Pandoc's lines that begin with %."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from generator.errors import Finding, Where
from generator.records import dataclass

_YAML = re.compile(r"---[ \t]*\n(.{0,100000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_PERCENT = re.compile(r"%[ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)\n?")
_KEYS = {  # as people spell them → CSL
    "title": "title", "date": "issued", "issued": "issued", "published": "issued", "lang": "language",
    "language": "language", "doi": "DOI", "url": "URL", "link": "URL", "journal": "container-title",
    "container-title": "container-title", "publication": "container-title", "outlet": "container-title",
    "publisher": "publisher", "institution": "publisher", "volume": "volume", "issue": "issue", "number": "issue",
    "page": "page", "pages": "page", "issn": "ISSN", "isbn": "ISBN", "description": "description",
    "keywords": "keywords", "tags": "keywords", "author": "author", "authors": "author", "type": "type",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the text: ``hints``, the ``abstract``, and where the text begins."""

    hints: Mapping[str, str] = field(default_factory=dict)
    abstract: str = ""
    end: int = 0
    findings: tuple[Finding, ...] = ()


def front_of(text: str, name: str) -> Front:
    """The front matter of ``text``; one that cannot be read is left out, and told."""
    found = _YAML.match(text)
    if found:
        return _yaml(found[1], found.end(), name)
    return _percent(text) if text.startswith("%") else Front()


def _yaml(source: str, end: int, name: str) -> Front:
    import ryaml

    try:
        data = ryaml.loads(source)  # type: ignore[attr-defined]
    except (ValueError, TypeError, RecursionError) as error:
        what = f"the front matter cannot be read ({str(error)[:120]}); it is left out"
        finding = Finding("warning", "ingest", what, Where(name, 1), mend="correct its YAML, and ingest the file again")
        return Front(end=end, findings=(finding,))
    if not isinstance(data, dict):
        return Front()
    hints = {_KEYS[key]: said for key, said in _said(data) if key in _KEYS and said}
    abstract = " ".join(str(data.get("abstract") or "").split())
    return Front(dict(sorted(hints.items())), abstract, end)


def _said(data: Mapping[object, object]) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        lower = str(key).lower()
        joiner = "; " if lower in ("author", "authors") else ", "
        yield lower, joiner.join(filter(None, (_words(one) for one in _listed(value))))


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _words(value: object) -> str:
    """A value as one line; a person as "given family"."""
    if isinstance(value, Mapping):
        whole = value.get("name") or value.get("literal") or value.get("text")
        parts = [value.get("given"), value.get("family")]
        return _words(whole) if whole else " ".join(str(part) for part in parts if part)
    return "" if value is None or isinstance(value, list | bool) else " ".join(str(value).split())


def _percent(text: str) -> Front:
    """Title, authors and date, a line each."""
    hints: dict[str, str] = {}
    at = 0
    for key in ("title", "author", "issued"):
        found = _PERCENT.match(text, at)
        if not found:
            break
        parts = re.split(r";|\n", found[1]) if key == "author" else [found[1]]
        said = "; ".join(" ".join(part.split()) for part in parts if part.strip())
        hints, at = {**hints, **({key: said} if said else {})}, found.end()
    return Front(dict(sorted(hints.items())), end=at)
