"""What a template says outside of the places it may fill is told, since Jinja leaves it out without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.plan.build import unprinted_words
from generator.plan.unprinted import unprinted
from tests.tiny import AUDIENCE

BASE = "{% block opening %}\n{% endblock %}\n{% block closing %}\n{% endblock %}\nrest\n"


def told(own: str, **others: str) -> list[tuple[str, int, str, str]]:
    """File, line, what and mend of each warning over a template that extends ``b``."""
    templates = {"m/deck.md.j2": own, "b/deck.md.j2": BASE} | {f"{k}/deck.md.j2": v for k, v in others.items()}
    findings = unprinted("m/deck.md.j2", templates)
    assert {"warning"} >= {finding.level for finding in findings}
    return [(one.where.file, one.where.line, one.what, one.mend) for one in findings]


@pytest.mark.parametrize(
    ("own", "line", "what", "mend"),
    [
        ("{% block closin %}\nours\n{% endblock %}\n", 2, "no place 'closin' in the template it extends; "
         "have: opening, closing", "did you mean 'closing'?; or put it inside {% block closing %}"),
        ("\nHello\n", 3, "'Hello' stands outside of every place", "put it between"),
        ("{% if 1 %}\n{% block new %}x{% endblock %}\n{% endif %}\n", 3, "no place 'new'", "{% block closing %}"),
        ("{%# off\n{% block closing %}\non\n{% endblock %}\nand on #%}\nend #%}", 7, "'end #%}' stands", "delete"),
    ],
)  # fmt: skip
def test_what_is_dropped_is_told_with_its_line(own: str, line: int, what: str, mend: str) -> None:
    """A place that nobody prints, and words beside places; with the places there are and what would mend it."""
    ((file, at, said, cure),) = told('{% extends "b" %}\n' + own)

    assert ("m/deck.md.j2", line) == (file, at)
    assert said.startswith(what)
    assert mend in cure


@pytest.mark.parametrize(
    "own",
    [
        BASE,
        '{% extends "b" %}\n\n{%# a note #%}\n{% block closing %}x{% block new %}y{% endblock %}{% endblock %}\n',
        '{% extends "b" %}\n{% set n = 1 %}\n{% macro m() %}words{% endmacro %}\n',
        '{% extends "b" %}\n{% block new %}x{% endblock %}\n{% block closing %}{{ self.new() }}{% endblock %}\n',
        '{% set b = "b" %}\n{% extends b %}\n{% block new %}x{% endblock %}\n',
        "{% if 1 %}\n{% extends 'b' %}\n{% endif %}\n{% block new %}x{% endblock %}\n",
        '{% extends "m" %}\n',
        '{% extends "gone" %}\n',
    ],
)
def test_what_may_be_printed_is_not_told(own: str) -> None:
    """A place within a place, one that is called by name, and whatever extends what only a run can tell."""
    assert [] == told(own)


def test_a_farther_place_counts_and_a_house_may_misspell_it() -> None:
    """Of three templates each is told by its own file; a place of the farthest is there for the nearest."""
    between = '{% extends "b" %}\n{% block closng %}x{% endblock %}\n'
    own = '{% extends "c" %}\n{% block opening %}x{% endblock %}\n'

    assert [("c/deck.md.j2", 2)] == [(file, line) for file, line, _, _ in told(own, c=between)]


def test_an_audience_without_a_template_passes_on_the_next() -> None:
    """Both documents are looked at, under the names that their templates have for each other."""
    deck = '{% extends "between" %}\n{% block nowhere %}x{% endblock %}\n'
    audience = replace(AUDIENCE, chain=("m", "between", "b"))
    templates = {"m/deck.md.j2": deck, "b/deck.md.j2": BASE, "b/briefing.md.j2": BASE}

    assert ["m/deck.md.j2"] == [finding.where.file for finding in unprinted_words(audience, templates)]
