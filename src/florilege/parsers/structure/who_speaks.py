"""Who speaks in each turn, as the document goes on: also where no label says so."""

from typing import Any

from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.name_forms import abbreviates
from florilege.parsers.names import bare_name
from florilege.parsers.structure.speakers import turn_speakers

_LONGEST_ADDRESS_IN_WORDS = 3
_SIGNS = ' \u00a0\u202f?!.…¿¡«»“”„"–—-'


class WhoSpeaks:
    """The speakers of the turns of a document, asked for in order.

    Attributes:
        asked: The question that was put last.
    """

    def __init__(self, draft: Draft) -> None:
        self.asked = ""
        self._draft = draft
        self._guests = [person.name for person in draft.with_role("interviewee")]
        self._last: list[str] = []
        # The same for every turn without a label: found once.
        self._likely = {part: turn_speakers(draft, part, None) for part in SPEECH}

    def of(self, part: Part, label: str | None) -> list[str]:
        """The names of those who speak in a turn.

        Args:
            part: A question or an answer.
            label: What opens the turn, if a label does.
        """
        if part is Part.QUESTION:
            labelled = label is not None
            return turn_speakers(self._draft, part, label) if labelled else self._likely[part]
        if label is not None:
            self._last = turn_speakers(self._draft, part, label)
            return self._last
        likely = self._likely[part]
        if len(self._guests) < 2:  # noqa: PLR2004 - nobody else can be meant
            return likely
        called = self._called()
        self._last = [called] if called is not None else self._last
        return [called] if called is not None else likely

    def settle(self, answers: list[dict[str, Any]]) -> None:
        """Name who gives the only answer to a question, where nothing in the exchange says so.

        A house that sets labels before the answers of several leaves them out where the same
        person goes on.

        Args:
            answers: All turns of the exchange that answer, as the model has them.
        """
        if len(answers) == 1 and self._draft.speakers and len(self._last) == 1:
            answers[0]["speakers"] = answers[0]["speakers"] or self._last

    def _called(self) -> str | None:
        """The only one whom the first or the last words of the question name: "Eva, why?"."""
        for part in (self.asked.partition(",")[0], self.asked.rpartition(",")[2]):
            address = bare_name(part.strip(_SIGNS), self._draft.language)
            if part == self.asked or not 0 < len(address.split()) <= _LONGEST_ADDRESS_IN_WORDS:
                continue
            meant = [name for name in self._guests if abbreviates(address, name)]
            if len(meant) == 1:
                return meant[0]
        return None
