"""``policybrief charts``: the kinds of figures there are."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands import Command


def _configure(_parser: ArgumentParser) -> None:
    """It takes no arguments."""


def _run(_arguments: Namespace) -> int:
    from generator.charts import CHARTS

    for name in CHARTS.names():
        kind = CHARTS.get(name)
        drawn = "Office chart" if kind.native else "table, shapes or picture"
        print(f"{name:14} {kind.about} ({drawn})")
    return 0


COMMAND = Command("charts", "list the chart kinds", _configure, _run)
