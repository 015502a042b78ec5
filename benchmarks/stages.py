"""Shows where the time from a page or a text to its document goes, stage by stage.

    .venv/bin/python benchmarks/stages.py [--posts 60]

The pages are those of `html_speed.py`. A profiler makes small functions look dearer than they
are, so the shares tell where to look, and `html_speed.py` what was won.
"""

import argparse
import cProfile
import pstats
from collections.abc import Callable, Sequence

from html_speed import real_pages, rendered, small_posts

from florilege.api import parse_html, parse_markdown

STAGES = {
    "decode": {("read.py", "read_source"), ("read.py", "source_of_text")},
    "medium": {("__init__.py", "read_manuscript")},
    "of which lxml or markdown-it-py": {("html_tree.py", "parse_markup"), ("main.py", "parse")},
    "of which metadata": {("html_metadata.py", "read_metadata")},
    "atoms": {("atoms.py", "atomise")},
    "language": {("parse.py", "_language")},
    "main content and recognition": {("main_content.py", "main_content")},
    "of which weighing": {
        ("explaining.py", name) for name in ("__init__", "most", "confidence", "evidence")
    },
    "of which turns by their sound": {("turn_taking.py", "interviewer_paragraphs")},
    "of which speaker labels": {("speaker_label.py", "propose")},
    "of which boxes": {("__init__.py", "find_boxes")},
    "people": {("people.py", "assign_people")},
    "labels in turns": {("labels.py", "assign_labels")},
    "pull quotes": {("pull_quotes.py", "assign_pull_quotes")},
    "assembling": {("assemble.py", "assemble")},
    "of which pydantic": {("main.py", "model_validate")},
}
"""What each stage is measured by: the functions that enter it, by file and name."""


def main() -> None:
    """Profile the three kinds of input and print a Markdown table of shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--posts", type=int, default=60, help="the first so many only")
    posts = small_posts(parser.parse_args().posts)
    columns = [
        _shares([rendered(post) for post in posts], parse_html),
        _shares(real_pages(), parse_html),
        _shares(posts, parse_markdown),
    ]
    print("| stage | small pages | real pages | Markdown |\n|---|---|---|---|")
    for stage in STAGES:
        print(f"| {stage} | {' | '.join(f'{column[stage]:.0%}' for column in columns)} |")


def _shares(texts: Sequence[str], read: Callable[[str], object]) -> dict[str, float]:
    """What share of all time is spent in each stage and what it calls."""
    for text in texts[:5]:
        read(text)
    profile = cProfile.Profile()
    profile.enable()
    for text in texts:
        read(text)
    profile.disable()
    found: dict[str, float] = dict.fromkeys(STAGES, 0.0)
    stats = pstats.Stats(profile)
    for (path, _, name), (_, _, _, cumulative, _) in stats.stats.items():  # type: ignore[attr-defined] # typeshed leaves `stats` out
        for stage, functions in STAGES.items():
            if (path.rpartition("/")[2], name) in functions:
                found[stage] += cumulative / stats.total_tt  # type: ignore[attr-defined] # likewise
    return found


if __name__ == "__main__":
    main()
