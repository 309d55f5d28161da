"""The process that the processes of a long run are forked from: first it builds what most editions have in common.

Loaded by name in that process alone, before it forks any (``forked_from``). It writes nothing: what it has made stays
in its memory, and thereby in that of all others, which otherwise would each make it anew; the editions wait there for
the one that is asked to write them.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from base64 import b64decode
from contextlib import suppress

from generator.commands._briefs import FIRST, made_beforehand


def _begin(told: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends without a word: whoever waits for us has them
    gc.disable()  # in all processes: they look by themselves when they have built a few topics (``uncollected``)
    with suppress(Exception):  # its own process tells what is wrong with an edition
        made_beforehand(*pickle.loads(b64decode(told)))
    gc.freeze()  # what is there now is for good, and is not looked through in any process


if FIRST in os.environ:
    _begin(os.environ.pop(FIRST))
