"""``policybrief check TOPIC --propose``: what sources seem to disagree about goes into ``outline.md``, undecided."""

from __future__ import annotations

from generator.errors import Where, refuse
from generator.workspace import Workspace


def propose(space: Workspace, topic: str) -> str:
    """Append what was found to the topic's outline and say so; without an outline file, the blocks themselves.

    Nothing that stands in the file is touched. A file that would not be read again with the blocks is an InputError,
    and stays as it is.
    """
    from generator.formats.outline_file import parse_outline_file
    from generator.formats.report import Report
    from generator.formats.textfile import decode, is_there
    from generator.outline.propose import appended, blocks_text, proposed_blocks
    from generator.output import write_files
    from generator.pipeline import read_outline

    blocks = proposed_blocks(read_outline(space, topic, disputes=True)[0])
    path = space.topic(topic) / "outline.md"
    shown = f"{space.shown(path.parent)}/outline.md"
    if not blocks:
        return f"{shown}: nothing to propose"
    if not is_there(path):
        return f"{blocks_text(blocks)}\n{shown} is not there: write it, then these blocks into it"
    try:
        before = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise refuse("outline", f"cannot read it: {error.strerror or error}", Where(shown)) from error
    text = appended(before, blocks)
    data = text.encode("utf-8")
    parse_outline_file(decode(data, shown), Report(shown))
    write_files(path.parent, {path.name: data})
    names = ", ".join(dispute.id for dispute in blocks)
    count = f"{len(blocks)} dispute{'s' * (len(blocks) != 1)}"
    return f"{shown}: {count} appended with status=proposed, to accept, reword or dismiss: {names}"
