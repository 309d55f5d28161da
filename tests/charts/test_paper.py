"""Words on a colour on which neither ink nor paper reads stand on paper of their own."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.charts import CHARTS, Canvas
from generator.model.chart import Chart, Series
from generator.theme import THEMES

COLUMNS = Chart("column", "USD", ("2020", "2021"), (Series("Trade", (61.0, 74.0), "muted"),), highlight=(1,))
STACKED = Chart(
    "stacked-column", "USD", ("2020", "2021"), (Series("Out", (61.0, 74.0), "muted"), Series("In", (90.0, 99.0)))
)
LAID = replace(STACKED, kind="stacked-bar")


BETWEEN = "777777"  # a grey on which neither paper nor ink reads


def native(chart: Chart, theme: str, muted: str = "") -> str:
    look = THEMES.get(theme)
    look = replace(look, palette=replace(look.palette, muted=muted or look.palette.muted))
    kind = CHARTS.get(chart.kind)
    assert kind.native is not None
    return kind.native(chart, Canvas(look, look.chart_on_page, 330, 170)).xml.decode()


def papers(xml: str) -> int:
    """How many label looks have a white ground."""
    looks = re.findall(r"<c:dLbls?>.*?</c:dLbls?>", xml)
    return sum(len(re.findall(r'<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/>', look)) for look in looks)


@pytest.mark.parametrize("chart", [COLUMNS, STACKED, LAID], ids=lambda chart: chart.kind)
def test_words_get_paper_only_where_nothing_reads_on_the_mark(chart: Chart) -> None:
    """On the greys that ship paper or ink keeps 4.5:1; on one between them neither does."""
    assert 0 == papers(native(chart, "institutional"))
    assert 0 == papers(native(chart, "high-contrast"))
    assert 0 < papers(native(chart, "high-contrast", BETWEEN))


def test_only_labels_that_need_paper_have_it() -> None:
    """A highlighted column whose words read has no paper, and the series gives it none."""
    xml = native(COLUMNS, "high-contrast", BETWEEN)
    series = re.sub(r"<c:dLbl>.*?</c:dLbl>", "", xml)

    assert 1 == papers(xml)
    assert 0 == papers(series)
