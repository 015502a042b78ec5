"""Which reading of the whole document convinces most, how surely, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from florilege.parsers.explaining import Explanation
from florilege.parsers.once import once
from florilege.parsers.passage import Passage
from florilege.parsers.styles import STYLES, Cue, Hypothesis, prose
from florilege.parsers.trim import without_appeal, without_standfirst

_CONVINCING = 0.6


@dataclass(frozen=True, slots=True)
class Reading:
    """A hypothesis with how well it explains the document.

    Attributes:
        hypothesis: What it supposes.
        confidence: From 0 to 1.
        evidence: The measures that the confidence is made of, each from 0 to 1.
        proposed: The hypothesis as its style proposed it, before any cue was taken back.
    """

    hypothesis: Hypothesis
    confidence: float
    evidence: tuple[tuple[str, float], ...]
    proposed: Hypothesis | None = None


class Candidate:
    """A hypothesis that is weighed only as far as it can matter.

    Attributes:
        hypothesis: What it supposes.
        proposed: The hypothesis as its style proposed it, before any cue was taken back.
        most: What its confidence cannot exceed.
    """

    def __init__(
        self, hypothesis: Hypothesis, proposed: Hypothesis, explanation: Explanation | None
    ) -> None:
        """Take what `Attributes` says; without cues, there is nothing to explain."""
        self.hypothesis = hypothesis
        self.proposed = proposed
        self._explanation = explanation
        nothing = _CONVINCING if hypothesis.style == prose.NAME else 0.0
        self.most = explanation.most(hypothesis.prior) if explanation else nothing

    @property
    def measures(self) -> Mapping[str, float]:
        """The evidence but for testimony, by name, as a reading has it."""
        found = self._explanation.measures if self._explanation else {}
        return {name: round(value, 3) for name, value in found.items()}

    @once
    def reading(self) -> Reading:
        """It, fully weighed."""
        if self._explanation is None:
            return Reading(self.hypothesis, self.most, (), self.proposed)
        evidence = self._explanation.evidence.items()
        return Reading(
            self.hypothesis,
            self._explanation.confidence(self.hypothesis.prior),
            tuple((name, round(value, 3)) for name, value in evidence),
            self.proposed,
        )

    @property
    def rank(self) -> tuple[float, bool, int]:
        """The surest is least; among equals, one that knows the labels from what is said.

        "Q." names nobody, but is not said either.
        """
        cues = self.hypothesis.cues.values()
        has_names = any(cue.label is not None for cue in cues)
        return -self.reading.confidence, not has_names, -sum(cue.start for cue in cues)


@dataclass(frozen=True)
class Recognition:
    """The best reading, and what else the text could be.

    Attributes:
        surest: The reading that is kept, as it was weighed.
        end: The atom at which the conversation is over, where an appeal to the readers bears
            the signature of the questions.
        others: All other hypotheses, in the order in which they were proposed.
    """

    surest: Reading
    end: int | None = None
    others: tuple[Candidate, ...] = ()

    @once
    def best(self) -> Reading:
        """The reading that is kept; prose as surely as the best of all others fails.

        To know that, others are weighed: whoever wants no more than its cues asks the `surest`.
        """
        if self.surest.hypothesis.style != prose.NAME:
            return self.surest
        doubt = self.runner_up.confidence if self.runner_up else 0.0
        return Reading(self.surest.hypothesis, round(1 - doubt, 3), ())

    @once
    def runner_up(self) -> Reading | None:
        """The best reading of another style, if any explains anything."""
        style = self.surest.hypothesis.style
        rivals = [other for other in self.others if other.hypothesis.style != style]
        surest = _surest(rivals).reading if rivals else None
        return surest if surest is not None and surest.confidence else None


@dataclass(slots=True)
class _Explained:
    """What the cues of hypotheses explain, and the declared title under which they do.

    Several styles often propose the same cues, which are looked at once.
    """

    passage: Passage
    title: str
    found: dict[frozenset[tuple[int, Cue]], Explanation] = field(default_factory=dict)

    def candidate(self, proposed: Hypothesis) -> Candidate:
        """A hypothesis, without what turns out to be no question at its beginning."""
        hypothesis = without_standfirst(proposed, self.passage)
        if not hypothesis.cues:
            return Candidate(hypothesis, proposed, None)
        key = frozenset(hypothesis.cues.items())
        if key not in self.found:
            self.found[key] = Explanation(hypothesis, self.passage, self.title)
        return Candidate(hypothesis, proposed, self.found[key])


def recognise(passage: Passage, style: str | None = None, title: str = "") -> Recognition:
    """Weigh the hypotheses of all styles on the complete reading that each gives.

    Args:
        passage: The manuscript's atoms.
        style: Consider only this style, when the caller knows it.
        title: What the metadata call the document; it may stand nowhere in the text.
    """
    explained = _Explained(passage, title)
    candidates = [
        explained.candidate(hypothesis)
        for each in STYLES
        if style in (None, each.name) or each.name == prose.NAME
        for hypothesis in each.propose(passage)
    ]
    surest = _surest(candidates)
    others = tuple(candidate for candidate in candidates if candidate is not surest)
    kept = without_appeal(surest.hypothesis, passage)
    taken_back = surest.hypothesis.cues.keys() - kept.cues.keys()
    reading = replace(surest.reading, hypothesis=kept)
    return Recognition(reading, min(taken_back, default=None), others)


def _surest(candidates: Sequence[Candidate]) -> Candidate:
    """The best of some; what cannot be it is not fully weighed."""
    weighed: list[tuple[tuple[float, bool, int], int]] = []
    for place in sorted(range(len(candidates)), key=lambda place: -candidates[place].most):
        if weighed and candidates[place].most < candidates[min(weighed)[1]].reading.confidence:
            break
        # Among equals, the one that was proposed first is the better.
        weighed.append((candidates[place].rank, place))
    return candidates[min(weighed)[1]]


def weigh(hypothesis: Hypothesis, passage: Passage) -> Reading:
    """How well a hypothesis explains the document, whose metadata are left aside."""
    explanation = Explanation(hypothesis, passage, "") if hypothesis.cues else None
    return replace(Candidate(hypothesis, hypothesis, explanation).reading, proposed=None)
