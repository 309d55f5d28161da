"""The look for readers who need more contrast: black and one blue, Arial, heavier lines, larger small print.

Arial, because it has no thin strokes to lose, stands on every machine, and has a metric twin to measure with; one
family is enough where weight and size carry the hierarchy. Blue is the highlight, because it alone stays apart from
black and grey for every kind of colour blindness. All text keeps 7:1 on its ground, words inside
the marks of charts 4.5:1, all marks 4.5:1 on paper.
"""

from __future__ import annotations

from generator.theme.tokens import ChartScale, Fonts, PageLines, PageScale, Palette, SlideLines, SlideScale, Theme, Type

THEME = Theme(
    name="high-contrast",
    about="black and one blue on white, heavier lines, larger small print; Arial; text at 7:1 (WCAG AAA)",
    palette=Palette(
        ink="0A0A0A",
        primary="000000",
        accent="0D45BC",
        positive="0D45BC",
        negative="835C02",
        steel="4A5058",
        slate="3A3F46",
        muted="747474",
        hairline="868B92",
        neutral_tint="EFF2F6",
        summary_tint="F1F5FD",
        caution_tint="FFF7D6",
        caution_line="8A7020",
        on_primary="E6E8EC",
        accent_on_primary="9CC7FF",
        line_on_primary="A3A8B0",
        paper="FFFFFF",
        series=("000000", "0D45BC", "835C02", "6D0954", "023406", "747474"),
        readable=7.0,
    ),
    fonts=Fonts("Arial", "Arial", "Noto Sans CJK SC", "Noto Sans Arabic"),
    slide=SlideScale(
        cover=Type(50, 58),
        cover_small=Type(40, 48),
        title=Type(26, 31),
        panel_title=Type(26, 33),
        message_head=Type(19, 23),
        head=Type(16.5, 20.5),
        body=Type(15, 20),
        body_small=Type(14, 17.5),
        card=Type(15, 19),
        table=Type(14, 16.7),
        mark=Type(24, 24),
        apparatus=Type(12.5, 15),
    ),
    chart_on_slide=ChartScale(14, 14, 18),
    chart_on_page=ChartScale(9.5, 10, 11),
    page=PageScale(
        title=Type(26, 30),
        title_medium=Type(24, 29),
        title_small=Type(21, 26),
        subtitle=Type(12, 16),
        standfirst=Type(12, 16.5),
        heading_1=Type(18, 23),
        heading_2=Type(11.5, 15),
        lead=Type(12, 17),
        body=Type(10.5, 14.5),
        small=Type(9, 12),
        question=Type(10, 14),
        bottom_line=Type(14, 20),
        quote=Type(14, 20),
        glance=Type(23, 27),
        caption=Type(10.5, 14),
        caption_sub=Type(9.5, 12.5),
        source=Type(9.5, 12.5),
        table_head=Type(9.5, 12),
        table=Type(9.5, 12),
        table_small=Type(9, 11.5),
        contents_2=Type(9.5, 13.5),
        margin_label=Type(9, 11.5),
        running=Type(9.5, 12),
        masthead=Type(9.5, 12),
        bold_titles=True,
    ),
    slide_lines=SlideLines(2.25, 1, 5, 2.25),
    page_lines=PageLines(2, 1.5, 0.75, 3, 6),
)
