from __future__ import annotations

from generator.ingest import series
from generator.ingest.document import Block, Document
from generator.ingest.series import data_tables, series_of
from generator.ingest.series_prose import prose_series

PROSE = (
    "Exports to the bloc rose from 64.0 billion dollars in 2018 to 74.5 billion in 2019 and 80.3 in 2020; imports rose"
    " from 119.5 billion dollars in 2018 to 134.8 billion in 2019 and 148.3 billion in 2020."
)


def test_series_over_the_same_years_become_one_table():
    """A row a year, a cell a series; a gap is None."""
    more = prose_series(
        "The total, it is said, matters. Trade was worth 1.5 billion dollars in 2014, 2.1 billion"
        " dollars in 2015 and 2.5 billion dollars in 2016.",
        500,
    )
    (joined,) = data_tables(prose_series(PROSE))

    assert ("2018", (64.0e9, 119.5e9)) == joined.rows[0]
    assert ("2018", "2019", "2020") == joined.x
    assert 2 == len(data_tables((*prose_series(PROSE), *more)))


def test_the_series_of_a_document_stand_in_its_order():
    """Offsets are the document's, a table's caption is the block beside it."""
    rows = (("Year", "Trees"), ("2019", "5"), ("2020", "7"))
    texts = [PROSE, "Table 1. Trees of the city", "\n".join("\t".join(row) for row in rows)]
    blocks, at = [], 0
    for kind, text in zip(("paragraph", "caption", "table"), texts, strict=True):
        blocks.append(Block(kind, at, at + len(text), rows=rows if kind == "table" else ()))
        at += len(text) + 2
    document = Document("x", "\n\n".join(texts), tuple(blocks))
    found = series_of(document)

    assert ["Exports to the bloc", "imports", "Trees"] == [one.measure for one in found]
    assert "Table 1. Trees of the city" == found[-1].caption
    assert ["5", "7"] == [one.evidence.of(document.text) for one in found[-1].points]


def test_the_caption_of_a_table_is_found_without_a_look_through_the_document(monkeypatch):
    """Hundreds of tables beside each other are taken in order, each by its place."""
    rows = (("Year", "Trees"), ("2019", "5"), ("2020", "7"))
    words = "\n".join("\t".join(row) for row in rows)
    blocks = tuple(Block("table", at, at + len(words), rows=rows) for at in range(0, 300 * len(words), len(words)))
    compared = []
    same = Block.__eq__
    monkeypatch.setattr(Block, "__eq__", lambda one, other: (compared.append(one), same(one, other))[1])

    assert 300 == len(series_of(Document("a", words * 300, blocks)))
    assert len(compared) < 300


def test_a_series_is_held_against_the_tables_near_it(monkeypatch):
    """Not against all that came before."""
    tried = []
    fits = series._fits
    monkeypatch.setattr(series, "_fits", lambda table, one: (tried.append(one), fits(table, one))[1])
    told = [one for at in range(200) for one in prose_series(PROSE, at * 5000)]

    assert 200 == len(data_tables(told))
    assert len(tried) <= len(told)
