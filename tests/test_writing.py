"""Writing: whole files or none, through links, into pipes, and folders without leftovers."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from florilege.errors import OutputError
from florilege.writing import FILE_LIST, write_file, write_folder

posix = pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """And nothing stays beside it."""
    path = tmp_path / "a.txt"
    for data in (b"a longer text", b"short"):
        write_file(path, data)
        assert path.read_bytes() == data
    assert _names(tmp_path) == {"a.txt"}


def test_the_longest_names_are_legal(tmp_path: Path) -> None:
    """File systems allow 255 bytes; the temporary file must not need more than its target."""
    path = tmp_path / ("a" * 255)
    write_file(path, b"a")
    assert path.read_bytes() == b"a"


@posix
@pytest.mark.parametrize("exists", [True, False])
def test_links_are_followed(exists: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """The target gets the bytes, also one that is not there yet; the links stay links."""
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "a.txt"
    if exists:
        target.write_bytes(b"old")
    (tmp_path / "one.txt").symlink_to("real/a.txt")
    (tmp_path / "two.txt").symlink_to("one.txt")
    write_file(tmp_path / "two.txt", b"new")
    assert target.read_bytes() == b"new"
    assert (tmp_path / "one.txt").is_symlink()
    assert (tmp_path / "two.txt").is_symlink()
    assert _names(tmp_path) == {"real", "real/a.txt", "one.txt", "two.txt"}


@posix
def test_a_loop_of_links_is_one_line(tmp_path: Path) -> None:
    """It leads to no file."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OutputError, match="cannot be written") as caught:
        write_file(tmp_path / "a", b"x")
    assert "\n" not in str(caught.value)
    assert _names(tmp_path) == {"a", "b"}


@posix
def test_a_pipe_gets_the_bytes_and_stays_a_pipe(tmp_path: Path) -> None:
    """Whoever waits at its other end would wait for ever."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    code = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())"
    reader = subprocess.Popen([sys.executable, "-c", code, pipe], stdout=subprocess.PIPE)
    write_file(pipe, b"through")
    assert reader.communicate(timeout=60)[0] == b"through"
    assert pipe.is_fifo()
    assert _names(tmp_path) == {"pipe"}


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no /dev/null on this system")
def test_devices_stay_devices(tmp_path: Path) -> None:
    """`-o /dev/null` throws the bytes away, not the device; reached through a link of ours."""
    (tmp_path / "null").symlink_to("/dev/null")
    write_file(tmp_path / "null", b"gone")
    assert Path("/dev/null").is_char_device()
    assert (tmp_path / "null").is_symlink()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """One line, and the folder stays."""
    with pytest.raises(OutputError, match="cannot be written: Is a directory"):
        write_file(tmp_path, b"x")
    assert _names(tmp_path) == set()


def test_a_folder_forgets_what_is_not_written_any_more(tmp_path: Path) -> None:
    """Written again with less, it is as if written for the first time; others' files stay."""
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (tmp_path / "empty").mkdir()
    files = [("index.html", b"1"), ("old.html", b"2"), ("pictures/old.png", b"3")]
    write_folder(tmp_path, files)
    assert (tmp_path / FILE_LIST).read_text() == "index.html\nold.html\npictures/old.png\n"
    (tmp_path / "new.html").write_bytes(b"mine, too")
    write_folder(tmp_path, [("index.html", b"4")])
    assert _names(tmp_path) == {"mine.txt", "empty", "new.html", "index.html", FILE_LIST}
    assert (tmp_path / "index.html").read_bytes() == b"4"
    assert (tmp_path / FILE_LIST).read_text() == "index.html\n"


def test_a_folder_that_keeps_foreign_files_is_kept(tmp_path: Path) -> None:
    """A picture that somebody put beside ours stays, and what is missing already is no error."""
    write_folder(tmp_path, [("pictures/a.png", b"1"), ("pictures/b.png", b"2")])
    (tmp_path / "pictures" / "mine.png").write_bytes(b"3")
    (tmp_path / "pictures" / "b.png").unlink()
    write_folder(tmp_path, [])
    assert _names(tmp_path) == {"pictures", "pictures/mine.png", FILE_LIST}


def test_a_crash_forgets_nothing(tmp_path: Path) -> None:
    """The list is written last: what an interrupted build left is known to the next."""
    write_folder(tmp_path, [("a.html", b"1"), ("b.html", b"2")])

    def interrupted() -> Iterator[tuple[str, bytes]]:
        yield "a.html", b"3"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path, interrupted())
    assert _names(tmp_path) == {"a.html", "b.html", FILE_LIST}
    write_folder(tmp_path, [("a.html", b"3")])
    assert _names(tmp_path) == {"a.html", FILE_LIST}


@posix
def test_a_list_from_elsewhere_deletes_nothing_outside(tmp_path: Path) -> None:
    """Neither by its names, nor through a link, nor folders, whatever bytes it holds."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.txt").write_bytes(b"mine")
    site = tmp_path / "site"
    (site / "folder").mkdir(parents=True)
    (site / "link").symlink_to("../outside")
    (site / "loop").symlink_to("loop")
    out = str(tmp_path / "outside" / "a.txt")
    names = ["../outside/a.txt", out, "link/a.txt", "loop/a", "a\0/b", "folder", ".", ""]
    (site / FILE_LIST).write_bytes("\n".join(names).encode() + b"\n\xff\0")
    write_folder(site, [])
    assert (tmp_path / "outside" / "a.txt").read_bytes() == b"mine"
    assert _names(site) >= {"folder", "link"}


@pytest.mark.parametrize("name", ["../a.html", "/a.html", "a/../../b.html"])
def test_no_name_leaves_the_folder(name: str, tmp_path: Path) -> None:
    """Nothing is written there."""
    with pytest.raises(OutputError, match="leaves the folder"):
        write_folder(tmp_path / "site", [(name, b"x")])
    assert _names(tmp_path) == set()
