"""The commands put together, and whatever goes wrong said in one line."""

import re
import sys
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Annotated

import typer

from florilege import __version__
from florilege.cli.build import build
from florilege.cli.explain import explain
from florilege.cli.export import export
from florilege.cli.parse import parse
from florilege.cli.rules import rules
from florilege.cli.schema import schema
from florilege.cli.validate import validate
from florilege.errors import FlorilegeError

COMMANDS: tuple[Callable[..., int], ...] = (parse, validate, export, build, explain, schema, rules)
"""All commands, in the order in which the help lists them."""

_MISUSE, _FAULT, _INTERRUPTED = 2, 70, 130

_EMPTY_OPTION = re.compile(r"--[a-z-]+=")


def app() -> typer.Typer:
    """The command line interface."""
    made = typer.Typer(
        name="florilege",
        help="Turn raw interviews into documents, check them, and publish them.",
        epilog="Exit codes: 0 done, 1 findings that are too grave, 2 misuse.",
        no_args_is_help=True,
        add_completion=False,
    )
    made.callback()(_options)
    for command in COMMANDS:
        made.command()(command)
    return made


def run(arguments: Sequence[str]) -> int:
    """Run a command; never raises.

    Args:
        arguments: What follows the program's name.

    Returns:
        The exit code.
    """
    try:
        _refuse_empty(arguments)
        code = app()(list(arguments), prog_name="florilege", standalone_mode=False)
    except SystemExit as error:
        code = error.code
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - users get one line, always
        code, message = _explain(error)
        if message:
            sys.stderr.write(f"florilege: {' '.join(message.split())}\n")
    return code if isinstance(code, int) else 0


def _refuse_empty(arguments: Sequence[str]) -> None:
    """An empty path would be the current folder, with all that is in it."""
    options = takewhile(lambda each: each != "--", arguments)
    if not all(arguments) or any(_EMPTY_OPTION.fullmatch(each) for each in options):
        raise FlorilegeError("an argument is empty: is a variable of the shell not set?")


def _explain(error: BaseException) -> tuple[int, str]:
    """The exit code and the message for whatever went wrong."""
    code = _MISUSE
    match error:
        case FlorilegeError():
            message = str(error)
        case KeyboardInterrupt() | typer.Abort():
            code, message = _INTERRUPTED, ""
        case RecursionError():
            message = "the input is nested too deeply"
        case MemoryError():
            message = "out of memory: the input is too large for this machine"
        case ModuleNotFoundError():
            message = f"{error.name} is not installed: run  pip install 'florilege[all]'"
        case OSError():
            message = f"{error.filename or 'input or output'}: {error.strerror or error}"
        case _ if hasattr(error, "format_message"):
            # Empty without any argument, when the help has been shown instead.
            usage = error.format_message()
            message = usage and f"{usage.rstrip('.')} (florilege --help says more)"
        case _:
            code = _FAULT
            message = f"this is a fault of florilege: {type(error).__name__}: {error}"
    return code, message


def _say_version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"florilege {__version__}\n")
        raise typer.Exit


def _options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Say the version.", callback=_say_version, is_eager=True),
    ] = False,
) -> None:
    """Turn raw interviews into documents, check them, and publish them."""
