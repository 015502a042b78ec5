"""What can be wrong with a document: one rule a file, listed here in the order of their codes.

Adding a rule is adding its file, its line in `RULES` and its folder in tests/cases/rules.
"""

from collections.abc import Iterator

from florilege.config import Config
from florilege.model import Anthology, Document, Piece
from florilege.rules import (
    fl101_no_title,
    fl102_nobody,
    fl103_titles_differ,
    fl104_dates_disagree,
    fl105_language_against_text,
    fl106_dates_out_of_order,
    fl107_date_unreadable,
    fl108_two_spellings,
    fl109_publications_differ,
    fl110_no_publication,
    fl111_identifier_not_sound,
    fl112_address_not_sound,
    fl113_language_tag_unknown,
    fl114_book_undated,
    fl115_book_identifier,
    fl201_question_unanswered,
    fl202_answer_unasked,
    fl203_stranger_speaks,
    fl204_silent_interviewee,
    fl205_merged_exchange,
    fl206_split_exchange,
    fl207_longer_questions,
    fl208_unsure,
    fl209_empty_section,
    fl210_heading_levels,
    fl301_pull_quote_not_said,
    fl302_sense_turned,
    fl303_wrong_speaker,
    fl304_quoted_twice,
    fl305_title_not_said,
    fl401_french_spaces,
    fl402_straight_quotes,
    fl403_foreign_quotes,
    fl404_straight_apostrophes,
    fl405_hyphens_for_dashes,
    fl406_ranges,
    fl407_ellipses,
    fl408_ligatures,
    fl409_capitals_without_accent,
    fl410_ordinals,
    fl411_parted_numbers,
    fl412_loose_spaces,
    fl413_missing_spaces,
    fl414_mr_for_monsieur,
    fl415_decimal_points,
    fl504_unsafe_link,
    fl601_no_licence,
    fl602_unknown_licence,
    fl603_picture_without_credit,
    fl604_no_consent,
    fl605_incomplete_consent,
    fl606_embargo,
    fl607_refused,
    fl608_not_approved,
    fl609_quotation_without_source,
    fl701_picture_without_text,
    fl702_claim_refuted,
    fl801_same_text,
    fl802_same_person,
    fl803_inconsistent_names,
    fl804_nothing_in_it,
    fl805_other_language,
    fl806_out_of_order,
)
from florilege.rules.examined import Examined
from florilege.rules.rule import AnyRule, BookRule, Finding, Rule, Spot

__all__ = [
    "RULES",
    "AnyRule",
    "BookRule",
    "Examined",
    "Finding",
    "Rule",
    "Spot",
    "check",
    "check_book",
    "check_chapter",
]

RULES: tuple[AnyRule, ...] = (
    fl101_no_title.RULE,
    fl102_nobody.RULE,
    fl103_titles_differ.RULE,
    fl104_dates_disagree.RULE,
    fl105_language_against_text.RULE,
    fl106_dates_out_of_order.RULE,
    fl107_date_unreadable.RULE,
    fl108_two_spellings.RULE,
    fl109_publications_differ.RULE,
    fl110_no_publication.RULE,
    fl111_identifier_not_sound.RULE,
    fl112_address_not_sound.RULE,
    fl113_language_tag_unknown.RULE,
    fl114_book_undated.RULE,
    fl115_book_identifier.RULE,
    fl201_question_unanswered.RULE,
    fl202_answer_unasked.RULE,
    fl203_stranger_speaks.RULE,
    fl204_silent_interviewee.RULE,
    fl205_merged_exchange.RULE,
    fl206_split_exchange.RULE,
    fl207_longer_questions.RULE,
    fl208_unsure.RULE,
    fl209_empty_section.RULE,
    fl210_heading_levels.RULE,
    fl301_pull_quote_not_said.RULE,
    fl302_sense_turned.RULE,
    fl303_wrong_speaker.RULE,
    fl304_quoted_twice.RULE,
    fl305_title_not_said.RULE,
    fl401_french_spaces.RULE,
    fl402_straight_quotes.RULE,
    fl403_foreign_quotes.RULE,
    fl404_straight_apostrophes.RULE,
    fl405_hyphens_for_dashes.RULE,
    fl406_ranges.RULE,
    fl407_ellipses.RULE,
    fl408_ligatures.RULE,
    fl409_capitals_without_accent.RULE,
    fl410_ordinals.RULE,
    fl411_parted_numbers.RULE,
    fl412_loose_spaces.RULE,
    fl413_missing_spaces.RULE,
    fl414_mr_for_monsieur.RULE,
    fl415_decimal_points.RULE,
    fl504_unsafe_link.RULE,
    fl601_no_licence.RULE,
    fl602_unknown_licence.RULE,
    fl603_picture_without_credit.RULE,
    fl604_no_consent.RULE,
    fl605_incomplete_consent.RULE,
    fl606_embargo.RULE,
    fl607_refused.RULE,
    fl608_not_approved.RULE,
    fl609_quotation_without_source.RULE,
    fl701_picture_without_text.RULE,
    fl702_claim_refuted.RULE,
    fl801_same_text.RULE,
    fl802_same_person.RULE,
    fl803_inconsistent_names.RULE,
    fl804_nothing_in_it.RULE,
    fl805_other_language.RULE,
    fl806_out_of_order.RULE,
)


def check(document: Document, config: Config) -> Iterator[tuple[Rule, Finding]]:
    """All that the rules that are wanted find in a document, rule by rule."""
    return _found(document, config, "FL")


# A foreword is asked for no date, consent or licence of its own, and nobody answers in it.
_OF_CHAPTERS = (
    *("FL105", "FL111", "FL112", "FL113", "FL209", "FL210", "FL4", "FL504"),
    *("FL603", "FL609", "FL701"),
)


def check_chapter(document: Document, config: Config) -> Iterator[tuple[Rule, Finding]]:
    """What the rules about typography, links, pictures and languages find in a chapter."""
    return _found(document, config, *_OF_CHAPTERS)


def _found(document: Document, config: Config, *codes: str) -> Iterator[tuple[Rule, Finding]]:
    """What the rules find that are wanted and whose codes begin with one of these."""
    examined = Examined(document, config)
    for rule in RULES:
        if isinstance(rule, Rule) and rule.code.startswith(codes) and config.wants(rule.code):
            for finding in rule.check(examined):
                yield rule, finding


def check_book(
    anthology: Anthology, config: Config
) -> Iterator[tuple[AnyRule, Piece | None, Finding]]:
    """All that the rules about anthologies find, each with the piece it is about, if one."""
    for rule in RULES:
        if isinstance(rule, BookRule) and config.wants(rule.code):
            for piece, finding in rule.check(anthology, config):
                yield rule, piece, finding
