"""The way back from any node of a country's graphs to the answer, the quote and the file it comes from."""

from collections import defaultdict
from dataclasses import dataclass

from kg.validate.statements import Statements
from kg.validate.vocabulary import Vocabulary
from kg.vocabulary.namespaces import compact, expand

_ANSWER, _EVIDENCE, _SELECTOR, _SOURCE, _EXACT = (
    expand(name)
    for name in ("egov:fromAnswer", "egov:evidence", "oa:hasSelector", "oa:hasSource", "oa:exact")
)
_SUBJECT, _PREDICATE, _OBJECT, _MENTIONED = (
    expand(name) for name in ("rdf:subject", "rdf:predicate", "rdf:object", "egov:mentionedEntity")
)
_QUESTION, _RESPONSE, _FROM, _EDITION, _COUNTRY, _FILE = (
    expand(name)
    for name in (
        "egov:answersQuestion",
        "egov:inResponse",
        "egov:fromResponse",
        "egov:forEdition",
        "egov:aboutCountry",
        "egov:sourceName",
    )
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was said; None where that cannot be told."""

    country: str
    edition: str | None = None
    question: int | None = None
    quote: str | None = None
    file: str | None = None


class Trail:
    """Finds the origin of nodes. Built once for a country, and only when there is something to report."""

    def __init__(self, statements: Statements, vocabulary: Vocabulary) -> None:
        self._statements = statements
        self._numbers = vocabulary.numbers
        self._about: defaultdict[str, list[str]] = defaultdict(list)
        self._naming: defaultdict[str, list[str]] = defaultdict(list)
        for predicate, index in ((_SUBJECT, self._about), (_MENTIONED, self._about), (_OBJECT, self._naming)):
            for statement, node in statements.pairs(predicate):
                index[node.value].append(statement)
        links = [pair for predicate in (_EVIDENCE, _SELECTOR) for pair in statements.pairs(predicate)]
        self._owner = {node.value: owner for owner, node in sorted(links, key=str, reverse=True)}

    def origin(self, focus: str, path: str | None = None, value: str | None = None) -> Origin:
        """The origin of a node or, if one is told, of its property: the first question that says so."""
        if focus in self._numbers:
            edition = focus.rpartition("/question/")[2].partition("/")[0]
            return self._of_response(self._response_of(edition), self._numbers[focus])
        statement = self._statement(focus, path, value)
        answer = self._answer(statement)
        response = self._value(answer, _RESPONSE) or self._value(statement, _FROM) or statement
        return self._of_response(response, self._number(answer), self._quote(statement))

    def words(self, term: str) -> str:
        """A value as people read it: a claim as what it claims and where, an IRI by its short name."""
        predicate = self._statements.value(term, _PREDICATE)
        if predicate is None:
            return compact(term)
        claimed = compact(self._statements.value(term, _OBJECT) or "")
        origin = self.origin(term)
        return f"{compact(predicate)} {claimed} (question {origin.question}: “{origin.quote}”)"

    def _statement(self, focus: str, path: str | None, value: str | None) -> str:
        """The claim, finding, mention, answer or response that says something of the focus node."""
        said = self._about.get(focus) or self._naming.get(focus)
        if not said:
            owner = self._owner.get(focus, focus)
            return self._owner.get(owner, owner)

        def closeness(statement: str) -> tuple[bool, bool, int, str]:
            return (
                self._value(statement, _PREDICATE) != path,
                self._value(statement, _OBJECT) != value,
                self._number(self._answer(statement)) or 0,
                statement,
            )

        return min(said, key=closeness)

    def _answer(self, statement: str) -> str:
        """The first answer behind a statement; the statement itself if it is an answer or has none."""
        answers = self._statements.values(statement, _ANSWER) or self._statements.values(statement, _SOURCE)
        return min(answers, key=lambda answer: (self._number(answer) or 0, answer), default=statement)

    def _number(self, answer: str) -> int | None:
        question = self._value(answer, _QUESTION)
        return self._numbers.get(question) if question else None

    def _quote(self, statement: str) -> str | None:
        evidence = sorted(self._statements.values(statement, _EVIDENCE)) or [statement]
        nodes = [node for one in evidence for node in self._statements.values(one, _SELECTOR)]
        return next((quote for node in nodes for quote in self._statements.values(node, _EXACT)), None)

    def _value(self, subject: str, predicate: str) -> str | None:
        return self._statements.value(subject, predicate)

    def _response_of(self, edition: str) -> str:
        """The response to an edition."""
        editions = self._statements.pairs(_EDITION)
        return next((response for response, iri in editions if iri.value.endswith(f"/{edition}")), "")

    def _of_response(self, response: str, question: int | None, quote: str | None = None) -> Origin:
        countries = [country.value for _, country in self._statements.pairs(_COUNTRY)]
        country = (self._value(response, _COUNTRY) or next(iter(countries), "")).rpartition("/")[2]
        edition = self._value(response, _EDITION)
        file = self._value(response, _FILE)
        return Origin(country, edition.rpartition("/")[2] if edition else None, question, quote, file)
