"""Somebody whom the metadata of a source describe."""

from typing import NamedTuple


class CreditedPerson(NamedTuple):
    """Somebody whom the metadata describe, beyond the bare name that is among the values.

    Attributes:
        name: The full name.
        roles: Roles as in the model; a medium passes on what it read, known or not.
        job_title: What they do.
        affiliation: Where, as a name.
        origin: Where this was found.
        url: Their own page.
        same_as: Addresses that identify them.
    """

    name: str
    roles: tuple[str, ...] = ()
    job_title: str | None = None
    affiliation: str | None = None
    origin: str = ""
    url: str | None = None
    same_as: tuple[str, ...] = ()
