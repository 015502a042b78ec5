"""Which ``<meta>`` name says what, in the order in which they are believed.

Open Graph (ogp.me), Twitter cards, Dublin Core (DCMI Metadata Terms), Highwire Press as Google
Scholar reads it, and what content management systems write.
"""

META_NAMES: tuple[dict[str, str], ...] = (
    {
        "og:title": "title", "og:description": "description", "og:site_name": "publication",
        "og:url": "url", "og:image": "picture", "og:image:secure_url": "picture",
        "og:image:alt": "picture_alt", "og:type": "type", "article:author": "author",
        "og:article:author": "author", "book:author": "author", "book:isbn": "isbn",
        "article:published_time": "date", "og:article:published_time": "date",
        "og:published_time": "date", "article:modified_time": "modified",
        "og:article:modified_time": "modified", "og:updated_time": "modified",
        "article:tag": "keyword", "article:section": "keyword", "og:locale": "language",
    },
    {
        "twitter:title": "title", "twitter:description": "description",
        "twitter:image": "picture", "twitter:image:src": "picture",
        "twitter:image:alt": "picture_alt",
    },
    {
        "dc.title": "title", "dc.creator": "author", "dc.date": "date", "dc.date.issued": "date",
        "dcterms.title": "title", "dcterms.creator": "author", "dcterms.date": "date",
        "dcterms.issued": "date", "dcterms.created": "date", "dc.date.modified": "modified",
        "dcterms.modified": "modified", "dc.description": "description",
        "dcterms.description": "description", "dcterms.abstract": "description",
        "dc.publisher": "publication", "dcterms.publisher": "publication",
        "dc.language": "language", "dcterms.language": "language", "dcterms.license": "licence",
        "dc.rights": "rights", "dcterms.rights": "rights", "dcterms.rightsholder": "holder",
        "dc.identifier": "identifier", "dcterms.identifier": "identifier",
        "dc.subject": "keyword", "dcterms.subject": "keyword", "citation_title": "title",
        "citation_author": "author", "citation_publication_date": "date",
        "citation_date": "date", "citation_online_date": "date", "citation_year": "date",
        "citation_journal_title": "publication", "citation_issn": "issn",
        "citation_isbn": "isbn", "citation_doi": "identifier", "citation_language": "language",
        "citation_keywords": "keyword", "parsely-title": "title", "parsely-author": "author",
        "parsely-pub-date": "date", "parsely-tags": "keyword", "sailthru.author": "author",
        "sailthru.date": "date", "sailthru.title": "title", "sailthru.tags": "keyword",
    },
    {
        "author": "author", "authors": "author", "byl": "author", "article.author": "author",
        "editor": "editor", "translator": "translator", "photographer": "photographer",
        "description": "description", "date": "date", "pubdate": "date", "publish-date": "date",
        "publish_date": "date", "publication_date": "date", "article:published": "date",
        "article.published": "date", "last-modified": "modified", "lastmod": "modified",
        "revised": "modified", "article.updated": "modified", "title": "title",
        "headline": "title", "keywords": "keyword", "news_keywords": "keyword",
        "publisher": "publication", "application-name": "publication", "copyright": "rights",
        "language": "language", "content-language": "language", "thumbnail": "picture",
    },
)  # fmt: skip
"""Names in small letters, "dc:" and "dcterms:" with a full stop; values are keys of `Metadata`."""
