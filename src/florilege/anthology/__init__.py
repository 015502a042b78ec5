"""``anthology.toml`` to `Anthology`."""

from florilege.anthology.load import load_anthology, read_anthology
from florilege.anthology.loaded import LoadedAnthology, validate_anthology

__all__ = ["LoadedAnthology", "load_anthology", "read_anthology", "validate_anthology"]
