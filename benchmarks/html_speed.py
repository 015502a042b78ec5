"""Times HTML page to document with metadata against trafilatura, in one process, page by page.

    python3 -m venv build/trafilatura
    build/trafilatura/bin/pip install -e . trafilatura lxml_html_clean
    build/trafilatura/bin/python benchmarks/html_speed.py [--runs 5] [--posts 652]

Small pages are the interviews of ../shared/corpus/usesthis, rendered with navigation and footer;
real ones those of ../shared/corpus/docs. Each page is read by the one and then by the other, and
counts with the median of its runs. The same interviews as Markdown are set against what
markdown-it-py alone takes to parse them.
"""

import argparse
import re
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from importlib import import_module
from pathlib import Path
from types import ModuleType

from markdown_it import MarkdownIt

from florilege.api import parse_html, parse_markdown

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
FIELD = re.compile(r"^(\w+): *(.*)$", re.MULTILINE)
PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | Uses This</title>
<meta name="description" content="{summary}"><meta property="og:title" content="{title}">
<meta property="og:type" content="article"><meta name="author" content="Uses This"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>
<main><article><h1>{title}</h1><p>{summary}</p>
{body}</article></main>
<footer><p>Some rights reserved. <a href="/licence">Licence</a></p></footer></body></html>
"""

Reader = Callable[[str], object]


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--posts", type=int, default=None, help="the first so many only")
    arguments = parser.parse_args()
    posts, real = small_posts(arguments.posts), real_pages()
    if not posts or not real:
        sys.exit(f"no interviews in {CORPUS}")
    against: Mapping[str, Reader] = {"florilege": parse_html, "trafilatura": _extract}
    markdown: Mapping[str, Reader] = {"florilege": parse_markdown, "markdown-it-py": _tokens}
    print("| pages | KB each | florilege, ms | peer | peer, ms | florilege is faster by |")
    print("|---|---|---|---|---|---|")
    for name, pages, readers in (
        ("small, rendered", [rendered(post) for post in posts], against),
        ("real", real, against),
        ("Markdown", posts, markdown),
    ):
        _print_row(f"{len(pages)} {name}", pages, _timed(pages, readers, arguments.runs))


def small_posts(count: int | None = None) -> list[str]:
    """The first interviews of the corpus, as Markdown."""
    paths = sorted((CORPUS / "usesthis").glob("*.md"))[:count]
    return [path.read_text("utf-8") for path in paths]


def real_pages() -> list[str]:
    """The saved web pages of the corpus."""
    paths = sorted((CORPUS / "docs").glob("*.html"))
    return [path.read_text("utf-8", "replace") for path in paths]


def _extract(page: str) -> object:
    return _peer().bare_extraction(page, with_metadata=True)


@cache
def _peer() -> ModuleType:
    """The peer, which is no dependency and stands in an environment of its own."""
    try:
        return import_module("trafilatura")
    except ImportError:
        sys.exit(f"trafilatura is missing:\n{__doc__}")


def _tokens(text: str) -> object:
    return MarkdownIt("commonmark").parse(text)


def rendered(post: str) -> str:
    """A post as the page that a static site would make of it."""
    front = FRONT_MATTER.match(post)
    fields = dict(FIELD.findall(front[1])) if front else {}
    return PAGE.format(
        title=escape(fields.get("title", "Untitled").strip("\"'")),
        summary=escape(fields.get("summary", "").strip("\"'")),
        body=MarkdownIt().render(post[front.end() :] if front else post),
    )


def _timed(pages: Sequence[str], readers: Mapping[str, Reader], runs: int) -> dict[str, float]:
    """The CPU seconds that each reader takes for all pages, every page by its median."""
    for read in readers.values():
        for page in pages[:20]:
            read(page)
    totals = dict.fromkeys(readers, 0.0)
    for page in pages:
        costs: dict[str, list[float]] = {name: [] for name in readers}
        for _ in range(runs):
            for name, read in readers.items():
                start = time.process_time()
                read(page)
                costs[name].append(time.process_time() - start)
        for name, found in costs.items():
            totals[name] += statistics.median(found)
    return totals


def _print_row(name: str, pages: Sequence[str], totals: Mapping[str, float]) -> None:
    (_, own), (peer, other) = totals.items()
    size = sum(len(page.encode()) for page in pages) / len(pages) / 1000
    each, peers = (1000 * total / len(pages) for total in (own, other))
    print(f"| {name} | {size:.1f} | {each:.1f} | {peer} | {peers:.1f} | {other / own:.2f} |")


if __name__ == "__main__":
    main()
