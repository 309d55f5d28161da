"""Where things are: topics, audiences and outputs, looked for upwards from the working folder, else bundled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.errors import Where, refuse

BUNDLED = Path(__file__).parent / "_bundled"
CHECKOUT = Path(__file__).parent.parent
DEFAULT_TOPIC = "us-japan-2021-2025"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders of a run. ``root`` is what paths in messages are relative to.

    ``shipped`` are the package's own templates, for audiences that ``templates`` lacks.
    """

    root: Path
    seeds: Path
    templates: Path
    shipped: Path | None = None

    @property
    def output(self) -> Path:
        return self.root / "output"

    def topics(self) -> tuple[str, ...]:
        return _folders(self.seeds)

    def default_topic(self) -> str:
        """The only topic there is, else the bundled one."""
        topics = self.topics()
        return topics[0] if len(topics) == 1 else DEFAULT_TOPIC

    def topic(self, name: str) -> Path:
        """The folder of a topic; a miss is an InputError that lists what there is."""
        given = Path(name).resolve()
        if given.parent == self.seeds.resolve():  # a path that the shell completed, seeds/NAME/
            name = given.name
        if name in self.topics():
            return self.seeds / name
        have = ", ".join(self.topics()) or "none"
        what = f"no topic '{name}'; have: {have}"
        raise refuse("topic", what, Where("seeds"), mend=f"use one of these, or add seeds/{name}/")

    def shown(self, path: Path) -> str:
        """``path`` as messages print it: relative to the root where it lies inside."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def find_workspace(start: Path) -> Workspace:
    """The nearest ``seeds`` and ``templates`` upwards from ``start``, else those that ship with the package."""
    seeds = _upwards(start, "seeds")
    own = shipped() / "templates"
    templates = _upwards(start, "templates") or own
    # What is built from the shipped seeds lands where the user is, never inside the package.
    return Workspace(seeds.parent if seeds else start, seeds or shipped() / "seeds", templates, own)


def shipped() -> Path:
    """The folder whose ``seeds`` and ``templates`` come with the package."""
    return BUNDLED if BUNDLED.is_dir() else CHECKOUT


def _upwards(start: Path, name: str) -> Path | None:
    return next((folder / name for folder in (start, *start.parents) if (folder / name).is_dir()), None)


def _folders(parent: Path) -> tuple[str, ...]:
    if not parent.is_dir():
        return ()
    return tuple(sorted(child.name for child in parent.iterdir() if child.is_dir() and not child.name.startswith(".")))
