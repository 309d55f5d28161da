"""PDF through LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.errors import refuse

SECONDS = 180


def to_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Convert finished documents; "briefing.docx" gives "briefing.pdf". Without LibreOffice, an InputError."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise refuse("pdf", "PDF needs LibreOffice, and none is installed", mend="install it, or leave out -f pdf")
    with tempfile.TemporaryDirectory() as folder:
        return {
            Path(name).with_suffix(".pdf").name: _convert(office, Path(folder), name, data)
            for name, data in documents.items()
        }


def _convert(office: str, folder: Path, name: str, data: bytes) -> bytes:
    source = folder / name
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
        return source.with_suffix(".pdf").read_bytes()
    except (subprocess.SubprocessError, OSError) as error:
        raise refuse(
            "pdf", f"LibreOffice could not convert {name}", mend="open it in Word and save it as PDF"
        ) from error
