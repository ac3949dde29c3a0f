"""The stated graph: a response and its answers as printed, with nothing read into them."""

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.assemble.claims import Statement
from kg.assemble.naming import Naming
from kg.assemble.terms import TRUE, NamedGraph, concept, term, text, typed
from kg.decisions.evidence import Words
from kg.values import Answer, Response
from kg.vocabulary.namespaces import SCHEME_BASE
from kg.vocabulary.questionnaire import Question, Questionnaire, squeeze

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def state_response(
    graph: NamedGraph,
    response: Response,
    questionnaire: Questionnaire,
    claims: Iterable[Statement],
    naming: Naming,
) -> None:
    """States the response, its answers, and what it affirms about itself."""
    node = naming.response(response.edition)
    _state_source(graph, node, response, naming)
    questions = {question.number: question for question in questionnaire.questions}
    for answer in response.answers:
        _state_answer(graph, response.edition, answer, questions.get(answer.number), naming)
    own = {node, *(naming.answer(response.edition, answer.number) for answer in response.answers)}
    for claim in claims:
        if claim.affirmed and claim.subject in own:
            graph.quads.add(ox.Quad(claim.subject, claim.predicate, claim.object, graph.name))


def _state_source(graph: NamedGraph, node: ox.NamedNode, response: Response, naming: Naming) -> None:
    graph.add(node, "rdf:type", term("egov:Response"))
    graph.add(node, "egov:aboutCountry", naming.country)
    graph.add(node, "egov:forEdition", naming.shared("edition", response.edition))
    graph.add(node, "egov:sourceDigest", text(response.source.digest))
    graph.add(node, "egov:sourceName", text(response.source.name))
    if response.source.fixture:
        graph.add(node, "egov:isFixture", TRUE)
    if response.source.recognised:
        graph.add(node, "egov:wordsRecognised", TRUE)
    if response.source.url:
        graph.add(node, "egov:retrievedFrom", ox.NamedNode(response.source.url))
    if response.source.retrieved:
        graph.add(node, "egov:retrievedOn", typed(response.source.retrieved, "xsd:date"))
    if response.form_number is not None:
        graph.add(node, "egov:formResponseNumber", text(response.form_number))
    if response.duration is not None:
        graph.add(node, "egov:completionDuration", typed(response.duration, "xsd:duration"))
    date = _DATE.match(response.completed or "")
    if date is not None:
        graph.add(node, "egov:responseDate", typed(date.group(), "xsd:date"))


def _state_answer(
    graph: NamedGraph, edition: str, answer: Answer, question: Question | None, naming: Naming
) -> None:
    node = naming.answer(edition, answer.number)
    graph.add(node, "rdf:type", term("egov:Answer"))
    graph.add(node, "egov:inResponse", naming.response(edition))
    graph.add(node, "egov:answersQuestion", naming.shared("question", edition, str(answer.number)))
    graph.add(node, "egov:answerStatus", concept("answer-status", answer.status))
    if answer.text:
        graph.add(node, "egov:statedText", text(answer.text, answer.language))
    if answer.typed is not None:
        graph.add(node, "egov:typedOption", text(answer.typed))
    if question is not None:
        graph.add(node, "egov:printedOption", *_concepts(question, answer.options))
        graph.add(node, "egov:statedOption", *_concepts(question, answer.selected or ()))


def seen_in_answer(edition: str, answer: Answer, questionnaire: Questionnaire) -> Iterator[Words]:
    """What an answer says, be it nothing, as evidence of a decision: text, typed option, ticks."""
    yield edition, answer.number, answer.text
    if answer.typed is not None:
        yield edition, answer.number, f"typed: {answer.typed}"
    known = {question.number: question for question in questionnaire.questions}
    if answer.number in known:
        for option in _concepts(known[answer.number], answer.selected or ()):
            yield edition, answer.number, f"ticked: {option.value.removeprefix(SCHEME_BASE)}"


def _concepts(question: Question, printed: Iterable[str]) -> list[ox.NamedNode]:
    """The concepts of printed options; a line that is none of the question's options has no concept."""
    by_text = {squeeze(option.text).casefold(): option.concept for option in question.options}
    found = (by_text.get(squeeze(line).casefold()) for line in printed)
    return [concept(*name.split("/", 1)) for name in found if name is not None]
