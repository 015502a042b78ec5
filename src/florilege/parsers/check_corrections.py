"""Whether what a caller says can be what they mean; asked as soon as they say it."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from florilege.errors import FormatError, did_you_mean
from florilege.model import Id, LanguageTag, PartialDate, Role
from florilege.parsers.corrections import Corrections, KnownPerson
from florilege.sources import check_web_address

_KINDS = ("interview", "portrait", "article")
_DATE = "is no date: write 2020, 2020-05 or 2020-05-12"
_TAG = "is no language tag: write fr, or en-GB"
_ID = "cannot stand in an address: write a word such as ada-lovelace"


def check_corrections(given: Corrections) -> None:
    """Check everything that is given.

    Raises:
        FormatError: Something is not as it must be.
    """
    for name in given.__dataclass_fields__:
        value = getattr(given, name)
        if name != "people" and value is not None:
            _check_text(value, name)
    _check_several(given.people, "people")
    for person in given.people:
        if not isinstance(person, KnownPerson):
            raise FormatError(f"people must be KnownPerson objects, not {type(person).__name__}")
    for name, known in (("kind", _KINDS), ("style", _styles() if given.style else ())):
        _check_known(getattr(given, name), name, known)
    for name, wrong in (
        ("language", _TAG),
        ("published", _DATE),
        ("conducted", _DATE),
        ("id", _ID),
    ):
        _check_form(getattr(given, name), name, wrong)
    for name in ("url", "publication_url"):
        if getattr(given, name):
            check_web_address(getattr(given, name), name)


def check_person(given: KnownPerson) -> None:
    """Check what is said of a person.

    Raises:
        FormatError: Something is not as it must be.
    """
    for name in ("name", "job_title", "affiliation"):
        if getattr(given, name) is not None:
            _check_text(getattr(given, name), name)
    if not given.name.strip():
        raise FormatError("the name of a person is blank: leave the person out")
    for name in ("roles", "labels"):
        _check_several(getattr(given, name), name)
        for text in getattr(given, name):
            _check_text(text, name)
    for role in given.roles:
        _check_known(role, "role", list(Role))


def _check_text(value: Any, name: str) -> None:  # noqa: ANN401 - it is what is asked
    if not isinstance(value, str):
        raise FormatError(f"{name} must be a text, not {type(value).__name__}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise FormatError(
            f"{name} is no Unicode text: it holds half a character (a lone surrogate)"
        ) from None


def _check_several(value: Any, name: str) -> None:  # noqa: ANN401 - as above
    if not isinstance(value, tuple | list):
        raise FormatError(f"{name} must be several: a tuple, not {type(value).__name__}")


def _check_known(value: str | None, name: str, known: Iterable[str]) -> None:
    names = [str(each) for each in known]
    if value and value not in names:
        raise FormatError(f"unknown {name} {value!r}: {did_you_mean(value, names)}")


def _check_form(value: str | None, name: str, wrong: str) -> None:
    try:
        if value:
            _forms()[name].validate_python(value)
    except ValidationError:
        raise FormatError(f"{name} {value!r} {wrong}") from None


@cache
def _forms() -> dict[str, TypeAdapter[str]]:
    date: TypeAdapter[str] = TypeAdapter(PartialDate)
    return {
        "language": TypeAdapter(LanguageTag),
        "published": date,
        "conducted": date,
        "id": TypeAdapter(Id),
    }


def _styles() -> list[str]:
    from florilege.parsers.styles import STYLES  # noqa: PLC0415 - all of recognition, for a name

    return [style.name for style in STYLES]
