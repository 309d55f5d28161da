"""``policybrief build --cluster``: a local cluster of two workers writes what one core writes, whatever befalls it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import _cluster
from generator.commands._briefs import Task
from generator.commands._cluster import chunk_size, chunks_of
from tests.commands.processes import wait
from tests.commands.working_folder import edit

pytest.importorskip("distributed", reason="Dask is not installed: pip install policybrief[dask]")

ASKED = ["build", "--all", "-a", "executive,press,legislator", "-f", "md,docx"]


@contextmanager
def _cluster_of_two(folder: Path) -> Iterator[object]:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", local_directory=str(folder), silence_logs=50
    ) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a cluster that several tests use one after the other."""
    with _cluster_of_two(tmp_path_factory.mktemp("workers")) as cluster:
        yield cluster.scheduler_address  # type: ignore[attr-defined]


@pytest.fixture
def topics(topic: Path) -> Path:
    """The working folder with the topics ``tiny``, ``three`` and ``two``, which does not build without a finding."""
    for name in ("two", "three"):
        shutil.copytree(topic, topic.with_name(name))
        edit(topic.with_name(name) / "outline.md", "Ferries and fares", f"Ferries and fares, {name}")
    return topic.parents[1]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _both(where: list[str], topics: Path, capfd: pytest.CaptureFixture[str]) -> list[tuple[object, ...]]:
    """Exit code, files and all that is printed: of one process here, then of the cluster."""
    found = []
    for how in (["--jobs", "1"], where):
        code = main([*ASKED, *how, "-o", "output"])
        told = capfd.readouterr()
        found.append((code, _files(topics / "output"), told.out, told.err))
        shutil.rmtree(topics / "output", ignore_errors=True)
    return found


def test_a_cluster_writes_what_one_process_writes(
    address: str, topics: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Files, table, findings and exit code, one topic that cannot be read among them."""
    edit(topics / "seeds/two/notes/operator-2023.md", "format: 1", "format: one")
    here, there = _both(["--cluster", address], topics, capfd)

    assert here == there
    assert 2 == there[0]
    assert {"tiny/press/briefing.docx", "three/legislator/briefing.md"} < there[1].keys()


def test_workers_that_do_not_see_the_folders_are_sent_them(
    address: str, topics: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They answer with files; and what a run sent is not there for the next one, which has other templates."""

    @contextmanager
    def elsewhere(_output: Path) -> Iterator[Path]:
        yield topics / "nowhere" / "marker"

    monkeypatch.setattr(_cluster, "_marked", elsewhere)
    for _ in range(2):
        (code, *here), (afar, *there) = _both(["--cluster", address], topics, capfd)

        assert (0, 0) == (code, afar)
        assert here[:2] == there[:2]
        assert "topics are sent to them" in str(there[2])
        edit(topics / "templates/base/briefing.md.j2", "\n", "\n\nOf the second run.\n\n")


def test_a_worker_that_is_killed_amid_its_chunk_costs_nothing(
    topics: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Another one does its chunk again, what was written before and what was half-written."""
    from distributed import Client

    from tests.commands.cluster_workers import Halting

    main([*ASKED, "--jobs", "1", "-o", "output"])
    alone, _ = _files(topics / "output"), shutil.rmtree(topics / "output")
    killed = tmp_path / "killed"
    with _cluster_of_two(tmp_path / "workers") as cluster, Client(cluster) as client:
        client.register_plugin(Halting("two", "press", killed))
        pids = client.run(os.getpid).values()
        code = main([*ASKED, "--cluster", client.scheduler.address, "-o", "output"])

    assert 0 == code, capfd.readouterr()
    assert int(killed.read_text()) in pids
    assert alone == _files(topics / "output")
    assert [] == [path.name for path in (topics / "output").rglob(".*")]


def test_a_scheduler_that_is_lost_is_told(topics: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """In a finding; what was written by then is whole, and ``--missing`` builds the rest."""
    from distributed import Client

    from tests.commands.cluster_workers import Halting

    halted = tmp_path / "halted"
    with _cluster_of_two(tmp_path / "workers") as cluster:

        def close() -> None:
            wait(halted.exists)
            cluster.close()  # type: ignore[attr-defined]

        with Client(cluster) as client:
            client.register_plugin(Halting("two", "press", halted, waits=True))
        closer = threading.Thread(target=close)
        closer.start()
        code = main([*ASKED, "--cluster", cluster.scheduler_address])  # type: ignore[attr-defined]
        closer.join()
    told = capfd.readouterr().err

    assert 2 == code
    assert "error: the scheduler at 'tcp://127.0.0.1:" in told
    assert "Traceback" not in told
    assert 0 == main([*ASKED, "--missing", "--jobs", "1"])
    assert 9 == len(list((topics / "output").rglob("evidence.json")))
    assert [] == [path.name for path in (topics / "output").rglob(".*")]


def test_an_edition_that_ends_its_worker_costs_itself_alone(
    topics: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Its chunk is done again edition by edition; it is told, and the others are there."""
    import dask
    from distributed import Client

    from tests.commands.cluster_workers import Ending

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        _cluster_of_two(tmp_path / "workers") as cluster,
        Client(cluster) as client,
    ):
        client.register_plugin(Ending("two", "press"))
        code = main(["build", "--all", "-a", "press,analyst", "-f", "md", "--cluster", client.scheduler.address])
    told = capfd.readouterr()

    assert 2 == code
    assert "two, press: error: building it ended the process that built it" in told.err
    assert "output: 5 of 6 editions written" in told.out
    assert not (topics / "output/two/press").exists()


def test_a_worker_with_another_program_is_not_used(
    topics: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What it writes might be other bytes: the run says where it is and what differs."""
    from distributed import Client

    from tests.commands.cluster_workers import Older

    with _cluster_of_two(tmp_path / "workers") as cluster, Client(cluster) as client:
        client.register_plugin(Older())
        code = main(["build", "tiny", "-f", "md", "--cluster", client.scheduler.address])
    told = capfd.readouterr().err

    assert 2 == code
    assert "error: the worker at tcp://127.0.0.1:" in told
    assert "has lxml 5.0 (here " in told
    assert not list((topics / "output").rglob("*"))


def test_a_scheduler_that_does_not_answer_is_told(
    topic: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what an address looks like."""
    monkeypatch.setattr(_cluster, "_PATIENCE", 0.3)
    (topic.parents[1] / "scheduler.json").write_text("{}")
    for given in ("tcp://127.0.0.1:9", "scheduler.json"):
        assert 2 == main(["build", "tiny", "--cluster", given])
        assert f"error: no scheduler answers at '{given}'" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("total", "workers", "size"),
    [(10_000, 20, 50), (10_000, 200, 20), (10_000, 1000, 10), (3000, 20, 38), (100, 20, 5), (3, 8, 1), (50, 0, 20)],
)  # fmt: skip
def test_a_chunk_has_twenty_to_fifty_editions(total: int, workers: int, size: int) -> None:
    """Fewer only where some workers would have nothing to do."""
    assert size == chunk_size(total, workers)


def test_a_topic_stays_in_one_chunk() -> None:
    """Its outline is read once, unless it has more audiences than a chunk takes."""
    some = [Task("a", ("x", "y")), Task("b", ("x", "y")), Task("c", ("x", "y", "z", "w"))]

    assert ((some[0],), (some[1],), (Task("c", ("x", "y", "z")),), (Task("c", ("w",)),)) == chunks_of(some, 3)
    assert (tuple(some[:2]), (some[2],)) == chunks_of(some, 4)
