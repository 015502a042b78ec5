"""JSON Schemas of what the program writes and reads, made from the models themselves.

The generated files stand in ``schemas/`` and are shipped as ``florilege/schemas``.
"""

import inspect
import re
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from florilege.config import Config
from florilege.diagnostics import Diagnostic, Report
from florilege.errors import FormatError
from florilege.model import SCHEMA_VERSION, Anthology, Article, Interview, Portrait
from florilege.model.document import DocumentBase

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_IDENTIFIER = f"https://florilege.example/schemas/{SCHEMA_VERSION}/{{name}}.schema.json"

_Document = Annotated[Interview | Portrait | Article, Field(discriminator="kind")]

# What is described, its title, and a sentence that stands above all of it.
_ROOTS: dict[str, tuple[Any, str, str]] = {
    "document": (_Document, "Document", "An interview, a portrait or an article."),
    "anthology": (Anthology, "Anthology", "A book of documents in parts."),
    "config": (Config, "Config", "What a house wants checked, and how."),
    "diagnostic": (Diagnostic, "Diagnostic", "A finding about content."),
    "report": (Report, "Report", "Findings about a document or an anthology."),
}

SCHEMAS = tuple(_ROOTS)
"""The names that `schema` knows."""

# The definitions that the unions of the models become, by their first member.
_UNIONS = {"interview": "Document", "paragraph": "Block", "emphasis": "Mark", "person": "Agent"}

_ATTRIBUTE = re.compile(r"^    (\w+): ")


def schema(name: str) -> dict[str, Any]:
    """A JSON Schema, 2020-12, of what may be read back.

    Fields carry their JSON names. Their descriptions, and those of the records, come from the
    docstrings of the models. What a schema cannot say, the models check besides: that a day
    exists in the calendar, and that names are unique among the people.

    Args:
        name: One of `SCHEMAS`.

    Raises:
        FormatError: There is no schema of that name.
    """
    if name not in _ROOTS:
        raise FormatError(f"no schema {name!r}: there are {', '.join(SCHEMAS)}")
    described, title, description = _ROOTS[name]
    made = TypeAdapter(described).json_schema(by_alias=True, schema_generator=_Generator)
    unions: dict[str, Any] = {}
    definitions = _name_unions(made.pop("$defs", {}), unions)
    body = _name_unions(made, unions)
    head = {
        "$schema": DIALECT,
        "$id": _IDENTIFIER.format(name=name),
        "title": title,
        "description": description,
    }
    rest = {key: value for key, value in body.items() if key not in head}
    return head | rest | {"$defs": dict(sorted((definitions | unions).items()))}


def _name_unions(value: Any, unions: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON value
    """The same schema with a reference for each union; the unions are put into `unions`."""
    if isinstance(value, list):
        return [_name_unions(item, unions) for item in value]
    if not isinstance(value, dict):
        return value
    made = {key: _name_unions(item, unions) for key, item in value.items()}
    branches = made.get("allOf")
    if not branches or "if" not in branches[0]:
        return made
    (tag,) = made["required"]
    name = _UNIONS[made["properties"][tag]["enum"][0]]
    unions[name] = made
    return {"$ref": f"#/$defs/{name}"}


class _Generator(GenerateJsonSchema):
    """pydantic's generator, with descriptions, and unions that a validator can follow."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        made["description"], described = _docstring(model)
        if issubclass(model, DocumentBase):
            described = _docstring(Interview)[1] | described
        properties = made.get("properties", {})
        for name, field in model.model_fields.items():
            key = field.alias or name
            if field.exclude:
                del properties[key]
            elif name in described:
                properties[key]["description"] = described[name]
        for described_property in properties.values():
            described_property.pop("title", None)
        if "kind" in properties:
            made["required"] = ["kind", *made.get("required", [])]
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Branches chosen by the tag.

        A ``oneOf`` tries every branch on every level, which takes time exponential in the
        depth, and its failure says only that none fits.
        """
        tag = schema["discriminator"]
        if not isinstance(tag, str):
            raise TypeError("the models tell their unions apart by the name of a field")
        branches = {
            value: self.generate_inner(choice) for value, choice in schema["choices"].items()
        }
        return {
            "type": "object",
            "required": [tag],
            "properties": {tag: {"enum": list(branches)}},
            "allOf": [
                {
                    "if": {"required": [tag], "properties": {tag: {"const": value}}},
                    "then": branch,
                }
                for value, branch in branches.items()
            ],
        }


def _docstring(model: type[BaseModel]) -> tuple[str, dict[str, str]]:
    """What a Google-style docstring says of a class, and of each of its attributes."""
    text, _, attributes = inspect.cleandoc(model.__doc__ or "").partition("\n\nAttributes:\n")
    described: dict[str, str] = {}
    field = ""
    for line in attributes.splitlines():
        if match := _ATTRIBUTE.match(line):
            field = match[1]
            described[field] = line[match.end() :]
        elif line.strip() and field:
            described[field] += " " + line.strip()
    return " ".join(text.split()), described
