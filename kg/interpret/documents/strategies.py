"""The national strategy where the questions about it name it, and the theme that later answers settle."""

from collections.abc import Mapping
from typing import Any

from kg.interpret.documents.concepts import denied
from kg.interpret.documents.naming import Named, documents_in
from kg.interpret.documents.placeholder import STRATEGY, named_strategies
from kg.interpret.documents.questions import RULE
from kg.interpret.documents.relations import cited
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.values import Concept, Ref
from kg.vocabulary.folding import fold


def strategies(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """A digital strategy named under a question about the national one is it, if none was named before."""
    if named_strategies(ledger):
        return
    for one in documents_in(ledger, passage):
        law = one.mention.cls == "egov:LegalInstrument"
        if (
            not law
            and not one.again
            and not cited(passage, one)
            and passage.has_cue(f"roles.{STRATEGY}", one.span)
        ):
            concept = Concept("document-role", STRATEGY)
            ledger.claim(one.ref, "egov:playsRole", concept, (passage.quote(one.span),), RULE)


def theme(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """One of several themes asked about at once, for documents of which the answer does not say which.

    Another answer may settle it: the same document is given where only one of the themes is asked about.
    """
    for one in documents_in(ledger, passage):
        said = _says(ledger, one, passage.answer.number, options["themes"])
        if said or cited(passage, one) or denied(passage, one):
            continue
        settled = [
            code
            for code in options["themes"]
            if any(_says(ledger, one, number, [code]) for number in options["settled_by"])
        ]
        code = settled[0] if len(settled) == 1 else options["otherwise"]
        quote = passage.quote(one.span)
        ledger.claim(one.ref, "egov:referencesTheme", Concept("policy-theme", code), (quote,), RULE)


def _says(ledger: Ledger, one: Named, answer: int, themes: list[str]) -> bool:
    """Whether an answer gives a document of that name one of the themes."""
    wanted = {Concept("policy-theme", code) for code in themes}
    return any(
        fold(ledger.mentions[claim.subject.mention].name) == fold(one.mention.name)
        for claim in ledger.claims.from_answer(answer)
        if claim.object in wanted and isinstance(claim.subject, Ref)
    )
