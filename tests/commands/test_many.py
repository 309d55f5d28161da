"""``policybrief build`` of many editions: spread over processes, one failure not at the cost of the others."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from functools import cache, partial
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import _briefs
from generator.commands._briefs import Task, Wish, build_task, tasks
from generator.commands._pool import forked_from, spread
from generator.workspace import CHECKOUT, find_workspace
from tests.commands import dying
from tests.commands.working_folder import edit


@pytest.fixture
def topics(topic: Path) -> Path:
    """The working folder with the topics ``tiny`` and ``two``."""
    shutil.copytree(topic, topic.with_name("two"))
    edit(topic.with_name("two") / "outline.md", "Ferries and fares", "Fares and ferries")
    return topic.parents[1]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_process_and_eight_write_the_same_bytes(topics: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Files, table and findings, however many share the work and whoever is done first."""
    asked = ["build", "--all", "-a", "executive,press", "-a", "legislator", "-f", "docx,pptx,md", "-o"]
    found = []
    for jobs in ("1", "8"):
        code = main([*asked, "output", "--jobs", jobs])
        found.append((code, _files(topics / "output"), capfd.readouterr()))
        shutil.rmtree(topics / "output")

    assert found[0] == found[1]
    assert {"tiny/press/briefing.docx", "two/legislator/deck.pptx"} < found[0][1].keys()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every process begins by itself")
def test_processes_that_begin_with_what_the_first_edition_took(
    topics: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The same bytes again, and nothing more is said; a first topic that cannot be built is no one else's fault."""
    monkeypatch.setattr(_briefs, "_LONG", 1)
    monkeypatch.setenv("PYTHONPATH", str(CHECKOUT))
    for broken in (False, True):
        if broken:
            (topics / "seeds" / "tiny" / "outline.md").write_text("no outline", "utf-8")
        found = []
        for jobs in ("1", "2"):
            code = main(["build", "--all", "-a", "executive,press", "-o", "output", "--jobs", jobs])
            found.append((code, _files(topics / "output"), capfd.readouterr()))
            shutil.rmtree(topics / "output")
        assert found[0] == found[1]
        assert "two/press/deck.pptx" in found[0][1]


def test_what_others_are_forked_from_may_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then each process begins by itself, and all is done."""
    monkeypatch.setenv("PYTHONPATH", str(CHECKOUT))
    with forked_from(dying.__name__, dying.VARIABLE, "yes") as way:
        assert [0, 1, 2, 3] == list(spread(abs, range(4), 2, lambda _: -1, way))


def test_the_table_has_a_line_for_each_edition(topics: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Topics in the order given, what was written and what is to be looked at, and a sum; no line of the bar."""
    assert 0 == main(["build", "two", "tiny", "-a", "analyst,press", "-f", "md"])
    told = capsys.readouterr()
    heads, *lines, total = told.out.splitlines()

    assert ["topic", "audience", "result", "files", "points", "warnings", "errors", "folder"] == heads.split()
    assert ["two analyst written", "two press written", "tiny analyst written", "tiny press written"] == [
        " ".join(line.split()[:3]) for line in lines
    ]
    assert "two    analyst   written      4  8 of 8         0       0  output/two/analyst" == lines[0]
    assert "output: 4 of 4 editions written" == total
    assert "building" not in told.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_failure_does_not_stop_the_others(jobs: str, topics: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A topic that cannot be read and an audience that nobody has are told once each; the rest is written."""
    edit(topics / "seeds/tiny/notes/operator-2023.md", "format: 1", "format: one")

    assert 2 == main(["build", "--all", "-a", "analyst,nobody", "-f", "md", "--jobs", jobs])
    told = capfd.readouterr()

    assert 1 == told.err.count("operator-2023.md:2: error: format: expected 'whole number'")
    assert 1 == told.err.count("unknown audience 'nobody'")
    assert "output: 1 of 4 editions written" in told.out
    assert ["failed", "failed", "written", "failed"] == [line.split()[2] for line in told.out.splitlines()[1:-1]]
    assert (topics / "output/two/analyst/briefing.md").is_file()
    assert not (topics / "output/tiny").exists()


def test_errors_that_stand_keep_one_topic_back(topics: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, as for one edition; the table and a line say which was not written."""
    edit(topics / "seeds/tiny/outline.md", "[The fall was sudden.]", "[The fall was by 73%.]")

    assert 1 == main(["build", "--all", "-f", "md"])
    told = capsys.readouterr()

    assert "tiny, analyst: nothing written, because errors stand" in told.err
    assert ["not", "written"] == [line.split()[2] for line in told.out.splitlines()[1:-1]]


def test_only_what_is_missing_is_built(topics: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After a stop; an edition that is there stays as it is, one without its record was not finished."""
    main(["build", "--all", "-a", "press,analyst", "-f", "md"])
    shutil.rmtree(topics / "output/two/press")
    (topics / "output/tiny/analyst/evidence.json").unlink()
    capsys.readouterr()
    for left in (["two press", "tiny analyst"], []):
        assert 0 == main(["build", "two", "tiny", "-a", "press,analyst", "-f", "md", "--missing"])
        *lines, total = capsys.readouterr().out.splitlines()[1:]

        assert left == [" ".join(line.split()[:2]) for line in lines]
        assert f"output: {len(left)} of {len(left)} editions written" == total


def test_as_json_standard_output_holds_findings_alone(topics: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table goes to standard error; a finding that several editions share is there once."""
    edit(topics / "seeds/tiny/notes/operator-2023.md", "format: 1", "format: one")

    assert 2 == main(["build", "--all", "-a", "analyst,press", "-f", "md", "--json"])
    told = capsys.readouterr()

    assert ["seeds/tiny/notes/operator-2023.md"] == [finding["file"] for finding in json.loads(told.out)]
    assert "2 of 4 editions written" in told.err


def test_all_audiences_are_those_that_there_are(topics: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``base`` is only there to be extended."""
    assert 0 == main(["build", "tiny", "-a", "all", "-f", "md"])
    assert ["academic", "analyst", "executive", "legislator", "press"] == [
        line.split()[1] for line in capsys.readouterr().out.splitlines()[1:-1]
    ]


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["tiny", "--all"], "--all is every topic"),
        (["tiny", "-a", ","], "-a names no audience"),
        (["tiny", "--missing", "--watch"], "--watch builds here"),
        (["tiny", "--cluster", "tcp://127.0.0.1:9", "--jobs", "2"], "--jobs is for this machine"),
    ],
)
def test_what_cannot_be_meant_is_told(
    arguments: list[str], what: str, topics: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong input, with a way out."""
    assert 2 == main(["build", *arguments])
    assert what in capsys.readouterr().err


def test_without_topics_there_is_nothing_to_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--all`` of an empty folder is told, not done."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)

    assert 2 == main(["build", "--all"])
    assert "there is no topic" in capsys.readouterr().err


def test_a_fault_of_ours_costs_one_edition(
    topics: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What nobody foresaw in one edition is a finding that names it."""

    def faulty(topic: str, *_: object) -> object:
        raise {"tiny": ZeroDivisionError("by zero"), "two": MemoryError()}[topic]

    monkeypatch.setattr(_briefs, "build_one", faulty)

    assert 2 == main(["build", "--all", "-f", "md"])
    told = capsys.readouterr().err
    assert "tiny, analyst: error: it could not be built (ZeroDivisionError: by zero)" in told
    assert "two, analyst: error: it needs more memory than there is" in told


def test_a_topic_is_shared_out_only_where_processes_would_wait() -> None:
    """Each share of a topic reads its outline anew."""
    assert (Task("a", ("x", "y", "z")),) == tasks(["a"], ["x", "y", "z"], 1)
    assert (Task("a", ("x",)), Task("a", ("y",)), Task("a", ("z",))) == tasks(["a"], ["x", "y", "z"], 2)
    assert [Task(topic, ("x", "y")) for topic in "abcdefgh"] == list(tasks("abcdefgh", ["x", "y"], 4))


def test_the_outline_of_a_task_is_read_once(topics: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many audiences it has."""
    read = []
    monkeypatch.setattr("generator.pipeline.load_topic", partial(_counted, read, _loader()))
    briefs = build_task(Task("tiny", ("analyst", "press")), find_workspace(topics), Wish(("md",), topics / "output"))

    assert all(brief.files for brief in briefs)
    assert 1 == len(read)


def test_editions_that_were_made_beforehand_are_only_written(topics: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once: whoever asks again, or for another topic, has it built."""
    space, wish = find_workspace(topics), Wish(("md",), topics / "output")
    monkeypatch.setattr(_briefs, "_waiting", cache(dict))
    tiny, two = Task("tiny", ("analyst", "press")), Task("two", ("analyst",))
    _briefs.made_beforehand(tiny, space, wish)
    assert not wish.output.exists()

    read: list[object] = []
    monkeypatch.setattr("generator.pipeline.load_topic", partial(_counted, read, _loader()))
    assert all(brief.files for brief in build_task(tiny, space, wish))
    assert read == []
    waited = _files(wish.output)
    assert all(brief.files for brief in (*build_task(tiny, space, wish), *build_task(two, space, wish)))
    assert waited == {name: data for name, data in _files(wish.output).items() if name.startswith("tiny/")}


def _loader() -> object:
    from generator.pipeline import load_topic

    return load_topic


def _counted(read: list[object], load: object, *given: object) -> object:
    read.append(given)
    return load(*given)  # type: ignore[operator]


def _die_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGTERM)
    return number


def test_work_whose_process_is_ended_is_done_again() -> None:
    """What was under way beside it is answered all the same, and in its order."""
    assert [0, 1, 2, -3, 4, 5] == list(spread(_die_at_three, range(6), 2, lambda number: -number))
