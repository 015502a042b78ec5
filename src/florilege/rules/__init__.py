"""What can be wrong with a document: one rule a file, listed here in the order of their codes.

Adding a rule is adding its file, its line in `RULES` and its folder in tests/cases/rules.
"""

from collections.abc import Iterator

from florilege.model import Document
from florilege.rules import (
    fl101_no_title,
    fl102_nobody,
    fl201_question_unanswered,
    fl202_answer_unasked,
    fl301_pull_quote_not_said,
    fl401_french_spaces,
)
from florilege.rules.rule import Finding, Rule, Spot

__all__ = ["RULES", "Finding", "Rule", "Spot", "check"]

RULES: tuple[Rule, ...] = (
    fl101_no_title.RULE,
    fl102_nobody.RULE,
    fl201_question_unanswered.RULE,
    fl202_answer_unasked.RULE,
    fl301_pull_quote_not_said.RULE,
    fl401_french_spaces.RULE,
)


def check(document: Document) -> Iterator[tuple[Rule, Finding]]:
    """All that the rules find in a document, rule by rule."""
    for rule in RULES:
        for finding in rule.check(document):
            yield rule, finding
