"""The documents to inspect: every shipped edition in every shipped theme, generated editions, files by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model.element import Plan
from generator.pipeline import build_edition, read_outline
from generator.render.docx import render_docx
from generator.render.pptx import render_pptx
from generator.theme import THEMES
from generator.theme.tokens import Theme
from generator.workspace import Workspace, find_workspace


@dataclass(frozen=True, slots=True)
class Piece:
    """A finished document on disk. ``generated`` ones are not held to what an editor decides (words a slide)."""

    name: str
    path: Path
    generated: bool = False


def shipped(folder: Path) -> Iterator[Piece]:
    """The bundled topics for each audience that ships, in each theme."""
    space = find_workspace(Path.cwd())
    for topic in _folders(space.seeds):
        outline, _ = read_outline(space, topic)
        for audience in _audiences(space):
            plan = build_edition(space, outline, audience, (), folder).plan
            for theme in THEMES.names():
                yield from _written(plan, THEMES.get(theme), folder, f"{topic}-{audience}-{theme}")


def generated(folder: Path, numbers: Sequence[int]) -> Iterator[Piece]:
    """Editions of the property test by their numbers."""
    from tests.sweep.editions import sample

    for number in numbers:
        made = sample(number)
        yield from _written(made.plan, made.theme, folder, f"generated-{number}", generated=True)


def named(paths: Sequence[Path]) -> Iterator[Piece]:
    """Documents that are there already."""
    yield from (Piece(path.name, path) for path in paths)


def _written(plan: Plan, theme: Theme, folder: Path, stem: str, *, generated: bool = False) -> Iterator[Piece]:
    documents = {"docx": render_docx(plan.briefing, theme).data, "pptx": render_pptx(plan.deck, theme).rendered.data}
    for suffix, data in documents.items():
        # One stem a document: LibreOffice names its PDFs after it.
        path = folder / f"{stem}-{suffix}.{suffix}"
        path.write_bytes(data)
        yield Piece(f"{stem}.{suffix}", path, generated)


def _folders(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith((".", "_")))


def _audiences(space: Workspace) -> list[str]:
    """Those that a reader can ask for; what others only extend has no title of its own."""
    return [name for name in _folders(space.templates) if name != "base"]
