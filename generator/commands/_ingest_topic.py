"""The folder of a topic before and after ingesting: what it holds, its starter, and files that appear all together."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.commands._ingest_pool import undisturbed
from generator.errors import Where, refuse
from generator.formats.textfile import read_text
from generator.ingest.draft.files import FIGURES, REFERENCES, Present
from generator.ingest.draft.origin import read_map

_ASKED = ("file", "sha256", "drafted")  # of a map; its long lists are for people
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
        notes={path.stem: read_text(path, f"{shown}/notes/{path.name}") for path in _files(folder / "notes", "*.md")},
        records=_records(folder / REFERENCES, f"{shown}/{REFERENCES}"),
        figures=_text(folder / FIGURES, f"{shown}/{FIGURES}"),
        data={
            f"data/{path.name}": read_text(path, f"{shown}/data/{path.name}")
            for path in _files(folder / "data", "*.csv")
        },
        maps=_maps(folder),
    )


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


def _records(path: Path, shown: str) -> tuple[dict[str, Any], ...]:
    if not path.exists():
        return ()
    try:
        found = json.loads(read_text(path, shown))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise refuse("ingest", "the file is no list of records", Where(shown), mend="policybrief check says where")
    return tuple(found)


class Staging:
    """Files on their way into a folder: none of them stands there before all are written."""

    def __init__(self, folder: Path, place: Path) -> None:
        self._folder, self._place = folder, place
        self._names: dict[str, None] = {}

    def add(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self._place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
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
    """A place beside the files to come, gone afterwards whatever happens."""
    folder.mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix=".ingest-", dir=folder))
    try:
        yield Staging(folder, place)
    finally:
        shutil.rmtree(place, ignore_errors=True)
