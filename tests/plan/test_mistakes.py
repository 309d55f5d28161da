"""Mistakes that people make in templates, each with its file, its line, the names there are and what would mend it."""

from __future__ import annotations

import pytest

from generator.errors import InputError
from generator.plan.build import make_plan
from tests.tiny import AUDIENCE, tiny

PAGES = {
    "block": (
        "::: {.figur id=passengers-chart}\n:::",
        "unknown block 'figur'; have: abstract, agenda",
        "did you mean 'figure'?",
    ),
    "option": (
        "::: {.points topik=passengers}\n:::",
        "block 'points' has no option 'topik'; have: ",
        "did you mean 'topic'?",
    ),
    "topic": (
        "::: {.prose topic=passenger}\n:::",
        "unknown topic 'passenger'; have: before, passengers",
        "did you mean 'passengers'?",
    ),
    "no topic": ("::: {.prose}\n:::", "unknown topic ''; have: before", "write topic=ID"),
    "number": ("::: {.points topic=passengers limit=few}\n:::", "limit=few is not a whole number", "write limit=3"),
    "id": (
        "::: {.figure id=passengers-chrt}\n:::",
        "unknown figure 'passengers-chrt'",
        "did you mean 'passengers-chart'?",
    ),
    "open fence": ("::: {.key-messages}\n\nmore", "the block 'key-messages' is not closed", "close it with a line :::"),
    "closed twice": (
        "::: {.key-messages}\n:::\n:::",
        "::: closes nothing",
        "delete it, or open a block with ::: {.name}",
    ),
    "fence's head": (
        "::: {.points limit=2\n:::",
        "cannot read the block's head",
        "write ::: {.name key=value}, on one line",
    ),
    "message": ("[]{message=passenger}", "no message 'passenger'", "name a part or topic that has one"),
    "citation": (
        "We say so [@operator-2023].",
        "a template cites by points, not by works",
        'write {{ point("ID") | cite }}',
    ),
}
SLIDES = {
    "layout": (
        "## T {layout=chart-takeaway}",
        "unknown layout 'chart-takeaway'; have: title",
        "did you mean 'chart-takeaways'?",
    ),
    "no slide": ("words", "text before the first slide", "begin with '## Title'"),
    "heading": ("## T\n### U", "a slide holds no headings", "begin a slide with '## '"),
}


def refused(page: str, deck: str) -> tuple[str, str, int, str]:
    with pytest.raises(InputError) as caught:
        make_plan(tiny(), AUDIENCE, {"press/briefing.md.j2": page, "press/deck.md.j2": deck})
    finding = caught.value.findings[0]
    return finding.what, finding.where.file, finding.where.line, finding.mend


@pytest.mark.parametrize(("source", "what", "mend"), PAGES.values(), ids=PAGES)
def test_a_mistake_on_a_page(source: str, what: str, mend: str) -> None:
    """Behind a loop that prints several lines, the line is still the template's."""
    told, file, line, cure = refused(f"{{% for n in [1, 2, 3] %}}\nn\n\n{{% endfor %}}\n{source}", "## T")

    assert told.startswith(what)
    assert "press/briefing.md.j2" == file
    assert (7 if source.endswith(":::\n:::") else 5) == line
    assert cure.startswith(mend)


@pytest.mark.parametrize(("source", "what", "mend"), SLIDES.values(), ids=SLIDES)
def test_a_mistake_on_a_slide(source: str, what: str, mend: str) -> None:
    """The file and line of the deck's template."""
    told, file, line, cure = refused("x", source)

    assert told.startswith(what)
    assert ("press/deck.md.j2", source.count("\n") + 1) == (file, line)
    assert cure.startswith(mend)
