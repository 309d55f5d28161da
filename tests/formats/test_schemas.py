import json
from pathlib import Path

import pytest

from generator.formats.audience import read_audience
from generator.formats.schemas import schemas, write_schemas

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"


def test_the_schemas_in_the_docs_are_up_to_date():
    """Mend with: python -m generator.formats.schemas docs/schemas."""
    assert schemas() == {path.name: path.read_text("utf-8") for path in sorted(SCHEMAS.glob("*.json"))}


def test_schemas_are_written_as_they_are(tmp_path):
    """The folder is made where it is not there."""
    write_schemas(tmp_path / "schemas")

    assert sorted(schemas()) == sorted(path.name for path in (tmp_path / "schemas").iterdir())


def test_the_schemas_accept_what_the_readers_accept_and_refuse_unknown_keys():
    """Editors and readers agree on the files that ship."""
    jsonschema = pytest.importorskip("jsonschema")
    ryaml = pytest.importorskip("ryaml")
    root = Path(__file__).parents[2]
    seed = root / "seeds" / "us-japan-2021-2025"
    pairs = [
        ("audience.json", root / "templates" / "base" / "audience.yaml"),
        ("figures.json", seed / "figures.yaml"),
        ("references.json", seed / "references.json"),
        *(("notes.json", path) for path in sorted((seed / "notes").glob("*.md"))),
        ("outline.json", seed / "outline.md"),
    ]
    for name, path in pairs:
        if not path.is_file():
            continue
        text = path.read_text("utf-8")
        data = ryaml.loads(text.split("\n---\n")[0].removeprefix("---\n") if path.suffix == ".md" else text)
        schema = json.loads(schemas()[name])
        jsonschema.validate(data, schema)
        jsonschema.Draft202012Validator.check_schema(schema)
        if isinstance(data, dict):
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate({**data, "unheard-of": 1}, schema)
    assert read_audience(root / "templates", "analyst").name == "analyst"
