"""Raw sources to documents.

A medium (`florilege.parsers.media`) turns a source into a manuscript. Styles
(`florilege.parsers.styles`) guess how it marks its questions, `florilege.parsers.recognise`
weighs the guesses, `florilege.parsers.structure` sorts everything around the conversation,
and `florilege.parsers.assemble` builds the document. `florilege.parsers.parse` joins them;
importing it loads all media, so it is not imported here.
"""

from florilege.parsers.corrections import Corrections, KnownPerson
from florilege.parsers.parsed import Parsed

__all__ = ["Corrections", "KnownPerson", "Parsed"]
