"""On what basis a figure is reckoned: the words that tell one way of reckoning from another."""

from __future__ import annotations

import re
from functools import lru_cache

# Axis → way of reckoning → words. Two figures of one axis and two ways are on different bases.
_WAYS: dict[str, dict[str, str]] = {
    "prices": {
        "nominal": r"nominal(?:ly|\sterms)?|current prices|before inflation|cash terms|in money"
        r"|not adjusted for inflation"
        r"|unadjusted for inflation|without (?:taking|counting) inflation",
        "real": r"real terms|in real|real growth|real (?:gdp|wages?|pay|terms|incomes?)"
        r"|constant (?:prices|terms|dollars|euros|money|\d{4})|(?:held|kept|are|were|at) constant"
        r"|after inflation"
        r"|adjusted for (?:inflation|prices)|inflation[- ](?:adjusted|corrected)|at \d{4} prices|prices of \d{4}"
        r"|net of inflation"
        r"|(?:allow|account)(?:ing|ed)? for (?:inflation|prices)|purchasing power|corrected for (?:inflation|prices)"
        r"|taking inflation (?:off|out)|once inflation",
    },
    "year": {
        "fiscal": r"(?:fiscal|financial|budget) year|fiscal \d{4}|FY ?\d{2,4}|from (?:April|July|October) to"
        r"|year to (?:March|June|September)"
        r"|year (?:from|beginning in|starting in|that began in|ending in|that ended in) (?:April|July|October|March"
        r"|June|September)"
        r"|twelve months to (?:March|June|September)|April to March|July to June|October to September|marketing year"
        r"|school year"
        r"|academic year|season",
        "calendar": r"calendar year|January to December|from January to December|calendar",
    },
    "delivery": {
        "promised": r"promis\w+|pledg\w+|commit\w+|earmarked|allocat\w+|approved|budgeted|contract\w+|order\w+"
        r"|planned|appropriat\w+"
        r"|announced|authori[sz]ed|set aside|signed for",
        "delivered": r"deliver\w+|disburs\w+|paid out|handed over|arriv\w+|spent|actual(?:ly)?|in fact|reali[sz]ed"
        r"|transferred|out[- ]turn"
        r"|implemented|received|paid|moved in|moved into",
    },
    "deduction": {
        "gross": r"gross(?! domestic)|before (?:tax|taxes|deductions?|costs|repayments?|interest|returns|refunds)"
        r"|pre-tax|without deducting",
        "net": r"net(?! of inflation)|after (?:tax|taxes|deductions?|costs|repayments?|interest|subtracting)"
        r"|post-tax|take-home|less (?:the )?(?:imports"
        r"|repayments|returns|departures)|minus|once (?:repayments|returns|departures) are|balance of",
    },
    "count": {
        "stock": r"at the end of|stood at|in all|by the end of|so far|since the (?:beginning|start|outset)"
        r"|cumulative(?:ly)?|altogether|to date"
        r"|stock|on (?:its|the|their) roads|in circulation|living in|on the books|total(?:led)? since|outstanding",
        "flow": r"new(?:ly)?|that year alone|in the course of|added|during the year|in the year|arrived|inflow"
        r"|within the year|came in|a year"
        r"|per year|annual(?:ly)?|yearly|each year|every year",
    },
    "period": {
        "a year": r"(?:a|per|each|every) year|annual(?:ly)?|yearly|a twelvemonth|per annum",
        "in all": r"since (?:19|20)\d\d|over (?:\w+|\d+) years|in all|altogether|in total|for the whole period"
        r"|cumulative(?:ly)?|over (?:the|a) (?:decade|period"
        r"|\w+ years)|for (?:\w+|\d+) years|five-year|ten-year|over a (?:decade|lifetime)",
    },
    "extent": {
        "including": r"includ(?:ing|es|ed)|counting|with (?:pensions|reserv\w+|interest|tax\w*|part-timers|services"
        r"|the)|together with|inclusive",
        "excluding": r"exclud(?:ing|es|ed)|without|leaving out|not counting|apart from|exclusive of|only|net of"
        r"|setting aside|other than"
        r"|leaves? out|does not count|not included|alone",
    },
    "head": {
        "in all": r"in total|altogether|as a whole|absolute",
        "per head": r"per (?:head|capita|person|inhabitant|resident|adult|citizen)|a head|for every (?:inhabitant"
        r"|citizen|resident)|each (?:inhabitant|citizen"
        r"|resident)|(?-i:(?:[Ee]very|[Ee]ach) [A-Z]\w+)",
    },
    "heads": {
        "heads": r"people|persons|head ?count|employees|workers",
        "full time": r"full-time (?:equivalents?|posts|jobs|positions)|FTEs?|full posts",
    },
    "place of emission": {
        "made": r"territorial|produced (?:at home|within|inside|on its soil)|production[- ]based|within (?:its"
        r"|the) borders|on its (?:own )?(?:territory|soil)",
        "used": r"consum\w+|imported goods|footprint|embodied|embedded|counting what .{0,20} import\w*",
    },
    "rate": {
        "market": r"market (?:exchange )?rates?|(?:current|official) exchange rates?|at market",
        "parity": r"purchasing[- ]power|PPP|international dollars|parity",
    },
    "season": {
        "raw": r"unadjusted|not adjusted|raw|without seasonal|not seasonally",
        "adjusted": r"(?<!not )(?<!un)seasonally adjusted|season(?:al)? adjust\w+",
    },
    "method": {
        "survey": r"survey|asked|polled|sample|respondents|interview\w*|labour force survey|household survey|ILO"
        r"|estimat\w+|model\w*",
        "register": r"regist\w+|administrative|on the books|census|enrolled|official count|recorded|counted",
    },
    "delivery terms": {
        "fob": r"f\.?o\.?b\.?|free on board|at the (?:exporting|sending) (?:port|border)|without freight"
        r"|exporters?’ (?:figures|books)",
        "cif": r"c\.?i\.?f\.?|freight and insurance|with freight|insurance and freight|at the (?:importing"
        r"|receiving) (?:port|border)",
    },
    "capacity": {
        "installed": r"installed|nameplate|rated|peak|capacity|on paper|authori[sz]ed",
        "used": r"average output|actual(?:ly)?|generated|in service|operational|fit to|available|in use|on average",
    },
}  # fmt: skip
AGAINST = "measured against"
"""The axis of what a percentage is told of: the figure itself says it, and no word beside it."""
STRONG = ("prices", "year", "deduction", "place of emission", "rate", "season", "delivery terms", AGAINST)
"""Axes whose words say by themselves how a figure is reckoned."""
WEAK = ("delivery", "count", "period", "extent", "head", "heads", "method", "capacity")
"""Axes whose words have other uses, too: they tell two bases where the figures differ."""


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (axis, way, re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE))
        for axis, ways in _WAYS.items()
        for way, pattern in ways.items()
    )


_WHOLES = ("spending", "budget", "revenue", "exports", "imports", "output", "income", "expenditure", "trade")


@lru_cache(maxsize=4096)
def bases(text: str) -> frozenset[tuple[str, str]]:
    """(axis, way) for every way of reckoning that ``text`` names."""
    return frozenset((axis, way) for axis, way, pattern in _patterns() if pattern.search(text))


def reckoned(text: str, unit: str, base: str, change: bool) -> frozenset[tuple[str, str]]:
    """The ways of a figure of ``unit`` in ``text``; ``change``: it moved by so much; ``base``: what it is of."""
    whole = next((word for word in _WHOLES if word in base), "")
    share = unit.removeprefix("% of ") if unit.startswith("% of ") else whole
    against = "a change" if change else f"a share of {share}" if share else ""
    return bases(text) | ({(AGAINST, against)} if against and unit.startswith(("%", "share")) else set())


def differing(one: frozenset[tuple[str, str]], two: frozenset[tuple[str, str]]) -> tuple[tuple[str, str, str], ...]:
    """(axis, way of the first, way of the second) where both name one way of an axis, and not the same."""
    first, second = _single(one), _single(two)
    return tuple((axis, first[axis], second[axis]) for axis in first if axis in second and first[axis] != second[axis])


@lru_cache(maxsize=4096)
def _single(ways: frozenset[tuple[str, str]]) -> dict[str, str]:
    """The way of every axis on which only one is named, in the order of the table."""
    named = {axis: [way for have, way in sorted(ways) if have == axis] for axis in (*_WAYS, AGAINST)}
    return {axis: found[0] for axis, found in named.items() if len(found) == 1}
