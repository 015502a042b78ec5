"""A language that is not that of the text.

**What it finds.** A document in a language whose most frequent words hardly occur in it, while
those of another language do. Texts of less than fifty words are not judged.

**Why it matters.** The language decides how a screen reader speaks, how words are divided and
which typography applies, and what the words around the text say ("Published on", "Contents").

**Example.** A page that declares `<html lang="en">`, as its template does, around a French
interview.

**What to do.** Give the language: `florilege parse --language fr`, `language` in the front matter,
or for the piece in anthology.toml.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.languages import UNDETERMINED, known_tag, language_shares, load_language
from florilege.model import block_text, iter_blocks
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule

_FEWEST_WORDS = 50
# In the corpus, the share of a text's own language is 0.24 and more, that of others 0.21 and less.
_FOUND = 0.25
_FOUND_INSTEAD_OF_UNKNOWN = 0.3


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    declared = known_tag(document.language)
    if document.language == UNDETERMINED:
        return
    texts = [block_text(block) for block in iter_blocks(document)]
    if sum(len(text.split()) for text in texts) < _FEWEST_WORDS:
        return
    shares = language_shares(texts)
    best = max(shares, key=lambda tag: shares[tag])
    enough = _FOUND if declared else _FOUND_INSTEAD_OF_UNKNOWN
    if best == declared or shares[best] < enough:
        return
    if declared is None or shares[declared] < shares[best] / 2:
        name = load_language(best).name
        yield Finding(
            f"the language is “{document.language}”, but the text reads like “{best}” ({name})"
        )


RULE = Rule("FL105", "a language that is not that of the text", Severity.WARNING, _check)
