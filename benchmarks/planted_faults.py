"""How many of the faults that are planted in clean documents the rules find.

    .venv/bin/python benchmarks/planted_faults.py [--faults 500] [--write] [--missed]

Prints the table of docs/explanation/validation.md; with --write, puts it there; with --missed, lists
what was not found and what was found in clean documents.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from planting.ground import POSTS, clean  # noqa: E402 - it stands among the tests, its main use
from planting.trial import Planted, alarms, plant  # noqa: E402 - as above

PAGE = ROOT / "docs" / "explanation" / "validation.md"
START, END = "<!-- planted -->", "<!-- end of planted -->"
_INVENTIONS = 20


def main() -> None:
    """Print, and write when asked to."""
    parser = argparse.ArgumentParser(description="Faults planted and found.")
    parser.add_argument("--faults", type=int, default=500)
    parser.add_argument("--write", action="store_true", help="put the table into the page")
    parser.add_argument("--missed", action="store_true", help="list what was not found")
    options = parser.parse_args()
    documents = clean(len(POSTS), _INVENTIONS)
    false = alarms(documents)
    found = list(plant([each for each in documents if each["id"] not in false], options.faults))
    text = _text(found, len(documents), len(false))
    print(text)
    if options.missed:
        print(
            "\nmissed:",
            *(f"{each.kind}: {each.document}" for each in found if not each.found),
            sep="\n",
        )
        print("\nalarms:", *(f"{name}: {said}" for name, said in false.items()), sep="\n")
    if options.write:
        before, _, rest = PAGE.read_text("utf-8").partition(START)
        PAGE.write_text(f"{before}{START}\n{text}\n{END}{rest.partition(END)[2]}", "utf-8")


def _text(planted: list[Planted], documents: int, false: int) -> str:
    all_of = Counter(each.kind for each in planted)
    found = Counter(each.kind for each in planted if each.found)
    rows = [f"| {kind} | {count} | {found[kind]} |" for kind, count in all_of.items()]
    whole = sum(found.values())
    share = whole / len(planted)
    share_false = f"{false} of {documents} ({false / documents:.3f})"
    return "\n".join(
        [
            "| Fault | Planted | Found |",
            "|---|---|---|",
            *rows,
            f"| **all** | **{len(planted)}** | **{whole}** ({share:.3f}) |",
            "",
            f"Clean documents with a warning or an error: {share_false}.",
        ]
    )


if __name__ == "__main__":
    main()
