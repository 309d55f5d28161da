"""Months, and the words by which a language is told, of eight languages."""

from __future__ import annotations

_NAMES = {
    1: "january janvier januar jänner enero janeiro gennaio januari jan. jan janv. janv ene. ene gen.",
    2: "february février fevrier februar febrero fevereiro febbraio februari feb. feb févr. fév. fev. febr.",
    3: "march mars märz marz marzo março marco maart mar. mar mrz. mär.",
    4: "april avril abril aprile apr. apr avr. abr. abr",
    5: "may mai mayo maio maggio mei may. mag. mai.",
    6: "june juin juni junio junho giugno jun. jun giu.",
    7: "july juillet juli julio julho luglio jul. jul juil. lug.",
    8: "august août aout agosto augustus aug. aug ago. ago",
    9: "september septembre septiembre setembro settembre sept. sep. sep sept set. set",
    10: "october octobre oktober octubre outubro ottobre oct. oct okt. okt out. ott.",
    11: "november novembre noviembre novembro nov. nov",
    12: "december décembre decembre dezember diciembre dezembro dicembre dec. dec déc. dez. dez dic. dic",
}
MONTHS = {name: number for number, names in _NAMES.items() for name in names.split()}
SEASONS = {
    "spring": 1, "printemps": 1, "frühjahr": 1, "primavera": 1, "summer": 2, "été": 2, "sommer": 2, "verano": 2,
    "autumn": 3, "fall": 3, "automne": 3, "herbst": 3, "otoño": 3, "winter": 4, "hiver": 4, "invierno": 4,
}  # fmt: skip

# Small words, each list without those that a neighbour language shares as often.
COMMON = {
    "en": "the of and to that was for with is are has by from which this have were not their its been would",
    "fr": "le les des et une est dans que qui pour sur au aux avec par plus ne pas sont ont cette ces il",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wurde bei",
    "es": "el los las y una que del por con para se su como más fue son pero sus este entre ha está",
    "pt": "o os as e um uma que do da dos das em no na para com não por mais foi ao são seu sua pelo pela",
    "it": "il gli che di della dei delle e un una per con nel nella sono è non più si come alla dal anche",
    "vi": "và của là các trong được cho với những này không đã có một để từ về người theo đến tại năm",
    "nl": "het een en van dat niet zijn op te met voor aan door maar ook bij naar werd wordt heeft deze",
}
