"""Reading may not become worse: the figures of the corpus against what was reached before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.evaluate import corpus, floors
from tests.evaluate.tally import Tally

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def test_figures_of_the_corpus_are_not_under_their_floors() -> None:
    """No figure falls; ``python -m tests.evaluate --write-floors`` raises what is reached for good."""
    if not (CORPUS / "gold").is_dir():
        pytest.skip("the corpus is not here")

    assert [] == floors.fallen(corpus.score(CORPUS))


def test_figure_under_its_floor_is_told(tmp_path: Path) -> None:
    """A fall is told with both figures, a small one within the room is not."""
    file = tmp_path / "floors.json"
    floors.write({"dates": Tally(90, 100, 100), "status": Tally(50, 100, 100)}, file)

    assert ["dates: 0.880, at least 0.890"] == floors.fallen(
        {"dates": Tally(88, 100, 100), "status": Tally(49, 100, 100)}, file
    )


def test_measure_that_is_gone_has_fallen(tmp_path: Path) -> None:
    """A measure that is no longer taken is no measure that is met."""
    file = tmp_path / "floors.json"
    floors.write({"dates": Tally(90, 100, 100)}, file)

    assert ["dates: 0.000, at least 0.890"] == floors.fallen({}, file)


def test_whole_is_held_whole(tmp_path: Path) -> None:
    """What is reached in all cases has no room; what has few cases has no floor."""
    file = tmp_path / "floors.json"
    floors.write({"spans lead back": Tally(30, 30, 30), "repeats gone": Tally(2, 2, 2)}, file)

    assert {"spans lead back": 1.0} == json.loads(file.read_text())
