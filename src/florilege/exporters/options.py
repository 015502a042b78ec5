"""What the caller of an exporter may decide."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Circumstances of an export that neither the document nor the anthology knows.

    Attributes:
        base: The folder that relative paths of pictures start from; nothing outside it is
            read. None: an anthology's own base, and for a single document no local picture.
        modified: When the content last changed, in UTC (SOURCE_DATE_EPOCH); an anthology's own
            `modified` goes before it. None: the newest date in the content.
        theme: A CSS file that is added to the built-in style sheets, or a folder with style
            sheets, fonts and templates; see `florilege.exporters.markup.themes`.
    """

    base: Path | None = None
    modified: datetime | None = None
    theme: Path | None = None
