"""How many findings of each code there are in the shared corpus.

    .venv/bin/python benchmarks/findings.py [--write]

Prints the table of docs/explanation/validation.md; with --write, puts it there.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
FOLDERS = ("usesthis", "docs")
PAGE = ROOT / "docs" / "explanation" / "validation.md"
START, END = "<!-- findings -->", "<!-- end of findings -->"


def main() -> None:
    """Print, and write when asked to."""
    parser = argparse.ArgumentParser(description="Findings by code.")
    parser.add_argument("--write", action="store_true", help="put the table into the page")
    options = parser.parse_args()
    text = _table([_counts(CORPUS / name) for name in FOLDERS])
    print(text)
    if options.write:
        before, _, rest = PAGE.read_text("utf-8").partition(START)
        PAGE.write_text(f"{before}{START}\n{text}\n{END}{rest.partition(END)[2]}", "utf-8")


def _counts(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """The places of findings by code, and the files that have any."""
    command = [sys.executable, "-m", "florilege", "validate", str(folder), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    places, files = Counter[str](), Counter[str]()
    named: set[tuple[str, str]] = set()
    for line in done.stdout.splitlines():
        finding = json.loads(line)
        places[finding["code"]] += 1 + len(finding["more_places"])
        named.add((finding["code"], finding["file"]))
    files.update(code for code, _ in named)
    return places, files


def _table(counted: list[tuple[Counter[str], Counter[str]]]) -> str:
    codes = sorted({code for places, _ in counted for code in places})
    lines = [
        "| Code | 652 interviews: files | places | 37 documents: files | places |",
        "|---|---|---|---|---|",
    ]
    for code in codes:
        cells = [f"{files[code]} | {places[code]}" for places, files in counted]
        lines.append(f"| {code} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
