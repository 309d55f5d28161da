"""The folder of a topic before and after ingesting: what it holds, its starter, and files that appear all together."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, overload

from generator.errors import Where, refuse
from generator.formats.textfile import read_text
from generator.ingest.draft.files import FIGURES, REFERENCES, Present
from generator.ingest.draft.origin import read_map
from generator.output import alone, undisturbed
from generator.records import dataclass

_ASKED = ("file", "sha256", "drafted")  # of a map; its long lists are for people
_IN_MEMORY = 1_000_000  # bytes put aside before they go to the disk
_LENGTH = 4  # bytes that say how long a text is
_STAGED = ".ingest-"
_OURS = (".", "originals")  # what does not count as a person's file: hidden ones, other people's texts


def starter_files(folder: Path) -> tuple[str, ...]:
    """The files of the folder where it holds nothing but the example of ``new topic``, untouched; else none."""
    from generator.commands._new_topic import topic_files

    example = topic_files(folder.name)
    have = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    have = {name: path for name, path in have.items() if not name.startswith(_OURS)}
    whole = have.keys() == example.keys() and all(
        path.read_bytes() == example[name].encode() for name, path in have.items()
    )
    return tuple(sorted(have)) if whole else ()


def read_present(folder: Path, shown: str) -> Present:
    """What is there; a file that cannot be read as text, or references that are no JSON, are an InputError."""
    _check_bib(folder, shown)
    return Present(
        notes=_texts({path.stem: path for path in _files(folder / "notes", "*.md")}, f"{shown}/notes"),
        records=_records(folder / REFERENCES, f"{shown}/{REFERENCES}"),
        figures=_text(folder / FIGURES, f"{shown}/{FIGURES}"),
        data=_texts({f"data/{path.name}": path for path in _files(folder / "data", "*.csv")}, f"{shown}/data"),
        maps=_maps(folder),
    )


@dataclass(frozen=True, slots=True)
class _Texts(Mapping[str, str]):
    """Files by what they are called, each read while somebody looks at it: a topic may have thousands."""

    paths: Mapping[str, Path]
    shown: str

    def __getitem__(self, name: str) -> str:
        path = self.paths[name]
        return read_text(path, f"{self.shown}/{path.name}")

    def __contains__(self, name: object) -> bool:
        return name in self.paths

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


def _texts(paths: Mapping[str, Path], shown: str) -> _Texts:
    """All of them can be read, or it is an InputError: before anything is begun."""
    texts = _Texts(paths, shown)
    for name in texts:
        texts[name]
    return texts


@dataclass(frozen=True, slots=True)
class _Records(Sequence[dict[str, Any]]):
    """Records, packed to a fifth."""

    packed: tuple[bytes, ...]

    def __len__(self) -> int:
        return len(self.packed)

    @overload
    def __getitem__(self, at: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, at: slice) -> _Records: ...
    def __getitem__(self, at: int | slice) -> dict[str, Any] | _Records:
        return _Records(self.packed[at]) if isinstance(at, slice) else json.loads(self.packed[at])


def _files(folder: Path, pattern: str) -> Sequence[Path]:
    return sorted(path for path in folder.glob(pattern) if not path.name.startswith("."))


def _maps(folder: Path) -> dict[str, Mapping[str, Any]]:
    """The maps by id; one that is damaged, or whose note is gone, only means that its file is read again."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in _files(folder / "originals", "*.map.json"):
        name = path.name.removesuffix(".map.json")
        if (folder / "notes" / f"{name}.md").is_file() and (told := read_map(path.read_text("utf-8", "replace"))):
            found[name] = {key: told[key] for key in _ASKED if key in told}
    return found


def _text(path: Path, shown: str) -> str:
    return read_text(path, shown) if path.exists() else ""


def _check_bib(folder: Path, shown: str) -> None:
    if (folder / "references.bib").exists():
        what = "the topic keeps its references in BibTeX, and ingesting writes references.json"
        mend = "let your reference manager save them as CSL-JSON, references.json, and remove the .bib file"
        raise refuse("ingest", what, Where(f"{shown}/references.bib"), mend=mend)


def _records(path: Path, shown: str) -> _Records:
    if not path.exists():
        return _Records(())
    try:
        found = json.loads(read_text(path, shown))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise refuse("ingest", "the file is no list of records", Where(shown), mend="policybrief check says where")
    return _Records(tuple(json.dumps(one, ensure_ascii=False).encode("utf-8", "surrogatepass") for one in found))


class Aside:
    """Texts put aside in their order: in memory if they are few, else in a file that has no name."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - open as long as this lives

    def append(self, text: str) -> None:
        data = text.encode("utf-8", "surrogatepass")
        self._file.seek(0, os.SEEK_END)
        self._file.write(len(data).to_bytes(_LENGTH, "big") + data)

    def __iter__(self) -> Iterator[str]:
        self._file.seek(0)
        while head := self._file.read(_LENGTH):
            yield self._file.read(int.from_bytes(head, "big")).decode("utf-8", "surrogatepass")


class Staging:
    """Files on their way into a folder: none of them stands there before all are written."""

    def __init__(self, folder: Path, place: Path) -> None:
        self._folder, self._place = folder, place
        self._names: dict[str, None] = {}

    def add(self, files: Mapping[str, str]) -> None:
        self.add_pieces({name: (text,) for name, text in files.items()})

    def add_pieces(self, files: Mapping[str, Iterable[str]]) -> None:
        """The same for texts that come in pieces."""
        for name, pieces in files.items():
            path = self._place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as out:
                out.writelines(piece.encode("utf-8", "surrogatepass") for piece in pieces)
            self._names[name] = None

    def settle(self, remove: Sequence[str]) -> None:
        """Move all into place, then take ``remove`` away; who ends the run meanwhile waits for that."""
        with undisturbed():
            for name in self._names:
                target = self._folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                (self._place / name).replace(target)
            for name in remove:
                if name not in self._names:
                    (self._folder / name).unlink(missing_ok=True)


@contextmanager
def staging(folder: Path) -> Iterator[Staging]:
    """A place beside the files to come, gone afterwards whatever happens; what a killed run left behind goes, too.

    Another run on the same topic waits until this one is done.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with alone(folder):
        for left in folder.glob(f"{_STAGED}*"):
            shutil.rmtree(left, ignore_errors=True)
        place = Path(tempfile.mkdtemp(prefix=_STAGED, dir=folder))
        try:
            yield Staging(folder, place)
        finally:
            shutil.rmtree(place, ignore_errors=True)
