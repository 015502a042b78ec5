"""The findings about one kind of typographic slip: one a document, with all its places."""

from collections.abc import Iterator

from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Spot
from florilege.typography import Change, Kind, Text, changes_in

_AROUND = 24


def slips(
    examined: Examined, kind: Kind, wording: tuple[str, str], remedy: str
) -> Iterator[Finding]:
    """The finding about all slips of a kind, if there are any.

    Args:
        examined: What is checked.
        kind: What is looked for.
        wording: What to say of one slip, and of several, with "{count}".
        remedy: What to do.
    """
    setting = examined.setting
    if setting is None or not kind.concerns(setting):
        return
    spots = [
        _spot(text, change) for text in examined.texts for change in changes_in(text, kind, setting)
    ]
    yield from Finding.of_all(dict.fromkeys(spots), wording, remedy, fixable=kind.mends)


def _spot(text: Text, change: Change) -> Spot:
    """The characters to point at, with some words around them."""
    printed = text.printed
    first, last = change.pointed
    start, end = max(0, first - _AROUND), min(len(printed), last + _AROUND)
    if start:
        start = max(printed.find(" ", start, max(start, first - 1)) + 1, start)
    if end < len(printed):
        end = max(printed.rfind(" ", last, end), last)
    words = printed[start:end].replace("\n", " ")
    start += len(words) - len(words.lstrip())
    return Spot(
        text.block,
        words.strip(),
        first if text.own else None,
        (first - start, last - start),
    )
