"""The thesaurus: the form of its file and what it finds."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.outline.claims.scope import keys_of
from generator.outline.claims.stems import stem
from generator.outline.claims.terms import terms
from generator.outline.claims.thesaurus import concepts, kinds, lines, longest

_PACKAGE = Path(__file__).parents[3] / "generator" / "outline"
_NAMED = re.compile(r"(?<![\w=!<>])=([a-z_]+)\b(?!\()")


def stems(phrase: str) -> str:
    return " ".join(stem(word) for word in phrase.split())


def test_a_concept_stands_once() -> None:
    """No concept has two lines, and each has a plain name."""
    named = Counter(concept.name for concept in lines())
    assert [name for name, count in named.items() if count > 1 or not re.fullmatch(r"[a-z_]+", name)] == []


def test_a_phrase_stands_once_in_a_line() -> None:
    """No line says one thing twice, not in another form of it either, and no phrase is empty."""
    for concept in lines():
        said = Counter(stems(phrase) for phrase in concept.said)
        assert {phrase: count for phrase, count in said.items() if count > 1 or not phrase} == {}, concept.name


def test_every_concept_that_the_rules_name_is_known() -> None:
    """A rule that asks for a concept which no line has would never find it."""
    known = {concept.name for concept in lines()}
    asked = {
        (path.name, name)
        for path in _PACKAGE.rglob("*.py")
        for quoted in re.findall(r'"[^"]*"', path.read_text(encoding="utf-8"))
        if re.fullmatch(r'"[\s|=!a-z_-]*"', quoted)
        for name in _NAMED.findall(quoted)
    }
    assert asked, "no rule names a concept"
    assert {(file, name) for file, name in asked if name not in known} == set()


@pytest.mark.parametrize(
    ("said", "concept"),
    [("behind bars", "prisoner"), ("ground was broken", "begin"), ("catch", "fish"), ("apartments", "flat"),
     ("asylum applications", "asylum_seeker"), ("sold overseas", "export"), ("out of work", "unemployed"),
     ("stepped down", "resign"), ("lost their lives", "deaths"), ("housing starts", "started_building"),
     ("jobseeker's allowance", "unemployment_benefit"), ("week’s work", "working_hours")],
)  # fmt: skip
def test_ways_of_saying_one_thing(said: str, concept: str) -> None:
    """A word or phrase says its concept in any form of its words."""
    assert f"={concept}" in concepts(stems(said)) | kinds(stems(said))


ALIKE = """
soldiers | boots on the ground
draft dodgers | refused to serve
the drones were brought down | shot down
nuclear warheads | atomic bombs
artillery rounds | shells
spending on defence | the military budget
sniper fire | marksmen
war games | manoeuvres
POWs | prisoners of war
old soldiers | veterans
envoys | ambassadors
ties were severed | broke off diplomatic relations
the envoy was recalled | ordered home
a blacklist | sanctions
the guns fell silent | an armistice
a swap of captives | prisoners exchanged
struck a deal | came to terms
without result | talks broke down
became part of the union | accession
quit the pact | withdrew from the treaty
goods sold abroad | exports
bought from foreigners | imports
duties on imports | tariffs
tax take | receipts from tax
taxes were raised | a tax increase
a hole in the budget | the fiscal deficit
what was owed by the state | sovereign debt
the policy rate | the benchmark rate
grocery bills | the price of food
price of petrol | prices at the pump
went to the wall | insolvencies
bullion reserves | gold stocks
sent money home | remittances
wrote off debts | debt relief
paid back | redeemed
run on the bank | withdrew their savings
shop takings | retail sales
out of a job | jobless
without work | seeking work
unfilled posts | vacancies
jobs axed | layoffs
joined the payroll | were hired
drew a pension | pensioners
the age at which people retire | pension age
lowest hourly pay | the minimum wage
walked off the job | downed tools
on the state payroll | civil servants
days off sick | sick leave
killed at work | fatal accidents at work
worked from home | telework
on benefits | welfare recipients
fruit pickers | seasonal workers
under the plough | arable land
gathered in | the harvest
the harvest failed | crop losses
head of cattle | cows
catches | landings of fish
the permitted catch | a fishing quota
trees felled | deforestation
saplings planted | reforestation
go hungry | malnourished
food parcels | food aid
payments to farmers | farm subsidies
fed into the grid | power generation
plunged into darkness | a power cut
homes connected | had electricity
burned off gas | flaring
crude production | oil output
dug out of the ground | mined
charge points | charging stations
unable to heat | energy poverty
CO2 output | greenhouse gases
rains failed | drought
burst its banks | a flood
earth tremor | a quake
hectares scorched | the area burned
killed by the heat | heat deaths
thrown away | rubbish
sent to landfill | dumped
dirty air | smog
on the brink of extinction | threatened species
set free in the wild | reintroduced
illegally killed | poached
the water table | groundwater
lost to leaks | burst pipes
family doctors | general practitioners
rolled up their sleeves | were inoculated
rushed to hospital | hospital admissions
went down with cholera | tested positive
mothers who die in labour | maternal mortality
before their first birthday | infant mortality
queue for surgery | waiting for an operation
took his own life | suicides
hooked on drugs | addicts
on the mend | recovered
without health insurance | uninsured
old folks’ homes | care homes
water fit to drink | safe water
children at their desks | pupils
holders of a degree | graduates
left school without a certificate | dropouts
unable to write | illiterate
shortage of teachers | unfilled teaching posts
lunch at school | school meals
put to sea | set sail
took to the air | departed
made port | docked
cast off | sailed
deaths on the roads | killed in traffic accidents
battery-powered cars | electric vehicles
jetliners | passenger planes
goods trains | rail freight trains
a footbridge | crossing
permission to build | building permits
the first sod was turned | construction starts
sleep in the open | homeless
own the home they live in | homeowners
blocks of flats | tower blocks
reduced to ashes | burned down
put out of their homes | evicted
led away in handcuffs | detained
walked free | acquitted
sent to jail | prison term
doing time | inmates
set on fire | arson
houses broken into | burglaries
beaten by their husbands | domestic violence
cut down by an assassin | assassinated
clear-up rate | cases solved
sought safety abroad, fleeing the war | refugees
asked for protection | asylum seekers
came ashore in dinghies | arrived by boat
drowned trying to cross | died at sea
took citizenship | naturalised
stood for office | candidates
made their way to the polls | turnout
stayed away from the polls | abstention
put to the people | referendum
gave its blessing | voted through
put pen to paper | signed
stepped aside | resigned
given the boot | dismissed
seats held by women | female lawmakers
broke into its network | cyberattack
put into orbit | space launches
on the small screen | television
nights in guesthouses | overnight stays
through the turnstiles | spectators
picture houses | cinemas
walked down the aisle | weddings
went separate ways | divorces
more deaths than births | birth deficit
cannot make ends meet | poor
live by themselves | one-person households
cut the ribbon | inaugurated
pulled down the shutters | closed
put on ice | suspended
kicked into the long grass | postponed
pulled the plug on the plan | cancelled
no longer allowed | banned
came in for spot checks | inspected
pulled from the rubble | rescued
went under the hammer | sold
seating for 900 | capacity
fell short of the target | missed its goal
brought forward | ahead of schedule
"""


@pytest.mark.parametrize("pair", ALIKE.strip().splitlines())
def test_two_ways_of_saying_one_thing(pair: str) -> None:
    """What two reporters would each call their own way has a concept in common."""
    one, two = (keys_of(terms(said)) for said in pair.split(" | "))
    assert {key for key in one & two if key.startswith("=")}


def test_every_phrase_is_found_where_it_stands() -> None:
    """A phrase of several small words says its concept in a sentence, whatever its words say alone."""
    phrases = [(concept.name, phrase) for concept in lines() for phrase in concept.said if " " in phrase]
    plain = [(name, phrase) for name, phrase in phrases if re.fullmatch(r"[^A-Z0-9]+", phrase)]
    assert len(plain) > len(phrases) / 2
    assert {(name, phrase) for name, phrase in plain if f"={name}" not in keys_of(terms(f"and {phrase} then"))} == set()


def test_a_word_that_begins_no_phrase() -> None:
    """Where no phrase begins nothing has to be looked up."""
    assert longest("zebra") == 0
    assert longest("behind") >= 2
