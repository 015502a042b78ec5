"""What damage, haste or malice does to a file: one change after another, from a seed."""

import random
from collections.abc import Callable, Sequence

Mutation = Callable[[random.Random, bytes, Sequence[bytes]], bytes]
"""From chance, a document and all documents to another document."""

_MOST_CHANGES = 6
_LARGEST = 200_000
_LONGEST_STRETCH = 4_000

TOKENS: tuple[bytes, ...] = tuple(
    token.encode()
    for token in (
        "<script>alert(1)</script>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>",
        "<plaintext>", "<style>@import 'x'", "<svg onload=alert(1)>", "<math><mtext>", "</p>",
        "<a href='java\tscript:alert(1)'>x</a>", '<a href="&#106;avascript:x">x</a>', "<template>",
        "<img src=x onerror=alert(1)>", "<iframe srcdoc='<script>1</script>' title=t>", "<table>",
        "<td colspan=999999999 rowspan=999999999>", "<tr><td>", "<ul><li>", "</div>", "<div>",
        "<base href='javascript:x//'>", "<meta http-equiv=refresh content='0;url=javascript:x'>",
        "<meta charset=utf-16>", "<meta charset=x-user-defined>", '<?xml version="1.0"?>',
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", "&#x0;", "&#xD800;", "&nbsp;",
        "[x](javascript:alert(1))", "![x](data:text/html,<script>)", "[x]: vbscript:y\n\n[x]",
        "<javascript:alert(1)>", "```\n", "    ", "> ", "* ", "1. ", "# ", "**", "_", "`", "[", "](",
        "---\n", "+++\n", "---\na: &a [*a]\n---\n", "| a |\n|---|\n| ", "{{< x", "{% x %}", "\n\n", "\n",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":[[{}]],\"url\":\"javascript:x\"}</script>",
        "<details><summary>", "<dl><dt>", "<blockquote>", "<h1>", "<h2>", "<b>", "<br><br>", "<pre>",
        "\ufeff", "\u202e", "\u200b", "\u0301" * 40, "\u00ad", "\u2028", "\x0c", "\x1b[31m", "\ufffe",
        "\U0001f511", "?", " :", "« ", " »", "—", "Q:", "R:", "ANNA ROTH:", "WEBVTT\n\n",
        "00:00:01.000 --> 99999999:00:00.000\n", "1\n00:00:01,000 --> 00:00:00,000\n", "<v x>", ">> ",
        "\N{LATIN SMALL LETTER DOTLESS I}", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "ﬁ", "²", "\u0660",
    )
)  # fmt: skip
"""What stands at the turns of a parser's path, or has been an attack on somebody's."""

_BYTES = (b"\0", b"\xff", b"\xc3", b"\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\x92", b"\xed\xa0\x80")
_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-32",
    "cp1252",
    "latin-1",
    "utf-8-sig",
    "shift_jis",
    "utf-7",
)


def mutated(chance: random.Random, document: bytes, others: Sequence[bytes]) -> bytes:
    """A document with a few changes, of a bounded length."""
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        document = chance.choice(MUTATIONS)(chance, document, others)[:_LARGEST]
    return document


def _stretch(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    longest = chance.choice((1, 8, 80, _LONGEST_STRETCH))
    return start, min(len(data), start + chance.randint(0, longest))


def _flip_bytes(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _number in range(chance.choice((1, 4, 32)) if data else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _delete(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(chance, data)
    return data[:start] + data[end:]


def _duplicate(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(chance, data)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _move(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(chance, data)
    rest = data[:start] + data[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + data[start:end] + rest[at:]


def _splice(chance: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    start, end = _stretch(chance, other)
    if chance.random() < 0.3:
        return data[: chance.randint(0, len(data))] + other[start:]
    at = chance.randint(0, len(data))
    return data[:at] + other[start:end] + data[at:]


def _insert_tokens(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    for _number in range(chance.randint(1, 4)):
        at = chance.randint(0, len(data))
        times = chance.choice((1, 1, 1, 3, 300))
        data = data[:at] + chance.choice(TOKENS) * times + data[at:]
    return data


def _insert_bytes(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(_BYTES) * chance.choice((1, 2, 40)) + data[at:]


def _truncate(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: chance.randint(0, len(data))]


def _behead(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[chance.randint(0, len(data)) :]


def _encode(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")


def _garble(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Mojibake: the bytes taken for those of another encoding, and written as UTF-8."""
    return data.decode(chance.choice(("cp1252", "latin-1")), "replace").encode()


def _change_lines(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    how = chance.randrange(4)
    if how == 0:
        return chance.choice((b"\r\n", b"\r", b" ", b"\n\n", b"<br>")).join(lines)
    if how == 1:
        sign = chance.choice(TOKENS)
        return b"\n".join(sign + line for line in lines)
    start = chance.randrange(len(lines))
    some = lines[start : start + chance.randint(1, 20)]
    if how == 2:
        some.reverse()
    else:
        chance.shuffle(some)
    return b"\n".join([*lines[:start], *some, *lines[start + len(some) :]])


def _set_in_turn(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Two kinds of type by turns, and a question mark behind every line."""
    marks = chance.sample((b"**%s?**", b"*%s?*", b"# %s?", b"<p><b>%s?</b>", b"<p><i>%s?</i>"), 2)
    lines = [line for line in data.split(b"\n") if line.strip()]
    return b"\n\n".join(marks[n % 2] % line for n, line in enumerate(lines))


MUTATIONS: tuple[Mutation, ...] = (
    _flip_bytes,
    _delete,
    _duplicate,
    _move,
    _splice,
    _insert_tokens,
    _insert_tokens,
    _insert_bytes,
    _truncate,
    _behead,
    _encode,
    _garble,
    _change_lines,
    _set_in_turn,
)
"""All changes; those with the most to find stand here twice."""
