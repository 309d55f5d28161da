"""The fields that reports and statistics are about, by the words of each; a title of one cannot carry another."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from generator.outline.claims.stems import stem

# A line: the name of a field and words of it. A field may have several lines, a word stand in several fields.
_LINES = """
trade: trade export exports exporter import imports importer tariff tariffs customs commerce merchandise
output: gdp gnp
prices: inflation cpi
work: unemployment employment jobs jobless wages wage labour labor workforce salaries
people: population births fertility census mortality demography demographic ageing inhabitants
migration: migrants migration refugees asylum displaced immigration emigration
arms: defence military troops army arms missiles missile navy weapons soldiers warships submarines
arms: peacekeepers fighter jets bombers drones tanks artillery ammunition conscripts battalion
budget: budget taxes tax debt deficit spending loan bonds
energy: electricity gas oil coal energy nuclear solar wind pipeline gigawatts megawatts refinery hydropower
climate: emissions climate carbon warming greenhouse
health: hospital hospitals vaccine vaccines vaccination disease covid pandemic health doctors malaria cholera
school: school schools education pupils teachers university literacy enrolment students
farming: wheat harvest crop crops rice agriculture grain farm farms farmers maize cocoa coffee
farming: cattle livestock milk dairy butter cheese sugar tea cotton beef pigs orchards
water: water dam dams irrigation drought reservoir groundwater rainfall flood floods
forest: forest forests deforestation timber logging rainforest
fishing: fishing fish fishery fisheries trawlers herring cod tuna
vote: turnout election elections ballot ballots voters poll polls parliament
crime: crime crimes murder murders homicide homicides prison prisons police
travel: tourists tourism visitors hotels airline airlines
housing: rents tenants mortgages mortgage dwellings
transport: railway railways rail roads motorway port ports shipping airport containers
network: internet broadband smartphones subscribers telephone
chips: semiconductor semiconductors chips
mining: mine mines mining copper lithium cobalt gold iron
poverty: poverty poor hunger famine malnutrition inequality
banks: bank banks banking bourse lenders
cars: cars automobile automobiles automotive bicycle bicycles lorries
wildlife: wolves wolf bears elephants rhinos birds whales species wildlife biodiversity animals
faith: church churches mosque mosques religion religious monks pilgrims pilgrimage
culture: museum museums theatre theatres music film films cinema library libraries
sport: football olympic olympics athletes stadium sport sports
languages: language languages dialect dialects
wine: wine wines vineyards beer brewery breweries
space: satellite satellites rocket rockets orbit
drugs: cocaine heroin opium narcotics
waste: waste plastic recycling rubbish landfill
clothing: textile textiles garments clothing
metal: steel aluminium cement
disasters: earthquake earthquakes quake volcano cyclone hurricane typhoon
pensions: pensions pension pensioners retirement
wildlife: condor condors eagles vultures bird nesting nests habitat habitats coral corals reef reefs marine insects bees
wildlife: butterflies flora fauna botany monkeys apes turtles sharks seals tigers lions lynx beavers otters bats moths
climate: temperature temperatures glaciers glacier heatwaves heatwave permafrost
vote: voting voter electorate referendum constituency constituencies deputies coalition
law: court courts judges judge trial trials lawsuits verdict verdicts constitution constitutional judiciary
press: journalists journalist newspapers newspaper media censorship broadcasting television radio reporters
people: mortality widows marriages marriage divorce divorces households
health: nurses clinic clinics patients infections malnutrition surgery midwives tuberculosis measles dengue
work: strike strikes miners apprentices pay overtime freelancers
farming: irrigated fertiliser fertilisers pesticides yields barley soya potatoes olive olives vegetables
crime: smuggling smugglers gangs theft thefts arrests detainees kidnappings
budget: fiscal treasury revenue revenues austerity
archaeology: archaeology excavation excavations bronze temples tombs pottery medieval
"""
_PHRASES = (
    (
        re.compile(r"\bgross (?:domestic|national) product\b|\bnational income\b|\beconomic output\b", re.IGNORECASE),
        "output",
    ),
    (re.compile(r"\bconsumer prices?\b|\bcost of living\b|\bprice (?:index|level)\b", re.IGNORECASE), "prices"),
    (re.compile(r"\barmed forces\b|\bair force\b", re.IGNORECASE), "arms"),
    (re.compile(r"\bpower (?:plants?|stations?|grid)\b", re.IGNORECASE), "energy"),
    (re.compile(r"\bout of work\b|\bwithout work\b", re.IGNORECASE), "work"),
)
# Fields that a report on one often speaks of, too.
_NEAR = tuple(
    frozenset(pair.split())
    for pair in (
        "energy climate", "health people", "work people", "migration people", "farming water", "energy water",
        "energy mining", "farming forest", "forest climate", "farming climate", "water climate", "poverty people",
        "poverty farming", "transport travel", "arms budget", "fishing water", "housing prices", "work poverty",
        "farming trade", "transport trade", "trade energy", "prices work", "prices poverty", "housing people",
        "budget output", "work output", "school people", "health poverty", "mining trade", "chips trade",
        "migration work",
        "clothing trade", "metal trade", "cars trade", "wine farming", "wine trade", "pensions budget", "pensions work",
        "metal mining", "disasters water", "fishing trade", "clothing work", "pensions people", "transport cars",
        "wildlife forest", "wildlife fishing", "wildlife climate", "drugs crime", "faith culture", "culture travel",
        "arms space", "banks budget", "banks prices", "banks housing", "clothing farming", "waste climate",
        "housing travel", "housing climate", "law crime", "law press", "law vote", "press vote", "press culture",
        "press network", "press crime", "law work", "law migration", "health school", "culture archaeology",
        "faith archaeology", "archaeology travel", "work health", "work school", "work farming", "work mining",
        "budget school", "budget health", "budget housing", "budget transport", "crime trade", "crime migration",
        "crime travel", "law budget", "wildlife water", "wildlife travel", "wildlife farming", "climate health",
        "climate disasters", "vote migration", "vote budget",
        "farming prices", "energy prices", "energy transport", "cars energy", "cars climate", "transport climate",
    )
)  # fmt: skip
_SHOWN = {
    "output": "economic output", "work": "jobs", "people": "population", "arms": "defence", "vote": "elections",
    "network": "telecommunications", "travel": "tourism",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    """Stem → the fields that it tells of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in _LINES.strip().splitlines():
        name, _, words = line.partition(":")
        for word in words.split():
            found[stem(word)].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=4096)
def fields(text: str) -> frozenset[str]:
    """The fields that ``text`` names."""
    words = _words()
    told = {name for match in _WORD.finditer(text) for name in words.get(stem(match[0]), ())}
    return frozenset(told | {name for pattern, name in _PHRASES if pattern.search(text)})


def shown(names: frozenset[str]) -> str:
    """Fields as a reader calls them."""
    return " and ".join(sorted(_SHOWN.get(name, name) for name in names))


def strangers(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both name fields and none of them has to do with one of the other."""
    if not one or not two or one & two:
        return False
    return not any(frozenset((first, second)) in _NEAR for first in one for second in two)
