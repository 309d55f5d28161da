"""Templates in their sandbox."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.formats.spans import unescape
from generator.plan.templates import Token, markdown_escape, render_template


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


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}", "turn more than"),
        ("{{ 'x' * 999999999 }}", "allowed between numbers"),
        ("{{ 9 ** 9 ** 9 }}", "never"),
        ("{% include 't.md.j2' %}", "without end"),
        ("{{ missing }}", "undefined"),
        ("{% for x in y %}", "end"),
        ("{{ 1 / 0 }}", "zero"),
        ("{% include 'other' %}", "no template"),
    ],
)
def test_a_bad_template_is_told_and_bounded(source: str, what: str) -> None:
    """Escapes, endless loops, huge products, recursion and slips are InputErrors that name the template."""
    with pytest.raises(InputError) as caught:
        run(source)

    (finding,) = caught.value.findings
    assert what in finding.what
    assert "t.md.j2" == finding.where.file


def test_a_fault_is_told_with_its_line() -> None:
    """The line of a failing expression is told."""
    with pytest.raises(InputError) as caught:
        run("one\ntwo\n{{ missing }}\n")

    assert 3 == caught.value.findings[0].where.line


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_escaped_text_reads_back(text: str) -> None:
    """Escaping changes no character that Markdown gives back."""
    assert text == unescape(markdown_escape(text))
