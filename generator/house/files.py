"""Where the house files of an edition are: named on the command line, else beside the audience that is nearest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.errors import Where, refuse
from generator.limits import HOUSE_BYTES
from generator.records import dataclass

KINDS = {"docx": (".docx", ".dotx"), "pptx": (".pptx", ".potx")}
"""What a house file's name may end with, the document first, by the kind of document it is for."""
_MACROS = {".docm": "docx", ".dotm": "docx", ".pptm": "pptx", ".potm": "pptx"}  # refused where they are opened


@dataclass(frozen=True, slots=True)
class HouseFiles:
    """The house files of an edition; None where it has none."""

    docx: Path | None = None
    pptx: Path | None = None


def house_kind(path: Path) -> str:
    """The kind of document ("docx", "pptx") that ``path`` is for, by its name; InputError for another one."""
    suffix = path.suffix.lower()
    kinds = {suffix: kind for kind, suffixes in KINDS.items() for suffix in suffixes} | _MACROS
    if suffix not in kinds:
        have = ", ".join(name for names in KINDS.values() for name in names)
        raise refuse("house", f"not a house file by its name; have: {have}", Where(str(path)), mend="name such a file")
    return kinds[suffix]


def house_files(given: Iterable[Path], folders: Sequence[Path]) -> HouseFiles:
    """The files ``given``, else ``house.docx`` and the like in the first of ``folders`` that has one, for each kind."""
    named = {house_kind(path): path for path in given}
    for path in named.values():
        if not path.is_file():
            raise refuse("house", "no such file", Where(str(path)), mend="name a file that is there")
    found = {kind: named.get(kind) or _nearest(folders, suffixes) for kind, suffixes in KINDS.items()}
    return HouseFiles(found["docx"], found["pptx"])


def read_house(path: Path) -> bytes:
    """The bytes of a house file; InputError where it is not there or too large to be one."""
    where = Where(str(path))
    if not path.is_file():
        raise refuse("house", "no such file", where, mend="name a file that is there")
    if path.stat().st_size > HOUSE_BYTES:
        what = f"the file is larger than {HOUSE_BYTES // 1024**2} MB"
        raise refuse("house", what, where, mend="take large pictures out of the template")
    return path.read_bytes()


def _nearest(folders: Sequence[Path], suffixes: Sequence[str]) -> Path | None:
    paths = (folder / f"house{suffix}" for folder in folders for suffix in suffixes)
    return next((path for path in paths if path.is_file()), None)
