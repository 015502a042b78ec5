"""Many files to many documents, one at a time."""

from florilege.corpus.find import Input, find_inputs
from florilege.corpus.parse_inputs import Failure, parse_inputs
from florilege.corpus.pictures import check_cover, check_pictures, picture_inputs

__all__ = [
    "Failure",
    "Input",
    "check_cover",
    "check_pictures",
    "find_inputs",
    "parse_inputs",
    "picture_inputs",
]
