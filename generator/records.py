"""Frozen slotted dataclasses that are quick to define, to make and to change: ``dataclass`` and ``replace``.

A type checker reads the library's own names. At run time a slotted class becomes a ``msgspec.Struct``, whose methods
are ready-made: the library writes and compiles half a dozen for each class, which takes forty times as long, and a
build loads hundreds of classes.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:
    from operator import attrgetter

    from msgspec import Struct, structs
    from msgspec import field as struct_field

    def dataclass(cls=None, /, *, slots=False, **options):
        """Decorate as ``dataclasses.dataclass`` does; a class that asks for more than a Struct has becomes a plain one.

        ``options`` are ``frozen``, ``order`` and ``eq``.
        """
        if cls is None:
            return lambda one: dataclass(one, slots=slots, **options)
        fields = {name: value for name, value in vars(cls).items() if isinstance(value, dataclasses.Field)}
        if slots and _fits(cls, fields.values()):
            return _struct(cls, fields, options)
        return dataclasses.dataclass(slots=slots, **options)(cls)

    def replace(value, /, **changes):
        """``value`` with some of its fields changed, as ``dataclasses.replace``."""
        return structs.replace(value, **changes) if isinstance(value, Struct) else dataclasses.replace(value, **changes)

    def _fits(cls, fields):
        plain = all(base is object or issubclass(base, Struct) for base in cls.__bases__)
        return plain and "__post_init__" not in vars(cls) and all(field.init and field.compare for field in fields)

    def _struct(cls, fields, options):
        """``cls`` made anew under the metaclass of Struct, with all that stands in its body."""
        space = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
        space |= {name: _asked(field) for name, field in fields.items()}
        space["__dataclass_fields__"] = _LIBRARY_FIELDS
        bases = tuple(Struct if base is object else base for base in cls.__bases__)
        options |= {"cache_hash": True} if options.get("frozen") else {}
        made = type(Struct)(cls.__name__, bases, space, **options)
        if left_out := {name for name, field in fields.items() if field.hash is False}:
            made.__hash__ = _hash_of([name for name in made.__struct_fields__ if name not in left_out])
        return made

    def _asked(field):
        if field.default_factory is not dataclasses.MISSING:
            return struct_field(default_factory=field.default_factory)
        return struct_field() if field.default is dataclasses.MISSING else field.default

    def _hash_of(names):
        key = attrgetter(*names) if names else type
        return lambda self: hash(key(self))

    class _LibraryFields:
        """The fields as ``dataclasses`` knows them, for whoever asks it; made at the first time."""

        def __get__(self, _, owner):
            twin = type(owner.__name__, (), {"__annotations__": dict.fromkeys(owner.__struct_fields__, object)})
            owner.__dataclass_fields__ = dataclasses.dataclass(twin).__dataclass_fields__
            return owner.__dataclass_fields__

    _LIBRARY_FIELDS = _LibraryFields()


def names_of(value: object) -> tuple[str, ...]:
    """The names of the fields of a record, in their order; of anything else none."""
    return getattr(type(value), "__match_args__", ())
