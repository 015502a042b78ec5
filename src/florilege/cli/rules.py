"""``florilege rules``: what is checked."""

from typing import Annotated

import typer


def rules(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A code whose page is shown: FL301.")
    ] = None,
) -> int:
    """List what is checked, or show the page of one code."""
    from florilege.cli.codes import unknown_code  # noqa: PLC0415 - only what is needed
    from florilege.cli.outputs import write_output  # noqa: PLC0415 - as above
    from florilege.rules.pages import pages  # noqa: PLC0415 - as above

    if code is None:
        lines = [f"{page.code}  {page.severity:<7}  {page.name}\n" for page in pages()]
        write_output(None, "".join(lines).encode())
        return 0
    for page in pages():
        if page.code == code.upper():
            head = f"{page.code} {page.name} ({page.severity})"
            write_output(None, f"{head}\n\n{page.text.rstrip()}\n".encode())
            return 0
    raise unknown_code(code, [page.code for page in pages()])
