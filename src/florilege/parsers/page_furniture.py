"""What on a page is furniture by its looks: its class names, or that it is all links."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from florilege.parsers.atoms import Atom

_CONTENTS = "toc"
_FURNITURE = {
    "share": "sharing links", "sharing": "sharing links", "social": "sharing links",
    "sharedaddy": "sharing links", "newsletter": "newsletter", "subscribe": "newsletter",
    "related": "related links", "recommended": "related links", "cookie": "cookie notice",
    "cookies": "cookie notice", "consent": "cookie notice", "breadcrumb": "navigation",
    "breadcrumbs": "navigation", "menu": "navigation", "pagination": "navigation",
    _CONTENTS: "list of contents", "sidebar": "sidebar", "widget": "sidebar",
    "advertisement": "advertisement", "advert": "advertisement", "promo": "advertisement",
    "sponsor": "advertisement", "carousel": "media player", "playlist": "media player",
    "video": "media player", "tags": "keywords", "taglist": "keywords",
    "disclaimer": "advertisement", "signup": "newsletter", "bookmark": "related links",
    "mixtapeembed": "related links",
}  # fmt: skip
_LINKED = 0.6
_LONGEST_LINKED_IN_WORDS = 30
_MOST = 0.5


def furniture(
    atoms: Sequence[Atom], core: Sequence[Atom], counted: Mapping[int, float]
) -> dict[int, str]:
    """The atoms that look like furniture, by index, with the reason to drop them.

    Names that all of the piece bears are those of the element that holds it. A word that most of
    its text bears in one name or another is the generator's for all that it sets ("widget").

    Args:
        atoms: Those of the page.
        core: Those in the element that holds the piece.
        counted: By index, those that say where the piece is.
    """
    common = _common_names(core, counted)
    borne = _borne_by_most(core, common)
    found: dict[int, str] = {}
    for atom in atoms:
        words = [word for word in _words_of(atom.block.classes, common) if word not in borne]
        if words:
            found[atom.index] = _FURNITURE[words[0]]
        elif _is_links(atom):
            found[atom.index] = "links"
    return found


def _common_names(core: Sequence[Atom], counted: Mapping[int, float]) -> frozenset[str]:
    """The class names that all that is counted has: those of the container and around it."""
    common: set[str] | None = None
    for atom in core:
        if atom.index in counted:
            names = atom.block.classes
            common = set(names) if common is None else common.intersection(names)
    return frozenset(common or ())


def _borne_by_most(core: Sequence[Atom], common: frozenset[str]) -> frozenset[str]:
    """The words of furniture that most of the text bears."""
    borne: Counter[str] = Counter()
    total = 0
    for atom in core:
        if atom.is_text:
            total += atom.word_count
            for word in _words_of(atom.block.classes, common):
                borne[word] += atom.word_count
    return frozenset(word for word, count in borne.items() if count > _MOST * total)


def _words_of(names: Sequence[str], common: frozenset[str]) -> list[str]:
    """The words of furniture in some class names, the outermost first, each once."""
    found = [word for name in names if name not in common for word in _words_in(name)]
    return found if len(found) < 2 else list(dict.fromkeys(found))  # noqa: PLR2004 - nothing twice


@lru_cache(maxsize=4096)
def _words_in(name: str) -> tuple[str, ...]:
    """The words of furniture in a class name ("related-links"), unless it is counted ("toc_3").

    Generators count the headings that a list of contents leads to.
    """
    tokens = name.lower().replace("_", "-").split("-")
    if len(tokens) > 1 and tokens[-1].isdecimal() and tokens[0] == _CONTENTS:
        return ()
    return tuple(token for token in tokens if token in _FURNITURE)


def _is_links(atom: Atom) -> bool:
    return (
        atom.is_text
        and atom.word_count <= _LONGEST_LINKED_IN_WORDS
        and not atom.is_heading
        and atom.joint is None
        and atom.linked_share >= _LINKED
        and atom.block.within("list", "aside")
    )
