"""The likeliest sequence of two speakers, from what each turn sounds like."""

from collections.abc import Sequence


def likeliest(leanings: Sequence[float], stay_asking: float, stay_answering: float) -> list[bool]:
    """Who asks, by Viterbi's algorithm over two states; True where the interviewer speaks.

    Args:
        leanings: Of each paragraph: how much it sounds like a question (above 0) or like an
            answer (below 0), as a difference of logarithms.
        stay_asking: The cost of a question right after a question.
        stay_answering: The cost of a paragraph that goes on with an answer.
    """
    asking, answering = 0.0, 0.0
    came: list[tuple[bool, bool]] = []
    for leaning in leanings:
        stays, turns = asking - stay_asking, answering
        goes_on, replies = answering - stay_answering, asking
        came.append((stays > turns, goes_on > replies))
        asking = max(stays, turns) + leaning / 2
        answering = max(goes_on, replies) - leaning / 2
    is_asking = asking > answering
    path: list[bool] = []
    for from_asking, from_answering in reversed(came):
        path.append(is_asking)
        is_asking = from_asking if is_asking else not from_answering
    path.reverse()
    return path
