from hypothesis import given
from hypothesis import strategies as st

from generator.formats.attributes import Attributes
from generator.formats.blocks import Fence, Heading, ListItem, Paragraph, Row, Table, read_blocks
from generator.formats.report import Report
from generator.formats.spans import Citation, Run, Span, escape, escape_line, parse_spans, split_citations, unescape
from generator.formats.textfile import decode, unwrap

FRONT = "---\nformat: 1\n---\n"


def read(body):
    report = Report("a.md")
    return read_blocks(FRONT + body, report), report


def faults(body):
    return [(finding.where.line, finding.what) for finding in read(body)[1].findings]


def test_front_matter_and_blocks_have_their_lines():
    """Lines count from the top of the file, front matter included."""
    document, report = read("# Title {#a role=areas}\n\ntext\nmore\n\n- one\n- two\n  wrapped\n")

    expected = (
        Heading(1, "Title", Attributes("a", (), {"role": "areas"}), 4),
        Paragraph("text\nmore", 6),
        ListItem("one", 9),
        ListItem("two\nwrapped", 10),
    )
    assert expected == document.nodes
    assert ("format: 1", 2, 0) == (document.front, document.front_line, len(report.findings))


def test_fences_nest_and_close():
    """A fence holds what stands up to its own ``:::``."""
    document, report = read("::: {.outer #o}\ntext\n::::: inner\n- item\n:::::\n:::\nafter\n")

    inner = Fence(Attributes(classes=("inner",)), (ListItem("item", 7),), 6)
    outer = Fence(Attributes("o", ("outer",)), (Paragraph("text", 5), inner), 4)
    assert (outer, Paragraph("after", 10)) == document.nodes
    assert not report.findings


def test_a_table_is_rows_of_cells():
    """Escaped bars stay in their cell, and the outer bars may be left out at the end."""
    document, report = read('| a | b |\n|---|:--|\n| x \\| y | [z]{points="p"} |\n| 1 | 2\n')

    rows = (Row(("a", "b"), 4), Row(("x \\| y", '[z]{points="p"}'), 6), Row(("1", "2"), 7))
    assert (Table(rows, 4),) == document.nodes
    assert not report.findings


def test_faults_of_blocks_have_their_lines():
    """Each fault is told where it stands, and reading goes on."""
    assert faults(":::\n") == [(4, "::: closes nothing")]
    assert faults("::: {.a}\nx\n") == [(4, "the block 'a' is not closed")]
    assert faults("x\n\n::: {.a b}\n:::\n") == [(6, "cannot read the attributes at 'b'")]
    assert faults("::: {.a\n:::\n") == [(4, "cannot read the block's head '{.a'")]
    assert faults("| a |\n| b |\n") == [(4, "the table has no rule under its header")]
    assert faults("| a |\n|---|\n| b | c |\n") == [(6, "the row has 2 cells, the header 1")]
    assert faults("x <!-- y\n") == [(4, "a comment is not closed")]
    assert faults("a\n\nb\x07c\n") == [(6, "control character U+0007 at column 2")]


def test_comments_are_ignored_and_lines_kept():
    """A comment over several lines does not move what stands after it."""
    document, report = read("<!-- a\nb -->\n# T\n\nx <!-- c --> y\n")

    assert (Heading(1, "T", Attributes(), 6), Paragraph("x  y", 8)) == document.nodes
    assert not report.findings


def test_unclosed_front_matter_is_a_finding():
    """The whole file would else be read as YAML."""
    report = Report("a.md")
    document = read_blocks("---\na: 1\n# T\n", report)

    assert [(1, "the front matter is not closed")] == [(f.where.line, f.what) for f in report.findings]
    assert not document.nodes


def test_bytes_of_any_editor():
    """A byte order mark and Windows line ends vanish; other encodings are refused with a line."""
    assert decode(b"\xef\xbb\xbfa\r\nb\rc") == "a\nb\nc"


def test_wrapped_text_is_joined_as_its_script_asks():
    """A space between words, none between East Asian characters; no-break spaces stay."""
    assert unwrap("two\n  words") == "two words"
    assert unwrap("日本\nの") == "日本の"
    assert unwrap("USD\u00a01.9\nbillion") == "USD\u00a01.9 billion"
    assert unwrap("שלום\nעולם") == "שלום עולם"


def spans(text):
    report = Report("a.md")
    return parse_spans(text, 5, report), [(f.where.line, f.what) for f in report.findings]


def test_spans_citations_and_plain_runs():
    """Brackets with attributes are spans, with a key citations, others stay text."""
    found, wrong = spans("a [b [sic] \\] c]{#x}\n[@k, p. 3; see @{l:2}] [plain]")

    expected = (
        Run("a ", 5), Span("b [sic] \\] c", Attributes("x"), 5), Run("\n", 5),
        Citation((("k", "p. 3"), ("l:2", "")), 6), Run(" [plain]", 6),
    )  # fmt: skip
    assert expected == found
    assert not wrong


def test_faults_of_spans_have_their_lines():
    """An unclosed bracket or brace is told on the line where it opens."""
    assert spans("a\nb [c")[1] == [(6, "a bracket is not closed")]
    assert spans("a\n[c]{x=1")[1] == [(6, "the attributes of a span are not closed")]
    assert spans("[c]{#X}")[1] == [(5, "'X' is not an id")]


def test_citations_leave_the_text():
    """The words stay as they print without the citation."""
    report = Report()

    assert split_citations("It grew. [@a; @b]", 1, report) == ("It grew.", (("a", ""), ("b", "")))
    assert split_citations("It grew [@a].", 1, report) == ("It grew.", (("a", ""),))
    assert not report.findings


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"])))
def test_escaped_text_is_read_back_as_it_was(text):
    """Nothing in escaped text is markup, at the start of a line least of all."""
    report = Report()

    assert text == unescape(escape(text))
    assert unwrap(text) == split_citations(escape(text), 1, report)[0]
    line = unwrap(text)
    if line.strip():
        node = read_blocks(escape_line(line), report).nodes[0]
        assert (Paragraph, line) == (type(node), unwrap(unescape(node.text)))
    assert not report.findings


@given(st.text() | st.text(alphabet="#:-|*{}[]\\<!> ab@\n.\"'=;", max_size=80))
def test_no_text_ends_in_another_error(text):
    """Any text is blocks and findings."""
    report = Report()
    document = read_blocks(text, report)

    assert all(node.line >= 1 for node in document.nodes)
    parse_spans(text, 1, report)


def test_long_unclosed_input_takes_no_longer_than_it_is():
    """Ten thousand open brackets and fences are read at once, not one inside the other."""
    document, report = read("::: {.a}\n" * 10_000 + "[" * 10_000)

    assert len(report.findings) == 10_000
    assert len(document.nodes) == 1
    assert len(parse_spans("[" * 50_000, 1, Report())) == 1
