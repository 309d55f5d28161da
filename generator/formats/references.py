"""References: CSL-JSON (``references.json``) or BibTeX (``references.bib``), checked, by id."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.formats.csl import CUSTOM, check_record, clean_record
from generator.formats.report import Report
from generator.formats.textfile import read_text, text_faults, without_controls
from generator.model.source import Reference

_SPACE = re.compile(r"[ \t\n]*")


def read_references(path: Path, label: str = "") -> dict[str, Reference]:
    """Read ``.json`` or ``.bib``; faults are one InputError with all findings."""
    report = Report(label or path.as_posix())
    return parse_references(read_text(path, report.file), report)


def parse_references(text: str, report: Report) -> dict[str, Reference]:
    """Read the text as BibTeX where the report's file ends with ``.bib``, else as CSL-JSON."""
    text = without_controls(text, report)
    found = parse_bibtex(text, report) if report.file.endswith(".bib") else parse_csl_json(text, report)
    report.close()
    return found


def parse_bibtex(text: str, report: Report) -> dict[str, Reference]:
    """Read BibTeX; what it has and CSL has not is left out."""
    from generator.formats.bibtex import read_bibtex

    return _by_id(read_bibtex(text, report), report)


def parse_csl_json(text: str, report: Report) -> dict[str, Reference]:
    """Read a list of CSL-JSON records."""
    return _by_id(_records(text, report), report)


def _by_id(records: Iterator[tuple[object, int]], report: Report) -> dict[str, Reference]:
    found: dict[str, Reference] = {}
    for record, line in records:
        if not isinstance(record, dict):
            report.error("reference", "a reference is a mapping", line, mend='write {"id": ..., "type": ...}')
            continue
        reference = make_reference(record, line, report)
        if reference.id in found:
            first = found[reference.id].where.line
            what = f"the id '{reference.id}' stands twice; first on line {first}"
            report.error("reference", what, line, mend="give each record an id of its own")
        elif reference.id:
            found[reference.id] = reference
    return found


def make_reference(record: Mapping[str, object], line: int, report: Report) -> Reference:
    """Check one record and split what CSL knows from ``custom``."""
    check_record(record, line, report)
    for path, what, mend in text_faults(record):
        report.error(
            "reference",
            f"reference '{record.get('id', '')}': {what}, in '{path[0] if path else 'id'}'",
            line,
            mend=mend,
        )
    csl = clean_record(record)
    custom = record.get("custom")
    own = {key: str(value) for key, value in custom.items() if key in CUSTOM} if isinstance(custom, dict) else {}
    fields = {key.replace("-", "_"): value for key, value in own.items()}
    return Reference(str(record.get("id", "")), csl, where=report.where(line), **fields)


def _records(text: str, report: Report) -> Iterator[tuple[object, int]]:
    """(record, line) for each entry of the outermost list."""
    decoder = json.JSONDecoder(object_pairs_hook=_no_duplicates, parse_constant=_no_constants)
    at = _skip(text, 0)
    if text[at : at + 1] != "[":
        report.error("json", "the file is not a list of records", 1, mend="begin with [ and end with ]")
        return
    line, counted = 1, 0
    at = _skip(text, at + 1)
    while text[at : at + 1] != "]":
        line, counted = line + text.count("\n", counted, at), at
        try:
            record, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            _explain(error, text, line, report)
            return
        yield record, line
        at = _skip(text, end)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        elif text[at : at + 1] != "]":
            report.error("json", "',' or ']' is missing after a record", text.count("\n", 0, at) + 1, mend="add it")
            return
    if text[at + 1 :].strip():
        report.error("json", "something stands behind the list", text.count("\n", 0, at) + 1, mend="delete it")


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _explain(error: Exception, text: str, line: int, report: Report) -> None:
    mend = "check commas, quotation marks and brackets"
    match error:
        case json.JSONDecodeError():
            at = text.count("\n", 0, error.pos) + 1
            report.error("json", f"this is not JSON: {error.msg.lower()}", at, mend=mend)
        case RecursionError():
            report.error("json", "nested too deeply", line, mend="flatten it")
        case _:
            report.error("json", str(error), line, mend=mend)


def _no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"key '{key}' stands twice in the record that begins here")
        found[key] = value
    return found


def _no_constants(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def write_references(references: Mapping[str, Reference]) -> str:
    """CSL-JSON, in the order of ``references``; reading it gives them back."""
    records = [reference_record(reference) for reference in references.values()]
    return json.dumps(records, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def reference_record(reference: Reference) -> dict[str, object]:
    """The record as it stands in the file, ``custom`` included."""
    own = {key: getattr(reference, key.replace("-", "_")) for key in CUSTOM}
    custom = {key: value for key, value in own.items() if value}
    return {**dict(reference.csl), **({"custom": custom} if custom else {})}
