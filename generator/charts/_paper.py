"""The paper that pictures are drawn on: points from the top left, the theme's faces, a PNG without date or maker."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from generator.charts import Canvas
from generator.charts._scene import Box
from generator.records import replace
from generator.text.metrics import TWINS

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

DPI = 200
_ASIAN = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK TC")
_LAST = ("Noto Sans", "DejaVu Sans")
_ASCENT, _DESCENT = 0.95, 0.27  # of the apparatus face, in ems

Align = Literal["left", "center", "right"]


class Paper:
    """A sheet of ``canvas`` size; y grows downwards as in the decided scenes."""

    def __init__(self, canvas: Canvas) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.canvas = canvas
        self._figure = Figure(figsize=(canvas.width / 72, canvas.height / 72), dpi=DPI, facecolor=self.colour("paper"))
        FigureCanvasAgg(self._figure)
        self._axes: Any = self._figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_xlim(0, canvas.width)
        self._axes.set_ylim(canvas.height, 0)
        self._axes.set_axis_off()

    def colour(self, role: str) -> str:
        return f"#{getattr(self.canvas.theme.palette, role)}"

    def rectangle(self, box: Box, fill: str = "", edge: str = "", width: float = 0.75, layer: float = 1) -> None:
        """``fill`` and ``edge`` are hex digits or empty."""
        from matplotlib.patches import Rectangle

        look: Any = {"facecolor": f"#{fill}" if fill else "none", "edgecolor": f"#{edge}" if edge else "none"}
        self._axes.add_patch(
            Rectangle((box.left, box.top), box.width, box.height, linewidth=width, zorder=layer, **look)
        )

    def polygon(self, corners: Sequence[tuple[float, float]], fill: str, edge: str = "", width: float = 0.75) -> None:
        """``fill`` and ``edge`` are hex digits, ``edge`` may be empty."""
        from matplotlib.patches import Polygon

        look: Any = {"facecolor": f"#{fill}", "edgecolor": f"#{edge}" if edge else "none"}
        self._axes.add_patch(Polygon(corners, closed=True, linewidth=width, zorder=1, **look))

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str,
        width: float,
        *,
        dashed: bool = False,
        layer: float = 2,
    ) -> None:
        style: Any = (0, (3.2, 2.2)) if dashed else "solid"
        cap = "butt" if dashed or width <= 1.5 else "round"
        self._axes.plot(
            xs, ys, color=f"#{colour}", linewidth=width, linestyle=style, zorder=layer, solid_capstyle=cap,
            solid_joinstyle="round", clip_on=False,
        )  # fmt: skip

    def circle(self, x: float, y: float, across: float, fill: str, edge: str, width: float = 1.0) -> None:
        """``across`` is the diameter without its edge."""
        look = {"markerfacecolor": f"#{fill}", "markeredgecolor": f"#{edge}", "markeredgewidth": width}
        self._axes.plot([x], [y], marker="o", markersize=across, linestyle="none", zorder=4, clip_on=False, **look)

    def text(
        self, x: float, top: float, words: str, size: float, colour: str, *, bold: bool = False, align: Align = "left",
        argument: bool = False, turned: bool = False,
    ) -> None:  # fmt: skip
        """One line whose line box (1.22 em high) starts at ``top``; ``turned`` runs upwards and ends at ``top``."""
        self._axes.text(
            x, top if turned else top + _ASCENT * size, words.replace("$", r"\$"), size=size, color=f"#{colour}",
            ha=align, va="top" if turned else "baseline", rotation=90 if turned else 0, zorder=5,
            fontproperties=_face(self.canvas, bold, argument, size),
        )  # fmt: skip

    def png(self) -> bytes:
        buffer = io.BytesIO()
        self._figure.savefig(buffer, format="png", dpi=DPI, metadata={"Software": None})
        return buffer.getvalue()


def tall_enough(canvas: Canvas, height: float) -> Canvas:
    """``canvas``, grown downwards where rows need it: words are never squeezed into each other."""
    return replace(canvas, height=max(canvas.height, height))


def _face(canvas: Canvas, bold: bool, argument: bool, size: float) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    fonts = canvas.theme.fonts
    wanted = fonts.argument if argument else fonts.apparatus
    chain = (wanted, TWINS.get(wanted, wanted), fonts.east_asian, *_ASIAN, fonts.complex_script, *_LAST)
    families = [name for name in dict.fromkeys(chain) if name in _installed()]
    return FontProperties(family=families, weight="bold" if bold else "regular", size=size)


@cache
def _installed() -> frozenset[str]:
    from matplotlib.font_manager import fontManager

    return frozenset(entry.name for entry in fontManager.ttflist)
