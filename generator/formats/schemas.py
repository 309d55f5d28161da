"""JSON Schemas of the formats for editors; ``python -m generator.formats.schemas docs/schemas`` writes them."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from generator.formats.audience import AudienceFile
from generator.formats.csl import CUSTOM, DATES, NAMES, NUMBERS, TEXTS, TYPES
from generator.formats.figure_specs import FiguresForm
from generator.formats.notes import NoteFront
from generator.formats.outline_file import OutlineFront

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string"}
_TEXT_OR_NUMBER = {"type": ["string", "number"]}


def schemas() -> dict[str, str]:
    """File name to schema, as JSON text."""
    made = {
        "notes.json": _notes(),
        "outline.json": _of("Front matter of outline.md", OutlineFront),
        "figures.json": _of("figures.yaml", FiguresForm),
        "audience.json": _of("audience.yaml", AudienceFile),
        "references.json": _references(),
    }
    return {name: json.dumps(schema, indent=2, sort_keys=True) + "\n" for name, schema in made.items()}


def _of(title: str, form: type[object]) -> dict[str, Any]:
    schema = msgspec.json.schema(form)
    name = schema.pop("$ref").rpartition("/")[2]
    defs = schema["$defs"]
    body = defs.pop(name)
    return {"$schema": _DIALECT, **body, "title": title, **({"$defs": defs} if defs else {})}


def _notes() -> dict[str, Any]:
    schema = _of("Front matter of notes/ID.md", NoteFront)
    schema["properties"] |= {key: value for key, value in _csl_properties().items() if key not in ("id", "custom")}
    schema["$defs"] = {**schema.get("$defs", {}), **_csl_defs()}
    return schema


def _references() -> dict[str, Any]:
    record = {
        "type": "object",
        "properties": _csl_properties(),
        "required": ["id", "type"],
        "additionalProperties": False,
    }
    defs = _csl_defs()
    return {"$schema": _DIALECT, "title": "references.json", "type": "array", "items": record, "$defs": defs}


def _csl_properties() -> Mapping[str, Any]:
    names = {"type": "array", "items": {"$ref": "#/$defs/name"}}
    own = dict.fromkeys(CUSTOM, _TEXT_OR_NUMBER)
    return {
        "id": _TEXT,
        "type": {"enum": list(TYPES)},
        "categories": {"type": "array", "items": _TEXT},
        "custom": {"type": "object", "properties": own, "additionalProperties": False},
        **dict.fromkeys(NAMES, names),
        **{key: {"$ref": "#/$defs/date"} for key in DATES},
        **dict.fromkeys(NUMBERS, _TEXT_OR_NUMBER),
        **dict.fromkeys(TEXTS, _TEXT),
    }


def _csl_defs() -> dict[str, Any]:
    part = {"type": ["integer", "string"]}
    date = {"type": "array", "items": part, "minItems": 1, "maxItems": 3}
    parts = {"type": "array", "items": date, "minItems": 1, "maxItems": 2}
    as_parts = {
        "type": "object",
        "properties": {
            "date-parts": parts,
            "season": _TEXT_OR_NUMBER,
            "circa": {"type": ["string", "number", "boolean"]},
            "literal": _TEXT,
            "raw": _TEXT,
        },
        "additionalProperties": False,
    }
    texts = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
    switches = ("comma-suffix", "static-ordering", "parse-names")
    name = dict.fromkeys(texts, _TEXT) | {key: {"type": ["string", "number", "boolean"]} for key in switches}
    plain = {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
    return {
        "date": {"anyOf": [plain, as_parts]},
        "name": {"type": "object", "properties": name, "additionalProperties": False},
    }


def write_schemas(folder: Path) -> None:
    """Write every schema into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
