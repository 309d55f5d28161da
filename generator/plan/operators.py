"""What operators of a template do: the kinds of values that each may stand between, everything else is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.limits import TEMPLATE_NUMBER
from generator.plan.meter import Meter, TemplateFaultError
from generator.plan.tokens import Opaque
from generator.records import dataclass

Apply = Callable[[str, Any, Any], Any]  # operator, left, right: what Python makes of them


@dataclass(frozen=True, slots=True)
class _Between:
    """What ``operators`` do between two values that are both of ``kinds``; none of them gives anything huge."""

    operators: frozenset[str]
    kinds: tuple[type, ...]
    result: Callable[[Any, Any, Callable[[], Any], Meter], Any]


def operate(operator: str, left: Any, right: Any, apply: Apply, meter: Meter) -> Any:
    """``left operator right`` in a template; ``apply`` is Python's own way, asked only where that is harmless."""
    for row in _TABLE:
        if operator in row.operators and isinstance(left, row.kinds) and isinstance(right, row.kinds):
            return row.result(left, right, lambda: apply(operator, left, right), meter)
    if _is_missing(left) or _is_missing(right):
        return apply(operator, left, right)  # which tells what is missing
    raise TemplateFaultError(f"'{operator}' is not allowed here", _MEND)


def _number(_left: Any, _right: Any, result: Callable[[], Any], _meter: Meter) -> Any:
    found = result()
    if abs(found) > TEMPLATE_NUMBER:
        raise TemplateFaultError(f"a number of the template passes {TEMPLATE_NUMBER}", "count in millions or billions")
    return found


def _amount(_left: Any, _right: Any, result: Callable[[], Any], _meter: Meter) -> Any:
    return result()  # a number of the data knows what it can be added to


def _text(left: str, right: str, _result: Callable[[], Any], meter: Meter) -> str:
    meter.write(len(left) + len(right))
    return left + right


def _list(left: Any, right: Any, _result: Callable[[], Any], meter: Meter) -> object:
    return meter.weigh([*left, *right] if isinstance(left, list) else (*left, *right))


_TABLE = (
    _Between(frozenset(["+", "-", "*", "/", "//", "%"]), (int, float), _number),
    _Between(frozenset(["+", "-"]), (Opaque,), _amount),
    _Between(frozenset(["+"]), (str,), _text),
    _Between(frozenset(["+"]), (list, tuple), _list),
)
_MEND = "calculate with + - * / between numbers, join texts with ~; numbers of the data have filters of their own"


def _is_missing(value: object) -> bool:
    """Whether it stands for a name that is not there (Jinja's Undefined, which is of no other kind)."""
    return hasattr(type(value), "_fail_with_undefined_error")
