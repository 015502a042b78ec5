"""What texts of one document tell, each looked at once.

Hypotheses share most of their questions and answers, and the same paragraphs are read again when
a page is left without what is around the piece.
"""

from functools import cache
from typing import TYPE_CHECKING

from florilege.languages import Language
from florilege.parsers.credit_lines import read_credit_line
from florilege.parsers.facts import ends_in_question_mark
from florilege.parsers.names import bare_name, candidate_names
from florilege.parsers.question_forms import Opening, appeals

if TYPE_CHECKING:
    from collections.abc import Callable


class Hearing:
    """What the texts of a document tell in its language.

    Attributes:
        language: Of the document.
        opening: The first sentences of a text.
        opens: Whether a text opens as questions do.
        appeals: Whether a text asks the readers to subscribe, to sign up or to read on.
        named: The names in a line.
        bare_name: A label without titles and without what it says in brackets.
        credited: The roles that a line of credits gives to somebody, who is named behind each.
    """

    def __init__(self, language: Language) -> None:
        opening: Callable[[str], Opening] = cache(lambda text: Opening(text, language))
        self.language = language
        self.opening = opening
        self.opens: Callable[[str], bool] = cache(lambda text: opening(text).asks())
        self.appeals: Callable[[str], bool] = cache(lambda text: appeals(text, language))
        self.named: Callable[[str], tuple[str, ...]] = cache(
            lambda line: tuple(candidate_names(line, language))
        )
        self.bare_name: Callable[[str], str] = cache(lambda label: bare_name(label, language))
        self.credited: Callable[[str], frozenset[str]] = cache(
            lambda line: _credited(line, language)
        )

    def asks(self, text: str) -> bool:
        """Whether a text ends in a question mark or opens as questions do."""
        return ends_in_question_mark(text) or self.opens(text)

    def says(self, text: str, pronouns: frozenset[str]) -> bool:
        """Whether one of some pronouns stands in the first sentences of a text."""
        return self.opening(text).says(pronouns)


def _credited(line: str, language: Language) -> frozenset[str]:
    read = read_credit_line(line, language)
    return frozenset(read.roles if read else ())
