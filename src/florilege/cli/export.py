"""``florilege export``: one document or anthology to another format."""

from pathlib import Path
from typing import Annotated

import typer

from florilege.cli.options import ConfigFile, MaxBytes, Output, Quiet, Theme, Typography
from florilege.sources import DEFAULT_MAX_BYTES


def export(
    path: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A raw file or document JSON; - for standard input."),
    ],
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="json, jsonld, html, epub or markdown.",
        ),
    ] = None,
    output: Output = None,
    theme: Theme = None,
    typography: Typography = False,
    config_file: ConfigFile = None,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
    quiet: Quiet = False,
) -> int:
    """Turn a document into JSON-LD, HTML, EPUB, Markdown or JSON."""
    from florilege import api  # noqa: PLC0415 - only what the command needs
    from florilege.cli.formats import refuse_terminal, wanted_format  # noqa: PLC0415 - as above
    from florilege.cli.house import Wishes  # noqa: PLC0415 - as above
    from florilege.cli.inputs import read_node  # noqa: PLC0415 - as above
    from florilege.cli.loss_count import LossCount  # noqa: PLC0415 - as above
    from florilege.cli.outputs import (  # noqa: PLC0415 - as above
        modified_date,
        say_findings,
        write_output,
    )
    from florilege.cli.sparing import refuse_input  # noqa: PLC0415 - as above
    from florilege.corpus import picture_inputs  # noqa: PLC0415 - as above
    from florilege.exporters import ExportOptions  # noqa: PLC0415 - as above
    from florilege.exporters.lost import all_leaving  # noqa: PLC0415 - as above
    from florilege.exporters.markup.themes import theme_files  # noqa: PLC0415 - as above
    from florilege.fixing import fix  # noqa: PLC0415 - as above
    from florilege.model import Anthology  # noqa: PLC0415 - as above

    exporter = wanted_format(to, output)
    refuse_terminal(exporter, output)
    refuse_input(output, path, *theme_files(theme), *filter(None, [config_file]))
    config = Wishes.of(config_file).config_for(path)
    options = ExportOptions(base=path.parent, modified=modified_date(), theme=theme)
    read = read_node(path, max_bytes)
    node = read if isinstance(read, Anthology) else read.document
    refuse_input(output, *picture_inputs(node, path.parent))
    if typography:
        node = fix(node, config=config.for_output())
    write_output(output, api.export(node, exporter.name, options=options))
    said = () if isinstance(read, Anthology) else read.diagnostics
    lost = LossCount(() if quiet else (exporter,), path)
    for leaving in all_leaving(node, options.base):
        lost.add(leaving)
    say_findings([*said, *lost.diagnostics], quiet=quiet)
    return 0
