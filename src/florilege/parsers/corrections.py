"""What the caller knows better than the text shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody the caller knows to take part.

    Attributes:
        name: The full name.
        roles: "interviewee", "interviewer" ...; empty leaves it to recognition.
        labels: What stands before this person's turns, besides forms of the name.
        job_title: What they do.
        affiliation: Where.

    Raises:
        FormatError: The name is blank, or a role is unknown.
    """

    name: str
    roles: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    job_title: str | None = None
    affiliation: str | None = None

    def __post_init__(self) -> None:
        from florilege.parsers.check_corrections import check_person  # noqa: PLC0415 - seldom needed

        check_person(self)


@dataclass(frozen=True, slots=True)
class Corrections:
    """What recognition is told and need not guess; None where it must find out.

    Precedence: arguments of the call, then the entry of an anthology.toml, then the file's own
    front matter, then the text.

    Attributes:
        language: A BCP 47 tag.
        kind: "interview", "portrait" or "article".
        style: How the questions are marked: a name of docs/reference/styles.md.
        id: As in the document; so are the other fields.
        published: A day, a month or a year: "2020-05-12", "2020-05", "2020".
        conducted: As `published`.
        people: Whom the caller knows to take part; others are still looked for.
        url: An address of the web, as `publication_url`.

    Raises:
        FormatError: A value is not of its form; the message says which, and the way out.
    """

    language: str | None = None
    kind: str | None = None
    style: str | None = None
    id: str | None = None
    title: str | None = None
    subtitle: str | None = None
    published: str | None = None
    conducted: str | None = None
    publication: str | None = None
    publication_url: str | None = None
    people: tuple[KnownPerson, ...] = ()
    licence: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if any(getattr(self, name) for name in self.__dataclass_fields__):
            from florilege.parsers.check_corrections import (  # noqa: PLC0415 - seldom needed
                check_corrections,
            )

            check_corrections(self)

    def over(self, weaker: "Corrections") -> "Corrections":
        """These corrections, completed by weaker ones where they say nothing."""
        merged = {
            name: getattr(self, name) or getattr(weaker, name) for name in self.__dataclass_fields__
        }
        return Corrections(**merged)
