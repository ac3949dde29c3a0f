"""The statements of a graph as a reviewer needs them: in words, with their quotes and what was decided."""

from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from kg.decisions import edition_of, local_path
from kg.decisions.evidence import Words
from kg.store.view import GraphView, local_name
from kg.validate.checks.graphs import redact
from kg.vocabulary.namespaces import SCHEME_BASE, compact, expand, scheme_iri

_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim of the graph; `words` are its quotes, each with edition and question."""

    iri: str
    subject: str
    predicate: str
    object: str
    polarity: str
    confidence: float
    words: tuple[Words, ...]
    reviewed: bool
    conflicts: tuple[str, ...]

    @property
    def path(self) -> str:
        """What stands after `id/` in its IRI."""
        return local_path(self.iri)

    @property
    def triple(self) -> tuple[str, str, str, str]:
        """What is claimed, whatever the answer."""
        return self.subject, self.predicate, self.object, self.polarity


class Statements:
    """Look-ups in a graph for the queue."""

    def __init__(self, view: GraphView) -> None:
        self.view = view

    @cached_property
    def claims(self) -> tuple[Stated, ...]:
        """All claims, in order of IRI."""
        return tuple(self.claim(iri) for iri in self.view.instances("egov:Claim"))

    @cached_property
    def about(self) -> dict[str, int]:
        """How many claims have each thing as subject or value."""
        counts: dict[str, int] = {}
        for claim in self.claims:
            for thing in {claim.subject, claim.object}:
                counts[thing] = counts.get(thing, 0) + 1
        return counts

    def claim(self, iri: str) -> Stated:
        """One claim."""
        view = self.view
        return Stated(
            iri,
            view.value(iri, "rdf:subject") or "",
            view.value(iri, "rdf:predicate") or "",
            view.value(iri, "rdf:object") or "",
            local_name(view.value(iri, "egov:polarity") or ""),
            float(view.value(iri, "egov:confidence") or 0),
            tuple(self._quoted(iri)),
            view.value(iri, "egov:reviewStatus") is not None,
            tuple(view.values(iri, "egov:conflictsWith")),
        )

    def _quoted(self, iri: str) -> list[Words]:
        found = []
        for evidence in self.view.values(iri, "egov:evidence"):
            answer = local_path(self.view.value(evidence, "oa:hasSource") or "")
            quote = next(iter(self.view.path(evidence, "oa:hasSelector", "oa:exact")), "")
            found.append((edition_of(answer), number(answer), quote))
        return sorted(found, key=lambda words: (words[0], int(words[1]), words[2]))

    def answered(self, answer: str) -> list[Words]:
        """What an answer says, be it nothing, as evidence of a decision."""
        path = local_path(answer)
        place = edition_of(path), number(path)
        told = [self.view.value(answer, "egov:statedText") or ""]
        told += [f"typed: {typed}" for typed in self.view.values(answer, "egov:typedOption")]
        ticked = self.view.values(answer, "egov:statedOption")
        told += [f"ticked: {option.removeprefix(SCHEME_BASE)}" for option in ticked]
        return [(*place, text) for text in told]

    def forms(self, thing: str) -> list[str]:
        """The different words that name a thing."""
        mentions = self.view.subjects("egov:mentionedEntity", thing)
        return sorted({form for one in mentions for form in self.view.values(one, "egov:surfaceForm")})

    def places(self, thing: str) -> list[Words]:
        """Where a thing is named."""
        found = set()
        for mention in self.view.subjects("egov:mentionedEntity", thing):
            answer = local_path(self.view.value(mention, "egov:fromAnswer") or "")
            found.add(
                (edition_of(answer), number(answer), self.view.value(mention, "egov:surfaceForm") or "")
            )
        return sorted(found, key=lambda words: (words[0], int(words[1]), words[2]))

    def said(self, claim: Stated) -> str:
        """A claim as a line."""
        told = " – ".join(
            (self.name(claim.subject), self.view.label(claim.predicate), self.name(claim.object))
        )
        return told if claim.polarity in {"affirmed", ""} else f"{told} ({claim.polarity})"

    def name(self, value: str) -> str:
        """A thing's label, or a literal's own text."""
        if not value.startswith(("http://", "https://")) or not self.view.quads(value):
            return shown(compact(value))
        return shown(self.view.label(value))

    def codes(self, scheme: str) -> tuple[str, ...]:
        """The codes of a concept scheme; none if there is no such scheme."""
        return tuple(map(local_name, self.view.subjects("skos:inScheme", scheme_iri(scheme))))

    def is_a(self, iri: str, cls: str) -> bool:
        """Whether a thing is directly of a class."""
        pattern = (ox.NamedNode(iri), ox.NamedNode(expand("rdf:type")), ox.NamedNode(expand(cls)), None)
        return next(iter(self.view.store.quads_for_pattern(*pattern)), None) is not None


def quoted(words: Words) -> str:
    """Words with their place, as a line.

    Example:
        >>> quoted(("2022", 39, "an  article"))
        'question 39 (2022): “an article”'
    """
    return f"question {words[1]} ({words[0]}): “{shown(words[2])}”"


def shown(text: str) -> str:
    """Text on one line of bearable length, addresses of persons blanked."""
    line = redact(" ".join(text.split()))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def number(path: str) -> int:
    """The question's number in the path of an answer; 0 if it is none.

    Example:
        >>> number("answer/2022/KHM/39")
        39
    """
    last = path.rsplit("/", 1)[-1]
    return int(last) if last.isdecimal() else 0
