"""``florilege explain``: what became of each part of a source, as a page."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.cli.options import ConfigFile, MaxBytes, MediaType, Output
from florilege.sources import DEFAULT_MAX_BYTES


def explain(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A raw file; - for standard input.")],
    output: Output = None,
    media_type: MediaType = None,
    config_file: ConfigFile = None,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
) -> int:
    """Show on an HTML page what became of each part of a raw file, and why."""
    from florilege import api  # noqa: PLC0415 - only what the command needs
    from florilege.cli.house import Wishes  # noqa: PLC0415 - as above
    from florilege.cli.inputs import read_input  # noqa: PLC0415 - as above
    from florilege.cli.outputs import write_output  # noqa: PLC0415 - as above
    from florilege.cli.sparing import refuse_input  # noqa: PLC0415 - as above
    from florilege.reporters.explanation import RuleText, explanation_page  # noqa: PLC0415 - as above
    from florilege.rules.pages import pages  # noqa: PLC0415 - as above

    config = Wishes.of(config_file).config_for(path)
    refuse_input(output, path)
    parsed = api.parse(read_input(path, max_bytes), media_type=media_type, max_bytes=max_bytes)
    report = api.validate(parsed, config=config)
    rules = {each.code: RuleText(each.name, each.text) for each in pages()} if report else {}
    page = explanation_page(parsed.document, parsed.source_map, report.diagnostics, rules)
    write_output(output, page.encode())
    return 0
