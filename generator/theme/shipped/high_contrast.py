"""The look for readers who need more contrast: deep blue and dark rust on white, one face, larger small print.

Calibri in two weights, since a humanist sans keeps its letters apart at small sizes and its bold is drawn, not smeared;
it has a metric twin to measure with. Blue carries panels, heads and main series, rust the one thing to see: the two
stay apart for every kind of colour blindness and in a grey print; rises are teal, the only third hue. All text keeps
7:1 on its ground, all marks 4.5:1 on paper; rules have one weight, so that they print alike on every screen.
"""

from __future__ import annotations

from generator.theme.tokens import ChartScale, Fonts, PageLines, PageScale, Palette, SlideLines, SlideScale, Theme, Type

THEME = Theme(
    name="high-contrast",
    about="deep blue and dark rust on white, larger small print; Calibri; text at 7:1 (WCAG AAA)",
    palette=Palette(
        ink="0A0A0A",
        primary="00307F",
        accent="8C2300",
        positive="007878",
        negative="8C2300",
        steel="2C4561",
        slate="363B42",
        muted="747474",
        hairline="7C828A",
        neutral_tint="E6EDF6",
        summary_tint="E6EDF6",
        caution_tint="FAEBE4",
        caution_line="B98470",
        on_primary="E6EDF6",
        accent_on_primary="FFC9A8",
        line_on_primary="9DB4D6",
        paper="FFFFFF",
        series=("00307F", "8C2300", "1860CC", "180C24", "3C1818", "747474"),
        readable=7.0,
    ),
    fonts=Fonts("Calibri", "Calibri", "Noto Sans CJK SC", "Arial"),
    slide=SlideScale(
        apparatus=Type(12.5, 15),
        table=Type(14.5, 18),
    ),
    chart_on_slide=ChartScale(14.5, 15, 18),
    chart_on_page=ChartScale(10, 11, 11.5),
    page=PageScale(
        body=Type(11.5, 15.5),
        small=Type(10, 12.5),
        question=Type(10.5, 14),
        caption=Type(11.5, 14.5),
        caption_sub=Type(10, 12.5),
        source=Type(10, 12.5),
        table_head=Type(10, 12),
        table=Type(10, 12.5),
        table_small=Type(9.5, 12),
        table_fine=Type(9, 11.5),
        contents_2=Type(10, 13),
        margin_label=Type(9.5, 12),
        running=Type(9.5, 12),
        masthead=Type(10, 12.5),
        bold_titles=True,
    ),
    slide_lines=SlideLines(1, 1, 4, 2),
    page_lines=PageLines(1, 1, 1, 3, 6),
)
