"""The numbers and dates of five real texts, where ORIGINALS names the folder that holds them: values only, no words."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generator.ingest.series import data_tables
from generator.ingest.series_prose import prose_series
from generator.text.dates import dates
from generator.text.quantities import quantities

FOLDER = Path(os.environ.get("ORIGINALS", ""))
TEXTS = sorted(FOLDER.glob("*.txt")) if os.environ.get("ORIGINALS") else []
pytestmark = pytest.mark.skipif(len(TEXTS) != 5, reason="ORIGINALS does not name a folder of five texts")

QUANTITIES = [
    "4 years, 9.5 %, 10 years, 7 days, 70 cooperation agreements, 64.02e9 USD, 74.56e9 USD, 80.32e9 USD,"
    " 119.51e9 USD, 134.86e9 USD, 148.34e9 USD, 183.53e9 USD, 209.42e9 USD, 228.65e9 USD, 218.07e9 USD,"
    " 201.7e9 JPY, 1.9e9 USD, 55000 soldiers, 8e9 USD, 4 times, 5 years, 300e9 USD, 1600 km, 400 missiles,"
    " 2.35e9 USD, 70 cooperation agreements, 3 issues, 2 % of GDP, 2 nm, 2 times",
    "2 % of GDP",
    "5 years, 1.55e12 JPY, 9.3e9 USD, 1.8e9 USD, 50000 troops, 4 years",
    "14.1e9 USD, 3 countries",
    "60 years, 54000 troops, 60 years, 54000 troops, 2 % of GDP, 3 countries, 70 years, 50 %, 315e9"
    " USD, 300e9 USD, 146 fighter jets, 1600 km, 400 missiles, 2.35e9 USD",
]
DOCUMENT_DATES = ["2024-11", "2025-02", "2022-01-06", "2024-04-13", "2024-04-19"]
DATES = [
    "2021/2025 2021-01-20 2021/2025 2020-11-03 2021-01-20 2017/2021 2017 2021-03 2017/2021 1979 2018 2012"
    " 2013 2015 2021-01 2021-03-13 2021-04-17 2022-05-23 2022-10 2010/2019 2024-04-10 2021 2020 2020 2021 2022"
    " 2020 2021 2022 2020 2021 2022 2022 2019 2021-02-17 2021 2021-04 2021 2021-04-18 2023-12 2025 2024-04"
    " 2024 2025 2021-03 2022 2023 2023",
    "2025-02 2021/2025 2021-01 1951 1950/1953 1955/1975 1990/1999 1997 2001-09-11",
    "2021 2021-01-20 2021-04 2021 2021-06 2021-07 2021-12-24 2022 2022 2022 2022 2021-11 2022-03/2022-05"
    " 2022-01-07 2021-12 2013 2022",
    "2024-04-13 2015 2021 1960 2023-01",
    "1960 2024-11 1980/1989 2024-04-10 2024-04-10 2023 2024-04-08/2024-04-14 2023 2022/2024 2022 2023/2027"
    " 2023-12 2025 2024-11",
]


def body(path: Path) -> str:
    """The text without its list of references and its running headers, which are cleaned away before."""
    text = re.split(r"\n(?:References:|REFERENCES)\n", path.read_text("utf-8"))[0]
    return "\n".join(line for line in text.split("\n") if " - Issue " not in line)


def recall(wanted: list[str], found: list[str]) -> float:
    left = list(found)
    return sum(1 for one in wanted if one in left and not left.remove(one)) / len(wanted)


@pytest.mark.parametrize("index", range(5))
def test_quantities(index):
    """At least 95 % with right value and unit."""
    wanted = [
        f"{float(value):.10g} {unit}" for value, unit in (one.split(" ", 1) for one in QUANTITIES[index].split(", "))
    ]
    found = [f"{one.value:.10g} {one.unit}" for one in quantities(body(TEXTS[index]))]

    assert recall(wanted, found) >= 0.95
    assert recall(found, wanted) >= 0.9 or len(found) < 5


@pytest.mark.parametrize("index", range(5))
def test_dates(index):
    """At least 95 %, relative ones resolved."""
    wanted = DATES[index].split()
    found = [one.iso for one in dates(body(TEXTS[index]), DOCUMENT_DATES[index])]

    assert recall(wanted, found) >= 0.95
    assert recall(found, wanted) >= 0.85


def test_the_series_of_the_first_text():
    """Three series over three years stand in one table, the total with a year more."""
    told = [table for part in body(TEXTS[0]).split("\n\n") for table in data_tables(prose_series(part))]
    (table,) = [one for one in told if len(one.series) == 3]

    assert ("2019", "2020", "2021", "2022") == table.x
    assert 10 == sum(value is not None for _, row in table.rows for value in row)
