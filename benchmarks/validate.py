"""What it costs to check the 652 interviews of ../shared/corpus/usesthis, and whether it is linear.

    .venv/bin/python benchmarks/validate.py [--runs 3] [--profile]

`florilege validate` reads, recognises and checks them one after the other, on one core. With --profile,
the rules are timed one by one over documents that have been read before.
"""

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import process_time

from measure import interleaved

import florilege
from florilege.config import Config
from florilege.rules import RULES, Examined, Rule

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "usesthis"
SHARES = (4, 2, 1)
SLOWEST = 10


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true", help="time each rule")
    options = parser.parse_args()
    sources = sorted(CORPUS.glob("*.md"))
    if not sources:
        sys.exit(f"no interviews in {CORPUS}")
    if options.profile:
        _profile(sources)
        return
    with tempfile.TemporaryDirectory() as name:
        print(_table(_lay_out(Path(name), sources), options.runs))


def _lay_out(folder: Path, sources: list[Path]) -> dict[int, Path]:
    """Folders with a quarter, half and all of the interviews."""
    made = {}
    for share in SHARES:
        part = folder / str(share)
        part.mkdir()
        for source in sources[::share]:
            shutil.copy(source, part)
        made[len(sources[::share])] = part
    return made


def _table(folders: dict[int, Path], runs: int) -> str:
    command = (sys.executable, "-m", "florilege", "validate", "--threshold", "error")
    # FL301 is an error where a quote was not said at all; a finding is no failure here.
    settings = ("--ignore", "FL301", "--format", "json")
    commands = {str(count): [*command, *settings, str(folder)] for count, folder in folders.items()}
    lines = [
        "| files | wall s | CPU s | peak MB | files a second of CPU |",
        "|---|---|---|---|---|",
    ]
    for count, cost in interleaved(commands, runs).items():
        speed = int(count) / cost.cpu
        lines.append(
            f"| {count} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.memory:.0f} | {speed:.0f} |"
        )
    return "\n".join(lines)


def _profile(sources: list[Path]) -> None:
    documents = [florilege.parse(source).document for source in sources]
    config = Config()
    seconds = Counter[str]()
    for document in documents:
        examined = Examined(document, config)
        for rule in RULES:
            if isinstance(rule, Rule):
                start = process_time()
                list(rule.check(examined))
                seconds[rule.code] += process_time() - start
    print(f"all rules: {sum(seconds.values()):.2f} s")
    for code, cost in seconds.most_common(SLOWEST):
        print(f"{code}: {cost:.2f} s")


if __name__ == "__main__":
    main()
