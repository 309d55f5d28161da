"""Rules that the analyst switched off: what they would have said is left out, and that they are off is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from generator.errors import Finding, Where
from generator.formats.report import nearest
from generator.model.index import places_of
from generator.model.outline import Outline
from generator.model.switch import Switch


def switched(found: Iterable[Finding], outline: Outline, rules: Collection[str]) -> tuple[Finding, ...]:
    """``found`` in its order without what is switched off, then a note for each of ``rules`` that is.

    A rule that is off at some ids is silent at their lines, and at the points of a source, part or topic. Rules are
    called as findings print them.
    """
    kept = list(dict.fromkeys(found))
    switches = [switch for switch in outline.switches if switch.rule in rules]
    places = places_of(outline) if switches else {}
    notes: list[Finding] = []
    for switch in switches:
        heard = [finding for finding in kept if not _silences(switch, finding, places)]
        notes.append(_told(switch, len(kept) - len(heard)))
        kept = heard
    return (*kept, *notes)


def by_place(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order in which a person works through files."""
    return tuple(sorted(found, key=lambda finding: (finding.where, finding.rule, finding.what)))


def _silences(switch: Switch, finding: Finding, places: Mapping[str, frozenset[Where]]) -> bool:
    if finding.rule != switch.rule:
        return False
    return not switch.only or any(finding.where in places.get(name, ()) for name in switch.only)


def _told(switch: Switch, silent: int) -> Finding:
    where = f" at {', '.join(switch.only)}" if switch.only else ""
    count = f"{silent} finding{'s' * (silent != 1)} left out"
    return Finding("note", "checks", f"the rule '{switch.rule}' is off{where} ({count}): {switch.why}", switch.where)


def misnamed(outline: Outline, rules: Iterable[str]) -> Iterator[Finding]:
    """Errors about switches of rules and ids that are not there; ``rules`` are all there are."""
    have = sorted(rules)
    places = places_of(outline) if outline.switches else {}
    for switch in outline.switches:
        if switch.rule not in have:
            what = f"checks: no rule is called '{switch.rule}'; have: {', '.join(have)}"
            yield Finding("error", "checks", what, switch.where, mend=nearest(switch.rule, have))
        for name in switch.only:
            if name not in places:
                what = f"checks: only: names '{name}', which is not there"
                close = get_close_matches(name, places, n=1)
                mend = f"did you mean '{close[0]}'?" if close else "delete it"
                yield Finding("error", "checks", what, switch.where, "nothing would be left out", mend)
