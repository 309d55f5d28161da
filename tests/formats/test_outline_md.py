from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError, Where
from generator.formats.outline_file import parse_outline_file, read_outline_file
from generator.formats.outline_writer import write_outline_file
from generator.formats.report import Report
from generator.model.outline import BlockItem, Paragraph, PartialDate, Sentence, Side

SEED = Path(__file__).parents[2] / "seeds" / "us-japan-2021-2025" / "outline.md"
OUTLINE = """---
format: 1
title: From repair to integration
date: 2025-03-03
period: 2021/2025
---

::: {.key-messages}
- [Within a month the cost dispute was closed.]{#quick-repair head="Quick" points="cost-deal ask-8bn"}
:::

# Areas of adjustment {#areas role=areas label="Areas" question="What changed?"}

Defence moved first and furthest.

## Economy and trade {#economy}

Trade is back above its level, but late.

[]{point=trade-fell} [Both directions
grew.]{points="exports-up imports-up" figures=trade}
[]{point=exports-up}

::: {.figure id=trade}
:::

::: {.dispute #troops status=accepted kind=number title="How many?" points="troops-55 troops-54" figure=counts unit=men}
- [About 55,000.]{.side points=troops-55 head="Tran" value="55,000"}
- [About 54,000.]{.side points=troops-54}
- [Two counts at two dates.]{.why}
- [Give the range.]{.treatment}
:::

::: {.comparison #ba title="Before and after" label="by area" points="a b"}
| Area | Before | After |
|---|---|---|
| Trade | [low]{points="a"} | [high \\| higher]{points="b"} |
:::

::: {.questions for=legislator}
- [Which figure?]{points=cost-deal}
:::

::: {.glance}
- [hosting, one year]{value="1.9" prefix="USD" unit="billion" points="cost-deal" when="17 February 2021" status=fact}
:::

::: {.quote #beacon title="A finding" points="cost-deal"}
- [A beacon.]{head="A. Speaker" role="premier" when="in 2024" points="cost-deal"}
:::
"""


def parse(text):
    return parse_outline_file(text, Report("outline.md"))


def faults(text):
    with pytest.raises(InputError) as refused:
        parse(text)
    return [(finding.where.line, finding.what) for finding in refused.value.findings]


def test_messages_and_prose():
    """The first paragraph is the message; prose prints points and sentences in order."""
    part = parse(OUTLINE).parts[0]
    topic = part.topics[0]

    assert part.message is not None
    assert topic.message is not None
    assert ("areas", "Areas", "Defence moved first and furthest.") == (part.id, part.label, part.message.text)
    assert ("Trade is back above its level, but late.", ()) == (topic.message.text, topic.message.points)
    (prose,) = topic.paragraphs
    assert isinstance(prose, Paragraph)
    first, own, last = prose.items
    assert ("trade-fell", "exports-up") == (first, last)
    assert isinstance(own, Sentence)
    assert ("Both directions grew.", ("exports-up", "imports-up"), ("trade",), 19) == (
        own.text, own.points, own.figures, own.where.line - 1,
    )  # fmt: skip


def test_key_messages_disputes_and_blocks():
    """Each block becomes its type of the model, with the topic it stands in."""
    outline = parse(OUTLINE)
    (dispute,) = outline.disputes
    comparison, questions, glance, quote = outline.blocks

    assert PartialDate(2025, 3, 3) == outline.date
    assert ("quick-repair", "Quick", ("cost-deal", "ask-8bn")) == (
        outline.key_messages[0].id, outline.key_messages[0].head, outline.key_messages[0].points,
    )  # fmt: skip
    first, second = dispute.sides
    assert Side("About 55,000.", ("troops-55",), "Tran", "55,000") == first
    assert Side("About 54,000.", ("troops-54",)) == second
    assert "men" == dispute.unit
    assert ("economy", "Two counts at two dates.", "Give the range.") == (dispute.topic, dispute.why, dispute.treatment)
    assert ("ba", "economy-questions", "economy-glance") == (comparison.id, questions.id, glance.id)
    assert ("high | higher", ("b",), "ba-r1c2") == (
        comparison.rows[1][2].text, comparison.rows[1][2].points, comparison.rows[1][2].id,
    )  # fmt: skip
    assert questions.audience == "legislator"
    assert {"role": "premier", "when": "in 2024"} == quote.items[0].options
    assert isinstance(glance.items[0], BlockItem)
    expected = {"value": "1.9", "prefix": "USD", "unit": "billion", "when": "17 February 2021", "status": "fact"}
    assert expected == glance.items[0].options


def test_an_id_of_a_sentence_depends_on_its_words_only():
    """Text above it changes nothing; other words do."""
    topic = parse(OUTLINE).parts[0].topics[0]
    later = parse(OUTLINE.replace("[]{point=trade-fell} ", "[]{point=new}\n\n[]{point=trade-fell} ")).parts[0].topics[0]

    assert topic.message is not None
    assert topic.message.id.startswith("economy-s")
    assert topic.paragraphs[0].items[1].id == later.paragraphs[1].items[1].id


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[]{point=trade-fell} ", "Loose words. ", (20, "'Loose words.' rests on nothing")),
        ('{points="exports-up imports-up" figures=trade}', "{}", (20, "a sentence rests on nothing")),
        ("title: From repair", "titel: From repair", (3, "unknown key 'titel'")),
        ("date: 2025-03-03", "date: 2025-13-03", (4, "date: '2025-13-03' is not a date")),
        ("period: 2021/2025", "period: 2021-2025", (5, "period: '2021-2025' is no period")),
        ("kind=number", "kind=numbr", (27, "unknown kind 'numbr'")),
        ("status=accepted ", "", (27, "a dispute has no status")),
        (".why}", ".wy}", (30, "an item is no side, reason or treatment")),
        ("{.side points=troops-54}", "{.side}", (29, "a side names no points")),
        ("{.questions", "{.question", (40, "unknown block 'question'")),
        ("[Which figure?]{points=cost-deal}", "Which figure?", (41, "an item of 'questions' is not one span")),
        ("{points=cost-deal}", "{}", (41, "an item rests on nothing")),
        ("#ba ", "#troops ", (34, "the id 'troops' stands twice; first on line 27")),
        ("| Trade |", "| Trade | x |", (37, "the row has 4 cells, the header 3")),
        ("Defence moved first and furthest.", "One.\n\nTwo.", (16, "running text stands under a part")),
        ("{.figure id=trade}", "{.figure}", (24, "the block names no figure")),
        ("[Within a month", "[Within [@x] a month", (9, "the citation of 'x' has no place in a sentence of your own")),
    ],
)  # fmt: skip
def test_a_fault_has_its_line(old, new, expected):
    """Every sentence rests on something, and the fault is told where it stands."""
    text = OUTLINE.replace(old, new)
    assert text != OUTLINE

    assert expected in faults(text)


def bare(value):
    """The same value without any line."""
    if isinstance(value, Where):
        return Where()
    if isinstance(value, tuple):
        return tuple(bare(item) for item in value)
    if hasattr(value, "__dataclass_fields__"):
        return replace(value, **{name: bare(getattr(value, name)) for name in value.__dataclass_fields__})
    return value


def test_what_is_written_is_read_back():
    """Messages, prose, disputes and blocks survive writing and reading."""
    outline = parse(OUTLINE)

    assert bare(outline) == bare(parse(write_outline_file(outline)))


def test_a_block_of_a_topic_without_heading_is_kept():
    """What names a topic that stands in the notes only is written with that name."""
    outline = parse(OUTLINE.replace("#troops", "#troops topic=security").replace("for=legislator", "topic=security"))

    again = parse(write_outline_file(outline))
    assert ["security"] == [dispute.topic for dispute in again.disputes]
    assert sorted(block.topic for block in again.blocks) == ["economy", "economy", "economy", "security"]
    assert {bare(block) for block in outline.blocks} == {bare(block) for block in again.blocks}


@pytest.mark.skipif(not SEED.is_file(), reason="the bundled topic is not there")
def test_the_bundled_outline_is_written_and_read_back():
    """What was read first is what is read again, and writing it twice gives the same text."""
    outline = read_outline_file(SEED)
    text = write_outline_file(outline)

    again = parse(text)
    assert bare(replace(outline, disputes=(), blocks=())) == bare(replace(again, disputes=(), blocks=()))
    assert {bare(d) for d in outline.disputes} == {bare(d) for d in again.disputes}
    assert len(outline.blocks) == len(again.blocks)
    assert text == write_outline_file(again)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z", "Cn"]), min_size=1, max_size=30)


@given(WORDS, WORDS, WORDS)
def test_any_words_survive(message, own, cell):
    """Words that look like markup stay words."""
    outline = parse(OUTLINE)
    part = outline.parts[0]
    topic = part.topics[0]
    assert topic.message is not None
    texts = Paragraph((Sentence("x1", own, ("a",)),))
    changed = replace(topic, message=replace(topic.message, id="m1", text=message), paragraphs=(texts,))
    row = tuple(replace(item, text=cell) for item in outline.blocks[0].rows[1])
    blocks = (replace(outline.blocks[0], rows=(outline.blocks[0].rows[0], row)), *outline.blocks[1:])
    whole = replace(outline, parts=(replace(part, topics=(changed,)),), blocks=blocks)

    assert bare(whole) == bare(parse(write_outline_file(whole)))


@given(st.text(alphabet='#-[]{}.:@ab="\n|*', max_size=120))
def test_no_text_ends_in_another_error(text):
    """Arbitrary text is an outline or an InputError."""
    for head in ("", OUTLINE):
        with suppress(InputError):
            parse(head + text)
