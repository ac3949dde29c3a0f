"""The restricted graph: personal data, in a file of its own that nothing reads unless asked to."""

from collections import defaultdict

import pyoxigraph as ox

from kg.assemble.iris import escape
from kg.assemble.naming import Naming
from kg.assemble.terms import NamedGraph, term, text
from kg.values import Answer, Interpretation, Response, Secret
from kg.vocabulary.questionnaire import Questionnaire

_RESPONDENT = "respondent."
_OFFICE_HOLDER = "egov:OfficeHolder"
_PROPERTIES = {"name": "foaf:name", "title": "egov:respondentTitle"}


def state_restricted(
    graph: NamedGraph, said: Interpretation, questionnaire: Questionnaire, naming: Naming
) -> None:
    """States who filled in a response, the addresses of persons, and the full text of redacted answers."""
    response = said.response
    secrets: defaultdict[int, list[Secret]] = defaultdict(list)
    for secret in response.secrets:
        secrets[secret.number].append(secret)
    for number, hidden in sorted(secrets.items()):
        answer = response.answer(number)
        node = naming.answer(response.edition, number)
        graph.add(node, "egov:restrictedText", text(full_text(answer, hidden)))
        if questionnaire.question(number).key.startswith(_RESPONDENT):
            _state_respondent(graph, response, answer, hidden, naming)
        elif questionnaire.question(number).type == "email":
            _state_office_holder(graph, said, number, hidden, naming)


def full_text(answer: Answer, secrets: list[Secret]) -> str:
    """The answer's text with its personal strings put back where they were blanked.

    Example:
        >>> full_text(Answer(5, "respondent.email", text="to ███"), [Secret(5, "email", 3, 6, "a@b")])
        'to a@b'
    """
    restored = answer.text
    for secret in sorted(secrets, key=lambda secret: secret.start, reverse=True):
        restored = restored[: secret.start] + secret.text + restored[secret.end :]
    return restored


def _state_respondent(
    graph: NamedGraph, response: Response, answer: Answer, hidden: list[Secret], naming: Naming
) -> None:
    person = naming.response(response.edition, "respondent")
    graph.add(naming.response(response.edition), "egov:submittedBy", person)
    graph.add(person, "rdf:type", term("egov:Respondent"))
    for secret in hidden:
        if secret.kind == "email":
            graph.add(person, "foaf:mbox", _mailbox(secret))
        else:
            graph.add(person, _PROPERTIES[secret.kind], text(full_text(answer, hidden)))


def _state_office_holder(
    graph: NamedGraph, said: Interpretation, number: int, hidden: list[Secret], naming: Naming
) -> None:
    """The addresses are those of the person whom the nearest answer above names, if it names only one."""
    edition = said.response.edition
    named: defaultdict[int, set[ox.NamedNode]] = defaultdict(set)
    for mention in said.mentions:
        if mention.cls == _OFFICE_HOLDER and mention.quote.answer <= number:
            named[mention.quote.answer].add(naming.entity(edition, mention.id))
    nearest = named[max(named)] if named else set()
    if len(nearest) == 1:
        graph.add(
            next(iter(nearest)),
            "foaf:mbox",
            *(_mailbox(secret) for secret in hidden if secret.kind == "email"),
        )


def _mailbox(secret: Secret) -> ox.NamedNode:
    return ox.NamedNode(f"mailto:{escape(secret.text.strip())}")
