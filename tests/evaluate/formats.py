"""A plain text as HTML, Word and PDF, to hold the readers against each other: paragraphs and nothing else."""

from __future__ import annotations

import html
import io
import shutil
import subprocess
import textwrap
from collections.abc import Sequence
from pathlib import Path

WIDTH, LINES, LEADING = 92, 52, 14  # signs a line, lines a page, points a line
UNWRAPPED = 300  # signs of a line that only an unwrapped paragraph has


def to_html(text: str) -> bytes:
    paragraphs = "\n".join(f"<p>{html.escape(part)}</p>" for part in paragraphs_of(text))
    head = '<!doctype html>\n<html><head><meta charset="utf-8"></head>'
    return f"{head}<body><article>\n{paragraphs}\n</article></body></html>".encode()


def to_docx(text: str) -> bytes:
    import docx

    document = docx.Document()
    for part in paragraphs_of(text):
        document.add_paragraph(part)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def paragraphs_of(text: str) -> list[str]:
    """What stands between empty lines; where lines are not wrapped, every line."""
    clean = "".join(sign if sign in "\n\t" or sign.isprintable() else " " for sign in text)
    end = "\n" if any(len(line) > UNWRAPPED for line in clean.split("\n")) else "\n\n"
    return [part.strip() for part in clean.split(end) if part.strip()]


def to_pdf(text: str) -> bytes:
    """Pages in Helvetica, a text line a line; signs outside of Windows' Latin letters become question marks."""
    lines = [line for part in paragraphs_of(text) for line in (*textwrap.wrap(part, WIDTH), "")]
    pages = [lines[at : at + LINES] for at in range(0, len(lines), LINES)] or [[]]
    return _pdf([_content(page) for page in pages])


def _content(lines: Sequence[str]) -> bytes:
    shown = b"".join(b"(" + _escaped(line) + b") Tj T*\n" for line in lines)
    return b"BT /F1 10 Tf %d TL 56 786 Td\n" % LEADING + shown + b"ET"


def _escaped(line: str) -> bytes:
    data = line.encode("cp1252", "replace")
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _pdf(contents: Sequence[bytes]) -> bytes:
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        look = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        page = f"<< /Type /Page /Parent 2 0 R {look} /Contents {5 + 2 * number} 0 R >>"
        objects += [page.encode(), b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream"]
    return _assembled(objects)


def _assembled(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data))
    return data + head + table + tail


def converted(text: str, kind: str, folder: Path) -> bytes | None:
    """``text`` as a file of that kind; None where a tool for it is not installed."""
    match kind:
        case "html":
            return to_html(text)
        case "docx":
            return to_docx(text)
        case "pdf":
            return to_office_pdf(text, folder)
        case _:
            return text.encode()


def to_office_pdf(text: str, folder: Path) -> bytes | None:
    """The same through LibreOffice, with embedded fonts; None where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return None
    source = folder / "office.docx"
    source.write_bytes(to_docx(text))
    home = f"-env:UserInstallation=file://{folder / 'home'}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    made = source.with_suffix(".pdf")
    return made.read_bytes() if made.exists() else None
