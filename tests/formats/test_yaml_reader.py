import ryaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import field

from generator.formats.report import Report
from generator.formats.yaml import Form, read_yaml, write_yaml
from generator.formats.yaml_places import line_of, lines_of, places

SCALARS = st.one_of(
    st.integers(-1000, 1000),
    st.booleans(),
    st.none(),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), max_size=12),
)
KEYS = st.text(alphabet="abcdefghij-", min_size=1, max_size=6)
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


class Inner(Form):
    name: str
    unit: str = ""


class Outer(Form):
    format: int
    figures: tuple[Inner, ...] = ()
    not_stated: dict[str, str] = field(default_factory=dict)


def read_form(text, form, report, first_line=1):
    """One document as a form."""
    found = read_yaml(text, report, first_line)
    return found.decode(form, found.data) if found else None


def refused(text: str, first_line: int = 1) -> list[str]:
    report = Report("f.yaml")
    assert read_form(text, Outer, report, first_line) is None
    return [str(finding).split("\n")[0] for finding in report.findings]


def test_a_file_becomes_a_struct():
    """Keys are written in kebab-case and read into the struct's fields."""
    report = Report()
    found = read_form("format: 1\nnot-stated: {a: b}\nfigures: [{name: x, unit: ''}]\n", Outer, report)

    assert Outer(format=1, not_stated={"a": "b"}, figures=(Inner(name="x"),)) == found
    assert report.findings == []


def test_an_unknown_key_is_refused_on_its_line():
    """The finding names the line of the key and what it may have meant."""
    report = Report("f.yaml")
    read_form("format: 1\nfigures:\n  - name: a\n\n  - name: b\n    unitt: USD\n", Outer, report)

    assert (
        str(report.findings[0].where), report.findings[0].what, report.findings[0].mend,
    ) == ("f.yaml:6", "unknown key 'unitt'", "did you mean 'unit'?")  # fmt: skip


def test_a_wrong_value_is_refused_on_its_line():
    """A wrong type deep inside a flow mapping has the line of its key, counted from the file's first line."""
    text = "format: 1\nfigures:\n  - {name: a,\n     unit: 3}\n"

    told = "f.yaml:5: error: figures[0].unit: expected 'text', got 'whole number' [value]"
    assert refused(text, first_line=2) == [told]


def test_a_missing_key_is_refused_on_the_line_of_its_mapping():
    """The second entry lacks its name."""
    text = "format: 1\nfigures:\n  - name: a\n  - unit: x\n"

    assert refused(text) == ["f.yaml:4: error: figures[1]: key 'name' is missing [key]"]


def test_a_duplicate_key_is_refused_with_both_lines():
    """Which of two equal keys was meant cannot be known."""
    text = "format: 1\nfigures:\n- name: a\n  unit: b\n  name: c\n"

    assert refused(text) == ["f.yaml:5: error: key 'name' stands twice; first on line 3 [yaml]"]


def test_an_alias_bomb_is_refused():
    """Aliases that multiply stop before they fill the memory."""
    rows = ["a0: &a0 [1,1,1,1,1,1,1,1,1,1]"]
    rows += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]

    assert refused("\n".join(rows)) == ["f.yaml:1: error: nested or repeated too deeply [yaml]"]


def test_a_recursive_alias_and_deep_nesting_are_refused():
    """Neither ends in a traceback."""
    assert refused("- &a [*a]") == ["f.yaml:1: error: nested or repeated too deeply [yaml]"]
    assert refused("[" * 50_000) == ["f.yaml:1: error: nested or repeated too deeply [yaml]"]


def test_yaml_12_words_stay_text():
    """``yes``, ``on`` and ``2024-11`` are text, as the formats need them."""
    found = read_yaml("a: yes\nb: on\nc: 2024-11\nd: 010\n", Report())

    assert found is not None
    assert found.data == {"a": "yes", "b": "on", "c": "2024-11", "d": "010"}


def test_broken_yaml_has_the_line_of_the_fault():
    """The line counts from where the text begins in its file."""
    assert "f.yaml:12:" in refused("a: 1\n b: 2", first_line=11)[0]


@given(st.dictionaries(KEYS, DATA, max_size=5))
def test_what_is_written_is_read_back(data):
    """Any mapping of the formats survives writing and reading."""
    found = read_yaml(write_yaml(data), Report())

    assert found is not None
    assert data == found.data


@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=5))
def test_every_path_has_the_line_it_stands_on(data):
    """Each scalar's line, found by its path, holds that scalar or its key."""
    numbered, count = _number(data, 0)
    text = ryaml.dumps(numbered)
    found = places(text)

    for path, value in _leaves(numbered):
        assert value in text.split("\n")[line_of(lines_of(found), path) - 1]
    assert count >= 0


def _number(data, count):
    """Replace every leaf by a text that occurs once."""
    if isinstance(data, dict) and data:
        out = {}
        for key, value in data.items():
            out[key], count = _number(value, count)
        return out, count
    if isinstance(data, list) and data:
        items = []
        for value in data:
            item, count = _number(value, count)
            items.append(item)
        return items, count
    return f"leaf{count}x", count + 1


def _leaves(data, path=()):
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _leaves(value, (*path, index))
    else:
        yield path, data


@settings(max_examples=200)
@given(st.text() | st.text(alphabet="ab:-[]{},'\"&*!|>#? \n\t%@`", max_size=60))
def test_no_text_ends_in_a_traceback(text):
    """Arbitrary text is a value or findings, never another exception."""
    report = Report("f.yaml")
    found = read_form(text, Outer, report)

    assert (found is None) == bool(report.findings)


def test_what_stands_under_a_doubled_key_is_no_fault_of_its_own():
    """One finding for the key, none for the keys below it."""
    text = "format: 1\nfigures:\n  - {name: a}\nfigures:\n  - {name: b}\n"

    assert refused(text) == ["f.yaml:4: error: key 'figures' stands twice; first on line 2 [yaml]"]


def test_control_characters_of_escapes_are_refused():
    """A text that no Office file may hold has the line of its key."""
    report = Report("f.yaml")
    read_yaml('format: 1\nfigures:\n  - {name: "a\\x07"}\n', report)

    assert [(3, "a text holds the control character U+0007")] == [(f.where.line, f.what) for f in report.findings]
