from __future__ import annotations

import time
from itertools import pairwise

import nupunkt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sentences import sentences
from tests.hang import SLACK

PIECES = [
    "Dr. ",
    "U.S. ",
    "He left. ",
    "“Go.” ",
    "[12] ",
    "(Ito, 2020). ",
    "No. 5 ",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "。",
    "...",
    "3.5",
    "A. B. ",
    "et al. ",
]


def found(text):
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "told",
    [
        ["Dr. J. R. Marsh met Gov. Lee in the U.S.", "He left at 5 p.m. on Friday.", "It rained."],
        ["See No. 5 of the list.", "Sales rose (see Fig. 3).", "Then they fell."],
        ["The rate rose.[12]", "Then it fell.", "Nobody knew why."],
        ["Prices fell. (Ito, 2020)", "Then they rose."],
        ["It was so, as Okoro et al. in 2020 wrote.", "Others disagree."],
        ["She asked: “Why?”", "He said “Stop.”", "Then he left."],
        ["Yahoo! was sold.", "The U.K. agreed, i.e. it signed.", "Inc. and Ltd. are forms."],
        ["It rose to 3.5 per cent.", "In Feb. 2020 it fell.", "On Sept. 3 it rose."],
        ["He waited...", "Then he left."],
        ["1. First comes this.", "2. Then comes that."],
        ["Was it late?", "No.", "He slept."],
        ["Plans (e.g. roads) wait.", "“We know,” she said.", "The end."],
    ],
)
def test_sentences_of_a_paragraph(told):
    """Abbreviations, initials, numbers, quotations and citations end no sentence that goes on."""
    assert told == found(" ".join(told))


def test_scripts_without_spaces_after_the_stop():
    """Chinese and Japanese stops end sentences too; Vietnamese titles do not."""
    assert ["这是第一句。", "真的吗？", "是的。"] == found("这是第一句。真的吗？是的。")
    assert ["TP. HCM rất lớn.", "TS. Lan nói vậy."] == found("TP. HCM rất lớn. TS. Lan nói vậy.")


def test_paragraphs_and_list_items_stand_for_themselves():
    """An empty line ends a sentence, and so does the mark of the next item; a wrapped line does not."""
    assert ["A heading", "It was\nwrapped.", "Two:", "- one", "- two"] == found(
        "A heading\n\nIt was\nwrapped.\n\nTwo:\n- one\n- two"
    )


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_sentences_hold_all_words_in_order(text):
    """Nothing is lost, nothing stands twice."""
    spans = sentences(text)

    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert "".join(text.split()) == "".join("".join(found(text)).split())


@pytest.mark.parametrize("piece", ["a. ", "U.S. ", "[1] ", "(a ", ". [", "\n", "“"])
def test_hostile_repeats_take_linear_time(piece):
    """Four times the length in about four times the time."""
    short, long = (_seconds((piece * size)[:size]) for size in (25_000, 100_000))

    assert long < 12 * short + SLACK


def test_the_model_sees_no_endless_run_of_signs(monkeypatch):
    """It goes through the rest of such a run from each sign of it; where sentences end stays the same."""
    seen = []
    model = nupunkt.sent_spans
    monkeypatch.setattr(nupunkt, "sent_spans", lambda text: (seen.append(text), model(text))[1])

    assert ["What" + "?" * 9_000, "It rained."] == found("What" + "?" * 9_000 + " It rained.")
    assert all("?" * 60 not in text for text in seen)


def _seconds(text):
    start = time.process_time()
    sentences(text)
    return time.process_time() - start
