"""The sandbox that templates run in: what they may call, and a meter that bounds time, text and nesting.

Jinja's own sandbox keeps a template from Python's attributes; it bounds neither nested loops nor what a few lines can
make of one string. Here every loop turn, macro, filter and printed value is paid for from one meter, and only filters
and methods that are known to be harmless are there at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial, wraps
from typing import Any

from generator.formats.report import nearest
from generator.limits import TEMPLATE_ITEMS, TEMPLATE_NUMBER
from generator.model.memo import Memo
from generator.plan.meter import Meter, TemplateFaultError
from generator.plan.operators import operate
from generator.plan.origins import unmarked_text
from generator.plan.tokens import Opaque, Token, as_markdown
from generator.records import names_of

SYNTAX: Mapping[str, Any] = {
    "comment_start_string": "{%#",
    "comment_end_string": "#%}",
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}
"""How templates are written: Jinja's way, but for comments, since ``{#`` begins an id."""
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


def bounded_range(*args: int) -> range:
    """``range`` of at most ``TEMPLATE_ITEMS`` turns."""
    found = range(*args)
    if max(map(abs, args), default=0) > TEMPLATE_NUMBER or len(found) > TEMPLATE_ITEMS:
        raise TemplateFaultError(
            f"range() gives at most {TEMPLATE_ITEMS} numbers", "loop over parts, topics or figures instead"
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


def environment(
    sources: Mapping[str, str],
    known: Mapping[str, object],
    filters: Mapping[str, Callable[..., object]],
    finalize: Callable[[Any], str],
    memo: Memo,
) -> Any:
    """Jinja's environment over ``sources``; ``known`` are the variables, for messages about misspelt ones.

    ``filters`` are there beside Jinja's own; ``memo`` keeps what templates were compiled to.
    """
    meter = Meter()
    made = _sandbox(meter, memo)(
        loader=_loader(sources),
        undefined=_undefined(known),
        **SYNTAX,
        finalize=_printing(meter, finalize),
        autoescape=False,
        optimized=False,  # a template runs once or twice: to work out what is constant in it takes longer
        cache_size=0,
    )
    made.filters = {name: _paid(meter, made.filters[name]) for name in _FILTERS}
    made.filters |= {"join": partial(_join, meter), "sum": partial(_sum, meter), "replace": partial(_replace, meter)}
    made.filters |= {"string": as_text, "batch": partial(_batch, made.filters["batch"])}
    made.filters |= {name: _at_run_time(apply) for name, apply in filters.items()}
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


def _at_run_time(apply: Callable[..., object]) -> Callable[..., object]:
    """A filter that Jinja never runs while it compiles: what it gives depends on the edition."""
    import jinja2

    @jinja2.pass_context
    @wraps(apply)
    def asked(_context: Any, *args: Any, **kwargs: Any) -> object:
        return apply(*args, **kwargs)

    return asked


def _sandbox(meter: Meter, memo: Memo) -> Any:
    from jinja2 import nodes, sandbox
    from jinja2.runtime import BlockReference, Macro

    class Sandbox(sandbox.ImmutableSandboxedEnvironment):
        """Pays for calls and operations before they happen."""

        intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            return operate(operator, left, right, partial(super().call_binop, context), meter)

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

        def compile(self, source: Any, name: Any = None, *args: Any, **kwargs: Any) -> Any:
            """Compiled once, as long as its text and the names of the filters stay."""
            made_of = (source, tuple(self.filters), args, kwargs)
            compiled = partial(super().compile, source, name, *args, **kwargs)
            return memo.get(f"template {name}", made_of, compiled)

        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            tree = super()._parse(source, name, filename)
            _metered(tree)
            tree.set_environment(self)
            return tree

    return Sandbox


def _metered(tree: Any) -> None:
    """Put a tick into each loop, macro and block, a scale on what is assigned, and a meter on ``~``."""
    from jinja2 import nodes

    found: list[tuple[Any, int]] = []
    _collect(tree, found)
    joins: dict[int, Any] = {}
    for one, size in found:
        match one:
            case nodes.Assign():
                one.node = _call("own_weigh", [one.node], one.lineno)
            case nodes.With():
                one.values = [_call("own_weigh", [value], one.lineno) for value in one.values]
            case nodes.Concat():
                joins[id(one)] = _call("own_join", one.nodes, one.lineno)
            case nodes.For() | nodes.Macro() | nodes.CallBlock() | nodes.Block() | nodes.Template():
                tick = _call("own_tick", [nodes.Const(1), nodes.Const(0 if one is tree else size)], one.lineno)
                one.body.insert(0, nodes.Output([tick], lineno=one.lineno))
            case _:
                pass
    if joins:
        _put(tree, joins)


def _collect(node: Any, found: list[tuple[Any, int]]) -> int:
    """Every node from the inmost outwards, with the characters that it prints as they stand; those of ``node``."""
    from jinja2 import nodes

    size = len(unmarked_text(node.data)) if isinstance(node, nodes.TemplateData) else 0
    size += sum([_collect(child, found) for child in node.iter_child_nodes()])
    found.append((node, size))
    return size


def _call(name: str, args: list[Any], line: int) -> Any:
    """A call of one of our own functions, which no template can name."""
    from jinja2 import nodes

    return nodes.Call(nodes.EnvironmentAttribute(name), args, [], None, None, lineno=line)


def _put(node: Any, instead: Mapping[int, Any]) -> None:
    """Put what stands ``instead`` of nodes, by their ``id()``, in their places below ``node``."""
    for name, value in node.iter_fields():
        if id(value) in instead:
            setattr(node, name, instead[id(value)])
        elif isinstance(value, list):
            value[:] = [instead.get(id(item), item) for item in value]
    for child in node.iter_child_nodes():
        _put(child, instead)


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
        total = operate("+", total, item, lambda _operator, left, right: left + right, meter)
    return total


def _replace(meter: Meter, value: object, old: str, new: str) -> str:
    text = as_text(value)
    meter.write(len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def _batch(apply: Callable[..., Any], value: Any, linecount: int, fill_with: Any = None) -> Any:
    """``batch`` by at most ``TEMPLATE_ITEMS``, which it would fill up."""
    if not 0 < linecount <= TEMPLATE_ITEMS:
        raise TemplateFaultError(f"lists are cut by 1 to {TEMPLATE_ITEMS}, not {linecount}", "write a smaller number")
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
    return names_of(obj)
