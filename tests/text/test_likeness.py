from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import likeness as module
from generator.text.likeness import content_words, near_pairs

VOCABULARY = ("the", "deal", "was", "reached", "in", "February", "trade", "grew", "by", "a", "lot")
WORDS = st.lists(
    st.sampled_from(["the", "deal", "was", "reached", "in", "February", "trade", "grew", "by", "a", "lot"]), max_size=9
).map(" ".join)


def likeness(a, b):
    """What two texts are compared by, without the short cut."""
    return module._dice(module._shingles(a), module._shingles(b))


def test_sentences_that_differ_in_form_only_are_alike():
    """Case, punctuation, white space and the form of accents do not count."""
    assert likeness("The deal was reached.", "the  deal, was reached") == 1
    assert likeness("Đổi mới", "Đổi mới") == 1


def test_the_more_words_are_shared_in_order_the_more_alike():
    """Another number, another order and other words come further and further away."""
    sentence = "The agreement on hosting costs was reached in February 2021"

    values = [
        likeness(sentence, "The agreement on hosting costs was reached in March 2021"),
        likeness(sentence, "In February 2021 was reached the agreement on costs of hosting"),
        likeness(sentence, "Trade fell in 2021"),
        likeness(sentence, "Nothing alike here"),
    ]
    assert values == sorted(values, reverse=True)
    assert (values[0] > 0.7, values[-1]) == (True, 0)


def test_east_asian_text_is_compared_sign_by_sign():
    """There are no spaces to split at."""
    assert likeness("日米同盟は重要だ", "日米同盟が重要だ") > 0.6
    assert likeness("日米同盟", "中国経済") == 0


def test_texts_without_words_are_like_nothing():
    """Two empty sentences are no repetition."""
    assert likeness("", "...") == 0
    assert not near_pairs(["", "", "..."], 0.5)


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_between_0_and_1(a, b):
    """Order does not matter."""
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1


@given(st.lists(WORDS, max_size=12), st.sampled_from([0.1, 0.5, 0.8, 0.95, 1.0]))
def test_near_pairs_finds_exactly_what_comparing_all_would(texts, threshold):
    """The short cut loses nothing."""
    expected = [(i, j) for i, j in combinations(range(len(texts)), 2) if likeness(texts[i], texts[j]) >= threshold]

    assert tuple(expected) == near_pairs(texts, threshold)


def test_few_pairs_are_compared(monkeypatch):
    """Two thousand different sentences take some ten thousand comparisons, not two million."""
    texts = [f"Point w{n} says that v{n * 7} of u{n * 13} rose in the year {n % 40}" for n in range(2000)]
    texts.append(texts[5])
    compared = []
    monkeypatch.setattr(module, "_dice", lambda a, b, real=module._dice: compared.append(1) or real(a, b))

    assert near_pairs(texts, 0.8) == ((5, 2000),)
    assert len(compared) < 60_000


@pytest.mark.parametrize("count", [0, 1])
def test_none_or_one_text_has_no_pairs(count):
    """Nothing to compare with."""
    assert not near_pairs(["a b c"] * count, 0.8)


def test_content_words_are_those_that_carry_meaning() -> None:
    """Small words and a plural's ending go, a "not", a direction and a number stay."""
    found = content_words("The exports of cars did not rise to USD 9 in May, but fell from 10.")

    assert ("export", "car", "did", "not", "rise", "usd", "9", "may", "but", "fell", "from", "10") == found
