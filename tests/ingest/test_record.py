"""The record of a document itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ingest.language import language_of
from generator.ingest.record import completed, record_of
from tests.ingest.made import document

_TEXT = (
    "The port of the town was built by the river and it has been the pride of the people for a long time, they say. "
    * 3
)


def test_a_paper_with_its_running_header():
    """Container, volume and pages come from the file's hints; the author's names stand in their order."""
    hints = {
        "container-title": "JOURNAL OF PORT AND CANAL STUDIES",
        "volume": "7",
        "issue": "2",
        "page": "3-9",
        "issued": "2024-02",
    }
    record = record_of(document(("title", "Locks and Levels"), ("byline", "Tran Anh Minh"), _TEXT, hints=hints))
    assert record.csl["type"] == "article-journal"
    assert record.csl["author"] == [{"family": "Tran", "given": "Anh Minh"}]
    assert record.csl["issued"] == {"date-parts": [[2024, 2]]}
    assert record.csl["container-title"] == "Journal of Port and Canal Studies"
    assert record.not_stated == ()
    assert {"author", "container-title"} <= record.inferred.keys()


def test_an_article_that_states_nothing():
    """What is nowhere printed is not made up."""
    record = record_of(document(("title", "A quay is opened"), _TEXT))
    assert record.not_stated == ("author", "issued", "outlet")
    assert "author" not in record.csl


def test_a_signature_and_a_stamp():
    """Letters under the text sign it; the stamp of an update gives the date, and both are said to be that."""
    record = record_of(
        document(("title", "A quay"), ("byline", "Update: 13-04-2024 | 16:39:47"), _TEXT, ("byline", "NDO"))
    )
    assert record.csl["author"] == [{"literal": "NDO"}]
    assert record.csl["issued"] == {"date-parts": [[2024, 4, 13]]}
    assert {"author", "issued"} <= record.inferred.keys()


@pytest.mark.parametrize(
    ("line", "author", "outlet"),
    [
        ("By Ann Lee and Bo Ek", ["Lee", "Ek"], ""),
        ("By Ann Lee, The Coast Times", ["Lee"], "The Coast Times"),
        ("Author: Ann Lee - Coast News", ["Lee"], "Coast News"),
        ("Ann Lee | 3 May 2021", ["Lee"], ""),
        ("Von Ute Lang", ["Lang"], ""),
    ],
)
def test_bylines(line: str, author: list[str], outlet: str):
    """A byline names persons and perhaps an outlet."""
    record = record_of(document(("title", "A quay"), ("byline", line), _TEXT))
    assert [name["family"] for name in record.csl["author"]] == author
    assert record.outlet == outlet


def test_an_entry_of_another_list_completes_a_record():
    """What a document does not state can stand in another's list, and the record says so."""
    record = record_of(document(("title", "A quay is opened"), _TEXT))
    entry = {"title": "A quay is opened", "author": [{"family": "Lee"}], "issued": {"date-parts": [[2024, 4]]}}
    full = completed(record, entry, "orr-2024")
    assert full.csl["author"] == [{"family": "Lee"}]
    assert full.inferred["issued"] == "as listed by orr-2024"
    assert full.not_stated == ("outlet",)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The ships of the town were at sea and it was late.", "en"),
        ("Les bateaux de la ville sont dans le port et il est tard.", "fr"),
        ("Die Schiffe der Stadt sind auf dem Meer und es ist spät.", "de"),
        ("Los barcos del pueblo están en el mar y ya es tarde para una carga.", "es"),
        ("Os navios da cidade não estão no mar, e uma carga foi perdida.", "pt"),
        ("Le navi della città sono nel mare e non è tardi per il porto.", "it"),
        ("Các con tàu của thành phố đã ở trên biển và không có người.", "vi"),
        ("De schepen van het dorp zijn niet op zee en het wordt laat.", "nl"),
        ("港の船は海に出ています。", "ja"),
        ("城市的船在海上。", "zh"),
        ("도시의 배는 바다에 있다.", "ko"),
        ("qwrt zxcv", ""),
    ],
)
def test_languages(text: str, tag: str):
    """A language is told by its script or its small words, and none where nothing tells it."""
    assert language_of(text) == tag


@given(
    st.lists(st.tuples(st.sampled_from(["title", "byline", "paragraph", "heading"]), st.text(max_size=80)), max_size=8)
)
@settings(max_examples=150, deadline=None)
def test_any_document_has_a_record(blocks: list[tuple[str, str]]):
    """Whatever the blocks: a record with a type, the same twice."""
    text = document(*blocks)  # type: ignore[arg-type]
    assert record_of(text).csl["type"]
    assert record_of(text) == record_of(text)


@pytest.mark.parametrize("name", ["Microsoft Office User", "admin", "python-docx", "User1", "LibreOffice Writer"])
def test_what_a_program_calls_itself_is_no_author(name: str) -> None:
    """Files say so where nobody has entered a name; a person's name stays."""
    told = record_of(document(("title", "A quay is opened"), _TEXT, hints={"author": name}))
    named = record_of(document(("title", "A quay is opened"), _TEXT, hints={"author": "Ada Quill"}))

    assert "author" not in told.csl
    assert "author" in named.csl
