"""Hearing the outside judges of ../shared/conformance, which know nothing of florilege."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

# EPUBCheck says so of every declaration in a @font-face; docs/reference/formats.md has more.
NO_FAULT = {"epubcheck": {"CSS-028"}, "ace": set[str]()}
"""Judges that must have nothing to say, not even in passing, with what is no fault."""

SHARED = Path(__file__).parents[2].parent / "shared"
RIG = SHARED / "conformance"
CACHE = Path(os.environ.get("FLORILEGE_JUDGES") or Path.home() / ".cache" / "florilege-judges")


def florilege(*arguments: str | Path) -> None:
    """Run the command as a user does."""
    command = [sys.executable, "-m", "florilege", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def accept(path: Path, *options: str) -> None:
    """Let every judge that fits a file pass it; EPUBCheck and Ace have no remark either.

    A judge that is not installed makes the test skip with the command that installs it, after
    the others were heard; in CI it makes the test fail.

    Args:
        path: An .epub, .html or .jsonld file.
        options: Of judge.py: "--strict", "--only=epubcheck" ...
    """
    if not (CACHE / "installed").is_file():
        _missing(f"sh {RIG / 'install.sh'}")
    command = [sys.executable, str(RIG / "judge.py"), "--json", *options, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    reports = json.loads(done.stdout)["files"][str(path)]
    assert done.returncode == 0, "\n".join(_findings(reports))
    remarks = [
        f"{name} {issue['id']}: {issue['msg']} [{issue['at']}]"
        for name, known in NO_FAULT.items()
        for issue in reports.get(name, {"issues": []})["issues"]
        if issue["id"] not in known
    ]
    assert not remarks, "\n".join(remarks)
    for report in reports.values():
        if report["verdict"] == "missing":
            _missing(report["install"])


def _findings(reports: dict[str, Any]) -> Iterator[str]:
    for name, report in reports.items():
        for issue in report["issues"]:
            if issue["sev"] != "info":
                yield f"{name} {issue['sev']} {issue['id']}: {issue['msg']} [{issue['at']}]"


def _missing(command: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"in CI every judge is heard; run: {command}")
    pytest.skip(f"an outside judge is not installed; run: {command}")
