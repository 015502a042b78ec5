"""What a house wants checked, and how: read from a file, or made in Python.

`Config` holds it, `read_config` reads the file that is named, `find_config` the nearest one.
"""

from florilege.config.config import CodePattern, Config, Suppression
from florilege.config.files import CONFIG_FILES, find_config, read_config
from florilege.config.house_style import EnglishStyle, FrenchStyle, HouseStyle

__all__ = [
    "CONFIG_FILES",
    "CodePattern",
    "Config",
    "EnglishStyle",
    "FrenchStyle",
    "HouseStyle",
    "Suppression",
    "find_config",
    "read_config",
]
