"""What `import florilege` costs against lxml and pydantic, and each dependency alone.

    .venv/bin/python benchmarks/imports.py [--runs 15] [--all]

Prints CPU milliseconds, the start of a bare Python taken away. The aim: florilege at most 1.3
times lxml and pydantic. Its functions load what they need when they are first asked for, so what
one has paid when they are there, and when one text is parsed, stands beside it.
"""

import argparse
import sys

from measure import Cost, interleaved

BARE = "python alone"
FLORILEGE = "florilege"
LOADED = "florilege, its functions asked for"
USED = "florilege, a text parsed"
FLOOR = "lxml + pydantic"
# pydantic loads its parts when they are asked for, too; this asks for the least of it.
STATEMENTS = {
    BARE: "pass",
    FLOOR: "import lxml.html; from pydantic import BaseModel",
    FLORILEGE: "import florilege",
    LOADED: "from florilege import *",
    USED: "import florilege; florilege.parse_text('Who are you?\\n\\nEdda.')",
}
DEPENDENCIES = {
    "lxml": "import lxml.html",
    "pydantic": "from pydantic import BaseModel, Field, TypeAdapter",
    "markdown-it-py": "import markdown_it",
    "pyyaml": "import yaml",
    "jinja2": "import jinja2",
    "babel": "import babel.dates",
    "charset-normalizer": "import charset_normalizer",
    "rapidfuzz": "from rapidfuzz import fuzz",
    "ebooklib": "from ebooklib import epub",
    "pillow": "from PIL import Image, ImageDraw, ImageFont",
    "typer": "import typer",
    "rich": "import rich.console, rich.table, rich.progress",
}


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--all", action="store_true", help="each dependency, too")
    arguments = parser.parse_args()
    statements = STATEMENTS | (DEPENDENCIES if arguments.all else {})
    commands = {name: [sys.executable, "-c", code] for name, code in statements.items()}
    costs = interleaved(commands, arguments.runs)
    bare = costs.pop(BARE)

    def milliseconds(cost: Cost) -> float:
        return 1000 * (cost.cpu - bare.cpu)

    print(f"| import | CPU ms beyond Python's own {1000 * bare.cpu:.0f} | MB more |")
    print("|---|---|---|")
    for name, cost in costs.items():
        print(f"| {name} | {milliseconds(cost):.0f} | {cost.memory - bare.memory:.1f} |")
    print()
    for name in (FLORILEGE, LOADED, USED):
        ratio = milliseconds(costs[name]) / milliseconds(costs[FLOOR])
        print(f"{name}: {ratio:.2f} times {FLOOR}")


if __name__ == "__main__":
    main()
