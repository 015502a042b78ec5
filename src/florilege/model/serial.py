"""The JSON form of the model: text to node and back."""

from functools import cache
from typing import Annotated

from pydantic import Field, TypeAdapter

from florilege.model.anthology import Anthology
from florilege.model.document import Article, Document, Interview, Portrait

_Node = Annotated[Interview | Portrait | Article | Anthology, Field(discriminator="kind")]

_BYTE_ORDER_MARK = "\ufeff"


@cache
def _adapter() -> TypeAdapter[Document | Anthology]:
    return TypeAdapter(_Node)


def to_json(node: Document | Anthology) -> str:
    """The JSON text of a document or an anthology.

    Keys stand in the order of the model's fields, and none is left out; characters stand as
    they are, unescaped; one space a level; a line feed at the end. Equal nodes give equal text.
    """
    return node.model_dump_json(indent=1) + "\n"


def from_json(text: str | bytes) -> Document | Anthology:
    """The document or anthology that a JSON text describes, told apart by its "kind".

    Args:
        text: JSON, in UTF-8 if bytes. A byte order mark is ignored, as RFC 8259, section 8.1
            allows.

    Raises:
        pydantic.ValidationError: It is no JSON, it is nested too deeply, or it does not follow
            the schema; the error tells every place.
    """
    if isinstance(text, bytes):
        return _adapter().validate_json(text.removeprefix(_BYTE_ORDER_MARK.encode()))
    return _adapter().validate_json(text.removeprefix(_BYTE_ORDER_MARK))
