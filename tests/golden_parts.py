"""Golden parts: the XML of finished documents that somebody looked at and kept, one readable file a part.

To renew them after a change that is meant: POLICYBRIEF_RENEW_GOLDEN=1 pytest THE_TEST.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def kept(folder: str, written: Mapping[str, str]) -> dict[str, str]:
    """What is kept in ``folder``, by file name; renewed from ``written`` where the environment asks for it."""
    place = GOLDEN / folder
    if os.environ.get("POLICYBRIEF_RENEW_GOLDEN"):
        place.mkdir(parents=True, exist_ok=True)
        for path in place.iterdir():
            path.unlink()
        for name, text in written.items():
            (place / name).write_text(text, "utf-8")
    return {path.name: path.read_text("utf-8") for path in sorted(place.iterdir())}


def differences(kept: Mapping[str, str], written: Mapping[str, str]) -> list[str]:
    """How the parts that differ do, part by part: the first lines of each."""
    names = [name for name in sorted({*kept, *written}) if kept.get(name) != written.get(name)]
    found: list[str] = []
    for name in names:
        before, after = (side.get(name, "").splitlines() for side in (kept, written))
        found += list(unified_diff(before, after, f"kept {name}", "written", lineterm="", n=1))[:40]
    return found
