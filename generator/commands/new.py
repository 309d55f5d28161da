"""``policybrief new``: a folder to begin with, commented for those who have never seen one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from generator.commands import Command
from generator.errors import Where, refuse
from generator.workspace import Workspace, find_workspace

LONGEST = 40


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("kind", choices=("audience", "topic"), help="an edition of your own, or a topic to write")
    parser.add_argument("name", metavar="NAME", help="lower case letters, digits and hyphens: press-office")
    parser.add_argument("--from", dest="parent", default="", metavar="AUDIENCE",
                        help="the audience it begins as (executive); see policybrief audiences")  # fmt: skip


def _run(arguments: Namespace) -> int:
    from generator.output import write_new

    space = find_workspace(Path.cwd())
    name = _checked(arguments.name, arguments.kind)
    if arguments.kind == "audience":
        folder, files = _audience(space, name, arguments.parent or "executive")
    else:
        folder, files = _topic(space, name, arguments.parent)
    write_new(folder, files)
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    print(f"{shown.as_posix()}: {', '.join(sorted(files))}")
    print(f"next: policybrief build {f'-a {name}' if arguments.kind == 'audience' else name} --watch")
    return 0


def _checked(name: str, kind: str) -> str:
    """``name`` where it can be a folder's on every system and an id in all files."""
    from generator.formats.values import ID, slug

    if ID.fullmatch(name) and len(name) <= LONGEST:
        return name
    meant = slug(name)[:LONGEST].strip("-") or "press-office"
    what = f"'{name[:60]}' cannot be the name of {'an' if kind == 'audience' else 'a'} {kind}"
    why = f"names are lower case letters, digits and hyphens, at most {LONGEST}, without folders before them"
    raise refuse("name", what, why=why, mend=f"policybrief new {kind} {meant}")


def _audience(space: Workspace, name: str, parent: str) -> tuple[Path, Mapping[str, str]]:
    from generator.commands._new_audience import audience_files
    from generator.formats.audience import audience_names
    from generator.pipeline import read_templates

    have = (*audience_names(space.templates, space.shipped), "base")
    if name in have:
        mend = f"give yours another name; to change that one, copy its folder: {', '.join(have)} are taken"
        raise refuse("audience", f"there is an audience '{name}' already", Where(f"templates/{name}"), mend=mend)
    audience, templates = read_templates(space, parent)
    return _own(space.templates, "templates") / name, audience_files(name, audience, templates)


def _topic(space: Workspace, name: str, parent: str) -> tuple[Path, Mapping[str, str]]:
    from generator.commands._new_topic import topic_files

    if parent:
        raise refuse("topic", "--from is for audiences", mend=f"policybrief new topic {name}")
    return _own(space.seeds, "seeds") / name, topic_files(name)


def _own(found: Path, name: str) -> Path:
    """The folder that was found upwards of the working folder; else one in it, never one inside the package."""
    here = Path.cwd()
    return found if here.is_relative_to(found.parent) else here / name


COMMAND = Command("new", "begin an audience or a topic: a commented folder that builds at once", _configure, _run)
