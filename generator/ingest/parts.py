"""Which part of the argument each passage belongs to: headings first, then cues, neighbours and shared terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.ingest.document import Document
from generator.ingest.phrases import Index, Phrase, hits, index, tokens
from generator.ingest.structure import Structure
from generator.ingest.terms import Vector, centroid, cosine
from generator.model.outline import ROLES, Role

Scores = dict[Role, float]

_TOLD, _MOST_TOLD, _REPORTED = 1.4, 3.0, 4.0  # a text without telling headings tells what happened, news most of all
_OPENS, _CLOSES = 1.5, 1.5  # what its place says of the first and the last passages of an essay, fading
_FEW = 4  # passages that are too few to show how a text is told
_EDGE = 0.15  # share of a text that is its beginning, and its end
_PAPER: Mapping[Role, float] = {"context": 0.6, "areas": 0.4}
_ABSTRACT: Mapping[Role, float] = {"context": 4.0}
_BELOW: Mapping[Role, float] = {"areas": 0.4}
_TELLS = 4.0  # from this weight on a heading tells the part, and not only the subject
_LONG = 12  # passages from which on a text without telling headings is read as news
_HEARD = 10.0  # what a passage's own words weigh beside its heading
_DOUBT = 2.0  # so many points of weight more are needed before a passage's words count in full
_LEAN = 3.0  # how far likeness to the sure passages of a part counts
_NEAR = 0.3  # how far a neighbour is heard where no heading parts thoughts
_TIED = 0.5  # how far the passage before is heard by one that goes on from it
_OPENING = 5  # tokens in which a passage says that it goes on
_ANNOUNCES = 3.0  # what an announcement weighs in the passage behind it
_COUNTED = 4  # tokens from "several" to the end of what it counts
_FADES = 0.8  # what is left of an announcement one passage further
_BESIDE = 0.5  # how far a passage's own words are heard beside a heading that tells
_ROLE = {str(role): role for role in ROLES}
_TRUST = (0.4, 0.4, 0.4, 0.4, 1.0, 1.6, 1.8)  # in a heading by its weight, where headings tell no argument
_KEPT = 0.7  # how much of a heading's word is left one level below it


def passage_scores(document: Document, structure: Structure) -> tuple[Scores, ...]:
    """How much speaks for each part, by the headings above a passage, its own words and its place in the text."""
    above = [_heading_scores(structure, number) for number in range(len(structure.sections))]
    argued = _tells(above)
    found = [tokens(document.text[one.start : one.end]) for one in structure.passages]
    cues = _cue_scores([_phrases(words, _cues()) for words in found], 0.0 if argued else _length(structure))
    own = [
        _passage(structure, above[one.section], said, argued)
        for one, said in zip(structure.passages, cues, strict=True)
    ]
    smooth = own if argued else _smoothed(own, [_is_tied(words) for words in found])
    heard = _announced(structure, found, smooth)
    told = _telling(found)
    places = (_prior(structure, number, argued, told) for number in range(len(heard)))
    return tuple(_added(one, prior) for one, prior in zip(heard, places, strict=True))


def _telling(found: Sequence[Sequence[str]]) -> float:
    """How much of a text without telling headings only tells what happened: more, the more somebody says something."""
    from generator.ingest.lexicon.part_turns import TELLING

    if len(found) < _FEW:
        return _MOST_TOLD
    share = sum(not TELLING.isdisjoint(words) for words in found) / max(len(found), 1)
    return min(_TOLD + _REPORTED * share, _MOST_TOLD)


def _added(one: Scores, other: Mapping[Role, float]) -> Scores:
    return {role: one[role] + other.get(role, 0.0) for role in ROLES}


def is_argued(structure: Structure) -> bool:
    """Whether the headings tell an argument (at least two parts of it) and not only subjects."""
    return _tells([_heading_scores(structure, number) for number in range(len(structure.sections))])


def _tells(above: Sequence[Scores]) -> bool:
    """Headings that name drivers and areas alone may as well name subjects."""
    told = {role for one in above for role in ROLES if one[role] >= _TELLS}
    return len(told) > 1 and bool(told - {"drivers", "areas"})


def decide(scores: Sequence[Scores], vectors: Sequence[Vector]) -> tuple[Role, ...]:
    """One part a passage, of all documents together: passages that no heading tells lean to the part whose sure
    passages use the same words. ``vectors`` are the passages' terms, of length one."""
    sure = {role: centroid([vectors[i] for i in range(len(scores)) if _is_sure(scores[i], role)]) for role in ROLES}
    return tuple(_best(_leaned(one, vector, sure)) for one, vector in zip(scores, vectors, strict=True))


def _leaned(scores: Scores, vector: Vector, sure: Mapping[Role, Vector]) -> Scores:
    likeness = {role: cosine(vector, sure[role]) for role in ROLES}
    mean = sum(likeness.values()) / len(ROLES)
    return {role: scores[role] + _LEAN * (likeness[role] - mean) for role in ROLES}


def _is_sure(scores: Scores, role: Role) -> bool:
    others = max(scores[other] for other in ROLES if other != role)
    return scores[role] > others + 2


def _best(scores: Scores) -> Role:
    """The highest; of equals the one that tells most about what was done."""
    order: tuple[Role, ...] = ("areas", "challenges", "drivers", "implications", "context")
    return max(order, key=lambda role: round(scores[role], 6))


def heading_part(title: str) -> Scores:
    """What the words of one heading say; beside a word that tells for sure, those that tell little are silent."""
    found = [hit.phrase for hit in hits(tokens(title), _headings())]
    top = max((phrase.weight for phrase in found), default=0.0)
    heard = [phrase for phrase in found if phrase.weight >= top - 1]
    return {role: max((one.weight for one in heard if one.kind == role), default=0.0) for role in ROLES}


def _heading_scores(structure: Structure, section: int) -> Scores:
    """A heading's own words and, weaker with distance, those above it. Where those above waver between parts, its
    own words decide between these."""
    total: Scores = dict.fromkeys(ROLES, 0.0)
    for distance, number in enumerate(reversed(structure.ancestry(section))):
        own = heading_part(structure.sections[number].title)
        total = _joined(total, own) if distance else own
    return total


def _joined(above: Scores, own: Scores) -> Scores:
    top = max(above.values())
    if not top:
        return own
    open_to = {role for role in ROLES if above[role] >= 0.6 * top}
    factor = 1.0 if len(open_to) > 1 else 0.5
    return {
        role: _KEPT * above[role] * (1.6 if len(open_to) == 1 else 1.0)
        + factor * own[role] * (1.0 if role in open_to or own[role] >= 5 else 0.5)
        for role in ROLES
    }


def _passage(structure: Structure, above: Scores, cues: Scores, is_argued: bool) -> Scores:
    heading = max(above.values())
    subject = 0.0 if is_argued else _length(structure)
    return {
        role: _share(structure, role, heading, is_argued) * above[role]
        + _heard(role, above, heading, subject) * cues[role]
        for role in ROLES
    }


def _share(structure: Structure, role: Role, heading: float, is_argued: bool) -> float:
    """How far a heading is believed. In news "Cooperation at sea" only names what all of the text is about."""
    if is_argued:
        return 1.3
    trust = _TRUST[min(int(heading), len(_TRUST) - 1)]
    return trust * (1 - _length(structure)) if role == "areas" else trust


def _length(structure: Structure) -> float:
    """0 to 1, by the number of passages."""
    return min(len(structure.passages) / _LONG, 1.0)


def _heard(role: Role, above: Scores, heading: float, subject: float) -> float:
    """How far a passage's own words may speak against its heading; a conclusion may turn to what is open.
    ``subject`` is how surely headings name no more than subjects, 0 to 1."""
    if heading < _TELLS:
        return 1.0
    is_open = role == "challenges" and above["implications"] == heading
    return 1.0 if is_open else _BESIDE + (1 - _BESIDE) * subject


def _prior(structure: Structure, number: int, is_argued: bool, telling: float) -> Mapping[Role, float]:
    """What a passage is by its place alone; a text of one or two passages has no places."""
    section = structure.sections[structure.passages[number].section]
    if section.zone == "abstract":
        return _ABSTRACT
    if is_argued:
        return _PAPER if section.parent < 0 else _BELOW
    length, last = _length(structure), len(structure.passages) - 1
    essay = (_MOST_TOLD - telling) / (_MOST_TOLD - _TOLD)
    edge = max(1.0, _EDGE * last)
    opens, closes = max(0.0, 1 - number / edge), max(0.0, 1 - (last - number) / edge)
    prior = {"areas": telling, "context": _OPENS * essay * opens, "implications": _CLOSES * closes}
    return {_ROLE[role]: length * weight for role, weight in prior.items()}


def _smoothed(scores: Sequence[Scores], tied: Sequence[bool]) -> list[Scores]:
    """Each passage hears its neighbours, where no heading says where one thought ends; the one before it more clearly
    where it only goes on from there."""
    return [
        {role: one[role] + sum(share * near[role] for share, near in _near(scores, tied, number)) for role in ROLES}
        for number, one in enumerate(scores)
    ]


def _near(scores: Sequence[Scores], tied: Sequence[bool], number: int) -> Iterable[tuple[float, Scores]]:
    if number:
        yield _TIED if tied[number] else _NEAR, scores[number - 1]
    if number + 1 < len(scores):
        yield _NEAR, scores[number + 1]


def _is_tied(words: Sequence[str]) -> bool:
    """Whether a passage opens with a word that goes on from what was said before."""
    return any(hit.start == 0 for hit in hits(words[:_OPENING], _ties()))


def _announced(structure: Structure, found: Sequence[Sequence[str]], scores: Sequence[Scores]) -> list[Scores]:
    """A sentence like "several obstacles remain" works like a heading, fading over the passages that
    follow in its section; its own passage has heard it by its cues."""
    told: list[Scores] = []
    echo: Scores = dict.fromkeys(ROLES, 0.0)
    section = -1
    for at, words, one in zip(structure.passages, found, scores, strict=True):
        fading = {role: _FADES * echo[role] if at.section == section else 0.0 for role in ROLES}
        said = set(_announces(words))
        echo = {role: _ANNOUNCES * (role in said) for role in ROLES} if said else fading
        section = at.section
        told.append(one if said else _added(one, echo))
    return told


def _announces(words: Sequence[str]) -> Iterator[Role]:
    """The parts of which a passage says that there are several things to tell."""
    from generator.ingest.lexicon.part_turns import MANY, NOUNS

    for at, word in enumerate(words):
        if word in MANY:
            yield from (_ROLE[NOUNS[noun]] for noun in words[at + 1 : at + _COUNTED] if noun in NOUNS)


def _cue_scores(said: Sequence[Sequence[Phrase]], length: float) -> list[Scores]:
    """What the phrases of each passage say of each part: together at most ``_HEARD``, less where few are found. In a
    long text a phrase that most passages use names what the text is about, and tells none of them apart."""
    spread = Counter(phrase.words for phrases in said for phrase in {one.words: one for one in phrases}.values())
    rarity = {words: 1 - length * count / len(said) for words, count in spread.items()}
    return [_weighed(phrases, rarity) for phrases in said]


def _weighed(phrases: Sequence[Phrase], rarity: Mapping[tuple[str, ...], float]) -> Scores:
    own: Scores = dict.fromkeys(ROLES, 0.0)
    for phrase in phrases:
        own[_ROLE[phrase.kind]] += phrase.weight * rarity[phrase.words]
    factor = _HEARD / (sum(own.values()) + _DOUBT)
    return {role: factor * own[role] for role in ROLES}


def _phrases(words: Sequence[str], known: Index) -> list[Phrase]:
    """Each stretch of words once a kind, by its heaviest phrase."""
    heaviest: dict[tuple[int, int, str], Phrase] = {}
    for hit in hits(words, known):
        at = hit.start, hit.end, hit.phrase.kind
        if at not in heaviest or hit.phrase.weight > heaviest[at].weight:
            heaviest[at] = hit.phrase
    return list(heaviest.values())


@cache
def _headings() -> Index:
    from generator.ingest.lexicon.part_headings import HEADINGS

    return index(HEADINGS)


@cache
def _cues() -> Index:
    from generator.ingest.lexicon.part_cues import CUES

    return index(CUES)


@cache
def _ties() -> Index:
    from generator.ingest.lexicon.part_turns import TIES

    return index(TIES)
