"""The little of the reference graph that a country is validated with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.vocabulary.namespaces import concept_iri, expand

_SUBCLASS = expand("rdfs:subClassOf")
_KEPT = frozenset(
    expand(name)
    for name in ("rdf:type", "egov:iso3Code", "egov:questionNumber", "egov:measuresItem", "skos:prefLabel")
)
_NUMBER = expand("egov:questionNumber")
_ITEM = expand("egov:measuresItem")
_ANSWER_TYPE = expand("egov:answerType")
_YES_NO = frozenset(concept_iri("answer-type", code) for code in ("yes-no", "yes-no-other"))
_SECTION = expand("egov:inSection")
# Consent is asked with yes or no, but it is about the response: it is a claim and no finding.
_CONSENT = "/consent"
_OF_QUESTIONS = frozenset({_NUMBER, _ITEM, _ANSWER_TYPE, _SECTION})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Class hierarchy, what is known of each reference node, question numbers and the yes/no items.

    A country is never validated with the whole reference graph: `about` is looked up for the nodes that
    the country's triples name. `numbers` maps a question's IRI to its number, and `yes_no` a question
    that asks for a finding with yes or no to its item.
    """

    hierarchy: tuple[ox.Triple, ...]
    about: Mapping[str, tuple[ox.Triple, ...]]
    numbers: Mapping[str, int]
    yes_no: Mapping[str, str]

    @classmethod
    def of(cls, reference: Iterable[ox.Quad]) -> "Vocabulary":
        """Picks it out of the quads of the graph `graph/reference`."""
        hierarchy: list[ox.Triple] = []
        about: defaultdict[str, list[ox.Triple]] = defaultdict(list)
        told: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for quad in reference:
            predicate = quad.predicate.value
            subject = getattr(quad.subject, "value", "")
            if predicate == _SUBCLASS:
                hierarchy.append(quad.triple)
            elif predicate in _KEPT:
                about[subject].append(quad.triple)
            if predicate in _OF_QUESTIONS:
                told[predicate][subject] = getattr(quad.object, "value", "")
        return cls(
            tuple(hierarchy),
            {node: tuple(triples) for node, triples in about.items()},
            {question: int(number) for question, number in told[_NUMBER].items()},
            {
                question: told[_ITEM].get(question, question)
                for question, answer_type in told[_ANSWER_TYPE].items()
                if answer_type in _YES_NO and not told[_SECTION].get(question, "").endswith(_CONSENT)
            },
        )

    def questions(self, edition: str) -> list[str]:
        """The questions of an edition, by the IRI of the edition, in order of number."""
        prefix = edition.replace("/id/edition/", "/id/question/") + "/"
        return sorted((q for q in self.numbers if q.startswith(prefix)), key=self.numbers.__getitem__)

    def triples(self, nodes: Iterable[str]) -> Iterator[ox.Triple]:
        """The class hierarchy and what is known of these nodes."""
        yield from self.hierarchy
        for node in sorted(nodes):
            yield from self.about.get(node, ())
