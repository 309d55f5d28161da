"""Templates: Jinja2 in a sandbox, bounded in time and output, its values Markdown-escaped.

Before Jinja runs, every line that prints is marked with its template and number, so that a mistake found in the
output can be told where it was made. Comments are ``{%# ... #%}``, because ``{#`` begins an id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.errors import Where, refuse
from generator.model.labels import Labels, upper_first
from generator.plan.origins import Origin, marked, unmarked

TICKS = 100_000  # loop turns in all
MAX_OUTPUT = 4_000_000  # characters
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~^$@])")


class Token(str):
    """Text a template prints as it is: a point's id token, a message's."""

    __slots__ = ()


def markdown_escape(text: str) -> str:
    """``text`` so that Markdown reads it back as the same characters on one line."""
    return _MARKDOWN.sub(r"\\\1", text).replace("\n", " ")


def render_template(
    name: str, templates: Mapping[str, str], values: Mapping[str, object], labels: Labels | None = None
) -> tuple[str, Origin]:
    """Run the template called ``name``: its output, and where each line of it was written.

    ``_("...")`` and ``ngettext("one", "many", n)`` in it print in the language of ``labels``.

    Every fault is an InputError with its file and line.
    """
    import jinja2

    names = dict(enumerate(templates))
    sources = {owner: marked(templates[owner], number) for number, owner in names.items()}
    environment = _environment(sources, labels or Labels())
    try:
        return unmarked(_bounded(environment.get_template(name).generate(**values), name), names, name)
    except jinja2.TemplateSyntaxError as error:
        raise _fault(error.message or "syntax error", error.name or name, error.lineno) from error
    except jinja2.TemplateNotFound as error:
        have = ", ".join(sorted(templates))
        raise refuse(
            "template", f"no template '{error.name}'; have: {have}", Where(name), mend="check its name"
        ) from error
    except jinja2.TemplateError as error:
        raise _fault(str(error), name, _line_of(error, name)) from error
    except RecursionError as error:
        raise _fault("a template includes or calls itself without end", name, 0) from error
    except (TypeError, ValueError, ArithmeticError, MemoryError) as error:
        raise _fault(str(error), name, _line_of(error, name)) from error


def _fault(what: str, name: str, line: int) -> Exception:
    return refuse("template", what, Where(name, line), mend="mend the template; 'policybrief blocks' lists the blocks")


def _line_of(error: BaseException, name: str) -> int:
    """The template line an error comes from, from the traceback Jinja rewrites to template lines."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith((name, "<template>")):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _bounded(pieces: Any, name: str) -> str:
    parts: list[str] = []
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MAX_OUTPUT:
            raise _fault(f"the template writes more than {MAX_OUTPUT} characters", name, 0)
        parts.append(piece)
    return "".join(parts)


def _environment(templates: Mapping[str, str], labels: Labels) -> Any:
    import jinja2
    from jinja2 import nodes, sandbox

    class Sandbox(sandbox.ImmutableSandboxedEnvironment):
        """Ticks once a loop turn; refuses products that could be huge."""

        intercepted_binops = frozenset(["*", "**"])

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
            if operator == "**" or not numbers:
                raise jinja2.exceptions.SecurityError(f"'{operator}' is allowed between numbers only, '**' never")
            return super().call_binop(context, operator, left, right)

        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            tree = super()._parse(source, name, filename)
            for loop in tree.find_all(nodes.For):
                call = nodes.Call(nodes.Name("tick", "load"), [], [], None, None)
                loop.body.insert(0, nodes.Output([call]))
                loop.set_lineno(loop.lineno)
            tree.set_environment(self)
            return tree

    environment = Sandbox(
        loader=jinja2.DictLoader(dict(templates)),
        undefined=jinja2.StrictUndefined,
        comment_start_string="{%#",
        comment_end_string="#%}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
        autoescape=False,
    )
    environment.globals["tick"] = _ticker()
    environment.filters["inwords"] = labels.in_words
    environment.filters["upperfirst"] = upper_first
    environment.globals |= {"_": labels.say, "ngettext": labels.count}
    return environment


def _finalize(value: object) -> str:
    if isinstance(value, Token):
        return value
    return "" if value is None else markdown_escape(str(value))


def _ticker() -> Any:
    left = TICKS

    def tick() -> Token:
        nonlocal left
        left -= 1
        if left < 0:
            raise ValueError(f"the loops of the template turn more than {TICKS} times")
        return Token("")

    return tick
