"""Whole texts of the shapes that people keep: a report, a news page, what text recognition made of a paper, minutes."""

from __future__ import annotations

from generator.ingest.document import Document
from generator.ingest.reading import read_document

REPORT = """\
NORDHAVN INSTITUTE FOR COASTAL POLICY
Working Paper No. 14
June 2021

Keeping the Ferries Running:
Subsidies and Service on Island Lines

Marta Lindqvist and Joao Pereira da Silva

Contents

1 Introduction ............................ 2
2 The lines before 2015 ................... 3

1 Introduction

The ferry lines of the western islands have been subsidised since 1934. The
first subsidy was small (about 2,000 crowns a year) but it grew with traf-
fic, and by 2010 it paid for half of all crossings.1

The islanders see it differently from those who govern in the capital, and

_______________
1 National Audit Office, Report 2011/4, p. 12.

                                                                             2
Keeping the Ferries Running                                     Working Paper

have said so at every hearing since.

2 The lines before 2015

Table 1. Crossings by season, thousands

Season          2012     2013     2014
Summer          14.2     14.8     15.1
Winter           6.1      5.9      6.0

The winter lines lost money in every year (Holm 2014; Pereira 2016, p. 7).

                                                                             3
Keeping the Ferries Running                                     Working Paper

References

Holm, A. (2014). Winter lines and their losses. Journal of Island Studies,
   9(2), 101-119. https://doi.org/10.5555/jis.9.2.101
Pereira, J. (2016). Empty boats: a study of ferry subsidies. Oxbow: Salt
   Press.
"""

NEWS = """\
Skip to main content
Home
News
Weather

Bridge to stay closed until autumn, council says

By Anna Holm, transport correspondent

Published 3 June 2022, 10:15 BST

Share on Twitter

Image caption, The bridge has been closed since March

The Old Bridge in Saltby will remain closed until October, after engineers found more rust than expected.

'Nobody asked us'

Shopkeepers in Quay Street say that trade has fallen by a third since the bridge closed.

Mr Hart said that letters had been sent to 1,200 homes.

More on this story
Old Bridge closed after rust found
14 March 2022
"""

RECOGNISED = r"""# **DREDGING THE INNER HARBOUR**

**Ada Moor**<sup>1</sup>, **Ben Holt**<sup>2\*</sup>

<sup>1</sup> *Department of Geography, University of Saltby, Saltby*
<sup>2</sup> *Harbour Board, Eastquay*

\* Corresponding author: ben@eastquay.example

**Abstract.** Costs of dredging the harbour rose from \$1.2 million to \$4.7 million a year between 1990 and 2020.

#### **1.1 Earlier work**

Earlier work found that $CO_2$ emissions were small, some $3.5\%$ of the total that the port reports.

![](_page_2_Figure_3.jpeg)

| Year | Cost<br>(USD m) |
|------|------|
| 1990 | 1.2 |

## **References**

- <span id="page-9-0"></span>[1] Arden, P. (2011). *The price of salt*. Port Papers, 3(2), 14-31.
"""

MINUTES = """\
MINUTES OF THE HARBOUR BOARD
12 March 2019
1. Apologies
Apologies were received from Mr Brook.
2. Ferries
The operator was asked for a timetable, which it gave.
3. Any other business
There was none.
"""

PAPER = """\
Water Rules 19 (2017) 201–215

Who pays for the rain? Stormwater fees in three cities

Carla Ruiz a,*, Tom Berg b

Introduction

Cities pay for sewers in many ways (Berg 2012). Some charge by the area of roofs, others by the
number of persons in a household. This has been called the "free-
rain doctrine" (Ruiz & Berg 2014).

doi: 10.5555/wr.2017.999
© Tarn Publishing 2017
C. Ruiz & T. Berg / Water Rules 19 (2017) 201–215     202

The first city introduced its fee in 1991, after a flood that cost 12 million crowns. Roofs of up to
50 m2 are free; above that, each square metre costs 3 crowns a year, and it had grown to 31 by
C. Ruiz & T. Berg / Water Rules 19 (2017) 201–215     203

2010, when the rules were changed for the last time.

Results and discussion

No city has abolished its fee once it was there.
"""


def _told(text: str) -> tuple[Document, list[tuple[str, str]]]:
    document = read_document(text.encode(), "a.txt", "a")
    return document, [(block.kind, document.words(block)) for block in document.blocks]


def test_a_report_in_plain_text() -> None:
    """Wrapped lines, contents, page feet with notes and numbers, an aligned table, hanging entries."""
    document, told = _told(REPORT)

    assert [
        ("byline", "NORDHAVN INSTITUTE FOR COASTAL POLICY"),
        ("byline", "Working Paper No. 14"),
        ("byline", "June 2021"),
        ("title", "Keeping the Ferries Running: Subsidies and Service on Island Lines"),
        ("byline", "Marta Lindqvist and Joao Pereira da Silva"),
        ("heading", "1 Introduction"),
    ] == told[:6]
    assert told[6][1].endswith("grew with traffic, and by 2010 it paid for half of all crossings.")
    assert ["1"] == [number for _, number in document.blocks[6].marks]
    assert told[7][1].endswith("in the capital, and have said so at every hearing since.")
    assert ("footnote", "1 National Audit Office, Report 2011/4, p. 12.") == told[8]
    assert (("Season", "2012", "2013", "2014"), ("Summer", "14.2", "14.8", "15.1")) == document.blocks[11].rows[:2]
    assert ["reference", "reference"] == [kind for kind, _ in told[-2:]]
    assert {"contents", "page number", "running header"} == {reason for _, reason in document.dropped}


def test_a_page_of_news() -> None:
    """What the site prints goes; title, who and when stay and are told apart; a spoken heading is one."""
    document, told = _told(NEWS)

    assert ["title", "byline", "byline", "caption", "paragraph", "heading", "paragraph", "paragraph"] == [
        kind for kind, _ in told
    ]
    assert "2022-06-03" == document.hints["issued"]
    assert 8 == len(document.dropped)


def test_a_recognised_paper() -> None:
    """Signs of three languages of markup leave the words; marks of addresses stay out of names."""
    document, told = _told(RECOGNISED)

    assert [
        ("title", "DREDGING THE INNER HARBOUR"),
        ("byline", "Ada Moor, Ben Holt"),
        ("byline", "1 Department of Geography, University of Saltby, Saltby"),
        ("byline", "2 Harbour Board, Eastquay"),
    ] == told[:4]
    assert "from $1.2 million to $4.7 million a year" in told[4][1]
    assert "that CO2 emissions were small, some 3.5% of the total" in told[6][1]
    assert (("Year", "Cost (USD m)"), ("1990", "1.2")) == document.blocks[7].rows
    assert ("reference", "[1] Arden, P. (2011). The price of salt. Port Papers, 3(2), 14-31.") == told[-1]


def test_minutes_without_empty_lines() -> None:
    """Numbered titles over short sentences are headings, not items."""
    assert ["title", "byline", *["heading", "paragraph"] * 3] == [kind for kind, _ in _told(MINUTES)[1]]


def test_a_paper_whose_feet_stand_between_its_lines() -> None:
    """The journal's line over the title, identifiers and feet within the text go and are read for the record."""
    document, told = _told(PAPER)

    assert ["title", "byline", "heading", "paragraph", "paragraph", "heading", "paragraph"] == [
        kind for kind, _ in told
    ]
    assert told[4][1].endswith("had grown to 31 by 2010, when the rules were changed for the last time.")
    assert ("Water Rules", "19", "201-215", "10.5555/wr.2017.999") == tuple(
        document.hints[key] for key in ("container-title", "volume", "page", "DOI")
    )


def test_a_date_in_words_that_are_not_known_is_no_year() -> None:
    """A date line in French stays for whoever reads dates; its year alone is no hint."""
    document, _ = _told("La crue et les ports\n\nPar Jean Morel, le 12 avril 2021\n\n" + NEWS.splitlines()[14])

    assert "issued" not in document.hints
