"""Which part of an argument a passage belongs to."""

from __future__ import annotations

import pytest

from generator.ingest.document import Document
from generator.ingest.lexicon import modality, part_cues, part_headings, part_turns, salience
from generator.ingest.parts import decide, heading_part, is_argued, passage_scores
from generator.ingest.structure import sections
from generator.ingest.terms import document_frequency, terms, vector
from tests.ingest.made import document
from tests.ingest.part_cases import BARE, HEADED


def decided(found: Document) -> list[str]:
    structure = sections(found)
    return list(decide(passage_scores(found, structure), [{} for _ in structure.passages]))


def headed(rows: list[tuple[str, str, str]]) -> Document:
    blocks: list[object] = [("title", "A title")]
    last = ""
    for heading, _, words in rows:
        blocks += [("heading", heading)] if heading != last else []
        blocks.append(words)
        last = heading
    return document(*blocks)  # type: ignore[arg-type]


def test_nine_of_ten_passages_get_their_part() -> None:
    """Over energy, water, transport, health and trade, with headings in five languages and without any."""
    told = [
        (part, got) for rows in HEADED.values() for (_, part, _), got in zip(rows, decided(headed(rows)), strict=True)
    ]
    told += [
        (part, got)
        for rows in BARE
        for (part, _), got in zip(rows, decided(document(*(words for _, words in rows))), strict=True)
    ]
    right = sum(part == got for part, got in told)

    assert len(told) >= 60
    assert right >= 0.9 * len(told)


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("Policy context", "context"),
        ("Causes of the shortage", "drivers"),
        ("Areas of reform", "areas"),
        ("Challenges in the alliance", "challenges"),
        ("Implications for farmers", "implications"),
        ("Herausforderungen", "challenges"),
        ("Perspectivas", "implications"),
        ("Bối cảnh", "context"),
        ("Enjeux et facteurs", "drivers"),
    ],
)
def test_heading_tells_its_part(title: str, part: str) -> None:
    """The word that names a part outweighs words that name a subject."""
    scores = heading_part(title)

    assert part == max(scores, key=lambda role: scores[role])


def test_part_comes_down_the_tree() -> None:
    """A subsection that names a subject belongs to the part of its section."""
    rows = [
        ("1. Challenges", "", "Staff are few in the valley and nobody applies."),
        ("1.1. Policy and trade", "", "The agreement of the two towns was signed and announced in March."),
        ("2. Conclusion", "", "The two towns will meet again."),
    ]

    assert ["challenges", "challenges", "implications"] == decided(headed(rows))


def test_heading_that_wavers_leaves_it_to_those_below() -> None:
    """Under "context and factors" a legacy is context and a rise is a driver."""
    rows = [
        ("1. Context and factors of the reform", "", "The reform has several sources in the two valleys."),
        ("1.1. The legacy of the mines", "", "The mines left shafts and debts."),
        ("1.2. The rise of the coast", "", "The coast has taken the trade."),
        ("2. Measures", "", "A fund was set up."),
    ]

    assert ["context", "drivers", "areas"] == decided(headed(rows))[1:]


def test_conclusion_may_turn_to_what_is_open() -> None:
    """A paragraph of a conclusion that only tells of challenges is one of challenges."""
    rows = [
        ("1. Measures", "", "A fund was set up in both valleys."),
        ("2. Conclusion", "", "Both valleys should share the fund."),
        (
            "2. Conclusion",
            "",
            "However, the valleys still face obstacles. Protests, disputes over debt and a shortage of staff hamper. "
            "The burden remains contentious and unresolved.",
        ),
    ]

    assert ["areas", "implications", "challenges"] == decided(headed(rows))


def test_headings_of_news_name_subjects() -> None:
    """A text whose headings tell no two parts is read by its own words."""
    found = document(("title", "T"), ("heading", "Trade and defence"), "Both signed a treaty on Monday in Norrby town.")

    assert not is_argued(sections(found))


def test_passages_lean_to_those_that_use_the_same_words() -> None:
    """A passage that nothing tells goes where sure passages of other documents speak of the same."""
    sure = {"context": 0.0, "drivers": 0.0, "areas": 0.0, "challenges": 9.0, "implications": 0.0}
    open_one = {"context": 1.0, "drivers": 0.9, "areas": 1.0, "challenges": 0.9, "implications": 0.9}
    bags = [
        terms("leaking pipes and rusty valves"),
        terms("rusty valves and leaking pipes again"),
        terms("a choir sang"),
    ]
    frequency = document_frequency(bags)
    vectors = [vector(bag, frequency, 3) for bag in bags]

    assert ("challenges", "challenges", "areas") == decide([sure, open_one, open_one], vectors)  # type: ignore[list-item]


_FERRIES = ["The ferry office opened a new counter on the quay."] * 6


def scored(*blocks: object) -> list[dict[str, float]]:
    found = document(*blocks)  # type: ignore[arg-type]
    return [{str(role): score for role, score in one.items()} for one in passage_scores(found, sections(found))]


def test_word_of_the_whole_text_tells_no_passage() -> None:
    """Where every passage of a long text speaks of cooperation, cooperation is its subject."""
    rare = scored(*_FERRIES, "The islands praise their cooperation.", *_FERRIES)[6]
    common = scored(*["The islands praise their cooperation."] * 13)[6]

    assert rare["areas"] > common["areas"]


def test_obstacle_in_news_is_no_area() -> None:
    """Among passages on what was done, one that only tells what stands in the way is one of challenges."""
    told = "Yet a number of obstacles stand in the way of the plan, and unions fear that jobs will be lost."

    assert "challenges" == decided(document(*_FERRIES, told, *_FERRIES))[6]


def test_announced_obstacles_are_heard_by_what_follows() -> None:
    """After "several obstacles" a passage counts more towards challenges than after one that announces nothing."""
    plain = scored(*_FERRIES, "The pier faces obstacles.", "The crane is old.", *_FERRIES)
    announced = scored(*_FERRIES, "The pier faces several obstacles.", "The crane is old.", *_FERRIES)

    assert announced[7]["challenges"] > plain[7]["challenges"]


def test_announcement_ends_with_its_section() -> None:
    """What one section announces is not heard below the next heading."""
    blocks = ("T", "Harbour", "The pier faces several obstacles.", "Dunes", "The crane is old.", "The crane is old.")
    told = [("title", blocks[0]), ("heading", blocks[1]), blocks[2], ("heading", blocks[3]), *blocks[4:], *_FERRIES]
    silent = [one.replace("several ", "") if isinstance(one, str) else one for one in told]

    assert scored(*silent)[1:] == scored(*told)[1:]


def test_passage_that_goes_on_hears_the_one_before() -> None:
    """ "Therefore" ties a passage more closely to the obstacle told before it."""
    before = "Red lines, obstacles and mistrust remain."
    free = scored(*_FERRIES, before, "Later the town bought sand.", *_FERRIES)
    tied = scored(*_FERRIES, before, "Therefore the town bought sand.", *_FERRIES)

    assert tied[7]["challenges"] > free[7]["challenges"]


def test_place_counts_once() -> None:
    """That news tells what was done is said of each passage once, not again by its neighbours."""
    silent = ["Grey gulls."] * 14

    told = {one["areas"] for one in scored(*silent)[1:-1]}

    assert 1 == len(told)
    assert 1 < min(told) < 2


def test_text_that_reports_is_read_as_news() -> None:
    """Where somebody says something in every paragraph, a silent one tells what was done more surely."""
    told = scored(*["Grey gulls, said Ann Lee on Monday."] * 14)[7]

    assert told["areas"] > scored(*["Grey gulls."] * 14)[7]["areas"]


def test_essay_opens_with_its_setting_and_closes_with_what_follows() -> None:
    """In a text without headings that reports nobody, the first passage leans to context, the last to implications."""
    found = scored(*["Grey gulls."] * 14)

    assert found[0]["context"] > found[6]["context"]
    assert found[-1]["implications"] > found[6]["implications"]


def test_subject_heading_of_news_does_not_silence_a_passage() -> None:
    """Under a heading that names only the subject, words of obstacles are heard in full."""
    told = "The harbour faces obstacles, red lines and protests, and critics reject the plan as insufficient."
    blocks = [("title", "T"), ("heading", "Focus on cooperation at sea"), *_FERRIES, told, *_FERRIES]

    assert "challenges" == decided(document(*blocks))[6]  # type: ignore[arg-type]


def test_not_only_is_no_doubt() -> None:
    """ "Not only ... but also" adds and denies nothing."""
    assert 0 == scored("It is not only a quay but also a market.")[0]["challenges"]


def test_nothing_gives_nothing() -> None:
    """No passage, no part."""
    assert () == decide([], [])


def test_lexicon_expressions_never_match_nothing() -> None:
    """An empty alternative would make every sentence a plan."""
    import re

    for module in (modality, salience):
        for name, body in vars(module).items():
            if name.isupper() and isinstance(body, str):
                assert re.compile(f"(?:{body})(?!\\w)").match(" ") is None, name


def test_lexicon_of_parts_is_read_whole() -> None:
    """Every line of it has a weight and words."""
    for table in (part_headings.HEADINGS, part_cues.CUES, part_turns.TIES):
        for lines in table.values():
            assert all(line.split()[0].replace(".", "").isdigit() for line in lines.strip().splitlines())


def test_hostile_repeats_are_read_in_time() -> None:
    """A megabyte of one cue is no trouble."""
    found = document("however despite several serious challenges will " * 30_000 + ".")

    assert ["challenges"] == decided(found) or decided(found)
