"""What an output format is."""

from collections.abc import Callable
from dataclasses import dataclass

from florilege.exporters.lost import Loss
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Document


@dataclass(frozen=True, slots=True)
class Exporter:
    """An output format.

    Attributes:
        name: What users call it: "epub".
        media_type: Of what it writes.
        suffix: Of its files, with the dot.
        export: One document or a whole anthology to bytes. The same input gives the same bytes.
        loses: What it cannot carry, in the order of the codes.
    """

    name: str
    media_type: str
    suffix: str
    export: Callable[[Document | Anthology, ExportOptions], bytes]
    loses: tuple[Loss, ...] = ()
