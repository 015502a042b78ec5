"""The shortest way from Markdown files to an EPUB: python peer_ebooklib.py OUT.epub FILE...

"@LIST" stands for the files that LIST names, one a line: ten thousand fit on no command line.
"""

import sys
from html import escape
from pathlib import Path

from ebooklib import epub
from markdown_it import MarkdownIt

PAGE = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{}</title></head>'
    "<body>{}</body></html>"
)


def main(output: str, names: list[str]) -> None:
    """Render each file and put the finished bytes into the book."""
    render = MarkdownIt("commonmark", {"xhtmlOut": True, "html": False}).render
    book = epub.EpubBook()
    book.set_identifier("urn:x-benchmark:usesthis")
    book.set_title("Uses This")
    book.set_language("en")
    for name in names:
        path = Path(name)
        text = path.read_text(encoding="utf-8")
        title = text.partition("\n")[0].removeprefix("# ")
        book.add_item(_chapter(path.stem, title, PAGE.format(escape(title), render(text))))
    chapters = list(book.get_items())
    book.toc = [epub.Link(each.file_name, each.title, each.id) for each in chapters]
    book.spine = list(chapters)
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(output, book, {"epub3_pages": False})


def _chapter(stem: str, title: str, page: str) -> epub.EpubItem:
    chapter = epub.EpubItem(
        uid=f"c-{stem}",
        file_name=f"{stem}.xhtml",
        media_type="application/xhtml+xml",
        content=page.encode(),
    )
    chapter.title = title
    return chapter


def _named(argument: str) -> list[str]:
    if not argument.startswith("@"):
        return [argument]
    return Path(argument[1:]).read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main(sys.argv[1], [name for argument in sys.argv[2:] for name in _named(argument)])
