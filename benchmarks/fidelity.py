"""How well the rules grade quotes whose true grade is known, and what the page about it shows.

    .venv/bin/python benchmarks/fidelity.py [--write] [--wrong]

Prints the table of docs/explanation/fidelity.md; with --write, puts it there; with --wrong, lists
the quotes that are graded otherwise than an editor grades them.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from quote_grades import Verdict, verdicts  # noqa: E402 - it stands among the tests, its main use

CASES = ROOT / "tests" / "cases" / "fidelity" / "interviews"
PAGE = ROOT / "docs" / "explanation" / "fidelity.md"
START, END = "<!-- figures -->", "<!-- end of figures -->"


def main() -> None:
    """Print, and write when asked to."""
    parser = argparse.ArgumentParser(description="Quotes of known grade, and the grades found.")
    parser.add_argument("--write", action="store_true", help="put the table into the page")
    parser.add_argument("--wrong", action="store_true", help="list what is graded otherwise")
    options = parser.parse_args()
    found = {path.stem: list(verdicts(path)) for path in sorted(CASES.glob("*.toml"))}
    table = _table(found)
    print(table)
    if options.wrong:
        for each in (each for group in found.values() for each in group if not each.right):
            print(f"{each.expected} graded {each.found}: {each.quote}")
    if options.write:
        before, _, rest = PAGE.read_text("utf-8").partition(START)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{START}\n{table}\n{END}{after}", "utf-8")


def _table(found: dict[str, list[Verdict]]) -> str:
    lines = ["| Interview | Quotes | Graded right |", "|---|---|---|"]
    lines += [
        f"| {name} | {len(group)} | {sum(each.right for each in group)} |"
        for name, group in found.items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
