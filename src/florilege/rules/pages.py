"""The pages of the rules, for `florilege rules` and for docs/reference/rules.md.

`python -m florilege.rules.pages > docs/reference/rules.md` writes the reference anew.
"""

import sys
from collections.abc import Iterator
from inspect import cleandoc

from florilege.rules import RULES
from florilege.rules.judged import JUDGED
from florilege.rules.losing import LOSING
from florilege.rules.page import Page
from florilege.rules.picturing import PICTURING
from florilege.rules.reading import READING
from florilege.rules.rule import AnyRule
from florilege.rules.suppressing import SUPPRESSING

_INTRODUCTION = """\
# What florilege finds

Each finding has a code. Its first figure is its family; its severity says whether a build
should stop: `florilege validate` exits 1 from "warning" on unless told otherwise.

This page is made from the source: `python -m florilege.rules.pages` prints it.
"""

_FAMILIES = {
    "0": "FL0 reading",
    "1": "FL1 identity and metadata",
    "2": "FL2 interview structure",
    "3": "FL3 fidelity of quotes",
    "4": "FL4 typography of the language",
    "5": "FL5 links and images",
    "6": "FL6 rights and consent",
    "7": "FL7 accessibility",
    "8": "FL8 anthology",
    "9": "FL9 losses at export",
}


def pages() -> tuple[Page, ...]:
    """The pages of all codes, in order."""
    rules = (Page(each.code, each.name, each.severity, _text(each)) for each in RULES)
    found = (*rules, *READING, *PICTURING, *SUPPRESSING, *LOSING, *JUDGED)
    return tuple(sorted(found, key=lambda page: page.code))


def reference() -> str:
    """The text of docs/reference/rules.md."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    family = ""
    for page in pages():
        if page.code[2] != family:
            family = page.code[2]
            yield f"## {_FAMILIES[family]}\n"
        yield f"### {page.code} {page.name}\n"
        yield f"Severity: {page.severity}\n"
        yield page.text.strip() + "\n"


def _text(rule: AnyRule) -> str:
    """The docstring of a rule's module, without its first line, which is the rule's name."""
    docstring = cleandoc(sys.modules[rule.check.__module__].__doc__ or "")
    return docstring.partition("\n\n")[2]


if __name__ == "__main__":
    sys.stdout.write(reference())
