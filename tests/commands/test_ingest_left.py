"""What a run of ``policybrief ingest`` that was killed left behind."""

from __future__ import annotations

from pathlib import Path

from generator.cli import main

PAPER = "Ferries\n\nThe port carried 1.1 million people in 2023. The fare rose to 5.5 euros in 2024.\n"


def test_the_next_run_clears_it(topic: Path) -> None:
    """A half-written folder of files goes, and what is read now stands."""
    (topic / ".ingest-abc" / "notes").mkdir(parents=True)
    (topic / ".ingest-abc" / "notes" / "half.md").write_text("---\nfor")
    (topic.parents[1] / "paper.txt").write_text(PAPER)

    main(["ingest", "tiny", "paper.txt"])
    assert [] == [path.name for path in topic.glob(".ingest-*")]
    assert [] == list(topic.rglob("half.md"))
    assert [] != list(topic.glob("originals/*.txt"))
