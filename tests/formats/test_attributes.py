import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError, Where
from generator.formats.attributes import Attributes, attributes_end, parse_attributes, write_attributes

IDS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True)
NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,5}", fullmatch=True)
VALUES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), max_size=20).filter(
    lambda value: value == value.strip(" ") and "  " not in value
)
ATTRIBUTES = st.builds(
    Attributes, IDS | st.just(""), st.lists(NAMES, max_size=3, unique=True).map(tuple), st.dictionaries(NAMES, VALUES)
)


@given(ATTRIBUTES)
def test_what_is_written_is_read_back(attributes):
    """Any id, classes and options survive, quotation marks, backslashes and braces in values included."""
    text = write_attributes(attributes)

    assert attributes == (parse_attributes(text) if text else Attributes())
    assert attributes_end(text, 0) == len(text) or not text


def test_the_parts_of_a_pandoc_string():
    """Id, classes, bare and quoted values, escaped quotation marks."""
    found = parse_attributes(r"""{#trade .event .side date=2021-02-17 at="§3.2, \"end\"" x='a "b"'}""")

    expected = Attributes("trade", ("event", "side"), {"date": "2021-02-17", "at": '§3.2, "end"', "x": 'a "b"'})
    assert expected == found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{#Trade}", "'Trade' is not an id"),
        ("{#a #b}", "two ids: 'a' and 'b'"),
        ("{a=1 a=2}", "'a' stands twice"),
        ("{word}", "cannot read the attributes at 'word'"),
        ('{a="x}', "cannot read the attributes at 'a=\"x'"),
        ('{a="x"b=1}', "cannot read the attributes at 'a=\"x\"b=1'"),
    ],
)
def test_a_fault_is_refused_with_its_line_and_a_mend(text, what):
    """Nobody has to guess which attribute is meant."""
    with pytest.raises(InputError) as refused:
        parse_attributes(text, Where("notes/a.md", 7))

    finding = refused.value.findings[0]
    assert (what, 7) == (finding.what, finding.where.line)
    assert finding.mend


@given(st.text() | st.text(alphabet="{}#.= ab\"\\'-\n", max_size=30))
def test_no_text_ends_in_another_error(text):
    """Arbitrary text is attributes or an InputError."""
    try:
        found = parse_attributes("{" + text + "}")
    except InputError:
        return

    assert found == parse_attributes(write_attributes(found) or "{}")
