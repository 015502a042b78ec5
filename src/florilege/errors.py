"""What is raised for misuse. Bad content never raises: it becomes diagnostics."""


class FlorilegeError(Exception):
    """Misuse of the library; the message is one line and says the way out."""


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
