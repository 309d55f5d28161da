"""Programs that are not part of the package; what is missing is said once and its figures are left out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

SECONDS = 120


@dataclass(frozen=True, slots=True)
class Tools:
    """Paths of programs, empty where there is none."""

    validator: str
    office: str
    pdftotext: str

    @property
    def renders(self) -> bool:
        return bool(self.office and self.pdftotext)

    @property
    def missing(self) -> tuple[str, ...]:
        """What cannot be said without them, a line each."""
        lines = []
        if not self.validator:
            lines.append("no Open XML SDK validator (set OOXML_VALIDATOR): SDK errors are not counted")
        if not self.renders:
            lines.append("no LibreOffice or no pdftotext: nothing is rendered, so no overflow, overlap or page number")
        return tuple(lines)


def find_tools(environment: Mapping[str, str] = os.environ) -> Tools:
    """The programs of this machine."""
    validator = environment.get("OOXML_VALIDATOR", "") or shutil.which("ooxml-validator") or ""
    office = shutil.which("soffice") or shutil.which("libreoffice") or ""
    return Tools(validator, office, shutil.which("pdftotext") or "")


def sdk_errors(validator: str, paths: Sequence[Path]) -> dict[Path, tuple[str, ...]]:
    """What the Open XML SDK says against each document."""
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(paths, pool.map(lambda path: _validated(validator, path), paths), strict=True))


def _validated(validator: str, path: Path) -> tuple[str, ...]:
    run = subprocess.run([validator, str(path)], capture_output=True, text=True, timeout=SECONDS, check=False)
    try:
        answer = json.loads(run.stdout)
    except ValueError:
        return (f"the validator gave no answer: {run.stderr.strip()[:200]}",)
    return tuple(_said(error) for error in answer["errors"]) if not answer["ok"] else ()


def _said(error: object) -> str:
    return " ".join(str(value) for value in error.values())[:300] if isinstance(error, dict) else str(error)
