"""``florilege rules``: what is checked."""

from typing import Annotated

import typer


def rules(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A code whose page is shown: FL301.")
    ] = None,
) -> int:
    """List what is checked, or show the page of one code."""
    from florilege.cli.outputs import write_output  # noqa: PLC0415 - only what is needed
    from florilege.errors import FormatError, did_you_mean  # noqa: PLC0415 - as above
    from florilege.rules.pages import pages  # noqa: PLC0415 - as above

    if code is None:
        lines = [f"{page.code}  {page.severity:<7}  {page.name}\n" for page in pages()]
        write_output(None, "".join(lines).encode())
        return 0
    for page in pages():
        if page.code == code.upper():
            write_output(None, f"{page.code} {page.name} ({page.severity})\n\n{page.text}".encode())
            return 0
    known = did_you_mean(code.upper(), (page.code for page in pages()))
    raise FormatError(f"unknown code {code!r}: {known}")
