"""Answers with a line for each of several matters of law, to which other answers point."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.values import Concept, Finding, Ref, Response
from kg.vocabulary.model import Model

Respond = Callable[..., Response]
Found = Callable[..., Mapping[str, Finding]]

EN = {
    43: "No digital ID law. Draft Digital ID Policy with the Port Agency.\n"
    "Digital signature: Electronic Barges Act 2021 recognises e-signatures.",
    45: "refer to Q43",
}
FR = {
    43: "Un projet de loi sur l'identité numérique est en préparation.\n"
    "Signature électronique : Loi sur les phares de 2021",
    45: "Voir question 43",
}
ES = {
    43: "No hay ley de identidad digital; en elaboración.\nFirma electrónica: Ley de Faros de 2021",
    45: "Ver pregunta 43",
}


@pytest.mark.parametrize("texts", [EN, FR, ES])
def test_a_labelled_line_is_judged_under_its_own_matter(found: Found, texts: Mapping[int, str]) -> None:
    said = found(texts)
    assert said["legal.digital_identity.exists"].value == "in-preparation"
    assert said["legal.digital_signature.exists"].value == "yes"


def test_each_law_is_on_the_matter_of_its_label(respond: Respond, model: Model) -> None:
    texts = {
        37: "Freedom of information: Lantern Act 2010\nData protection: Barge Act 2012\nNote: Quay Act 2014",
        39: "see Q37",
    }
    said = interpret(respond(texts), model)
    names = {mention.id: mention.name for mention in said.mentions}
    topics = {
        (names[claim.subject.mention], claim.object.code)
        for claim in said.claims
        if claim.predicate == "egov:regulatesTopic"
        and isinstance(claim.subject, Ref)
        and isinstance(claim.object, Concept)
    }
    assert topics >= {
        ("Lantern Act 2010", "access-to-information"),
        ("Barge Act 2012", "data-protection"),
        ("Quay Act 2014", "access-to-information"),
    }
    assert ("Lantern Act 2010", "data-protection") not in topics
