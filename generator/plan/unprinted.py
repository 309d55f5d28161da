"""What a template says and nobody would see: Jinja drops it without a word where a template extends another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.errors import Finding, InputError, Where
from generator.formats.report import nearest
from generator.plan.origins import unmarked_text


def check_printed(name: str, made: Any, sources: Mapping[str, str]) -> None:
    """Refuse the places of template ``name`` and of those it extends that no farther one has, and words beside places.

    ``made`` is Jinja's environment over ``sources``, which are marked or not.
    """
    lineage = list(_lineage(name, made, sources))
    places = [_places(tree) for _, tree in lineage]
    findings = [
        finding
        for index, (owner, tree) in enumerate(lineage[:-1])
        for finding in _lost(owner, tree, tuple(dict.fromkeys(place for one in places[:index:-1] for place in one)))
    ]
    if findings:
        raise InputError(findings)


def _lineage(name: str, made: Any, sources: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The template, what it extends, and so on, as far as the names are written out."""
    following: str | None = name
    while following in sources:
        tree = made.parse(sources[following], following)
        yield following, tree
        following = _extended(following, tree, made)


def _extended(name: str, tree: Any, made: Any) -> str | None:
    from jinja2 import nodes

    said = (one.template for one in tree.body if isinstance(one, nodes.Extends))
    return next((made.join_path(one.value, name) for one in said if isinstance(one, nodes.Const)), None)


def _places(tree: Any) -> tuple[str, ...]:
    from jinja2 import nodes

    return tuple(block.name for block in tree.find_all(nodes.Block))


def _lost(name: str, tree: Any, have: tuple[str, ...]) -> Iterator[Finding]:
    from jinja2 import nodes

    for one in tree.body:
        match one:
            case nodes.Block() if one.name not in have:
                what = f"no place '{one.name}' in the template it extends; have: {', '.join(have) or 'none'}"
                mend = nearest(one.name, have) if have else "take it out"
                yield Finding("error", "template", what, Where(name, one.lineno), why=_WHY, mend=mend)
            case nodes.Output():
                yield from (_stray(name, data) for data in one.nodes if _words(data))
            case _:
                pass


_WHY = "what stands there would not be printed"


def _words(data: Any) -> str:
    from jinja2 import nodes

    return unmarked_text(data.data).strip() if isinstance(data, nodes.TemplateData) else ""


def _stray(name: str, data: Any) -> Finding:
    words = _words(data).split("\n")[0]
    before = unmarked_text(data.data).partition(words)[0]
    where = Where(name, data.lineno + before.count("\n"))
    mend = "put it between {% block closing %} and {% endblock %}, or into another place; or delete it"
    return Finding("error", "template", f"'{words[:50]}' stands outside of every place", where, why=_WHY, mend=mend)
