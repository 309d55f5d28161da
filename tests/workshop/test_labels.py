"""The catalogues have a translation for every label that code and templates say, and say nothing else."""

from __future__ import annotations

import re

import pytest

from generator.text.catalogue import catalogue_names, read_catalogue
from tests.workshop.labels import FOLDER, as_text, messages, renewed

NAMES = [name for name in catalogue_names() if name != "en"]
MEND = "run python -m tests.workshop.labels --write and translate what is empty"


def fields(text: str) -> set[str]:
    """The fields of a message; a feminine number is the number."""
    return {name.removesuffix("_f") for name in re.findall(r"\{(\w+)\}", text)}


def test_code_and_templates_are_read() -> None:
    """Labels of blocks, of renderers, of templates, with plurals, and the titles of audiences."""
    found = messages()

    assert "generator/blocks/disputes.py" == found["Where sources disagree"]
    assert "generator/render/docx/headers.py" == found["Page {page} of {pages}"]
    assert ("{n} voice", "{n} voices") in found
    assert "templates/base/deck.md.j2" in found.values()
    assert "templates/analyst/audience.yaml" == found["Analyst paper"]


@pytest.mark.parametrize("name", NAMES)
def test_a_catalogue_is_up_to_date(name: str) -> None:
    """It is what renewing it would write: every label, none that nobody says."""
    assert (FOLDER / f"{name}.po").read_text("utf-8") == as_text(renewed(name)), MEND


@pytest.mark.parametrize("name", NAMES)
def test_every_label_is_translated(name: str) -> None:
    """Each form, with the fields that the English has; a form of the plural may leave the number out."""
    for message in read_catalogue(name):
        if not message.id:
            continue
        ids = (message.id,) if isinstance(message.id, str) else message.id
        forms = (message.string,) if isinstance(message.string, str) else message.string
        assert all(forms), (message.id, MEND)
        assert not message.fuzzy, message.id
        for form in forms:
            assert fields(ids[-1]) - {"n"} <= fields(form) <= fields(ids[-1]), (ids, form)
