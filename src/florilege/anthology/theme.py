"""The theme that a manifest names."""

from dataclasses import replace
from pathlib import Path

from florilege.anthology.files import inside
from florilege.anthology.manifest import Manifest
from florilege.exporters import ExportOptions


def theme_of(manifest: Manifest, path: Path) -> Path | None:
    """Where the theme of a manifest stands.

    Args:
        manifest: What the file says.
        path: The manifest's own path.

    Raises:
        ManifestError: It is missing, or outside of the manifest's folder.
    """
    if manifest.theme is None:
        return None
    return inside(path.parent, manifest.theme, f"{path}: theme", may_be_folder=True)


def themed(options: ExportOptions, theme: Path | None) -> ExportOptions:
    """The options with the theme of the manifest, unless they have one of their own."""
    return options if options.theme or theme is None else replace(options, theme=theme)
