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
        PGK FJD TRY PEN BOB HTG MVR BTN NAD MUR SCR SZL LSL BBD BSD BZD GYD XCD KMF DJF SLE CVE MRU TMT CUP MOP ISK
        ALL COP"""
    )
)
_ALSO_WORDS = frozenset({"ALL", "COP", "MOP"})  # money only before a large amount
_FURTHER = {
    "sterling": "GBP", "₵": "GHS", "₴": "UAH", "৳": "BDT", "₸": "KZT", "mx$": "MXN",
    "mxn$": "MXN", "£e": "EGP", "e£": "EGP", "xof": "XOF", "xaf": "XAF",
    "fcfa": "XOF", "ghs": "GHS", "tzs": "TZS", "ugx": "UGX", "etb": "ETB", "egp": "EGP", "mad": "MAD", "pkr": "PKR",
    "bdt": "BDT", "lkr": "LKR", "npr": "NPR", "clp": "CLP", "ars": "ARS", "uah": "UAH", "ron": "RON", "bgn": "BGN",
    "isk": "ISK", "kzt": "KZT", "złoty": "PLN", "rand": "ZAR", "reais": "BRL", "brazilian real": "BRL",
    "cedi": "GHS", "birr": "ETB", "taka": "BDT", "kwacha": "ZMW", "forint": "HUF", "koruna": "CZK", "hryvnia": "UAH",
    "tenge": "KZT", "riel": "KHR", "kyat": "MMK", "leva": "BGN", "lari": "GEL", "afghani": "AFN", "guarani": "PYG",
    "quetzal": "GTQ", "lempira": "HNL", "metical": "MZN", "meticais": "MZN", "cfa franc": "XOF", "franc cfa": "XOF",
    "francs cfa": "XOF", "cfaf": "XOF", "som": "KGS", "leone": "SLE",
    "j$": "JMD", "tt$": "TTD", "n$": "NAD", "fj$": "FJD", "ec$": "XCD", "bz$": "BZD", "bds$": "BBD", "g$": "GYD",
    "l$": "LRD", "rd$": "DOP", "ar$": "ARS", "₡": "CRC", "₲": "PYG", "₮": "MNT", "₾": "GEL", "₼": "AZN", "₭": "LAK",
    "vatu": "VUV", "pataca": "MOP", "loti": "LSL", "maloti": "LSL", "emalangeni": "SZL", "lev": "BGN", "króna": "ISK",
    "krónur": "ISK",
    "f cfa": "XOF", "sol": "PEN", "soles": "PEN", "boliviano": "BOB", "colon": "CRC", "colones": "CRC", "lei": "RON",
    "soum": "UZS", "tugrik": "MNT", "tögrög": "MNT", "manat": "AZN", "dram": "AMD", "denar": "MKD",
    "gourde": "HTG", "pula": "BWP", "dalasi": "GMD", "kip": "LAK", "rufiyaa": "MVR", "ngultrum": "BTN", "kina": "PGK",
    "balboa": "PAB", "córdoba": "NIO", "bolivar": "VES", "bolívar": "VES", "kwanza": "AOA", "ariary": "MGA",
    "tala": "WST", "paʻanga": "TOP", "pa’anga": "TOP", "pa'anga": "TOP", "kuna": "HRK", "litas": "LTL",
    "kroon": "EEK", "tolar": "SIT", "drachma": "GRD", "deutschmark": "DEM", "hryvni": "UAH", "togrog": "MNT",
    "tugrug": "MNT", "convertible mark": "BAM",
    "somoni": "TJS", "escudo": "CVE", "ouguiya": "MRU", "nakfa": "ERN",
    **{code.casefold(): code for code in _PLAIN_CODES if code not in _ALSO_WORDS},
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
             "Santiago,Valparaíso,CLP|Buenos Aires,Rosario,ARS|Bogotá,Medellín,COP|Mexico City,Jalisco,MXN|"
             "Cebu,Mindanao,PHP|Colombia,Colombian,COP|Uruguay,Uruguayan,UYU|Cuba,Cuban,CUP|"
              "Dominican Republic,Dominican,DOP"),
    "rupee": ("INR", "Delhi,Mumbai,INR|Islamabad,Karachi,PKR|Colombo,Colombo,LKR|Kathmandu,Nepali,NPR|"
             "Chennai,Kolkata,INR|Kerala,Bihar,INR|Gujarat,Tamil Nadu,INR|Lahore,Punjab,PKR|India,Indian,INR|"
              "Pakistan,Pakistani,PKR|Sri Lanka,Sri Lankan,LKR|Nepal,Nepalese,NPR|"
              "Mauritius,Mauritian,MUR|Seychelles,Seychellois,SCR"),
    "shilling": ("KES", "Nairobi,Mombasa,KES|Kampala,Kampala,UGX|Dodoma,Dar es Salaam,TZS|"
                 "Kenya,Kenyan,KES|Tanzania,Tanzanian,TZS|Uganda,Ugandan,UGX|Somalia,Somali,SOS"),
    "pound": ("GBP", "Cairo,Alexandria,EGP|Beirut,Beirut,LBP|Khartoum,Khartoum,SDG|Damascus,Damascus,SYP|Juba,Juba,SSP|"
              "London,Scotland,GBP|Britain,British,GBP|Egypt,Egyptian,EGP|Lebanon,Lebanese,LBP|Sudan,Sudanese,SDG|"
              "Syria,Syrian,SYP|South Sudan,South Sudanese,SSP"),
    "franc": ("CHF", "Zurich,Geneva,CHF|Dakar,Abidjan,XOF|Bamako,Ouagadougou,XOF|Niamey,Lomé,XOF|Cotonou,Cotonou,XOF|"
              "Yaoundé,Douala,XAF|Libreville,N'Djamena,XAF|Kigali,Kigali,RWF|Kinshasa,Goma,CDF|Conakry,Conakry,GNF|"
              "Côte d’Ivoire,Côte d'Ivoire,XOF|Switzerland,Swiss,CHF|Rwanda,Rwandan,RWF|Senegal,Senegalese,XOF|"
              "Mali,Malian,XOF|"
              "Niger,Nigerien,XOF|Benin,Beninese,XOF|Togo,Togolese,XOF|Ivory Coast,Ivorian,XOF|"
              "Burkina Faso,Burkinabè,XOF|Cameroon,Cameroonian,XAF|Chad,Chadian,XAF|Gabon,Gabonese,XAF|"
              "Guinea,Guinean,GNF|Burundi,Burundian,BIF|Djibouti,Djiboutian,DJF|Congo,Congolese,CDF"),
    "krone": ("NOK", "Oslo,Bergen,NOK|Copenhagen,Aarhus,DKK|Greenland,Faroe,DKK|Norway,Norwegian,NOK|"
              "Denmark,Danish,DKK"),
    "crown": ("CZK", "Prague,Brno,CZK|Stockholm,Gothenburg,SEK|Oslo,Bergen,NOK|Copenhagen,Aarhus,DKK|"
              "Czech Republic,Czech,CZK|Czechia,Moravian,CZK|Bohemia,Bohemian,CZK|Sweden,Swedish,SEK|"
              "Norway,Norwegian,NOK|Denmark,Danish,DKK|Iceland,Icelandic,ISK|Reykjavik,Reykjavik,ISK"),
    "lira": ("TRY", "Turkey,Turkish,TRY|Türkiye,Turkish,TRY|Italy,Italian,ITL"),
    "dinar": ("KWD", "Algiers,Oran,DZD|Tunis,Sfax,TND|Amman,Amman,JOD|Baghdad,Basra,IQD|Belgrade,Belgrade,RSD|"
              "Tripoli,Tripoli,LYD|"
              "Kuwait,Kuwaiti,KWD|Algeria,Algerian,DZD|Tunisia,Tunisian,TND|Jordan,Jordanian,JOD|"
              "Iraq,Iraqi,IQD|Serbia,Serbian,RSD|Libya,Libyan,LYD|Bahrain,Bahraini,BHD"),
    "riyal": ("SAR", "Riyadh,Jeddah,SAR|Tehran,Isfahan,IRR|Muscat,Muscat,OMR|Doha,Doha,QAR|Saudi Arabia,Saudi,SAR|"
              "Qatar,Qatari,QAR|Yemen,Yemeni,YER|Iran,Iranian,IRR|Oman,Omani,OMR"),
    "dirham": ("AED", "Emirates,Emirati,AED|Dubai,Abu Dhabi,AED|Rabat,Casablanca,MAD|Morocco,Moroccan,MAD"),
}  # fmt: skip
_SIGNS = {"$": "dollar", "₨": "rupee", "rs": "rupee", "kroner": "krone", "rial": "riyal"}
_BEFORE = {"rs": "rupee", "tk": "BDT", "ksh": "KES", "tsh": "TZS", "ush": "UGX", "rp": "IDR", "rm": "MYR", "r": "ZAR",
           "tl": "TRY", "fcfa": "XOF", "nis": "ILS", "rmb": "CNY", "sh": "shilling", "kr": "krone",
           "kz": "AOA", "php": "PHP", "bs": "BOB", "sfr": "CHF", "fr": "CHF", "nu": "BTN", "dh": "dirham"}  # fmt: skip
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
    "Kz",
    "Birr",
    "Php",
    "Bs",
    "SFr",
    "Fr",
    "Nu",
)


def currency_named(name: str) -> str | None:
    """The ISO code of a currency by its sign, code or name, singular or plural; "peso" where countries share it."""
    low = name.casefold()
    for form in (low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("r")):
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


# Letters that are a currency before a large amount, and the words that a text must have for it.
_LETTERS = {"R": ("ZAR", ""), "N": ("NGN", r"Nigeria|naira|Lagos|Abuja|Kano"), "K": ("ZMW", r"Zambia|kwacha|Lusaka"),
            "P": ("PHP", r"Philippin|Manila|Filipin"), "Le": ("SLE", "Sierra Leone|Freetown"), "COP": ("COP", ""),
            "ALL": ("ALL", "Albania|Tirana|lek"), "S/": ("PEN", "")}  # fmt: skip
_LARGE = re.compile(
    r"[ \u00a0]?\d[\d., ]{0,20}(?:(?<=\d{3})|\s?(?:thousand|million|billion|trillion|bn|mn|tn|trn|m)\b)"
)
LETTERED = any_of(_LETTERS)


def lettered(text: str, start: int, letter: str) -> str:
    """The currency of "R350" or "N75,000" where ``letter`` begins at ``start``; "" for a name, as in "N95"."""
    code, places = _LETTERS[letter]
    if code == "COP" and not re.match(r"COP \d[\d.,]{0,20} ?(?:[mbt]|\d{3})", text[start : start + 30]):
        return ""
    if code == "ZAR" and _spends_rand(text) and re.match(r"R \d", text[start : start + 3]):
        return code
    large = _LARGE.match(text, start + len(letter))
    return code if large and (not places or _speaks_of(text, places)) else ""


@lru_cache(maxsize=64)
def _speaks_of(text: str, places: str) -> bool:
    return bool(re.search(rf"\b(?:{places})", text))


def _spends_rand(text: str) -> bool:
    return _speaks_of(text, "rand\\b|ZAR|South Africa")


def is_code(name: str) -> bool:
    """Whether a word means money only in capitals."""
    return name.upper() in CODES


@lru_cache(maxsize=64)
def local_codes(text: str) -> Mapping[str, str]:
    """For each shared name the code of the place that ``text`` names most often."""
    named = Counter(match[0].casefold() for match in _PLACE.finditer(text))
    codes = {kind: _most(places, named) or _SHARED[kind][0] for kind, places in _CODES_OF.items()}
    return {**codes, "dollar": _dollars(named)}


def spent_elsewhere(text: str, code: str) -> frozenset[str]:
    """The codes that a shared name may stand for beside ``code``, where ``text`` has this only for want of a place."""
    kinds = [kind for kind in _CODES_OF if kind != "dollar" and _SHARED[kind][0] == code]
    named = {place for _, place in _placed(text)}
    return frozenset(
        other for kind in kinds if not named & _CODES_OF[kind].keys() for other in _CODES_OF[kind].values()
    ) - {code}


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
