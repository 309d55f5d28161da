"""Lists of references: which fields of each entry are right, by field and by style.

An entry of the gold belongs to the parsed entry whose words hold its title, else to the one at its place. Compared
without case, kind of dash and quotation mark, and white space; pages with elided ends written out; a DOI bare; an
address without a last slash; a title without its final stop; an edition by its number; names in order, family and
given apart, an organisation as one literal. ``alt`` of the gold holds other readings of a field. Only its fields count.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.evaluate import _program
from tests.evaluate import wording as w
from tests.evaluate.tally import Measures, added, share

UNSCORED = {"id", "alt", "et-al", "no-date"}
Parsed = tuple[str, dict[str, Any]]


def score(corpus: Path) -> Measures:
    return added(_list(path) for path in sorted((corpus / "references").glob("*.json")))


def _list(path: Path) -> Measures:
    gold = json.loads(path.read_text(encoding="utf-8"))
    data = b"References\n\n" + path.with_suffix(".txt").read_bytes()
    parsed = _program.listed(data, path.with_suffix(".txt").name)
    return score_list(gold, parsed, path.stem[3:])


def score_list(gold: Sequence[Mapping[str, Any]], parsed: Sequence[Parsed], style: str) -> Measures:
    """Fields in all, of the style, and each by its name; and whether the list was cut into its entries."""
    cut = {"references cut": share(len(gold) == len(parsed), f"{style}: {len(gold)} entries, found {len(parsed)}")}
    entries = [score_entry(one, own, style) for one, own in aligned(gold, parsed)]
    return added([cut, *entries])


def aligned(
    gold: Sequence[Mapping[str, Any]], parsed: Sequence[Parsed]
) -> Iterator[tuple[Mapping[str, Any], dict[str, Any]]]:
    """Each entry of the gold with the fields of the parsed one that holds its title."""
    texts = [w.letters(text) for text, _ in parsed]
    for number, one in enumerate(gold):
        title = w.letters(str(one.get("title", "")))
        holding = [at for at, text in enumerate(texts) if title and title in text]
        at = min(holding, key=lambda each: abs(each - number), default=number if number < len(parsed) else None)
        yield one, (parsed[at][1] if at is not None else {})


def score_entry(gold: Mapping[str, Any], own: Mapping[str, Any], style: str) -> Measures:
    measures: Measures = {}
    for name, value in gold.items():
        if name not in UNSCORED:
            told = share(is_field(gold, own, name), f"{style}, {name}: {value!r}, not {own.get(name)!r}")
            measures[f"field {name}"] = told
    right = added({"references": tally, f"style {style}": tally} for tally in measures.values())
    return right | measures


def is_field(gold: Mapping[str, Any], own: Mapping[str, Any], name: str) -> bool:
    """Whether ``own`` has the field as the gold or one of its alternatives does."""
    wanted = [gold[name], *gold.get("alt", {}).get(name, ())]
    return any(normal(name, one) == normal(name, own.get(name)) for one in wanted)


def normal(name: str, value: Any) -> Any:
    """A field in its normal form; None where there is none."""
    match name, value:
        case _, None:
            return None
        case (("issued" | "accessed" | "submitted" | "event-date"), _):
            return _date(value)
        case (("author" | "editor" | "translator" | "container-author"), list()):
            return tuple(_person(one) for one in value)
        case "DOI", _:
            return w.doi(str(value))
        case "URL", _:
            return w.address(str(value))
        case "page", _:
            return w.pages(str(value))
        case "edition", _:
            return w.edition(str(value))
        case _:
            return w.unended(str(value))


def _date(value: Any) -> tuple[tuple[int, ...], ...]:
    parts = value.get("date-parts", ()) if isinstance(value, Mapping) else value
    return tuple(tuple(int(number) for number in one) for one in parts)


def _person(name: Mapping[str, str]) -> tuple[str, str]:
    """Family (with its particles) and given name; an organisation has no given name."""
    if "literal" in name:
        return w.plain(name["literal"]), ""
    particles = " ".join(filter(None, (name.get("dropping-particle"), name.get("non-dropping-particle"))))
    given = w.plain(name.get("given", "")).replace(".", "")
    return w.plain(f"{particles} {name.get('family', '')}"), given
