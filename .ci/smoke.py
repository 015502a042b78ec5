"""Checks an installed wheel from outside the checkout: python -I smoke.py core|all.

"core" expects that the extras are missing, "all" that they are there.
"""

import sys
from importlib.resources import files
from pathlib import Path

import florilege

PIECE = Path("examples/en/pieces/ruth-abelard.txt")
SHIPPED = (
    "py.typed",
    "languages/fr.toml",
    "schemas/document.schema.json",
    "schemas/anthology.schema.json",
    "schemas/diagnostic.schema.json",
    "schemas/report.schema.json",
    "schemas/config.schema.json",
    "schemas/context.jsonld",
)


def main(extras: str) -> None:
    """Parse, load again and export; raise on the first thing that is not so."""
    package = files("florilege")
    for name in SHIPPED:
        _expect(package.joinpath(name).is_file(), f"the wheel lacks {name}")
    parsed = florilege.parse(PIECE)
    _expect(parsed.document.kind == "interview", "the example is not read as an interview")
    again = florilege.load(florilege.dump(parsed.document).encode())
    _expect(again == parsed.document, "the JSON form does not come back equal")
    for name in ("json", "jsonld", "html", "markdown"):
        _expect(bool(florilege.export(again, name)), f"{name} is empty")
    if extras == "all":
        _expect(florilege.export(again, "epub").startswith(b"PK"), "the EPUB is no zip file")
        return
    try:
        florilege.export(again, "epub")
        message = "it worked"
    except florilege.FlorilegeError as problem:
        message = str(problem)
    _expect("florilege[epub]" in message, f"EPUB export without its extra: {message}")


def _expect(holds: bool, problem: str) -> None:  # noqa: FBT001 - reads like assert
    if not holds:
        sys.exit(f"smoke: {problem}")


if __name__ == "__main__":
    main(sys.argv[1])
