"""What is wrong with data that does not fit a model, said in one line."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from florilege.errors import did_you_mean
from florilege.model.base import ID_PATTERN, TAG_PATTERN
from florilege.model.dates import DATE_PATTERN

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

_LONGEST_QUOTE = 60
_PLAIN = {
    "missing": "is missing",
    "string_type": "must be a text in quotes",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
}
_FORMS = {
    DATE_PATTERN: "is no date: write 2020-05-12, 2020-05 or 2020",
    TAG_PATTERN: "is no language tag: write en, or en-GB",
    ID_PATTERN: "is no id: it has no spaces, no quotation marks and none of # / ? & < >",
}


def first_problem(error: "ValidationError", schema: Any) -> str:  # noqa: ANN401 - any annotation
    """The first problem that pydantic found: its place in the data, and what it is.

    Args:
        error: What `model_validate` raised.
        schema: The model, or the union of models, that the data was to fit.

    Returns:
        One line: "parts[0].pieces[2]: unknown key 'titel': did you mean 'title'?".
    """
    problems = error.errors(include_url=False)
    first = problems[0]
    *location, last = first["loc"] or ("",)
    if first["type"] == "missing":
        # A key that is missing may be there under a name that is misspelt.
        beside = (problem for problem in problems if list(problem["loc"][:-1]) == location)
        first = next((each for each in beside if each["type"] == "extra_forbidden"), first)
        *location, last = first["loc"]
    if first["type"] == "extra_forbidden":
        models, path = _walk(schema, location)
        known = sorted({name for model in models for name, _ in _fields(model)})
        return _join(path, f"unknown key {str(last)!r}: {did_you_mean(str(last), known)}")
    _, path = _walk(schema, first["loc"])
    return _join(path, _message(first))


def _message(error: "ErrorDetails") -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind == "union_tag_invalid":
        known = [name.strip("'") for name in context["expected_tags"].split(", ")]
        return f"unknown {context['discriminator'][1:-1]} {context['tag']!r}: " + did_you_mean(
            context["tag"], known
        )
    if kind == "union_tag_not_found":
        return f"{context['discriminator'][1:-1]!r} is missing"
    if kind == "string_pattern_mismatch":
        form = _FORMS.get(context["pattern"], "does not have the right form")
        return f"{str(error['input'])[:_LONGEST_QUOTE]!r} {form}"
    text = " ".join(error["msg"].removeprefix("Value error, ").split())
    return text[:1].lower() + text[1:]


def _join(path: list[str | int], text: str) -> str:
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return f"{place.removeprefix('.')}: {text}" if place else text


def _walk(
    schema: Any,  # noqa: ANN401 - any annotation
    location: Sequence[str | int],
) -> tuple[set[type[BaseModel]], list[str | int]]:
    """The models at a location, and the location without the labels of union members."""
    models = set(_models(schema))
    path: list[str | int] = []
    for step in location:
        fields = [] if isinstance(step, int) else list(_named(models, step))
        labelled = {model for model in models if step in _labels(model)}
        if labelled and not fields:
            models = labelled
            continue
        path.append(step)
        if fields:
            models = {model for field in fields for model in _models(field.annotation)}
    return models, path


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, "FieldInfo"]]:
    model.model_rebuild()
    for name, field in model.model_fields.items():
        yield field.alias or name, field


def _named(models: set[type[BaseModel]], name: str) -> Iterator["FieldInfo"]:
    for model in models:
        for known, field in _fields(model):
            if known == name:
                yield field


def _labels(model: type[BaseModel]) -> set[str]:
    """What pydantic puts into a location to say which member of a union it tried."""
    tags = (
        model.model_fields[tag].default for tag in ("kind", "type") if tag in model.model_fields
    )
    return {model.__name__, *(tag for tag in tags if isinstance(tag, str))}
