"""Where the commands write: files, standard output, and findings on standard error."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from florilege.diagnostics import Diagnostic, Report, Severity
from florilege.errors import FlorilegeError, FormatError, OutputError, did_you_mean
from florilege.writing import make_folder, write_file

BROKEN_PIPE = 141
"""The exit code when the reader of our output has gone: 128 + SIGPIPE, as shells have it."""


def write_output(target: Path | None, data: bytes) -> None:
    """Write to a file, whose folders are made, or to standard output for None and "-".

    Raises:
        OutputError: The file cannot be written.
    """
    if target is None or target == Path("-"):
        _write_standard_output(data)
        return
    make_folder(target.parent)
    write_file(target, data)


def _write_standard_output(data: bytes) -> None:
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has gone. Python would complain once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(BROKEN_PIPE)
    except OSError as error:
        raise OutputError(f"standard output: cannot be written: {error.strerror}") from None


def say(line: str) -> None:
    """A line on standard error."""
    sys.stderr.write(f"{line}\n")


def say_findings(diagnostics: Sequence[Diagnostic], *, quiet: bool = False) -> None:
    """Findings as text on standard error; errors alone when quiet."""
    said = Report(diagnostics=tuple(diagnostics))
    said = said.at_least(Severity.ERROR) if quiet else said
    if len(said):
        sys.stderr.write(render("text", said))


def render(name: str, report: Report) -> str:
    """Findings in one of the forms of `florilege.reporters`, ended by a line feed.

    Raises:
        FormatError: There is no such form.
    """
    from florilege.reporters import REPORTERS  # noqa: PLC0415 - most commands find nothing

    for reporter in REPORTERS:
        if reporter.name == name:
            text = reporter.render(report)
            return text if not text or text.endswith("\n") else f"{text}\n"
    known = did_you_mean(name, (reporter.name for reporter in REPORTERS))
    raise FormatError(f"unknown report format {name!r}: {known}")


def modified_date() -> datetime | None:
    """The date of SOURCE_DATE_EPOCH (reproducible-builds.org), None when it is not set.

    Raises:
        FlorilegeError: It is no number of seconds.
    """
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError):
        raise FlorilegeError(
            f"SOURCE_DATE_EPOCH is {value!r}: it must be a number of seconds since 1970"
        ) from None
