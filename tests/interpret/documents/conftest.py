"""What one small answer says of documents, as plain triples."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.values import Claim, Concept, Interpretation, Known, Object, Ref, Response, Term, This, Value
from kg.vocabulary.model import Model

Triples = set[tuple[str, str, str]]
Told = Callable[..., Triples]


def _name(said: Interpretation, node: Object) -> str:
    match node:
        case Ref(mention):
            return next(m.name for m in said.mentions if m.id == mention)
        case Concept(_, code) | Known(_, code):
            return code
        case Value(text):
            return text
        case Term(name):
            return name
        case This():
            return "response"


def _wanted(claim: Claim, predicates: tuple[str, ...]) -> bool:
    return claim.predicate.split(":")[1] in predicates


@pytest.fixture(scope="session")
def interpreted(respond: Callable[..., Response], model: Model) -> Callable[..., Interpretation]:
    """The interpretation of a few answers in one language."""

    def make(texts: Mapping[int, str], language: str = "en") -> Interpretation:
        return interpret(respond(texts, language=language), model)

    return make


@pytest.fixture(scope="session")
def told(interpreted: Callable[..., Interpretation]) -> Told:
    """Subject, predicate and object of what some answers claim; ` (announced)` marks what is not affirmed."""

    def make(texts: Mapping[int, str], *predicates: str, language: str = "en") -> Triples:
        said = interpreted(texts, language)
        return {
            (
                _name(said, claim.subject),
                claim.predicate.split(":")[1],
                _name(said, claim.object)
                + ("" if claim.polarity.value == "affirmed" else f" ({claim.polarity.value})"),
            )
            for claim in said.claims
            if _wanted(claim, predicates)
        }

    return make
