"""An EPUB opened again, for the tests of books."""

import io
import zipfile

from lxml import etree

from florilege.exporters.epub import export_epub
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Document
from markup_checks import check_headings, check_hidden, check_ids, check_links

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


class Book:
    """A book, opened again."""

    def __init__(self, node: Document | Anthology, options: ExportOptions | None = None) -> None:
        self.data = export_epub(node, options or ExportOptions())
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            self.entries = archive.infolist()
            self.files = {entry.filename: archive.read(entry) for entry in self.entries}
        self.package = etree.fromstring(self.files["EPUB/content.opf"])
        self.pages = {
            name.removeprefix("EPUB/"): etree.fromstring(data)
            for name, data in self.files.items()
            if name.endswith(".xhtml")
        }

    def meta(self, name: str) -> list[str]:
        """The values of a property of the package."""
        return [
            element.text or ""
            for element in self.package.iter(f"{OPF}meta")
            if element.get("property") == name
        ]

    def dc(self, name: str) -> list[str]:
        """The values of a Dublin Core element."""
        return [element.text or "" for element in self.package.iter(f"{DC}{name}")]

    def check(self) -> None:
        """What holds for every book."""
        self._check_archive()
        self._check_package()
        ids = {}
        for name, page in self.pages.items():
            check_headings(page)
            check_hidden(page)
            ids[name] = check_ids(page)
        names = {name.removeprefix("EPUB/") for name in self.files}
        for name, page in self.pages.items():
            assert page.get("lang")
            assert page.get("lang") == page.get(XML_LANG)
            for target in check_links(page, ids[name]):
                file, _, fragment = target.partition("#")
                assert file in names, target
                assert not fragment or fragment in ids[file], target
        self._check_navigation()

    def _check_archive(self) -> None:
        first = self.entries[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert self.files["mimetype"] == b"application/epub+zip"
        assert not first.extra
        assert {entry.date_time for entry in self.entries} == {(1980, 1, 1, 0, 0, 0)}
        assert len(self.files) == len(self.entries)

    def _check_package(self) -> None:
        items = list(self.package.iter(f"{OPF}item"))
        hrefs = {f"EPUB/{item.get('href')}" for item in items}
        assert len(hrefs) == len(items)
        beside = {name for name in self.files if name.startswith("META-INF/licences/")}
        known = {"mimetype", "META-INF/container.xml", "EPUB/content.opf"}
        assert hrefs | known | beside == set(self.files)
        check_ids(self.package)
        spine = [reference.get("idref") for reference in self.package.iter(f"{OPF}itemref")]
        assert len(set(spine)) == len(spine) == len(self.pages)
        assert self.package.get(XML_LANG)
        assert all(self.dc("title"))
        assert all(self.dc("identifier"))

    def _check_navigation(self) -> None:
        nav = self.pages["contents.xhtml"]
        labels = ["".join(map(str, link.itertext())) for link in nav.iter("{*}a")]
        assert all(label.strip() for label in labels)
        ncx = etree.fromstring(self.files["EPUB/toc.ncx"])
        texts = [text.text or "" for text in ncx.iter(f"{NCX}text")]
        assert all(text.strip() for text in texts)
        orders = [point.get("playOrder") for point in ncx.iter(f"{NCX}navPoint")]
        assert orders == [str(number) for number in range(1, len(orders) + 1)]
        assert ncx.get(XML_LANG) == self.package.get(XML_LANG)
