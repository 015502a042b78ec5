"""Files of settings, which are TOML."""

import tomllib
from pathlib import Path
from typing import Any

from florilege.errors import ManifestError
from florilege.sources.read import read_utf8


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a file.

    Raises:
        InputError: There is no such file, or it cannot be read.
        ManifestError: It is no TOML in UTF-8, or nested too deeply.
    """
    try:
        return tomllib.loads(read_utf8(path))
    except UnicodeDecodeError:
        raise ManifestError(f"{path}: is not a text in UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(f"{path}: is no TOML: {error}") from None
    except RecursionError:
        raise ManifestError(f"{path}: is nested too deeply") from None
