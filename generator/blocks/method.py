"""``method``: how the paper reads its texts, counted from the outline; nothing here is written by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import voices
from generator.model.element import Element, Prose
from generator.model.inline import Text
from generator.model.labels import NN_, upper_first
from generator.model.outline import STATUSES, Status

_COUNTED: dict[Status, tuple[str, str]] = {
    "fact": NN_("{n} fact", "{n} facts"),
    "plan": NN_("{n} plan", "{n} plans"),
    "claim": NN_("{n} claim", "{n} claims"),
    "forecast": NN_("{n} forecast", "{n} forecasts"),
    "judgement": NN_("{n} judgement", "{n} judgements"),
}
_QUANTITIES = {"number", "currency", "sum"}


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    """Labelled paragraphs: the texts, the statements drawn from them, disagreements, calculations."""
    say = ctx.labels.say
    for label, text in (
        (say("Texts"), _texts(ctx)),
        (say("Statements"), _statements(ctx)),
        (say("Disagreement"), _disagreement(ctx)),
        (say("Calculation"), _calculation(ctx)),
        (say("Works cited"), _works(ctx)),
    ):
        if text:
            yield Prose((Text(text),), label=label)


def _texts(ctx: Context) -> str:
    labels = ctx.labels
    sources = ctx.outline.sources
    found = labels.say(
        "The paper reads {texts} ({names}) by {voices}.",
        texts=labels.count("{n} text", "{n} texts", len(sources), n=labels.in_words(len(sources))),
        names="; ".join(source.label for source in sources.values()),
        voices=labels.count(
            "{n} independent voice", "{n} independent voices", len(ctx.outline.voices),
            n=labels.in_words(len(ctx.outline.voices)),
        ),
    )  # fmt: skip
    rule = labels.say(
        "A voice is an author or an outlet: texts by one author count once, and a text that repeats another adds none."
    )
    return f"{found} {rule}"


def _statements(ctx: Context) -> str:
    """How many there are, of what kind, and how many only one voice carries."""
    labels = ctx.labels
    points = tuple(ctx.outline.points())
    kinds = Counter(point.status for point in points)
    told = labels.listed([labels.count(*_COUNTED[status], kinds[status]) for status in STATUSES if kinds[status]])
    found = labels.say(
        "{n} statements were recorded, each with its place in its text and the certainty its text gives it: {kinds}.",
        n=len(points), kinds=told,
    )  # fmt: skip
    single = sum(voices(ctx, (point.id,)) < 2 for point in points)
    alone = labels.say("{n} of them rest on one voice alone; the evidence annex lists all.", n=single)
    return f"{found} {alone}"


def _disagreement(ctx: Context) -> str:
    labels = ctx.labels
    accepted = [dispute for dispute in ctx.outline.disputes if dispute.status == "accepted"]
    if not accepted:
        return ""
    numbers = sum(dispute.kind in _QUANTITIES for dispute in accepted)
    found = labels.say(
        "Where texts differ, or one text differs from itself, both sides stand with the reason and the treatment: "
        "{n} cases, {numbers} of them over a number.",
        n=len(accepted), numbers=numbers,
    )  # fmt: skip
    return f"{found} {labels.say('Numbers that differ are neither averaged nor joined.')}"


def _calculation(ctx: Context) -> str:
    figures = ctx.outline.figures.values()
    computed = sum(any(series.formula for series in figure.chart.series) for figure in figures)
    if not computed:
        return ""
    return ctx.labels.say(
        "{n} of {all} figures show values computed from printed ones; the formula stands under each.",
        n=upper_first(ctx.labels.in_words(computed)), all=ctx.labels.in_words(len(ctx.outline.figures)),
    )  # fmt: skip


def _works(ctx: Context) -> str:
    """What the texts cite and nobody read for this paper."""
    references = ctx.outline.references
    origins = {piece.origin for point in ctx.outline.points() for piece in point.evidence if piece.origin}
    works = [references[name] for name in origins if name in references and not references[name].same_as]
    if not works:
        return ""
    found = ctx.labels.say(
        "{n} works were reached only through these texts and are cited as such; they were not read.", n=len(works)
    )
    missing = sum(bool(work.missing_from) for work in works)
    gap = ctx.labels.say("{n} of them stand in no reference list and could not be identified.", n=missing)
    return f"{found} {gap}" if missing else found


BLOCK = BlockKind(
    name="method",
    about="How the texts were read, counted from the outline: texts, statements, disagreements, calculations.",
    page=_page,
    slide=nothing,
    options={},
    example="::: {.method}\n:::",
)
