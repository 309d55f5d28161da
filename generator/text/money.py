"""Currencies by code, sign and name; names that several countries use are read from the places a text speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from generator.text.units import CURRENCIES, any_of

_FURTHER = {
    "sterling": "GBP", "₵": "GHS", "₴": "UAH", "৳": "BDT", "₸": "KZT", "mx$": "MXN", "xof": "XOF", "xaf": "XAF",
    "fcfa": "XOF", "ghs": "GHS", "tzs": "TZS", "ugx": "UGX", "etb": "ETB", "egp": "EGP", "mad": "MAD", "pkr": "PKR",
    "bdt": "BDT", "lkr": "LKR", "npr": "NPR", "clp": "CLP", "ars": "ARS", "uah": "UAH", "ron": "RON", "bgn": "BGN",
    "isk": "ISK", "kzt": "KZT", "złoty": "PLN", "rand": "ZAR", "reais": "BRL", "brazilian real": "BRL",
    "cedi": "GHS", "birr": "ETB", "taka": "BDT", "kwacha": "ZMW", "forint": "HUF", "koruna": "CZK", "hryvnia": "UAH",
    "tenge": "KZT", "riel": "KHR", "kyat": "MMK", "leva": "BGN", "lari": "GEL", "afghani": "AFN", "guarani": "PYG",
    "quetzal": "GTQ", "lempira": "HNL", "metical": "MZN", "meticais": "MZN", "cfa franc": "XOF",
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
    "peso": ("MXN", "Mexico,Mexican,MXN|Philippines,Philippine,PHP|Argentina,Argentine,ARS|Chile,Chilean,CLP|"
             "Colombia,Colombian,COP|Uruguay,Uruguayan,UYU|Cuba,Cuban,CUP|Dominican Republic,Dominican,DOP"),
    "rupee": ("INR", "India,Indian,INR|Pakistan,Pakistani,PKR|Sri Lanka,Sri Lankan,LKR|Nepal,Nepalese,NPR|"
              "Mauritius,Mauritian,MUR|Seychelles,Seychellois,SCR"),
    "shilling": ("KES", "Kenya,Kenyan,KES|Tanzania,Tanzanian,TZS|Uganda,Ugandan,UGX|Somalia,Somali,SOS"),
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
           "sh": "shilling", "kr": "krone", "dh": "dirham"}  # fmt: skip
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
BEFORE = ("Rs", "Tk", "KSh", "Ksh", "KShs", "Kshs", "TSh", "USh", "Rp", "RM", "Sh", "kr", "Dh")


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
