from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.element import (
    LAYOUTS,
    Bullets,
    Card,
    Cards,
    Column,
    Deck,
    Element,
    Grid,
    Item,
    Prose,
    Quote,
    Slide,
)
from generator.model.inline import Inlines, Strong, Text
from generator.render.pptx.boxes import Composed
from generator.render.pptx.compose import compose
from generator.theme.tokens import Theme

LATIN = "the alliance agreement of February covers hosting costs, command–and–control and trade/industry policy"
VIETNAMESE = "quan hệ giữa Hoa Kỳ và Nhật Bản được điều chỉnh dưới thời Tổng thống"
ARABIC = "العلاقة بين الولايات المتحدة واليابان بلغت أعلى مستوى لها"
CJK = "日米同盟は二〇二四年四月の首脳会談で大きく格上げされた。"
VOCABULARY = [*LATIN.split(), *VIETNAMESE.split(), *ARABIC.split(), CJK, "x" * 80, "1,234.5", "e\u0301", "👍", "<&>"]

SENTENCES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=90).map(lambda words: " ".join(words)[:600])
SHORT = st.lists(st.sampled_from(VOCABULARY), min_size=0, max_size=8).map(" ".join)


def inlines(text: str) -> Inlines:
    half = len(text) // 2
    return (Text(text[:half]), Strong((Text(text[half:]),))) if text else ()


ITEMS = st.builds(
    lambda n, head, text, note, of: Item(f"p{n}", inlines(head), inlines(text), note, min(n % 5, of), of),
    st.integers(0, 999),
    SHORT,
    SENTENCES,
    st.sampled_from(["", "2 of 4", "91", "a longer note than there is room for beside it"]),
    st.integers(0, 6),
)
LISTS = st.builds(
    lambda items, title: Bullets(tuple(items), "bullets", title), st.lists(ITEMS, min_size=1, max_size=60), SHORT
)
CARDS = st.builds(
    lambda rows: Cards(
        "", tuple(Card(f"c{i}", v, "USD", u, inlines(t), w, w, i % 2 == 0) for i, (v, u, t, w) in enumerate(rows))
    ),
    st.lists(st.tuples(SHORT.filter(bool), SHORT, SENTENCES, SHORT), min_size=1, max_size=8),
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    columns = draw(st.integers(1, 12))
    rows = draw(st.lists(st.lists(SHORT, min_size=columns, max_size=columns), min_size=1, max_size=15))
    role = draw(
        st.sampled_from(["table", "comparison", "matrix", "disputes", "sources", "labels", "dispute", "evidence"])
    )
    heads = tuple(Column(draw(SHORT)) for _ in range(columns))
    return Grid("g", heads, tuple(tuple(inlines(cell) for cell in row) for row in rows), role)  # type: ignore[arg-type]


QUOTES = st.builds(lambda text, who: Quote("q", inlines(text), inlines(who)), SENTENCES, SHORT)
PROSE = st.builds(lambda text: Prose(inlines(text)), SENTENCES)
ELEMENTS = st.lists(st.one_of(LISTS, PROSE, grids(), CARDS, QUOTES), min_size=1, max_size=3)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(ELEMENTS, SENTENCES, SENTENCES, st.sampled_from(LAYOUTS))
def test_whatever_the_text_it_fits(
    sample_deck: Deck,
    theme: Theme,
    find_faults: Callable[[Composed, Theme], list[str]],
    elements: list[Element],
    title: str,
    source: str,
    layout: str,
) -> None:
    """Any text in any layout: within its box, on the slide, free of others, at 12 points or more; titles unique."""
    slide = Slide("s", layout, inlines(title), tuple(elements), "Areas", title, "3", inlines(source))  # type: ignore[arg-type]
    composed = compose(replace(sample_deck, slides=(slide, slide)), theme)
    titles = [placed.title for placed in composed.slides]

    assert [] == find_faults(composed, theme)
    assert len(set(titles)) == len(titles)
