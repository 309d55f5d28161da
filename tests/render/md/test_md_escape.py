"""Pandoc reads back the characters that were written."""

from __future__ import annotations

import json
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.inline import Cite, Emphasis, Footnote, Inline, Link, Mark, Strong, Text
from generator.render.md.escape import attribute, escape, opening, scalar
from generator.render.md.inlines import Writer

AWKWARD = [
    "1. Not a list", "(a) nor this", "- nor this", "+ x", ": x", "% title", "Table: x", "---", "===", "# x", "#1",
    "Japan's \"word\"", "a -- b --- c...", "e.g. this, p. 36", "*a* _b_ ~c~ ^d^", "$5 and $6", "[x](y) ![z](w)",
    "a@b.org @key", "AT&T &amp; &#65;", "<b>x</b> <https://x.org>", "`code`", "a | b", "{#id .c}", "\\textbf{x}",
    "C# ##", "[^1]: x", "> q", "x\u00a0y", "“curly” – dash", "Việt Nam 日本", "100 %", "A. x", "iv) x", "[ ] task",
    "!", "::: {.x}", "~~~", "@", "I. Reischauer", "Mr. T.", "&", "a.b.c", "http://x.org/a_b*c", "(@x) example", "#. x",
]  # fmt: skip

# What one paragraph may hold: no control characters, no other line breaks, single inner spaces.
CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Cn", "Co", "Cf"))
WORD = st.text(st.one_of(st.sampled_from("\\`*_[]{}()<>|~^$@#\"'!-+.:=&%;,1aA"), CHARACTERS), min_size=1, max_size=8)
LINE = st.lists(WORD, min_size=1, max_size=5).map(" ".join)


def read_back(pandoc: str, blocks: list[str]) -> list[str]:
    """The characters of each paragraph as Pandoc reads them."""
    source = "\n\n".join(f"::: {{.case}}\n{block}\n:::" for block in blocks)
    run = subprocess.run(
        [pandoc, "-f", "markdown", "-t", "json"], input=source.encode(), capture_output=True, check=True, timeout=60
    )
    return [characters(block["c"][1]) for block in json.loads(run.stdout)["blocks"]]


def characters(node: object) -> str:
    """All characters below a node of Pandoc's document; what is not plain text shows as its kind."""
    match node:
        case list():
            return "".join(map(characters, node))
        case {"t": "Str", "c": str(text)}:
            return text
        case {"t": "Space" | "SoftBreak"}:
            return " "
        case {"t": "Para" | "Plain" | "Strong" | "Emph", "c": inner}:
            return characters(inner)
        case {"t": "Span", "c": [_, inner]} | {"t": "Link", "c": [_, inner, _]}:
            return characters(inner)
        case {"t": "Note"} | {"t": "RawInline", "c": ["html", "<!-- -->"]}:
            return ""
        case {"t": "Cite", "c": [cited, _]}:
            return "".join(f"@{item['citationId']}" for item in cited)
        case {"t": kind}:
            return f"<{kind}>"
        case _:
            return ""


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_text_is_read_back(pandoc: str, text: str) -> None:
    """Text full of Markdown's own signs is read back unchanged at the start of a paragraph."""
    assert [text] == read_back(pandoc, [opening(escape(text))])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINE, min_size=20, max_size=40))
def test_any_text_is_read_back(pandoc: str, lines: list[str]) -> None:
    """Whatever the characters, Pandoc reads back the same ones."""
    assert lines == read_back(pandoc, [opening(escape(line)) for line in lines])


def _inlines(inner: st.SearchStrategy[tuple[Inline, ...]]) -> st.SearchStrategy[tuple[Inline, ...]]:
    one: st.SearchStrategy[Inline] = st.one_of(
        LINE.map(Text),
        inner.map(Strong),
        inner.map(Emphasis),
        inner.map(lambda content: Mark("id", content)),
        st.just(Cite("(Tran, 2024)", (("tran-2024", "p. 3"),))),
        st.just(Footnote((Text("A note."),))),
        LINE.map(lambda line: Link("https://example.org/a b", (Text(line),))),
    )
    return st.lists(one, min_size=1, max_size=4).map(tuple)


def _plain(content: tuple[Inline, ...]) -> str:
    out = ""
    for item in content:
        match item:
            case Text():
                out += item.text
            case Cite():
                out += "".join(f"@{key}" for key, _ in item.items)
            case Strong() | Emphasis() | Mark() | Link():
                out += _plain(item.content)
    return out


NESTED = _inlines(_inlines(st.lists(LINE.map(Text), min_size=1, max_size=2).map(tuple)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cases=st.lists(NESTED, min_size=10, max_size=20))
def test_nested_inlines_are_read_back(pandoc: str, cases: list[tuple[Inline, ...]]) -> None:
    """Emphasis, marks, links, notes and citations in any order and depth keep every character."""
    blocks = [opening(Writer({}).line(case)) for case in cases]

    assert [_plain(case) for case in cases] == read_back(pandoc, blocks)


def test_white_space_becomes_one_space() -> None:
    """Line breaks in a text never end the paragraph."""
    assert "a b c" == escape("a\n\nb\t\u2028c")


def test_attribute_keeps_quotes(pandoc: str) -> None:
    """An alternative text may hold quotation marks and backslashes."""
    value = 'He said "no" \\ left {x}'
    source = f"[x]{{alt={attribute(value)}}}"
    run = subprocess.run(
        [pandoc, "-f", "markdown", "-t", "json"], input=source.encode(), capture_output=True, check=True
    )

    assert [["alt", value]] == json.loads(run.stdout)["blocks"][0]["c"][0]["c"][0][2]


@pytest.mark.parametrize("title", ['Yes: "no" #1', "a \\ b", "- x", "Japan's p. 3", "1. First"])
def test_metadata_is_read_back(pandoc: str, title: str) -> None:
    """A title in the front matter keeps its characters through YAML and Markdown."""
    source = f"---\ntitle: {scalar(opening(escape(title)))}\n---\n\nx\n"
    run = subprocess.run(
        [pandoc, "-f", "markdown", "-t", "json"], input=source.encode(), capture_output=True, check=True
    )

    assert title == characters(json.loads(run.stdout)["meta"]["title"]["c"])
