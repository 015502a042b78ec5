"""What is raised for misuse. Bad content never raises: it becomes diagnostics."""

from collections.abc import Iterable

DOCUMENT_WANTED = "give florilege.parse(path).document, or what florilege.load reads from JSON"
"""The way out for whoever gives something else for a document or an anthology."""

_LONGEST_NAME = 80


class FlorilegeError(Exception):
    """Misuse of the library; the message is one line and says the way out.

    Args:
        message: A line end in it, such as one in the name of a file, is shown as backslash and n.
    """

    def __init__(self, message: str) -> None:
        super().__init__("\\n".join(message.splitlines()))


class InputError(FlorilegeError):
    """An input cannot be opened, is too large, or is not what it claims to be."""


class FormatError(FlorilegeError):
    """A format, medium or code is unknown; the message names the nearest known one."""


class ManifestError(FlorilegeError):
    """An ``anthology.toml`` or a document JSON does not follow its schema."""


class OutputError(FlorilegeError):
    """An output cannot be written."""


class MissingExtraError(FlorilegeError):
    """An optional dependency is not installed; the message names the command that installs it.

    Args:
        what: What was asked for, as the subject of the sentence ("EPUB export").
        extra: The extra that brings it.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an extra: run  pip install 'florilege[{extra}]'")


def expect(value: object, kinds: tuple[type, ...], what: str, way_out: str) -> None:
    """Refuse an argument of the wrong type before something obscure happens to it.

    Args:
        value: What was given.
        kinds: What it may be.
        what: The same in words, as the subject of the sentence ("what is validated").
        way_out: What to give instead.

    Raises:
        InputError: It is something else.
    """
    if not isinstance(value, kinds):
        raise InputError(f"{what} cannot be of type {type(value).__name__}: {way_out}")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown name.

    Args:
        name: What somebody wrote.
        known: What they may have meant.

    Returns:
        "did you mean 'epub'?" when one is near, else "use one of epub, html".
    """
    from difflib import get_close_matches  # noqa: PLC0415 - 2 ms, needed after a mistake only

    names = list(known)
    near = get_close_matches(name[:_LONGEST_NAME], names, n=1)
    return f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(names)}"
