"""How faithful a quote is to what was said: pure functions from a quote and a speech to a grade.

A `Speech` is what was said, indexed by word (`speech`); a `Quotation` is a quote as it is printed
(`quotation`). `grade` lays one beside the other: its very words, or those that come nearest
(`likeness`, `alignment`), whether what was left out or stands around them turns the sense
(`context`, `sense`, `bearing`), and a long quote part by part (`parts`). Words are compared without
what is no difference to a reader (`words`, `number_words`). What comes out is a `Fidelity`.
"""

from florilege.fidelity.credit import read_credit
from florilege.fidelity.graded import Difference, Fidelity, Grade
from florilege.fidelity.grading import grade, is_exact
from florilege.fidelity.printed_quotes import printed_quotes
from florilege.fidelity.quotation import read_quotation
from florilege.fidelity.speech import ANYWHERE, Passage, Speech, Stretch, Where
from florilege.fidelity.turning import Turning

__all__ = [
    "ANYWHERE",
    "Difference",
    "Fidelity",
    "Grade",
    "Passage",
    "Speech",
    "Stretch",
    "Turning",
    "Where",
    "grade",
    "is_exact",
    "printed_quotes",
    "read_credit",
    "read_quotation",
]
