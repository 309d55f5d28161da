"""Outline × audience × templates → plan, in two passes: the first learns what is cited and numbered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeVar

from generator.blocks import Citer, Context
from generator.errors import Finding, Where
from generator.formats.audience import Audience
from generator.model.element import Briefing, CitationPlace, Deck, Element, Meta, Plan, Slide
from generator.model.index import point_index, sentence_index
from generator.model.inline import Text
from generator.model.memo import Memo
from generator.model.outline import Outline, PartialDate
from generator.model.printed import DECK, PAGE
from generator.model.written import Computed, Own
from generator.plan.citations import Settled, place_of, settle
from generator.plan.directives import page_elements, slide_plans
from generator.plan.drafted import as_edition, told_on_page, told_on_slides, unreviewed
from generator.plan.drafts import Draft, draft
from generator.plan.inheritance import inherited
from generator.plan.labels import labels_for, print_date
from generator.plan.numbering import numbers_of
from generator.plan.passes import Cited, built
from generator.plan.processor import Style, load_style
from generator.plan.selection import selected
from generator.plan.slides import dressed
from generator.plan.tongues import tongues_of
from generator.plan.unprinted import unprinted
from generator.records import dataclass, replace

T = TypeVar("T")
_CITED = 8  # documents whose citations are remembered: topics of one run may take turns


def make_plan(
    outline: Outline, audience: Audience, templates: Mapping[str, str], style_xml: str = "", memo: Memo | None = None
) -> Plan:
    """Plan both documents of one edition.

    ``templates`` maps names ("analyst/briefing.md.j2") to text; an audience without one of its own uses that of the
    audience it extends. ``style_xml`` is the CSL file where the audience names one by path. ``memo`` is that of
    this audience, from earlier plans.
    """
    memo = memo or Memo()
    outline = inherited(outline, audience.chain)
    labels = labels_for(audience.language or outline.language, audience.where("language"))
    taken, drafted = selected(outline, audience), outline
    notice = unreviewed(taken, labels)
    outline = as_edition(drafted, audience, labels)
    edition = taken if outline is drafted else selected(outline, audience)
    asked = (audience.citations.style, style_xml)
    style = memo.get("style", asked, lambda: load_style(*asked, audience.where("citations", "style")))
    place = place_of(style, audience.citations.place, audience.where("citations", "place"))
    meta = replace(make_meta(edition, audience), citations=place)
    planner = _Planner(edition, outline, audience, meta, style, place, memo)
    page, deck = (_draft(edition, audience, templates, f"{name}.md.j2", meta, memo.part(name)) for name in (PAGE, DECK))
    elements = planner.page(lambda ctx: page_elements(page.document, ctx, page.origin), page.computed)
    slides = planner.slides(
        lambda ctx: tuple(dressed(s, ctx) for s in slide_plans(deck.document, ctx, deck.origin)), deck.computed
    )
    tongues = tongues_of(outline, meta.language)
    elements = told_on_page(tongues.page(elements), notice, meta.labels)
    slides = told_on_slides(tuple(tongues.slide(slide) for slide in slides), notice, meta.labels)
    meta = replace(meta, standfirst=tongues.line(meta.standfirst))
    told = any(slide.part for slide in slides)  # a deck that follows no parts has nothing to track
    tracker = tuple(part.label or part.title for part in edition.parts) if told else ()
    own = Own((*page.written, *deck.written), tuple({**page.computed, **deck.computed}.values()))
    known = memo.shelf("elements", ())
    elements, slides = tuple(map(known.same, elements)), tuple(map(known.same, slides))
    return Plan(Briefing(meta, elements), Deck(meta, tracker, slides), own)


def _draft(
    outline: Outline, audience: Audience, templates: Mapping[str, str], file: str, meta: Meta, memo: Memo
) -> Draft:
    """The nearest template of the audience's chain, run and read."""
    name, all_of_them = _nearest(templates, audience.chain, file)
    day = partial(print_date, language=meta.language)
    return draft(name, all_of_them, outline, audience.name, meta.labels, day, memo)


def _nearest(templates: Mapping[str, str], chain: Sequence[str], file: str) -> tuple[str, dict[str, str]]:
    """The first template of ``chain``, and ``templates`` with one for each of it: who has none passes on the next."""
    names = [f"{owner}/{file}" for owner in chain]
    passed = {name: f'{{% extends "{following}" %}}\n' for name, following in pairwise(names)}
    return next((name for name in names if name in templates), names[-1]), {**passed, **templates}


def unprinted_words(audience: Audience, templates: Mapping[str, str]) -> tuple[Finding, ...]:
    """Warnings about what the templates of a planned edition say and do not print."""
    chosen = (_nearest(templates, audience.chain, f"{name}.md.j2") for name in (PAGE, DECK))
    return tuple(finding for name, sources in chosen for finding in unprinted(name, sources))


def make_meta(outline: Outline, audience: Audience) -> Meta:
    """What both documents say about themselves."""
    language = audience.language or outline.language
    labels = labels_for(language, audience.where("language"))
    last = max((source.reference.issued[:2] for source in outline.sources.values()), default=())
    return Meta(
        topic=outline.id,
        audience=audience.name,
        title=outline.title,
        subtitle=outline.subtitle,
        running_title=outline.running_title or outline.title,
        standfirst=(Text(outline.standfirst),) if outline.standfirst else (),
        series=labels.say(audience.series),
        edition=labels.say(audience.title),
        date=print_date(outline.date, language),
        iso_date=_full(outline),
        cutoff=labels.say("Evidence ends {date}", date=print_date(PartialDate(*last), language)) if last else "",
        language=language,
        keywords=outline.keywords,
        abstract=outline.abstract,
        labels=replace(labels, marking=audience.marking),
    )


def _full(outline: Outline) -> str:
    """The edition's date as the day a file's properties need; the first of what is not known."""
    date = outline.date
    return f"{date.year:04d}-{date.month or 1:02d}-{date.day or 1:02d}"


@dataclass(frozen=True, slots=True)
class _Planner:
    """``outline`` is what the edition takes of ``whole``, on all of whose points its sentences may rest."""

    outline: Outline
    whole: Outline
    audience: Audience
    meta: Meta
    style: Style
    place: CitationPlace
    memo: Memo

    def page(
        self, build: Callable[[Context], tuple[Element, ...]], computed: Mapping[str, Computed]
    ) -> tuple[Element, ...]:
        return self._built(PAGE, build, numbers_of, computed)

    def slides(
        self, build: Callable[[Context], tuple[Slide, ...]], computed: Mapping[str, Computed]
    ) -> tuple[Slide, ...]:
        return self._built(DECK, build, lambda _: {}, computed)

    def _built(
        self,
        document: str,
        build: Callable[[Context], T],
        count: Callable[[T], dict[str, str]],
        computed: Mapping[str, Computed],
    ) -> T:
        """Citations are printed anew only where something else is cited than in the plans before."""
        sources, spoken = tuple(self.outline.sources), document == DECK
        references = {name: replace(one, where=Where()) for name, one in self.outline.references.items()}
        labels = replace(self.meta.labels, marking="")  # which no citation prints
        print_all = partial(settle, style=self.style, labels=labels, place=self.place, spoken=spoken)
        made_of = (references, sources, print_all.keywords)

        def settled(cited: Cited) -> Settled:
            asked = (cited, made_of)
            return self.memo.get(f"citations {spoken}", asked, lambda: print_all(cited, references, sources), _CITED)

        return built(
            lambda citer, numbers: build(self._context(citer, numbers, computed)),
            settled,
            count,
            self.memo.shelf(f"learnt {document}", made_of),
        )

    def _context(self, citer: Citer, numbers: dict[str, str], computed: Mapping[str, Computed]) -> Context:
        return Context(
            outline=self.outline,
            points=point_index(self.whole),
            sentences=sentence_index(self.whole),
            citer=citer,
            labels=self.meta.labels,
            numbers=numbers,
            audience=self.audience.name,
            minimum_weight=self.audience.minimum_weight,
            native=self.audience.charts == "native",
            statuses=self.audience.statuses,
            day=lambda date: print_date(date, self.meta.language),
            computed=computed,
        )
