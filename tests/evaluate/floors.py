"""What the corpus' figures may not fall below: ``floors.json``, a little under what was reached when it was written."""

from __future__ import annotations

import json
from pathlib import Path

from tests.evaluate.report import CORPUS, figure
from tests.evaluate.tally import Measures

FILE = Path(__file__).parent / "floors.json"
ROOM = 0.01  # so that one case that falls while others rise is no alarm
SMALLEST = 8  # answers under which one case weighs more than the room


def reached(measures: Measures) -> dict[str, float]:
    """The figure that each measure is judged by, of those with enough cases."""
    return {
        one.name: figure(measures[one.name], one.kind)
        for one in CORPUS
        if one.name in measures and measures[one.name].asked >= SMALLEST
    }


def write(measures: Measures, file: Path = FILE) -> None:
    kept = {name: round(max(value - ROOM, 0.0), 3) if value < 1 else 1.0 for name, value in reached(measures).items()}
    file.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def fallen(measures: Measures, file: Path = FILE) -> list[str]:
    """Each measure that is under its floor, in words."""
    floors = json.loads(file.read_text(encoding="utf-8"))
    own = reached(measures)
    low = [(name, least) for name, least in floors.items() if own.get(name, 0.0) < least - 1e-9]
    return [f"{name}: {own.get(name, 0.0):.3f}, at least {least:.3f}" for name, least in low]
