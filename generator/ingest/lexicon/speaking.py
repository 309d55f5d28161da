"""Words around somebody who is reported: what leads up to a speaker, what follows one, what cannot speak."""

from __future__ import annotations


def _any(text: str) -> str:
    """Alternatives of a regular expression, from words separated by commas."""
    return "|".join(" ".join(word.split()) for word in text.split(","))


LEADS = _any(
    """in addition, moreover, furthermore, however, meanwhile, also, then, yet, but, and, on the other hand, in turn,
    for (?:his|her|its|their) part, at the same time, in this context, nevertheless, therefore, similarly, by contrast,
    finally, first, second, third, besides, as"""
)
PRONOUNS = _any(
    """he, she, they, it, this, that, these, those, who, which, whom, we, i, you, one, both, er, sie, il, elle, ils, él,
    ella, ông, bà, họ"""
)
# Auxiliaries and adverbs between a speaker and the verb.
TAIL = _any(
    """has, have, had, also, then, later, once, again, often, did, further, even, therefore, in turn, not, already,
    itself,
    themselves, himself, herself"""
)
# Behind one of these a name is over.
STOPS = _any(
    """at, in, on, during, after, before, that, who, which, when, while, as, last, this, to, and that, earlier,
    early, late,
    via, with, from, yesterday, today, adding, noting, for"""
)
# Things that show something and say nothing, as a subject.
THINGS = _any(
    """table, figure, chart, graph, data, map, results?, section, chapter, evidence, number, index, plan, budget,
    agreement,
    treaty, law, deal, visit, move, decision, increase, rise, fall"""
)
ABSTRACTS = _any(
    """strategy, case, example, experience, history, comparison, episode, evidence, approach, policy,
    plan, agenda, doctrine, alliance, exercise, project, mission, trend, cooperation,
    partnership, system"""
)
NOT_FIRST = _any("table, figure, data, results, there, much, little, nothing, the following, as")
NO_SOURCE = _any(
    """plan, schedule, need, type, size, age, law, the (?:agreement|plan|treaty|law|rules?|schedule|needs?|size|type)"""
)
CLAUSES = _any("""that, which, because, while, when, is, are, was, were, be, been, will, would, can, could, to""")
NOT_NAMES = _any(
    """In, On, At, With, As, After, Since, Under, For, By, From, During, Although, Despite, If, When, While, To"""
)
NO_APPOSITION = _any("An?, In, On, At, With, As, After, Since, Under, Vice, Former")
# Groups that speak without a name of their own.
GROUPS = _any(
    """experts?, officials?, sources?, analysts?, critics, economists?, scientists, researchers, authors?, observers,
    leaders?, ministers?, government, ministry, report, statement, sides, parties, countries, farmers, residents,
    unions?,
    police, army, embass(?:y|ies), mayors?, firms?, witnesses, neighbours, neighbors, patients?, opponents, activists,
    workers, charit(?:y|ies), groups?, committees?, opposition, tenants, fishermen, voters, investors, teachers, nurses,
    inspectors, campaigners, chair, chairman, chairwoman, directors?, owners, chamber, council, company, association,
    federation, league, lobby, supporters?, defenders, villagers, parents, historians?, editors?, authority,
    doctors, engineers, operators?, companies, policymakers, agency, agencies, bank, commission, court, auditors?,
    studies,
    study, paper, survey, respondents, spokes\\w+, president, lawmakers, chercheurs, experten, expertos"""
)
_CONNECTORS = "the a an of for and on de la le du des der die das von van del y et und và"
CONNECTORS = frozenset(_CONNECTORS.split())
