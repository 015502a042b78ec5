"""Invented interviews with quotes of known grade, and the grade that the rules give them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from florilege.fidelity import Grade, Turning
from florilege.model import Interview
from florilege.rules.pull_quotes import Graded, graded_quotes

_ALTERED = {Turning.NUMBER: "number", Turning.NAME: "name", Turning.NEGATION: "negation"}
_GRADES = {Grade.EXACT: "exact", Grade.SHORTENED: "shortened", Grade.NOT_FOUND: "invented"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A quote, the grade that an editor gives it, and the one that the rules give it."""

    quote: str
    expected: str
    found: str

    @property
    def right(self) -> bool:
        """Whether both are the same."""
        return self.expected == self.found


def verdicts(path: Path) -> Iterator[Verdict]:
    """The quotes of a file, as the rules see them all in one document."""
    table = tomllib.loads(path.read_text("utf-8"))
    for quote, graded in zip(table["quote"], graded_quotes(_interview(table)), strict=True):
        yield Verdict(quote["text"], quote["grade"], _label(graded))


def _label(quote: Graded) -> str:
    """The rules' findings in one word: FL303 first, then what FL302 and FL301 tell apart."""
    if quote.others:
        return "speaker"
    fidelity = quote.fidelity
    if fidelity.grade is Grade.ALTERED:
        certain = (_ALTERED[each] for each in fidelity.turned if each in _ALTERED)
        return next(certain, "turned" if fidelity.turned else "word")
    if fidelity.turned:
        return "turned"
    return _GRADES.get(fidelity.grade, fidelity.grade)


def _interview(table: dict[str, Any]) -> Interview:
    exchanges: list[dict[str, Any]] = []
    for turn in table["turn"]:
        paragraphs = [{"kind": "paragraph", "spans": [{"text": text}]} for text in turn["said"]]
        said = {"speakers": [turn["speaker"]], "blocks": paragraphs}
        if turn["speaker"] == table["turn"][0]["speaker"]:
            exchanges.append({"kind": "exchange", "question": said, "answers": []})
        else:
            exchanges[-1]["answers"].append(said)
    quotes = [
        {
            "kind": "pull_quote",
            "spans": [{"text": quote["text"]}],
            "speakers": [quote["speaker"]],
            "from": quote.get("from", []),
        }
        for quote in table["quote"]
    ]
    names = dict.fromkeys(turn["speaker"] for turn in table["turn"])
    roles = ["interviewer", *["interviewee"] * (len(names) - 1)]
    return Interview.model_validate(
        {
            "id": "invented",
            "language": table["language"],
            "title": table["title"],
            "people": [
                {"type": "person", "name": name, "roles": [role]}
                for name, role in zip(names, roles, strict=True)
            ],
            "sections": [{"id": "s", "blocks": [*exchanges, *quotes]}],
        }
    )
