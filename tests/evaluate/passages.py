"""The passages of the corpus: quantities, dates, statuses, part, citations and series.

Rules. An answer belongs to a gold item that it overlaps. A quantity is right with the right value, upper value and
unit, as the gold or one of its alternatives has them; of a counted noun the last word decides, singular or plural; a
rate ("EUR/MWh") is right with or without what it is per, if the gold allows both; "% of exports" is "%", but "% of GDP"
is itself; "m3" is "m³", "kilotonnes" are "kt". Strict: the same span, the same unit
to the letter, the same hedge. A date is right with the right ISO form; a quarter or season is the range of its months.
Optional items count neither way, nor do "today", "now" and months that come back every year.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.evaluate import _program
from tests.evaluate._program import Amount, Mention, Told
from tests.evaluate.tally import Measures, Tally, added, overlap, paired, share

SEASONS = {"spring": ("03", "05"), "summer": ("06", "08"), "autumn": ("09", "11"), "winter": ("12", "02")}
_POWERS = str.maketrans("²³", "23")
_SPELT = {"second": "s", "hour": "h", "kilotonnes": "kt", "megatonnes": "Mt", "gigatonnes": "Gt"}
_UNCOUNTED = re.compile(
    r"(?:today|now|tomorrow|yesterday|currently|(?:(?:from )?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?: (?:to|and) )?)+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A gold annotation."""

    start: int
    end: int
    gold: dict[str, Any]

    @property
    def optional(self) -> bool:
        return bool(self.gold.get("optional"))


def items(gold: dict[str, Any], kind: str) -> list[Item]:
    return [Item(one["start"], one["end"], one) for one in gold.get(kind, ())]


def cases(corpus: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each passage with its gold."""
    for path in sorted((corpus / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield gold, (corpus / "passages" / f"{path.stem}.txt").read_text(encoding="utf-8")


def score(corpus: Path) -> Measures:
    every = list(cases(corpus))
    lists = entries([gold for gold, _ in every])
    return added(score_passage(gold, text, lists) for gold, text in every)


def score_passage(gold: dict[str, Any], text: str, lists: dict[str, str]) -> Measures:
    date = gold.get("document_date", "")
    found = _program.amounts(text)
    measures = {
        "quantities": quantities(items(gold, "quantities"), found, text),
        "quantities, strict": quantities(items(gold, "quantities"), found, text, strict=True),
        **dates(items(gold, "dates"), _program.mentions(text, date), text),
        **series(gold.get("series", ()), _program.told_series(text, date)),
        **_citations(gold, text, lists),
    }
    measures["status"] = sum((_status(one, text) for one in items(gold, "statuses")), Tally())
    if "part" in gold:
        measures |= _part(gold, text)
    return measures


def quantities(gold: list[Item], found: Iterable[Amount], text: str, *, strict: bool = False) -> Tally:
    """Right where value and unit are; an answer on nothing but optional items does not count."""
    agrees = _is_same if strict else is_right
    answers = list(found)
    pairs = paired(sorted(gold, key=_last), answers, agrees)
    used = [one for _, one in pairs if one is not None]
    asked = [(item, one) for item, one in pairs if not item.optional]
    right = [item for item, one in asked if one is not None and agrees(item, one)]
    extra = [one for one in answers if one not in used and not any(_touches(item, one) for item in gold)]
    misses = [_missed(item, one, text) for item, one in asked if item not in right]
    given = len(extra) + sum(one is not None for _, one in asked)
    return Tally(len(right), len(asked), given, (*misses, *(f"extra: {text[one.start : one.end]!r}" for one in extra)))


def _last(item: Item) -> bool:
    """Optional items choose last."""
    return item.optional


def _touches(item: Item, one: Any) -> bool:
    return item.optional and overlap(item, one) > 0


def _missed(item: Item, one: Any, text: str) -> str:
    answer = "nothing" if one is None else f"{text[one.start : one.end]!r} {_told_of(one)}"
    said = {key: value for key, value in item.gold.items() if key in ("value", "value_high", "unit", "iso")}
    return f"{text[item.start : item.end]!r} {said}: {answer}"


def _told_of(one: Any) -> str:
    match one:
        case Amount():
            return f"{one.value} {one.high or ''} {one.unit}/{one.per}"
        case _:
            return str(one.iso)


def readings(gold: dict[str, Any]) -> list[tuple[float, float | None, str]]:
    """(value, upper value, unit) of a gold quantity and of its alternatives."""
    value, high = gold["value"], gold.get("value_high")
    units = [gold["unit"], *gold.get("alt_unit", ())]
    others = [(one["value"], one.get("value_high"), one["unit"]) for one in gold.get("alt", ())]
    return [*((value, high, unit) for unit in units), *others]


def is_right(item: Item, one: Amount) -> bool:
    return any(
        _near(value, one.value, unit) and _near(high, one.high, unit) and any(alike(unit, own) for own in units_of(one))
        for value, high, unit in readings(item.gold)
    )


def _is_same(item: Item, one: Amount) -> bool:
    gold = item.gold
    hedged = bool(gold.get("approximate")) == one.approximate and gold.get("bound", "") == one.bound
    units = {unit for _, _, unit in readings(gold)}
    return (item.start, item.end) == (one.start, one.end) and is_right(item, one) and hedged and one.unit in units


def _near(gold: float | None, own: float | None, unit: str = "") -> bool:
    """Equal; a share is written in the gold to four decimals, so that a third is 0.3333."""
    if gold is None or own is None:
        return gold is own
    if unit == "share":
        return gold == round(own, 4)
    return abs(gold - own) <= 1e-6 * max(abs(gold), abs(own))


def units_of(one: Amount) -> tuple[str, ...]:
    """The unit as it may be written: with what it is per, and a share without what it is of."""
    bare = (
        one.unit.split(" of ")[0]
        if one.unit.startswith(("share of ", "% of ")) and one.unit != "% of GDP"
        else one.unit
    )
    return (one.unit, bare, *((f"{one.unit}/{one.per}",) if one.per else ()))


def _symbol(unit: str) -> str:
    """One spelling of a unit that is written in several ways."""
    whole = unit.translate(_POWERS)
    head, slash, tail = whole.partition("/")
    return f"{_SPELT.get(head.casefold(), head)}{slash}{_SPELT.get(tail.casefold(), tail)}"


def alike(gold: str, own: str) -> bool:
    """The same unit; of two counted nouns the last words decide, singular or plural."""
    if _symbol(gold).casefold() == _symbol(own).casefold():
        return True
    nouns = gold[-1:].islower() and own[-1:].islower() and not set("%/²³°") & {*gold, *own}
    return nouns and len(gold) > 3 and _singular(gold.split()[-1]) == _singular(own.split()[-1])


def _singular(noun: str) -> str:
    word = noun.casefold()
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return re.sub(r"(?<=s|x|z)es$|(?<=[cs]h)es$|(?<=[^s])s$", "", word)


def dates(gold: list[Item], found: Iterable[Mention], text: str) -> Measures:
    """ISO forms, and the precision of those that are right."""
    answers = list(found)
    pairs = paired(sorted(gold, key=_last), answers, is_date)
    used = [one for _, one in pairs if one is not None]
    asked = [(item, one) for item, one in pairs if not item.optional]
    right = [(item, one) for item, one in asked if one is not None and is_date(item, one)]
    extra = [one for one in answers if one not in used and _counts(one, gold, text)]
    done = [item for item, _ in right]
    misses = [_missed(item, one, text) for item, one in asked if item not in done]
    told = (*misses, *(f"extra: {text[one.start : one.end]!r} {one.iso}" for one in extra))
    given = len(extra) + sum(one is not None for _, one in asked)
    exact = sum(
        (
            share(one.precision == item.gold["precision"], f"{item.gold['iso']}: {one.precision}")
            for item, one in right
            if "precision" in item.gold
        ),
        Tally(),
    )
    return {"dates": Tally(len(right), len(asked), given, told), "dates, precision": exact}


def _counts(one: Mention, gold: list[Item], text: str) -> bool:
    words = text[one.start : one.end].strip()
    return not any(_touches(item, one) for item in gold) and not _UNCOUNTED.fullmatch(words)


def is_date(item: Item, one: Mention) -> bool:
    return unfolded(one.iso) in {unfolded(iso) for iso in (item.gold["iso"], *item.gold.get("alt_iso", ()))}


def unfolded(iso: str) -> str:
    """A quarter or a season as the range of its months, one as good as the other."""
    year, _, rest = iso.partition("-")
    if rest[:1] == "Q" and rest[1:].isdigit():
        last = 3 * int(rest[1:])
        return f"{year}-{last - 2:02d}/{year}-{last:02d}"
    if rest in SEASONS:
        first, last_month = SEASONS[rest]
        return f"{year}-{first}/{int(year) + (rest == 'winter')}-{last_month}"
    return iso


def _status(item: Item, text: str) -> Tally:
    words = text[item.start : item.end]
    said = _program.status(words)
    return share(said == item.gold["status"], f"{item.gold['status']}, not {said}: {words}")


def _part(gold: dict[str, Any], text: str) -> Measures:
    heading = gold.get("heading", "")
    said = _program.part(text, heading)
    tally = share(said == gold["part"], f"{gold['id']}: {gold['part']}, not {said}")
    return {"part": tally, "part, under a heading" if heading else "part, without a heading": tally}


def series(gold: Iterable[dict[str, Any]], found: Iterable[Told]) -> Measures:
    """A gold series is right where one that is found has all its values in their unit at their years; its values are
    counted one by one, too, in whichever series has most of them."""
    answers = list(found)
    asked = list(gold)
    misses = [f"series of {one['measure']}" for one in asked if not any(_is_series(one, own) for own in answers)]
    hits = [max((_values(one, own) for own in answers), default=0) for one in asked]
    right, points = len(asked) - len(misses), sum(len(one["points"]) for one in asked)
    given = max(sum(len(own.points) for own in answers), sum(hits)) if asked else 0
    return {
        "series": Tally(right, len(asked), max(right, len(answers)), tuple(misses)),
        "series, values": Tally(sum(hits), points, given),
    }


def _values(gold: dict[str, Any], own: Told) -> int:
    values = {year(x): value for x, value in own.points.items()}
    return sum(_near(value, values.get(year(x))) for x, value in gold["points"].items())


def _is_series(gold: dict[str, Any], own: Told) -> bool:
    values = {year(x): value for x, value in own.points.items()}
    return alike(gold["unit"], own.unit) and all(
        _near(value, values.get(year(x))) for x, value in gold["points"].items()
    )


def year(x: str) -> str:
    """The first year of an x: "2019/20" and "2019/2020" are one."""
    return re.split(r"[/–-]", x.strip())[0]


def entries(gold: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Lists for the passages to cite: by names all works of all passages, by number as many as are needed."""
    keys = [(one["style"], key) for case in gold for one in case.get("citations", ()) for key in one["keys"]]
    dated = sorted({key for style, key in keys if style == "author-date"})
    last = max((int(key) for style, key in keys if style != "author-date"), default=0)
    return {
        "author-date": "\n\n".join(_entry(key) for key in dated),
        "numeric": "\n\n".join(f"[{number}] {_entry(f'Author{number} 2011')}" for number in range(1, last + 1)),
        "note": "\n\n".join(f"{number}. {_entry(f'Author{number} 2011')}" for number in range(1, last + 1)),
    }


def _entry(key: str) -> str:
    names, _, year_of = key.rpartition(" ")
    return f"{names}, A. ({year_of}). A work of {names}. Journal of Works, 3(2), 11-24."


def _citations(gold: dict[str, Any], text: str, lists: dict[str, str]) -> Measures:
    """Found: an answer overlaps the quote. Linked: the answers on it lead to exactly the works it names."""
    asked = items(gold, "citations")
    style = asked[0].gold["style"] if asked else "author-date"
    answers = [one for one in _program.cited_in(text, lists[style]) if one.start < len(text)]
    found = [
        item for item in asked if any(overlap(item, one) > 0 or item.start <= one.start <= item.end for one in answers)
    ]
    extra = [one for one in answers if not any(item.start <= one.start <= item.end for item in asked)]
    dated = lists["author-date"].split("\n\n")
    linked: Tally = Tally()
    for item in asked:
        want = sorted(_number(key, dated) for key in item.gold["keys"])
        own = sorted({n for one in answers if item.start <= one.start <= item.end for n in one.entries})
        linked += share(want == own, f"{text[item.start : item.end]!r}: {len(want)} works, not these {len(own)}")
    tally = Tally(
        len(found),
        len(asked),
        len(found) + len(extra),
        tuple(f"{style} {text[one.start : one.end]!r}" for one in [i for i in asked if i not in found] + extra),
    )
    return {"citations found": tally, "citations linked": linked}


def _number(key: str, dated: list[str]) -> int:
    return int(key) if key.isdigit() else dated.index(_entry(key)) + 1
