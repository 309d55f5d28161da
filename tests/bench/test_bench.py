"""The bench itself: its arithmetic, its table, what it says without pandoc; no test measures speed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.workspace import DEFAULT_TOPIC, find_workspace
from tests.bench.__main__ import PARTS, main, measured
from tests.bench.changed import changed_table, changed_topics
from tests.bench.ground import NO_PANDOC, Ground, prepared
from tests.bench.larger import larger
from tests.bench.parts.cold import PART as COLD
from tests.bench.parts.many import PART as MANY
from tests.bench.resident import save_sentence
from tests.bench.rows import Row, exponent, middle_ratio, table
from tests.bench.runs import FailedError, Run, in_turn, middle, run
from tests.bench.stages import STAGES, Clock
from tests.tiny import tiny


def test_the_middle_of_the_ratios_is_not_the_ratio_of_the_middles() -> None:
    """A machine that was slow for one pair was slow for both of it."""
    assert 0.5 == middle_ratio([(1.0, 2.0), (10.0, 20.0), (3.0, 1.0)])


def test_what_takes_four_times_as_long_for_four_times_as_much_grows_by_one() -> None:
    """Linear is 1, quadratic 2."""
    assert 1.0 == exponent(2.0, 8.0, 4)
    assert 2.0 == exponent(2.0, 32.0, 4)


def test_table_tells_what_was_asked_and_whether_it_was_reached() -> None:
    """More than asked is missed; where nothing was asked, nothing is judged; what was left out has its reason."""
    rows = [Row("cold", 1.2, 1.0), Row("memory", 0.5, 0.6), Row("first", 2.0), Row("warm", None, 0.25, how="no pandoc")]

    assert [True, False, False, False] == [row.missed for row in rows]
    assert ["missed", "reached", "", ""] == [row.cells[3] for row in rows]
    assert "warm    ≤ 0.25 ×  left out           no pandoc" == table(rows).splitlines()[-1]


def test_two_commands_take_turns_and_the_first_turn_does_not_count() -> None:
    """What a first run warms up must not make the second one look better."""
    said: list[str] = []
    pairs = in_turn(lambda: said.append("ours") or len(said), lambda: said.append("theirs") or len(said), 2)  # type: ignore[func-returns-value]

    assert ["ours", "theirs"] * 3 == said
    assert [(3, 4), (5, 6)] == pairs


def test_two_runs_add_up_in_time_and_share_their_memory() -> None:
    """One after the other they never hold both."""
    assert Run(3.0, 5.0, 90.0) == Run(1.0, 2.0, 90.0) + Run(2.0, 3.0, 40.0)
    assert Run(2.0, 2.0, 2.0) == middle([Run(1.0, 3.0, 2.0), Run(2.0, 1.0, 1.0), Run(3.0, 2.0, 3.0)])


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    """A failed run is not a quick one."""
    with pytest.raises(FailedError, match="no such thing"):
        run((sys.executable, "-c", "raise SystemExit('no such thing')"), tmp_path, {})


def test_without_pandoc_the_table_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reason and how to mend it, in place of a traceback."""
    ground = Ground(tmp_path, pandoc=None)
    monkeypatch.setattr(Ground, "build", lambda _: Run(1.0, 1.0, 1.0))

    assert [Row("cold", None, how=NO_PANDOC)] == measured({"cold": COLD}, ground)


def test_an_unknown_part_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a name is wrong input."""
    assert 2 == main(["colt"])
    assert "did you mean 'cold'?" in capsys.readouterr().err


def test_every_part_can_be_asked_for() -> None:
    """One file is one part."""
    assert {"cold", "growth", "many", "profile", "start", "warm"} <= set(PARTS.names())
    assert all(callable(PARTS.get(name)) for name in PARTS.names())


def test_the_ground_has_the_topic_and_the_audiences(tmp_path: Path) -> None:
    """A build in it finds everything, and nothing of the checkout is written."""
    ground = prepared(tmp_path, 1)
    space = find_workspace(ground.folder)

    assert (ground.folder, (DEFAULT_TOPIC,)) == (space.root, space.topics())
    assert (space.templates / "analyst" / "audience.yaml").is_file()


def test_a_larger_outline_has_every_topic_again_under_ids_of_its_own() -> None:
    """Three times the points, no id twice, and no text twice that the first copy has changed."""
    points, more = list(tiny().points()), list(larger(tiny(), 3).points())

    assert 3 * len(points) == len(more) == len({point.id for point in more})
    assert {point.id for point in points} < {point.id for point in more}
    assert {point.evidence[0].source for point in points} == {point.evidence[0].source for point in more}


def test_a_saved_sentence_is_another_one_each_time(tmp_path: Path) -> None:
    """A word comes and goes, and the id of the point stays."""
    (tmp_path / "notes").mkdir()
    note = tmp_path / "notes" / "a.md"
    note.write_text("- [Trade grew.]{#grew}\n- [It fell.]{#fell}\n", "utf-8")
    save_sentence(tmp_path, 1)
    once = note.read_text("utf-8")
    save_sentence(tmp_path, 2)

    assert once == "- [Trade grew., again]{#grew}\n- [It fell.]{#fell}\n"
    assert note.read_text("utf-8") == "- [Trade grew.]{#grew}\n- [It fell.]{#fell}\n"


def test_a_stage_inside_another_stops_its_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time of the inner one counts once."""
    ticks = iter([0.0, 1.0, 3.0, 6.0])
    monkeypatch.setattr("tests.bench.stages.process_time", lambda: next(ticks))
    clock = Clock()
    clock.around("outer", clock.around("inner", lambda: None))()

    assert {"outer": 4.0, "inner": 2.0} == clock.seconds


def test_the_doors_of_all_stages_are_there() -> None:
    """A function that was renamed would silently count for another stage."""
    from importlib import import_module

    assert all(hasattr(import_module(module), name) for doors in STAGES.values() for module, name in doors)


def test_changed_topics_differ_from_each_other_in_words_and_data(tmp_path: Path) -> None:
    """The numbers of a row only below its last digit, so that no rule finds them changed; text stays."""
    ground = prepared(tmp_path, 1)
    names = changed_topics(ground.folder, 2)
    one, other = (find_workspace(tmp_path).topic(name) for name in names)

    assert ("changed-aa", "changed-ab") == names
    assert "year,flow\n2020,64.02001\n2021,\nsum,4 of 5\n" == changed_table(
        "year,flow\n2020,64.02\n2021,\nsum,4 of 5\n", 1
    )
    for file in ("outline.md", "data/trade.csv"):
        assert (one / file).read_text("utf-8") != (other / file).read_text("utf-8")


def test_many_counts_processor_time_of_each_brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred briefs in fifty seconds are half a second each; pandoc's are the mean over the audiences."""
    ground = prepared(tmp_path, 2)
    pandocs = iter([1.0, 2.0, 3.0, 4.0, 5.0] * 2)
    monkeypatch.setattr(Ground, "policybrief", lambda *_: Run(50.0, 30.0, 1.0))
    monkeypatch.setattr(Ground, "pandocs", lambda *_: Run(next(pandocs), 1.0, 1.0))
    rate, wall = MANY(ground)

    assert (0.5 / 3, 0.1, True) == (rate.reached, rate.most, rate.missed)
    assert rate.how.endswith("0.50 s of processor each, pandoc 3.00 s; 6.0 times pandoc's rate")
    assert (30.0, "200 a minute") == (wall.reached, wall.how)
