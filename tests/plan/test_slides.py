"""What slides carry beside their body: source lines, keys, speaker notes."""

from __future__ import annotations

from generator.model.element import Bullets, Caption, Card, Cards, Column, Element, Grid, Item, Layout, Slide
from generator.model.inline import Inlines, Mark, Text, plain
from generator.plan.slides import dressed
from tests.tiny import context


def words(text: str, mark: str = "") -> Inlines:
    return (Mark(mark, (Text(text),)),) if mark else (Text(text),)


def slide(layout: Layout, *elements: Element, title: Inlines = ()) -> Slide:
    return dressed(Slide("s", layout, title or words("A finding"), elements), context())


def told(one: Slide) -> list[str]:
    return [plain(note) for note in one.notes]


def test_notes_stand_under_the_heads_of_the_slide() -> None:
    """The points behind a message follow its head, each once, in full and with their place."""
    back = Item("back", words("Back to normal"), words("They came back.", "back"))
    messages = Bullets((back, Item("boats", words("Boats cost"), ())), "key-messages")
    heads = [note for note in told(slide("messages", messages)) if "." not in note]

    assert ["Back to normal", "Boats cost"] == heads
    assert "(operator-2023)" in told(slide("messages", messages))[1]


def test_what_only_the_title_rests_on_comes_last() -> None:
    """A point that carries the title but is not on the slide stands at the end, under a head that says so."""
    listed = Bullets((Item("pax-2020", words("The low"), words("Half.", "pax-2020")),))
    notes = told(slide("points", listed, title=words("Back.", "back")))

    assert ["Behind the title"] == notes[1:2]
    assert notes[2].startswith("In 2023 the crossing carried 1.2 million passengers.")


def test_the_agenda_tells_the_messages_of_the_parts() -> None:
    """Ids of parts are not taken for those of figures or points; the notes tell each part's message."""
    agenda = slide("agenda", Bullets((Item("passengers-chart", words("Areas"), words("What changed?")),), "agenda"))

    assert ["Context: ", "Areas: "] == [note[: note.index(" ") + 1] for note in told(agenda)]
    assert "Voices heard: independent authors or outlets, two in all." in plain(agenda.source)


def test_the_cover_tells_the_question() -> None:
    """The speaker opens with the question and the abstract."""
    assert "What changed on the crossing, and who pays?" == told(slide("title"))[0]


def test_marks_are_explained() -> None:
    """Circles, words at the right, matrix marks and cards of two kinds are explained in the source line."""
    voiced = Bullets((Item("pax-2020", words("The low"), words("Half.", "pax-2020"), "1 of 2", 1, 2),))
    planned = Bullets((Item("boats-40", words("Boats"), words("New.", "boats-40"), "Plan"),))
    matrix = Grid("m", (Column(""), Column("US")), ((words("Quad"), words("○")),), "matrix")
    keyed = Grid("m", matrix.columns, matrix.rows, "matrix", Caption("", "", (), "By member", legend="● takes part"))
    cards = Cards("", tuple(Card(f"c{f}", "1", "", "", words("x"), "", "", f) for f in (True, False)))

    assert "Circles: voices behind the message, out of two." in plain(slide("points", voiced).source)
    assert "At the right: how the source puts it" in plain(slide("points", planned).source)
    assert "○ planned or considered." in plain(slide("matrix", matrix).source)
    assert "● takes part." in plain(slide("matrix", keyed).source)
    assert "Filled cards: stated or agreed" in plain(slide("cards", cards).source)
