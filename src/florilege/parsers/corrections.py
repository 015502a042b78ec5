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
    """

    name: str
    roles: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    job_title: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """What recognition is told and need not guess; None where it must find out.

    Precedence: arguments of the call, then the entry of an anthology.toml, then the file's own
    front matter, then the text.
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

    def over(self, weaker: "Corrections") -> "Corrections":
        """These corrections, completed by weaker ones where they say nothing."""
        merged = {
            name: getattr(self, name) or getattr(weaker, name) for name in self.__dataclass_fields__
        }
        return Corrections(**merged)
