"""What the program knows of a language, read from its TOML file."""

from dataclasses import dataclass, field

from florilege.languages.transcripts import Transcripts


@dataclass(frozen=True, slots=True)
class Questions:
    """How the language asks. All in lower case, with U+2019 as apostrophe.

    Attributes:
        openings: Words that a question begins with.
        forms: Words that stand inside a question; a piece that begins with a sign may end a
            word. One with a capital is looked for as it is written: "haben Sie" is no "sie".
        second_person: Words of the person addressed.
        first_person: Words of the person who speaks, alone or for others.
        first_person_singular: Of these, the ones of somebody who speaks for himself.
        advice: Phrases of answers that instruct the reader: "you can", "please".
        personal: Phrases of questions that can only be put to a person: "who are you".
    """

    openings: tuple[str, ...]
    forms: tuple[str, ...]
    second_person: frozenset[str]
    first_person: frozenset[str]
    first_person_singular: frozenset[str]
    advice: tuple[str, ...]
    personal: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands before a turn.

    Attributes:
        question: "Q", "Question".
        answer: "A", "Answer".
        joiners: What joins the names of people who speak together.
        together: What announces that the two who answer do so, in lower case: "both".
        everybody: The same for any number: "all".
        honorifics: "Dr", "Mme".
        genres: What a piece may be headed with, "portrait", in lower case.
        announcing: Pieces of a line that names who is interviewed: "in conversation".
        presenting: What stands right before the name of who is interviewed or portrayed: "meet".
            A form that would inflect the name is left out, or has its colon: "rozhovor:".
        frequent_questions: Pieces of the title of a FAQ.
        questionnaires: Pieces of the title of an interview whose questions need not ask.
        roles: Labels of mere roles, as in chats with a service, lessons and jokes: "customer".
        chairs: What the labels of those begin with who give the floor in a debate: "the chair".
    """

    question: tuple[str, ...]
    answer: tuple[str, ...]
    joiners: tuple[str, ...]
    together: tuple[str, ...]
    everybody: tuple[str, ...]
    honorifics: tuple[str, ...]
    genres: tuple[str, ...]
    announcing: tuple[str, ...]
    presenting: tuple[str, ...]
    frequent_questions: tuple[str, ...]
    questionnaires: tuple[str, ...]
    roles: tuple[str, ...]
    chairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Credits:
    """Who made a piece, in lower case.

    Attributes:
        interviewer: Phrases after which the name follows.
        author: The same.
        photographer: The same.
        translator: The same.
        pictures: The same in captions, besides the photographer's: "drawing", "courtesy of".
        conversations: Sentences that say who asked whom, with "{asker}" and "{answerer}".
        answerer_endings: How the name of who is asked is inflected there, and how it is called:
            "ą=a". The first that fits holds; empty where names are not inflected.
        house: Phrases by which the publication says that it asked: "we asked".
        anonymous: Bylines of nobody: "admin".
    """

    interviewer: tuple[str, ...]
    author: tuple[str, ...]
    photographer: tuple[str, ...]
    translator: tuple[str, ...]
    pictures: tuple[str, ...]
    conversations: tuple[str, ...]
    answerer_endings: tuple[str, ...]
    house: tuple[str, ...]
    anonymous: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Introductions:
    """How a standfirst says who somebody is: NAME verb JOB place AFFILIATION.

    Attributes:
        verbs: "est", "is".
        places: "au", "at the"; the longest first.
        articles: "une", "a".
        particles: Words of a name that need no capital: "de", "van".
        capital_nouns: Whether all nouns have a capital, so that one may stand before a name.
    """

    verbs: tuple[str, ...]
    places: tuple[str, ...]
    articles: frozenset[str]
    particles: frozenset[str]
    capital_nouns: bool


@dataclass(frozen=True, slots=True)
class Boxes:
    """What tells notes and boxes from speech. All in lower case, with U+2019 as apostrophe.

    Attributes:
        notes: Openings of editors' notes: "ndlr", "editor’s note".
        edited: What says that the piece was shortened: "edited and condensed".
        biographies: Titles of boxes on a person, alone or before the name: "zur person".
        polls: Words that tell a poll of the readers from a question.
    """

    notes: tuple[str, ...]
    edited: tuple[str, ...]
    biographies: tuple[str, ...]
    polls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Embedded:
    """What stands for something that a page embeds without a title.

    Attributes:
        video: For moving pictures.
        audio: For sound.
        other: For anything else.
    """

    video: str
    audio: str
    other: str


@dataclass(frozen=True, slots=True)
class Typography:
    """How the language sets quotation marks and the spaces around punctuation.

    Attributes:
        open_quote: Opening mark, with the space that belongs to it.
        close_quote: Closing mark, with its space.
        open_inner_quote: Inside a quotation.
        close_inner_quote: Inside a quotation.
        thin_space_before: Marks that want U+202F before them.
        space_before: Marks that want U+00A0 before them.
        space_after: Marks that want U+00A0 after them.
    """

    open_quote: str
    close_quote: str
    open_inner_quote: str
    close_inner_quote: str
    thin_space_before: str = ""
    space_before: str = ""
    space_after: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Slips:
    """What is often typed wrong in this language; each language has slips of its own.

    Attributes:
        quotes_vary: Whether houses of the language differ in quotation marks, so that typed
            ones are left to them.
        elisions: Words that begin with an apostrophe, without it, in lower case.
        ligature_words: Words with "oe" for "œ", whole, in lower case.
        ligature_openings: The same, how words begin.
        accented_capitals: Words whose first letter always has its accent, as they are written.
        latin_after_a: Words behind an "A" that needs no accent, in lower case.
        units: What a line must not part from the number before it.
        clock: Of these, what also stands behind a time of the day: "h" in "14.30 h".
        ordinals: Endings of ordinals as typed, and as they are set.
        etcetera: The abbreviation that no ellipsis follows, without its full stop.
        wrong_titles: Forms of address of another language, and the right ones.
    """

    quotes_vary: bool = False
    elisions: tuple[str, ...] = ()
    ligature_words: tuple[str, ...] = ()
    ligature_openings: tuple[str, ...] = ()
    accented_capitals: tuple[str, ...] = ()
    latin_after_a: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    ordinals: dict[str, str] = field(default_factory=dict)
    etcetera: str = ""
    wrong_titles: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """Words that turn the sense of a sentence when they come or go. All in lower case.

    Attributes:
        negations: Words that deny by themselves: "pas", "never", "don't".
        particles: Words that deny together with a partner: "ne", "n".
        partners: Words that a particle denies with, besides the negations: "que", "plus".
        conditions: Words and phrases that limit what stands beside them: "si", "unless". One with
            " …" does so at the end of what is left out, where it opens the clause that is kept.
        attributions: Words and phrases that give it as the view of others: "selon", "they say".
        other_senses: Phrases in which one of these words is no condition and no view: "as if",
            "un secondo".
        hedges: Words and phrases that narrow or weaken it: "peut-être", "most".
        number_links: Words that join the parts of a number: "et" in "vingt et un".
        ones: Words that are an article as well as the number 1: "un".
        elisions: Elided words in full: "j" is "je".
        units: Words and phrases for a sign that stands beside numbers: "pour cent" is "%".
        unit_openings: The first words of these phrases.
        numbers: Number words with their figures: "dix" is "10".
    """

    negations: frozenset[str]
    particles: frozenset[str]
    partners: frozenset[str]
    conditions: tuple[str, ...]
    attributions: tuple[str, ...]
    other_senses: tuple[str, ...]
    hedges: tuple[str, ...]
    number_links: frozenset[str]
    ones: frozenset[str]
    elisions: dict[str, str]
    units: dict[str, str]
    unit_openings: frozenset[str]
    numbers: dict[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language.

    Attributes:
        tag: Its BCP 47 tag.
        name: Its own name.
        frequent: Its most frequent words, for detection.
        questions: How it asks.
        labels: What stands before a turn.
        credits: How it says who made a piece.
        introductions: How a standfirst says who somebody is.
        months: The names of the months, as they stand behind a day.
        months_alone: The same without a day, where the language has another form for it.
        day_endings: What stands right behind the figures of a day: "st" in "1st".
        date_links: Words that join the parts of a date: "de"; one with an apostrophe is elided.
        published: Phrases before a date of publication, in lower case.
        advertisement: Openings of lines that are furniture of a page, in lower case.
        frame: Openings of lines around the text of a page, in lower case: "skip to content".
        pages: What stands before the number of a page, without its full stop, in lower case.
        comments: What stands, alone or with a number, over the comments of readers.
        boxes: What tells notes and boxes from speech.
        transcripts: What archives and courts write around speech.
        embedded: What stands for something that a page embeds without a title.
        typography: How it sets quotation marks and spaces.
        slips: What is often typed wrong in it.
        sense: Words that turn the sense of a sentence.
        alphabet: Its letters in lower case, in the order of filing; those that it counts as
            letters of their own, such as å in Swedish, are among them.
        page: The words that pages and books show, by key; `{}` fields as in str.format.
    """

    tag: str
    name: str
    frequent: frozenset[str]
    questions: Questions
    labels: Labels
    credits: Credits
    introductions: Introductions
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    day_endings: tuple[str, ...]
    date_links: tuple[str, ...]
    published: tuple[str, ...]
    advertisement: tuple[str, ...]
    frame: tuple[str, ...]
    pages: frozenset[str]
    comments: tuple[str, ...]
    boxes: Boxes
    transcripts: Transcripts
    embedded: Embedded
    typography: Typography
    slips: Slips
    sense: Sense
    alphabet: str
    page: dict[str, str]
