"""``anthology.toml`` to `Anthology`.

`load_anthology` gives the book; `florilege.anthology.load.read_anthology` what was noticed, too.
"""

from florilege.anthology.load import load_anthology, read_anthology

__all__ = ["load_anthology", "read_anthology"]
