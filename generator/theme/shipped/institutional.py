"""The look of a public institution: petrol, rust, warm tints; Cambria for argument, Calibri for apparatus."""

from __future__ import annotations

from generator.theme.tokens import ChartScale, Fonts, Palette, SlideScale, Theme

THEME = Theme(
    name="institutional",
    about="petrol and rust on white; Cambria and Calibri",
    palette=Palette(
        ink="17242C",
        primary="0D3B4C",
        accent="B83A1A",
        positive="0B7A6B",
        negative="B83A1A",
        steel="4E7288",
        slate="52616B",
        muted="7C95A3",
        hairline="C6D1D7",
        neutral_tint="EDF2F4",
        summary_tint="F6F3EC",
        caution_tint="FAEEE7",
        caution_line="E2C7BA",
        on_primary="C9DAE2",
        accent_on_primary="F4A582",
        line_on_primary="5B8496",
        paper="FFFFFF",
        series=("0D3B4C", "B83A1A", "0B7A6B", "BE8316", "8B4FA1", "7C95A3"),
    ),
    fonts=Fonts("Cambria", "Calibri", "Noto Sans CJK SC", "Arial"),
    slide=SlideScale(),
    chart_on_slide=ChartScale(14, 14, 18),
    chart_on_page=ChartScale(9.5, 10.5, 11),
)
