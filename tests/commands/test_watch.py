"""``build --watch``: what a saved file touches is built again, whatever goes wrong."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import main
from generator.commands import _watch
from generator.commands._watch import Built, Ground, Watch, changed, stamps
from generator.errors import refuse
from generator.model.memo import Memo
from generator.workspace import Workspace

PAUSE = 0.0


@pytest.mark.usefixtures("topic")
def test_watching_takes_one_process(capsys: pytest.CaptureFixture[str]) -> None:
    """To ask for more is refused, and not passed over."""
    assert 2 == main(["build", "--watch", "--jobs", "2"])
    assert "--watch builds in one process" in capsys.readouterr().err


def ground(root: Path) -> Ground:
    for name in ("seeds/a", "seeds/b", "templates/base", "templates/one", "templates/two"):
        (root / name).mkdir(parents=True)
        (root / name / "file.md").write_text("x", "utf-8")
    base = root / "templates" / "base"
    audiences = {name: (root / "templates" / name, base) for name in ("one", "two")}
    return Ground({name: root / "seeds" / name for name in ("a", "b")}, audiences, (root / "house.docx",))


@pytest.mark.parametrize(
    ("file", "jobs"),
    [
        ("templates/one/file.md", [("a", "one"), ("b", "one")]),
        ("templates/base/file.md", [("a", "one"), ("a", "two"), ("b", "one"), ("b", "two")]),
        ("seeds/b/file.md", [("b", "one"), ("b", "two")]),
        ("house.docx", [("a", "one"), ("a", "two"), ("b", "one"), ("b", "two")]),
        ("elsewhere.md", []),
    ],
)
def test_a_saved_file_touches_what_reads_it(tmp_path: Path, file: str, jobs: list[tuple[str, str]]) -> None:
    """A template of one audience: that one; of one that others extend: these; a topic's file: that topic."""
    assert tuple(jobs) == ground(tmp_path).touched([tmp_path / file])


def test_files_that_editors_leave_beside_are_not_seen(tmp_path: Path) -> None:
    """Swap files, locks of Word and the originals of sources touch nothing."""
    here = ground(tmp_path)
    before = stamps(here.files())
    for name in (".file.md.swp", "~$house.docx", "file.md~", "x.tmp", "originals/a.pdf"):
        path = tmp_path / "seeds" / "a" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", "utf-8")

    assert () == changed(before, stamps(here.files()))


def watched(here: Ground, build: Callable[[str, str], str], moves: Iterator[object]) -> Watch:
    """A watch that takes a move instead of waiting, and ends with the last one."""

    def pause() -> None:
        if next(moves, None) is StopIteration:
            raise KeyboardInterrupt

    return Watch(lambda: here, lambda topic, audience: Built((build(topic, audience),), []), here, pause)


def test_one_save_is_one_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is written in halves is read when it is whole, and only what it touches is built."""
    here, built = ground(tmp_path), list[tuple[str, str]]()
    path = tmp_path / "seeds" / "a" / "file.md"

    def moves() -> Iterator[object]:
        yield path.write_text("half", "utf-8")
        yield path.write_text("half and whole", "utf-8")
        yield None
        yield None
        yield StopIteration

    def build(topic: str, audience: str) -> str:
        built.append((topic, audience))
        return "briefing.docx"

    assert 0 == watched(here, build, moves()).run()
    assert [("a", "one"), ("a", "two")] == built[4:]
    assert "a, two: briefing.docx (0.00 s)\n" in capsys.readouterr().out


def test_a_fault_is_told_and_the_watch_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read is told with its place; the next save builds again."""
    here = ground(tmp_path)
    path = tmp_path / "templates" / "one" / "file.md"
    faults = iter([False] * 4 + [True, True, False, False])

    def moves() -> Iterator[object]:
        yield path.write_text("wrong", "utf-8")
        yield None
        yield path.write_text("right again", "utf-8")
        yield None
        yield StopIteration

    def build(topic: str, audience: str) -> str:
        if next(faults):
            raise refuse("template", "that is wrong", mend="mend it")
        return "deck.pptx"

    assert 0 == watched(here, build, moves()).run()
    told = capsys.readouterr()
    assert 2 == told.err.count("that is wrong")
    assert 2 == told.out.count("nothing written, the last good documents stand")
    assert told.out.endswith(
        "a, one: deck.pptx (0.00 s)\nb, one: deck.pptx (0.00 s)\nstopped; the last good documents stand\n"
    )


def test_a_build_is_watched_until_it_is_stopped(
    topic: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command builds, builds again after a save, keeps the last good output, and ends with 0."""
    template = topic.parents[1] / "templates" / "analyst" / "briefing.md.j2"
    looks = iter(["{{ titel }}", "", "Ours.\n\n::: {.bibliography}\n:::\n", "", None])

    def sleep(_seconds: float) -> None:
        text = next(looks)
        if text is None:
            raise KeyboardInterrupt
        if text:
            template.write_text(text, "utf-8")
            os.utime(template)

    monkeypatch.setattr(_watch.time, "sleep", sleep)

    assert 0 == main(["build", "-f", "docx", "--watch"])
    told = capsys.readouterr()
    lines = [line.partition(" (")[0] for line in told.out.splitlines()]
    written = "tiny, analyst: briefing.docx, evidence.json"
    assert [written, "tiny, analyst: nothing written, the last good documents stand", written] == [
        line for line in lines if line.startswith("tiny")
    ]
    assert "analyst/briefing.md.j2:1: error: unknown variable 'titel'" in told.err


def test_only_the_topic_that_changed_is_read_again(
    topic: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A save in one topic leaves the outlines of the others as they were read."""
    shutil.copytree(topic, topic.parent / "other")
    note = next((topic.parent / "other" / "notes").glob("*.md"))
    looks = iter([True, False, None])
    read: list[str] = []
    once = pipeline.read_outline

    def sleep(_seconds: float) -> None:
        save = next(looks)
        if save is None:
            raise KeyboardInterrupt
        if save:
            note.write_text(note.read_text("utf-8") + "\n", "utf-8")

    def counted(space: Workspace, name: str, *rest: Memo) -> object:
        read.append(name)
        return once(space, name, *rest)

    monkeypatch.setattr(_watch.time, "sleep", sleep)
    monkeypatch.setattr(pipeline, "read_outline", counted)

    assert 0 == main(["build", "tiny", "other", "-f", "md", "--watch"])
    assert ["tiny", "other", "other"] == read
    assert 3 == capsys.readouterr().out.count("analyst: briefing.md")


def test_a_program_reads_an_object_for_each_build(
    topic: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was written, what the edition leaves out, what is wrong and where; nothing else on standard output."""
    template = topic.parents[1] / "templates" / "analyst" / "briefing.md.j2"
    looks = iter(["{{ titel }}", "", None])

    def sleep(_seconds: float) -> None:
        text = next(looks)
        if text is None:
            raise KeyboardInterrupt
        if text:
            template.write_text(text, "utf-8")

    monkeypatch.setattr(_watch.time, "sleep", sleep)

    assert 0 == main(["build", "-f", "md", "--watch", "--json"])
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert ("tiny", "analyst") == (first["topic"], first["audience"])
    assert "briefing.md" in first["written"]
    assert {"points", "disputes", "figures"} == first["edition"].keys()
    assert first["seconds"] > 0
    assert ([], {}) == (second["written"], second["edition"])
    assert ["analyst/briefing.md.j2"] == [finding["file"] for finding in second["findings"]]


def test_a_wrong_name_ends_a_watch_before_it_begins(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An audience that is not there is wrong input, watched or not."""
    assert 2 == main(["build", "-a", "ministr", "--watch"])

    assert "unknown audience 'ministr'" in capsys.readouterr().err
