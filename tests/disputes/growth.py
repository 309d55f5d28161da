"""How the search for disputes grows: ``python -m tests.disputes.growth [N N]`` prints CPU seconds and the exponent."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Sequence

from generator.model.outline import Outline
from generator.outline.disputes import found_in
from generator.text.units import words_of
from tests.disputes.cases import inventions, outline_of

LANDS = tuple(
    sorted(words_of("Norway Kenya Peru Nepal Chile Ghana Japan Latvia Jordan Malta Egypt Mali Togo Laos Haiti Oman"))
)


def composed(count: int) -> Outline:
    """An outline of ``count`` points: the sentences of the inventions, for one land and year after another."""
    told = [
        (point, source) for case in inventions() for point, source in zip(case["points"], case["sources"], strict=True)
    ]
    points, sources = [], []
    for number in range(count):
        point, source = told[number % len(told)]
        lap = number // len(told)
        year = str(2000 + lap % 24)
        text = f"{point['text'][:-1]}, as {LANDS[lap % len(LANDS)]} told group {lap} in {year}."
        points.append({"id": f"p{number:06}", "source": f"s{number:06}", "text": text, "status": point["status"]})
        sources.append({**source, "id": f"s{number:06}", "issued": f"{year}-{1 + number % 12:02}"})
    return outline_of({"id": "growth", "points": points, "sources": sources})


def measured(counts: Sequence[int]) -> list[tuple[int, float, int]]:
    """(points, CPU seconds, findings) for every size, each outline read for the first time."""
    found_in(composed(200))  # tables and imports
    told = []
    for count in counts:
        outline = composed(count)
        start = time.process_time()
        found = found_in(outline)
        told.append((count, time.process_time() - start, len(found)))
    return told


def exponent(told: Sequence[tuple[int, float, int]]) -> float:
    """1 for time that grows with the number of points, 2 with its square."""
    (few, short, _), (many, long, _) = told[0], told[-1]
    return math.log(long / short) / math.log(many / few)


def main() -> int:
    counts = [int(one) for one in sys.argv[1:]] or [2500, 10000]
    told = measured(counts)
    lines = [f"{count:>6} points  {seconds:6.2f} s CPU  {found} found" for count, seconds, found in told]
    sys.stdout.write("\n".join([*lines, f"exponent {exponent(told):.2f}"]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
