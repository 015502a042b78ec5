"""JSON: the model's own form, from which `florilege.load` makes an equal node again."""

from florilege.exporters.exporter import Exporter
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Document
from florilege.model.serial import to_json


def export_json(node: Document | Anthology, _options: ExportOptions) -> bytes:
    """The JSON text of `florilege.model.serial.to_json`, in UTF-8."""
    return to_json(node).encode()


EXPORTER = Exporter("json", "application/json", ".json", export_json)
