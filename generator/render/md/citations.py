"""Citations by key, as Pandoc's citation processor takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.model.inline import Cite
from generator.render.md.escape import escape

_KEY = re.compile(r"\w(?:\w|[:.#$%&+?<>~/-](?=\w))*")
# The processor knows no secondary citation, so "as cited in Tran, 2024" is taken over from the printed text.
_VIA = re.compile(r", (as cited in [^;]+?)(?=;|[)\]]*$)")


def key(reference: str) -> str:
    """A reference's key behind its @."""
    return f"@{reference}" if _KEY.fullmatch(reference) else f"@{{{reference}}}"


def cite(item: Cite, works: Mapping[str, str]) -> str:
    """``[@key, locator; @origin, as cited in ...]``.

    The second of a pair is a locator, or the key in ``works`` of the work that the first cites itself.
    """
    if not item.items:
        return escape(item.text)
    direct = dict.fromkeys(_located(works.get(name, name), at) for name, at in item.items if at not in works)
    cited = {works.get(name, name) for name, at in item.items if at not in works}
    shown = [*direct, *_secondary(item, works, cited)]
    return "[" + "; ".join(shown or dict.fromkeys(key(works.get(name, name)) for name, _ in item.items)) + "]"


def _located(name: str, locator: str) -> str:
    return f"{key(name)}, {{{escape(locator)}}}" if locator else key(name)


def _secondary(item: Cite, works: Mapping[str, str], cited: set[str]) -> Iterable[str]:
    """The works that a source cites, each with the source's printed name; one that is cited itself is left out."""
    via: dict[str, dict[str, None]] = {}
    for source, origin in item.items:
        if origin in works and works[origin] not in cited:
            via.setdefault(source, {})[works[origin]] = None
    names = _VIA.findall(item.text)
    if len(names) != len(via):
        yield from (key(name) for source, origins in via.items() for name in (*origins, source))
        return
    for (*others, last), name in zip(via.values(), names, strict=True):
        yield from map(key, others)
        yield f"{key(last)}, {escape(name)}"
