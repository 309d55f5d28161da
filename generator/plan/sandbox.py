"""The sandbox that templates run in: what they may call, and a meter that bounds time, text and nesting.

Jinja's own sandbox keeps a template from Python's attributes; it bounds neither nested loops nor what a few lines can
make of one string. Here every loop turn, macro, filter and printed value is paid for from one meter, and only filters
and methods that are known to be harmless are there at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any

from generator.formats.report import nearest
from generator.plan.origins import unmarked_text
from generator.plan.tokens import Token, as_markdown

TICKS = 20_000  # loop turns and calls in all; the largest template of our own takes a few hundred
MOST_TEXT = 1_000_000  # characters in all that a template prints or joins
MOST_ITEMS = 1_000  # of one list
LARGEST = 10**15
_CHARACTERS = 500  # that cost as much as a turn

_FILTERS = (
    "abs", "batch", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items",
    "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse",
    "select", "selectattr", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper", "wordcount",
)  # fmt: skip
_GLOBALS = ("cycler", "dict", "joiner", "namespace")
_METHODS: Mapping[type, frozenset[str]] = {
    str: frozenset(["capitalize", "endswith", "lower", "lstrip", "rstrip", "split", "startswith", "strip", "upper"]),
    dict: frozenset(["get", "items", "keys", "values"]),
    list: frozenset(["count", "index"]),
    tuple: frozenset(["count", "index"]),
}


class TemplateFaultError(Exception):
    """A mistake in a template, with its reason and what would mend it; the caller knows where it stands."""

    def __init__(self, what: str, mend: str = "", why: str = "") -> None:
        super().__init__(what)
        self.mend = mend
        self.why = why


class Opaque:
    """What a template may print and pass on, but not look into; its public methods are those in ``shown``."""

    __slots__ = ()
    shown: frozenset[str] = frozenset()


@dataclass(slots=True)
class Meter:
    """What a template may still spend."""

    ticks: int = TICKS
    text: int = MOST_TEXT

    def tick(self, count: int = 1, text: int = 0) -> None:
        """Pay for ``count`` turns that print ``text`` characters of the template's own."""
        self.ticks -= count
        if self.ticks < 0:
            what = f"the template takes more than {TICKS} turns and calls"
            raise TemplateFaultError(
                what, "look for a loop inside a loop, or a macro that calls itself", "it may never end"
            )
        self.write(text)

    def write(self, count: int) -> None:
        """Pay for ``count`` characters."""
        self.text -= count
        if self.text < 0:
            raise TemplateFaultError(f"the template writes more than {MOST_TEXT} characters", "print less in its loops")

    def weigh(self, value: object) -> object:
        """``value``, paid for with all that is nested in it, however often the same part stands there."""
        self.tick(1 + _weight(value) // 10)
        return value

    def turns(self, items: Iterable[object]) -> Iterator[object]:
        """``items``, each paid for."""
        for item in items:
            self.tick()
            yield item


def _weight(value: object) -> int:
    """How much is nested in ``value``; more than there may be is a fault."""
    left, found = [value], 0
    while left:
        one = left.pop()
        match one:
            case str():
                found += len(one) // _CHARACTERS
            case dict():
                left += [*one.keys(), *one.values()]
            case list() | tuple() | set() | frozenset():
                left += one
            case _:
                pass
        found += 1
        if found > 10 * MOST_ITEMS:
            raise TemplateFaultError("a list of the template holds too much", f"keep lists below {MOST_ITEMS} entries")
    return found


def bounded_range(*args: int) -> range:
    """``range`` of at most ``MOST_ITEMS`` turns."""
    found = range(*args)
    if max(map(abs, args), default=0) > LARGEST or len(found) > MOST_ITEMS:
        raise TemplateFaultError(
            f"range() gives at most {MOST_ITEMS} numbers", "loop over parts, topics or figures instead"
        )
    return found


def as_text(value: object) -> str:
    """A value as characters; what is a list or an object has none."""
    match value:
        case None:
            return ""
        case str():
            return value
        case int() | float():
            return str(value)
        case _ if isinstance(value, Opaque) or hasattr(value, "_fail_with_undefined_error"):
            return str(value)  # which tells what is missing
        case _:
            kind = type(value).__name__.removesuffix("View").lower()
            kind = "list" if kind in {"tuple", "generator", "dict", "set"} else kind
            raise TemplateFaultError(
                f"a {kind} cannot be printed as it is", "print its title or message, or loop over it"
            )


def environment(sources: Mapping[str, str], known: Mapping[str, object], finalize: Callable[[Any], str]) -> Any:
    """Jinja's environment over ``sources``; ``known`` are the variables, for messages about misspelt ones."""
    meter = Meter()
    made = _sandbox(meter)(
        loader=_loader(sources),
        undefined=_undefined(known),
        comment_start_string="{%#",
        comment_end_string="#%}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_printing(meter, finalize),
        autoescape=False,
        cache_size=0,
    )
    made.filters = {name: _paid(meter, made.filters[name]) for name in _FILTERS}
    made.filters |= {"join": partial(_join, meter), "sum": partial(_sum, meter), "replace": partial(_replace, meter)}
    made.filters |= {"string": as_text, "batch": partial(_batch, made.filters["batch"])}
    made.globals = {name: made.globals[name] for name in _GLOBALS}
    made.globals |= {"range": bounded_range, **known}
    made.own_tick, made.own_weigh, made.own_join = meter.tick, meter.weigh, partial(_joined, meter)
    return made


def _loader(sources: Mapping[str, str]) -> Any:
    """Templates by name, and nothing else; each is its own file name, so that a traceback tells which it was."""
    import jinja2

    def find(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        return (sources[name], name, lambda: True) if name in sources else None

    return jinja2.FunctionLoader(find)


def _sandbox(meter: Meter) -> Any:
    from jinja2 import nodes, sandbox
    from jinja2.runtime import BlockReference, Macro

    class Sandbox(sandbox.ImmutableSandboxedEnvironment):
        """Pays for calls and operations before they happen."""

        intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            return _operate(operator, left, right, partial(super().call_binop, context), meter)

        def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
            given = [value for name, value in kwargs.items() if not name.startswith("_")]  # Jinja's own begin with _
            meter.weigh((*args, *given, getattr(obj, "__self__", None)))
            found = super().call(context, obj, *args, **kwargs)
            # What a macro, super() or caller() gave was escaped while it was printed.
            return Token(found) if isinstance(obj, Macro | BlockReference) else found

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            methods = next((names for kind, names in _METHODS.items() if isinstance(obj, kind)), None)
            if isinstance(obj, Opaque):
                return attr in obj.shown
            return (methods is None or attr in methods) and super().is_safe_attribute(obj, attr, value)

        def wrap_str_format(self, value: Any) -> None:
            """Jinja would let ``format`` through, which pads without bound."""

        def join_path(self, template: str, parent: str) -> str:
            """``executive`` in ``minister/briefing.md.j2`` is ``executive/briefing.md.j2``."""
            whole = "/" in template or "/" not in parent
            return template if whole else f"{template}/{parent.rpartition('/')[2]}"

        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            tree = super()._parse(source, name, filename)
            _metered(tree)
            tree.set_environment(self)
            return tree

    return Sandbox


def _metered(tree: Any) -> None:
    """Put a tick into each loop, macro and block, a scale on what is assigned, and a meter on ``~``."""
    from jinja2 import nodes

    for one in list(tree.find_all(nodes.Assign)):
        one.node = _call("own_weigh", [one.node], one.lineno)
    for one in list(tree.find_all(nodes.With)):
        one.values = [_call("own_weigh", [value], one.lineno) for value in one.values]
    for one in list(tree.find_all(nodes.Concat)):
        _put_for(tree, one, _call("own_join", one.nodes, one.lineno))
    for one in (tree, *tree.find_all((nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block))):
        size = sum(len(unmarked_text(data.data)) for data in one.find_all(nodes.TemplateData)) if one is not tree else 0
        tick = _call("own_tick", [nodes.Const(1), nodes.Const(size)], one.lineno)
        one.body.insert(0, nodes.Output([tick], lineno=one.lineno))


def _call(name: str, args: list[Any], line: int) -> Any:
    """A call of one of our own functions, which no template can name."""
    from jinja2 import nodes

    return nodes.Call(nodes.EnvironmentAttribute(name), args, [], None, None, lineno=line)


def _put_for(tree: Any, old: Any, new: Any) -> None:
    """Put ``new`` where ``old`` stands in ``tree``."""
    from jinja2 import nodes

    for node in (tree, *tree.find_all(nodes.Node)):
        for name, value in node.iter_fields():
            if value is old:
                setattr(node, name, new)
            elif isinstance(value, list) and any(item is old for item in value):
                value[:] = [new if item is old else item for item in value]


def _operate(operator: str, left: Any, right: Any, apply: Callable[[str, Any, Any], Any], meter: Meter) -> Any:
    """An operation between two numbers, texts or lists that gives nothing huge."""
    import jinja2

    if isinstance(left, jinja2.Undefined) or isinstance(right, jinja2.Undefined):
        return apply(operator, left, right)  # which tells what is missing
    if isinstance(left, int | float) and isinstance(right, int | float) and operator != "**":
        return _not_huge(apply(operator, left, right))
    if operator in {"+", "-"} and isinstance(left, Opaque) and isinstance(right, Opaque):
        return apply(operator, left, right)
    if operator == "+" and isinstance(left, str) and isinstance(right, str):
        meter.write(len(left) + len(right))
        return left + right
    if operator == "+" and isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return meter.weigh([*left, *right] if isinstance(left, list) else (*left, *right))
    raise TemplateFaultError(f"'{operator}' is not allowed here", _OPERATORS)


_OPERATORS = "calculate with + - * / between numbers, join texts with ~; numbers of the data have filters of their own"


def _not_huge(number: Any) -> Any:
    if abs(number) > LARGEST:
        raise TemplateFaultError(f"a number of the template passes {LARGEST}", "count in millions or billions")
    return number


def _joined(meter: Meter, *values: object) -> str:
    texts = [as_text(value) for value in values]
    meter.write(sum(map(len, texts)))
    if any(isinstance(text, Token) for text in texts):
        return Token("".join(map(as_markdown, texts)))
    return "".join(texts)


def _join(meter: Meter, value: Iterable[object], d: str = "", attribute: str | None = None) -> str:
    """Jinja's ``join``, of texts only and paid for before it joins."""
    items = [getattr(item, attribute, "") if attribute else item for item in meter.turns(value)]
    texts = [as_text(item) for item in items]
    meter.write(sum(map(len, texts)) + len(d) * len(texts))
    return d.join(texts)


def _sum(meter: Meter, value: Iterable[Any], start: Any = 0) -> Any:
    """Jinja's ``sum``, each addition bounded."""
    total = start
    for item in meter.turns(value):
        total = _operate("+", total, item, lambda _operator, left, right: left + right, meter)
    return total


def _replace(meter: Meter, value: object, old: str, new: str) -> str:
    text = as_text(value)
    meter.write(len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def _batch(apply: Callable[..., Any], value: Any, linecount: int, fill_with: Any = None) -> Any:
    """``batch`` by at most ``MOST_ITEMS``, which it would fill up."""
    if not 0 < linecount <= MOST_ITEMS:
        raise TemplateFaultError(f"lists are cut by 1 to {MOST_ITEMS}, not {linecount}", "write a smaller number")
    return apply(value, linecount, fill_with)


def _paid(meter: Meter, apply: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that pays for what it is given, and for each item of what it gives bit by bit."""

    @wraps(apply)
    def paid(*args: Any, **kwargs: Any) -> Any:
        for value in args:
            if isinstance(value, str | list | tuple | dict):
                meter.weigh(value)
        found = apply(*args, **kwargs)
        return meter.turns(found) if isinstance(found, Iterator) else found

    return paid


def _printing(meter: Meter, finalize: Callable[[Any], str]) -> Callable[[Any], str]:
    def printed(value: Any) -> str:
        text = finalize(value)
        meter.write(len(text))
        return text

    return printed


def _undefined(known: Mapping[str, object]) -> Any:
    """What stands for a name that is not there: using it says which names are."""
    import jinja2

    class Missing(jinja2.StrictUndefined):
        __slots__ = ()

        def __init__(
            self, hint: Any = None, obj: Any = jinja2.utils.missing, name: Any = None, exc: Any = None
        ) -> None:
            unsafe = exc is not None and exc is not jinja2.UndefinedError
            made: Any = exc if unsafe else partial(_absent, obj, name, known)
            super().__init__(hint, obj, name, made)

    return Missing


def _absent(obj: Any, name: Any, known: Mapping[str, object], message: str = "") -> TemplateFaultError:
    """The fault of a name, an attribute or an index that is not there."""
    import jinja2

    if name is None:
        return TemplateFaultError(message or "a value is missing", "check the names in this line")
    if obj is jinja2.utils.missing:
        have = tuple(sorted(known))
        return TemplateFaultError(f"unknown variable '{name}'; have: {', '.join(have)}", nearest(str(name), have))
    have = _names_of(obj)
    kind = type(obj).__name__.removesuffix("View").lower()
    return TemplateFaultError(f"a {kind} has no '{name}'; have: {', '.join(have) or 'nothing'}",
                         nearest(str(name), have) if have else "print it as it is")  # fmt: skip


def _names_of(obj: Any) -> tuple[str, ...]:
    if isinstance(obj, Opaque):
        return tuple(sorted(obj.shown))
    if isinstance(obj, Mapping):
        return tuple(str(key) for key in obj)
    return tuple(getattr(type(obj), "__dataclass_fields__", ()))
