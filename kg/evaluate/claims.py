"""The claims behind a statement of the graph, their ground, and the words they rest on."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.evaluate.items import Item, Said
from kg.evaluate.view import CountryView
from kg.store.view import local_name
from kg.vocabulary.namespaces import compact

CONTEXT = 40
"""How many characters of an answer stand before and after the words of a missed item."""


@dataclass(frozen=True, slots=True)
class ClaimGround:
    """A claim or finding: the rule and basis it rests on, and its confidence from 0 to 1."""

    iri: str
    rule: str
    basis: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an answer with the number of its question."""

    question: int | None
    words: str


@dataclass(slots=True)
class Claims:
    """Looks up the claims of one response, given as the country's view and the edition ("" for any)."""

    view: CountryView
    edition: str
    _known: dict[str, dict[Said, list[str]]] = field(default_factory=dict)
    _texts: tuple[tuple[int, str], ...] | None = None

    def behind(self, said: Said) -> list[ClaimGround]:
        """The affirmed claims that make a statement, or the finding itself."""
        if not said.predicate:
            return [self._ground(said.subject)]
        if said.subject not in self._known:
            self._known[said.subject] = self._about(said.subject)
        return [self._ground(iri) for iri in self._known[said.subject].get(said, ())]

    def quote(self, item: Item) -> Quoted | None:
        """The first words behind an item of the graph, or those of an answer that prints an item of gold."""
        claims = [claim.iri for said in item.said for claim in self.behind(said)]
        for iri in claims:
            for evidence in self.view.values(iri, "egov:evidence"):
                words = next(iter(self.view.path(evidence, "oa:hasSelector", "oa:exact")), "")
                answer = self.view.value(evidence, "oa:hasSource")
                if answer is not None:
                    return Quoted(self._number(answer), _one_line(words))
        for iri in claims:
            for answer in self.view.values(iri, "egov:fromAnswer"):
                if text := self.view.value(answer, "egov:statedText"):
                    return Quoted(self._number(answer), _one_line(text)[: 4 * CONTEXT])
        return self._printed(item.printed)

    def _about(self, subject: str) -> dict[Said, list[str]]:
        found: defaultdict[Said, list[str]] = defaultdict(list)
        for iri in self.view.subjects("rdf:subject", subject):
            predicate, value = self.view.value(iri, "rdf:predicate"), self.view.value(iri, "rdf:object")
            polarity = self.view.value(iri, "egov:polarity") or ""
            if predicate and value and local_name(polarity) == "affirmed" and self._of_edition(iri):
                found[Said(subject, compact(predicate), value)].append(iri)
        return found

    def _of_edition(self, iri: str) -> bool:
        editions = self.view.path(iri, "egov:fromResponse", "egov:forEdition")
        return not self.edition or not editions or self.edition in map(local_name, editions)

    def _ground(self, iri: str) -> ClaimGround:
        rule, basis = self.view.value(iri, "egov:derivedByRule"), self.view.value(iri, "egov:claimBasis")
        confidence = self.view.value(iri, "egov:confidence")
        return ClaimGround(
            iri, local_name(rule or ""), local_name(basis or ""), float(confidence) if confidence else 0.0
        )

    def _number(self, answer: str) -> int | None:
        """The number at the end of an answer's IRI."""
        last = local_name(answer)
        return int(last) if last.isdecimal() else None

    def _printed(self, forms: tuple[str, ...]) -> Quoted | None:
        """The first answer that prints the first form that any answer prints, with some words around it."""
        for form in filter(None, forms):
            pattern = re.compile(r"\s+".join(map(re.escape, form.split())), re.IGNORECASE)
            for number, text in self._answers():
                if match := pattern.search(text):
                    start, end = max(0, match.start() - CONTEXT), match.end() + CONTEXT
                    return Quoted(number, _one_line(text[start:end]))
        return None

    def _answers(self) -> tuple[tuple[int, str], ...]:
        """Number and text of the answers of the response, in order."""
        if self._texts is None:
            self._texts = tuple(sorted(self._stated().items()))
        return self._texts

    def _stated(self) -> Mapping[int, str]:
        responses = {
            response
            for home in self.view.homes()
            for response in self.view.subjects("egov:aboutCountry", home)
            if not self.edition
            or self.edition in map(local_name, self.view.values(response, "egov:forEdition"))
        }
        return {
            number: text
            for response in responses
            for answer in self.view.subjects("egov:inResponse", response)
            if (number := self._number(answer)) is not None
            and (text := self.view.value(answer, "egov:statedText"))
        }


def _one_line(text: str) -> str:
    return " ".join(text.split())
