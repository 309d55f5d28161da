"""Templates: Jinja2 in a sandbox, bounded in time and output, its values Markdown-escaped.

Before Jinja runs, every line that prints is marked with its template and number, so that a mistake found in the
output can be told where it was made. Comments are ``{%# ... #%}``, because ``{#`` begins an id.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.errors import InputError, Where, refuse
from generator.formats.report import nearest
from generator.model.labels import Labels, upper_first
from generator.model.memo import Memo
from generator.plan.meter import TemplateFaultError
from generator.plan.origins import Origin, marked, unmarked
from generator.plan.sandbox import as_text, environment
from generator.plan.tokens import as_markdown

_BLOCKS = "write {% ... %} around what is done and {{ ... }} around what is printed"
_TAGS = ("block", "call", "elif", "else", "endblock", "endcall", "endfor", "endif", "endmacro", "endset", "extends",
         "filter", "for", "from", "if", "import", "include", "macro", "set", "with")  # fmt: skip


def render_template(
    name: str,
    templates: Mapping[str, str],
    values: Mapping[str, object],
    labels: Labels | None = None,
    filters: Mapping[str, Callable[..., object]] | None = None,
    memo: Memo | None = None,
) -> tuple[str, Origin]:
    """Run the template called ``name``: its output, and where each line of it was written.

    ``_("...")`` and ``ngettext("one", "many", n)`` in it print in the language of ``labels``; ``filters`` are there
    beside Jinja's own. ``memo`` keeps what was compiled. Every fault is an InputError with its file and line.
    """
    words = labels or Labels()
    names = dict(enumerate(templates))
    sources = {owner: marked(templates[owner], number) for number, owner in names.items()}
    known = {**values, "_": words.say, "ngettext": words.count}
    own: dict[str, Callable[..., object]] = {"inwords": words.in_words, "upperfirst": upper_first, **(filters or {})}
    made = environment(sources, known, own, _finalize, memo or Memo())
    try:
        return unmarked("".join(made.get_template(name).generate()), names, name)
    except InputError:
        raise
    except Exception as error:
        raise _told(error, name, templates, tuple(made.filters)) from error


def _told(error: Exception, name: str, templates: Mapping[str, str], filters: tuple[str, ...]) -> Exception:
    """What went wrong while a template ran, as a finding; what is no fault of a template is ``error`` itself."""
    import jinja2

    where = _where(_places(error, templates) or [Where(name)])
    match error:
        case TemplateFaultError():
            return refuse("template", str(error), where, why=error.why, mend=error.mend)
        case jinja2.TemplateSyntaxError():
            what, mend = _syntax(error.message or "the template cannot be read", filters)
            return refuse("template", what, Where(error.name or name, error.lineno), mend=mend)
        case jinja2.TemplateNotFound():
            return _not_found(str(error.name), where, templates)
        case RecursionError():
            mend = "take out the include, extends or macro that leads back to where it stands"
            return refuse("template", "a template includes, extends or calls itself without end", where, mend=mend)
        case jinja2.exceptions.SecurityError():
            mend = "print the values that templates have; docs/house-edition.md lists them"
            why = "a template reaches nothing of the machine"
            return refuse("template", _without_types(str(error)), where, why=why, mend=mend)
        case jinja2.TemplateRuntimeError() if _UNKNOWN.search(str(error)):
            what, mend = _syntax(str(error), filters)
            return refuse("template", what, where, mend=mend)
        case jinja2.TemplateError() | TypeError() | ValueError() | ArithmeticError() | MemoryError() | SyntaxError():
            what = "loops or brackets stand too deep inside each other" if _too_deep(error) else str(error)
            return refuse("template", _without_types(what), where, mend="check the names and brackets of this line")
        case _:
            return error


def _too_deep(error: Exception) -> bool:
    return isinstance(error, SyntaxError | MemoryError)


def _without_types(message: str) -> str:
    """``message`` without the names of Python's types and modules."""
    return re.sub(r"\bgenerator\.[\w.]*?\.(?=\w+\b)|<class '|'>", "", message).replace("View object", "")


def _not_found(missing: str, where: Where, templates: Mapping[str, str]) -> Exception:
    have = tuple(sorted(templates))
    owners = tuple(dict.fromkeys(name.partition("/")[0] for name in have))
    mend = nearest(missing, tuple(dict.fromkeys((*owners, *have))))
    if missing.partition("/")[0] not in owners and "/" in missing and missing.count("/") == 1:
        mend = f"write extends: {missing.partition('/')[0]} in audience.yaml, or {mend}"
    why = "a template reads only templates of its own audience and of those that audience.yaml extends"
    return refuse("template", f"no template '{missing}'; have: {', '.join(have)}", where, why=why, mend=mend)


_AGAIN = 10  # times that no template is inside itself on purpose
_UNKNOWN = re.compile(r"(?:No filter named|Encountered unknown tag) '([^']+)'")
_OPEN = re.compile(r"looking for the following tags: (?P<tags>.+?)\. The innermost block")


def _syntax(message: str, filters: tuple[str, ...]) -> tuple[str, str]:
    """What Jinja says of a template that it cannot read, and what would mend it."""
    if found := _OPEN.search(message):
        ends = [tag for tag in re.findall(r"'(\w+)'", found["tags"]) if tag.startswith("end")]
        end = ends[0] if ends else "endfor"
        return f"'{end.removeprefix('end')}' is not closed", f"close it with {{% {end} %}}"
    if message == "Missing end of comment tag":
        return "a comment is not closed", "close it with #%}, or take away the {%# that begins it"
    if found := _UNKNOWN.search(message):
        word, known = found[1], filters if "filter" in message else _TAGS
        kind = "filter" if "filter" in message else "tag"
        return f"unknown {kind} '{word}'; have: {', '.join(sorted(known))}", nearest(word, sorted(known))
    return message, _BLOCKS


def _where(places: Sequence[Where]) -> Where:
    """The innermost place; of a template that comes back to itself the one that it comes back through."""
    again, times = Counter(places).most_common(1)[0]
    return again if times >= _AGAIN else places[-1]


def _places(error: BaseException, templates: Mapping[str, str]) -> list[Where]:
    """The lines of templates that an error came through, outermost first: its traceback, which Jinja rewrites."""
    found, trace = [], error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in templates:
            found.append(Where(trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return found


def _finalize(value: Any) -> str:
    return as_markdown(as_text(value))
