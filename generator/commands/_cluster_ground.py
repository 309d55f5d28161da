"""What the chunks of a run need of the disk: as files that a worker must see, or carried to it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.commands._briefs import Task, Wish
from generator.commands._cluster_chunk import Chunk
from generator.commands._cluster_program import this_program
from generator.commands._watch import stamps
from generator.records import dataclass, replace
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ground:
    """What all chunks of a run have in common; ``marker`` stands in the output folder as long as the run lasts."""

    space: Workspace
    wish: Wish
    marker: Path

    def in_place(self, tasks: tuple[Task, ...]) -> Chunk:
        """To be built from and into the folders themselves."""
        houses = {path.absolute(): path.as_posix() for path in self.wish.house}
        wish = replace(self.wish, output=self.wish.output.absolute(), house=tuple(houses))
        seen = stamps([*self._files(tasks).values(), *houses])
        named = {path.as_posix(): given for path, given in houses.items()}
        return Chunk(tasks, self.space, wish, this_program(), self.marker, seen, named)

    def carried(self, tasks: tuple[Task, ...]) -> Chunk:
        """With all that is read, for a worker that does not see it."""
        houses = {f"house/{number}/{path.name}": path for number, path in enumerate(self.wish.house)}
        found = {**self._files(tasks), **{place: path for place, path in houses.items() if path.is_file()}}
        sent = {place: path.read_bytes() for place, path in found.items()}
        named = {place: path.as_posix() for place, path in houses.items()}
        return Chunk(tasks, self.space, self.wish, this_program(), self.marker, {}, named, sent)

    def _files(self, tasks: Iterable[Task]) -> dict[str, Path]:
        """What is read, by its place below a workspace; templates that ship with the program are there already."""
        own = {} if self.space.templates == self.space.shipped else _below(self.space.templates, "templates")
        topics = {task.topic for task in tasks} & set(self.space.topics())
        read = (_below(self.space.seeds / name, f"seeds/{name}") for name in sorted(topics))
        return {place: path for some in (own, *read) for place, path in some.items() if self._counts(place)}

    def _counts(self, place: str) -> bool:
        """Originals are other people's documents, which only a review copy quotes."""
        return self.wish.review or "/originals/" not in place


def _below(folder: Path, name: str) -> dict[str, Path]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {f"{name}/{path.relative_to(folder).as_posix()}": path for path in paths}
