"""What metadata tell of people besides their names and roles."""

from florilege.parsers.draft import Draft
from florilege.parsers.words import fold


def describe_people(draft: Draft) -> None:
    """Complete those who take part, whoever told of them: the text is believed first.

    Metadata describe many people, so that nobody takes part only because of this.
    """
    people = {fold(person.name): person for person in draft.people}
    for described in draft.manuscript.metadata.people:
        person = people.get(fold(described.name))
        if person is None:
            continue
        if person.job_title is None and described.job_title and not person.is_organisation:
            person.job_title = described.job_title
            person.told["job_title"] = described.origin
        if person.affiliation is None and described.affiliation and not person.is_organisation:
            person.affiliation = described.affiliation
            person.told["affiliation"] = described.origin
        if person.url is None and described.url:
            person.url = described.url
            person.told["url"] = described.origin
        if not person.same_as and described.same_as:
            person.same_as = described.same_as
            person.told["same_as"] = described.origin
