"""Topics of a part over all documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from generator.ingest.document import Document
from generator.ingest.points import Understood, understand
from generator.ingest.study import study
from generator.ingest.topic_titles import short, without_opener
from tests.ingest.made import document

ROADS = "In 2019 Aldby opened a new road of 12 km. The road cost EUR 30 million and cut the way to Brack by half."
WATER = "Brack signed an agreement on drinking water in May 2020. Wells and pipes were renewed for EUR 8 million."
POWER = "A wind park of 40 turbines was approved in 2021. Electricity prices fell by 6% in the first winter after that."


def paper(id: str, *sections: tuple[str, str], after: tuple[tuple[str, str], ...] = ()) -> Document:
    blocks: list[object] = [("title", f"Infrastructure of the coast {id}"), ("heading", "1. Measures")]
    for number, (title, words) in enumerate(sections, 1):
        blocks += [("heading", f"1.{number}. {title}"), words]
    for number, (title, words) in enumerate(
        after or (("Challenges", "Debt remains the main obstacle on the coast."),), 2
    ):
        blocks += [("heading", f"{number}. {title}"), words]
    return replace(document(*blocks), id=id)  # type: ignore[arg-type]


def told(*documents: Document) -> Understood:
    return understand([study(one, "2022") for one in documents])


def test_headings_make_the_topics() -> None:
    """Each subject of a heading is a topic of its part, titled without number and opener."""
    result = told(paper("a", ("Building roads", ROADS), ("Improving water supply", WATER)))
    areas = [topic.title for topic in result.topics if topic.part == "areas"]

    assert ["Building roads", "Water supply"] == areas


def test_headings_that_share_a_subject_are_one_topic() -> None:
    """Over two documents "Water supply" and "Drinking water" meet."""
    one = paper("a", ("Roads", ROADS), ("Water supply", WATER))
    other = paper("b", ("Drinking water", WATER.replace("Brack", "Corvel")), ("Wind power", POWER))
    result = told(one, other)
    homes = {point.source: point.topic for point in result.points if "drinking water" in point.text}

    assert 2 == len(homes)
    assert 1 == len(set(homes.values()))


def test_text_without_headings_joins_the_nearest_topic() -> None:
    """An article on wells goes where the papers speak of water."""
    one = paper("a", ("Roads", ROADS), ("Water supply", WATER))
    news = replace(
        document("Corvel signed an agreement on drinking water on 3 May 2021, and wells and pipes are being renewed."),
        id="n",
    )
    result = told(one, news)
    topic = next(point.topic for point in result.points if point.source == "n")

    assert "water-supply" == topic


def test_every_point_has_a_topic_of_its_part() -> None:
    """Ids are unique, and no topic is empty."""
    result = told(paper("a", ("Roads", ROADS), ("Water", WATER)), paper("b", ("Power", POWER)))
    by_id = {topic.id: topic for topic in result.topics}

    assert len(by_id) == len(result.topics)
    assert all(by_id[point.topic].part == point.part for point in result.points)
    assert set(by_id) == {point.topic for point in result.points}


def test_at_most_seven_topics_a_part() -> None:
    """Of many headings the heaviest make topics; the others join the nearest."""
    subjects = (
        "Roads",
        "Water",
        "Power",
        "Schools",
        "Ferries",
        "Forests",
        "Markets",
        "Bakeries",
        "Libraries",
        "Quarries",
    )
    sections = tuple(
        (name, f"In 20{n} Aldby agreed to spend EUR {n} million on {name}.") for n, name in enumerate(subjects, 10)
    )
    result = told(paper("a", *sections))

    assert 2 <= Counter(topic.part for topic in result.topics)["areas"] <= 7


def test_news_alone_makes_topics_of_its_terms() -> None:
    """Without any heading the commonest terms make topics, with titles of the text's own words."""
    lines = [
        text.replace("2019", str(year)).replace("2020", str(year)).replace("2021", str(year)).replace("Aldby", name)
        for year, name in ((2016, "Aldby"), (2017, "Corvel"), (2018, "Dunmark"), (2019, "Estvik"))
        for text in (ROADS, WATER, POWER)
    ]
    result = told(replace(document(*lines), id="n"))
    titles = [topic.title for topic in result.topics]

    assert len(titles) >= 2
    assert all(title.split()[0].casefold() in " ".join(lines).casefold() for title in titles)


def test_topic_of_one_point_needs_a_heading() -> None:
    """Without a heading of its own no topic has a single point."""
    lines = [ROADS, WATER, POWER, ROADS.replace("2019", "2014"), WATER.replace("2020", "2015")]
    result = told(replace(document(*lines), id="n"))
    counted = Counter(point.topic for point in result.points)

    assert len(counted) == 1 or min(counted.values()) > 1


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Adjusting the relationship on water and power", "Water and power"),
        ("Strengthening the port authority", "Port authority"),
        ("Emerging threats", "Emerging threats"),
        ("An overview of the harbour", "Harbour"),
        (
            "Why the river is drying: three provinces, two dams and a long dispute over who may pump",
            "Why the river is drying",
        ),
        ("Water", "Water"),
    ],
)
def test_titles_are_a_few_words(title: str, expected: str) -> None:
    """Openers go, and of a long title what stands before its colon stays."""
    assert expected == short(title)


def test_opener_alone_stays() -> None:
    """A title that is nothing but an opener keeps it."""
    assert "Improving" == without_opener("Improving")


def test_a_conclusion_belongs_to_what_it_speaks_of() -> None:
    """Its points join the topic that they are nearest to, and no topic is called "Conclusion"."""
    after = (
        ("Implications for drinking water", WATER.replace("May 2020", "June 2021")),
        ("Conclusion", "Brack should sign further agreements on drinking water and renew its wells and pipes."),
    )
    result = told(paper("a", ("Roads", ROADS), ("Power", POWER), after=after))
    titles = {topic.title for topic in result.topics}
    homes = {point.topic for point in result.points if "drinking water" in point.text and point.part == "implications"}

    assert "Conclusion" not in titles
    assert 1 >= len(homes)


def test_a_part_without_any_subject_is_called_by_its_role() -> None:
    """A single verb or adjective out of the text would name nothing."""
    result = told(replace(document("Tolls climbed to record levels in Aldby because fuel was scarce."), id="n"))

    assert {"Background", "Causes", "Findings", "Open problems", "What follows"} >= {t.title for t in result.topics}
