"""Ingesting more documents than are weighed together: in processes, or here where these are ended."""

from __future__ import annotations

import gc
import io
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from types import FunctionType

import pytest

from generator.cli import main
from generator.commands import _ingest_weigh
from generator.commands._ingest_topic import Aside, Staging
from generator.commands._progress import Progress
from generator.ingest import stage
from generator.ingest.draft.files import Desk, Present
from tests.commands.test_ingest import contents

_TEXT = """The quays of {name}

By Ada {name}

{day} March 2023

The quays of {name} took {ships} ships in 2022, and {more} in 2021. The town of {name} plans to build another by 2031.

References

Quist, B., & Hale, C. (2021). Storms over {name}. Journal of Ports, 4(2), 11-30.
"""
_NAMES = ("Sellin", "Ostra", "Varde", "Kelm", "Norby")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with five documents, of which two are weighed at a time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(stage, "BATCH", 2)
    (tmp_path / "papers").mkdir()
    for at, name in enumerate(_NAMES):
        text = _TEXT.format(name=name, day=at + 3, ships=at + 140, more=at + 90)
        (tmp_path / "papers" / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def _ingested(here: Path, topic: str) -> dict[str, bytes]:
    main(["new", "topic", topic])
    assert main(["ingest", topic, "papers", "--jobs", "1"]) == 0
    return contents(here / "seeds" / topic)


def test_batches_are_finished_here_where_processes_end(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is ended from outside costs nothing: the same bytes are written."""

    @contextmanager
    def ended(count: int) -> Iterator[ProcessPoolExecutor]:
        raise BrokenProcessPool
        yield

    whole = _ingested(here, "whole")
    monkeypatch.setattr(_ingest_weigh, "pool", ended)

    assert whole == _ingested(here, "broken")
    assert len([name for name in whole if name.startswith("notes/")]) == len(_NAMES)


def test_each_list_holds_the_records_of_every_batch(here: Path) -> None:
    """What sources share is written once, with what each of them added, in their order."""
    text = _ingested(here, "whole")["references.json"].decode()

    assert list(_NAMES) == [name for name in _NAMES if f"Storms over {name}" in text]


def test_texts_put_aside_come_back_in_order() -> None:
    """Also where they are too many for memory, and as often as they are asked for."""
    texts = ["", "é\n", *(f"{at} " + "x" * 40_000 for at in range(60))]
    aside = Aside()
    for text in texts:
        aside.append(text)

    assert texts == list(aside)
    assert texts == list(aside)


def test_desk_keeps_no_words_of_sources() -> None:
    """What a run holds to its end of a source, beside its record and its ids, is put aside."""
    put: list[list[str]] = []

    def aside() -> list[str]:
        put.append([])
        return put[-1]

    text = _TEXT.format(name="Sellin", day=3, ships=140, more=90)
    reading = stage.read_file(text.encode(), "a.txt")
    found, _ = stage.drafted([reading], [reading.card])
    desk = Desk(Present(), "1", aside)
    desk.draft(desk.names([reading.card])[0], found[0], ["a"])
    shared = {name: "".join(pieces) for name, pieces in desk.shared().items()}

    assert any("Storms over Sellin" in one for one in put[0])
    assert "Storms over Sellin" in shared["references.json"]
    assert not any("Storms over" in str(value) for value in vars(desk).values() if value is not put[0])


def test_rings_are_let_go_batch_by_batch(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What points at itself, as printing JSON leaves it, is not kept to the end of a run over many documents."""
    left: list[int] = []
    settle = Staging.settle

    def counted(self: Staging, remove: Sequence[str]) -> None:
        left.append(sum(isinstance(one, FunctionType) and one.__name__ == "_iterencode" for one in gc.get_objects()))
        settle(self, remove)

    monkeypatch.setattr(Staging, "settle", counted)
    gc.collect()
    _ingested(here, "whole")

    assert [0] == left


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_shows_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar and a count in one line, which is gone at the end; into a file nothing is written."""
    for stream, told in ((_Terminal(), f"\rreading: [{'#' * 15}{'.' * 15}] 1 of 2 files\r\033[K"), (io.StringIO(), "")):
        monkeypatch.setattr("sys.stderr", stream)
        progress = Progress("reading", 2)
        progress.step()
        progress.close()

        assert told == stream.getvalue()
