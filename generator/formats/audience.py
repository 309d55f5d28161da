"""``audience.yaml``: what an edition takes, how long it may be and how it cites; an audience extends another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal

import msgspec

from generator.errors import Where, refuse
from generator.formats.report import Report, nearest
from generator.formats.textfile import is_there, read_text, without_controls
from generator.formats.values import ID
from generator.formats.yaml import Form, Yaml, read_yaml, write_yaml
from generator.limits import AUDIENCE_CHAIN
from generator.model.outline import Role, Status
from generator.records import dataclass, replace

FILE = "audience.yaml"
LONGEST_MARKING = 40  # characters, which leave room for a title beside them

CitationPlace = Literal["", "in-text", "footnote", "endnote", "numeric"]


@dataclass(frozen=True, slots=True)
class Budget:
    """The most an edition may have, before references and annex: words on pages, slides in the deck."""

    words: int
    slides: int


@dataclass(frozen=True, slots=True)
class Citations:
    """``style`` is a CSL style's name or the path of a ``.csl`` file; ``place`` where citations stand.

    An empty place is the style's own: in the text for names and years, footnotes for notes, numbers for numbers.
    """

    style: str
    place: CitationPlace = ""


@dataclass(frozen=True, slots=True)
class Audience:
    """An edition. ``parts`` and ``topics``: what it takes, in its order; empty takes all in the outline's order.

    ``title`` names the edition ("Analyst paper"), ``series`` the kind of paper ("Policy briefing"). ``language`` is a
    BCP 47 tag, empty for the outline's. ``chain`` are the audiences whose templates it uses, itself first.
    """

    name: str
    title: str
    series: str
    budget: Budget
    citations: Citations
    parts: tuple[Role, ...] = ()
    topics: tuple[str, ...] = ()
    minimum_weight: Literal[1, 2, 3] = 1
    statuses: tuple[Status, ...] = ()
    language: str = ""
    theme: str = "institutional"
    charts: Literal["native", "picture"] = "native"
    marking: str = ""
    chain: tuple[str, ...] = ()
    places: Mapping[str, Where] = field(default_factory=dict, hash=False, compare=False)

    def where(self, *path: str) -> Where:
        """Where the key at ``path`` stands, in whichever file of the chain says it; else the audience's own file."""
        return self.places.get(".".join(path), Where(f"{self.name}/{FILE}"))


class BudgetFile(Form, frozen=True, omit_defaults=True):
    words: int | None = None
    slides: int | None = None


class CitationsFile(Form, frozen=True, omit_defaults=True):
    style: str | None = None
    place: Literal["in-text", "footnote", "endnote", "numeric"] | None = None


class AudienceFile(Form, frozen=True, omit_defaults=True):
    """One ``audience.yaml``: every key but ``format`` may be left to the audience it extends."""

    format: Literal[1]
    extends: str | None = None
    title: str | None = None
    series: str | None = None
    parts: tuple[Role, ...] | None = None
    topics: tuple[str, ...] | None = None
    minimum_weight: Literal[1, 2, 3] | None = None
    statuses: tuple[Status, ...] | None = None
    budget: BudgetFile | None = None
    citations: CitationsFile | None = None
    language: str | None = None
    theme: str | None = None
    charts: Literal["native", "picture"] | None = None
    marking: str | None = None


def audience_names(templates: Path, shipped: Path | None = None) -> tuple[str, ...]:
    """The audiences there are, sorted; ``base`` is one to extend and not listed."""
    folders = (folder for shelf in _shelves(templates, shipped) if shelf.is_dir() for folder in shelf.iterdir())
    return tuple(sorted({folder.name for folder in folders if is_there(folder / FILE)} - {"base"}))


def audience_folder(templates: Path, name: str, shipped: Path | None = None) -> Path:
    """Where an audience is: in ``templates``, else among those that ship with the package."""
    found = (shelf / name for shelf in _shelves(templates, shipped) if is_there(shelf / name / FILE))
    return next(found, templates / name)


def _shelves(templates: Path, shipped: Path | None) -> tuple[Path, ...]:
    return (templates, shipped) if shipped else (templates,)


def read_audience(templates: Path, name: str, shipped: Path | None = None) -> Audience:
    """Read ``NAME/audience.yaml`` over all that it extends; what ``templates`` lacks may be ``shipped``."""
    merged: dict[str, object] = {}
    chain: list[str] = []
    places: dict[str, Where] = {}
    where = Where()
    following: str | None = name
    while following is not None:
        _check_next(templates, shipped, following, chain, where)
        chain.append(following)
        form, where, found = _read_file(audience_folder(templates, following, shipped) / FILE)
        places = found | places
        merged = _merge(msgspec.to_builtins(form), merged)
        following = form.extends
    audience = _complete(merged, name, tuple(chain), Where(_shown(templates / name / FILE)))
    return replace(audience, places=places)


def _check_next(templates: Path, shipped: Path | None, name: str, chain: list[str], where: Where) -> None:
    if name in chain or len(chain) >= AUDIENCE_CHAIN:
        way = " -> ".join([*chain, name])
        raise refuse("audience", f"an audience extends itself: {way}", where, mend="end the chain at base")
    if ID.fullmatch(name) and is_there(audience_folder(templates, name, shipped) / FILE):
        return
    have = audience_names(templates, shipped)
    known = (*have, "base") if chain and is_there(audience_folder(templates, "base", shipped) / FILE) else have
    what = f"unknown audience '{name}'; have: {', '.join(known) or 'none'}"
    raise refuse("audience", what, where, mend=nearest(name, known) if known else f"write templates/{name}/{FILE}")


def _shown(path: Path) -> str:
    """The file's name in messages, whatever folder the templates are in."""
    return "/".join(path.parts[-3:])


def _read_file(path: Path) -> tuple[AudienceFile, Where, dict[str, Where]]:
    """The file, where its ``extends`` stands, and where all its keys do, by "citations.style"."""
    report = Report(_shown(path))
    text = without_controls(read_text(path, report.file), report)
    found = read_yaml(text, report)
    form = found.decode(AudienceFile, found.data) if found else None
    if form and found:
        _check(form, found, report)
    report.close()
    assert form is not None  # what fails leaves a finding
    assert found is not None
    places = {".".join(map(str, path)): report.where(line) for path, line in found.places}
    return form, report.where(found.line(("extends",))), places


def read_audience_file(path: Path) -> AudienceFile:
    """One ``audience.yaml`` by itself, without what it extends."""
    return _read_file(path)[0]


def write_audience_file(form: AudienceFile) -> str:
    """``audience.yaml`` of ``form``; reading it gives the form back."""
    return write_yaml(msgspec.to_builtins(form))


def _check(form: AudienceFile, found: Yaml, report: Report) -> None:
    budget = form.budget or BudgetFile()
    for key, value, usual in (("words", budget.words, 4000), ("slides", budget.slides, 18)):
        if value is not None and value < 1:
            mend = f"write a larger number, such as {usual}"
            report.error("value", f"budget.{key}: must be at least 1", found.line(("budget", key)), mend=mend)
    if form.marking is not None and (len(form.marking) > LONGEST_MARKING or "\n" in form.marking):
        what = f"the marking has {len(form.marking)} characters; a line of a header holds {LONGEST_MARKING}"
        report.error("marking", what, found.line(("marking",)), mend="write one short line, such as marking: DRAFT")
    for index, name in enumerate(form.topics or ()):
        if not ID.fullmatch(name):
            report.error("id", f"'{name}' is not an id", found.line(("topics", index)), mend="write an id")


def _merge(base: Mapping[str, object], own: Mapping[str, object]) -> dict[str, object]:
    """``own`` over ``base``; mappings key by key, lists as a whole."""
    merged = dict(base)
    for key, value in own.items():
        before = merged.get(key)
        merged[key] = _merge(before, value) if isinstance(before, dict) and isinstance(value, dict) else value
    return merged


def _complete(merged: Mapping[str, object], name: str, chain: tuple[str, ...], where: Where) -> Audience:
    data = {key.replace("-", "_"): value for key, value in merged.items() if key not in ("format", "extends")}
    try:
        return msgspec.convert({**data, "name": name, "chain": chain}, Audience)
    except msgspec.ValidationError as error:
        what = f"the audience is not complete: {str(error).replace('`', chr(39))}"
        raise refuse("audience", what, where, mend="add the key, or extend base") from None
