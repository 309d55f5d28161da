"""All passages of a finished document that hold a number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents.numbers.charts import chart_passages
from generator.check.documents.numbers.passage import Passage, flat, tokens
from generator.check.documents.numbers.slides import slide_passages
from generator.check.documents.numbers.word import alternative, word_passages
from generator.office.inspect import Document, once, values

_TOLD = ("dc:title", "dc:subject", "dc:description", "cp:keywords")


@once
def passages_of(document: Document) -> Iterator[Passage]:
    """The passages in reading order: text, charts and their workbooks, properties."""
    for passage in (*_texts(document), *chart_passages(document), *properties(document)):
        if tokens(passage.text):
            yield passage


def _texts(document: Document) -> Iterator[Passage]:
    yield from word_passages(document)
    yield from slide_passages(document)


def properties(document: Document) -> Iterator[Passage]:
    """What title, subject, description and keywords say."""
    part = next(iter(document.linked("", "core-properties")), "")
    root = document.tree(part)
    if root is None:
        return
    for name in _TOLD:
        text = flat(" ".join(values(root, f"//{name}/text()")))
        yield from alternative(text, name.partition(":")[2], "the properties", "property")
