"""Text that is hard to set, references and the annex."""

from __future__ import annotations

from generator.model.element import Bibliography, Caption, Column, Element, Grid, Heading, Prose
from generator.model.inline import CrossRef, Emphasis, Link, Text
from tests.render.docx.docx_sample_words import words

LONG_HEADING = (
    "A heading that somebody wrote as a whole paragraph, with a first clause that sets the scene, a second that "
    "qualifies the first, and a third that takes back most of what the first two have said, so that the reader who "
    "came for a landmark finds a landscape instead and has to walk through all of it before the text itself begins"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def hard_part() -> tuple[Element, ...]:
    return (*_hard_text(), _wide(), *_references(), *_annex())


def _hard_text() -> tuple[Element, ...]:
    return (
        Heading(1, words("Text that is hard to set"), "hard", "3"),
        Heading(2, words(LONG_HEADING), "long-heading", "3.1"),
        Prose(
            words("The limit of a label is the margin."), "body", "A label that is far too long for the margin column"
        ),
        Prose(
            (
                Text("Names: "),
                Text("日米同盟の強化と課題", "ja-JP"),
                Text(", "),
                Text("关税", "zh-CN"),
                Text(", "),
                Text("Điện Biên Phủ", "vi-VN"),
                Text(", "),
                Text("العلاقات الأمريكية اليابانية", "ar"),
                Text(", "),
                Text("יחסי ארצות הברית", "he-IL"),
                Text(", smile 🙂."),
            )
        ),
        Prose((Text("العلاقات بين الولايات المتحدة واليابان تعززت في عام 2024 بعد القمة في واشنطن.", "ar-SA"),)),
        Prose(words(f'{LONG_WORD} {LONG_WORD}. Fish & chips <b>"quoted"</b>\x07 at 5 % and \n a line feed.')),
        Prose(
            (
                Link("javascript:alert(1)", words("A link that goes nowhere")),
                Text(", "),
                CrossRef("missing", "Figure 9"),
            )
        ),
    )


def _wide() -> Grid:
    wide = tuple(tuple(words(f"cell {row}.{column}") for column in range(9)) for row in range(6))
    return Grid(
        "wide",
        tuple(Column(f"Column {index}") for index in range(9)),
        wide,
        "table",
        Caption("Table", "5", words("Nine columns need the page turned")),
        wide=True,
    )


def _references() -> tuple[Element, ...]:
    return (
        Prose(words("After the wide table the page stands upright again.")),
        Bibliography(
            "References",
            (
                (
                    "Texts read for this paper",
                    (
                        (
                            "tran-2024",
                            (
                                Text(
                                    "Tran, A. C. (2024). Adjusting the US relationship with Japan under President Joe "
                                    "Biden (2021–2025). "
                                ),
                                Emphasis(words("International Journal of Latest Research")),
                                Text(", 7(11), 34–41. "),
                                Link("https://doi.org/10.1/x", words("doi.org/10.1/x")),
                            ),
                        ),
                        ("jandali-2024", words("Jandali, M. (2024, April). An unprecedented shift.")),
                    ),
                ),
                (
                    "Works reached only through them",
                    (("hughes-2022", words("Hughes, C. W. (2022). Japan as a power.")),),
                ),
            ),
        ),
    )


def _annex() -> tuple[Element, ...]:
    rows = tuple(
        (
            words(f"A{index}  Cost"),
            words("A statement that takes more than one line of its column in the annex"),
            words("Tran, 2024, sec. 3.3"),
            words("1 of 4"),
        )
        for index in range(1, 41)
    )
    return (
        Heading(1, words("Evidence table"), "annex", "Annex"),
        Prose(words("Each statement in the paper rests on one or more rows.")),
        Grid(
            "evidence-table",
            (Column("Row and area"), Column("Statement"), Column("Source and place"), Column("Voices")),
            rows,
            "evidence",
            Caption("Table", "A1", words("Statements on cost, forces and defence")),
        ),
    )
