"""Phrases by which running text without headings turns to a part, and words that go on from the passage before.

One entry a line: a weight, then phrases between commas, in the signs of ``phrases.Phrase``.
"""

from __future__ import annotations

_MANY = ("several", "a number of", "many", "various", "numerous", "two", "three", "four", "five")
_NOUNS = {
    "drivers": "reasons, causes, factors, motives, forces, drivers, explanations",
    "areas": "measures, steps, initiatives, agreements, projects, programmes, areas of",
    "challenges": "challenges, obstacles, problems, difficulties, hurdles, barriers, constraints, risks, questions, "
    "limits, weaknesses, disputes, objections, criticisms, dilemmas, bottlenecks, shortcomings",
    "implications": "lessons, conclusions, scenarios, options, consequences, recommendations, implications",
}


def _counted(nouns: str) -> str:
    """As in "several obstacles" and "several serious obstacles"."""
    return ", ".join(f"{many}{between} {noun}" for many in _MANY for between in ("", " *") for noun in nouns.split(", "))


ANNOUNCED = {part: f"3 {_counted(nouns)}" for part, nouns in _NOUNS.items()}

TIES = {
    "tied": """
        1 ^ therefore, ^ thus, ^ hence, ^ consequently, ^ as a result, ^ accordingly, ^ in addition, ^ additionally
        1 ^ moreover, ^ furthermore, ^ besides, ^ likewise, ^ similarly, ^ also, ^ for example, ^ for instance
        1 ^ this, ^ these, ^ such, ^ in turn, ^ he, ^ she, ^ they, ^ it, ^ in this context, ^ to this end""",
}
