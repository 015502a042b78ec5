"""A short run of the fuzzer, what it once found, and texts that hypothesis puts together."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutations import TOKENS
from oracle import problems_with
from originals import FOUND, MEDIA
from run import attempts, problems_of

_TEXTS = st.lists(
    st.one_of(st.sampled_from(TOKENS), st.text(max_size=20).map(lambda text: text.encode())),
    max_size=15,
).map(b"".join)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_once(path: Path) -> None:
    """Each is the smallest document that showed a mistake."""
    assert problems_with(path.read_bytes(), MEDIA[path.suffix], book=True) == []


@pytest.mark.parametrize("first", range(0, 100, 25))
def test_mutated_documents(first: int) -> None:
    """Our own documents, damaged; the same ones on every run."""
    for attempt in itertools.islice(attempts(1, corpus=False), first, first + 25):
        assert problems_of(attempt) == [], attempt


@pytest.mark.parametrize("media_type", [*MEDIA.values(), None])
@settings(max_examples=30)
@given(data=_TEXTS)
def test_attacks_put_together(media_type: str | None, data: bytes) -> None:
    """What acts or breaks somewhere, in any order."""
    assert problems_with(data, media_type) == []


@pytest.mark.parametrize("media_type", [*MEDIA.values(), None])
@settings(max_examples=30)
@given(data=st.binary(max_size=400))
def test_any_bytes(media_type: str | None, data: bytes) -> None:
    """Text or not."""
    assert problems_with(data, media_type) == []
