"""Faults that an editor knows, each planted in a document; False where there is no hold for it."""

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from planting.ground import Json, exchanges, paragraph, paragraphs, sentences, telling

_NAME = re.compile(r"(?<=[a-zéè,] )[A-Z][a-zé]{3,}")
_NUMBER = re.compile(r"\b\d{2,4}\b")
_AFFIRMED = {"en": (r"\b(was|is|are|has) ", r"\1 not "), "fr": (r"\bétait ", "n’était pas ")}
_INVENTED = {
    "en": "Nobody ever paid a single shilling for honest lighthouse keeping.",
    "fr": "Personne n’a jamais payé un centime pour garder honnêtement un phare.",
}
_ASIDE = {
    "en": "And what would you do differently today?",
    "fr": "Et que feriez-vous autrement aujourd’hui\u202f?",
}
_OTHER = {"en": "de", "fr": "en"}


class Fault(NamedTuple):
    """A kind of fault.

    Attributes:
        name: What is wrong.
        codes: Any of the findings that say so.
        plant: Puts it into a document; False where it cannot.
    """

    name: str
    codes: tuple[str, ...]
    plant: Callable[[Json, Random], bool]


def _quoted(document: Json, text: str, speakers: tuple[str, ...] = ()) -> bool:
    spans = [{"text": text, "marks": []}]
    quote = {"kind": "pull_quote", "spans": spans, "speakers": list(speakers), "from": []}
    document["sections"][-1]["blocks"].append(quote)
    return True


def _pick(document: Json, random: Random, fits: Callable[[str], object] = bool) -> str | None:
    found = [each for each in sentences(document) if fits(each)]
    return random.choice(found) if found else None


def _word_changed(document: Json, random: Random) -> bool:
    said = _pick(document, random, telling)
    if said is None:
        return False
    words = said.split()
    words[random.choice(telling(said))] = "lanterne" if document["language"] == "fr" else "lantern"
    return _quoted(document, " ".join(words))


def _shortened(document: Json, random: Random) -> bool:
    said = _pick(document, random, telling)
    if said is None:
        return False
    words = said.split()
    del words[random.choice(telling(said))]
    return _quoted(document, " ".join(words))


def _invented(document: Json, _random: Random) -> bool:
    text = _INVENTED.get(document["language"])
    return text is not None and _quoted(document, text)


def _denied(document: Json, random: Random) -> bool:
    pattern, denied = _AFFIRMED.get(document["language"], ("$^", ""))
    said = _pick(document, random, lambda each: re.search(pattern, each) and "not" not in each)
    return said is not None and _quoted(document, re.sub(pattern, denied, said, count=1))


def _other_number(document: Json, random: Random) -> bool:
    said = _pick(document, random, _NUMBER.search)
    return said is not None and _quoted(
        document, _NUMBER.sub(lambda match: str(int(match[0]) + 3), said, count=1)
    )


def _other_name(document: Json, random: Random) -> bool:
    said = _pick(document, random, _NAME.search)
    return said is not None and _quoted(document, _NAME.sub("Brandauer", said, count=1))


def _wrong_speaker(document: Json, random: Random) -> bool:
    said = _pick(document, random)
    if said is None or not all(turn["speakers"] for turn, _ in paragraphs(document)):
        return False
    _newcomer(document)
    answer = {"speakers": ["Tove Lindhagen"], "blocks": [paragraph(_greeting(document), "n")]}
    exchange = {**exchanges(document)[-1], "id": "new", "answers": [answer]}
    document["sections"][-1]["blocks"].append(exchange)
    return _quoted(document, said, ("Tove Lindhagen",))


def _newcomer(document: Json) -> None:
    newcomer = {"type": "person", "name": "Tove Lindhagen", "roles": ["interviewee"]}
    document["people"].append(newcomer)


def _greeting(document: Json) -> str:
    return "Je n’ai rien à ajouter." if document["language"] == "fr" else "I agree with every word."


def _quoted_twice(document: Json, random: Random) -> bool:
    said = _pick(document, random)
    return said is not None and _quoted(document, said) and _quoted(document, said)


def _unanswered(document: Json, random: Random) -> bool:
    asked = [each for each in exchanges(document) if "?" in str(each["question"])]
    if not asked:
        return False
    random.choice(asked)["answers"] = []
    return True


def _merged(document: Json, random: Random) -> bool:
    turns = [t for t, _ in paragraphs(document) if len(t["blocks"]) > 1]
    if not turns or document["language"] not in _ASIDE:
        return False
    random.choice(turns)["blocks"].insert(1, paragraph(_ASIDE[document["language"]], "merged"))
    return True


def _split(document: Json, random: Random) -> bool:
    for section in document["sections"]:
        for place, block in enumerate(section["blocks"]):
            plain = [p for t, p in paragraphs(document) if t in block.get("answers", ())]
            if plain and telling(text := plain[0]["spans"][0]["text"]):
                words = text.split()
                cut = random.choice(telling(text))
                answer = {**block["answers"][0], "blocks": [paragraph(" ".join(words[:cut]), "x")]}
                asked = {"speakers": [], "blocks": [paragraph(" ".join(words[cut:]), "y")]}
                rest = {**block, "id": "split", "question": asked}
                section["blocks"][place : place + 1] = [{**block, "answers": [answer]}, rest]
                return True
    return False


def _stranger(document: Json, random: Random) -> bool:
    found = exchanges(document)
    if found:
        random.choice(found)["answers"][0]["speakers"] = ["Somebody Unheard"]
    return bool(found)


def _silent(document: Json, _random: Random) -> bool:
    if not exchanges(document) or not all(t["speakers"] for t, _ in paragraphs(document)):
        return False
    _newcomer(document)
    return True


def _empty_section(document: Json, _random: Random) -> bool:
    document["sections"].append({"id": "empty", "title": "A last word", "blocks": []})
    return True


def _untitled(document: Json, _random: Random) -> bool:
    document["title"] = None
    return True


def _dates(document: Json, _random: Random) -> bool:
    document.update(conducted="2019-05-06", published="2018-05-06")
    return True


def _language(document: Json, _random: Random) -> bool:
    document["language"] = _OTHER.get(document["language"], "en")
    return True


def _two_spellings(document: Json, random: Random) -> bool:
    name = random.choice(("Anne-Laure Verdier", "Côme Lassagne-Roux", "J. R. Hartmann"))
    other = {"A": "Anne Laure Verdier", "C": "Come Lassagne Roux", "J": "John R. Hartmann"}[name[0]]
    document["people"] += [
        {"type": "person", "name": each, "roles": ["author"]} for each in (name, other)
    ]
    return True


def _identifier(document: Json, random: Random) -> bool:
    wrong = ("urn:isbn:9783161484101", "https://doi.org/10.55/", "isbn:0-306-40615-3")
    document["identifiers"] = [random.choice(wrong)]
    return True


def _orcid(document: Json, _random: Random) -> bool:
    wrong = "https://orcid.org/0000-0002-1825-0098"
    people = [each for each in document["people"] if each["type"] == "person"]
    for each in people[:1]:
        each["same_as"] = [wrong]
    return bool(people)


def _licence(document: Json, random: Random) -> bool:
    document["rights"] = {"licence": random.choice(("CC-BY-5.0", "free", "see website"))}
    return True


def _figure(document: Json, alt: str | None) -> bool:
    figure = {"kind": "figure", "src": "yard.jpg", "alt": alt, "caption": None, "credit": "Jo Bel"}
    document["sections"][-1]["blocks"].append(figure)
    return True


def _address(document: Json, random: Random) -> bool:
    document["url"] = random.choice(("www.quay.example/talk", "https://", "see below"))
    return True


def _link(document: Json, random: Random) -> bool:
    found = [block for _, block in paragraphs(document)]
    if not found:
        return False
    wrong = random.choice(("javascript:alert(1)", "http://", "data:text/html,x", "https://a b/"))
    mark = {"kind": "link", "href": wrong}
    random.choice(found)["spans"].append({"text": " more", "marks": [mark]})
    return True


def _slip(wanted: str, printed: str, pattern: str) -> Callable[[Json, Random], bool]:
    """Replaces the first place of a pattern in an answer, in documents of one language."""

    def plant(document: Json, _random: Random) -> bool:
        if not document["language"].startswith(wanted):
            return False
        for _, block in paragraphs(document):
            for span in block["spans"]:
                if not span["marks"] and re.search(pattern, span["text"]):
                    span["text"] = re.sub(pattern, printed, span["text"], count=1)
                    return True
        return False

    return plant


FAULTS = (
    Fault("a word of a quote changed", ("FL301",), _word_changed),
    Fault("a quote shortened", ("FL301",), _shortened),
    Fault("an invented quote", ("FL301",), _invented),
    Fault("a negation added to a quote", ("FL302",), _denied),
    Fault("a number changed in a quote", ("FL302",), _other_number),
    Fault("a name changed in a quote", ("FL302",), _other_name),
    Fault("a quote under the wrong name", ("FL303",), _wrong_speaker),
    Fault("a sentence quoted twice", ("FL304",), _quoted_twice),
    Fault("a question that nobody answers", ("FL201",), _unanswered),
    Fault("two exchanges run together", ("FL205",), _merged),
    Fault("an exchange cut within a sentence", ("FL206",), _split),
    Fault("a speaker whom nobody knows", ("FL203",), _stranger),
    Fault("an interviewee who says nothing", ("FL204",), _silent),
    Fault("an empty section", ("FL209",), _empty_section),
    Fault("no title", ("FL101",), _untitled),
    Fault("published before it was conducted", ("FL106",), _dates),
    Fault("the wrong language", ("FL105",), _language),
    Fault("one person under two spellings", ("FL108",), _two_spellings),
    Fault("a wrong ISBN or DOI", ("FL111",), _identifier),
    Fault("a wrong ORCID", ("FL111",), _orcid),
    Fault("a licence that is none", ("FL602",), _licence),
    Fault("a picture without a text", ("FL701",), lambda d, _: _figure(d, None)),
    Fault("a file name for a picture's text", ("FL701",), lambda d, _: _figure(d, "IMG_2041.jpg")),
    Fault("an address that is none", ("FL112",), _address),
    Fault("an unsafe or broken link", ("FL504",), _link),
    Fault("a straight apostrophe", ("FL404",), _slip("fr", "'", "’")),
    Fault("no space before a French mark", ("FL401",), _slip("fr", ";", r"[.]$")),
    Fault("two spaces", ("FL412",), _slip("", "  ", r"(?<=[a-z]) (?=[a-z])")),
    Fault("a hyphen for a dash", ("FL405",), _slip("", " - ", r"(?<=[a-z]{3}) (?=[a-z]{3})")),
    Fault("three full stops", ("FL407",), _slip("", "...", r"[.]$")),
)
