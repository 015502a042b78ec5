"""What the program knows of transcripts in a language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Transcripts:
    """What archives, courts and their clerks write around speech.

    All in lower case, with U+2019 as apostrophe.

    Attributes:
        interviewees: What heads the field of a transcript that names who is interviewed.
        interviewers: The same of who asks.
        dates: The same of the day of the conversation.
        titles: The same of its title.
        fields: What heads other fields: "duration", "transcribed by".
        rules: Titles over the signs that a transcript is written with.
        notices: Pieces of an archive's notices: "permission to quote".
        ends: What a line begins with that says that a recording, or a side of it, is over; a
            single word is all of the line.
        witnesses: Labels under which somebody goes on to answer who answers under "A.".
        examinations: What stands before the name of who asks next under "Q.": "by".
        testimonies: What stands before the name of who answers: "testimony of".
        offices: What a label begins with that names an office, with its holder in brackets:
            "Presidente (Ruiz)".
        hosts: What stands before the own name of who asks, where nobody is labelled: "I’m".
        guests: What stands there before the name of who answers: "my guest is".
        narrations: What a label says in brackets where its speaker tells a story: "voice-over".
    """

    interviewees: tuple[str, ...]
    interviewers: tuple[str, ...]
    dates: tuple[str, ...]
    titles: tuple[str, ...]
    fields: tuple[str, ...]
    rules: tuple[str, ...]
    notices: tuple[str, ...]
    ends: tuple[str, ...]
    witnesses: tuple[str, ...]
    examinations: tuple[str, ...]
    testimonies: tuple[str, ...]
    offices: tuple[str, ...]
    hosts: tuple[str, ...]
    guests: tuple[str, ...]
    narrations: tuple[str, ...]
