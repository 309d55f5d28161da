"""Persons that sentences name: their offices and the parts of their names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.outline.claims.lands import lands
from generator.outline.claims.stems import stem
from generator.text.units import MONTHS, words_of

_OFFICE = (
    r"president|premier|minister|secretary|chancellor|mayor|governor|general|admiral|colonel|captain|major|commander"
    r"|marshal"
    r"|ambassador|envoy|spokes(?:man|woman|person)|director|chief|chair(?:man|woman|person)?|head|leader|judge"
    r"|justice|prosecutor"
    r"|commissioner|senator|deputy|speaker|professor|bishop|archbishop|cardinal|patriarch|imam|rector|coordinator"
    r"|officer"
    r"|economist|engineer|scientist|doctor|lawyer|candidate|negotiator|adviser|advisor|representative|treasurer"
    r"|regent|sheikh"
    r"|delegate|inspector|superintendent|manager|founder|banker|warden|ombudsman|ombudswoman|activist|author|writer"
    r"|journalist"
    r"|councillor|prefect|chairperson|administrator|counsellor|consul|vice-president|lieutenant|sergeant|pilot"
    r"|biologist|geologist"
)
_OFFICE = rf"(?:(?:vice|deputy|under|co|sub)-)?(?:{_OFFICE})"
_PLAIN_TITLE = r"Mr|Mrs|Ms|Dr|Miss|Sir|Dame|Lord|Lady|Madame|Señor|Monsieur|Herr|Frau"
_ROYAL = words_of("king queen prince princess pope emperor empress sultan emir sister brother saint shah tsar")
_CAPITALS = "".join(chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
TOKEN = rf"(?:[{_CAPITALS}][^\W\d_]*(?:[’'-][^\W\d_]+)*|[A-Z]\.)"
_LINK = r"(?:(?:de|da|do|dos|del|della|di|al|el|bin|ben|ibn|van|von|der|den|la|le|ter|abu|y|e)\s|[Aa]l-|[Ee]l-)"
NAME = rf"{TOKEN}(?:[ \u00a0]{_LINK}{{0,2}}{TOKEN}){{0,3}}"
_TITLED = re.compile(
    rf"(?<![\w-])(?P<role>(?:[\w’'-]+ ){{0,2}}(?i:{_OFFICE})|{_PLAIN_TITLE})\.?\s(?P<name>{NAME})(?![\w])"
)
_BEHIND = re.compile(
    rf"(?<![\w-])(?P<name>{NAME}),\s(?:who (?:is|was|had been|has been) |then |now |once |the |a |an |its |their "
    rf"|his |her |former |acting |deputy )*"
    rf"(?P<role>(?:[\w’'-]+ ){{0,4}}?(?i:{_OFFICE})(?: (?:of|for) (?:the )?[\w’' -]{{2,30}}?)?)(?=[,.;:]| of | for "
    rf"| in | at | who | said| says)"
)
_BEFORE = re.compile(
    rf"\b[Tt]he (?P<role>(?:[\w’'-]+ ){{0,4}}?(?i:{_OFFICE})(?: (?:of|for) [\w’' -]{{2,30}}?)?), (?P<name>{NAME}),"
)
_FULL = re.compile(rf"(?<![\w’'-]){TOKEN}(?:[ \u00a0]{_LINK}{{0,2}}{TOKEN}){{1,3}}(?![\w’'-])")
_SOLE = re.compile(rf"(?<![\w’'-]){TOKEN}(?![\w-])")
NO_NAME = words_of(
    """
    The A An In On At Of For From By To And But Or As If When While After Before Since During Under With Without
    This That These Those His Her Its Their Our My He She It They We You I Most Many Some All Both Each Every No Not
    New Old North South East West Northern Southern Eastern Western Central Upper Lower Great Greater United
    National International European Union Republic Party Ministry Department University Institute Council Bank Fund
    Office Agency Committee Commission Court Congress Parliament Senate House Assembly Army Navy Air Force Forces
    Police Guard Corps Sea Ocean River Lake Mount Island Islands Bay Gulf Strait Street Square Road Avenue Act Law
    Treaty Pact Agreement Accord Convention Protocol Initiative Programme Program Project Plan Strategy Summit
    Conference Forum Group Organization Organisation Association Federation League World Global Foreign Defence
    Defense Interior Finance Trade Health Justice Prime Deputy Vice Acting Former First Second Third Last Next There
    Here What Who Which Where Why How Today Yesterday Tomorrow Only Even Still Yet Already Minister President
    Secretary Mayor Governor General Chancellor Premier Company Corporation Steel Motor Mr Mrs Ms Dr Miss Sir Dame
    Lord Lady State Society Guardian Times Post Journal News Partnership Security Alliance Command Operations Base
    White
    """
) | frozenset(MONTHS)
_FAMILY_FIRST = words_of(
    """kim lee park choi jung jeong kang cho yoon yun jang lim han seo shin kwon hwang ahn an song moon bae baek ban noh
    xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo deng mao hua wen jiang
    nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly truong dinh"""
)
_JAPANESE = words_of(
    """sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
    matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto ishikawa ogawa maeda fujita okada goto
    hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda
    nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita kishida suga ishiba aso kono
    koizumi motegi hatoyama noda kan obuchi miyazawa"""
)
_HUNGARIAN = words_of("nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz orban")
_BY_GIVEN = words_of("nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly truong dinh trinh luong to")


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name as a sentence prints it: ``parts`` folded to plain letters, ``office`` and ``field``.

    A minister of trade has the office "minister" and the field "trade". ``titled``: the name stands with an office or
    with Mr, Ms and the like; ``courteous``: with one of these. ``royal``: the person goes by the given name.
    """

    printed: str
    parts: tuple[str, ...]
    office: frozenset[str]
    field: frozenset[str]
    start: int
    royal: bool = False
    titled: bool = False
    courteous: bool = False

    @property
    def sole(self) -> bool:
        return len(self.parts) == 1


@lru_cache(maxsize=16384)
def persons(text: str) -> tuple[Named, ...]:
    """Persons named with an office or title, and names of two words and more without."""
    taken = [(start, end) for start, end, _, _ in lands(text)]
    found: dict[int, Named] = {}
    for pattern in (_BEHIND, _BEFORE, _TITLED):
        for match in pattern.finditer(text):
            if one := _named(match["name"], match.start("name"), match["role"], taken):
                found.setdefault(one.start, one)
    for match in (*_FULL.finditer(text), *_SOLE.finditer(text)):
        one = _named(match[0], match.start(), "", taken)
        if one and not any(other.start <= one.start < other.start + len(other.printed) for other in found.values()):
            found.setdefault(one.start, one)
    return tuple(found[start] for start in sorted(found))


def _named(printed: str, start: int, role: str, taken: list[tuple[int, int]]) -> Named | None:
    """A name without the words before and behind it that begin sentences or are of offices and lands."""
    words = [(match[0], start + match.start()) for match in re.finditer(r"[^\s\u00a0]+", printed)]
    while words and (_is_no_name(words[0][0]) or _is_office(words[0][0]) or _inside(words[0][1], taken)):
        words = words[1:]
    cut = next((at for at, (word, place) in enumerate(words) if _is_no_name(word) or _inside(place, taken)), len(words))
    owner = next((at + 1 for at, (word, _) in enumerate(words) if word.endswith(("’s", "'s"))), len(words))
    words = words[: min(cut, owner)]
    if not words:
        return None
    kept = " ".join(word for word, _ in words)
    kept = re.sub(r"[’']s$", "", kept)
    parts = tuple(
        folded(word) for word in kept.split() if len(word.strip(".")) > 1 and folded(word) not in {"jr", "sr"}
    )
    said = [word.casefold() for word in re.findall(r"[^\W\d_]+", role)]
    core = frozenset(stem(word) for word in said if _CORE.fullmatch(word))
    field = frozenset(stem(word) for word in said if word in _FIELDS)
    royal, courteous = bool(_ROYAL.intersection(said)), bool(_COURTESY.search(printed[: words[0][1] - start] or role))
    return Named(kept, parts, core, field, words[0][1], royal, bool(said), courteous) if parts else None


_CORE = re.compile(_OFFICE)
_COURTESY = re.compile(rf"\b(?:{_PLAIN_TITLE})\b")
_FIELDS = words_of(
    """prime foreign trade finance defence defense interior health energy water education justice transport economy
    economic environment agriculture labour labor culture development fisheries mining planning home security state
    commerce treasury climate digital housing tourism information social science research press police deputy vice
    railway railways roads aviation forest forests sport sports veterans religion women youth communications industry
    enterprise land cities construction employment pensions integration hydropower shipping veterinary parks
    chief budget oil power migration army navy naval port fishery farm central national regional provincial"""
)

RANKS = frozenset(stem(word) for word in words_of("deputy vice chief state senior"))  # tell no field


def _is_no_name(word: str) -> bool:
    return re.sub(r"[’']s$", "", word) in NO_NAME


def _is_office(word: str) -> bool:
    return bool(_CORE.fullmatch(word.casefold()))


def _inside(place: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in taken)


def folded(word: str) -> str:
    """A name in plain small letters: "Švarcs" is "svarcs"."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[’']s$", "", word))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return (
        kept.replace("ł", "l")
        .replace("Ł", "l")
        .replace("đ", "d")
        .replace("Đ", "d")
        .replace("ø", "o")
        .casefold()
        .strip(".,")
    )


def given_of(parts: tuple[str, ...]) -> frozenset[str]:
    """The parts of a full name that are a given name, as far as its shape tells; empty where it does not."""
    if len(parts) < 2:
        return frozenset()
    if parts[0] in _BY_GIVEN:
        return frozenset()
    families = _FAMILY_FIRST | _JAPANESE | _HUNGARIAN
    if (
        len(parts) == 2
        and _is_japanese_family(parts[0])
        and not _is_japanese_family(parts[1])
        and _JA.fullmatch(parts[1])
    ):
        return frozenset(parts[1:])
    if (parts[0] in families and parts[-1] not in families) or ("-" in parts[-1] and "-" not in parts[0]):
        return frozenset(parts[1:])
    return frozenset((*parts[:1], *(part for part in parts[1:-1] if part.endswith(_PATRONYMIC))))


def goes_by_given(parts: tuple[str, ...]) -> bool:
    """Whether people of such a name are called by their given name, which stands last."""
    return len(parts) > 2 and parts[0] in _BY_GIVEN


def apart_of(parts: tuple[str, ...]) -> frozenset[str]:
    """What stands alone for nobody, as it is no family name: given names, a father's name, a mother's family.

    Names of which no part is a family's have none that may stand alone. Forms that differ from the part are among them:
    "batbayar" of "batbayaryn", which is "of Batbayar".
    """
    plain = tuple(part for part in parts if part not in _PARTICLES)
    fathers = {part for link, part in pairwise(parts) if link in _SON_OF}
    owned = {part[: -len(end)] for part in parts[:1] for end in _OF_FATHER if part.endswith(end) and len(part) > 8}
    second = plain[-1:] if len(plain) > 2 and _is_spanish(plain) else ()
    whole = plain if len(plain) > 1 and _BURMESE.issuperset(plain) else ()
    fathers |= {part for part in plain[1:] if part.endswith("dottir")}
    return given_of(parts) | fathers | owned | set(second) | set(whole)


def _is_spanish(parts: tuple[str, ...]) -> bool:
    """Whether a name has a given name and the families of both parents, as in Spanish."""
    return parts[0] in _SPANISH or (parts[-1].endswith("ez") and parts[-2].endswith(("ez", "a", "o")))


def _is_japanese_family(part: str) -> bool:
    return part in _JAPANESE or bool(_JA.fullmatch(part) and _JA_FAMILY.search(part))


_JA = re.compile(r"(?:(?:[kgsztdnhbpmyrwjf]|ch|sh|ts|ky|gy|ny|hy|by|py|my|ry)?[aiueo]{1,2}n?){2,5}")
_JA_FAMILY = re.compile(
    r"(?:moto|mura|yama|saki|zaki|kawa|gawa|shima|jima|hara|wara|bara|naka|sawa|zawa|oka|guchi|kuchi|bashi|hashi|tani"
    r"|tsuka|zuka|sone|nabe|kura|gura|waki|uchi|matsu|gata|numa|yasu|moto|sugi|nishi|mori)$"
)
_SON_OF = frozenset(("bin", "ibn", "binti", "bint"))
_OF_FATHER = ("giin", "iin", "yn", "gyn")
_SPANISH = words_of(
    """alejandro alejandra alfonso alvaro ana andres angel antonia antonio beatriz camila carlos carmen catalina cecilia
    cesar claudia consuelo cristina daniela diego eduardo elena emilio enrique ernesto esteban eugenio federico felipe
    fernanda fernando francisca francisco gabriela gerardo gloria gonzalo graciela guillermo gustavo hector hernan
    ignacio
    ines isabel ivan jaime javier jimena joaquin jorge jose josefina juan juana julia julio laura leonor lorena lucia
    luis
    luisa manuel marcela marco margarita maria mariana mario marta martin mateo mauricio mercedes miguel miriam monica
    natalia nestor nicolas octavio oscar pablo patricia paula pedro pilar rafael ramon raul ricardo roberto rocio
    rodrigo
    rosa rosario ruben salvador santiago sergio silvia sofia susana teresa tomas valentina valeria veronica vicente
    victor ximena yolanda"""
)
_BURMESE = words_of(
    """aung win htut htun tun kyaw myint thein zaw oo swe tin min khin naing hlaing thant maung nyunt soe lwin shwe
    su kyi
    mon mya nyein thiha than thu thura moe myo ko ye yan yi zin zeya sein san phyo phyu nu nay nwe ni nanda mu may ma
    lin
    lwin kyi khaing khine hnin hla htoo htwe ohn pe pyae saw wai wut wint yadana u daw"""
)
_PATRONYMIC = ("vich", "ovic", "vna", "vych", "ievna", "oglu", "uly", "kyzy")
_SOUNDS = tuple(
    (written, heard)
    for written, _, heard in (
        pair.partition("=")
        for pair in [
            "tsch=C",
            "dsch=C",
            "tch=C",
            "shch=S",
            "ssh=S",
            "sch=S",
            "dzh=C",
            "dj=C",
            "kh=k",
            "gh=k",
            "ch=C",
            "cz=C",
            "sz=S",
            "sh=S",
            "zh=C",
            "ph=f",
            "th=t",
            "dh=t",
            "ck=k",
            "qu=k",
            "x=ks",
            "q=k",
            "g=k",
            "c=k",
            "h=k",
            "w=v",
            "tz=s",
            "ts=s",
            "b=p",
            "d=t",
            "z=s",
            "f=v",
        ]
    )
)
_PARTICLES = words_of("al el bin ben ibn abu abd de da do dos del della di van von der den la le ter y e jr sr")


@lru_cache(maxsize=8192)
def sound(part: str) -> str:
    """The consonants of a name as most alphabets would spell them: "ghazarian" and "kazaryan" are one."""
    spelt = re.sub(r"^(?:al|el)-|h$", "", part).replace("-", "").replace("’", "").replace("'", "")
    for written, heard in _SOUNDS:
        spelt = spelt.replace(written, heard)
    first = "*" if spelt[:1] in "aeiouyj" else spelt[:1]
    bare = re.sub(r"[aeiouyj]", "", spelt[1:])
    return re.sub(r"(.)\1+", r"\1", first + bare)


@lru_cache(maxsize=8192)
def _sounds(part: str) -> frozenset[str]:
    """The sounds of a name in the ways in which alphabets write it.

    An article may be written to it ("elkadi" is "al-qadhi"), "ch" be "kh", "j" a consonant, "r" only lengthen a vowel.
    """
    bare = re.sub(r"^(?:al|el|ul|ad|as|ar|az|an)-?(?=[^aeiou])", "", part)
    servant = re.sub(r"^abd-?[aeou]?[lrnsztd]?-?(?=[^aeiou])", "abd", part)
    forms = {part, servant, *((bare,) if len(bare) >= _BARE else ())}
    forms |= {form.replace("ch", "kh") for form in forms}
    forms |= {re.sub(r"(?:^|(?<=[^aeiouy]))j(?=[aeiou])", "ch", form) for form in forms}
    forms |= {re.sub(r"(?<=^[pkb]a)r(?=k$)", "", form) for form in forms}
    forms |= {form[1:] for form in forms if re.fullmatch(r"[rl][iyou]\w{0,2}", form)}
    return frozenset(map(sound, forms))


_BARE = 4
_ARTICLES = frozenset(("al", "el", "ul"))


def whole_sound(parts: tuple[str, ...]) -> str:
    """The sound of a name in one, its particles left out."""
    return " ".join(sound(part) for part in parts if part not in _PARTICLES)


def sounds_as_one(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names sound the same however they are divided: "Abdelkader Benhamou" and "Abd al-Qadir Bin Hammu"."""
    if whole_sound(one).replace(" ", "") == whole_sound(two).replace(" ", ""):
        return len(whole_sound(one)) > _SHORT
    first, second = (_sounds("".join(parts).replace("-", "")) for parts in (one, two))
    return any(len(shared) > _SHORT for shared in first & second)


_SHORT = 4
_FEW_SOUNDS = 2  # "anna" and "jan" have two in common


def spelt_alike(one: str, two: str) -> bool:
    """Whether two parts of names may be two spellings of one: the same sounds, or all but one letter."""
    shared = max(map(len, _sounds(one) & _sounds(two)), default=0)
    if shared > _FEW_SOUNDS or (
        shared > 1 and (one[0] == two[0] or _one_off(one, two) or {one[:2], two[:2]} <= _ARTICLES)
    ):
        return True
    first, second = sound(one), sound(two)
    if first == second:
        return _one_off(one, two)
    return min(len(one), len(two)) >= 5 and (
        _one_off(one, two) or (min(len(first), len(second)) >= 3 and _one_off(first, second))
    )


def _one_off(one: str, two: str) -> bool:
    """Whether one letter more, less or another turns the one into the other."""
    if abs(len(one) - len(two)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return one[at + 1 :] == two[at + 1 :] or one[at:] == two[at + 1 :] or one[at + 1 :] == two[at:]
