"""Pictures that pages and books carry along: found, judged by their content, freed of metadata."""

from florilege.exporters.pictures.picture import PictureFile, PictureProblem
from florilege.exporters.pictures.read import is_remote, picture_files, read_picture
from florilege.exporters.pictures.shelf import PictureShelf

__all__ = [
    "PictureFile",
    "PictureProblem",
    "PictureShelf",
    "is_remote",
    "picture_files",
    "read_picture",
]
