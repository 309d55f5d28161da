import json
from contextlib import suppress
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError, Where
from generator.formats.latex import plain, split_names, to_name
from generator.formats.references import parse_bibtex, parse_csl_json, read_references, write_references
from generator.formats.report import Report
from generator.limits import BIBTEX_ENTRY, BIBTEX_FAULTS
from generator.model.source import Reference
from tests.hang import HANG

RECORDS = """[
  {"id": "tran-2024", "type": "article-journal", "title": "T", "issued": "2024-11",
   "author": [{"family": "Tran", "given": "Anh Cong"}],
   "custom": {"listed-in": "tran-2025", "entry": 7, "caution": "Doubtful."}},
  {"id": "meti", "type": "report", "volume": 3}
]
"""


def read(text, reader=parse_csl_json):
    report = Report("references")
    return reader(text, report), [(finding.where.line, finding.what) for finding in report.findings]


def test_records_by_id_with_their_lines():
    """Dates become date-parts, ``custom`` becomes fields."""
    found, wrong = read(RECORDS)

    csl = {
        "id": "tran-2024", "type": "article-journal", "title": "T", "issued": {"date-parts": [[2024, 11]]},
        "author": [{"family": "Tran", "given": "Anh Cong"}],
    }  # fmt: skip
    expected = Reference(
        "tran-2024", csl, listed_in="tran-2025", entry="7", caution="Doubtful.", where=Where("references", 2)
    )
    assert not wrong
    assert expected == found["tran-2024"]
    assert found["meti"].where.line == 5


def test_references_are_written_and_read_back():
    """Nothing is lost, ``custom`` included."""
    found, _ = read(RECORDS)
    again, wrong = read(write_references(found))

    assert not wrong
    assert [replace(one, where=Where()) for one in found.values()] == [
        replace(one, where=Where()) for one in again.values()
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"id": "meti"', '"id": "tran-2024"', (5, "the id 'tran-2024' stands twice; first on line 2")),
        ('"report"', '"reprot"', (5, "reference 'meti' has the unknown type 'reprot'")),
        ('"id": "meti", ', "", (5, "a reference has no id, or its id is not a text")),
        ('"volume": 3', '"volum": 3', (5, "reference 'meti': unknown key 'volum'")),
        ('"volume": 3', '"doi": "x"', (5, "reference 'meti': unknown key 'doi'")),
        ('"volume": 3', '"author": "Tran"', (5, "reference 'meti': 'author' is not a list of names")),
        ('"volume": 3', '"author": [{"name": "x"}]', (5, "reference 'meti': 'author' holds something that is no name")),
        ('"volume": 3', '"issued": "last year"', (5, "reference 'meti': 'issued' is not a date")),
        ('"volume": 3', '"title": 3', (5, "reference 'meti': 'title' is not a text")),
        ('"volume": 3', '"volume": 3, "volume": 4', (5, "key 'volume' stands twice in the record that begins here")),
        ('"volume": 3', '"volume": NaN', (5, "NaN is not JSON")),
        ('"volume": 3}', '"volume": 3', (6, "this is not JSON: expecting ',' delimiter")),
        ('"entry"', '"entree"', (2, "reference 'tran-2024': unknown key 'custom.entree'")),
        ("[\n", "\n", (1, "the file is not a list of records")),
    ],
)
def test_a_fault_has_its_line(old, new, expected):
    """The finding names the record and the key."""
    text = RECORDS.replace(old, new, 1)
    assert text != RECORDS

    assert expected in read(text)[1]


BIB = r"""A comment.
@string{ij = "Int. Journal"}
@article{tran2024,
  author = {Tran, Anh Cong and M{\"u}ller, J\"org and Ludwig van Beethoven and {Ministry of Defence and Co}},
  title = "{The} {\'E}tude, 5\% \& more", journal = ij # { of X}, year = 2024, month = nov, pages = {34--41},
  number = 11, url = {http://x.y/~a_b}}
@phdthesis(knuth, title={B\`{u}i \d{\^o}}, editor="de la Vall{\'e}e Poussin, Jr., Charles", date={2020-05-01})
"""


def test_bibtex_becomes_csl():
    """Strings, months, accents, names with particles and organisations."""
    found, wrong = read(BIB, parse_bibtex)

    author = [
        {"family": "Tran", "given": "Anh Cong"}, {"family": "Müller", "given": "Jörg"},
        {"non-dropping-particle": "van", "family": "Beethoven", "given": "Ludwig"},
        {"literal": "Ministry of Defence and Co"},
    ]  # fmt: skip
    expected = {
        "id": "tran2024", "type": "article-journal", "author": author, "title": "The Étude, 5% & more",
        "container-title": "Int. Journal of X", "page": "34-41", "issue": "11", "URL": "http://x.y/~a_b",
        "issued": {"date-parts": [[2024, 11]]},
    }  # fmt: skip
    assert not wrong
    assert expected == found["tran2024"].csl
    assert ("thesis", "PhD thesis", "Bùi ộ") == tuple(found["knuth"].csl[key] for key in ("type", "genre", "title"))
    assert [7] == [found["knuth"].where.line]


def test_faults_of_bibtex_have_their_lines_and_reading_goes_on():
    """An entry that is not closed does not hide the next."""
    text = "@article{a, title={x\n@foo{b, year=1}\n@misc{c, title=unknown, year=2020}\n@misc{d, title={ok}}"
    found, wrong = read(text, parse_bibtex)

    assert sorted(wrong) == [
        (1, "cannot read the entry: a brace or quotation mark is not closed"),
        (2, "unknown entry type '@foo'"),
        (3, "unknown name 'unknown'"),
    ]
    assert list(found) == ["c", "d"]


def test_latex_and_names():
    """Letters with accents, even two, and the forms of names."""
    assert plain(r"\'{\i} \v{c} \ss{} {\o} \textit{x} a---b ``q''") == "í č ß ø x a—b “q”"
    assert split_names("A and {B and C} and D") == ["A", "{B and C}", "D"]
    assert to_name("von Last, First") == {"non-dropping-particle": "von", "family": "Last", "given": "First"}
    assert to_name("Plato") == {"literal": "Plato"}


def test_the_suffix_of_the_file_decides(tmp_path):
    """``references.bib`` is read as BibTeX."""
    (tmp_path / "references.bib").write_text("@book{a, title={T}}", "utf-8")
    (tmp_path / "references.json").write_text(json.dumps([{"id": "b", "type": "book"}]), "utf-8")

    assert list(read_references(tmp_path / "references.bib")) == ["a"]
    assert list(read_references(tmp_path / "references.json")) == ["b"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["id", "type", "author", "issued", "custom", "date-parts", "family", "title", "volume", "entry"]
    ), inner, max_size=5),
)  # fmt: skip


@given(st.lists(JSON, max_size=4))
def test_no_records_end_in_another_error(records):
    """Any JSON is references and findings, and what passes can be written."""
    found, wrong = read(json.dumps(records))

    if not wrong:
        assert list(found) == list(read(write_references(found))[0])


@given(st.text() | st.text(alphabet='@{}",=#\\ abarticlemisc\n1[]', max_size=80))
def test_no_text_ends_in_another_error(text):
    """Arbitrary text is references or findings."""
    read(text)
    read(f"@misc{{a, author={{{text}}}, title={{x}}}}", parse_bibtex)
    read(text, parse_bibtex)


def test_deep_nesting_is_refused():
    """A file made to exhaust the stack ends as a finding."""
    assert read("[" * 100_000)[1]
    with suppress(InputError):
        read("@misc{a, title=" + "{" * 100_000, parse_bibtex)


def test_entries_without_end_do_not_hang():
    """Thousands of entries that never close: the first faults are told, and no text is read again for each."""
    started = process_time()
    _, wrong = read("@misc{a, title={x\n" * 25_000, parse_bibtex)

    assert process_time() - started < HANG
    assert BIBTEX_FAULTS + 1 == len(wrong)
    assert "not read" in max(wrong)[1]


def test_an_entry_has_a_bound():
    """A value that does not end within it counts as one that is not closed."""
    long, short = ("@misc{a, title={" + "x" * count + "}}" for count in (BIBTEX_ENTRY, BIBTEX_ENTRY // 2))

    assert ["cannot read the entry: a brace or quotation mark is not closed"] == [
        what for _, what in read(long, parse_bibtex)[1]
    ]
    assert read(short, parse_bibtex)[0]
