"""What the reference says of a code."""

from dataclasses import dataclass

from florilege.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to say about a code, whoever makes its findings.

    Attributes:
        code: "FL301".
        name: What is wrong, in a few words.
        severity: How grave it is, unless a finding says otherwise.
        text: What it finds, why it matters, an example, what to do; in Markdown.
    """

    code: str
    name: str
    severity: Severity
    text: str
