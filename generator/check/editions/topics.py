"""``topics``: the topics that an audience asks for are there."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check.editions import Edition, EditionRule
from generator.errors import Finding
from generator.formats.report import nearest


def _run(edition: Edition) -> Iterable[Finding]:
    have = [topic.id for topic in edition.outline.topics()]
    for name in edition.audience.topics:
        if name not in have:
            what = f"the audience takes the topic '{name}', which the outline does not have"
            why = "the edition is built without it"
            yield Finding("warning", "edition-topics", what, edition.audience.where("topics"), why, nearest(name, have))


RULE = EditionRule("topics", "An audience names topics that the outline has.", _run)
