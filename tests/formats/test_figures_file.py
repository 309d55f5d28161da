from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.formats.figure_charts import print_number
from generator.formats.figure_specs import EvidenceSpec, FigureSpec, SeriesSpec, parse_figures, write_figures
from generator.formats.figures import build_figures, read_figures
from generator.formats.formula import FormulaError, evaluate
from generator.formats.report import Report
from generator.formats.table import parse_table
from generator.model.chart import Annotation, Band, Moment, ReferenceLine
from generator.model.outline import PartialDate, Point
from generator.model.source import Evidence

TRADE = "year,exports,imports,total\n2019,,,218.07\n2020,64.02,119.51,183.53\n2021,74.56,134.86,209.42\n"
HEAD = "format: 1\nfigures:\n"
FIGURE = """  - id: trade
    topic: economy
    chart: column-line
    message: Trade fell
    title: Trade
    unit: USD billion
    data: data/trade.csv
    x: year
    series:
      - {name: Exports, column: exports, role: muted}
      - {name: Total, column: total, draw: line, role: accent}
    gaps: {"2019": "no split"}
    highlight: "2021"
    reference: {series: Total, x: 2019, label: 2019 level}
    annotation: {series: Total, x: "2021", formula: "growth(total, 2019)", format: "+.1%", text: "{} on 2019"}
    evidence: [{source: tran-2024, at: "§3.2", origin: statista-2024}]
    points: "a b"
    alt: Columns
"""
RESTS = """    evidence: [{source: tran-2024, at: "§3.2", origin: statista-2024}]
    points: "a b"
"""
EXTRA = """  - {id: idx, topic: t, chart: line, message: m, title: t, alt: a, data: data/trade.csv, x: year, points: a,
     series: [{name: Total, formula: "base(total, 2019)"}, {name: Gap, formula: "imports - exports"}],
     gaps: {2019: none}}
  - {id: groups, topic: t, chart: matrix, message: m, title: t, alt: a, data: data/groups.csv, rows: group,
     columns: [{column: us-1, name: US}], marks: {"yes": member, plan: planned}, highlight: Quad, points: a}
  - {id: list, topic: t, chart: table, message: m, title: t, alt: a, data: data/groups.csv, points: a,
     columns: [{column: group, name: Group}, {column: us-1, name: US, align: center}]}
  - {id: line, topic: t, chart: timeline, message: m, title: t, alt: a, points: a, events: [a, b], highlight: b,
     bands: [{from: 2017, to: 2021-01-20, label: Trump}]}
"""
POINTS = {
    "a": Point("a", "A.", (Evidence("s", "§1"),), "t", date=PartialDate(2020), when="early 2020", head="Trade deal"),
    "b": Point("b", "B.", (Evidence("s", "§2"),), "t", date=PartialDate(2021, 2, 17), short="Bb."),
}


@pytest.fixture
def build(tmp_path):
    def _build(text=FIGURE, trade=TRADE, groups="group,us-1\nQuad,yes\nAUKUS,\nNet,plan\n"):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / "trade.csv").write_text(trade, "utf-8")
        (tmp_path / "data" / "groups.csv").write_text(groups, "utf-8")
        (tmp_path / "figures.yaml").write_text(HEAD + text, "utf-8")
        return build_figures(read_figures(tmp_path / "figures.yaml", "figures.yaml"), tmp_path, POINTS, "topic")

    return _build


def test_a_chart_is_resolved_to_numbers(build):
    """Columns and lines, the gap, the highlight, the level and the computed annotation."""
    figure = build()["trade"]
    chart = figure.chart

    assert ("2019", "2020", "2021") == chart.categories
    assert [(None, 64.02, 74.56), (218.07, 183.53, 209.42)] == [series.values for series in chart.series]
    assert [("Exports", "muted", "column"), ("Total", "accent", "line")] == [
        (series.name, series.role, series.draw) for series in chart.series
    ]
    assert ((0, "no split"),) == chart.gaps
    assert ((2,), 2, ReferenceLine("2019 level", 218.07)) == (chart.highlight, chart.decimals, chart.reference)
    assert Annotation("−4.0% on 2019", 1, 2) == chart.annotation
    assert ((Evidence("tran-2024", "§3.2", "statista-2024"),), ("a", "b")) == (figure.evidence, figure.points)


def test_formulas_matrices_tables_and_timelines(build):
    """Derived series keep full precision; marks, cells and events are taken as they are meant."""
    found = build(EXTRA)
    index, groups, cells, line = (found[name].chart for name in ("idx", "groups", "list", "line"))

    assert pytest.approx((100.0, 100 * 183.53 / 218.07, 100 * 209.42 / 218.07)) == index.series[0].values
    assert (None, 55.49, 60.3) == index.series[1].values
    assert ("base(total, 2019)", "line") == (index.series[0].formula, index.series[0].draw)
    assert (("Quad", "AUKUS", "Net"), (("yes",), ("no",), ("plan",)), (0,)) == (
        groups.rows,
        groups.marks,
        groups.highlight,
    )
    assert (("yes", "member"), ("plan", "planned")) == groups.meanings
    assert ((("Quad", "yes"), ("AUKUS", ""), ("Net", "plan")), ("left", "center")) == (cells.cells, cells.aligns)
    first, second = line.moments
    assert Moment("a", 2020.125, "Early 2020", "Trade deal", False) == first
    assert ("17 February 2021", "Bb.", True, True) == (second.when, second.label, second.exact, second.highlight)
    assert line.bands == (Band(2017.0, PartialDate(2021, 1, 20).as_year, "Trump", "muted"),)
    assert found["line"].evidence == (Evidence("s", "§1"),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("64.02", "64,02", "topic/data/trade.csv:3: error: the row has 5 cells, the header 4"),
        ("64.02", "about 64", "topic/data/trade.csv:3: error: 'about 64' in column 'exports' is not a number"),
        ("64.02", "", "topic/data/trade.csv:3: error: no value for Exports at '2020'"),
        ("2020,", "2019,", "topic/data/trade.csv:3: error: '2019' stands twice in column 'year'; first on line 2"),
        ("2020,64", ",64", "topic/data/trade.csv:3: error: column 'year' is empty"),
        (TRADE, "", "topic/data/trade.csv:1: error: the file is empty"),
        (TRADE, "year,total\n", "topic/data/trade.csv:1: error: the file has a header and no rows"),
        ("imports", "exports", "topic/data/trade.csv:1: error: the column 'exports' stands twice"),
        ("64.02", '"64.02', "topic/data/trade.csv:3: error: this is not CSV: unexpected end of data"),
        ("2019,,,", "2019,1,1,", "figures.yaml:14: error: figure 'trade': there is no gap at '2019'"),
        ("2021", "2022", "figures.yaml:15: error: figure 'trade': topic/data/trade.csv has no row '2021'"),
        ("exports", "export", "figures.yaml:12: error: topic/data/trade.csv has no column 'exports'"),
    ],
)
def test_a_fault_of_the_data_has_its_line(build, old, new, expected):
    """The finding names the CSV and its line, or the line of the figure that asks for what is not there."""
    with pytest.raises(InputError) as refused:
        build(trade=TRADE.replace(old, new, 1))

    assert expected in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("data/trade.csv", "../trade.csv", "figures.yaml:9: error: figure 'trade': '../trade.csv' is not a .csv file"),
        ("data/trade.csv", "data/none.csv", "topic/data/none.csv: error: cannot read the file"),
        (
            "series: Total, x: 2019",
            "series: Sum, x: 2019",
            "figures.yaml:16: error: figure 'trade': there is no",
        ),
        ("growth(total", "growth(totl", "figures.yaml:17: error: figure 'trade': formula 'growth(totl, 2019)'"),
        ("growth(total, 2019)", "__import__('os')", "unknown function '__import__'"),
        ("+.1%", "{0.__class__}", "cannot read the format '{0.__class__}'"),
        ("column: exports", "column: exports, formula: exports", "needs either column or formula"),
        ("    x: year\n", "", "figures.yaml:3: error: a column-line needs 'x'"),
        ("    alt: Columns", "    bands: []\n    alt: Columns", "figures.yaml:20: error: 'bands' has no meaning"),
        ("chart: column-line", "chart: pie", "figures.yaml:5: error: figures[0].chart: unknown value 'pie'"),
        ("role: muted", "rle: muted", "figures.yaml:12: error: unknown key 'rle'"),
        (RESTS, "", "figure 'trade' rests on nothing"),
    ],
)
def test_a_fault_of_the_figure_has_its_line(build, old, new, expected):
    """The finding names the line in figures.yaml."""
    text = FIGURE.replace(old, new, 1)
    assert text != FIGURE

    with pytest.raises(InputError) as refused:
        build(text)
    assert expected in str(refused.value)


def test_faults_of_several_figures_are_told_at_once(build):
    """Two figures, two faults, one round of mending."""
    text = FIGURE.replace("chart: column-line", "chart: pie") + FIGURE.replace("id: trade", "id: T").replace(
        "alt", "alte"
    )

    with pytest.raises(InputError) as refused:
        build(text)
    assert [finding.where.line for finding in refused.value.findings] == [5, 38]


def test_events_stand_in_the_order_of_their_dates(build):
    """A year alone is not earlier than a day of the same year."""
    with pytest.raises(InputError, match="'a' is earlier than 'b' before it"):
        build(EXTRA.replace("events: [a, b]", "events: [b, a]"))
    with pytest.raises(InputError, match="there is no point 'c'"):
        build(EXTRA.replace("events: [a, b]", "events: [a, b, c]"))


COLUMNS = {"a": (Fraction(1), Fraction(2), None), "b": (Fraction(3), Fraction(4), Fraction(5)), "z": (Fraction(0),) * 3}
LABELS = ("2019", "2020", "Asked before")


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a + 2 * b", (7, 10, None)),
        ("-(a - b) / 2", (1, 1, None)),
        ("base(b, 2020)", (75, 100, 125)),
        ('growth(b, "Asked before")', (Fraction(-2, 5), Fraction(-1, 5), 0)),
        ("100 * share(b, sum(b))", (25, Fraction(100, 3), Fraction(125, 3))),
        ("`b` * 0.1", (Fraction(3, 10), Fraction(2, 5), Fraction(1, 2))),
    ],
)
def test_formulas_are_exact(formula, expected):
    """A gap in what a formula uses is a gap of its own."""
    assert expected == evaluate(formula, COLUMNS, LABELS)


@pytest.mark.parametrize(
    ("formula", "what"),
    [
        ("b / z", "divides by zero"),
        ("sum(a)", "with a gap"),
        ("base(a, 2018)", "no x '2018'"),
        ("growth(z, 2019)", "is zero"),
        ("b ** 9", "expected before '\\*'"),
        ("b.real", "cannot read"),
        ("(b", "'\\)' expected"),
        ("", "ends early"),
        ("(" * 40 + "b" + ")" * 40, "too many brackets"),
        ("b" * 600, "longer than"),
    ],
)
def test_formulas_that_are_refused(formula, what):
    """There is no way from a formula to anything but the columns."""
    with pytest.raises(FormulaError, match=what):
        evaluate(formula, COLUMNS, LABELS)


@given(st.text(max_size=40) | st.text(alphabet="ab+-*/(),.1 '\"`", max_size=40))
def test_no_formula_ends_in_another_error(formula):
    """Arbitrary text is a column or a FormulaError."""
    try:
        found = evaluate(formula, COLUMNS, LABELS)
    except FormulaError:
        return

    assert len(found) == len(LABELS)


@given(st.text() | st.text(alphabet='a,1."\n\r -', max_size=40))
def test_no_csv_ends_in_another_error(text):
    """Arbitrary text is a table or findings, and a table's rows are as wide as its header."""
    report = Report("a.csv")
    table = parse_table(text, report)

    assert (table is None) == bool(report.findings)
    assert all(len(row.cells) == len(table.header) for row in (table.rows if table else ()))


@pytest.mark.parametrize(
    ("value", "wanted", "printed"),
    [
        (Fraction(5, 100), ".1f", "0.1"),
        (Fraction(-4, 100), "+.1%", "−4.0%"),
        (Fraction(1234567, 10), ",.0f", "123,457"),
        (Fraction(49, 1000), "+.1%", "+4.9%"),
        (Fraction(-1, 1000), ".1f", "0.0"),
        (Fraction(5, 1000), "+.2f", "+0.01"),
    ],
)
def test_numbers_print_rounded_half_up(value, wanted, printed):
    """As a spreadsheet prints them, with a true minus sign and no negative zero."""
    assert printed == print_number(value, wanted)


@given(st.text(alphabet="abc:-[]{}\n \"'#,0129figuresformatid", max_size=200))
def test_no_figures_file_ends_in_another_error(tmp_path_factory, text):
    """Arbitrary YAML is figures or an InputError."""
    folder = tmp_path_factory.mktemp("figures")
    (folder / "figures.yaml").write_text(text, "utf-8")
    try:
        found = build_figures(read_figures(folder / "figures.yaml"), folder, POINTS)
    except InputError:
        return

    assert not found


def read_back(specs):
    """The specs that the written file holds."""
    report = Report("figures.yaml")
    found = parse_figures(write_figures(specs), report)

    assert not report.findings
    return [spec for _, spec in found.specs]


def test_bundled_figures_are_written_as_they_were_read():
    """Every kind of the bundled topic survives writing and reading."""
    path = Path(__file__).parents[2] / "seeds" / "us-japan-2021-2025" / "figures.yaml"
    specs = [spec for _, spec in read_figures(path).specs]

    assert len(specs) >= 10
    assert read_back(specs) == specs


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=20)


@given(WORDS, WORDS, WORDS, st.sampled_from([1, 2, 3]), st.one_of(st.none(), st.integers(0, 6)))
def test_written_figures_are_read_back(message, title, note, weight, decimals):
    """Whatever a figure says, writing and reading it changes nothing."""
    evidence = (EvidenceSpec(source="a", at="p. 1"),)
    series = (SeriesSpec(name=title, column=note),)
    spec = FigureSpec(
        id="f", topic="t", chart="bar", message=message, title=title, alt=note, note=note, data="data/f.csv", x=title,
        series=series, weight=weight, decimals=decimals, evidence=evidence,
    )  # fmt: skip

    assert read_back([spec]) == [spec]
