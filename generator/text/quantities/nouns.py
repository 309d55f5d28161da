"""What is counted: the noun behind a number, and what a share is a share of. Rules of word shape, no dictionary."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.text.units import CARDINALS, any_of, words_of

_WORD = re.compile(
    r"(?P<gap>[ \u00a0\n]|[-‑])(?P<word>(?:[A-Z]\.){2,4}"
    r"|[A-Z][A-Za-z]{0,4}[-‑]?\d{1,4}[A-Za-z]{0,2}(?:/[A-Z])?(?=\s[a-z])"
    r"|[^\W\d_]+(?:[-‑’'][^\W\d_]+){0,3}|\d{1,3}(?:,\d{3}){0,3}"
    r"(?=\s[a-z]))"
)
_MOST_WORDS = 6

STOPS = words_of(
    """a about above across after again against all along also although among an and any are as at away be because
    been before behind being below between both but by can cannot could despite did do does down due during each
    either else even every few for from had has have he her here him his how however i if in including inside
    instead into is it its itself just later least less like many may me might more most much must my near
    neither nevertheless next no nor not now of off on once only onto or other others our out outside over own
    per rather said same say says shall she should since so some soon still such than that the their them then
    there therefore these they this those though through throughout thus to together too toward towards under
    until up upon us versus via was we well were what whatever when where whether which while who whom whose why
    will with within without would yet you your ago apart compared according around respectively annually times'
    earlier already often always never"""
)
_IRREGULAR = words_of(
    """people men women children aircraft troops personnel staff police sheep fish species series feet data media
    criteria phenomena mice teeth spacecraft cattle offspring headquarters crossroads works bacteria alumni
    fungi livestock head consortia memoranda curricula fora geese crew salmon strata indices matrices vertices analyses
    crises bases theses diagnoses hypotheses oxen poultry"""
)
_NOT_PLURAL = words_of(
    """news perhaps besides afterwards upwards downwards towards gas bus campus lens sometimes always less plus
    minus whereas series' economics politics physics mathematics ethics athletics dynamics it's its this is was
    has does goes says means grows rises falls remains includes requires allows shows makes takes gives keeps
    needs lives works"""
)
_ADJECTIVE = re.compile(
    r".{2,}(?:al|ive|ous|ful|less|able|ible|ic|ish|ary|ory|ed|ier|iest|ern|ent|ant|ese|ly|like|est|wide|new|old"
    r"|based|led"
    r"|related|owned|built|run|born|made|ing)$"
)
_NOUNS_ALL_THE_SAME = words_of(
    """coal oil steel rail mail trial capital hospital hotel metal terminal material signal journal animal canal
    deal meal goal missile mobile textile vehicle table cable article vegetable public traffic fabric clinic
    music topic medical military library battery factory territory story history laboratory salary bed seed weed
    feed breed speed forest guest test harvest interest request protest patient client parent student president
    agent event tent cent investment settlement agreement government document department apartment instrument
    employment restaurant plant grant tenant assistant wedding building meeting housing training shipping mining
    fishing farming banking parking manufacturing engineering testing landing shelling bombing polling voting
    railway firm olive drive detective executive archive initiative native representative alternative objective
    motive locomotive cooperative supply family assembly rally ally monopoly"""
)
_PLAIN_ADJECTIVES = words_of(
    """new large small big major minor main key top high low long short young old early late full free open good
    bad great common different separate single joint extra more fewer further local rich poor dead live known
    held fresh clean green red black white blue wild heavy light fast slow deep wide broad core prime joint
    armed giant huge tiny rare true false male female foreign modern first second third fourth fifth last next
    own whole entire sovereign nuclear strategic direct hard-hit so-called smart brown leading remaining
    existing working growing emerging developing ageing missing"""
)
_HEADS = words_of(
    """gdp gnp gni population income output trade revenue electricity workforce electorate total budget market
    economy capacity demand supply consumption production spending expenditure electorate vote land area energy
    power labour labor force forces debt growth turnover capital wealth time value"""
)
_DETERMINERS = words_of("""all the its their his her our your my that this these those any a an such each every both""")
_FULL_NAMES = {"gross domestic product": "GDP", "gross national product": "GNP", "gross national income": "GNI"}


def counted(text: str, end: int) -> tuple[str, int] | None:
    """The plural noun that a number ending at ``end`` counts, with its noun modifiers in lower case, and its end."""
    if heads := _HEAD_OF.match(text, end):
        end = heads.end()
    words = _words(text, end)
    for index, (word, _, _) in enumerate(words):
        if is_plural(word):
            last = _last_plural(words, index)
            named = [one for one, _, _ in words[: last + 1]]
            holds_number = any(_NUMBERED.match(one) for one in named)  # "two five-year terms": each has its own passage
            return _name(named), end if holds_number else words[last][2]
    return None


_HEAD_OF = re.compile(r" head of(?= [a-z])")
_NUMBERED = re.compile(rf"(?:\d|(?:{any_of(CARDINALS)})[-‑])", re.IGNORECASE)


_HYPHENED = re.compile(r"[-‑](?P<noun>[a-z]{3,20})(?![\w’'])(?P<more>[-‑][a-z]+)?")
_NOT_COUNTED = words_of(
    """year odd plus fold way off time times based style old high wide long deep thick dimensional class like and
    rd nd th something digit sided tier star and percent thirds third half halves quarter quarters fourth fifth
    fifths sixth eighths ninths tenth tenths"""
)
_PEOPLE = {"person": "people", "man": "people", "woman": "women", "strong": "people", "persons": "people",
           "child": "children", "foot": "feet", "head": "animals"}  # fmt: skip


def counted_by_hyphen(text: str, end: int) -> tuple[str, int] | None:
    """ "27-member bloc" counts members, "5,000-strong force" people, "12-turbine park" turbines."""
    match = _HYPHENED.match(text, end)
    if not match or match["noun"] in _NOT_COUNTED or match["noun"] in STOPS or re.search(r"..ed$|ing$", match["noun"]):
        return None
    noun = match["noun"]
    return _PEOPLE.get(noun) or plural(noun), end + 1 + len(noun)


def plural(noun: str) -> str:
    """A regular plural; what has the shape of one stays."""
    if is_plural(noun):
        return noun
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else f"{noun}s"


def counted_one(text: str, end: int) -> tuple[str, int] | None:
    """The singular noun behind "one" as a plural, and its end."""
    words = _words(text, end)
    cut = next((at for at, (word, _, _) in enumerate(words) if at and re.search(r"(?:ed|ing|ly)$", word)), len(words))
    noun = words[:cut][:3]
    if not noun or is_plural(noun[-1][0]):
        return None
    return _name([*(word for word, _, _ in noun[:-1]), plural(noun[-1][0])]), noun[-1][2]


def base_of_share(text: str, end: int) -> tuple[str, int] | None:
    """What a share that ends at ``end`` is a share of: "GDP" for "% of its GDP", "households" for "half of all ..."."""
    lead = re.match(
        r"[ \u00a0\n]of(?=[ \u00a0\n])|(?=[ \u00a0\n](?:the|its|their|all)[ \u00a0\n])", text[end : end + 12]
    )
    if not lead:
        return None
    words = _words(text, end + lead.end(), determiners=True)
    while words and words[0][0].casefold() in _DETERMINERS:
        words = words[1:]
    return _base(words, text) if words else None


def is_plural(word: str) -> bool:
    """Whether a word has the shape of a plural noun, or is one without it ("people")."""
    low = word.casefold().rpartition("-")[2]
    if low in _IRREGULAR or (low.endswith("men") and low not in {"specimen", "regimen", "acumen", "omen", "abdomen"}):
        return True
    if not low.endswith("s") or len(low) < 3 or low in _NOT_PLURAL or low in STOPS:
        return False
    return not low.endswith(("ss", "us", "is", "ous", "'s", "’s")) and not word.isupper()


def is_adjective(word: str) -> bool:
    """Whether a word has the shape of an adjective or participle."""
    low = word.casefold()
    if low in _NOUNS_ALL_THE_SAME:
        return False
    return low in _PLAIN_ADJECTIVES or bool(_ADJECTIVE.fullmatch(low))


def _words(text: str, end: int, determiners: bool = False) -> list[tuple[str, int, int]]:
    """The words behind ``end`` up to a stop word or a sign, as (word, start, end); ``determiners`` may come first."""
    found: list[tuple[str, int, int]] = []
    at = end
    while len(found) < _MOST_WORDS and (match := _WORD.match(text, at)):
        word = match["word"]
        if found and word == "and" and (joined := _joined(text, found[-1][0], match.start())):
            at = joined
            continue
        leads = determiners and (not found or found[-1][0].casefold() in _DETERMINERS)
        if word[0].isdigit() and not determiners and not (len(word) < 4 and found and found[-1][0][0].isupper()):
            break
        if (match["gap"] in "-‑" and not found) or (_stops(word) and not (leads and word.casefold() in _DETERMINERS)):
            break
        found.append((word, match.start("word"), match.end()))
        at = _joined(text, word, match.end()) if text[match.end() : match.end() + 1] == "," else match.end()
        at = at or match.end()
    return found


_AND_ADJECTIVE = re.compile(r"(?:,| and|, and)(?= (?P<next>[a-z][a-z-]+) (?=[a-z]))")


def _joined(text: str, word: str, at: int) -> int:
    """Where the second of two adjectives begins, "counterfeit and expired doses"; 0 where none is joined."""
    match = _AND_ADJECTIVE.match(text, at)
    both = match and match["next"] not in STOPS and is_adjective(match["next"]) and not is_plural(word)
    return match.end() if match and both and not _stops(word) else 0


def _stops(word: str) -> bool:
    return (word.casefold() in STOPS or word.casefold() in CARDINALS) and not (word.isupper() and len(word) > 1)


def _last_plural(words: list[tuple[str, int, int]], first: int) -> int:
    """The head of "sales teams", "police officers" and "United Nations monitors" is the last plural."""
    following = [word for word, _, _ in words[first + 1 :]]
    if not following:
        return first
    if words[first][0][0].isupper() and first:  # of a name: the noun may stand behind an adjective
        behind = (at for at, word in enumerate(following) if word[0].islower() and is_plural(word))
        return first + 1 + next(behind, -1)
    leads = following[0].casefold() not in _MEASURES and following[0][0].islower()
    return first + 1 if leads and is_plural(following[0]) else first


_MEASURES = words_of("years months weeks days hours minutes times dollars euros kilometres metres tonnes tons acres")


def _name(words: list[str]) -> str:
    """The head and the noun before it, without adjectives and proper names: "fighter jets"."""
    head = words[-1]
    kept = [_PEOPLE.get(head.casefold(), head.casefold())]
    led = {word for adverb, word in pairwise(words) if adverb.casefold().endswith("ly")}  # "privately run clinics"
    for word in reversed(words[:-1]):
        if (
            word in led
            or re.search(r"['’]s?$", word)
            or not word[0].islower()
            or _NUMBERED.match(word)
            or is_adjective(word)
            or len(kept) == 2
        ):
            break
        kept.insert(0, word.casefold())
    return " ".join(kept)


def _base(words: list[tuple[str, int, int]], text: str) -> tuple[str, int] | None:
    last = next((i for i, (word, _, _) in enumerate(words) if is_plural(word) or word.casefold() in _HEADS), None)
    if last is None:
        last = next(
            (i - 1 for i, (word, _, _) in enumerate(words) if i and re.search(r"(?:ed|ing)$", word)), len(words) - 1
        )
        last = min(last, 3)
    end = words[last][2]
    kept = [
        word
        for word, _, _ in words[: last + 1]
        if not re.search(r"['’]s?$", word) and word.casefold() not in _DETERMINERS
    ]
    if acronym := re.match(r"\s\(([A-Z]{2,6})\)", text[end : end + 10]):
        return acronym[1], end
    name = " ".join(kept)
    return (_FULL_NAMES.get(name.casefold(), name), end) if name else None
