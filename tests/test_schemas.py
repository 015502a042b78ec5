"""The JSON Schemas are current, are sound themselves, and agree with the models.

The JSON-LD context names every key and kind of the JSON form, and only terms of schema.org.
"""

import gzip
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from florilege.diagnostics import Diagnostic
from florilege.errors import FormatError
from florilege.model.serial import from_json, to_json
from florilege.schema import SCHEMAS, schema
from growing import times_longer

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "cases" / "schemas"
VOCABULARY = ROOT.parent / "shared/conformance/schemaorg/schemaorg-all-https.jsonld.gz"

GOOD = sorted((CASES / "good").glob("*.json"))
BAD = json.loads((CASES / "bad" / "cases.json").read_text("utf-8"))
CONTEXT = json.loads((ROOT / "schemas" / "context.jsonld").read_text("utf-8"))["@context"]


def _read(name: str, text: str) -> object:
    """What the model makes of a JSON text."""
    if name == "diagnostic":
        return TypeAdapter(Diagnostic).validate_json(text)
    return from_json(text)


@pytest.mark.parametrize("name", SCHEMAS)
def test_checked_in_schema_is_current(name: str) -> None:
    """`florilege schema NAME > schemas/NAME.schema.json` mends a failure."""
    text = (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")
    assert json.loads(text) == schema(name)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_a_sound_2020_12_schema(name: str) -> None:
    """The metaschema accepts it, and everything that has a name says what it is."""
    made = schema(name)
    Draft202012Validator.check_schema(made)
    assert made["$schema"].endswith("2020-12/schema")
    assert made["$id"].endswith(f"/{name}.schema.json")
    undescribed = [
        key
        for key, definition in made["$defs"].items()
        if "properties" in definition
        and "description" not in definition
        and "if" not in definition["allOf"][0]
    ]
    assert undescribed == []


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_example(path: Path) -> None:
    """Schema and model both accept what is right, sparse as an editor writes it."""
    name = path.stem if path.stem in SCHEMAS else "document"
    text = path.read_text("utf-8")
    Draft202012Validator(schema(name)).validate(json.loads(text))
    _read(name, text)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_what_is_written_is_valid(path: Path) -> None:
    """The full form, every key present, is valid as well; it shows the JSON names."""
    name = path.stem if path.stem in SCHEMAS else "document"
    node = _read(name, path.read_text("utf-8"))
    assert isinstance(node, BaseModel)
    written = node.model_dump_json() if name == "diagnostic" else to_json(node)  # type: ignore[arg-type]
    Draft202012Validator(schema(name)).validate(json.loads(written))
    if path.stem == "interview":
        assert '"from": [' in written
        assert "taken_from" not in written


@pytest.mark.parametrize("case", BAD, ids=lambda case: f"{case['schema']}: {case['why']}")
def test_bad_example(case: dict[str, Any]) -> None:
    """Schema and model both refuse what is wrong, and the schema tells where."""
    errors = list(Draft202012Validator(schema(case["schema"])).iter_errors(case["value"]))
    assert [list(error.absolute_path) for error in errors] == [case["at"]]
    with pytest.raises(ValidationError):
        _read(case["schema"], json.dumps(case["value"]))


def test_example_of_the_reference_is_valid() -> None:
    """What docs/reference/schema.md shows is a document."""
    page = (ROOT / "docs" / "reference" / "schema.md").read_text("utf-8")
    example = page.split("```json\n", 1)[1].split("```", 1)[0]
    Draft202012Validator(schema("document")).validate(json.loads(example))
    from_json(example)


def test_deep_nesting_is_checked_in_linear_time() -> None:
    """Each level is visited once: with `oneOf`, each takes twice as long as the one inside it."""
    validator = Draft202012Validator(schema("document"))
    small, large = (partial(validator.validate, _nested(levels)) for levels in (7, 14))
    assert times_longer(small, large, most=20) <= 20


def _nested(levels: int) -> dict[str, Any]:
    """An article with boxes in boxes."""
    block: dict[str, Any] = {"kind": "paragraph", "spans": []}
    for _ in range(levels):
        block = {"kind": "biography", "blocks": [block]}
    return {"kind": "article", "id": "a", "language": "en", "standfirst": [block]}


def test_unknown_schema() -> None:
    """The error names the schemas that exist."""
    with pytest.raises(FormatError, match="document, anthology, config, diagnostic, report"):
        schema("documents")


def _keys_and_kinds() -> set[str]:
    """Every property name and every tag of the document and anthology schemas."""
    found: set[str] = set()
    for name in ("document", "anthology"):
        for definition in schema(name)["$defs"].values():
            found |= set(definition.get("properties", {}))
        found |= set(schema(name).get("properties", {}))
        for union in ("Document", "Block", "Agent"):
            (tag,) = schema(name)["$defs"][union]["required"]
            found |= set(schema(name)["$defs"][union]["properties"][tag]["enum"])
    return found


def _terms(context: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in context.items():
        if not key.startswith("@"):
            yield key, value
        if isinstance(value, dict):
            yield from _terms(value.get("@context", {}))


def test_context_names_every_key_and_kind() -> None:
    """A key that is left out on purpose is mapped to null; marks and provenance are, whole."""
    hidden = set()
    for name in (
        "Link",
        "ForeignLanguage",
        "Abbreviation",
        "Provenance",
        "Evidence",
        "Candidate",
        "Rival",
    ):
        hidden |= set(schema("document")["$defs"][name]["properties"])
    hidden |= set(schema("document")["$defs"]["Consent"]["properties"])
    assert _keys_and_kinds() - hidden - {key for key, _ in _terms(CONTEXT)} == set()


@pytest.mark.skipif(not VOCABULARY.exists(), reason="the vocabulary of schema.org is not here")
def test_context_uses_terms_of_schema_org_only() -> None:
    """Processors accept any word after "schema:": a typo shows here only."""
    graph = json.loads(gzip.decompress(VOCABULARY.read_bytes()))["@graph"]
    known = {entry["@id"] for entry in graph}
    for key, value in _terms(CONTEXT):
        for target in (
            (value.get("@id"), value.get("@type")) if isinstance(value, dict) else [value]
        ):
            if target is not None and not target.startswith("@") and key != "schema":
                assert target in known, f"{key}: {target}"
