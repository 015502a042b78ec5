"""Interviews of any length, of invented people, places and sentences; the same for the same seed.

No sentence is there twice, but by chance: so nothing that is remembered makes a long document
cheaper than a short one.
"""

import html
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

_SYLLABLES = (
    "al", "an", "bor", "ca", "dor", "el", "fen", "gra", "hal", "is", "jor", "ka", "lin", "mar",
    "nor", "os", "per", "quil", "ros", "sten", "tor", "ul", "ven", "wick", "yar", "zel",
)  # fmt: skip
_ENDINGS = (
    "a", "o", "e", "in", "ley", "ton", "bury", "wick", "by", "ford", "mere", "stow",
)  # fmt: skip
_THINGS = (
    "ladder", "bridge", "letter", "ledger", "kettle", "boat", "engine", "orchard", "map",
    "bell", "clock", "violin", "coat", "lantern", "archive", "harbour", "mill", "garden",
    "choir", "furnace", "lathe", "radio", "piano", "workshop", "kitchen", "ferry", "tower",
    "notebook", "chapel", "railway", "museum", "lighthouse", "loom", "printing-press",
    "greenhouse", "barn", "quarry", "ballad", "tide", "winter", "rehearsal", "licence",
    "uniform", "telescope", "ice-house", "bakery", "well", "roof", "signal", "weather",
)  # fmt: skip
_KINDS = (
    "old", "new", "narrow", "quiet", "borrowed", "broken", "heavy", "patient", "wooden",
    "second-hand", "green", "northern", "painted", "unfinished", "stubborn", "early", "honest",
    "bright", "damp", "careful", "foreign", "tall", "hollow", "famous", "forgotten",
)  # fmt: skip
_DEEDS = (
    "repaired", "sold", "counted", "carried", "painted", "moved", "opened", "lost", "described",
    "measured", "bought", "kept", "drew", "copied", "closed", "defended", "cleaned", "tuned",
    "photographed", "translated", "watched", "buried", "finished", "doubted",
)  # fmt: skip
_STATEMENTS = (
    "In {year} we {deed} the {kind} {thing} and nobody in {place} noticed",
    "I had {deed} a {thing} before, but never a {kind} one",
    "{person} used to say that a {thing} is only a {kind} {thing}",
    "There were {number} of us, and the {thing} belonged to {person}",
    "My mother {deed} the {thing} every morning, and I {deed} it every night",
    "You learn more from a {kind} {thing} than from {number} good ones",
    "It took {number} weeks until the {thing} came back from {place}",
    "People in {place} still talk about the {kind} {thing}",
    "I was afraid of the {thing}, if I am honest, and of {person} as well",
    "We never {deed} anything without asking {person} first",
    "That was the year of the {kind} {thing}, and of much else",
    "Somebody has to look after the {thing} when the others go to {place}",
    "A {thing} does not forgive you, and a {kind} {thing} least of all",
    "When I came home from {place}, the {thing} was gone",
    "Then {person} {deed} the {thing}, and we laughed for {number} days",
    "I keep it in a {kind} box, next to the {thing} that we {deed} in {year}",
)
_JOINTS = (", and ", "; ", ", because ", ", although ", ": ", ", but ")
_QUESTIONS = (
    "How did you come to the {kind} {thing}?",
    "What would {person} have said about the {thing}?",
    "Why did you leave {place} in {year}?",
    "Who {deed} the {thing} before you did?",
    "Do you still think of the {kind} {thing}?",
    "You have {deed} {number} of them. What did that teach you?",
    "When did you first see a {thing} that was {kind}?",
    "Where do you go when the {thing} is {kind}?",
    "Have you ever {deed} a {thing} and been sorry?",
    "And what about the {thing} in {place}?",
    "Could somebody from {place} do what {person} did?",
    "Is a {kind} {thing} worth the trouble?",
)
_CHAPTERS = ("The {kind} {thing}", "{place}, {year}", "A {thing} for {person}")
_CHAPTER = 25
"""How many exchanges one has."""
_SHARE = 0.1
"""How much of a page of mostly other matter is the interview."""
_MENU_SHARE = 0.15
"""How much of it is the menu; the rest are comments."""

Medium = Literal["HTML", "plain text", "Markdown"]
SUFFIXES: dict[Medium, str] = {"HTML": ".html", "plain text": ".txt", "Markdown": ".md"}


class Invention:
    """Names, questions and sentences without end.

    Attributes:
        guest: Who answers.
        host: Who asks.
    """

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - to be the same again
        self.guest, self.host = self.person(), self.person()

    def word(self) -> str:
        """A name of one word."""
        syllables = self.chance.choices(_SYLLABLES, k=self.chance.randint(1, 3))
        return ("".join(syllables) + self.chance.choice(_ENDINGS)).capitalize()

    def person(self) -> str:
        """A first and a last name."""
        return f"{self.word()} {self.word()}"

    def question(self) -> str:
        """Something to ask."""
        return self._filled(self.chance.choice(_QUESTIONS))

    def chapter(self) -> str:
        """A heading that asks nothing."""
        return self._filled(self.chance.choice(_CHAPTERS))

    def paragraph(self) -> str:
        """Two to six sentences."""
        return " ".join(self._sentence() for _ in range(self.chance.randint(2, 6)))

    def answer(self) -> list[str]:
        """One to three paragraphs."""
        return [self.paragraph() for _ in range(self.chance.choice((1, 1, 2, 3)))]

    def _sentence(self) -> str:
        parts = self.chance.sample(_STATEMENTS, self.chance.choice((1, 1, 2)))
        first, *more = map(self._filled, parts)
        joined = (self.chance.choice(_JOINTS) + part[0].lower() + part[1:] for part in more)
        return first[0].upper() + first[1:] + "".join(joined) + "."

    def _filled(self, template: str) -> str:
        pick = self.chance.choice
        return template.format(
            kind=pick(_KINDS),
            thing=pick(_THINGS),
            deed=pick(_DEEDS),
            place=self.word(),
            person=self.person() if pick((True, False, False)) else self.word(),
            year=self.chance.randint(1931, 2024),
            number=self.chance.randint(2, 4000),
        )


@dataclass(frozen=True)
class _Markup:
    """How a medium writes what an interview and the page around it are made of.

    Attributes:
        head: What stands above, of a guest and a host.
        question: Of a question and the host.
        answer: Of the first paragraph of an answer and the guest.
        paragraph: Of any other.
        chapter: Of a heading.
        link: A line of a menu.
        comment: Of a reader's name and words.
        parts: What opens and closes menu, interview and comments.
        end: What stands below.
    """

    head: Callable[[str, str], str]
    question: Callable[[str, str], str]
    answer: Callable[[str, str], str]
    paragraph: Callable[[str], str]
    chapter: Callable[[str], str]
    link: Callable[[str], str]
    comment: Callable[[str, str], str]
    parts: tuple[tuple[str, str], tuple[str, str], tuple[str, str]]
    end: str = ""


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _html_head(guest: str, host: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<title>{guest}: an interview</title>\n<meta name="author" content="{host}">\n'
        '<meta property="article:published_time" content="2024-05-02">\n</head>\n<body>\n'
    )


_HTML = _Markup(
    head=_html_head,
    question=lambda text, _: f"<p><strong>{html.escape(text)}</strong></p>\n",
    answer=lambda text, _: f"<p>{html.escape(text)}</p>\n",
    paragraph=lambda text: f"<p>{html.escape(text)}</p>\n",
    chapter=lambda text: f"<h2>{html.escape(text)}</h2>\n",
    link=lambda text: f'<li><a href="/{text.lower().replace(" ", "-")}">{text}</a></li>\n',
    comment=lambda name, text: (
        f'<div class="comment"><p class="by"><b>{name}</b> wrote</p>\n<p>{text}</p></div>\n'
    ),
    parts=(
        ("<nav><ul>\n", "</ul></nav>\n"),
        ("<main><article>\n<h1>An interview</h1>\n", "</article></main>\n"),
        ('<section id="comments" class="comments">\n<h2>Comments</h2>\n', "</section>\n"),
    ),
    end="</body>\n</html>\n",
)
_TEXT = _Markup(
    head=lambda guest, host: f"{guest}: an interview\n\nBy {host}\n\n",
    question=lambda text, host: f"{_initials(host)}: {text}\n\n",
    answer=lambda text, guest: f"{_initials(guest)}: {text}\n\n",
    paragraph=lambda text: f"{text}\n\n",
    chapter=lambda text: f"{text}\n\n",
    link=lambda text: f"{text}\n",
    comment=lambda name, text: f"{name}\n3 May 2024\n{text}\n\n",
    parts=(("Menu\n", "\n"), ("", ""), ("Comments\n\n", "")),
)
_MARKDOWN = _Markup(
    head=lambda guest, host: (
        f'---\ntitle: "{guest}: an interview"\nauthor: "{host}"\ndate: 2024-05-02\n---\n\n'
    ),
    question=lambda text, _: f"**{text}**\n\n",
    answer=lambda text, _: f"{text}\n\n",
    paragraph=lambda text: f"{text}\n\n",
    chapter=lambda text: f"## {text}\n\n",
    link=lambda text: f"- [{text}](/{text.lower().replace(' ', '-')})\n",
    comment=lambda name, text: f"> **{name}** wrote:\n>\n> {text}\n\n",
    parts=(("", "\n"), ("", ""), ("## Comments\n\n", "")),
)
_MARKUPS: dict[Medium, _Markup] = {"HTML": _HTML, "plain text": _TEXT, "Markdown": _MARKDOWN}


def pieces(medium: Medium, size: int, *, inside: bool) -> Iterator[str]:
    """A document, piece by piece: one long interview, or one inside of a page of other matter.

    Args:
        medium: How it is written.
        size: About how many bytes it has.
        inside: Whether a menu stands above the interview and comments, most of the page, below.
    """
    invention, markup = Invention(size), _MARKUPS[medium]
    menu, interview, comments = markup.parts
    yield markup.head(invention.guest, invention.host)
    if inside:
        links = iter(lambda: markup.link(invention.chapter()), "")
        yield from _part(menu, links, size * _MENU_SHARE)
    yield from _part(interview, _exchanges(invention, markup), size * (_SHARE if inside else 1))
    if inside:
        readers = iter(lambda: markup.comment(invention.person(), invention.paragraph()), "")
        yield from _part(comments, readers, size * (1 - _SHARE - _MENU_SHARE))
    yield markup.end


def _exchanges(invention: Invention, markup: _Markup) -> Iterator[str]:
    while True:
        for _ in range(_CHAPTER):
            yield markup.question(invention.question(), invention.host)
            first, *more = invention.answer()
            yield markup.answer(first, invention.guest)
            yield from map(markup.paragraph, more)
        yield markup.chapter(invention.chapter())


def _part(around: tuple[str, str], endless: Iterator[str], size: float) -> Iterator[str]:
    """So much of what has no end that it has the size, which is all in ASCII."""
    opening, closing = around
    yield opening
    while size > 0:
        piece = next(endless)
        size -= len(piece)
        yield piece
    yield closing
