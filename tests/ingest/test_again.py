"""Ingesting again never touches what a person wrote."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.again import Change, Merged, merged_note, segments

NOTE = """---
format: 1
id: hale-2021
---

# Developments {#areas role=areas}

## Ferries {#ferries}

- [Two ferries were sold.]{#hale-2021-aaaaaaaa .draft at="¶ 1" weight=2 status=fact}
- [A third is to follow.]{#hale-2021-bbbbbbbb .draft at="¶ 1" weight=2 status=plan}

## Harbours {#harbours}

- [The harbour was dredged in 2019.]{#hale-2021-cccccccc .draft at="¶ 2" weight=3 status=fact}
"""
FIRST = "- [Two ferries were sold.]{#hale-2021-aaaaaaaa .draft"
SECOND = '- [A third is to follow.]{#hale-2021-bbbbbbbb .draft at="¶ 1" weight=2 status=plan}\n'


def first() -> Merged:
    return merged_note("", NOTE, {})


def again(old: str, new: str = NOTE) -> Merged:
    return merged_note(old, new, first().drafted)


def ids(changes: Iterable[Change]) -> tuple[str, ...]:
    return tuple(one.id for one in changes)


def without(line: str, text: str = NOTE) -> str:
    assert line in text
    return text.replace(line, "")


def test_a_first_drafting_is_the_note() -> None:
    """What is drafted for the first time is written as it is, and all its points are new."""
    found = first()

    assert NOTE == found.text
    assert ("hale-2021-aaaaaaaa", "hale-2021-bbbbbbbb", "hale-2021-cccccccc") == ids(found.changes.new)


def test_the_same_drafting_changes_nothing() -> None:
    """Drafting the same again gives the same note and tells of no changes."""
    found = again(NOTE)

    assert NOTE == found.text
    assert ((), (), (), ()) == (found.changes.new, found.changes.changed, found.changes.gone, found.changes.kept)


def test_an_untouched_draft_that_is_gone_goes() -> None:
    """A drafted line that the source no longer gives is taken out, with a heading that held nothing else."""
    new = NOTE[: NOTE.index("## Harbours")].rstrip() + "\n"
    found = again(NOTE.replace("sold.]{#hale-2021-aaaaaaaa .draft", "sold to Norrby.]{#hale-2021-aaaaaaaa"), new)

    assert "Harbours" not in found.text
    assert ("hale-2021-cccccccc",) == ids(found.changes.gone)


def test_an_edited_point_stays_with_its_attributes() -> None:
    """A line that a person changed, in words or attributes, stays as it is, whatever is drafted now."""
    edited = NOTE.replace("weight=2 status=plan", 'weight=3 status=plan short="A third follows."')
    found = again(edited, NOTE.replace("status=plan", "status=forecast"))

    assert 'weight=3 status=plan short="A third follows."' in found.text


def test_an_edited_point_that_is_gone_is_kept_and_told() -> None:
    """What a person edited stays although its source no longer says it."""
    edited = NOTE.replace("A third is to follow.]{#hale-2021-bbbbbbbb .draft", "A third follows.]{#hale-2021-bbbbbbbb")
    found = again(edited, without(SECOND))

    assert "A third follows." in found.text
    assert ("hale-2021-bbbbbbbb",) == ids(found.changes.kept)


def test_a_deleted_draft_does_not_come_back() -> None:
    """A draft that a person deleted is not drafted again, this time or the next."""
    once = again(without(SECOND))
    twice = merged_note(once.text, NOTE, once.drafted)

    assert without(SECOND) == once.text == twice.text


def test_lines_and_comments_of_a_person_stay() -> None:
    """Points, comments and empty lines that a person added stand where they stood."""
    own = NOTE.replace(SECOND, f'{SECOND}- [My own.]{{#own at="p. 3"}}\n\n<!-- to be\nchecked -->\n')
    new = without(SECOND).replace(
        "- [The harbour", '- [A new one.]{#hale-2021-dddddddd .draft at="¶ 2"}\n- [The harbour'
    )
    found = again(own, new)

    assert '- [My own.]{#own at="p. 3"}\n\n<!-- to be\nchecked -->\n' in found.text
    assert found.text.index("A new one") < found.text.index("The harbour")


def test_a_new_topic_stands_behind_the_section_before_it() -> None:
    """A topic drafted for the first time goes between sections, never into a person's lines."""
    own = NOTE.replace(SECOND, f'{SECOND}- [My own.]{{#own at="p. 3"}}\n')
    topic = '## Tides {#tides}\n\n- [The tide rose.]{#hale-2021-eeeeeeee .draft at="¶ 9"}\n\n## Harbours'
    found = again(own, NOTE.replace("## Harbours", topic))

    assert own.replace("## Harbours", topic) == found.text


def test_a_draft_follows_its_topic_unless_a_person_moved_it() -> None:
    """A point that is drafted under another topic goes there; one that a person moved stays."""
    line = '- [The harbour was dredged in 2019.]{#hale-2021-cccccccc .draft at="¶ 2" weight=3 status=fact}\n'
    elsewhere = without(line).rstrip() + "\n"
    elsewhere = elsewhere.replace("## Ferries {#ferries}\n\n", f"## Ferries {{#ferries}}\n\n{line}")
    mine = NOTE.replace(FIRST, "- [Both ferries were sold.]{#hale-2021-aaaaaaaa")
    moved = without(line, mine).rstrip() + f"\n\n## Mine {{#mine}}\n\n{line}"

    assert mine.index("The harbour") > again(mine, elsewhere).text.index("The harbour")
    assert again(moved, elsewhere).text.endswith(f"## Mine {{#mine}}\n\n{line}")


def test_a_lost_map_makes_every_line_a_persons() -> None:
    """Without hashes of the last drafting nothing is overwritten and nothing removed."""
    found = merged_note(NOTE, without(SECOND).replace("dredged in 2019", "dredged in 2020"), {})

    assert SECOND in found.text
    assert "dredged in 2019" in found.text


def test_a_sentence_that_changed_is_told_as_changed() -> None:
    """One that went and one much like it that came are told together, with the words before and after."""
    new = NOTE.replace(
        "[The harbour was dredged in 2019.]{#hale-2021-cccccccc", "[The harbour was dredged in 2020.]{#hale-2021-d"
    )
    found = again(NOTE, new).changes

    assert ("The harbour was dredged in 2020.", "The harbour was dredged in 2019.") == (
        found.changed[0].words,
        found.changed[0].was,
    )
    assert ((), ()) == (found.new, found.gone)


@given(
    st.lists(
        st.sampled_from(
            ["- [A.]{#a}\n", "- b\n", "\n", "# P {role=areas}\n", "## T {#t}\n", "<!-- x\n", "---\n", "text"]
        )
    )
)
def test_segments_are_the_text(lines: list[str]) -> None:
    """Whatever a note holds, its pieces joined are the note."""
    text = "".join(lines)

    assert text == "".join(one.text for one in segments(text))


@given(st.data())
def test_no_line_of_a_person_is_ever_lost(data: st.DataObject) -> None:
    """Any mix of edited, deleted and added lines: each line that was not drafted is there afterwards, in its order."""
    had = NOTE.splitlines(keepends=True)
    own = [f'- [Mine {n}.]{{#mine-{n} at="p. {n}"}}\n' for n in range(data.draw(st.integers(0, 3)))]
    for line in own:
        had.insert(data.draw(st.integers(9, len(had))), line)
    drop = data.draw(st.sets(st.sampled_from([9, 10, 14])))
    new = "".join(line for n, line in enumerate(NOTE.splitlines(keepends=True)) if n not in drop)
    found = merged_note("".join(had), new, first().drafted)
    mine = [line for line in had if "Mine" in line]

    assert mine == [line for line in found.text.splitlines(keepends=True) if "Mine" in line]
