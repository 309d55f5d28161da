"""House files that must not be used are refused with what would mend them; what fetches from outside is taken out."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.errors import InputError
from generator.house.safe import open_house
from generator.house.word import read_word_house
from generator.render.docx import render_docx
from generator.theme.shipped.institutional import THEME
from tests.house.word_houses import blank, packed, unpacked, with_part
from tests.tiny import tiny_plan

RELS = "word/_rels/document.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = b"wordprocessingml.document.main"
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")


def changed(part: str, old: bytes, new: bytes) -> bytes:
    parts = unpacked(blank())
    assert old in parts[part]
    return packed(parts | {part: parts[part].replace(old, new, 1)})


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in unpacked(blank()).items():
            archive.writestr(name, data)
        archive.writestr("word/media/image1.bmp", bytes(120 * 1024 * 1024))
    return buffer.getvalue()


REFUSED = [
    ("password", lambda: LOCKED),
    ("old binary format", lambda: LOCKED[:100]),
    ("not an Office file", lambda: b"%PDF-1.7"),
    ("not a readable Office file", lambda: blank()[:2000]),
    ("macros", lambda: with_part(blank(), "word/vbaProject.bin", b"x")),
    ("macros", lambda: changed("[Content_Types].xml", b"wordprocessingml.document.main+xml", b"macroEnabled.main+xml")),
    ("too large", bomb),
    ("document type", lambda: changed("word/styles.xml", b"<w:styles", b"<!DOCTYPE a [<!ENTITY b 'c'>]><w:styles")),
    ("damaged", lambda: with_part(blank(), "word/document.xml", b"<w:document")),
    ("not a Word file", lambda: changed("[Content_Types].xml", WORD, b"presentationml.presentation.main")),
    ("not a Word file", lambda: packed({"hello.txt": b"hello"})),
]  # fmt: skip


@pytest.mark.parametrize(("what", "made"), REFUSED)
def test_what_cannot_be_used_is_refused(what: str, made) -> None:  # type: ignore[no-untyped-def]
    """Damaged, locked, with macros, a bomb, something else: one finding with what would mend it."""
    with pytest.raises(InputError) as caught:
        read_word_house(made(), "house.docx", THEME)

    finding = caught.value.findings[0]
    assert what in finding.what
    assert finding.mend


def outside(kind: str, element: bytes) -> bytes:
    parts = unpacked(blank())
    link = f'<Relationship Id="rId90" Type="{KIND}/{kind}" Target="http://a.example/x" TargetMode="External"/>'
    parts[RELS] = parts[RELS].replace(b"</Relationships>", link.encode() + b"</Relationships>")
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr", element + b"<w:sectPr", 1)
    return packed(parts)


PICTURE = (
    b'<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId90"/>'
    b"</w:drawing></w:r></w:p>"
)


def test_linked_pictures_are_left_out_and_named() -> None:
    """Nothing is fetched: the relationship goes, the drawing with it, and a warning names the address."""
    file = open_house(outside("image", PICTURE), "house.docx", "docx")

    assert b"a.example" not in b"".join(file.parts.values())
    assert b"<w:drawing" not in file.parts["word/document.xml"]
    assert ["http://a.example/x" in finding.what for finding in file.findings] == [True]


def test_hyperlinks_stay() -> None:
    """A link that a reader clicks fetches nothing by itself."""
    file = open_house(outside("hyperlink", b""), "house.docx", "docx")

    assert b"a.example" in file.parts[RELS]
    assert () == file.findings


def test_an_empty_file_of_word_is_enough() -> None:
    """No styles, no settings, no theme: all of it is added."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{KIND}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    body = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body>'
        "</w:document>"
    )
    data = packed(
        {"[Content_Types].xml": types.encode(), "_rels/.rels": rels.encode(), "word/document.xml": body.encode()}
    )
    made = unpacked(render_docx(tiny_plan().briefing, THEME, read_word_house(data, "bare.docx", THEME)).data)

    assert {"word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/theme/theme1.xml"} <= set(made)
