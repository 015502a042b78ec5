"""The JSON form: complete, in one order, readable, and read back as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from pydantic import ValidationError

import florilege
from florilege.exporters.json_document import export_json
from florilege.exporters.options import ExportOptions
from florilege.model import Document
from florilege.model.serial import from_json, to_json
from strategies import documents

CASES = Path(__file__).parent / "cases" / "exporters" / "json"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())

SMALL = '{"kind": "article", "id": "a", "language": "en"}'


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_case(folder: Path) -> None:
    """Sparse JSON gives the full form: every key, the kind first, nothing escaped, NFC."""
    node = from_json((folder / "document.json").read_bytes())
    expected = (folder / "expected.json").read_bytes()
    assert export_json(node, ExportOptions()) == expected
    assert florilege.dump(node).encode() == expected
    assert from_json(expected) == node


@given(documents())
def test_there_and_back(document: Document) -> None:
    """An equal document, and again the same text."""
    text = to_json(document)
    assert from_json(text) == document
    assert to_json(from_json(text.encode())) == text


def test_byte_order_mark_is_ignored() -> None:
    """Some editors write one when they save."""
    assert from_json("\ufeff" + SMALL) == from_json(b"\xef\xbb\xbf" + SMALL.encode())


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", SMALL + SMALL, "[" * 100_000, SMALL.replace("article", "poem"), "\xff"],
)
def test_anything_else_is_one_error(text: str) -> None:
    """Whatever is wrong, pydantic's error says where; deep nesting does not overflow."""
    with pytest.raises(ValidationError):
        from_json(text)


def test_a_file_cannot_name_a_folder_of_this_machine() -> None:
    """Pictures are read from the folder of the manifest, which JSON does not know."""
    with pytest.raises(ValidationError, match="folder of the manifest"):
        from_json('{"kind": "anthology", "id": "a", "language": "en", "title": "A", "base": "/"}')
