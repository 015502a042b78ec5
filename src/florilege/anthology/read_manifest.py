"""The text of an ``anthology.toml`` to a `Manifest`."""

from pathlib import Path

from pydantic import ValidationError

from florilege.anthology.manifest import Manifest
from florilege.errors import ManifestError
from florilege.model.problems import first_problem
from florilege.sources import is_settings
from florilege.sources.toml import read_toml


def read_manifest(path: Path) -> Manifest:
    """Read and check a manifest; the files it names are not looked at.

    Raises:
        InputError: There is no such file, or it cannot be read.
        ManifestError: It is no TOML, or a key or value is not as it must be; the message says
            where, and for an unknown key which one is near.
    """
    if path.is_file() and not is_settings(path.name):
        raise ManifestError(
            f"{path}: is no manifest: give an anthology.toml that lists it as a piece"
        )
    try:
        return Manifest.model_validate(read_toml(path))
    except ValidationError as error:
        raise ManifestError(f"{path}: {first_problem(error, Manifest)}") from None
