"""``policybrief ingest``: from files to notes, again and again, without harm to what a person wrote."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.formats.topic import load_topic
from generator.formats.values import digest
from tests.commands.working_folder import edit

HARBOUR = """Northern harbours count their ferries

By Ada Norrby

12 March 2023

The harbours of the northern coast handled 4.2 million passengers in 2022, the port of Sellin said on Friday. \
That is 12% more than in 2021, when two of the five ferry lines stood still.

The government plans to spend 310 million euros on new piers by 2027. "Without the piers the large ships will go \
elsewhere," the minister of transport, Ilse Brandt, told reporters.

On 3 February 2023 the parliament approved a subsidy for the line to Ostra island, which carried 610,000 passengers \
in 2022. The islanders had asked for it since 2019.
"""
PAPER = """# Island ferries after the storms

## Abstract

This paper asks what kept the island ferries running. It finds that subsidies and new ships explain most of it.

## 1. Background

The line to Ostra island carried 480,000 passengers in 2019 and 610,000 in 2022 (Norrby, 2023). Three storms closed \
the piers for forty days in 2020 (Quist & Hale, 2021).

## 2. Challenges

The piers of Sellin are too short for the ships that replace the old ones, and the budget for longer ones is open. \
The authority expects repairs to last until 2026.

## References

Norrby, A. (2023). Northern harbours count their ferries. *Coast Daily*. https://coast.example/ferries

Quist, B., & Hale, C. (2021). Storms and piers. *Journal of Ports*, 4(2), 11-30.
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the new topic ``ferries`` and two documents in ``papers``."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "harbour.txt").write_text(HARBOUR, "utf-8")
    (tmp_path / "papers" / "paper.md").write_text(PAPER, "utf-8")
    assert main(["new", "topic", "ferries"]) == 0
    return tmp_path


@pytest.fixture
def topic(here: Path) -> Path:
    """The same, ingested; the topic's folder."""
    assert main(["ingest", "ferries", "papers"]) == 0
    return here / "seeds" / "ferries"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def note(topic: Path) -> Path:
    """The note of the article."""
    maps = (topic / "originals").glob("*.map.json")
    name = next(path for path in maps if json.loads(path.read_text("utf-8"))["file"] == "harbour.txt").name
    return topic / "notes" / name.replace(".map.json", ".md")


def drafts(topic: Path) -> list[str]:
    """The lines of the article's note that are points."""
    return [line for line in note(topic).read_text("utf-8").splitlines() if line.startswith("- [")]


def test_the_starter_makes_way(topic: Path) -> None:
    """A topic that holds nothing but its untouched example holds nothing but what was ingested afterwards."""
    assert not (topic / "notes" / "parks-2023.md").exists()
    assert not (topic / "outline.md").exists()
    assert 2 == len(list((topic / "notes").iterdir()))


def test_an_edited_starter_stays(here: Path) -> None:
    """One changed byte in the example makes all of it a person's."""
    topic = here / "seeds" / "ferries"
    edit(topic / "outline.md", "A first outline", "My first outline")
    main(["ingest", "ferries", "papers"])

    assert (topic / "notes" / "parks-2023.md").exists()
    assert "My first outline" in (topic / "outline.md").read_text("utf-8")


def test_every_drafted_point_leads_to_its_passage(topic: Path) -> None:
    """A span is exact: the words of the point stand there, but for citations in brackets."""
    for file in load_topic(topic).notes:
        text = (topic / "originals" / f"{file.id}.txt").read_text("utf-8")
        for point in file.points():
            start, end = point.span or (0, 0)
            passage = re.sub(r"\s*\([^()]*\d{4}[^()]*\)", "", text[start:end])

            assert point.draft
            assert " ".join(passage.split()) == point.text
            assert point.id == f"{file.id}-{digest(point.text)}"


def test_records_say_what_they_are_listed_in(topic: Path) -> None:
    """The list of a paper stands in references.json by number, and an entry that is a source of the topic says so."""
    records = json.loads((topic / "references.json").read_text("utf-8"))
    listed = [record for record in records if "listed-in" in record.get("custom", {})]

    assert ["1", "2"] == [record["custom"]["entry"] for record in listed]
    assert note(topic).stem == listed[0]["custom"]["same-as"]


def test_what_was_ingested_builds_and_says_that_it_is_a_draft(topic: Path, here: Path) -> None:
    """The documents tell how many points nobody has reviewed and print them in quotation marks."""
    assert main(["build", "ferries", "-f", "md"]) == 0
    page = (here / "output" / "ferries" / "analyst" / "briefing.md").read_text("utf-8")
    deck = (here / "output" / "ferries" / "analyst" / "deck.md").read_text("utf-8")
    points = sum(1 for file in load_topic(topic).notes for _ in file.points())

    assert f"{points} of {points} points are drafts that nobody has reviewed" in page
    assert f"{points} of {points} points are drafts that nobody has reviewed" in deck
    assert "“On 3 February 2023 the parliament approved a subsidy" in page


def test_a_reviewed_point_stands_in_the_papers_own_name(topic: Path, here: Path) -> None:
    """Without its mark a point is counted as reviewed and printed without quotation marks."""
    line = next(line for line in drafts(topic) if "approved a subsidy" in line)
    edit(note(topic), line, line.replace(".draft ", "").replace("On 3 February", "On Friday, 3 February"))
    assert main(["build", "ferries", "-f", "md"]) == 0
    page = (here / "output" / "ferries" / "analyst" / "briefing.md").read_text("utf-8")

    assert "On Friday, 3 February 2023" in page
    assert "“On Friday" not in page


def test_edited_words_are_no_draft_although_the_mark_is_left(topic: Path) -> None:
    """Whoever changes the words and forgets the mark has edited the point all the same."""
    edit(note(topic), "approved a subsidy", "agreed to a subsidy")
    points = [point for file in load_topic(topic).notes for point in file.points()]

    assert [False] == [point.draft for point in points if "agreed to a subsidy" in point.text]


def test_a_renamed_draft_is_held_against_its_passage(topic: Path) -> None:
    """Behind an id of one's own the passage tells whether the words were changed."""
    name = re.search(r"#(\S+)", next(line for line in drafts(topic) if "approved a subsidy" in line))
    assert name is not None
    edit(note(topic), name[1], "subsidy-deal")
    told = {point.id: point.draft for file in load_topic(topic).notes for point in file.points()}
    assert told["subsidy-deal"]

    edit(note(topic), "approved a subsidy", "agreed to a subsidy")
    told = {point.id: point.draft for file in load_topic(topic).notes for point in file.points()}
    assert not told["subsidy-deal"]


def test_a_span_outside_the_text_is_told(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``check`` warns of a passage that the original does not have."""
    note(topic).write_text(
        re.sub(r"span=\d+-\d+", "span=90000-90010", note(topic).read_text("utf-8"), count=1), "utf-8"
    )
    main(["check", "ferries"])

    assert "[span]" in capsys.readouterr().err


def test_unchanged_files_are_not_read_again(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run reads nothing and changes nothing."""
    before = contents(topic)
    capsys.readouterr()

    assert 0 == main(["ingest", "ferries", "papers"])
    assert "nothing new to read" in capsys.readouterr().out
    assert before == contents(topic)


def test_again_from_the_same_files_gives_the_same_bytes(topic: Path) -> None:
    """Reading anew what has not changed changes nothing, with one process or two."""
    before = contents(topic)

    assert 0 == main(["ingest", "ferries", "papers", "--again", "--jobs", "2"])
    assert before == contents(topic)


def test_a_changed_file_renews_drafts_and_spares_edits(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the source no longer says goes where nobody touched it and stays where somebody did."""
    line = next(line for line in drafts(topic) if "approved a subsidy" in line)
    mine = re.sub(r'head="[^"]*"', 'head="Subsidy"', line) if "head=" in line else line.replace("}", ' head="Subsidy"}')
    edit(note(topic), line, f"{mine}\n<!-- ask Ada -->")
    edit(
        topic.parents[1] / "papers" / "harbour.txt",
        "On 3 February 2023 the parliament approved a subsidy",
        "A subsidy was given",
    )
    edit(topic.parents[1] / "papers" / "harbour.txt", "310 million euros", "340 million euros")
    capsys.readouterr()
    assert 0 == main(["ingest", "ferries", "papers"])
    text, told = note(topic).read_text("utf-8"), capsys.readouterr().out

    assert 'head="Subsidy"' in text
    assert "<!-- ask Ada -->" in text
    assert "340 million" in text
    assert "310 million" not in text
    assert "340 million" in told
    assert "310 million" in told


def test_edited_records_and_figures_stay(topic: Path) -> None:
    """A record that a person corrected is not drafted over."""
    edit(topic / "references.json", '"Storms and piers"', '"Storms, piers and ships"')

    assert 0 == main(["ingest", "ferries", "papers", "--again"])
    assert '"Storms, piers and ships"' in (topic / "references.json").read_text("utf-8")


def test_records_are_laid_out_as_json_is(topic: Path) -> None:
    """As a reference manager that indents by two would write them."""
    text = (topic / "references.json").read_text("utf-8")
    assert json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n" == text


def test_no_topic_is_called_as_a_part_is(topic: Path) -> None:
    """A heading that reads like a part's names no subject, and an outline could not hold its id beside the part's."""
    notes = "".join(path.read_text("utf-8") for path in (topic / "notes").glob("*.md"))
    assert "# Challenges {#challenges role=challenges}" in notes
    assert "## Challenges" not in notes


def test_a_topic_without_figures_keeps_its_empty_list(here: Path) -> None:
    """A figures.yaml that says there are none is written as it was."""
    figures = here / "seeds" / "ferries" / "figures.yaml"
    figures.write_text("format: 1\nfigures: []\n", "utf-8")
    (here / "papers" / "paper.md").unlink()
    assert main(["ingest", "ferries", "papers"]) == 0
    assert "format: 1\nfigures: []\n" == figures.read_text("utf-8")


def test_a_dry_run_writes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints the same table and leaves the topic as it is."""
    before = contents(here / "seeds")

    assert 0 == main(["ingest", "ferries", "papers", "--dry-run"])
    assert "nothing is written" in capsys.readouterr().out
    assert before == contents(here / "seeds")


def test_one_bad_file_does_not_cost_the_others(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Refused files are told with what would mend them; the rest is drafted, and the code is 2."""
    (here / "papers" / "empty.txt").write_bytes(b"")
    (here / "papers" / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    (here / "papers" / ".hidden.txt").write_text("never read")

    assert 2 == main(["ingest", "ferries", "papers"])
    told = capsys.readouterr().err
    assert "empty.txt: error: the file is empty" in told
    assert "broken.docx: error" in told
    assert ".hidden" not in told
    assert 2 == len(list((here / "seeds" / "ferries" / "notes").iterdir()))


def test_links_out_of_the_folder_are_not_followed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link that leads out of a named folder, nowhere or in a ring is told and not read; pipes are never opened."""
    (here / "secret.txt").write_text("The secret is that there were nine harbours in 1987.")
    for name, target in (("out.txt", "../secret.txt"), ("nowhere.txt", "gone.txt"), ("ring.txt", "ring.txt")):
        (here / "papers" / name).symlink_to(target)
    (here / "papers" / "away").symlink_to(here)
    os.mkfifo(here / "papers" / "pipe.txt")

    assert 2 == main(["ingest", "ferries", "papers"])
    told = capsys.readouterr().err
    assert "papers/out.txt: error: a link leads out of the folder" in told
    assert "papers/away: error: a link leads out of the folder" in told
    assert "papers/pipe.txt: error: this is no plain file" in told
    assert "nowhere.txt: error" in told
    assert "ring.txt: error" in told
    assert "nine harbours" not in "".join(
        path.read_text("utf-8") for path in (here / "seeds" / "ferries" / "notes").iterdir()
    )


@pytest.mark.parametrize("name", ["../ferries", "no-such-topic", "/tmp"])
def test_a_topic_that_is_not_there_is_wrong_input(here: Path, name: str) -> None:
    """Nothing is written anywhere but into a topic that is there."""
    assert 2 == main(["ingest", name, "papers"])


def test_a_file_that_is_not_there_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt name is a finding."""
    assert 2 == main(["ingest", "ferries", "papers/harbor.txt"])
    assert "papers/harbor.txt: error: cannot read the file" in capsys.readouterr().err


def test_the_same_file_twice_is_one_source(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A copy under another name is told and not read."""
    (here / "papers" / "copy.txt").write_text(HARBOUR, "utf-8")

    assert 0 == main(["ingest", "ferries", "papers"])
    assert "the same as copy.txt" in capsys.readouterr().err


def test_json_is_one_document(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Summary and findings can be read by a program."""
    capsys.readouterr()
    assert 0 == main(["ingest", "ferries", "papers", "--json"])
    told = json.loads(capsys.readouterr().out)

    assert ["harbour.txt", "paper.md"] == [one["file"] for one in told["sources"]]
    assert told["written"]


def test_results_do_not_hang_on_the_number_of_processes(here: Path) -> None:
    """One process and three write the same bytes."""
    main(["new", "topic", "same"])
    main(["ingest", "ferries", "papers", "--jobs", "1"])
    main(["ingest", "same", "papers", "--jobs", "3"])

    assert contents(here / "seeds" / "ferries") == contents(here / "seeds" / "same")


def test_a_damaged_cache_costs_time_only(topic: Path, here: Path) -> None:
    """An entry with a flipped byte is read anew from the file."""
    before = contents(topic)
    for path in (here / ".cache" / "ingest").iterdir():
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(bytes(data))

    assert 0 == main(["ingest", "ferries", "papers", "--again"])
    assert before == contents(topic)


def test_bibtex_is_not_written_beside(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A topic that keeps its references in BibTeX is told so, and nothing is written."""
    (topic / "references.json").rename(topic / "references.bib")

    assert 2 == main(["ingest", "ferries", "papers", "--again"])
    assert "BibTeX" in capsys.readouterr().err
