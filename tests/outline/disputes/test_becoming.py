"""Names that are told before the date on which they are said to have been given, and dates that follow from others."""

from __future__ import annotations

from generator.outline.disputes import found_in
from tests.disputes.cases import outline_of


def told(*rows: tuple[str, str, str]) -> list[tuple[str, str]]:
    """(kind, wording) of what is found in event points of (date, status, text)."""
    sources = [
        {
            "id": f"s{at}",
            "type": "report",
            "title": f"Source {at}",
            "author": [{"literal": f"Desk {at}"}],
            "issued": "2022",
        }
        for at, _ in enumerate(rows)
    ]
    points = [
        {"id": f"p{at}", "source": f"s{at}", "text": text, "status": status}
        | ({"date": date, "event": True} if date else {})
        for at, (date, status, text) in enumerate(rows)
    ]
    return [(one.kind, one.wording) for one in found_in(outline_of({"id": "c", "sources": sources, "points": points}))]


GIVEN = ("2020-05-03", "fact", "On 3 May 2020 the talks in Lima raised the pact to a ‘maritime compact’.")


def test_a_name_before_it_was_given() -> None:
    """An earlier account of the same matter that has the name already is told."""
    early = ("2018-02-01", "fact", "The talks of 1 February 2018 ended with a text on the Maritime Compact.")
    (found,) = told(GIVEN, early)
    assert found == (
        "date",
        "The name Maritime Compact is told to date from 3 May 2020, and stands in an account of 1 February 2018.",
    )


def test_a_name_after_it_was_given() -> None:
    """A later account that uses the name is none."""
    late = ("2021-02-01", "fact", "The talks of 1 February 2021 praised the Maritime Compact.")
    assert told(GIVEN, late) == []


def test_what_comes_first_cannot_come_later() -> None:
    """ "B in early 2022, once A was out" places A before: a later date of A is told."""
    after = (
        "",
        "plan",
        "The navy announced a shipping plan for early 2022, once the cabinet had published its Fleet Doctrine.",
    )
    doctrine = ("2022-10", "fact", "The Fleet Doctrine of October 2022 names piracy as the chief danger.")
    assert [kind for kind, _ in told(after, doctrine)] == ["date"]
    early = ("2021-10", "fact", "The Fleet Doctrine of October 2021 names piracy as the chief danger.")
    assert told(after, early) == []


def test_editions_of_one_work_are_two() -> None:
    """A date that only tells one edition from another is no date of the same thing."""
    first = ("2017", "fact", "The Fleet Doctrine of 2017 asked allies for ships.")
    second = ("2022", "fact", "The Fleet Doctrine of 2022 asked allies for harbours.")
    assert told(first, second) == []


def test_two_persons_meet_once() -> None:
    """The same two persons told to meet on two days that follow each other met once."""
    one = (
        "2021-04-17",
        "fact",
        "Minister Okello visited Governor Brandt on 17 April 2021, the first guest of the year.",
    )
    two = ("2021-04-18", "fact", "After a meeting on 18 April 2021 Mr Brandt and Mr Okello spoke of salt.")
    (found,) = [wording for kind, wording in told(one, two) if kind == "date"]
    assert found.endswith(": 17 April 2021 and 18 April 2021.")


def test_a_wider_noun_that_no_sentence_says() -> None:
    """Two counts of pupils are compared though none speaks of children."""
    one = ("", "fact", "The fee was paid by 900 pupils in Kenya in 2021.")
    two = ("", "fact", "In 2021 a fee was paid by 1,300 pupils in Kenya.")
    assert [kind for kind, _ in told(one, two)] == ["value"]
