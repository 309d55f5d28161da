"""Words brought to one form, so that "vaccinated" and "vaccination" are one word. No dictionary but the irregular."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.text.units import words_of

_IRREGULAR = dict(
    pair.split("=")
    for pair in words_of(
        """
        bought=buy brought=bring sold=sell sale=sell sales=sell spent=spend grew=grow grown=grow growth=grow
        fell=fall fallen=fall rose=rise risen=rise held=hold met=meet meeting=meet meetings=meet led=lead left=leave
        began=begin begun=begin went=go gone=go gave=give given=give took=take taken=take made=make paid=pay
        sent=send lost=lose losses=lose loss=lose won=win shrank=shrink shrunk=shrink sank=sink sunk=sink
        built=build stood=stand children=child men=man women=woman people=person persons=person died=die deaths=die
        death=die dead=die dying=die killed=kill killing=kill lives=life came=come became=become chose=choose
        chosen=choose struck=strike drew=draw drawn=draw wrote=write written=write broke=break broken=break said=say
        found=find founded=found strength=strong strengthen=strong stronger=strong width=wide length=long
        longer=long height=high depth=deep agreed=agree agreement=agreement agreements=agreement fed=feed fled=flee
        flight=flight rode=ride drove=drive wheat=wheat news=news gas=gas species=species series=series forces=force
        armed=armed data=data media=media elected=elect election=elect elections=elect electoral=elect voted=vote
        voters=voter votes=vote freed=free opened=open feet=foot mice=mouse crises=crisis analyses=analysis
        stationed=station goods=goods arms=arms customs=customs united=united being=be states=state governed=govern
        spoken=speak spoke=speak thought=think taught=teach caught=catch ceased=cease shot=shoot flown=fly flew=fly
        hit=hit swore=swear sworn=swear defense=defenc defence=defenc licence=licens centre=center metre=meter
        labour=labor harbour=harbor organisation=organization tonne=ton tonnes=ton programme=program
        programmes=program aeroplane=plane kilometre=km plane=plane deliveri=deliver delivery=deliver
        minister=minister number=number
        """
    )
)
_ENDINGS = (
    "ments",
    "ment",
    "able",
    "ably",
    "ings",
    "ing",
    "ures",
    "ure",
    "ions",
    "ion",
    "ances",
    "ance",
    "ed",
    "ers",
    "er",
    "ly",
)
_KEEP = re.compile(r"(?:[^aeiou]*[aeiouy][^aeiou]*|.{1,3})$")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """One form for a word's inflections and for the noun of its verb."""
    low = word.casefold().replace("’", "'")
    low = low.removesuffix("'s").removesuffix("'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    single = _singular(low)
    if single in _IRREGULAR:
        return _IRREGULAR[single]
    return _bare(single)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _bare(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            rest = word[: -len(ending)]
            if ending in {"ion", "ions"} and rest[-1] not in "stx":
                continue
            if ending in {"er", "ers", "ure", "ures"} and len(rest) < 4:
                continue
            if re.search(r"[aeiouy]", rest):
                return _end(rest)
    return _end(word)


def _end(word: str) -> str:
    """Without a silent e, with i for y, and one letter for two at the end: "clos", "citi", "plan" of "planned"."""
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("y"):
        word = f"{word[:-1]}i"
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiosl":
        word = word[:-1]
    return word
