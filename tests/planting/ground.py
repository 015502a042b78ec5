"""Clean documents to plant faults in, as JSON, and ways through them."""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import florilege
from florilege.model import Anthology

Json = dict[str, Any]

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*/pieces/*.*"))
POSTS = sorted((ROOT.parent / "shared" / "corpus" / "usesthis").glob("*.md"))

_SENTENCE = re.compile(r"[A-ZÀÉÈÊ][^.!?…“”«»\"()\[\]:;\n–—]+[.]")
_SHORTEST, _LONGEST = 8, 25
_TELLING = 5

# Invented, like all the people who say them.
_SAID = {
    "en": (
        "My father built the first loom in 1962 from the beams of an old ferry.",
        "The village was proud of the bridge and nobody spoke of what it had cost.",
        "We learned to read the weather before we learned to read the newspaper.",
        "In Harlow the winters are long and the market closes before noon.",
        "I have carried 40 stones up that hill with my brother and two borrowed mules.",
        "Whoever paints a door in this street has to paint the neighbour's door too.",
        "The second apprentice left after a week because the noise frightened him.",
        "A good rope is patient and it forgives the hands that made it.",
        "When Mrs Oakley sold the orchard she kept the key of the little gate.",
        "There is a smell of tar in the morning that I would miss anywhere else.",
        "People bring me their clocks and I listen to them before I open anything.",
        "The council was right to keep the old lamps along the harbour wall.",
    ),
    "fr": (
        "Mon père a construit le premier métier en 1962 avec les poutres d’un vieux bac.",
        "Le village était fier du pont et personne ne parlait de son prix.",
        "Nous avons appris à lire le ciel avant d’apprendre à lire le journal.",
        "À Brévannes les hivers sont longs et le marché ferme avant midi.",
        "J’ai porté 40 pierres en haut de la colline avec mon frère et deux mulets.",
        "Celui qui peint une porte de cette rue doit peindre aussi celle du voisin.",
        "Le deuxième apprenti est parti après une semaine parce que le bruit lui faisait peur.",
        "Une bonne corde est patiente et elle pardonne aux mains qui la tressent.",
        "Quand madame Ormeval a vendu le verger elle a gardé la clé du petit portail.",
        "Il y a le matin une odeur de goudron qui me manquerait partout ailleurs.",
        "Les gens m’apportent leurs horloges et je les écoute avant de les ouvrir.",
        "La commune avait raison de garder les vieilles lampes le long du quai.",
    ),
}
_ASKED = {
    "en": (
        "How did you come to your trade?",
        "What did the village say?",
        "And who taught you?",
        "What would you miss?",
    ),
    "fr": (
        "Comment êtes-vous venu à ce métier\u202f?",
        "Qu’en disait le village\u202f?",
        "Et qui vous a appris le geste\u202f?",
        "Qu’est-ce qui vous manquerait\u202f?",
    ),
}
_NAMES = ("Ada Quillfeather", "Côme Lassagne", "Edda Marlowe", "Wilf Tarrantson", "Ines Orvault")


def invented(number: int) -> Json:
    """An interview that nobody gave: four exchanges of three sentences each."""
    random = Random(number)  # noqa: S311 - the same every time is what is wanted
    language = ("en", "fr")[number % 2]
    said = random.sample(_SAID[language], len(_SAID[language]))
    name = _NAMES[number % len(_NAMES)]
    exchanges = [
        {
            "kind": "exchange",
            "id": f"e{place}",
            "question": {"speakers": [], "blocks": [paragraph(asked, f"e{place}-q")]},
            "answers": [
                {
                    "speakers": [name],
                    "blocks": [
                        paragraph(text, f"e{place}-a{line}")
                        for line, text in enumerate(said[3 * place : 3 * place + 3])
                    ],
                }
            ],
        }
        for place, asked in enumerate(_ASKED[language])
    ]
    return {
        "kind": "interview",
        "id": f"invented-{number}",
        "language": language,
        "title": f"{name}, {('at work', 'à l’atelier')[number % 2]}",
        "people": [{"type": "person", "name": name, "roles": ["interviewee"]}],
        "publication": {"name": "The Quay"},
        "published": "2021-04-06",
        "sections": [{"id": "s", "title": None, "blocks": exchanges}],
    }


def clean(posts: int, inventions: int) -> list[Json]:
    """Documents without a known fault.

    Args:
        posts: How many of the published interviews of the shared corpus, where it is there.
        inventions: How many invented ones.
    """
    found = [invented(number) for number in range(inventions)]
    step = max(1, len(POSTS) // posts) if posts else 1
    for path in [*EXAMPLES, *(POSTS[::step][:posts] if posts else ())]:
        node = florilege.load(path) if path.suffix == ".json" else florilege.parse(path).document
        assert not isinstance(node, Anthology)
        found.append(node.model_dump(mode="json", by_alias=True))
    return found


def paragraph(text: str, identity: str) -> Json:
    """A paragraph without marks."""
    return {"kind": "paragraph", "id": identity, "spans": [{"text": text, "marks": []}]}


def exchanges(document: Json) -> list[Json]:
    """The exchanges of a document that have a question and an answer."""
    blocks = (block for section in document["sections"] for block in section["blocks"])
    found = (block for block in blocks if block["kind"] == "exchange")
    return [each for each in found if each["question"] and each["answers"]]


def paragraphs(document: Json) -> Iterator[tuple[Json, Json]]:
    """The paragraphs of answers, each with its turn."""
    for exchange in exchanges(document):
        for turn in exchange["answers"]:
            for block in turn["blocks"]:
                if block["kind"] == "paragraph" and block["spans"]:
                    yield turn, block


def sentences(document: Json) -> list[str]:
    """What was said in sentences of an ordinary length, each once in the document."""
    text = "\n".join("".join(span["text"] for span in p["spans"]) for _, p in paragraphs(document))
    found = [match[0] for match in _SENTENCE.finditer(text)]
    return [
        each
        for each in dict.fromkeys(found)
        if _SHORTEST <= len(each.split()) <= _LONGEST and text.count(each) == 1
    ]


def telling(sentence: str) -> list[int]:
    """The places of the words of a sentence, from the second to the last but one, that tell most."""
    words = sentence.split()
    return [
        place
        for place in range(1, len(words) - 1)
        if len(words[place]) >= _TELLING and words[place].isalpha() and words[place].islower()
    ]
