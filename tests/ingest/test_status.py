"""What a sentence is, and who says so."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.status import status_of
from tests.hang import HANG

CASES = """
fact||The river port handled 4.2 million tonnes of grain in 2022.
fact||The parliament ratified the treaty on 3 May 2019.
fact||Exports of timber rose from 12.1 million euros in 2018 to 14.9 million euros in 2021.
fact||Both governments signed a memorandum on railway gauges in March 2020.
fact||The dam was built in 1974 by a state company.
fact||The council agreed on 4 June 2021 that buses will run hourly.
fact||In May 2021 the ministry agreed to buy 40 buses for 12 million euros.
fact||The statement was published on 7 July 2021 in Oslo.
fact||About 54,000 people work in the basin's mines.
fact||Since 2015 the network has had 312 stations.
fact||The ferry carries 1.2 million passengers a year.
plan||The ministry plans to close three coal units by 2027.
plan||The city will open two tram lines next spring.
plan||The new bridge is to be completed in 2026.
plan||Operators aim to cut water losses to 15%.
plan||The Commission has decided to raise the levy.
plan||The two ports intend to share a pilot service.
plan||Talks are due to begin in June.
plan||The company is considering a second plant in the valley.
plan||The ministers are expected to sign the protocol in Riga next week.
plan||Vietnam plans to phase out coal by 2040.
plan||Le gouvernement prévoit de fermer deux centrales.
plan||El gobierno tiene previsto cerrar dos centrales.
plan||Bộ Y tế dự định mở ba bệnh viện.
forecast||Demand for electricity is expected to rise by 40% by 2035.
forecast||The shortage could worsen if rains fail again.
forecast||Prices will rise faster than wages.
forecast||If the subsidy ends, many farms would close.
forecast||Sea levels may reach the old quay within thirty years.
forecast||Emissions are likely to peak before 2030.
forecast||Without new wells the town may run dry.
forecast||Die Nachfrage dürfte weiter steigen.
judgement||The reform is a crucial and long overdue step for rural clinics.
judgement||Governments should price water by volume.
judgement||This shows how far the two railways have come.
judgement||The grid operator's cautious approach reflects its weak position.
judgement||Policymakers must not rely on a single supplier.
judgement||Trust remains the most important and most fragile asset of the system.
judgement||Differences between national standards remain a serious barrier.
judgement||The agreement is widely considered a turning point for the basin.
claim|The auditors|The auditors said that ministries should publish their contracts.
claim|the port authority|According to the port authority, the crane failed twice in May.
claim|the statistics office|Freight volumes fell by a tenth, according to the statistics office.
claim|Marta Olsen|Marta Olsen said the clinic had lost half of its nurses.
claim|Ivo Brand|“Nobody asked the farmers,” said Ivo Brand, a dairy farmer from the valley.
claim|Health Minister Ana Ruiz|Health Minister Ana Ruiz told reporters that the vaccine stock was full.
claim|Lena Koh of the Chamber of Trade|The levy hits small firms hardest, said Lena Koh of the Chamber of Trade.
claim|the daily Morgenpost|The valve had leaked for weeks, the daily Morgenpost reported.
claim||He added that the figures were wrong.
claim|Some experts|Some experts say that the aquifer is already empty.
claim|The union|The union argued that the tariff was unfair.
claim|Officials|Officials believe the pipeline was sabotaged.
claim|Paul Meer|Paul Meer, a hydrologist at the university and former adviser to the ministry, said the data were old.
claim||The mine is said to be the deepest on the continent.
claim|Norrby|Norrby accused the coast guard of ramming a trawler.
claim|Bộ Công Thương|Theo Bộ Công Thương, sản lượng điện tăng 8% trong năm 2022.
claim|dem Ministerium|Laut dem Ministerium sank der Verbrauch um 4 Prozent.
claim|la ministre|Selon la ministre, les pertes ont baissé.
plan|The railway|The railway has said that it will order forty trains.
forecast|Analysts|Analysts warned that gas prices could double by winter.
forecast|Ingrid Dahl|The closure will only worsen congestion, said Ingrid Dahl, who runs the ferry line.
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_status_and_speaker(case: str) -> None:
    """Deeds and figures are facts; what is set in the future a plan or a forecast; what is reported a claim."""
    status, speaker, sentence = case.split("|", 2)
    reading = status_of(sentence)

    assert (status, speaker) == (reading.status, reading.speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        "The table says little about costs.",
        "According to plan, the lock was opened in 2019.",
        "The new strategy stresses the value of small ports and of their crews.",
    ],
)
def test_things_do_not_speak(sentence: str) -> None:
    """Tables, plans and strategies are nobody who is reported."""
    assert "" == status_of(sentence).speaker


def test_citation_is_no_speaker() -> None:
    """Names in brackets with a year are what the author cites, not who speaks."""
    assert "" == status_of("The lock was widened twice (Ode said so, 2019).").speaker


@given(st.text(max_size=300))
def test_any_text_has_a_status(text: str) -> None:
    """No text ends in a traceback, and a speaker stands in the sentence."""
    reading = status_of(text)

    assert reading.speaker in " ".join(text.split())


@pytest.mark.parametrize(
    "piece", ["will ", "according to ", ",” said ", "said A ", "if would ", "is is ", "“", "(", "to be ", "A, "]
)
def test_hostile_repeats_are_read_in_time(piece: str) -> None:
    """A megabyte of one piece takes no time worth naming."""
    began = time.process_time()
    status_of(piece * (1_000_000 // len(piece)))

    assert time.process_time() - began < HANG
