"""Acts and steps that happen on a day, and the ordinals that tell one of a series from another."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from generator.outline.claims.stems import stem
from generator.outline.claims.terms import STEM
from generator.text.units import words_of

# Steps of one matter, in order: a date of one step is no date of another.
_STEPS = tuple(
    tuple(frozenset(step.split("|")) for step in line.split())
    for line in (
        "=announce =adopt|=enact =veto =sign =ratify =publish =force|=apply =extend =expire|=annul|=repeal",
        "=announce =build|=started_building =open|=complete =end|=closed|=cancel|=halt =repair|=restart",
        "=begin =end|=closed|=cancel|=halt =restart",
        "=fire|=house_fire|=wildfire =extinguish",
        "=apply|=applicant|=apply_member =join|=accede|=accept",
        "=election|=elect|=referendum =appoint =resign|=dismiss",
        "=arrest =charge =trial =convict|=verdict =freed|=acquit|=pardon|=execute",
        "=depart =arrive",
        "=attack|=invade =cease|=withdraw",
        "=tender =award|=sign =delivered|=supply",
        "=applicant|=apply =grant|=permit",
        "=applicant|=apply =reject",
        "=accept =reject|=veto",
        "=impose|=ban =lift",
        "=collapse|=destroy|=demolish|=fire =open|=build|=repair|=renovate",
        "=infected =deaths|=recovered",
        "=strike =end|=returned|=restart|=cancel",
        "=seize|=occupy|=theft =freed|=returned|=retake",
        "=flood|=quake|=storm|=volcano|=attack =arrive|=rescue",
    )
)
STAGES = frozenset(key for line in _STEPS for step in line for key in step) | words_of(
    """
    =join =found =evacuate =reject =ban =test =sink =explode =deaths =birth =buy =annul =independence =secede
    =assassinate
    """
)
ACTS = STAGES | words_of(
    """
    =accede =accept =aground =allow =amend =appeal =award =battle =blackout =bury =capsize =cede =collapse =collide
    =condemn =coup =crash =default =defeat =delay =demolish =deport =derail =destroy =devalue =disarm =disburse
    =dissolve =divest =equip =escape =evict =exit =expel =extradite =float =freeze_assets =full =hack =hand =hire
    =impeach =impose =layoff =lift =listing =lockdown =lockout =merge =nationalise =negotiate =occupy =ordered =overrun
    =plead =pledge =poison =postpone =privatise =quit_job =recall =recognise =recruit =renovate =replace =rescue
    =restore_ties =retake =retire =returned =riot =seize =settle =sever =shelling =ship_grain =shipwreck =shooting
    =siege =space_launch =spill =station =strike =surrender =terror =theft =ultimatum =unfreeze =unveil =upgrade =uphold
    =veto =visit =sell =impose =diplomatic_ties =flood =quake =fire =storm =tsunami =volcano =landslide =avalanche
    =marriage =withdrawn_application
    """
)
"""What somebody does or what befalls him, at one time."""
_SERIES = words_of(
    """
    =summit =visit =election =exercise round session report =protest =attack =flood =quake =test =strike =fire =budget
    =harvest =festival conference assembly =explode hearing =verdict fair =game cup review edition =poll
    """
)
SERIES = frozenset(word if word.startswith("=") else stem(word)[:STEM] for word in _SERIES)
ONCE = words_of(
    "=resign =sign =ratify =force =found =join =sink =annul =independence =assassinate =secede =acquit =deaths =birth"
)
"""Steps that one matter takes once: two dates of one are no two of a series."""
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|final|\d+(?:st|nd|rd|th)"
    r"|last(?!\s(?:year|month|week|day|of|two|three|few|\w+ (?:years|months)|decade|century|quarter|spring|summer"
    r"|autumn|winter)))\b",
    re.IGNORECASE,
)


_FILE = Path(__file__).with_name("acts.txt")


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    """Key → the groups of acts.txt that it stands in."""
    lines = (line.split() for line in _FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    found: dict[str, set[int]] = {}
    for number, words in enumerate(lines):
        for word in words:
            found.setdefault(word if word[0] == "=" else stem(word)[:STEM], set()).add(number)
    return {key: frozenset(groups) for key, groups in found.items()}


def act_groups(keys: frozenset[str]) -> frozenset[int]:
    """The groups of acts that may tell of one happening; empty for what no group has."""
    return frozenset[int]().union(*(_groups().get(key, ()) for key in keys))


Steps = dict[int, set[int]]
"""Matter → the steps of it that are named."""


def steps(keys: frozenset[str]) -> Steps:
    """The steps of each matter that the keys of a clause name."""
    found: Steps = {}
    for key in keys & _PLACES.keys():
        for line, place in _PLACES[key]:
            found.setdefault(line, set()).add(place)
    return found


def other_steps(one: Steps, two: Steps) -> bool:
    """Whether two clauses name different steps of one matter: signing and entry into force."""
    return any(line in two and places.isdisjoint(two[line]) for line, places in one.items())


def _places() -> dict[str, list[tuple[int, int]]]:
    """Key → the matters and places at which it stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(_STEPS):
        for place, step in enumerate(line):
            for key in step:
                found.setdefault(key, []).append((number, place))
    return found


_PLACES = _places()


@lru_cache(maxsize=16384)
def ordinals(text: str) -> frozenset[str]:
    """ "first", "third": of two that differ each is another."""
    found = (match[0].casefold() for match in _ORDINAL.finditer(text))
    return frozenset(_SAME_PLACE.get(word, word) for word in found)


_SAME_PLACE = {"final": "last", "1st": "first", "2nd": "second", "3rd": "third"}
