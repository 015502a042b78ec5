"""How a document uses words: in small letters, words are ordinary ones and no names."""

from collections import Counter

from florilege.parsers.draft import SPEECH, Draft, Part

_WORDS_READ = 6000


def small_words(draft: Draft) -> tuple[Counter[str], int]:
    """The words of the text in small letters, counted, and how many words were read.

    Words with a capital count under their own spelling, so a look-up of "music" finds only
    "music". Before turns are assigned, the whole text is read.
    """
    used: Counter[str] = Counter()
    seen = 0
    for atom in draft.atoms:
        part = draft.parts[atom.index]
        if not atom.is_text or (
            part is not None and part not in (*SPEECH, Part.STANDFIRST, Part.BODY)
        ):
            continue
        used.update(atom.small_words)
        seen += atom.word_count
        if seen > _WORDS_READ:
            break
    return used, seen
