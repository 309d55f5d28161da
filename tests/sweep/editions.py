"""A generated outline as the plan of an edition: templates, themes and audiences take turns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from generator.formats.audience import Audience, Budget, Citations
from generator.model.element import Bullets, Caption, Column, Element, Graphic, Grid, Item, Plan, Quote, Slide
from generator.model.inline import Text
from generator.model.outline import Outline
from generator.plan.build import make_plan
from generator.theme import THEMES
from generator.theme.tokens import Theme
from tests.sweep.drawings import timeline
from tests.sweep.outlines import outline
from tests.sweep.speech import Speech
from tests.tiny import templates

BASE = Audience("sweep", "Sweep paper", "Policy briefing", Budget(4000, 18), Citations("apa"), chain=("sweep", "base"))


@dataclass(frozen=True, slots=True)
class Sample:
    """One generated edition."""

    number: int
    outline: Outline
    plan: Plan
    theme: Theme


def sample(number: int) -> Sample:
    """Edition ``number``: an outline, planned, with elements that the bundled templates do not use."""
    made = outline(number)
    names = THEMES.names()
    plan = make_plan(made, _audience(number), templates("base"))
    return Sample(number, made, _with_more(plan, number), THEMES.get(names[number % len(names)]))


def _audience(number: int) -> Audience:
    """Footnotes and pictures instead of charts come round."""
    citations = Citations("apa", "footnote" if number % 4 == 1 else "in-text")
    charts = "picture" if number % 5 == 2 else "native"
    # No marking: it stands behind the words on purpose, which the measure would call an overlap.
    return replace(BASE, citations=citations, charts=charts)  # type: ignore[arg-type]


def _with_more(plan: Plan, number: int) -> Plan:
    speech = Speech.of(Random(-1 - number))
    elements = _more(speech)
    slides = tuple(_slide(element, index, speech) for index, element in enumerate((*elements, _crowded(speech))))
    briefing = replace(plan.briefing, elements=(*plan.briefing.elements, *elements))
    return Plan(briefing, replace(plan.deck, slides=(*plan.deck.slides, *slides)))


def _more(speech: Speech) -> tuple[Element, ...]:
    """A quotation, a list of questions or entries, a plain table."""
    quote = Quote(speech.id("quote"), (Text(speech.sentence(10, 500)),), (Text(speech.label(80)),))
    role = speech.rng.choice(("questions", "entries", "agenda", "bullets"))
    bullets = Bullets(tuple(_item(speech) for _ in range(speech.rng.choice((1, 4, 9)))), role, speech.label(30))  # type: ignore[arg-type]
    return tuple(speech.rng.sample((quote, bullets, _grid(speech)), 2))


def _item(speech: Speech) -> Item:
    rng = speech.rng
    of = rng.choice((0, 4))
    head = rng.choice((speech.label(30), speech.label(80)))
    return Item(speech.id("item"), (Text(head),), (Text(speech.sentence()),), "", min(2, of), of)


def _grid(speech: Speech) -> Grid:
    rng = speech.rng
    columns, rows = rng.choice(((2, 3), (3, 20), (7, 5), (11, 8), (20, 3)))
    most = rng.choice((20, 120))
    cells = tuple(tuple((Text(speech.text(1, most)),) for _ in range(columns)) for _ in range(rows))
    heads = tuple(Column(speech.label(rng.choice((10, 60)))) for _ in range(columns))
    role = rng.choice(("table", "labels", "evidence", "disputes"))
    return Grid(speech.id("grid"), heads, cells, role, wide=columns > 6)  # type: ignore[arg-type]


def _crowded(speech: Speech) -> Graphic:
    """A time line with more events than a figure may have: what has no room must be told in the notes."""
    caption = Caption("Figure", "9", (Text(speech.label(60)),), speech.label(60))
    return Graphic(speech.id("crowded"), timeline(speech, speech.rng.choice((20, 40))), speech.label(60), caption)


def _slide(element: Element, index: int, speech: Speech) -> Slide:
    layouts = {Quote: "quote", Bullets: "points", Grid: "table", Graphic: "timeline"}
    layout = speech.rng.choice((layouts[type(element)], "two-columns", "section", "messages", "agenda"))
    title, source = speech.text(5, speech.rng.choice((60, 500))), speech.text(5, speech.rng.choice((60, 400)))
    name = f"more-{index}"
    return Slide(name, layout, (Text(title),), (element,), speech.label(20), speech.label(30), "3", (Text(source),))  # type: ignore[arg-type]
