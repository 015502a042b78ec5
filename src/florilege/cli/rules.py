"""``florilege rules``: what is checked."""

from typing import Annotated

import typer


def rules(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A rule whose page is shown: FL301.")
    ] = None,
) -> int:
    """List the rules, or show the page of one."""
    import inspect  # noqa: PLC0415 - only what the command needs
    import sys  # noqa: PLC0415 - as above

    from florilege.cli.outputs import write_output  # noqa: PLC0415 - as above
    from florilege.errors import FormatError, did_you_mean  # noqa: PLC0415 - as above
    from florilege.rules import RULES  # noqa: PLC0415 - as above

    if code is None:
        lines = [f"{rule.code}  {rule.severity:<7}  {rule.name}\n" for rule in RULES]
        write_output(None, "".join(lines).encode())
        return 0
    for rule in RULES:
        if rule.code == code.upper():
            page = inspect.getdoc(sys.modules[rule.check.__module__]) or ""
            write_output(None, f"{page}\n".encode())
            return 0
    known = did_you_mean(code.upper(), (rule.code for rule in RULES))
    raise FormatError(f"unknown rule {code!r}: {known}")
