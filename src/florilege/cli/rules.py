"""``florilege rules``: what is checked."""

from typing import Annotated

import typer


def rules(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="FL301 for its page, FL3 for a family.")
    ] = None,
) -> int:
    """List what is checked, or show the page of one code."""
    from florilege.cli.codes import unknown_code  # noqa: PLC0415 - only what is needed
    from florilege.cli.outputs import write_output  # noqa: PLC0415 - as above
    from florilege.rules.pages import pages  # noqa: PLC0415 - as above

    wanted = (code or "").upper()
    found = [page for page in pages() if page.code.startswith(wanted)]
    if not found:
        raise unknown_code(wanted, [page.code for page in pages()])
    if found[0].code == wanted:
        head = f"{wanted} {found[0].name} ({found[0].severity})"
        write_output(None, f"{head}\n\n{found[0].text.rstrip()}\n".encode())
    else:
        lines = [f"{page.code}  {page.severity:<7}  {page.name}\n" for page in found]
        write_output(None, "".join(lines).encode())
    return 0
