"""How well the corpus beside the checkout is recognised, and what the page about it shows.

    .venv/bin/python benchmarks/recognition.py [--write]

Prints the generated parts of docs/explanation/recognition.md: the worked example and the tables of
scores. With --write it puts them there, and raises the floors in tests/corpus/floors.toml to a
hundredth below what was reached; it lowers none.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import florilege  # noqa: E402
from florilege import Corrections, Parsed  # noqa: E402
from florilege.model import Provenance  # noqa: E402
from scoring import digest, figures, groups  # noqa: E402 - it stands among the tests, its main use

PAGE = ROOT / "docs" / "explanation" / "recognition.md"
FLOORS = ROOT / "tests" / "corpus" / "floors.toml"
EXAMPLE = ROOT / "tests" / "cases" / "recognition" / "bells.md"
MARGIN = 0.01
FIGURES = {
    "S": "S, the headline: all that the gate holds, weighted",
    "f1": "exchanges, F1: a question counts when four fifths of its words are there",
    "strict_f1": "exchanges, strict F1: nineteen words in twenty",
    "boundary": "answers that begin and end where they should",
    "speaker_a": "answers under the right name",
    "title": "titles",
    "subject": "who is interviewed or portrayed",
    "date": "dates of publication",
    "conservation": "words of the main text that are kept",
    "conservation_min": "the same in the worst document",
    "leakage": "strings of the page's furniture that came through (lower is better)",
    "false_positive": "interviews found where there is none (lower is better)",
    "speaker_q": "questions under the right name",
    "interviewers": "who is named as interviewer",
    "standfirst": "standfirsts that begin where they should",
    "sections": "section titles, F1",
    "pull_quotes": "pull quotes found as such",
}
COLUMNS = {
    "documents": "documents", "S": "S", "f1": "exchanges", "strict_f1": "strict",
    "boundary": "boundaries", "speaker_a": "answerer", "title": "title", "subject": "subject",
    "date": "date", "conservation": "kept", "leakage": "leaked", "false_positive": "false",
}  # fmt: skip
LOWER_IS_BETTER = {"leakage", "false_positive"}
_LONGEST_LINE = 48


def main() -> None:
    """Print, and write when asked to."""
    parser = argparse.ArgumentParser(description="Scores of the corpus, and a worked example.")
    parser.add_argument("--write", action="store_true", help="into the page and the floors")
    arguments = parser.parse_args()
    parts = {"example": worked_example(), "scores": tables(groups())}
    print("\n".join(parts.values()))
    if arguments.write:
        page = PAGE.read_text("utf-8")
        for name, text in parts.items():
            page = _between(name).sub(lambda _, text=text: text, page)  # type: ignore[misc]
        PAGE.write_text(page, "utf-8")
        gate = tomllib.loads(FLOORS.read_text("utf-8"))
        FLOORS.write_text(_raised(FLOORS.read_text("utf-8"), gate, figures()), "utf-8")


def shown(page: str, name: str) -> str:
    """A generated part as the page shows it."""
    found = _between(name).search(page)
    return found[0] if found else ""


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)", re.DOTALL)


def worked_example() -> str:
    """The example's text, what speaks for its two best readings, and what became of each line."""
    parsed = florilege.parse(EXAMPLE)
    best = _provenance(parsed)
    style = best.runner_up.style if best.runner_up else best.style
    second = _provenance(florilege.parse(EXAMPLE, corrections=Corrections(style=style)))
    text = EXAMPLE.read_text("utf-8")
    parts = (f"```markdown\n{text}```", _evidence(best, second), _fate(parsed))
    return "\n" + "\n\n".join(parts) + "\n\n"


def _provenance(parsed: Parsed) -> Provenance:
    if parsed.document.provenance is None:
        raise ValueError("a parsed document has a provenance")
    return parsed.document.provenance


def _evidence(best: Provenance, second: Provenance) -> str:
    against = {each.name: each.value for each in second.evidence}
    return "\n".join([
        f"| Evidence | {best.style} | {second.style} |",
        "|---|---|---|",
        *(f"| {each.name} | {each.value} | {against[each.name]} |" for each in best.evidence),
        f"| **confidence** | **{best.confidence}** | {second.confidence} |",
    ])  # fmt: skip


def _fate(parsed: Parsed) -> str:
    """What `florilege explain` says of each stretch of the text."""
    source_map = parsed.source_map
    told = [(item.start, item.end, item.line, item.role, item.evidence) for item in source_map.kept]
    told += [
        (item.start, item.end, item.line, "left out", item.reason) for item in source_map.dropped
    ]
    rows = [
        f"| {line} | {_short(source_map.text[start:end])} | {role} | {why} |"
        for start, end, line, role, why in sorted(told)
    ]
    return "\n".join(["| Line | Text | Became | Why |", "|---|---|---|---|", *rows])


def _short(text: str) -> str:
    """The first words of a text."""
    if len(text) <= _LONGEST_LINE:
        return text
    return text[:_LONGEST_LINE].rpartition(" ")[0] + " …"


def tables(grouped: Mapping[str, Any]) -> str:
    """All figures, then a table for each way to group the documents; styles need two documents."""
    overall = grouped["overall"]["all"]
    targets = tomllib.loads(FLOORS.read_text("utf-8"))["targets"]
    lines = [f"| {overall['documents']} documents | Reached | Aim |", "|---|---|---|"]
    lines += [
        f"| {what} | {_cell(overall[name])} | {targets.get(name, '')} |"
        for name, what in FIGURES.items()
    ]
    return "\n" + "\n\n".join(
        ["\n".join(lines), *(_table(title, grouped[title]) for title in ("kind", "style", "language"))]
    ) + "\n\n"  # fmt: skip


def _table(title: str, rows: Mapping[str, Any]) -> str:
    kept = {name: row for name, row in rows.items() if title != "style" or row["documents"] > 1}
    return "\n".join([
        f"| {' | '.join([title, *COLUMNS.values()])} |",
        "|---" * (len(COLUMNS) + 1) + "|",
        *(
            f"| {' | '.join([name, *(_cell(row.get(key)) for key in COLUMNS)])} |"
            for name, row in kept.items()
        ),
    ])  # fmt: skip


def _cell(value: float | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _raised(text: str, gate: Mapping[str, Any], reached: Mapping[str, float]) -> str:
    """The file of floors with each limit moved up to what was reached, comments kept."""
    if digest() != gate["corpus"]:
        sys.exit("the corpus is another one: the floors mean something else now, set them by hand")
    for name, figure in reached.items():
        kind = "ceilings" if name in LOWER_IS_BETTER else "floors"
        limit = _limit(figure, gate["targets"].get(name), is_ceiling=kind == "ceilings")
        better = min if kind == "ceilings" else max
        limit = better(limit, gate[kind].get(name, limit))
        key = f'"{name}"' if " " in name else name
        head, table, body = text.partition(f"\n[{kind}]\n")
        body = re.sub(rf"(?m)^{re.escape(key)} = [\d.]+", f"{key} = {limit:g}", body, count=1)
        text = head + table + body
    return text


def _limit(figure: float, target: float | None, *, is_ceiling: bool) -> float:
    """A hundredth worse than the figure, but not worse than a target that is reached."""
    if is_ceiling:
        limit = round(figure + (MARGIN if figure else 0), 3)
        return target if target is not None and figure <= target < limit else limit
    limit = int(1000 * (figure - MARGIN)) / 1000
    return target if target is not None and limit < target <= figure else limit


if __name__ == "__main__":
    main()
