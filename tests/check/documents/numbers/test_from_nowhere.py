"""A number that was built without a source is told as long as it stands in the document."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from generator.check.documents.numbers.finished import check_numbers
from generator.check.documents.numbers.reading import passages_of
from generator.check.documents.numbers.record import Counted, Recorded, as_written, section
from generator.office.inspect import Document, open_bytes

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = b'<Types><Override ContentType="wordprocessingml.document.main+xml" PartName="/word/document.xml"/></Types>'
LINKS = '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'


def document(text: str) -> Document:
    """A Word file of one paragraph."""
    spaces = "http://schemas.openxmlformats.org/package/2006/"
    parts = {
        "[Content_Types].xml": TYPES.replace(b"<Types>", f'<Types xmlns="{spaces}content-types">'.encode()),
        "_rels/.rels": LINKS.replace("<Relationships>", f'<Relationships xmlns="{spaces}relationships">').encode(),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>'
        "</w:document>".encode(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return open_bytes(packed.getvalue(), "briefing.docx")


def told(folder: Path, text: str, origin: str) -> list[tuple[str, str]]:
    """What is found in a file that says ``text`` where "It has 77 boats." was built with ``origin``."""
    built = document("It has 77 boats.")
    (passage,) = passages_of(built)
    number = Counted("77", 77.0, "boats", 0, origin)
    recorded = Recorded(passage.kind, passage.anchor, passage.where, passage.text, (number,))
    record = folder / "evidence.json"
    record.write_bytes(b'{"numbers": %b}' % section({built.name: (as_written((recorded,)),)}))
    return [(one.level, one.what) for one in check_numbers(document(text), record)]


def test_a_number_from_nowhere_is_an_error(tmp_path: Path) -> None:
    """It is told with its words and its place."""
    assert told(tmp_path, "It has 77 boats.", "") == [("error", "the body, 'It has 77 boats.': 77 is from nowhere")]


@pytest.mark.parametrize(("text", "origin"), [("It has 77 boats.", "point boats"), ("It has boats.", "")])
def test_what_has_a_source_or_is_gone_is_let_be(tmp_path: Path, text: str, origin: str) -> None:
    """A number with an origin is right, and one that somebody took out says nothing."""
    assert told(tmp_path, text, origin) == []
