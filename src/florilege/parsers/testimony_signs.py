"""What is counted to tell a person's answers from those of a FAQ, and what it is worth."""

from collections.abc import Sequence
from typing import NamedTuple

# Shares of questions or answers at which a sign counts in full.
_ENOUGH_ASKED = 0.25
_ENOUGH_ASKED_OF_NOBODY = 0.75
_READERS_OF_NOBODY = 2
_ENOUGH_READERS = 0.25
_ENOUGH_LECTURED = 0.5
_ENOUGH_TOLD = 0.5
# What each sign is worth. "I" in answers, "you" in questions, a named person addressed, or a credit
# for the interviewer suffice; the others must come together.
CERTAIN = 2.0
"""The points that are certain."""

_WE = 0.5
_ADVISED = -1.0
_READER_ASKS = -1.0


class Signs(NamedTuple):
    """What is counted, as shares from 0 to 1.

    Attributes:
        together: Answers with "I" or "we".
        advice: How much the advice in answers counts.
        asked: Questions with "you".
        readers: Questions with "I".
        pleading: Questions with "I" and a question mark, which the prompts of forms lack.
        lectured: Answers with "you" and without "I" and "we".
        is_personal: Whether a question can only be put to a person.
        is_addressed: Whether a question opens with a name.
        told: Answers with "I".
        speaking: How much these count.
    """

    together: float
    advice: float
    asked: float
    readers: float
    pleading: float
    lectured: float
    is_personal: bool
    is_addressed: bool
    told: float = 0.0
    speaking: float = 0.0


def answers_readers(signs: Signs) -> bool:
    """Whether somebody, who may well be named, only answers what readers ask of themselves."""
    return not signs.told and not signs.asked and signs.pleading >= _ENOUGH_READERS


def lectures(signs: Signs) -> bool:
    """Whether the answers speak to those who read, and nobody in particular gives them."""
    is_somebody = signs.speaking > 0 or signs.is_personal or signs.is_addressed
    return not is_somebody and signs.lectured >= _ENOUGH_LECTURED


def points(signs: Signs, announced: float) -> float:
    """What the signs are worth together; the more, the more surely somebody is announced."""
    advice, readers = signs.advice, signs.readers
    if signs.told or announced > 0 or signs.is_personal:
        asked = min(1.0, signs.asked / _ENOUGH_ASKED)
    else:
        # Nobody is known to answer, so that "you" may be whoever reads.
        asked = min(1.0, signs.asked / _ENOUGH_ASKED_OF_NOBODY) if signs.together else 0.0
        readers *= _READERS_OF_NOBODY
    # What speaks for a FAQ is no doubt where a person is known to answer.
    doubt = (1 - signs.speaking) * (1 - max(0.0, min(1.0, announced)))
    return (
        CERTAIN * max(signs.speaking, asked * (1 - advice * doubt), signs.is_addressed)
        + _WE * min(1.0, signs.together / _ENOUGH_TOLD) * (1 - advice * doubt)
        + (advice * _ADVISED + min(1.0, 2 * readers) * _READER_ASKS) * doubt
        + announced
    )


def share(signs: Sequence[bool]) -> float:
    """How many of some signs are there, from 0 to 1; 0 where there could be none."""
    return sum(signs) / len(signs) if signs else 0.0
