"""Numbers that templates have computed, and what they refuse to compute."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.errors import InputError
from generator.evidence import evidence_record
from generator.model.account import account_of
from generator.model.element import Plan, Prose
from generator.model.inline import Cite, Mark, Text, plain
from generator.model.labels import Labels
from generator.model.printed import all_marks, cited_in
from generator.plan.amounts import printed
from generator.plan.build import make_plan
from tests.tiny import AUDIENCE, tiny

DATA = 'data("passengers-chart")'
FIRST, LAST = f'{DATA}.value("Passengers", 2020)', f'{DATA}.last("Passengers")'


def plan(page: str, deck: str = "## T {#t}", **changes: object) -> Plan:
    templates = {"press/briefing.md.j2": page, "press/deck.md.j2": deck}
    return make_plan(tiny(), replace(AUDIENCE, **changes), templates)  # type: ignore[arg-type]


def said(page: str, **changes: object) -> str:
    """The first paragraph of a briefing."""
    element = plan(page, **changes).briefing.elements[0]
    assert isinstance(element, Prose)
    return plain(element.content)


def refused(page: str) -> tuple[str, str, str]:
    with pytest.raises(InputError) as caught:
        plan(page)
    (finding,) = caught.value.findings
    assert "press/briefing.md.j2" == finding.where.file
    assert finding.where.line > 0
    return finding.what, finding.why, finding.mend


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"{{{{ {FIRST} | number }}}}", "0.6"),
        (f"{{{{ {FIRST} | number(2) }}}}", "0.60"),
        (f"{{{{ {LAST} | growth({FIRST}) }}}}", "+100.0%"),
        (f"{{{{ {FIRST} | growth({LAST}, 0) }}}}", "−50%"),
        (f"{{{{ {FIRST} | share({LAST}) }}}}", "50.0%"),
        (f"{{{{ ({FIRST} + {LAST}) | number }}}}", "1.8"),
        (f"{{{{ ({LAST} - {FIRST}) | number }}}}", "0.6"),
    ],
)
def test_numbers_are_computed_from_the_data(source: str, expected: str) -> None:
    """Cells of a figure, their growth, share, sum and difference."""
    assert expected == said(source)


def test_money_prints_its_currency_and_scale() -> None:
    """The unit of the data, or of the point's sentence, says what money it is."""
    assert "USD 40 million" == said('{{ point("boats-40").value() | money }}')


def test_a_number_stands_under_its_own_id_and_those_it_was_made_of() -> None:
    """A reader of the document is led from the number to the figure."""
    element = plan(f"{{{{ {LAST} | growth({FIRST}) }}}}").briefing.elements[0]

    assert isinstance(element, Prose)
    computed, figure = all_marks(element.content)
    assert computed.id.startswith("computed-")
    assert Mark("passengers-chart", (Text("+100.0%"),)) == figure


def test_evidence_tells_the_formula_and_the_prose_of_templates() -> None:
    """Every computed number with what it was made of; every sentence of a template with its file and line."""
    made = plan(f"Ours: {{{{ {LAST} | growth({FIRST}) }}}}.\n", '## Our slide {#s}\n\n{{ _("Contents") }}')
    record = json.loads(evidence_record(tiny(), "press", {}, {}, account_of(tiny(), made), made.own))

    (number,) = record["computed"]
    chart = "passengers-chart"
    assert f"growth({chart}[Passengers, 2023], {chart}[Passengers, 2020])" == number["formula"]
    assert [chart] == number["figures"]
    assert [
        ("Ours: +100.0%.", "briefing", "press/briefing.md.j2:1"),
        ("Our slide", "deck", "press/deck.md.j2:1"),
        ("Contents", "deck", "press/deck.md.j2:3"),
    ] == [tuple(entry.values()) for entry in record["template-prose"]]


def test_points_give_dates_and_citations() -> None:
    """``date`` and ``cite`` print what the point's note says."""
    element = plan('{{ point("pax-2020") | date }} {{ point("pax-2020") | cite }}').briefing.elements[0]

    assert isinstance(element, Prose)
    assert "operator-2023" in set(cited_in(element.content))
    assert any(isinstance(item, Cite) for item in element.content)


def test_figures_cite_their_evidence() -> None:
    """The citation of a figure's data."""
    element = plan(f"{{{{ {DATA} | cite }}}}").briefing.elements[0]

    assert isinstance(element, Prose)
    assert list(cited_in(element.content))


@pytest.mark.parametrize("name", ["number", "money", "share(2)", "growth(3)"])
def test_a_typed_figure_is_refused_with_the_reason(name: str) -> None:
    """What is typed has no source; the message says what to write."""
    what, why, mend = refused(f"\n{{{{ 228.65 | {name} }}}}")

    assert f"'{name.partition('(')[0]}' takes a number of the data, and '228.65' is typed" == what
    assert "a typed number has no source, and stays as it is when the data change" == why
    assert mend.startswith('write {{ data("FIGURE")')


MISTAKES = {
    "no figure": ('{{ data("passengers") | cite }}', "no figure 'passengers'", "did you mean 'passengers-chart'?"),
    "no series": (
        f'{{{{ {DATA}.value("Passenger", 2020) | number }}}}',
        "figure 'passengers-chart' has no series",
        "did",
    ),
    "no x": (
        f'{{{{ {DATA}.value("Passengers", 2021) | number }}}}',
        "figure 'passengers-chart' has no x '2021'",
        "did",
    ),
    "no filter": (f"{{{{ {FIRST} }}}}", "how shall", "write | number, | money, or | share(...) behind it"),
    "a figure whole": (f"{{{{ {DATA} | number }}}}", "'number' takes one number", 'write .value("SERIES", "X")'),
    "no money": (f"{{{{ {FIRST} | money }}}}", "'passengers-chart[Passengers, 2020]' is in", "write | number"),
    "one number": (
        f"{{{{ {FIRST} | growth }}}}",
        "'growth' compares two numbers",
        "write NUMBER | growth(OTHER NUMBER)",
    ),
    "no point": ('{{ point("boats-4") | date }}', "no point 'boats-4'", "did you mean 'boats-40'?"),
    "typed date": ('{{ "2021-02-17" | date }}', "'date' takes a point", 'write {{ point("ID") | date }}'),
    "typed source": ('{{ "Tran" | cite }}', "'cite' takes a point", 'write {{ point("ID") | cite }}'),
    "decimals": (f"{{{{ {FIRST} | number(99) }}}}", "'99' decimals", "write a number from 0 to 6"),
    "attribute": (f"{{{{ {FIRST}.amount }}}}", "access to attribute 'amount'", "print the values"),
    "times two": (f"{{{{ {FIRST} * 2 }}}}", "'*' is not allowed here", "calculate with"),
}


@pytest.mark.parametrize(("page", "what", "mend"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_names_what_there_is(page: str, what: str, mend: str) -> None:
    """Misspelt figures, series, points and filters say what would mend them."""
    told, _, cure = refused(page)

    assert told.startswith(what)
    assert cure.startswith(mend)


def test_a_number_in_an_attribute_prints_its_words() -> None:
    """A kicker or title option has no ids inside."""
    made = plan("x", f'## T {{#t kicker="{{{{ {FIRST} | number }}}} million"}}')

    assert "0.6 million" == made.deck.slides[0].kicker


def test_a_computed_number_cannot_be_written_by_hand() -> None:
    """The span of a computed number is refused where no filter made it."""
    with pytest.raises(InputError) as caught:
        plan("[5]{computed=computed-0123456789}")

    assert "a span names no message" in caught.value.findings[0].what


def test_numbers_print_in_the_language_of_the_edition() -> None:
    """Separators of groups and decimals are the language's."""
    from fractions import Fraction

    assert "12,345.7" == printed(Fraction("12345.65"), 1, Labels())
    assert "12 345,7" == printed(Fraction("12345.65"), 1, Labels(decimal=",", group=" "))
    assert "0" == printed(Fraction("-0.2"), 0, Labels())
