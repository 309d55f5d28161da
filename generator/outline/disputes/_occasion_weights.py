"""What each sign weighs, fitted on the practice cases by ``python -m tests.disputes.fit_dates --write``."""

BIAS = -0.32
WEIGHTS = {
    "likeness": -0.08,
    "many": -2.18,
    "words": 0.91,
    "names": 1.86,
    "aside": 0.28,
    "acts": 0.28,
    "other_acts": -1.96,
    "other_owner": -0.06,
    "once": 1.09,
    "lands": 0.9,
    "within_month": 1.13,
    "within_half": 0.15,
    "within_year": 0.64,
    "same_day": 0.21,
    "events": 2.18,
    "other_names": -1.08,
    "other_places": -0.8,
    "unsaid_by_both": -0.56,
    "measured": -0.4,
    "family": -0.02,
    "one_meeting": 2.4,
    "labels": 2.46,
    "bounded": 2.37,
}
