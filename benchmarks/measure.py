"""What a command costs: wall and CPU seconds, and its largest resident memory."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """Of one run, or the medians of several.

    Attributes:
        wall: Seconds from start to end.
        cpu: Seconds of processor time, user and system, of the process and its children.
        memory: The largest resident set of the process or one of its children, in MB (2**20).
    """

    wall: float
    cpu: float
    memory: float


def interleaved(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, Cost]:
    """Run each command in turn, `runs` times over, so that noise meets all alike.

    Returns:
        The medians of each command.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            costs[name].append(_run(command))
    return {name: _medians(found) for name, found in costs.items()}


def _run(command: Sequence[str]) -> Cost:
    start = time.perf_counter()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)  # unlike Popen.wait, it tells what was used
        wall = time.perf_counter() - start
        if status:
            errors.seek(0)
            sys.exit(f"{command[0]} failed: {errors.read()[-2000:].decode(errors='replace')}")
    scale = 2**20 if sys.platform == "darwin" else 2**10  # ru_maxrss: bytes there, KB here
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def _medians(costs: Iterable[Cost]) -> Cost:
    columns = zip(*((cost.wall, cost.cpu, cost.memory) for cost in costs), strict=True)
    return Cost(*map(statistics.median, columns))


def table(costs: Mapping[str, Cost], against: str) -> str:
    """The costs as a Markdown table, with ratios against one of the rows."""
    base = costs[against]
    lines = [
        f"| | wall s | CPU s | peak MB | CPU, times {against} |",
        "|---|---|---|---|---|",
    ]
    for name, cost in costs.items():
        ratio = cost.cpu / base.cpu
        lines.append(
            f"| {name} | {cost.wall:.2f} | {cost.cpu:.2f} | {cost.memory:.0f} | {ratio:.2f} |"
        )
    return "\n".join(lines)
