"""Which runs of a document are in another language than its labels."""

from __future__ import annotations

from dataclasses import replace

from generator.model import element as e
from generator.model.inline import Footnote, Inlines, Mark, Strong, Text
from generator.model.outline import Outline
from generator.plan.tongues import tongues_of
from tests.tiny import tiny

POINT = "In 2020 the crossing carried 0.6 million passengers."


def in_vietnamese(source: str) -> Outline:
    """The tiny outline with the record of a source in Vietnamese."""
    found = tiny().sources[source]
    record = replace(found.reference, csl={**found.reference.csl, "language": "vi"})
    return replace(tiny(), sources={**tiny().sources, source: replace(found, reference=record)})


def tagged(outline: Outline, language: str, *content: Inlines) -> list[Inlines]:
    elements = tongues_of(outline, language).page(tuple(e.Prose(one) for one in content))
    return [item.content for item in elements if isinstance(item, e.Prose)]


def test_words_of_the_outline_keep_its_language() -> None:
    """A point without its full stop, a title, a side of a dispute; a label is the document's."""
    point = (Mark("pax-2020", (Text(POINT[:-1]), Text("."))),)
    others = (Text("Passengers"),), (Text("The harbour leaves children out."),), (Text("Raison de l’écart"),)
    first, *rest = tagged(tiny(), "fr", point, *others)

    assert (Mark("pax-2020", (Text(POINT[:-1], "en-GB"), Text("."))),) == first
    assert ["en-GB", "en-GB", ""] == [item.lang for (item,) in rest if isinstance(item, Text)]


def test_a_label_inside_a_statement_is_the_documents() -> None:
    """A note behind a point says "Sources differ" in the document's language, and the dispute's title in its own."""
    note = Footnote((Strong((Text("Les sources divergent : "),)), Text("How many passengers?")))
    ((mark,),) = tagged(tiny(), "fr", (Mark("pax-2020", (Text(POINT), note)),))

    assert isinstance(mark, Mark)
    assert Text(POINT, "en-GB") == mark.content[0]
    assert Footnote((note.content[0], Text("How many passengers?", "en-GB"))) == mark.content[1]


def test_a_point_is_in_the_language_of_its_source() -> None:
    """Where its record states one; regions of one language are one."""
    point = (Mark("pax-2020", (Text(POINT),)),)

    assert [(Mark("pax-2020", (Text(POINT, "vi"),)),)] == tagged(in_vietnamese("operator-2023"), "en-GB", point)
    assert [point] == tagged(in_vietnamese("harbour-2024"), "en-US", point)


def test_a_document_in_the_outlines_language_is_left_as_it_is() -> None:
    """The same elements, not copies."""
    elements = (e.Prose((Text("Passengers"),)),)

    assert tongues_of(tiny(), "en").page(elements) is elements
