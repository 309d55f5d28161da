"""Templates after Jinja: directives to blocks, headings to numbers, mistakes to findings with their place."""

from __future__ import annotations

import pytest

from generator.errors import InputError, Where
from generator.model import element as e
from generator.model.inline import Emphasis, Link, Strong, Text, marks, plain
from generator.plan.build import make_plan
from generator.plan.directives import page_elements, read_template, slide_plans
from generator.plan.origins import Origin
from tests.tiny import AUDIENCE, context, tiny

PAGE, DECK = "press/briefing.md.j2", "press/deck.md.j2"


def page(text: str) -> tuple[e.Element, ...]:
    return page_elements(read_template(text, Origin(PAGE)), context(), Origin(PAGE))


def slides(text: str) -> list[e.Slide]:
    return list(slide_plans(read_template(text, Origin(DECK)), context(), Origin(DECK)))


def refused(briefing: str = "", deck: str = "") -> tuple[str, Where]:
    with pytest.raises(InputError) as caught:
        make_plan(tiny(), AUDIENCE, {PAGE: briefing, DECK: deck or "## One {#one}\n"})
    (finding,) = caught.value.findings
    assert finding.mend
    return finding.what, finding.where


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("\n::: {.proze topic=before}\n:::\n", 2, "unknown block 'proze'; have: abstract, agenda, "),
        ("::: {.prose topik=before}\n:::\n", 1, "block 'prose' has no option 'topik'; have: topic, rest"),
        ("::: {.agenda topic=before}\n:::\n", 1, "block 'agenda' has no option 'topic'; have: none"),
        ("::: {.prose topic=nowhere}\n:::\n", 1, "unknown topic 'nowhere'; have: before, passengers, boats-topic"),
        (
            "{% for topic in ['before', 'nowhere'] %}\n\n::: {.prose topic={{ topic }}}\n:::\n{% endfor %}\n",
            3,
            "unknown topic 'nowhere'",
        ),
        ("::: {.points topic=before limit=some}\n:::\n", 1, "limit=some is not a whole number"),
        ("One\n\n[]{message=nowhere}\n", 3, "no message 'nowhere'"),
        ("[]{figure=nowhere}\n", 1, "a span names no message, figure or block"),
        ("Said [@operator-2023].\n", 1, "a template cites by points, not by works"),
        ("{% for n in [1, 2, 3] %}\nline\n{% endfor %}\n\n[]{message=nowhere}\n", 5, "no message 'nowhere'"),
        ("{% for n in [1] %}\nline\n\n{% endfor %}\n::: {.prose topic=before}\n", 5, "is not closed"),
    ],
)
def test_a_mistake_in_a_page_is_told_with_its_line(text: str, line: int, what: str) -> None:
    """Unknown names, unknown options and bad values: the template, its line, and what there is."""
    said, where = refused(text)

    assert what in said
    assert Where(PAGE, line) == where


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("## One {#one layout=pionts}\n", 1, "unknown layout 'pionts'; have: title, section"),
        ("Text\n\n## One {#one}\n", 1, "text before the first slide"),
        ("## One {#one}\n\n### Two\n", 3, "a slide holds no headings"),
        ("## One {#one}\n\n::: {.notes}\n| a |\n|---|\n| b |\n:::\n", 4, "notes hold paragraphs"),
        ("## One {#one}\n\n::: {.figure id=nowhere}\n:::\n", 3, "unknown figure 'nowhere'; have: passengers-chart"),
    ],
)
def test_a_mistake_in_a_deck_is_told_with_its_line(text: str, line: int, what: str) -> None:
    """The same on slides, whose layouts are a closed set."""
    said, where = refused(deck=text)

    assert what in said
    assert Where(DECK, line) == where


def test_an_audience_without_a_template_is_told() -> None:
    """The last of the chain is the one that is missing."""
    with pytest.raises(InputError, match=r"no template 'press/briefing\.md\.j2'"):
        make_plan(tiny(), AUDIENCE, {})


def test_headings_count_parts_and_topics() -> None:
    """Levels 1 and 2 are numbered, unless they say not to; level 3 never is."""
    text = "# A {#a}\n\n## B {#b}\n\n## C {#c}\n\n# D {#d}\n\n# E {#e .unnumbered}\n\n## F {#f}\n\n### G {#g}\n"
    numbers = {item.id: item.number for item in page(text) if isinstance(item, e.Heading)}

    assert {"a": "1", "b": "1.1", "c": "1.2", "d": "2", "e": "", "f": "2.1", "g": ""} == numbers


def test_a_template_can_write_plain_markdown() -> None:
    """Emphasis, links, lists and tables of the template's own."""
    prose, item, table = page("A **b** *c* [d](https://e.org).\n\n- one\n\n| x | y |\n|---|---|\n| 1 | 2 |\n")

    assert isinstance(prose, e.Prose)
    assert {Text, Strong, Emphasis, Link} == {type(piece) for piece in prose.content}
    assert isinstance(item, e.Bullets)
    assert "one" == plain(item.items[0].content)
    assert isinstance(table, e.Grid)
    assert ("x", "y") == tuple(column.header for column in table.columns)
    assert "2" == plain(table.rows[0][1])


def test_a_token_prints_a_message_under_its_id() -> None:
    """As a title: without its full stop, in the outline's words."""
    (slide,) = slides("## []{message=boats-topic} {#one layout=points}\n")
    message = next(topic.message for topic in tiny().topics() if topic.id == "boats-topic")

    assert message is not None
    assert message.text.rstrip(".") == plain(slide.title)
    assert (message.id,) == marks(slide.title)


def test_a_slide_begins_at_each_heading_and_keeps_its_notes() -> None:
    """Attributes of the heading become the slide's; notes are the template's own."""
    text = "## One {#one layout=cards part=Areas kicker=K number=2}\n\n::: {.notes}\nSay it.\n:::\n\n## Two {#two}\n"
    one, two = slides(text)

    assert ("one", "cards", "Areas", "K", "2") == (one.id, one.layout, one.part, one.kicker, one.number)
    assert ["Say it."] == [plain(note) for note in one.notes]
    assert ("two", "points", ()) == (two.id, two.layout, two.notes)
