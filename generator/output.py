"""Writing an edition: files appear whole or not at all, and what a person has edited is kept aside."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import Finding, Where, refuse

RECORD = "evidence.json"


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Write ``files`` into ``folder``; every one is complete on disk before the first replaces an older one.

    A document whose bytes are not those of the last build was edited by a person: it is moved aside first, and a
    note tells where. A folder or file that cannot be written is an InputError; the older output then still stands.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _check_free(folder, files)
        return _put(folder, files)
    except OSError as error:
        what = f"cannot write here: {error.strerror or error}"
        raise refuse(
            "output", what, Where(str(folder)), mend="close the file elsewhere, or choose a folder with -o"
        ) from error


def write_new(folder: Path, files: Mapping[str, str]) -> None:
    """Write a folder that is not there yet, whole or not at all; one that is there is an InputError and stays."""
    if folder.exists():
        raise refuse("output", "this is there already", Where(str(folder)), why="nothing is written over what you have",
                     mend="choose another name, or move it away")  # fmt: skip
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as made:
        staged = Path(made) / folder.name
        for name, text in files.items():
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            (staged / name).write_text(text, "utf-8")
        staged.rename(folder)


def _put(folder: Path, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Stage, keep aside, replace; whatever ends it, Ctrl-C too, no temporary file stays."""
    staged: dict[str, Path] = {}
    try:
        _stage(folder, _with_earlier(folder, files), staged)
        notes = tuple(_keep_aside(folder, name) for name in _edited(folder, files))
        for name, path in staged.items():
            path.replace(folder / name)
    finally:
        for path in staged.values():
            path.unlink(missing_ok=True)
    return notes


def _check_free(folder: Path, files: Mapping[str, bytes]) -> None:
    """Fail before anything is replaced where a file is open in Word, write-protected or a folder."""
    for path in (folder / name for name in files):
        if path.exists():
            path.open("r+b").close()


def _with_earlier(folder: Path, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """``files`` with a record that still knows the documents of an earlier build in other formats.

    Without it, building Markdown only would make the Word file look edited by hand.
    """
    kept = {name: entry for name, entry in _entries(folder).items() if name not in files and (folder / name).is_file()}
    if not kept or RECORD not in files:
        return files
    record = json.loads(files[RECORD])
    record["documents"] = {**record["documents"], **kept}
    record["numbers"] = {**_section(folder, "numbers", kept), **record.get("numbers", {})}
    return {**files, RECORD: (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()}


def _stage(folder: Path, files: Mapping[str, bytes], staged: dict[str, Path]) -> None:
    """Write every file under a temporary name beside its place, and note it in ``staged`` before it has content."""
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, new = tempfile.mkstemp(prefix=".new-", dir=target.parent)
        staged[name] = Path(new)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        staged[name].chmod(0o644)


def _edited(folder: Path, files: Mapping[str, bytes]) -> Iterable[str]:
    """Names of documents on disk that differ both from the last build's record and from what is written now."""
    recorded = _recorded(folder)
    for name, data in files.items():
        path = folder / name
        if name != RECORD and path.suffix in {".docx", ".pptx", ".md", ".xlsx"} and path.is_file():
            before = path.read_bytes()
            if before != data and digest(before) != recorded.get(name):
                yield name


def _recorded(folder: Path) -> dict[str, str]:
    """Digests of the documents as the last build wrote them."""
    return {name: str(entry["sha256"]) for name, entry in _entries(folder).items()}


def _section(folder: Path, name: str, documents: Iterable[str]) -> dict[str, object]:
    """What the record on disk says of ``documents`` in one of its sections that are told by document."""
    try:
        section = json.loads((folder / RECORD).read_text("utf-8"))[name]
        return {document: section[document] for document in documents if document in section}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _entries(folder: Path) -> dict[str, dict[str, object]]:
    """What the last builds recorded of each document; nothing where the record is damaged."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        return {str(name): {**entry, "sha256": entry["sha256"]} for name, entry in record["documents"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _keep_aside(folder: Path, name: str) -> Finding:
    path = folder / name
    number = 1
    while (kept := path.with_name(f"{path.stem}.edited-{number}{path.suffix}")).exists():
        number += 1
    path.replace(kept)
    return Finding("note", "output", f"{name} was edited since it was built; kept as {kept.name}", Where(str(kept)))


def digest(data: bytes) -> str:
    """SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
