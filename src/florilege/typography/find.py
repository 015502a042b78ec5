"""The changes that a text wants."""

from florilege.typography.change import Change
from florilege.typography.kind import Kind
from florilege.typography.setting import Setting
from florilege.typography.text import HIDDEN, Text


def changes_in(text: Text, kind: Kind, setting: Setting) -> list[Change]:
    """The changes of a kind that a text wants, in order.

    Left out are those that cross the border of a mark, which would have to move: a slip that
    nobody can mend without deciding what is stressed or linked is none.
    """
    if not kind.concerns(setting) or not kind.trigger.search(text.printed):
        return []
    prose = text.prose
    found: list[Change] = []
    behind = 0
    for change in sorted(kind.find(prose, setting)):
        touched = prose[change.start : change.end]
        if change.start < behind or HIDDEN in touched or text.home(change) is None:
            continue
        found.append(change)
        behind = max(change.end, change.start)
    return found
