"""``build`` writes no number that it cannot say the origin of."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import main
from generator.model.element import Bullets, Element, Item, Plan, Prose
from generator.model.inline import Text
from generator.records import replace
from tests.commands.working_folder import output

PROSE = Prose((Text("The operator owes 77 boats."),))
LISTED = Bullets((Item("boats-owed", (), (Text("The operator owes 77 boats."),)),))


@pytest.fixture(params=[PROSE, LISTED])
def element(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Element:
    """Stands at the end of every briefing, as if a block had made the number up."""
    made, found = pipeline._plan, request.param

    def with_number(*arguments: object) -> tuple[Plan, object]:
        plan, told = made(*arguments)  # type: ignore[arg-type]
        return replace(plan, briefing=replace(plan.briefing, elements=(*plan.briefing.elements, found))), told

    monkeypatch.setattr(pipeline, "_plan", with_number)
    return found  # type: ignore[no-any-return]


def test_nothing_is_written(topic: Path, element: Element, capsys: pytest.CaptureFixture[str]) -> None:
    """The document, the id if there is one, the words, and what would mend it are told."""
    assert main(["build", topic.name]) == 1
    assert not output(topic).exists()
    told = capsys.readouterr().err
    under = ", under 'boats-owed'" if element is LISTED else ""
    assert f"error: the briefing{under} says 77 in 'The operator owes 77 boats.', which is from nowhere" in told
    assert "have it computed" in told


def test_force_writes_it(topic: Path, element: Element, capsys: pytest.CaptureFixture[str]) -> None:
    """The documents say in their titles that errors stood."""
    assert element
    main(["build", topic.name, "--force"])
    assert (output(topic) / "briefing.docx").exists()
    assert "from nowhere" in capsys.readouterr().err
