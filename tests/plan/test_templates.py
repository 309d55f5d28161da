"""Templates in their sandbox."""

from __future__ import annotations

from dataclasses import dataclass
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.formats.spans import unescape
from generator.plan.templates import render_template
from generator.plan.tokens import Token, markdown_escape
from tests.hang import HANG


def run(source: str, **values: object) -> str:
    return render_template("t.md.j2", {"t.md.j2": source}, values)[0]


def test_values_are_escaped_and_tokens_are_not() -> None:
    """A printed value cannot become markup; a token is markup."""
    assert r"a\*b []{point=x}" == run("{{ v }} {{ t }}", v="a*b", t=Token("[]{point=x}"))


def test_ids_in_braces_are_not_comments() -> None:
    """``{#id}`` belongs to Pandoc; Jinja's comments are ``{%# #%}``."""
    assert "# T {#part-1}" == run("# T {#part-{{ n }}}{%# gone #%}", n=1)


def test_every_line_knows_where_it_was_written() -> None:
    """Lines of a loop lead back to the same template line, lines of another template to that one."""
    templates = {"t.md.j2": "{% for n in [1, 2] %}\na {{ n }}\n{% endfor %}\n{% include 'u' %}", "u": "\n\nlast"}
    text, origin = render_template("t.md.j2", templates, {})
    lines = text.split("\n")

    assert lines[:2] == ["a 1", "a 2"]
    assert [str(origin.where(number)) for number in (1, 2, lines.index("last") + 1)] == [
        "t.md.j2:2",
        "t.md.j2:2",
        "u:3",
    ]


@given(st.text(alphabet=st.sampled_from("ab{}%# -\n"), max_size=40))
@example("}}{%#")
def test_marks_leave_no_trace(text: str) -> None:
    """Whatever a template holds, its output is the same with and without the marks that tell lines apart."""
    jinja2 = pytest.importorskip("jinja2")
    try:
        plain = jinja2.Environment(
            comment_start_string="{%#", comment_end_string="#%}", trim_blocks=True, lstrip_blocks=True,
            keep_trailing_newline=True, undefined=jinja2.StrictUndefined,
        ).from_string(text).render()  # fmt: skip
    except (jinja2.TemplateError, TypeError, ArithmeticError):
        return

    assert run(text) == plain


GROW = "{% set ns = namespace(x='xxxxxxxxxx') %}{% for i in range(500) %}{% set ns.x = STEP %}{% endfor %}"

BOUNDED = {
    "loops inside loops": ("{% for a in range(900) %}{% for b in range(900) %}x{% endfor %}{% endfor %}", "turns"),
    "a long range": ("{% for a in range(1000000000) %}x{% endfor %}", "at most 1000"),
    "text times a number": ("{{ 'x' * 999999999 }}", "not allowed"),
    "powers": ("{{ 9 ** 9 ** 9 }}", "not allowed"),
    "a macro that calls itself": ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "without end"),
    "a macro that calls itself twice": (
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}", "turns"),
    "a block that prints itself": ("{% block a %}{{ self.a() }}{% endblock %}", "without end"),
    "a loop that calls itself": ("{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}", "without end"),
    "an include of itself": ("{% include 't.md.j2' %}", "without end"),
    "an import of itself": ("{% from 't.md.j2' import x %}", "without end"),
    "an extends of itself": ("{% extends 't.md.j2' %}", "without end"),
    "text joined to itself": (GROW.replace("STEP", "ns.x ~ ns.x"), "characters"),
    "text added to itself": (GROW.replace("STEP", "ns.x + ns.x"), "characters"),
    "text joined by itself": (GROW.replace("STEP", "[ns.x, ns.x] | join(ns.x)"), "characters"),
    "text replaced by more": (GROW.replace("STEP", "ns.x | replace('x', 'xxxxxxxxxx')"), "characters"),
    "text captured twice": (
        GROW.replace("{% set ns.x = STEP %}", "{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}"), "characters"),
    "text of a loop": ("{% for i in range(900) %}" + "y" * 5000 + "{% endfor %}", "characters"),
    "lists added": (GROW.replace("'xxxxxxxxxx'", "[1]").replace("STEP", "ns.x + ns.x"), "too much"),
    "lists summed": (GROW.replace("'xxxxxxxxxx'", "[1]").replace("STEP", "[ns.x, ns.x] | sum(start=[])"), "too much"),
    "lists in lists": (GROW.replace("'xxxxxxxxxx'", "[1]").replace("STEP", "[ns.x, ns.x]"), "too much"),
    "dicts in dicts": (GROW.replace("'xxxxxxxxxx'", "{}").replace("STEP", "dict(a=ns.x, b=ns.x)"), "too much"),
    "lists in arguments": (
        "{% macro f(a, n) %}{% if n %}{{ f([a, a], n - 1) }}{% endif %}{% endmacro %}{{ f([1], 60) }}", "too much"),
    "numbers that grow": (GROW.replace("'xxxxxxxxxx'", "3").replace("STEP", "ns.x * ns.x"), "passes"),
    "a batch filled up": ("{{ [1] | batch(1000000000, 'x') | list | length }}", "cut by"),
    "filters in loops": (
        "{% for i in range(900) %}{{ range(900) | map('string') | list | length }}{% endfor %}", "turns"),
    "center": ("{{ 'x' | center(1000000000) }}", "unknown filter 'center'"),
    "map to center": ("{{ ['x'] | map('center', 1000000000) | list }}", "unknown filter 'center'"),
    "ljust": ("{{ 'x'.ljust(1000000000) }}", "unsafe"),
    "format": ("{{ '{:>1000000000}'.format(1) }}", "unsafe"),
    "percent": ("{{ '%01000000000d' % 1 }}", "not allowed"),
    "lipsum": ("{{ lipsum(n=100000) }}", "unknown variable"),
    "many loops deep": ("{% for a in [1] %}" * 30 + "x" + "{% endfor %}" * 30, "too deep"),
}  # fmt: skip

REFUSED = {
    "classes": ("{{ ''.__class__.__mro__ }}", "unsafe"),
    "attributes by filter": ("{{ '' | attr('__class__') }}", "unknown filter 'attr'"),
    "globals": ("{{ cycler.__init__.__globals__ }}", "unsafe"),
    "a file": ("{% include '/etc/passwd' %}", "no template '/etc/passwd'"),
    "a file above": ("{% include '../../secret' %}", "no template"),
    "a module": ("{% from 'os' import path %}", "no template 'os'"),
    "a name that is missing": ("{{ missing }}", "unknown variable 'missing'"),
    "an open loop": ("{% for x in y %}", "'for' is not closed"),
    "a division by zero": ("{{ 1 / 0 }}", "zero"),
    "a list": ("{{ [1, 2] }}", "cannot be printed"),
}


@pytest.mark.parametrize(("source", "what"), [*BOUNDED.values(), *REFUSED.values()], ids=[*BOUNDED, *REFUSED])
def test_a_bad_template_is_told_and_bounded(source: str, what: str) -> None:
    """Escapes, endless loops, growth of any kind, recursion and slips are InputErrors that name the template, soon."""
    began = process_time()
    with pytest.raises(InputError) as caught:
        run(source)

    (finding,) = caught.value.findings
    assert what in finding.what
    assert finding.mend
    assert "t.md.j2" == finding.where.file
    assert process_time() - began < HANG


MISTAKES = {
    "variable": (
        "{{ titel }}", "unknown variable 'titel'; have: _, headline, ngettext, parts,", "did you mean 'title'?"),
    "attribute": (
        "{% for p in parts %}\n{{ p.titel }}\n{% endfor %}", "a part has no 'titel'", "did you mean 'title'?"),
    "filter": ("{{ title | uper }}", "unknown filter 'uper'; have: abs", "did you mean 'upper'?"),
    "tag": ("{% fr x in parts %}", "unknown tag 'fr'; have: block", "did you mean 'for'?"),
    "end": ("{% if title %}", "'if' is not closed", "close it with {% endif %}"),
    "brackets": ("{{ title", "unexpected", "write {% ... %} around what is done and {{ ... }} around what is printed"),
    "template": ("{% include 'other' %}", "no template 'other'; have: t.md.j2", "use one of: t.md.j2"),
    "value": ("{{ parts }}", "a list cannot be printed as it is", "print its title or message, or loop over it"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartView:
    title: str
    points: int = 3


@pytest.mark.parametrize(("source", "what", "mend"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_what_would_mend_it(source: str, what: str, mend: str) -> None:
    """A slip names the file, the known names and the likely cure."""
    with pytest.raises(InputError) as caught:
        run(source, title="T", headline="H", parts=(PartView("One"),))

    (finding,) = caught.value.findings
    assert finding.what.startswith(what)
    assert mend == finding.mend
    assert finding.where.line == (2 if "\n" in source else 1)


def test_a_template_extends_that_of_another_audience_by_its_name() -> None:
    """``{% extends "executive" %}`` in the briefing of one is the briefing of the other; the rest keeps its lines."""
    templates = {
        "minister/deck.md.j2": '{% extends "executive" %}\n{% block top %}\nours\n{% endblock %}\n',
        "executive/deck.md.j2": "{% block top %}\ntheirs\n{% endblock %}\nrest\n",
    }
    text, origin = render_template("minister/deck.md.j2", templates, {})

    assert "ours\nrest\n" == text
    assert ["minister/deck.md.j2:3", "executive/deck.md.j2:4"] == [str(origin.where(line)) for line in (1, 2)]


def test_an_audience_that_is_not_extended_is_named_with_the_cure() -> None:
    """Extending in the template what audience.yaml does not extend says which line is missing where."""
    with pytest.raises(InputError) as caught:
        render_template("m/deck.md.j2", {"m/deck.md.j2": '{% extends "executive" %}'}, {})

    assert caught.value.findings[0].mend.startswith("write extends: executive in audience.yaml")


def test_a_fault_in_another_template_is_told_there() -> None:
    """The line is that of the template that holds the mistake, not of the one that includes it."""
    with pytest.raises(InputError) as caught:
        render_template("t", {"t": "one\n{% include 'u' %}", "u": "\n\n{{ missing }}"}, {})

    assert "u:3" == str(caught.value.findings[0].where)


def test_a_fault_is_told_with_its_line() -> None:
    """The line of a failing expression is told."""
    with pytest.raises(InputError) as caught:
        run("one\ntwo\n{{ missing }}\n")

    assert 3 == caught.value.findings[0].where.line


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_escaped_text_reads_back(text: str) -> None:
    """Escaping changes no character that Markdown gives back."""
    assert text == unescape(markdown_escape(text))
