"""Fonts as typesetting programs embed them: signs by name, accents over letters, signs that nothing names."""

from __future__ import annotations

import pytest

from generator.errors import InputError
from generator.ingest.reading import read_document
from tests.ingest.pdf_files import stream, written

_BOX = "/FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80"
_TEX = """0 /Gamma 11 /ff /fi /fl /ffi /ffl /dotlessi /dotlessj /grave /acute /caron 34 /quotedblright 39 /quoteright
92 /quotedblleft 96 /quoteleft 123 /endash /emdash /hungarumlaut /tilde /dieresis"""


def _file(font: str, program: bytes, inner: str = "") -> bytes:
    page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R"
    return written([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        f"<< /Type /Font {font} >>".encode(),
        f"<< {page} >>".encode(),
        stream(b"BT\n/F1 10 Tf\n1 0 0 1 72 700 Tm\n" + program + b"\nET"),
        f"<< /Type /FontDescriptor /FontName /ABCDEF+Quay10 /Flags 4 {_BOX} >>".encode(),
        f"<< /Type /Font {inner} >>".encode(),
    ])  # fmt: skip


def _typeset(shown: bytes, names: str = _TEX, kind: str = "Type1", more: str = "") -> str:
    widths = " ".join(["500"] * 128)
    head = f"/Subtype /{kind} /BaseFont /ABCDEF+Quay10 /FirstChar 0 /LastChar 127 /Widths [{widths}] {more}"
    font = f"{head} /Encoding << /Type /Encoding /Differences [{names}] >> /FontDescriptor 6 0 R"
    return read_document(_file(font, b"[" + shown + b"] TJ"), "a.pdf", "a").text


def test_ligatures_and_blanks_of_typeset_text() -> None:
    """Signs are told by their names, and a move to the right between two words is a blank."""
    shown = rb"(The)-333(e\016cient)-333(o\016cers)-333(\014led)-333(\134wa\017es)42(\042)-333(in)-333(1990{1995.)"

    assert "The efficient officers filed “waffles” in 1990–1995." == _typeset(shown)


def test_accents_become_one_with_their_letters() -> None:
    """A letter that is printed back over an accent makes one with it, also without its own dot or as a capital."""
    shown = rb"(The)-333(caf\023)490(e)-333(in)-333(na\177)420(\020v)28(e)-333(\177)620(Ubach)-333(was)-333(closed.)"
    raised = rb"(Then)] TJ 23.3 2.5 Td [(\177)] TJ -1.2 -2.5 Td [(Ubach)-333(was)-333(open.)"

    assert "The café in naïve Übach was closed." == _typeset(shown)
    assert "Then Übach was open." == _typeset(raised)


def test_an_accent_beside_a_letter_is_none() -> None:
    """A sign that stands between letters, as some type it for an apostrophe, stays one."""
    assert "It\u00b4s open." == _typeset(rb"(It\023s)-333(open.)")


@pytest.mark.parametrize("prefix", ["a", "g", "c", "uni"])
def test_bitmap_fonts_whose_signs_are_numbered(prefix: str) -> None:
    """A name that is a letter and a number is the sign of that number."""
    names = "0 " + " ".join(f"/{prefix}{code:04X}" if prefix == "uni" else f"/{prefix}{code}" for code in range(128))
    more = "/FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 1000 1000] /CharProcs << >>"

    assert "Ships came in 1998." == _typeset(rb"(Ships)-333(came)-333(in)-333(1998.)", names, "Type3", more)


def _numbered(text: str, order: int) -> bytes:
    """A file whose signs are numbers of a font that does not say what they are."""
    font = "/Subtype /Type0 /BaseFont /ABCDEF+Quay10 /Encoding /Identity-H /DescendantFonts [7 0 R]"
    system = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    inner = f"/Subtype /CIDFontType2 /BaseFont /ABCDEF+Quay10 /CIDSystemInfo {system} /DW 500 /FontDescriptor 6 0 R"
    codes = "".join(f"{ord(sign) - order:04X}" for sign in text)
    return _file(font, f"<{codes}> Tj".encode(), inner)


def test_signs_in_their_usual_order_are_told_by_it() -> None:
    """Where the places of the signs make words of a language they are read so, with a warning."""
    text = "The board of the town counted 412 ships, and it expects that more of them will come."
    document = read_document(_numbered(text, 29), "a.pdf", "a")

    assert text == document.text
    assert ["warning"] == [finding.level for finding in document.findings]


def test_signs_in_no_known_order_are_refused() -> None:
    """What would be no words is not taken for text."""
    text = "The board of the town counted 412 ships, and it expects that more of them will come."
    for data in (_numbered(text, 17), _numbered("Qx zzk 5 ghrt plmk qqwz trrk vbnm xxcv lkjh gfds", 29)):
        with pytest.raises(InputError, match="do not say which letters"):
            read_document(data, "a.pdf", "a")
