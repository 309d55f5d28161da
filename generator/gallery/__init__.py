"""The gallery: every block and every kind of chart once, on pages and on slides, beside what one types for it.

It is an edition like any other: the registries write its templates, the small topic in ``topic/`` and each chart
kind's own example are its outline. A new block or chart kind appears without an edit here.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.errors import Finding
from generator.evidence import evidence_record
from generator.formats.audience import Audience, Budget, Citations
from generator.model.account import account_of
from generator.model.element import Plan
from generator.model.outline import Outline
from generator.output import RECORD
from generator.records import replace
from generator.render.places import Rendered
from generator.theme import THEMES

NAME = "gallery"
TOPIC = Path(__file__).parent / "topic"
AUDIENCE = Audience(
    name=NAME,
    title="Gallery of blocks and charts",
    series="policybrief",
    budget=Budget(words=4000, slides=80),
    citations=Citations("apa"),
    minimum_weight=2,
    chain=(NAME,),
)


def gallery_outline() -> Outline:
    """The small topic, and a figure of each chart kind's example."""
    from generator.formats.topic import load_topic
    from generator.gallery.examples import example_figures
    from generator.outline.build import build_outline

    files = load_topic(TOPIC, NAME)
    outline, _ = build_outline(NAME, files.notes, files.outline, files.references, files.figures)
    return replace(outline, figures={**outline.figures, **example_figures()})


def gallery_plan() -> Plan:
    """Both documents."""
    from generator.gallery.explained import explained_pages
    from generator.gallery.slides import explained_deck

    plan = examples_plan()
    return Plan(explained_pages(plan.briefing), explained_deck(plan.deck, _layouts()))


def examples_plan() -> Plan:
    """Both documents with nothing but the examples."""
    from generator.gallery.templates import deck_template, page_template
    from generator.plan.build import make_plan

    templates = {f"{NAME}/briefing.md.j2": page_template(), f"{NAME}/deck.md.j2": deck_template(_layouts())}
    return make_plan(gallery_outline(), AUDIENCE, templates)


def _layouts() -> str:
    """The slides of layouts that no block takes by itself, as a template says them."""
    return (TOPIC / "layouts.md").read_text("utf-8")


def render_gallery(theme_name: str, formats: Sequence[str]) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """gallery.docx and gallery.pptx, those of ``formats``, in a theme, with their evidence.

    Findings tell where text went to the notes of a slide.
    """
    theme = THEMES.get(theme_name)
    plan = gallery_plan()
    documents: dict[str, Rendered] = {}
    findings: tuple[Finding, ...] = ()
    if "docx" in formats:
        from generator.render.docx import render_docx

        documents["gallery.docx"] = render_docx(plan.briefing, theme)
    if "pptx" in formats:
        from generator.render.pptx import render_pptx

        deck = render_pptx(plan.deck, theme)
        documents["gallery.pptx"], findings = deck.rendered, deck.findings
    files = {name: document.data for name, document in documents.items()}
    outline = gallery_outline()
    record = evidence_record(outline, NAME, documents, {}, account_of(outline, plan))
    return {**files, RECORD: record}, findings
