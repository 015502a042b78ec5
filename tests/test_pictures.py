"""Pictures that pages and books carry: found, judged by their content, freed of metadata.

All pictures are made here, with Pillow or byte by byte.
"""

import io
import os
import tracemalloc
import unicodedata
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from florilege.errors import InputError
from florilege.exporters.epub import export_epub
from florilege.exporters.html.page import export_page
from florilege.exporters.html.site import export_site
from florilege.exporters.options import ExportOptions
from florilege.exporters.pictures import PictureFile, PictureProblem, PictureShelf, read_picture
from florilege.exporters.pictures.exif import only_orientation, orientation_of
from florilege.exporters.pictures.picture import MOST_BYTES
from florilege.exporters.pictures.raster import picture_of
from florilege.model import Anthology, Article, Figure, Part, Piece, Section

SECRET = b"48 51 24 N, 2 21 7 E"
FORMATS = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp"}
each_format = pytest.mark.parametrize("name", FORMATS)


def _pixels(width: int = 8, height: int = 6) -> Image.Image:
    image = Image.new("RGB", (width, height))
    image.putdata([(x * 30 % 256, y * 40 % 256, 90) for y in range(height) for x in range(width)])
    return image


def _exif(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[29] = SECRET.decode()
    return exif.tobytes()


def _made(name: str, image: Image.Image | None = None, **options: object) -> bytes:
    target = io.BytesIO()
    (image or _pixels()).save(target, name, **options)
    return target.getvalue()


def _told(name: str, orientation: int = 1) -> bytes:
    """A picture with everything that its format can say about it."""
    exif, profile = _exif(orientation), b"a colour profile" * 20
    if name == "PNG":
        from PIL.PngImagePlugin import PngInfo  # noqa: PLC0415 - for this one

        text = PngInfo()
        text.add_text("Location", SECRET.decode(), zip=False)
        text.add_itxt("XML:com.adobe.xmp", SECRET.decode())
        return _made(name, exif=exif, icc_profile=profile, pnginfo=text, dpi=(300, 300))
    if name == "JPEG":
        data = _made(name, exif=exif, icc_profile=profile, comment=SECRET, dpi=(300, 300))
        return data + b"a film behind the end " + SECRET
    if name == "GIF":
        return _made(name, comment=SECRET)
    return _made(name, exif=exif, icc_profile=profile, xmp=SECRET, lossless=True)


def _read(data: bytes) -> PictureFile:
    picture = picture_of("a", data)
    assert isinstance(picture, PictureFile), picture
    return picture


def _shown(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@each_format
def test_metadata_are_left_out_and_nothing_else(name: str) -> None:
    """Place, maker, comments and what stands behind the end go; pixels and profile stay."""
    told = _told(name)
    assert SECRET in told
    picture = _read(told)
    assert SECRET not in picture.data
    assert picture.suffix == FORMATS[name]
    before, after = _shown(told), _shown(picture.data)
    assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()
    assert before.info.get("icc_profile") == after.info.get("icc_profile")
    assert before.info.get("dpi") == after.info.get("dpi")
    assert not after.getexif()
    assert _read(picture.data).data == picture.data


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("name", ["PNG", "JPEG", "WEBP"])
def test_the_right_way_up(name: str, orientation: int) -> None:
    """The orientation is the one thing that is kept of Exif; upright needs no word."""
    exif = _shown(_read(_told(name, orientation)).data).getexif()
    assert dict(exif) == ({} if orientation == 1 else {0x0112: orientation})


@pytest.mark.parametrize(
    "tiff", [b"", b"II*\0", b"MM\0*\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff"]
)
def test_exif_that_tells_nothing(tiff: bytes) -> None:
    """Upright: of another form, or leading nowhere."""
    assert orientation_of(tiff) == 1
    assert only_orientation(tiff) == b""


@pytest.mark.parametrize("orientation", range(2, 9))
def test_big_endian_exif(orientation: int) -> None:
    """Cameras write the numbers either way round."""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + orientation.to_bytes(2, "big") + b"\0\0"
    tiff = b"MM\0*\x00\x00\x00\x08\x00\x01" + entry + b"\0\0\0\0"
    assert orientation_of(tiff) == orientation
    assert orientation_of(only_orientation(tiff)) == orientation


@pytest.mark.parametrize(
    ("name", "options"),
    [("GIF", {"loop": 3}), ("PNG", {"loop": 3}), ("WEBP", {"loop": 3, "lossless": True})],
)
def test_moving_pictures_still_move(name: str, options: dict[str, object]) -> None:
    """All frames, their time and how often they repeat."""
    frames = [_pixels().rotate(90 * turn, expand=False) for turn in range(3)]
    data = _made(name, frames[0], save_all=True, append_images=frames[1:], duration=70, **options)
    assert _read(data).moves
    assert not _read(_made(name)).moves
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(_read(data).data))
    assert after.info["loop"] == before.info["loop"] == 3
    both = zip(ImageSequence.all_frames(before), ImageSequence.all_frames(after), strict=True)
    for one, other in both:
        assert one.convert("RGB").tobytes() == other.convert("RGB").tobytes()
        assert one.info["duration"] == other.info["duration"]


@pytest.mark.parametrize(
    "options", [{"progressive": True}, {"quality": 5}, {"restart_marker_rows": 1}]
)
def test_each_kind_of_jpeg(options: dict[str, object]) -> None:
    """With several scans; with restart markers within one."""
    data = _made("JPEG", _pixels(64, 64), **options)
    assert _shown(_read(data).data).tobytes() == _shown(data).tobytes()


def test_inks_keep_their_sense() -> None:
    """Adobe's segment says how four inks are coded; without it, the colours are inverted."""
    data = _made("JPEG", _pixels().convert("CMYK"))
    assert b"Adobe" in _read(data).data
    assert _shown(_read(data).data).tobytes() == _shown(data).tobytes()


@each_format
def test_cut_off(name: str) -> None:
    """At any byte: nothing that a reader would see half of, and no crash."""
    data = _made(name, _pixels(20, 20))
    for end in range(12, len(data)):
        assert picture_of("a", data[:end]) is PictureProblem.DAMAGED


@each_format
@given(data=st.data())
def test_changed_bytes(name: str, data: st.DataObject) -> None:
    """Whatever is written over it: a picture or a reason."""
    whole = bytearray(_told(name))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(picture_of("a", bytes(whole)), PictureFile | PictureProblem)


def _png_of(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        check = zlib.crc32(kind + body).to_bytes(4, "big")
        return len(body).to_bytes(4, "big") + kind + body + check

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    body = [chunk(b"IHDR", head), *(chunk(*each) for each in chunks)]
    return b"\x89PNG\r\n\x1a\n" + b"".join([*body, chunk(b"IEND", b"")])


def test_bombs() -> None:
    """A small file that unpacks to gigabytes is none; a profile that does so is left out."""
    pixels = zlib.compress(b"\0" * 9)
    assert picture_of("a", _png_of(60_000, 60_000, (b"IDAT", pixels))) is (
        PictureProblem.TOO_MANY_PIXELS
    )
    bomb = b"p\0\0" + zlib.compress(b"\0" * 50_000_000, 9)
    picture = _read(_png_of(2, 2, (b"iCCP", bomb), (b"IDAT", pixels)))
    assert b"iCCP" not in picture.data


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + b"\xff\xe2\x00\x02" * 100_000 + b"\xff\xd9",
        b"\xff\xd8" + b"\xff" * 1_000_000,
        b"\xff\xd8\xff\xda\x00\x02" + b"\xff\x00" * 500_000,
        b"GIF89a\1\0\1\0\0\0\0" + b"\x21\xfe\x00" * 100_000 + b";",
        b"RIFF" + (800_004).to_bytes(4, "little") + b"WEBP" + b"ABCD\0\0\0\0" * 100_000,
        _png_of(2, 2, *[(b"tEXt", b"")] * 60_000),
        _png_of(2, 2),
        _png_of(0, 2, (b"IDAT", b"")),
    ],
)
def test_made_to_keep_us_busy(data: bytes) -> None:
    """Parts without number or without pixels."""
    assert picture_of("a", data) is PictureProblem.DAMAGED


def _url(data: bytes, media_type: str = "image/png") -> str:
    return f"data:{media_type};base64,{b64encode(data).decode()}"


PNG = _made("PNG")


@pytest.mark.parametrize(
    "url",
    [
        _url(PNG),
        _url(PNG, "image/jpeg"),
        _url(PNG).rstrip("="),
        _url(PNG)[:60] + "\n  " + _url(PNG)[60:],
        _url(PNG).replace("+", "%2B").replace("data:", "DATA:"),
        f"data:image/png,{quote_from_bytes(PNG)}",
        f"data:,{quote_from_bytes(PNG)}",
    ],
)
def test_pictures_in_addresses(url: str) -> None:
    """In base64, folded, unpadded or escaped, or percent-encoded; the content says what it is."""
    picture = read_picture(url, None)
    assert isinstance(picture, PictureFile)
    assert (picture.media_type, picture.suffix, picture.stem) == ("image/png", ".png", "picture")
    assert picture.data == PNG


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        (_url(b"<script>alert(1)</script>", "text/html"), PictureProblem.OTHER_FORMAT),
        (_url(PNG, "text/html"), PictureProblem.OTHER_FORMAT),
        (
            _url(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
            PictureProblem.OTHER_FORMAT,
        ),
        (_url(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), PictureProblem.OTHER_FORMAT),
        (_url(PNG[:40]), PictureProblem.DAMAGED),
        ("data:image/png;base64,é*", PictureProblem.DAMAGED),
        ("data:image/png", PictureProblem.OTHER_FORMAT),
        ("data:", PictureProblem.OTHER_FORMAT),
        (_url(PNG + bytes(MOST_BYTES)), PictureProblem.TOO_LARGE),
        ("data:image/png," + "a" * (3 * MOST_BYTES + 1), PictureProblem.TOO_LARGE),
    ],
    ids=lambda value: str(value)[:40],
)
def test_addresses_that_hold_no_picture(url: str, problem: PictureProblem) -> None:
    """Nothing active, nothing else, nothing beyond the bound."""
    assert read_picture(url, None) is problem


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a picture, beside things that nobody is to see."""
    (tmp_path / "secret.png").write_bytes(PNG)
    base = tmp_path / "book"
    (base / "pieces").mkdir(parents=True)
    (base / "pictures").mkdir()
    (base / "pictures" / "oven.png").write_bytes(PNG)
    return base


@pytest.mark.parametrize(
    ("src", "problem"),
    [
        ("../../secret.png", PictureProblem.OUTSIDE),
        ("..\\..\\secret.png", PictureProblem.OUTSIDE),
        ("%2e%2e/%2e%2e/secret.png", PictureProblem.OUTSIDE),
        ("../link.png", PictureProblem.OUTSIDE),
        ("../linked/secret.png", PictureProblem.OUTSIDE),
        ("/etc/hostname", PictureProblem.OUTSIDE),
        ("\\\\server\\share\\a.png", PictureProblem.OUTSIDE),
        ("file:///etc/hostname", PictureProblem.OUTSIDE),
        ("javascript:alert(1)", PictureProblem.OUTSIDE),
        ("https://example.org/a.png", PictureProblem.REMOTE),
        ("HTTP://example.org/a.png", PictureProblem.REMOTE),
        ("//example.org/a.png", PictureProblem.REMOTE),
        ("", PictureProblem.MISSING),
        ("/", PictureProblem.OUTSIDE),
        ("../pictures", PictureProblem.MISSING),
        ("no.png", PictureProblem.MISSING),
        ("a\0b.png", PictureProblem.MISSING),
        ("x" * 5_000, PictureProblem.UNREADABLE),
        ("pipe.png", PictureProblem.MISSING),
        ("text.png", PictureProblem.OTHER_FORMAT),
        ("large.png", PictureProblem.TOO_LARGE),
    ],
)
def test_files_that_are_not_carried(folder: Path, src: str, problem: PictureProblem) -> None:
    """Outside by path, by escapes or by link; on the web; of another kind; too large."""
    (folder / "link.png").symlink_to(folder.parent / "secret.png")
    (folder / "linked").symlink_to(folder.parent)
    os.mkfifo(folder / "pieces" / "pipe.png")
    (folder / "pieces" / "text.png").write_text("<script>", "utf-8")
    with (folder / "pieces" / "large.png").open("wb") as file:
        file.write(PNG)
        file.truncate(MOST_BYTES + 1)
    assert read_picture(src, folder, "pieces") is problem


@pytest.mark.parametrize(
    ("file", "src"),
    [
        ("pictures/oven.png", "../pictures/oven.png"),
        ("pictures/oven.png", "..\\pictures\\oven.png"),
        ("pictures/oven.png", "../pictures/oven.png?w=600#top"),
        ("pieces/a b.png", "a%20b.png"),
        ("pieces/a b.png", "a b.png"),
        ("pieces/a%20b.png", "a%20b.png"),
        ("pieces/100%.png", "100%.png"),
        ("pieces/what?.png", "what?.png"),
        ("pieces/no#1.png", "no#1.png"),
        ("pieces/10:30.png", "10:30.png"),
        (
            f"pieces/{unicodedata.normalize('NFC', 'été')}.png",
            unicodedata.normalize("NFD", "été.png"),
        ),
        (
            f"pieces/{unicodedata.normalize('NFD', 'été')}.png",
            unicodedata.normalize("NFC", "été.png"),
        ),
        ("pieces/窯.png", "%E7%AA%AF.png"),
    ],
)
def test_files_that_are_found(folder: Path, file: str, src: str) -> None:
    """Named as in a text, as in a URL, as on Windows, as on a Mac."""
    (folder / file).write_bytes(PNG)
    assert isinstance(read_picture(src, folder, "pieces"), PictureFile)


def _book(folder: Path, *sources: str) -> Anthology:
    figures = tuple(Figure(src=src, alt="A", caption="B") for src in sources)
    article = Article(id="a", language="en", title="A", sections=(Section(id="s", blocks=figures),))
    part = Part(id="p", pieces=(Piece(document=article, file="pieces/a.md"),))
    return Anthology(id="b", language="en", title="B", parts=(part,), base=str(folder))


def _epub_files(folder: Path, *sources: str) -> dict[str, bytes]:
    data = export_epub(_book(folder, *sources), ExportOptions())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name.removeprefix("EPUB/"): archive.read(name) for name in archive.namelist()}


def _site_files(folder: Path, *sources: str) -> dict[str, bytes]:
    return dict(export_site(_book(folder, *sources), ExportOptions()))


@pytest.mark.parametrize("files_of", [_epub_files, _site_files])
def test_each_picture_once(folder: Path, files_of: Callable[..., dict[str, bytes]]) -> None:
    """Whatever it is called and wherever it stands; the name is that of its first use."""
    (folder / "pieces" / "Oven (copy).PNG").write_bytes(PNG)
    (folder / "pieces" / "oven.jpg").write_bytes(_told("JPEG"))
    (folder / "pieces" / "CON.gif").write_bytes(_told("WEBP"))
    files = files_of(
        folder, "../pictures/oven.png", "Oven%20(copy).PNG", _url(PNG), "oven.jpg", "CON.gif",
        "https://example.org/a.png",
    )  # fmt: skip
    names = sorted(name for name in files if name.startswith("pictures/"))
    assert names == ["pictures/con-2.webp", "pictures/oven-2.jpg", "pictures/oven.png"]
    page = next(data for name, data in files.items() if name in ("a.xhtml", "a.html")).decode()
    assert page.count('src="pictures/oven.png"') == 3
    assert '<a href="https://example.org/a.png">B</a>' in page
    assert not any(SECRET in data for data in files.values())


def test_a_page_holds_its_pictures(folder: Path) -> None:
    """Without what they say of their place; what is no picture is not in it."""
    (folder / "pieces" / "oven.jpg").write_bytes(_told("JPEG", 6))
    html = export_page(_book(folder, "oven.jpg", _url(b"<b>", "text/html")), ExportOptions())
    assert html.count(b"<img") == 1
    assert b64encode(_read(_told("JPEG", 6)).data) in html
    assert b"data:text/html" not in html


def test_pictures_are_read_when_they_are_packed(folder: Path) -> None:
    """The shelf holds none of them; one that changes meanwhile is misuse, not a silent other."""
    shelf = PictureShelf(folder)
    assert shelf.at("pieces")("../pictures/oven.png") == "pictures/oven.png"
    (picture,) = shelf.pictures
    assert picture.load() == PNG
    (folder / "pictures" / "oven.png").write_bytes(_made("PNG", _pixels(3, 3)))
    with pytest.raises(InputError, match=r"oven\.png: the picture changed"):
        picture.load()


def test_a_book_of_many_pictures(folder: Path) -> None:
    """Needs the memory of the finished book and of a few pictures, not of all of them twice."""
    count, size = 60, 400_000
    head, end = _made("JPEG")[:-2], _made("JPEG")[-2:]
    for number in range(count):
        scan = number.to_bytes(2, "big") * (size // 2)
        (folder / "pieces" / f"{number}.jpg").write_bytes(head + scan + end)
    book = _book(folder, *(f"{number}.jpg" for number in range(count)))
    export_epub(_book(folder), ExportOptions())
    tracemalloc.start()
    data = export_epub(book, ExportOptions())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(data) > count * size
    # A BytesIO that grows is there twice for a moment.
    assert peak < 2.5 * len(data)


@pytest.mark.parametrize(
    ("credit", "shown"),
    [("A. Verdier", "Credit: A. Verdier"), ("Photo: A. Verdier", "Photo: A. Verdier")],
)
def test_a_credit_that_says_what_it_is_gets_no_label(credit: str, shown: str) -> None:
    """Else a book would print "Credit: Photo: A. Verdier"."""
    figure = Figure(src="oven.png", alt="An oven", credit=credit)
    section = Section(id="s", blocks=(figure,))
    document = Article(id="a", language="en", title="A", sections=(section,))
    assert f">{shown}</span>" in export_page(document, ExportOptions()).decode()
