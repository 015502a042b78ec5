"""The pages of what others than the rules notice, most of it while a source is read.

Sources, parsers and `florilege.corpus` make these findings themselves; only
their pages stand here.
"""

from florilege.diagnostics import Severity
from florilege.rules.page import Page

_BINARY = """\
**What it finds.** A file whose first bytes are those of a PDF, a word processor's file, a picture
and the like, or mostly controls, which no text is made of.

**Why it matters.** Nothing was read: the document is empty.

**Example.**

    %PDF-1.7 ...

**What to do.** Save the interview as plain text, Markdown or HTML, and parse that file.
"""

_DETECTED = """\
**What it finds.** A text that is not UTF-8 and does not say its encoding, which was therefore
found by statistics; one too short for these is taken for Windows-1252.

**Why it matters.** Statistics can mistake one encoding for a related one: "œ" or "€" may have
come out as another character.

**Example.** A text from an old word processor, in Windows-1252.

**What to do.** Look at the accents and quotation marks of the result; save the source as UTF-8.
"""

_MISNAMED = """\
**What it finds.** A page, or the server that sent it, that names an encoding which no browser knows,
or which the text is plainly not in. The name was passed over: the text was read as UTF-8 if it is
that, else by statistics.

**Why it matters.** Two accounts of one text disagree. The result may have wrong characters.

**Example.**

    <meta charset="utf-8"> in a file of Windows-1252

**What to do.** Look at the accents of the result, and mend the declaration.
"""

_MIXED = """\
**What it finds.** A text in UTF-8 with stray bytes that are none, as when somebody pastes from an old
program into a new one. They were read as Windows-1252.

**Why it matters.** It is a guess, if a good one: most such bytes are quotation marks and accents.

**Example.** "l’eau", its apostrophe the single byte 92, in a file of UTF-8.

**What to do.** Look at the lines from the one that the finding names, and save the source as UTF-8.
"""

_MOJIBAKE = """\
**What it finds.** Characters that make sense only as UTF-8 that a program once read as Windows-1252 and
saved so: "Ã©" for "é", "â€™" for "’". The text is left as it is.

**Why it matters.** The words are damaged, and every search for them fails.

**Example.**

    CafÃ© du port, câ€™est ouvert

**What to do.** Find the original. Where there is none, read the file as UTF-8, write it as
Windows-1252, and parse the result.
"""

_TURNED = """\
**What it finds.** Characters that nobody sees and that change the order in which letters are shown:
overrides (U+202D, U+202E) in any text, embeddings and isolates in one without a right-to-left script.
They are left in.

**Why it matters.** What is read is not what is stored. A quotation can be made to say something else
to people than to a search, and an address to lead elsewhere than it seems.

**Example.** "gpj.exe" that reads "exe.jpg".

**What to do.** Take them out of the source, unless the text is about them.
"""

_INVISIBLE = """\
**What it finds.** Characters without a width within a text: zero-width spaces, word joiners, byte order
marks, tags. They are left in.

**Why it matters.** Most come from an editor on the web and do no harm; but a word with one in it is
not found, and is spelt out wrongly by a screen reader. They can also carry a hidden mark.

**Example.** "flori[U+200B]lege"

**What to do.** Take them out of the source.
"""

_CROWDED = """\
**What it finds.** A tag with more than 500 attributes. The first 500 count, the others were left out.

**Why it matters.** No page needs so many. It is broken, a quotation mark is missing, or it is meant to
keep its readers busy: parsers compare each attribute with all others.

**Example.**

    <p a1 a2 a3 ... a100000>

**What to do.** Look whether the text came out whole.
"""

_REFUSED = """\
**What it finds.** Links of the text whose addresses are of no kind that pages and books may lead to:
anything but `http:`, `https:` and `mailto:`. The link is taken off, its words stay. One finding a
document has all the places. Links to nothing, such as `javascript:void(0)`, do not count.

**Why it matters.** Such an address may run a program (`javascript:`, `data:`) or open another one
(`tel:`). Where it came by accident, readers miss a source.

**Example.**

    <a href="javascript:show('annex')">the annex</a>

**What to do.** Look where the link should lead, and give it a web address.
"""

_TABLES = """\
**What it finds.** A page with more than 20,000 cells. Its tables of more than 50 cells were not read cell
by cell: each row became one paragraph of text, without pictures, links and what is embedded.

**Why it matters.** No interview holds so many figures. The page is a list of data, or is meant to keep its
readers busy.

**Example.**

    <table> with 1,000 rows of 1,000 cells

**What to do.** Take the table out of the page, if it is no part of the text.
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

**Why it matters.** No text has them: the file was damaged.

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

_UNREADABLE = """\
**What it finds.** A piece of an anthology that could not be read: the system refuses it, it is
larger than `--max-bytes`, or reading it met a fault of ours.

**Why it matters.** The book is made of the other pieces and lacks this one.

**Example.** A file of 30 MB, when the largest that is read is 20 MB.

**What to do.** Give yourself the right to read it, raise `--max-bytes`, or report the fault.
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

READING: tuple[Page, ...] = (
    Page("FL001", "a binary file", Severity.ERROR, _BINARY),
    Page("FL002", "an encoding that was guessed", Severity.INFO, _DETECTED),
    Page("FL003", "characters that could not be read", Severity.WARNING, _UNDECODABLE),
    Page("FL004", "NUL characters", Severity.WARNING, _NUL),
    Page("FL005", "an empty source", Severity.ERROR, _EMPTY),
    Page("FL006", "markup nested too deep", Severity.WARNING, _CLAMPED),
    Page("FL007", "too many marks on a letter", Severity.WARNING, _STACKED),
    Page("FL008", "a piece that cannot be read", Severity.ERROR, _UNREADABLE),
    Page("FL010", "front matter that cannot be read", Severity.WARNING, _FRONT_MATTER),
    Page("FL011", "captions without timings", Severity.WARNING, _OUTSIDE),
    Page("FL012", "an encoding that is not as declared", Severity.WARNING, _MISNAMED),
    Page("FL013", "two encodings in one text", Severity.WARNING, _MIXED),
    Page("FL014", "characters that were read wrongly once", Severity.WARNING, _MOJIBAKE),
    Page("FL015", "characters that turn the text around", Severity.WARNING, _TURNED),
    Page("FL016", "characters that cannot be seen", Severity.INFO, _INVISIBLE),
    Page("FL017", "a tag with too many attributes", Severity.WARNING, _CROWDED),
    Page("FL018", "a link that was taken off", Severity.WARNING, _REFUSED),
    Page("FL019", "tables that are too large", Severity.WARNING, _TABLES),
)
"""The codes, in order."""
