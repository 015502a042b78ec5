"""A bar for what takes long; it is drawn on terminals only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from florilege.corpus.processes import Advance


@contextmanager
def progress(label: str, *, quiet: bool) -> Iterator["Advance"]:
    """A bar on standard error, gone when the block ends; nothing when that is no terminal.

    Args:
        label: What is done.
        quiet: Whether there is no bar in any case.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415 - 50 ms
    from rich.progress import Progress  # noqa: PLC0415 - as above

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
