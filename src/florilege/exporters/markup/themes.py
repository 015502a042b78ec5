"""Style sheets: those of the package, and one of the caller's."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from florilege.errors import InputError


def style_sheet(medium: str, theme: Path | None) -> str:
    """What documents look like, then what the medium adds, then the caller's own.

    Args:
        medium: "page" or "book".
        theme: A CSS file.

    Raises:
        InputError: The file cannot be read.
    """
    own = ""
    if theme is not None:
        try:
            own = theme.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{theme}: the theme cannot be read: {error}") from None
    return f"{_packaged('document')}\n{_packaged(medium)}\n{own}".rstrip() + "\n"


@cache
def _packaged(name: str) -> str:
    return files("florilege.exporters").joinpath("themes", f"{name}.css").read_text("utf-8")
