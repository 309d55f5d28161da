"""What a figure is of and what it leaves out: groups that exclude each other, and words for a part of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.outline.claims.terms import STEM, Term
from generator.text.units import words_of

# Words of one line tell things apart: a figure of one is no figure of another.
_APART = tuple(
    tuple(frozenset(word.split("|")) for word in line.split())
    for line in """
    =woman =man
    =girl =boy
    =child =adult =old =youth
    =urban =rural
    =goods =services
    =import =export
    north|northern south|southern east|eastern west|western
    =navy =airforce marin
    =deaths =injured
    =oil =gas =coal =nuclear =wind =solar hydro biomass
    winter summer spring autumn
    public|state-owned privat
    primary|primari secondary|secondari tertiary|tertiari
    first|1st second third fourth fifth sixth seventh
    upper lower
    =submarine =warship =aircraft =tank =missile =drone
    military|militari civilian
    incoming outgoing
    birth =deaths
    beef pork poultri chicken
    steel aluminium cement copper
    wheat maiz|corn rice|ric barlei
    passenger freight|cargo
    =reserve =debt
    =wage =gdp
    diesel petrol
    hardwood softwood
    nurs =doctor =teacher
    kindergarten universiti
    bachelor doctoral
    =revenue =profit =deficit|=loss =debt
    =car =lorry =ship =aircraft =railway
    arm|army =navy
    day night
    inland coastal offshor onshor
    domestic foreign
    wholesal retail
    arriv departur|depart
    birth|=birth =deaths
    infect|=infected =deaths
    cattl|cow goat sheep pig
    =coffee =tea =cocoa
    =gold silver =copper
    wild farm
    crud refin
    temporari perman
    full-time part-time
    appli|applicat grant
    =arrest =convict
    =pupil =teacher
    =doctor =nurse
    =troops =police
    armour =aircraft
    =marriage =divorce
    white|pale brown|black
    rich =poor
    =malaria =measles =cholera =polio =hiv =covid dysente ebola dengue tubercu typhoid influen|flu diphthe plague mpox
    =coffee =tea =cocoa sugar|=sugar cotton|=cotton shrimp =meat =milk =egg flower|=flower wine|=wine beer butter chees
    =soy =palm nut|nuts cashew vanilla rubber tobacco|=tobacco =fruit =timber =potato honei
    wheat maiz|corn rice|ric barlei soi|soya oat
    cod herr tuna salmon shrimp squid mackere haddock
    howitze =tank =helicopter =drone =frigate =submarine =missile =aircraft mortar
    =flood =drought =quake =storm =fire =heat =snow
    elephan rhino lion wolf|wolv bear|bears tiger deer whal
    =teacher =nurse =doctor =police =miner =farmer judg|judge pilot driver =journalist =lawyer
    =oil =gas =coal =uranium =gold =copper =cobalt =lithium =diamond silver iron bauxite nickel
    =car =bus lorri =train tram bicycl motorbi
    =theft murder|=crime fraud
    surfac underground
    """.strip().splitlines()
)
_GROUPS = words_of(
    "=woman =man =girl =boy =child =old =youth =urban =rural =goods =services =navy =airforce north northern south"
    " southern east eastern west western =insured"
)
_MEASURES = words_of(
    """
    =price =inflation =harvest =rent =gdp =export =import =debt =profit =deficit =investment =turnout =unemployed
    =temperature =deaths =injured =infected =emission =aid =remittance =reserve =vaccinated =hunger =fine =subsidy
    =literate =approval =birth =lifetime =rain =interest =marriage =divorce =crime =pension =harvest =production
    """
)
"""What reports measure: of two figures whose clauses name measures, and no common one, neither is the other's."""
_PART = re.compile(
    r"\b(?:of (?:them|these|those|which|whom|this|that|it)|among (?:them|these|those)|part of|share of"
    r"|some of|portion of"
    r"|(?:first|second|third|fourth|last) (?:tranche|phase|stage|part)|alone|in addition"
    r"|a further"
    r"|another|additional|more of|others|the rest|the remaind\w+|thereof|including|included|among which|of whom"
    r"|remaining|one of|per cent of those|up from|down from)\b",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(
    r"(?:of (?:them|these|those|this|that|it)|more of|others|thereof|alone|in addition|each|apiece|up from|down from"
    r"|among (?:them|these|those))\b",
    re.IGNORECASE,
)
_FROM_WHOLE = re.compile(
    r"(?:^|[.;] )Of (?:the|its|their|these|those|all) (?:[^,;]|,\d){3,60}, (?:(?:about|some|only|just|nearly) )?$"
)
_OF_THE = re.compile(r" of (?:the|its|their|these|those|all the) ")


def apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the keys of two figures name different things of one line ("girls", "boys")."""
    first, second = _places(one), _places(two)
    if not first or not second:
        return False
    return any(line in second and not places & second[line] for line, places in first.items())


def of_a_body(text: str, end: int) -> bool:
    """Whether a count is of members of something: "800 soldiers of the brigade"."""
    return bool(_OF_THE.match(text, end))


def measures(terms: tuple[Term, ...]) -> frozenset[str]:
    """The measures that terms name and that they can only mean."""
    meant = (frozenset(key for key in term.keys if key.startswith("=")) - {"=budget"} for term in terms)
    return frozenset(key for keys in meant if keys <= _MEASURES for key in keys)


@lru_cache(maxsize=16384)
def _places(keys: frozenset[str]) -> dict[int, set[int]]:
    """Line → which of its things ``keys`` name."""
    found: dict[int, set[int]] = {}
    for key in keys & _SLOTS.keys():
        for line, place in _SLOTS[key]:
            found.setdefault(line, set()).add(place)
    return found


def _slots() -> dict[str, list[tuple[int, int]]]:
    """Key → the lines and places at which it stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(_APART):
        for place, words in enumerate(line):
            for word in words:
                found.setdefault(word if word.startswith("=") else word[:STEM], []).append((number, place))
    return found


_SLOTS = _slots()


def group(keys: frozenset[str]) -> frozenset[str]:
    """The part of a whole that ``keys`` name: women, the young, the north; both of a pair are the whole."""
    pairs = (pair for pair in _PAIRS if pair <= keys)
    return (keys & _GROUPS).difference(*pairs)


_PAIRS = tuple(
    frozenset(pair.split())
    for pair in ("=woman =man", "=girl =boy", "=urban =rural", "=goods =services", "north south")
)


def is_part(text: str, start: int, end: int, counted: bool) -> bool:
    """Whether the figure at ``text[start:end]`` is said to be a part of another; ``counted``: it counts things."""
    bare = not any(letter.isalpha() for letter in text[start:end]) and _OF_THE.match(text, end)
    if counted and (bare or _OF_THE.search(text[start:end]) or _FROM_WHOLE.search(text[:start])):
        return True
    return bool(_PART.search(text[max(0, start - 32) : start]) or _PART_BEHIND.match(text[end : end + 20].lstrip(" ,")))


def keys_of(terms: Iterable[Term]) -> frozenset[str]:
    """All that terms say, under all their forms."""
    return frozenset[str]().union(*[term.keys for term in terms])
