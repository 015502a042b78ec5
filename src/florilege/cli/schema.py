"""``florilege schema``: the JSON Schemas."""

from typing import Annotated

import typer


def schema(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="document, anthology, config, diagnostic or report."),
    ] = "document",
) -> int:
    """Print a JSON Schema (2020-12)."""
    import json  # noqa: PLC0415 - only what the command needs

    from florilege.cli.outputs import write_output  # noqa: PLC0415 - as above
    from florilege.schema import schema as make  # noqa: PLC0415 - as above

    write_output(None, f"{json.dumps(make(name), indent=2, ensure_ascii=False)}\n".encode())
    return 0
