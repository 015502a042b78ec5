"""The author of an interview that names no interviewer is the one who asks."""

from florilege.parsers.draft import Draft, PersonDraft
from florilege.parsers.names import abbreviates
from florilege.parsers.structure.usage import small_words
from florilege.parsers.words import bare_words, fold

_FEWEST_WORDS, _MOST_WORDS = 2, 4


def assign_byline(draft: Draft) -> None:
    """Make the only author with a real name the interviewer, where nobody else is.

    A publication that speaks does not count: somebody asked for it.
    """
    if not draft.cues or any(not p.is_organisation for p in draft.with_role("interviewer")):
        return
    asked = [*draft.with_role("interviewee"), *draft.with_role("subject")]
    authors = [
        person
        for person in draft.with_role("author")
        if _has_real_name(draft, person)
        and not any(abbreviates(person.name, other.name) for other in asked)
    ]
    if len(authors) == 1:
        authors[0].give("interviewer", "byline: the only author asks")
        draft.set("interviewer", authors[0].name, "byline")


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
    used, _ = small_words(draft)
    publication = draft.fields["publication"].text if "publication" in draft.fields else ""
    of_publication = set(bare_words(publication))
    names = bare_words(person.name)
    return not of_publication.issuperset(names) and not any(used[name] for name in names[-1:])
