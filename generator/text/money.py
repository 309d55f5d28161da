"""Currencies by code, sign and name; names that several countries use are read from the places a text speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from generator.text.units import CURRENCIES, any_of, words_of

_PLAIN_CODES = sorted(
    words_of(
        """CRC UZS MNT DOP GTQ HNL NIO PYG UYU VES JMD TTD DZD TND LYD RWF BIF CDF GNF MGA MWK ZMW MZN AOA NAD BWP GMD
        LRD SSP SYP LBP JOD KWD BHD OMR QAR YER IQD IRR AFN KGS TJS AZN GEL AMD BYN MDL RSD MKD BAM LAK KHR MMK BND
        PGK FJD"""
    )
)
_FURTHER = {
    "sterling": "GBP", "₵": "GHS", "₴": "UAH", "৳": "BDT", "₸": "KZT", "mx$": "MXN", "xof": "XOF", "xaf": "XAF",
    "fcfa": "XOF", "ghs": "GHS", "tzs": "TZS", "ugx": "UGX", "etb": "ETB", "egp": "EGP", "mad": "MAD", "pkr": "PKR",
    "bdt": "BDT", "lkr": "LKR", "npr": "NPR", "clp": "CLP", "ars": "ARS", "uah": "UAH", "ron": "RON", "bgn": "BGN",
    "isk": "ISK", "kzt": "KZT", "złoty": "PLN", "rand": "ZAR", "reais": "BRL", "brazilian real": "BRL",
    "cedi": "GHS", "birr": "ETB", "taka": "BDT", "kwacha": "ZMW", "forint": "HUF", "koruna": "CZK", "hryvnia": "UAH",
    "tenge": "KZT", "riel": "KHR", "kyat": "MMK", "leva": "BGN", "lari": "GEL", "afghani": "AFN", "guarani": "PYG",
    "quetzal": "GTQ", "lempira": "HNL", "metical": "MZN", "meticais": "MZN", "cfa franc": "XOF",
    "f cfa": "XOF", "sol": "PEN", "soles": "PEN", "boliviano": "BOB", "colon": "CRC", "colones": "CRC", "lei": "RON",
    "soum": "UZS", "tugrik": "MNT", "tögrög": "MNT", "manat": "AZN", "dram": "AMD", "denar": "MKD",
    "gourde": "HTG", "pula": "BWP", "dalasi": "GMD", "kip": "LAK", "rufiyaa": "MVR", "ngultrum": "BTN", "kina": "PGK",
    "balboa": "PAB", "córdoba": "NIO", "bolivar": "VES", "bolívar": "VES", "kwanza": "AOA", "ariary": "MGA",
    "somoni": "TJS", "escudo": "CVE", "ouguiya": "MRU", "nakfa": "ERN",
    **{code.casefold(): code for code in _PLAIN_CODES},
}  # fmt: skip
_COMMON = {
    name: code for name, code in CURRENCIES.items() if name not in {"$", "dollar", "pound", "franc", "rupee", "lira"}
}
_OWN = {**_COMMON, **_FURTHER}
CODES = frozenset(code for code in _OWN.values() if code.casefold() in _OWN)
"""The currencies that people write by their code; no English word is one of them."""

# What several countries call their money: the name → its code where no place is named, and place, adjective, code.
_SHARED: dict[str, tuple[str, str]] = {
    "dollar": ("USD", "United States,American,USD|US,US,USD|U.S.,U.S.,USD|Washington,Washington,USD|"
               "Singapore,Singaporean,SGD|Australia,Australian,AUD|"
               "Canada,Canadian,CAD|New Zealand,New Zealand,NZD|Hong Kong,Hong Kong,HKD|Taiwan,Taiwanese,TWD|"
               "Jamaica,Jamaican,JMD|Namibia,Namibian,NAD|Fiji,Fijian,FJD|Guyana,Guyanese,GYD|Bahamas,Bahamian,BSD"),
    "peso": ("MXN", "Mexico,Mexican,MXN|Philippines,Philippine,PHP|Manila,Filipino,PHP|"
             "Argentina,Argentine,ARS|Chile,Chilean,CLP|"
             "Colombia,Colombian,COP|Uruguay,Uruguayan,UYU|Cuba,Cuban,CUP|Dominican Republic,Dominican,DOP"),
    "rupee": ("INR", "Delhi,Mumbai,INR|Islamabad,Karachi,PKR|Colombo,Colombo,LKR|Kathmandu,Nepali,NPR|"
             "India,Indian,INR|Pakistan,Pakistani,PKR|Sri Lanka,Sri Lankan,LKR|Nepal,Nepalese,NPR|"
              "Mauritius,Mauritian,MUR|Seychelles,Seychellois,SCR"),
    "shilling": ("KES", "Nairobi,Mombasa,KES|Kampala,Kampala,UGX|Dodoma,Dar es Salaam,TZS|"
                 "Kenya,Kenyan,KES|Tanzania,Tanzanian,TZS|Uganda,Ugandan,UGX|Somalia,Somali,SOS"),
    "pound": ("GBP", "Britain,British,GBP|Egypt,Egyptian,EGP|Lebanon,Lebanese,LBP|Sudan,Sudanese,SDG|"
              "Syria,Syrian,SYP|South Sudan,South Sudanese,SSP"),
    "franc": ("CHF", "Switzerland,Swiss,CHF|Rwanda,Rwandan,RWF|Senegal,Senegalese,XOF|Mali,Malian,XOF|"
              "Niger,Nigerien,XOF|Benin,Beninese,XOF|Togo,Togolese,XOF|Ivory Coast,Ivorian,XOF|"
              "Burkina Faso,Burkinabè,XOF|Cameroon,Cameroonian,XAF|Chad,Chadian,XAF|Gabon,Gabonese,XAF|"
              "Guinea,Guinean,GNF|Burundi,Burundian,BIF|Djibouti,Djiboutian,DJF|Congo,Congolese,CDF"),
    "krone": ("NOK", "Norway,Norwegian,NOK|Denmark,Danish,DKK"),
    "lira": ("TRY", "Turkey,Turkish,TRY|Türkiye,Turkish,TRY|Italy,Italian,ITL"),
    "dinar": ("KWD", "Kuwait,Kuwaiti,KWD|Algeria,Algerian,DZD|Tunisia,Tunisian,TND|Jordan,Jordanian,JOD|"
              "Iraq,Iraqi,IQD|Serbia,Serbian,RSD|Libya,Libyan,LYD|Bahrain,Bahraini,BHD"),
    "riyal": ("SAR", "Saudi Arabia,Saudi,SAR|Qatar,Qatari,QAR|Yemen,Yemeni,YER|Iran,Iranian,IRR|Oman,Omani,OMR"),
    "dirham": ("AED", "Emirates,Emirati,AED|Morocco,Moroccan,MAD"),
}  # fmt: skip
_SIGNS = {"$": "dollar", "₨": "rupee", "rs": "rupee", "kroner": "krone", "rial": "riyal"}
_BEFORE = {"rs": "rupee", "tk": "BDT", "ksh": "KES", "tsh": "TZS", "ush": "UGX", "rp": "IDR", "rm": "MYR", "r": "ZAR",
           "tl": "TRY", "fcfa": "XOF", "nis": "ILS", "rmb": "CNY", "sh": "shilling", "kr": "krone",
           "dh": "dirham"}  # fmt: skip
MINOR = {"cent": "", "eurocent": "EUR", "pence": "GBP", "penny": "GBP", "paise": "INR", "sen": "MYR", "kopeck": "RUB"}
"""Hundredths: the currency that each is of, "" where the text says it."""


def _places() -> dict[str, dict[str, str]]:
    rows = {kind: [row.split(",") for row in told.split("|")] for kind, (_, told) in _SHARED.items()}
    return {
        kind: {name.casefold(): code for place, adjective, code in told for name in (place, adjective)}
        for kind, told in rows.items()
    }


_CODES_OF = _places()
_NAMED = {f"{place} {kind}": code for kind, places in _CODES_OF.items() for place, code in places.items()}
_ROWS = [row.split(",") for _, told in _SHARED.values() for row in told.split("|")]
_PLACE = re.compile(rf"\b(?=[A-Z])(?:{any_of({name for row in _ROWS for name in row[:2]})})")
SIGNS = tuple(sorted({*(name for name in _OWN if not name[-1].isalpha()), "$", "₨"}, key=len, reverse=True))
BEFORE = (
    "Rs",
    "Tk",
    "KSh",
    "Ksh",
    "KShs",
    "Kshs",
    "TSh",
    "USh",
    "Rp",
    "RM",
    "Sh",
    "kr",
    "Dh",
    "TL",
    "FCFA",
    "F CFA",
    "NIS",
    "Rmb",
)


def currency_named(name: str) -> str | None:
    """The ISO code of a currency by its sign, code or name, singular or plural; "peso" where countries share it."""
    low = name.casefold()
    for form in (low, low.removesuffix("s"), low.removesuffix("es")):
        if code := _OWN.get(form) or _NAMED.get(form) or _SIGNS.get(form):
            return code
        if form in _SHARED:
            return form
    return None


def own_currency(name: str) -> str | None:
    """The code of a currency whose name alone tells it, as "kronor" in "Swedish kronor"."""
    low = name.casefold()
    return (_OWN.get(low) or _OWN.get(low.removesuffix("s"))) if len(low) > 3 else None


def currency_before(printed: str) -> str | None:
    """The currency of a sign, code or abbreviation in front of a number."""
    low = re.sub(r"[ .]", "", printed).casefold()
    return _BEFORE.get(low) or _BEFORE.get(low.removesuffix("s")) or currency_named(low)


def is_code(name: str) -> bool:
    """Whether a word means money only in capitals."""
    return name.upper() in CODES


@lru_cache(maxsize=64)
def local_codes(text: str) -> Mapping[str, str]:
    """For each shared name the code of the place that ``text`` names most often."""
    named = Counter(match[0].casefold() for match in _PLACE.finditer(text))
    codes = {kind: _most(places, named) or _SHARED[kind][0] for kind, places in _CODES_OF.items()}
    return {**codes, "dollar": _dollars(named)}


@lru_cache(maxsize=64)
def _placed(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((match.start(), match[0].casefold()) for match in _PLACE.finditer(text))


def local_code(text: str, kind: str, at: int) -> str | None:
    """The code of a shared name at ``at``: of the nearest place of its sentence where the text names several."""
    places = _CODES_OF.get(kind, {})
    named = [(place, places[name]) for place, name in _placed(text) if name in places]
    if kind != "dollar" and len({code for _, code in named}) > 1:
        near = [(abs(at - place), code) for place, code in named if abs(at - place) < _SENTENCE]
        if near:
            return min(near)[1]
    return local_codes(text).get(kind)


def is_chinese(text: str) -> bool:
    """Whether the sign that yen and yuan share stands for yuan in ``text``."""
    return bool(_YUAN.search(text)) and not _YEN.search(text)


_SENTENCE = 110  # characters: a place farther away is another sentence's
_YUAN = re.compile(r"\b(?:China|Chinese|Beijing|Shanghai|yuan|[Rr]enminbi|RMB|CNY)\b")
_YEN = re.compile(r"\b(?:Japan|Japanese|Tokyo|yen|JPY)\b")
_OWN_SIGN = frozenset({"SGD", "AUD", "CAD", "NZD"})  # whose press writes "$" for its own


def _dollars(named: Counter[str]) -> str:
    """Another dollar than the American only where its country alone is spoken of."""
    codes = {code for place, code in _CODES_OF["dollar"].items() if named[place]}
    return codes.pop() if len(codes) == 1 and codes <= _OWN_SIGN else "USD"


def _most(places: Mapping[str, str], named: Counter[str]) -> str:
    counts: Counter[str] = Counter()
    for place, code in places.items():
        counts[code] += named[place]
    best = max(counts.values(), default=0)
    return min((code for code, count in counts.items() if count == best), default="") if best else ""
