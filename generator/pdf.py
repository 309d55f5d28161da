"""PDF through LibreOffice, where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.errors import refuse
from generator.limits import OFFICE_SECONDS

# LibreOffice 7.4 keeps the letters of a line it has set, and takes those of another for them where a script joins its
# letters: Hindi and Thai then stand apart or on each other. With no room to keep any, they are set anew.
NOTHING_KEPT = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Cache/Font">
<prop oor:name="GlyphsCacheSize" oor:op="fuse"><value>1</value></prop>
</item>
</oor:items>
"""
MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"  # its installer puts nothing on the PATH


def to_pdf(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Convert finished documents; "briefing.docx" gives "briefing.pdf". Without LibreOffice, an InputError."""
    office = shutil.which("soffice") or shutil.which("libreoffice") or shutil.which(MAC)
    if office is None:
        raise refuse("pdf", "PDF needs LibreOffice, and none is installed", mend="install it, or leave out -f pdf")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return {
            Path(name).with_suffix(".pdf").name: _convert(office, Path(folder), name, data)
            for name, data in documents.items()
        }


def _convert(office: str, folder: Path, name: str, data: bytes) -> bytes:
    source = folder / name
    source.write_bytes(data)
    command = [
        office,
        profile_in(folder / "profile"),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(source),
    ]
    try:
        _run(command)
        return source.with_suffix(".pdf").read_bytes()
    except (subprocess.SubprocessError, OSError) as error:
        raise refuse(
            "pdf", f"LibreOffice could not convert {name}", mend="open it in Word and save it as PDF"
        ) from error


def profile_in(folder: Path) -> str:
    """The option by which LibreOffice takes ``folder`` as its user's own; how it sets letters is written there."""
    settings = folder / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(NOTHING_KEPT, encoding="utf-8")
    return f"-env:UserInstallation={folder.as_uri()}"


def _run(command: list[str]) -> None:
    """Run LibreOffice to its end; with Ctrl-C or after too long, end it and what it started."""
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True) as process:
        try:
            code = process.wait(OFFICE_SECONDS)
        except BaseException:
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
            raise
    if code:
        raise subprocess.CalledProcessError(code, command)
