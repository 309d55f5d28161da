"""Words by the number of a seed: sentences in many scripts, numbers, words that are far too long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random


def _each(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LATIN = _each(
    "the alliance agreement of February covers hosting costs command–and–control trade/industry policy while ministers "
    "in both capitals expect long-term commitments on shipyards semiconductors and non-proliferation to hold"
)
VIETNAMESE = _each(
    "quan hệ giữa Hoa Kỳ và Nhật Bản được điều chỉnh dưới thời Tổng thống trong lĩnh vực an ninh thương mại"
)
ARABIC = _each("العلاقة بين الولايات المتحدة واليابان بلغت أعلى مستوى لها في مجالات الدفاع والتجارة")
GREEK = _each("η συμφωνία καλύπτει το κόστος φιλοξενίας и расходы на размещение войск в регионе")
HINDI = _each("अमेरिका और जापान के बीच संबंध रक्षा और व्यापार में मजबूत हुए")
THAI = ("ความสัมพันธ์ระหว่าง", "สหรัฐและญี่ปุ่น", "ด้านความมั่นคง", "และการค้า")
JAPANESE = ("日米同盟は二〇二四年四月の首脳会談で、", "大きく格上げされた。", "「防衛装備品」の共同開発")
CHINESE = ("美国与日本的安全合作", "在经贸、科技与防务领域", "不断深化。")
KOREAN = ("미국과", "일본의", "동맹", "관계는", "방위비", "분담", "협상에서")
NUMBERS = ("1,234.5", "USD 9.3 billion", "12%", "2021–2025", "50,000", "−0.7", "(3.2)", "§ 4", "1/3", "+4.9%")
ODD = (
    "counterproliferation" * 4,  # no run of one letter, which reads as a template's prompt
    "https://example.org/" + "a/b-c" * 12,
    "e\u0301tat",
    "👍",
    "<&>",
    "“quoted”",
    "O’Neill",
    "A–B—C",
    "*_`#",
)

SCRIPTS: tuple[Sequence[str], ...] = (VIETNAMESE, ARABIC, GREEK, HINDI, THAI, JAPANESE, CHINESE, KOREAN)


@dataclass(frozen=True, slots=True)
class Speech:
    """Says sentences of any length. ``script`` comes in beside English in one sentence of ``mixed``."""

    rng: Random
    script: Sequence[str]
    mixed: float
    odd: float
    said: list[int] = field(default_factory=lambda: [0])

    @classmethod
    def of(cls, rng: Random) -> Speech:
        """Mostly plain English in one third of the outlines, other scripts and odd words in the rest."""
        mixed, odd = rng.choice(((0.0, 0.0), (0.2, 0.02), (0.9, 0.1)))
        return cls(rng, rng.choice(SCRIPTS), mixed, odd)

    def id(self, stem: str) -> str:
        """An id that no other thing of the outline has."""
        self.said[0] += 1
        return f"{stem}-{self.said[0]}"

    def text(self, least: int, most: int) -> str:
        """Words of ``least`` to ``most`` characters together."""
        wanted = self.rng.randint(least, most)
        source = self.script if self.rng.random() < self.mixed else LATIN
        words: list[str] = []
        while len(" ".join(words)) < wanted:
            words.append(self._word(source))
        return _closed(" ".join(words)[:wanted])

    def sentence(self, least: int = 3, most: int = 600) -> str:
        """A text as a point or a message is: short ones are common, the longest rare."""
        high = self.rng.choice((60, 120, 180, 240, most))
        return self.text(least, max(min(high, most), least)) + "."

    def label(self, most: int = 40) -> str:
        """A few words."""
        return self.text(2, most)

    def _word(self, source: Sequence[str]) -> str:
        if self.rng.random() < self.odd:
            return self.rng.choice(ODD)
        if self.rng.random() < 0.1:
            return self.rng.choice(NUMBERS)
        return self.rng.choice(source)


def _closed(text: str) -> str:
    """Without the white space and the marks that belong to the word that was cut off."""
    return text.rstrip(" ,;:–-\u0301") or "X"
