"""Native charts: what Office reads must be what the figure says."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.charts import CHARTS, Canvas, NativeChart
from generator.charts._scene import mark_room
from generator.charts._spans import range_height, range_scene
from generator.errors import InputError
from generator.model.chart import Annotation, Chart, ReferenceLine, Series
from generator.office.workbook import column_letters
from generator.theme.shipped.institutional import THEME
from tests.charts.chart_cells import read_cells

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ACROSS = ("dot", "range", "scatter", "slope")  # their series are not the figure's columns as they stand
NATIVE = ("area", "bar", "column", "column-line", "line", "stacked-bar", "stacked-column", "waterfall")
SLIDE = Canvas(THEME, THEME.chart_on_slide, 7.92 * 72, 4.56 * 72)
PAGE = Canvas(THEME, THEME.chart_on_page, 118 / 25.4 * 72, 57 / 25.4 * 72)
GOLDEN = Path(__file__).parent.parent / "golden" / "charts"
RENEW = "UPDATE_GOLDEN"  # set to 1 to write the golden files anew; look at the difference before keeping it

VALUES = st.one_of(st.none(), st.floats(-1e9, 1e9).map(lambda value: round(value, 3)))
LETTERS = [column_letters(index) for index in range(100)]
NAMES = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=20)


def drawn(chart: Chart, canvas: Canvas = SLIDE) -> NativeChart:
    native = CHARTS.get(chart.kind).native
    assert native is not None
    return native(chart, canvas)


def tree(chart: Chart, canvas: Canvas = SLIDE) -> etree._Element:
    return etree.fromstring(drawn(chart, canvas).xml)


def cells(workbook: bytes) -> dict[str, str | float]:
    """Cells of the only sheet by their place, without those that have no value."""
    return {place: value for place, value in read_cells(workbook).items() if value is not None}


def places(formula: str) -> list[str]:
    """The cells that ``Sheet1!$B$2:$B$5``, a column, or ``Sheet1!$B$2:$D$2``, a row, names."""
    match = re.fullmatch(r"Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?", formula)
    assert match, formula
    columns, rows = (match[1], match[3] or match[1]), (int(match[2]), int(match[4] or match[2]))
    assert columns[0] == columns[1] or rows[0] == rows[1]
    first, last = (LETTERS.index(letters) for letters in columns)
    return [f"{letters}{row}" for row in range(rows[0], rows[1] + 1) for letters in LETTERS[first : last + 1]]


def cached(reference: etree._Element) -> dict[str, str]:
    """What a reference's cache holds, by the cell that it stands for."""
    spots = places(reference.findtext(f"{C}f") or "")
    return {spots[int(pt.get("idx"))]: pt.findtext(f"{C}v") or "" for pt in reference.iter(f"{C}pt")}


def values_of(series: etree._Element) -> list[float | None]:
    cache = series.find(f"{C}val/{C}numRef/{C}numCache")
    found: list[float | None] = [None] * int(cache.find(f"{C}ptCount").get("val"))
    for point in cache.iter(f"{C}pt"):
        found[int(point.get("idx"))] = float(point.findtext(f"{C}v"))
    return found


def assert_caches_hold_what_the_workbook_holds(native: NativeChart) -> None:
    book, root = cells(native.workbook), etree.fromstring(native.xml)
    for kind, number in (("strRef", False), ("numRef", True)):
        for reference in root.iter(f"{C}{kind}"):
            spots = places(reference.findtext(f"{C}f") or "")
            expected = {spot: book[spot] for spot in spots if spot in book}
            found = cached(reference)
            assert expected == ({spot: float(text) for spot, text in found.items()} if number else found)


@pytest.mark.parametrize("kind", [*NATIVE, *ACROSS])
@pytest.mark.parametrize("canvas", [SLIDE, PAGE], ids=["slide", "page"])
def test_golden(kind: str, canvas: Canvas) -> None:
    """Each kind's example gives the XML that was looked at and kept; UPDATE_GOLDEN=1 writes it anew."""
    file = GOLDEN / f"{kind}-{'slide' if canvas is SLIDE else 'page'}.xml"
    assert_golden(CHARTS.get(kind).example, canvas, file)


def assert_golden(chart: Chart, canvas: Canvas, file: Path) -> None:
    root = etree.fromstring(drawn(chart, canvas).xml)
    etree.indent(root)
    found = etree.tostring(root, encoding="unicode") + "\n"
    if os.environ.get(RENEW) == "1":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, "utf-8")

    assert file.read_text("utf-8") == found


@pytest.mark.parametrize("kind", NATIVE)
@pytest.mark.parametrize("canvas", [SLIDE, PAGE], ids=["slide", "page"])
def test_example_holds_one_truth(kind: str, canvas: Canvas) -> None:
    """Chart, cache and workbook hold the same values under the same references."""
    chart = CHARTS.get(kind).example
    native = drawn(chart, canvas)

    assert_caches_hold_what_the_workbook_holds(native)
    series = (ser for ser in etree.fromstring(native.xml).iter(f"{C}ser") if ser.find(f"{C}val") is not None)
    by_name: dict[str, list[float | None]] = {}
    for ser in series:
        by_name.setdefault(ser.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v"), values_of(ser))
    if kind != "waterfall":  # it draws what its changes come to
        assert {item.name: list(item.values) for item in chart.series}.items() <= by_name.items()


@pytest.mark.parametrize("kind", [*NATIVE, *ACROSS])
def test_example_is_bound_to_its_workbook(kind: str) -> None:
    """Office is told where the data is, and neither updates it by itself nor adds a title or round corners."""
    root = tree(CHARTS.get(kind).example)

    external = root.find(f"{C}externalData")
    assert "rId1" == external.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    assert "0" == external.find(f"{C}autoUpdate").get("val")
    assert "0" == root.find(f"{C}roundedCorners").get("val")
    assert "1" == root.find(f"{C}chart/{C}autoTitleDeleted").get("val")
    assert "gap" == root.find(f"{C}chart/{C}dispBlanksAs").get("val")
    assert "en-GB" == root.find(f"{C}lang").get("val")


@pytest.mark.parametrize("kind", [*NATIVE, *ACROSS])
def test_axes_have_positive_ids_shared_by_all_groups(kind: str) -> None:
    """PowerPoint refuses negative ids; columns and lines stand on one pair of axes, points among them on another."""
    root = tree(CHARTS.get(kind).example)

    area = root.find(f"{C}chart/{C}plotArea")
    axes = {axis.find(f"{C}axId").get("val") for tag in ("catAx", "valAx") for axis in area.iter(f"{C}{tag}")}
    groups = [group for group in area if group.find(f"{C}ser") is not None]
    assert all(int(axis) > 0 for axis in axes)
    used = [(group.tag, {axis.get("val") for axis in group.findall(f"{C}axId")}) for group in groups]
    over = [ids for tag, ids in used if tag == f"{C}scatterChart" and len(used) > 1]
    main = axes.difference(*over)
    assert [main] * (len(used) - len(over)) == [ids for _, ids in used if ids not in over]
    assert axes == main.union(*over)


@pytest.mark.parametrize("kind", ["area", "bar", "column", "column-line", "stacked-bar", "stacked-column", "waterfall"])
def test_bars_start_at_zero(kind: str) -> None:
    """A bar's length is its value, so the axis starts at zero."""
    root = tree(CHARTS.get(kind).example)

    main, *over = [low.get("val") for low in root.iter(f"{C}min")]
    assert "0" == main
    assert over in ([], ["0.5", "0"])  # joins stand over the middles of the columns, and from the same zero


def test_negative_columns_reach_under_the_axis() -> None:
    """Negative values get room below zero, the categories stay at the foot."""
    root = tree(Chart("column", categories=("a", "b"), series=(Series("s", (-5.0, 3.0)),)))

    assert float(next(root.iter(f"{C}min")).get("val")) < -5
    assert "low" == root.find(f".//{C}catAx/{C}tickLblPos").get("val")
    assert {"0"} == {tag.get("val") for tag in root.iter(f"{C}invertIfNegative")}


def test_dots_are_never_joined() -> None:
    """Sources that differ are not a trend: no series of a dot chart has a line, whatever its data says."""
    chart = Chart("dot", categories=("a", "b"), series=(Series("s", (1.0, 2.0), draw="line"), Series("t", (3.0, 2.5))))

    strokes = [series.find(f"{C}spPr/{A}ln") for series in tree(chart).iter(f"{C}ser")]

    assert len(strokes) > 2
    assert {f"{A}noFill"} == {child.tag for stroke in strokes for child in stroke}


@pytest.mark.parametrize("canvas", [SLIDE, PAGE], ids=["slide", "page"])
def test_names_under_a_line_of_numbers_keep_clear_of_its_marks(canvas: Canvas) -> None:
    """No tall letter touches the line or a mark on it; on a page all names are within the height that it asks for."""
    chart = CHARTS.get("dot").example
    kept = replace(canvas, height=range_height(chart, canvas))
    scene = range_scene(chart, kept, joined=False)
    names = next(trace for trace in scene.traces if trace.drawn == "note")

    assert all(label.box.top - scene.plot.bottom >= mark_room(canvas) + 3 for label in names.labels)
    assert all(label.drop > 0 and label.box.bottom <= kept.height for label in names.labels)


def test_a_few_counts_stand_on_one_line_without_a_grid() -> None:
    """Each value stands over its mark and each name under it; the axis is the line they stand on."""
    root = tree(CHARTS.get("dot").example)

    places = {place.get("val") for place in root.iter(f"{C}dLblPos")}
    assert {"t", "b"} == places
    assert {"0.0"} == {str(float(y.text)) for up in root.iter(f"{C}yVal") for y in up.iter(f"{C}v")}
    assert [] == list(root.iter(f"{C}majorGridlines"))
    assert {"none"} == {words.get("val") for words in root.iter(f"{C}tickLblPos")}


def test_counts_that_lie_too_close_stand_in_rows() -> None:
    """Values that would meet on one line are told one under the other, and the axis is printed."""
    close = Chart("dot", categories=("a", "b"), series=(Series("s", (500.0, 501.0)), Series("t", (400.0, 503.0))))

    heights = {float(y.text) for up in tree(close).iter(f"{C}yVal") for y in up.iter(f"{C}v")}
    assert {1.0, 2.0} <= heights
    assert "0" == tree(close).find(f".//{C}valAx/{C}delete").get("val")


def test_names_stand_at_the_points_not_in_a_legend() -> None:
    """Series that can be named directly have no legend; the name is a field, so it follows the workbook."""
    root = tree(CHARTS.get("column-line").example)

    fields = [field.get("type") for field in root.iter(f"{A}fld")]
    assert root.find(f"{C}chart/{C}legend") is None
    assert 3 == fields.count("SERIESNAME")
    assert ["Exports", "Imports", "Total"] == [
        "".join(field.itertext()) for field in root.iter(f"{A}fld") if field.get("type") == "SERIESNAME"
    ]


def test_series_without_room_for_names_get_a_legend() -> None:
    """Names that are far wider than the stretches of a bar go into a legend on top."""
    names = ("Agreements signed in full", "Agreements under negotiation", "Considered")
    chart = Chart("stacked-bar", categories=("a",), series=tuple(Series(name, (1.0,)) for name in names))

    legend = tree(chart, PAGE).find(f"{C}chart/{C}legend/{C}legendPos")

    assert "t" == legend.get("val")


def test_annotation_is_bold_and_accented_in_the_label_of_its_point() -> None:
    """The one thing said on the data stands in the label of its own point, over the value."""
    root = tree(CHARTS.get("column-line").example)

    run = next(run for run in root.iter(f"{A}r") if run.findtext(f"{A}t") == "+4.9% on 2019")
    look = run.find(f"{A}rPr")
    label = next(run.iterancestors(f"{C}dLbl"))
    assert ("1", "1800") == (look.get("b"), look.get("sz"))
    assert THEME.palette.accent == look.find(f"{A}solidFill/{A}srgbClr").get("val")
    assert "3" == label.find(f"{C}idx").get("val")


def test_highlight_takes_the_accent_and_nothing_else_does() -> None:
    """One category is lit; the other columns keep the series' own colour."""
    root = tree(CHARTS.get("column").example)

    lit = {
        p.find(f"{C}idx").get("val"): p.find(f"{C}spPr/{A}solidFill/{A}srgbClr").get("val")
        for p in root.iter(f"{C}dPt")
    }
    assert {"3": THEME.palette.accent} == lit


def test_gap_stays_blank_and_says_why() -> None:
    """A declared gap has no cell and no cached point; its note is words on the axis."""
    native = drawn(CHARTS.get("column-line").example)

    assert "B2" not in cells(native.workbook)
    words = " ".join(text.text or "" for text in etree.fromstring(native.xml).iter(f"{A}t"))
    assert "total only, no split in the source" in words


def test_level_is_dashed() -> None:
    """The reference level is a dashed line under its own name."""
    root = tree(CHARTS.get("line").example)

    level = next(s for s in root.iter(f"{C}ser") if "2019 = 100" in "".join(s.find(f"{C}tx").itertext()))
    assert level.find(f"{C}spPr/{A}ln/{A}prstDash") is not None
    assert [100.0] * 4 == values_of(level)


@pytest.mark.parametrize(("value", "least"), [(40.0, 10.0), (90.0, -10.0)])
def test_a_level_that_bars_cannot_show_is_refused(value: float, least: float) -> None:
    """A low level would be one of many grid lines, beside negative bars it has no place: said, not left out."""
    chart = Chart(
        "bar", categories=("a", "b"), series=(Series("s", (100.0, least)),), reference=ReferenceLine("low", value)
    )

    with pytest.raises(InputError, match="cannot show the level 'low'"):
        drawn(chart)


def test_level_of_bars_is_one_grid_line_with_its_name() -> None:
    """Horizontal bars show the level as the only grid line; the axis prints the level's name there."""
    chart = Chart("bar", categories=("a", "b"), series=(Series("s", (8.0, 7.0)),), reference=ReferenceLine("goal", 7.5))

    axis = tree(chart).find(f".//{C}valAx")

    assert '"goal";;' == axis.find(f"{C}numFmt").get("formatCode")
    assert "7.5" == axis.find(f"{C}majorUnit").get("val")
    assert float(axis.find(f"{C}scaling/{C}max").get("val")) < 15


def test_page_columns_carry_their_values_at_the_foot() -> None:
    """On a page the values of columns stand in their base, bold."""
    places_of_labels = [tag.get("val") for tag in tree(CHARTS.get("column").example, PAGE).iter(f"{C}dLblPos")]

    assert {"inBase", "t"} == set(places_of_labels)  # "t" is the level's


def test_bars_are_read_from_the_top() -> None:
    """The first category is the topmost bar."""
    root = tree(CHARTS.get("bar").example)

    assert "maxMin" == root.find(f".//{C}catAx/{C}scaling/{C}orientation").get("val")


def test_lonely_column_does_not_become_a_wall() -> None:
    """One category alone gets a column of ordinary width."""
    root = tree(Chart("column", categories=("only",), series=(Series("s", (3.0,)),)))

    assert int(root.find(f".//{C}gapWidth").get("val")) > 300


def test_usual_columns_keep_the_gap_of_the_look() -> None:
    """The gap between columns is 80 per cent of their width."""
    root = tree(CHARTS.get("column-line").example)

    assert ("80", "0") == tuple(root.find(f".//{C}{tag}").get("val") for tag in ("gapWidth", "overlap"))


@pytest.mark.parametrize("kind", [*NATIVE, *ACROSS])
def test_chart_without_values_is_refused(kind: str) -> None:
    """A chart of nothing but gaps is the user's fault, told as one."""
    with pytest.raises(InputError, match="no values"):
        drawn(Chart(kind, categories=("a",), series=(Series("s", (None,)),)))


def test_series_of_another_length_is_refused() -> None:
    """A series that does not fit the categories is told, not drawn."""
    with pytest.raises(InputError, match="as many values"):
        drawn(Chart("column", categories=("a", "b"), series=(Series("s", (1.0,)),)))


@given(st.sampled_from(NATIVE), st.integers(1, 12), st.integers(1, 4), st.integers(0, 3), st.booleans(), st.data())
@settings(max_examples=60, deadline=None)
def test_any_chart_is_well_formed_true_and_repeatable(
    kind: str, width: int, count: int, decimals: int, page: bool, data: st.DataObject
) -> None:
    """Whatever the numbers and names, the XML parses, caches equal cells and a second drawing gives the same bytes."""
    series = tuple(
        Series(
            data.draw(NAMES),
            tuple(data.draw(VALUES) for _ in range(width)),
            role=data.draw(st.sampled_from(["main", "accent", "muted", "context"])),
            draw=data.draw(st.sampled_from(["column", "line", "points"])),
        )
        for _ in range(count)
    )
    if all(value is None for item in series for value in item.values):
        return
    chart = Chart(
        kind,
        categories=tuple(data.draw(NAMES) for _ in range(width)),
        series=series,
        decimals=decimals,
        highlight=(0,),
        reference=data.draw(st.none() | st.builds(ReferenceLine, NAMES, st.floats(1, 1e6))),
        annotation=data.draw(st.none() | st.just(Annotation("note", 0, 0))),
        gaps=((0, "none"),),
    )

    try:
        native = drawn(chart, PAGE if page else SLIDE)
    except InputError:  # what a kind cannot show truly is refused, never dropped
        assert kind in ("area", "waterfall") or chart.reference is not None
        assert kind in ("area", "waterfall", "bar", "stacked-bar")
        return

    assert native == drawn(chart, PAGE if page else SLIDE)
    assert_caches_hold_what_the_workbook_holds(native)
