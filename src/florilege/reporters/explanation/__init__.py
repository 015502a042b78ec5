"""A page that shows what became of each part of a source, and why it was read so.

It answers law 1 of the design, "nothing is lost silently", to the eye: the whole source stands
there in its order, each stretch with the name of what it became, who says it, and the evidence,
or the reason why it was left out.
"""

from florilege.reporters.explanation.page import RuleText, explanation_page

__all__ = ["RuleText", "explanation_page"]
