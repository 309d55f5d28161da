from __future__ import annotations

import pytest

from generator.ingest.series_prose import prose_series

PROSE = (
    "Exports to the bloc rose from 64.0 billion dollars in 2018 to 74.5 billion in 2019 and 80.3 in 2020; imports rose"
    " from 119.5 billion dollars in 2018 to 134.8 billion in 2019 and 148.3 billion in 2020."
)


def points(series):
    return [(one.x, one.value) for one in series.points]


def test_a_chain_of_values_becomes_a_series():
    """Unit and scale of the first are those of all; each point leads to its print."""
    exports, imports = prose_series(PROSE)

    assert [("2018", 64.0e9), ("2019", 74.5e9), ("2020", 80.3e9)] == points(exports)
    assert ("Exports to the bloc", "USD", 10**9) == (exports.measure, exports.unit, exports.scale)
    assert "148.3 billion" == PROSE[imports.points[-1].evidence.start : imports.points[-1].evidence.end]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's budget was $1.1 billion in 2019. In 2020 it was $1.2 billion, and in 2021 $1.4 billion.",
         [("2019", 1.1e9), ("2020", 1.2e9), ("2021", 1.4e9)]),
        ("Sales were 4.2, 4.8 and 5.1 billion euros in 2019, 2020 and 2021, respectively.",
         [("2019", 4.2e9), ("2020", 4.8e9), ("2021", 5.1e9)]),
        ("The number of farms dropped from 2.1 million in 1990 to 1.4 million in 2010 and 0.9 million in 2020.",
         [("1990", 2.1e6), ("2010", 1.4e6), ("2020", 0.9e6)]),
        ("In 2015 Malta had 1,240 MW of solar capacity. By 2018 it had 3,100 MW, and in 2021 it reached 5,700 MW.",
         [("2015", 1240), ("2018", 3100), ("2021", 5700)]),
        ("Inflation was 3.1 per cent in 2019, fell to 1.8 per cent a year later and climbed to 6.4 per cent in 2022.",
         [("2019", 3.1), ("2020", 1.8), ("2022", 6.4)]),
        ("Debt was 41 per cent of GDP in 2005, 58 per cent in 2010 and 77 per cent in 2015.",
         [("2005", 41), ("2010", 58), ("2015", 77)]),
        ("Over 2018, 2019 and 2020 the fund paid out 4.1, 4.6 and 5.9 million euros respectively.",
         [("2018", 4.1e6), ("2019", 4.6e6), ("2020", 5.9e6)]),
        ("In 2009 the agency spent $12m on research, in 2013 $19m, and in 2017 $31m.",
         [("2009", 12e6), ("2013", 19e6), ("2017", 31e6)]),
        ("Output amounted to 310,000 vehicles in 2019 (2020: 240,000; 2021: 265,000).",
         [("2019", 310000), ("2020", 240000), ("2021", 265000)]),
        ("In 2015 the share stood at 71 per cent. The share rose to 75 per cent in 2018 and hit 79 per cent in 2022.",
         [("2015", 71), ("2018", 75), ("2022", 79)]),
    ],
)  # fmt: skip
def test_series_in_prose(text, told):
    """Sentence by sentence, in lists, in brackets."""
    (one,) = prose_series(text)

    assert told == points(one)


@pytest.mark.parametrize(
    "text",
    ["Wages rose by 3% in 2020.", "It sold 5 ships in 2019 and 7 planes in 2020.", "Prices were 3% higher.",
     "Output was 40 MW in 2010 and 80 MW in 2012.", "Prices rose 5% in 2019 while wages rose 3% in 2020.",
     "Spain spent $5 million in 2019. Chad spent $6 million in 2020."],
)  # fmt: skip
def test_what_is_no_series(text):
    """One value or two, other units, other measures, no dates, other owners."""
    assert () == prose_series(text)
