"""Loaded by the process that others are forked from: it ends at once, where it is told to."""

from __future__ import annotations

import os

VARIABLE = "POLICYBRIEF_TEST_DIES"

if VARIABLE in os.environ:
    os._exit(3)
