"""How a document uses words: in small letters, words are ordinary ones and no names."""

from collections import Counter
from itertools import chain

from florilege.parsers.draft import SPEECH, Draft, Part

_WORDS_READ = 6000


class Usage:
    """The words of a text in small letters, of which the first 6,000 are read.

    Words with a capital count under their own spelling, so a look-up of "music" finds only
    "music". Before turns are assigned, the whole text is read.

    Attributes:
        seen: How many words were read.
    """

    def __init__(self, draft: Draft) -> None:
        self.seen = 0
        self._read = []
        for atom in draft.atoms:
            part = draft.parts[atom.index]
            if not atom.is_text or (
                part is not None and part not in (*SPEECH, Part.STANDFIRST, Part.BODY)
            ):
                continue
            self._read.append(atom)
            self.seen += atom.word_count
            if self.seen > _WORDS_READ:
                break

    def of(self, word: str) -> int:
        """How often a word stands there; only paragraphs with its letters are divided."""
        return sum(atom.small_words.count(word) for atom in self._read if word in atom.text)

    def counted(self) -> Counter[str]:
        """All words with their numbers, for whoever has many to look up."""
        return Counter(chain.from_iterable(atom.small_words for atom in self._read))
