"""READ FIRST: the stages in order. ``formats`` reads the disk, ``output`` writes it; between them all is a function.

topic folder ──load──▶ files ──build_outline──▶ Outline ──make_plan──▶ Plan ──render──▶ bytes ──write──▶ output
                                                  └──check──▶ findings
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.charts import PICTURES
from generator.check import check_documents, check_outline
from generator.check.editions import check_edition, check_written_for
from generator.errors import Finding, Where, refuse
from generator.formats.audience import Audience, audience_folder, audience_names, read_audience
from generator.formats.originals import originals_of, read_originals
from generator.formats.textfile import read_text
from generator.formats.topic import load_topic
from generator.house.files import HouseFiles, house_files, read_house
from generator.kept import kept
from generator.model.account import Account, account_of
from generator.model.element import Bullets, Plan, Prose
from generator.model.labels import N_
from generator.model.memo import AUDIENCES, TOPICS, Memo, Shelf
from generator.model.outline import Outline
from generator.model.proposed import Proposed
from generator.model.walk import words_of
from generator.output import RECORD, standing, write_files
from generator.records import dataclass, replace
from generator.render.places import Rendered
from generator.theme import THEMES
from generator.workspace import Workspace

if TYPE_CHECKING:
    from generator.check.documents.numbers.building import Printed
    from generator.house.slides_model import SlideHouse
    from generator.house.word import WordHouse
    from generator.theme.tokens import Theme

WORKBOOK = "evidence.xlsx"
UNCHECKED = N_("{title} (built with open errors)")


@dataclass(frozen=True, slots=True)
class Edition:
    """One audience's edition of a topic, ready to write: file names (relative to its folder) to bytes."""

    folder: Path
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    plan: Plan
    outline: Outline
    account: Account


def read_outline(
    space: Workspace, topic: str, memo: Memo | None = None, *, disputes: bool = False
) -> tuple[Outline, tuple[Finding, ...]]:
    """Stages 1-2: the outline of a topic and everything the checks have to say about it.

    ``memo`` is from earlier builds. ``disputes``: sources are compared, and what they seem to disagree about is
    proposed; no document prints a proposal, so that a build need not look for them. Points are then held against the
    originals, too.
    """
    from generator.outline.build import build_outline

    folder = space.topic(topic)
    files = load_topic(folder, space.shown(folder), memo and memo.part(TOPICS, folder.name))
    outline, findings = build_outline(folder.name, files.notes, files.outline, files.references, files.figures)
    if disputes:
        originals = read_originals(folder, outline.sources)
        proposed = _proposals(outline, space.root / ".cache" / "checked")
        outline = replace(outline, proposed=proposed, originals=originals)
    audiences = audience_names(space.templates, space.shipped)
    return outline, (*files.findings, *findings, *check_outline(outline), *check_written_for(outline, audiences))


def _proposals(outline: Outline, folder: Path) -> tuple[Proposed, ...]:
    """What sources seem to disagree about; looked for again only where a word of the outline has changed."""

    def look() -> tuple[Proposed, ...]:
        from generator.outline.disputes import proposals

        return proposals(outline)

    points = tuple(replace(point, where=Where()) for point in outline.points())
    told = (outline.id, outline.title, outline.subtitle, outline.question, points, outline.disputes, outline.sources)
    made_of = repr((told, outline.references)).encode("utf-8", "surrogatepass")
    return kept(folder, made_of, tuple[Proposed, ...], look)


def build_edition(
    space: Workspace, outline: Outline, audience_name: str, formats: Sequence[str], output: Path, *,
    force: bool = False, theme: str = "", house: Sequence[Path] = (), memo: Memo | None = None, review: bool = False,
) -> Edition:  # fmt: skip
    """Stages 3-4 for one audience: plan it, check what it leaves out, render, record the evidence.

    ``theme`` overrides its own, ``house`` its house files; ``force``: errors stand, and the documents say so.
    ``memo`` is from earlier builds: steps that nothing has changed for are not taken again. ``review``: with copies
    that tell of every sentence what it rests on, and the evidence workbook.
    """
    from generator.check.documents.numbers.building import documents_traced, untraced
    from generator.check.documents.numbers.origins import trace
    from generator.evidence import evidence_record
    from generator.plan.selection import selected

    known = memo or Memo()
    mine, shared = known.part(TOPICS, outline.id, audience_name), known.part(AUDIENCES, audience_name)
    before = shared if memo else None  # pieces are looked up only where some may have been kept
    audience = read_audience(space.templates, audience_name, space.shipped)
    audience = replace(audience, theme=theme or audience.theme)
    plan, told = _plan(space, outline, audience, shared)
    traced = mine.get("numbers", (plan, outline), lambda: trace(plan, outline, known, selected(outline, audience)))
    faults = (*told, *check_edition(outline, audience, plan), *check_documents(untraced(traced), outline))
    if force or any(fault.level == "error" for fault in faults):
        plan = _marked(plan)
    account = account_of(outline, plan)
    with _pictures_kept(space.root / ".cache" / "pictures"):
        houses = house_files(house, _folders(space, audience))
        documents, extra, findings = _render(plan, outline, audience, formats, houses, (mine, before))
        if review:
            extra |= _review(space, outline, plan, documents, houses, THEMES.get(audience.theme))
    if review or "xlsx" in formats:
        extra[WORKBOOK] = _workbook(plan, outline, documents, houses, THEMES.get(audience.theme))
    files: dict[str, bytes] = {name: document.data for name, document in documents.items()}
    files |= extra
    drawn = known.part(TOPICS, outline.id).get("charts read", (outline,), Shelf)  # for all its audiences
    numbers, strays = documents_traced(traced, _printed(documents), before, drawn)
    files[RECORD] = evidence_record(outline, audience.name, documents, extra, account, plan.own, numbers)
    folder = output / outline.id / audience.name
    said = (*faults, *findings, *check_documents(strays, outline), *_over_budget(plan, audience))
    return Edition(folder, files, said, plan, outline, account)


def _printed(documents: Mapping[str, Rendered]) -> dict[str, Printed]:
    from generator.check.documents.numbers.building import Printed

    return {
        name: Printed(
            document.data,
            Path(name).stem,
            {place.anchor: place.id for place in document.places},
            document.parts,
            document.body,
        )
        for name, document in documents.items()
    }


@contextmanager
def _pictures_kept(folder: Path) -> Iterator[None]:
    token = PICTURES.set(folder)
    try:
        yield
    finally:
        PICTURES.reset(token)


def write_edition(edition: Edition) -> tuple[Finding, ...]:
    """Write an edition; what a person has edited is kept aside and told."""
    return write_files(edition.folder, edition.files)


def names_on_disk(edition: Edition) -> tuple[str, ...]:
    """The files of an edition that was just written, by the names they have in its folder, those of folders left out.

    A document that was open elsewhere has its new one beside it: "briefing.new.docx".
    """
    return standing(edition.folder, {name: data for name, data in edition.files.items() if "/" not in name})


def _marked(plan: Plan) -> Plan:
    """``plan`` whose documents say in their titles that errors stood."""
    meta = plan.briefing.meta
    meta = replace(meta, edition=meta.labels.say(UNCHECKED, title=meta.edition))
    return replace(plan, briefing=replace(plan.briefing, meta=meta), deck=replace(plan.deck, meta=meta))


def _plan(space: Workspace, outline: Outline, audience: Audience, memo: Memo) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan of an edition, and warnings about its templates."""
    from generator.plan.build import make_plan, unprinted_words
    from generator.plan.processor import keeping, processor_files

    templates = _templates(space, audience)
    folder = space.root / ".cache" / "citations"
    with keeping(lambda made_of, make: kept(folder, made_of, bytes, make, code=processor_files())):
        plan = make_plan(outline, audience, templates, _style_xml(space, audience), memo)
    told = memo.get("unprinted", (templates, audience.chain), lambda: unprinted_words(audience, templates))
    return plan, told


def read_templates(space: Workspace, audience_name: str) -> tuple[Audience, dict[str, str]]:
    """An audience and the template files that it may use."""
    audience = read_audience(space.templates, audience_name, space.shipped)
    return audience, _templates(space, audience)


def _templates(space: Workspace, audience: Audience) -> dict[str, str]:
    """All template files of the audience and of those it extends, by the names templates use for each other."""
    return {
        f"{owner}/{path.name}": read_text(path, space.shown(path))
        for owner in audience.chain
        for path in sorted(audience_folder(space.templates, owner, space.shipped).glob("*.j2"))
    }


def _style_xml(space: Workspace, audience: Audience) -> str:
    """The text of a CSL file an audience names by path; empty for a style the processor carries."""
    style = audience.citations.style
    if not style.endswith(".csl"):
        return ""
    where = audience.where("citations", "style")
    if Path(style).name != style or "\\" in style:
        what = f"the style '{style}' is not beside its audience.yaml"
        raise refuse("citation-style", what, where, mend=f"put the file there and write {Path(style).name}")
    owner = Path(where.file).parent.name  # the audience of the chain that names the file
    path = audience_folder(space.templates, owner, space.shipped) / style
    if not path.is_file():
        raise refuse("citation-style", f"no file '{style}' beside it", where, mend="put the .csl file there")
    return read_text(path, space.shown(path))


def _folders(space: Workspace, audience: Audience) -> tuple[Path, ...]:
    """The folders of an audience and of those that it extends, the nearest first."""
    return tuple(audience_folder(space.templates, owner, space.shipped) for owner in audience.chain)


def _render(
    plan: Plan,
    outline: Outline,
    audience: Audience,
    formats: Sequence[str],
    houses: HouseFiles,
    memos: tuple[Memo, Memo | None],
) -> tuple[dict[str, Rendered], dict[str, bytes], tuple[Finding, ...]]:
    """Documents whose places are recorded, other files, findings of layout.

    ``memos``: of this edition, whose documents may be the same as before, and of its audience, whose pieces may.
    """
    memo, shared = memos
    theme = THEMES.get(audience.theme, audience.where("theme"))
    documents: dict[str, Rendered] = {}
    extra: dict[str, bytes] = {}
    findings: tuple[Finding, ...] = ()
    if {"docx", "pdf"} & set(formats):
        from generator.render.docx import render_docx

        word = _word_house(houses.docx, theme)
        of = (plan.briefing, theme, word.file if word else None)
        documents["briefing.docx"] = memo.get("docx", of, lambda: render_docx(plan.briefing, theme, word, shared))
        findings += word.findings if word else ()
    if {"pptx", "pdf"} & set(formats):
        from generator.render.pptx import render_pptx

        house = _slide_house(houses.pptx, theme)
        on = (plan.deck, theme, house.file if house else None)
        deck = memo.get("pptx", on, lambda: render_pptx(plan.deck, theme, house, memo=shared))
        documents["deck.pptx"] = deck.rendered
        findings += deck.findings
    if "md" in formats:
        from generator.render.md import render_md

        extra |= render_md(plan, tuple(r.csl for r in outline.references.values()), theme)
    if "pdf" in formats:
        from generator.pdf import to_pdf

        extra |= to_pdf({name: document.data for name, document in documents.items()})
    return documents, extra, findings


def _review(
    space: Workspace, outline: Outline, plan: Plan, documents: Mapping[str, Rendered], houses: HouseFiles, theme: Theme
) -> dict[str, bytes]:
    """Copies of the documents that tell beside each statement, or in the notes, what it rests on."""
    from generator.outline.grounds import bases_of
    from generator.render.remarks import comment_on, note_on

    bases = bases_of(outline, originals_of(space.topic(outline.id), outline.sources), plan.own.computed)
    found: dict[str, bytes] = {}
    if "briefing.docx" in documents:
        from generator.render.docx.comments import commented

        meta = plan.briefing.meta
        remarks = {name: comment_on(basis, meta.labels) for name, basis in bases.items()}
        found["briefing.review.docx"] = commented(documents["briefing.docx"], remarks, meta)
    if "deck.pptx" in documents:
        from generator.render.pptx import render_pptx

        notes = {name: note_on(basis, plan.deck.meta.labels) for name, basis in bases.items()}
        found["deck.review.pptx"] = render_pptx(plan.deck, theme, _slide_house(houses.pptx, theme), notes).data
    return found


def _workbook(
    plan: Plan, outline: Outline, documents: Mapping[str, Rendered], houses: HouseFiles, theme: Theme
) -> bytes:
    from generator.render.xlsx import render_xlsx

    house = _word_house(houses.docx, theme)
    return render_xlsx(outline, documents, plan.briefing.meta, house.theme if house else theme)


def _word_house(path: Path | None, theme: Theme) -> WordHouse | None:
    if path is None:
        return None
    from generator.house.word import read_word_house

    return read_word_house(read_house(path), path.as_posix(), theme)


def _slide_house(path: Path | None, theme: Theme) -> SlideHouse | None:
    if path is None:
        return None
    from generator.house.slides import read_slide_house

    return read_slide_house(read_house(path), path.as_posix(), theme)


def _over_budget(plan: Plan, audience: Audience) -> tuple[Finding, ...]:
    """Warnings where an edition is longer than its audience allows."""
    findings: list[Finding] = []
    words = prose_words(plan)
    where = Where(f"{audience.name}/audience.yaml")
    if audience.budget.words and words > audience.budget.words:
        what = f"the briefing has {words} words of running text; its budget is {audience.budget.words}"
        findings.append(Finding("warning", "budget", what, where, mend="raise minimum-weight, or the budget"))
    slides = len(plan.deck.slides)
    if audience.budget.slides and slides > audience.budget.slides:
        what = f"the deck has {slides} slides; its budget is {audience.budget.slides}"
        findings.append(Finding("warning", "budget", what, where, mend="take slides out of deck.md.j2"))
    return tuple(findings)


def prose_words(plan: Plan) -> int:
    """Words of the briefing's running text, citations aside, before references and annex."""
    return words_of(element for element in plan.briefing.elements if isinstance(element, Prose | Bullets))
