"""Who asks where no credit and no label says it: the byline's author, or the house itself."""

from florilege.parsers.draft import Draft, Part, PersonDraft
from florilege.parsers.name_forms import abbreviates
from florilege.parsers.structure.house import house_named
from florilege.parsers.structure.usage import Usage
from florilege.parsers.words import bare_words, fold

_FEWEST_WORDS, _MOST_WORDS = 2, 4


def assign_byline(draft: Draft) -> None:
    """Make the only author the interviewer, or the publication that says so, where nobody is.

    A publication that speaks does not keep an author from asking: somebody asked for it. A
    forename or a pseudonym counts where nothing says that the house asks.
    """
    interviewers = draft.with_role("interviewer")
    if not draft.cues or any(not person.is_organisation for person in interviewers):
        return
    asked = [*draft.with_role("interviewee"), *draft.with_role("subject")]
    authors = [
        person
        for person in draft.with_role("author")
        if not any(abbreviates(person.name, other.name) for other in asked)
    ]
    named = [person for person in authors if _has_real_name(draft, person)]
    if len(named) == 1:
        _make_interviewer(draft, named[0])
    elif not interviewers and not _assign_house(draft, authors):
        single = [person for person in authors if _has_single_name(draft, person)]
        if len(single) == len(authors) == 1:
            _make_interviewer(draft, single[0])


def _make_interviewer(draft: Draft, person: PersonDraft) -> None:
    person.give("interviewer", "byline: the only author asks")
    draft.set("interviewer", person.name, "byline")


def _assign_house(draft: Draft, authors: list[PersonDraft]) -> bool:
    """Make the publication the interviewer where it signs alone, or says "We asked her"."""
    if (
        len(authors) == 1
        and house_named(draft, authors[0].name, "byline of the publication") is not None
    ):
        return True
    said = " ".join(atom.text for atom in draft.of(Part.STANDFIRST))
    front = f" {' '.join(bare_words(said))} "
    phrases = (" ".join(bare_words(phrase)) for phrase in draft.language.credits.house)
    if "publication" in draft.fields and any(f" {phrase} " in front for phrase in phrases):
        name = draft.fields["publication"].text
        house_named(draft, name, "the publication says that it asked")
        return True
    return False


def _has_single_name(draft: Draft, person: PersonDraft) -> bool:
    """Whether a byline is one word with a capital that is a name, and no office."""
    word = fold(person.name)
    if (
        len(person.name.split()) != 1
        or not person.name.isalpha()
        or not person.name[0].isupper()
        or word in draft.language.credits.anonymous
        or word in draft.language.frequent
    ):
        return False
    return not Usage(draft).of(word)


def _has_real_name(draft: Draft, person: PersonDraft) -> bool:
    """Whether a byline is two or more capitalised words that are no ordinary ones.

    "Editorial Team" is none when the text says "team", nor is the name of the publication.
    """
    words = person.name.split()
    particles = draft.language.introductions.particles
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or "," in person.name:
        return False
    if not all(word[0].isupper() or fold(word) in particles for word in words):
        return False
    publication = draft.fields["publication"].text if "publication" in draft.fields else ""
    names = bare_words(person.name)
    if set(bare_words(publication)).issuperset(names):
        return False
    return not (names and Usage(draft).of(names[-1]))
