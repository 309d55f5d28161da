"""Phrases by which running text without headings turns to a part, and words that go on from the passage before.

``TIES`` has one entry a line: a weight, then phrases between commas, in the signs of ``phrases.Phrase``.
"""

from __future__ import annotations

MANY = frozenset({"several", "number", "many", "various", "numerous", "two", "three", "four", "five"})
_NOUNS = {
    "drivers": "reasons, causes, factors, motives, forces, drivers, explanations",
    "areas": "measures, steps, initiatives, agreements, projects, programmes, fields",
    "challenges": "challenges, obstacles, problems, difficulties, hurdles, barriers, constraints, risks, questions, "
    "limits, weaknesses, disputes, objections, criticisms, dilemmas, bottlenecks, shortcomings",
    "implications": "lessons, conclusions, scenarios, options, consequences, recommendations, implications",
}

# By these a text is told to report.
TELLING = frozenset(
    {
        "said",
        "told",
        "says",
        "reporters",
        "announced",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    }
)

# noun → part
NOUNS = {noun: part for part, nouns in _NOUNS.items() for noun in nouns.split(", ")}

TIES = {
    "tied": """
        1 ^ therefore, ^ thus, ^ hence, ^ consequently, ^ as a result, ^ accordingly, ^ in addition, ^ additionally
        1 ^ moreover, ^ furthermore, ^ besides, ^ likewise, ^ similarly, ^ also, ^ for example, ^ for instance
        1 ^ this, ^ these, ^ such, ^ in turn, ^ he, ^ she, ^ they, ^ it, ^ in this context, ^ to this end""",
}
