"""What a build says of its editions: where one is and what it leaves out, or a table of many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.commands._briefs import Brief
    from generator.model.account import Account

STAND = "errors stand (--force writes all the same)"
HEADS = ("topic", "audience", "result", "files", "points", "warnings", "errors", "folder")
_NUMBERS = HEADS[3:7]  # set to the right
_NAMED = 4  # more than these stand in evidence.json only


def not_written(brief: Brief) -> str:
    """That an edition was kept back."""
    return f"{brief.topic}, {brief.audience}: nothing written, because {STAND}"


def one_told(brief: Brief) -> Iterable[str]:
    """Where an edition is, as seen from the working folder where it lies inside, and what it leaves out."""
    yield f"{_seen(brief.folder)}: {', '.join(brief.files)}"
    if brief.account:
        yield from (f"  {line}" for line in _account(brief.account))


def many_told(briefs: Sequence[Brief], output: Path) -> Iterable[str]:
    """A table with a line for each edition, and a sum."""
    lines = [HEADS, *map(_cells, briefs)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    for line in lines:
        set_out = (
            cell.rjust(width) if head in _NUMBERS else cell.ljust(width)
            for head, cell, width in zip(HEADS, line, widths, strict=True)
        )
        yield "  ".join(set_out).rstrip()
    done = sum(bool(brief.files) for brief in briefs)
    yield f"{_seen(output)}: {done} of {len(briefs)} editions written"


def _cells(brief: Brief) -> tuple[str, ...]:
    result = "failed" if brief.refused else "written" if brief.files else "not written"
    points = _points(brief.account) if brief.account else ""
    levels = [finding.level for finding in brief.findings]
    counts = (str(levels.count("warning")), str(levels.count("error")))
    place = _seen(brief.folder) if brief.files else ""
    return (brief.topic, brief.audience, result, str(len(brief.files)), points, *counts, place)


def _points(account: Account) -> str:
    taken = account.points.values()
    return f"{sum(one.used for one in taken)} of {sum(one.all for one in taken)}"


def _seen(folder: Path) -> str:
    place, here = folder.resolve(), Path.cwd()
    return (place.relative_to(here) if here in place.parents else place).as_posix()


def _account(account: Account) -> Iterable[str]:
    """ "points used 180 of 233 (weight 3: 62 of 62, ...)", then disputes and figures."""
    taken = account.points.values()
    weights = ", ".join(
        f"weight {weight}: {one.used} of {one.all}" for weight, one in account.points.items() if one.all
    )
    annex, out = sum(len(one.annex) for one in taken), sum(len(one.out) for one in taken)
    yield f"points used {_points(account)} ({weights}); {annex} in the annex only, {out} left out"
    yield f"disputes carried {_kept(account.disputes, 'dropped')}; figures used {_kept(account.figures, 'left out')}"


def _kept(found: Mapping[str, tuple[str, ...]], otherwise: str) -> str:
    """ "24 of 26 (dropped: a, b)"."""
    missing = [name for name, documents in found.items() if not documents]
    names = f" ({otherwise}: {', '.join(missing)})" if 0 < len(missing) <= _NAMED else ""
    return f"{len(found) - len(missing)} of {len(found)}{names}"
