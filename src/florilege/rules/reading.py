"""The pages of what is noticed while a source is read, before any rule runs.

Sources, parsers and `florilege.corpus` make these findings themselves, most of them of the FL0
family; only their pages stand here.
"""

from dataclasses import dataclass

from florilege.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class ReadingCode:
    """A finding about the reading of a source.

    Attributes:
        code: "FL001".
        name: What is wrong, in a few words.
        severity: How grave it is.
        page: What it finds, why it matters, an example, what to do; in Markdown.
    """

    code: str
    name: str
    severity: Severity
    page: str


_BINARY = """\
**What it finds.** A file whose first bytes are no text in any encoding: a PDF, a word
processor's file, a picture.

**Why it matters.** Nothing was read: the document is empty.

**Example.**

    %PDF-1.7 ...

**What to do.** Save the interview as plain text, Markdown or HTML, and parse that file.
"""

_DETECTED = """\
**What it finds.** A text that is not UTF-8 and does not say its encoding, which was therefore
found by statistics.

**Why it matters.** Statistics can mistake one encoding for a related one: "œ" or "€" may have
come out as another character.

**Example.** A text from an old word processor, in Windows-1252.

**What to do.** Look at the accents and quotation marks of the result; save the source as UTF-8.
"""

_UNDECODABLE = """\
**What it finds.** Bytes that mean nothing in the encoding of the source. Each became U+FFFD, �.

**Why it matters.** A character that somebody wrote is missing.

**Example.**

    Le caf� du port

**What to do.** Find the original, or save the source again in the encoding that it declares.
"""

_NUL = """\
**What it finds.** NUL characters in a text. Each became U+FFFD, �.

**Why it matters.** No text has them: the file was damaged, or its encoding was mistaken
(UTF-16 without a byte order mark).

**Example.** A file that was cut off while it was being copied.

**What to do.** Copy the file again, or save it as UTF-8.
"""

_EMPTY = """\
**What it finds.** A source without a single visible character.

**Why it matters.** There is nothing to publish; often the wrong file was named.

**Example.** A file of 0 bytes, or of spaces.

**What to do.** Name the file that holds the interview.
"""

_CLAMPED = """\
**What it finds.** Markup that nests deeper than any page needs. The deepest elements were
drawn up to the level above; their text is kept.

**Why it matters.** Beyond 1,000 levels, lxml gives back no text at all. A page like this is
broken, or is meant to break its readers.

**Example.**

    <div><div><div> ... 10,000 times

**What to do.** Look whether the text came out in order.
"""

_STACKED = """\
**What it finds.** A letter with more than thirty accents or other marks on it. An invisible
character (U+034F) now divides them, as the stream-safe form of UAX #15 does.

**Why it matters.** No language writes so. It is decoration, or is meant to keep readers busy.

**Example.**

    a letter under a tower of accents

**What to do.** Take the marks off in the source.
"""

_FRONT_MATTER = """\
**What it finds.** Front matter, the lines between `---` (YAML) or `+++` (TOML) that open a
Markdown file, that cannot be read.

**Why it matters.** Title, date and names that stand there are ignored and must be guessed from
the text.

**Example.**

    ---
    title: "An unclosed quotation mark
    ---

**What to do.** Mend the line that the finding names.
"""

_OUTSIDE = """\
**What it finds.** Text in a WebVTT or SubRip file that has no timings and is no comment.

**Why it matters.** No player shows it, and it was left out. Often an empty line cuts a caption in
two, or a line of timings is damaged; a file without any timings is no such file.

**Example.**

    00:12.000 --> 00:14.000
    The lamp is lit

    at dusk.

**What to do.** Mend the lines above the one that the finding names, or parse the file as plain text:
`--media-type txt`.
"""

_MISSING_PICTURE = """\
**What it finds.** A picture of the text whose file is not beside it, or is no PNG, JPEG, GIF or
WebP; the cover of an anthology that is none of these. Pictures on the web are not looked at.

**Why it matters.** Pages and books can show only what is there: they print its caption alone.

**Example.**

    ![The workshop](pictures/workshop.tiff)

**What to do.** Put the picture where its name says, relative to the piece and inside the folder
of the manifest, or name another.
"""

READING: tuple[ReadingCode, ...] = (
    ReadingCode("FL001", "a binary file", Severity.ERROR, _BINARY),
    ReadingCode("FL002", "an encoding that was guessed", Severity.INFO, _DETECTED),
    ReadingCode("FL003", "characters that could not be read", Severity.WARNING, _UNDECODABLE),
    ReadingCode("FL004", "NUL characters", Severity.WARNING, _NUL),
    ReadingCode("FL005", "an empty source", Severity.ERROR, _EMPTY),
    ReadingCode("FL006", "markup nested too deep", Severity.WARNING, _CLAMPED),
    ReadingCode("FL007", "too many marks on a letter", Severity.WARNING, _STACKED),
    ReadingCode("FL010", "front matter that cannot be read", Severity.WARNING, _FRONT_MATTER),
    ReadingCode("FL011", "captions without timings", Severity.WARNING, _OUTSIDE),
    ReadingCode("FL501", "a picture that is missing", Severity.WARNING, _MISSING_PICTURE),
)
"""The codes of reading, in order."""
