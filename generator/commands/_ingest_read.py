"""Reading many files: over all cores, what was read before from the cache, one bad file never at the cost of others."""

from __future__ import annotations

import contextlib
import os
import signal
import tempfile
from collections.abc import Generator, Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, overload

import msgspec

from generator.commands._ingest_files import RULE, Found
from generator.commands._pool import cores, spread
from generator.commands._progress import Progress
from generator.errors import Finding, InputError, Where, refuse
from generator.limits import DOCUMENT_SECONDS
from generator.records import dataclass

if TYPE_CHECKING:
    from generator.ingest.draft.types import Card
    from generator.ingest.stage import Reading, Sheet

_ALONE = 4  # up to so many files, starting further processes takes longer than it saves
_LARGE = 2_000_000  # bytes from which they pay all the same


class _Carded(msgspec.Struct):
    """A reading as far as its card, which stays packed."""

    card: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading put aside as bytes, or on the disk, until it is needed."""

    data: bytes = b""
    place: str = ""

    def reading(self) -> Reading:
        from generator.ingest.stage import Reading

        return msgspec.msgpack.decode(self._bytes(), type=Reading)

    def sheet(self) -> Sheet:
        """What of the reading goes into its files as it is, the rest not even unpacked."""
        from generator.ingest.stage import Sheet

        return msgspec.msgpack.decode(self._bytes(), type=Sheet)

    def card(self) -> Packed:
        return Packed(bytes(msgspec.msgpack.decode(self._bytes(), type=_Carded).card))

    def _bytes(self) -> bytes:
        return self.data or Path(self.place).read_bytes()[_DIGEST:]


@dataclass(frozen=True, slots=True)
class Packed:
    """A card as bytes: the works that a thousand documents list take a tenth of the room so."""

    data: bytes

    @classmethod
    def of(cls, card: Card) -> Packed:
        return cls(msgspec.msgpack.encode(card))

    def card(self) -> Card:
        from generator.ingest.draft.types import Card

        return msgspec.msgpack.decode(self.data, type=Card)


@dataclass(frozen=True, slots=True)
class Cards(Sequence["Card"]):
    """Packed cards, each unpacked while somebody looks at it."""

    packed: Sequence[Packed]

    def __len__(self) -> int:
        return len(self.packed)

    @overload
    def __getitem__(self, at: int) -> Card: ...
    @overload
    def __getitem__(self, at: slice) -> Cards: ...
    def __getitem__(self, at: int | slice) -> Card | Cards:
        return Cards(self.packed[at]) if isinstance(at, slice) else self.packed[at].card()


_DIGEST = 32

Answer: TypeAlias = Kept | tuple[Finding, ...]
Work: TypeAlias = "partial[Answer]"


def read_all(files: Sequence[Found], cache: Path | None, jobs: int) -> Generator[Answer, None, None]:
    """A reading of each file in their order, or what is wrong with it. ``jobs``: processes, 0 for as many as pay."""
    count = jobs or _worth(files)
    work = partial(_read_safely, cache=cache, mark=f".{os.getpid()}-")
    done = (work(file) for file in files) if count < 2 else spread(work, files, count, _lost)
    shown = Progress("reading", len(files))
    with _swept(cache, f".{os.getpid()}-"), contextlib.closing(shown), contextlib.closing(done):
        for one in done:
            shown.step()
            yield one


@contextlib.contextmanager
def _swept(cache: Path | None, mark: str) -> Iterator[None]:
    """What processes had begun to write when they were ended goes with them; it begins with ``mark``."""
    try:
        yield
    except BaseException:
        for path in cache.glob(f"{mark}*.part") if cache else ():
            path.unlink(missing_ok=True)
        raise


def _worth(files: Sequence[Found]) -> int:
    if len(files) <= _ALONE and sum(one.path.stat().st_size for one in files) < _LARGE:
        return 1
    return min(cores(), len(files))


def _lost(file: Found) -> Answer:
    """Some file that was read beside it ended the process it was in, and it ended one of its own, too."""
    what = "reading the file ended the process that read it"
    return (Finding("error", RULE, what, Where(file.name), mend="save it again in its program, or leave it out"),)


def _read_safely(file: Found, cache: Path | None, mark: str) -> Answer:
    """One file; whatever goes wrong with it is told as a finding, since the others are to be read all the same."""
    try:
        with _in_time(file.name):
            return _read(file, cache, mark)
    except InputError as error:
        return error.findings
    except OSError as error:
        return (_finding(file, f"cannot read the file: {error.strerror or error}"),)
    except MemoryError:
        return (_finding(file, "the file needs more memory than there is"),)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one file must not cost the others
        return (_finding(file, f"the file could not be understood ({type(error).__name__}: {error})"[:200]),)


def _finding(file: Found, what: str) -> Finding:
    return Finding("error", RULE, what, Where(file.name), mend="save it as plain text and try again")


@contextlib.contextmanager
def _in_time(name: str) -> Iterator[None]:
    """At most ``DOCUMENT_SECONDS`` inside, where the system has an alarm clock."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_number: int, _frame: object) -> None:
        raise refuse(RULE, f"reading the file takes more than {DOCUMENT_SECONDS} seconds", Where(name), mend="split it")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, DOCUMENT_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _read(file: Found, cache: Path | None, mark: str) -> Kept:
    from generator.ingest.stage import read_file
    from generator.ingest.version import reading_version

    data = file.path.read_bytes()
    told = (file.name.encode("utf-8", "surrogateescape"), file.date.encode(), reading_version().encode())
    key = sha256(b"\0".join((sha256(data).digest(), *told)))
    place = cache / f"{key.hexdigest()}.reading" if cache else None
    if place and _is_whole(place):
        return Kept(place=str(place))
    packed = msgspec.msgpack.encode(read_file(data, _shown(file.name), file.date))
    return Kept(place=str(place)) if place and _keep(place, packed, mark) else Kept(packed)


def _shown(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_whole(place: Path) -> bool:
    """An entry has its SHA-256 first, so that a flipped or missing byte is noticed."""
    try:
        data = place.read_bytes()
    except OSError:
        return False
    return len(data) > _DIGEST and sha256(data[_DIGEST:]).digest() == data[:_DIGEST]


def _keep(place: Path, packed: bytes, mark: str) -> bool:
    """All or nothing: written beside and moved into place. A folder that cannot be written costs the cache only."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=mark, suffix=".part")
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(sha256(packed).digest() + packed)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        return False
    return True
