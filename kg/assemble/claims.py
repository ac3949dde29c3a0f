"""Claims in terms of RDF: each subject, predicate, object, polarity and answer once, with all evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.assemble.iris import digest
from kg.assemble.naming import Naming, in_text
from kg.assemble.review import Mark
from kg.assemble.terms import term
from kg.values import Basis, Claim, Concept, Finding, Interpretation, Polarity, Quote, Ref, Term, This

TYPE_RULE = "mention"
"""The rule behind the claims that a mention makes about the class of what it names."""

CONTRADICTION_RULE = "contradicted-by-detail"
"""The rule behind the claims that stand against a finding whose detail says otherwise."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim whose subject, predicate and object are RDF terms; `iri` is made from its content."""

    iri: ox.NamedNode
    edition: str
    subject: ox.NamedNode
    predicate: ox.NamedNode
    object: ox.NamedNode | ox.Literal
    answer: int
    evidence: tuple[Quote, ...]
    rule: str
    basis: Basis
    confidence: float
    polarity: Polarity
    repeated: bool = False
    against: ox.NamedNode | None = None
    mark: Mark | None = None

    @property
    def withdrawn(self) -> bool:
        """Whether a person decided that it is wrong, or put another value in its place."""
        return self.mark is not None and self.mark.withdrawn

    @property
    def affirmed(self) -> bool:
        """Whether the claim stands as a plain triple too."""
        return self.polarity is Polarity.AFFIRMED and not self.withdrawn


def statements(said: Interpretation, naming: Naming) -> tuple[Statement, ...]:
    """All claims of a response: its own, those on classes, and those that stand against a finding.

    A claim that would tie a thing to itself, because both its ends turned out to be one, is left out.
    """
    edition = said.response.edition
    own = (_of_claim(claim, edition, naming) for claim in (*said.claims, *_types(said, naming)))
    telling = (claim for claim in own if claim.subject != claim.object)
    return _merged((*telling, *_suggestions(said, naming)))


def origins(said: Interpretation, naming: Naming) -> Iterator[tuple[Claim, ox.NamedNode]]:
    """Each claim of a response, and each on a class, with the IRI of the statement that it goes into."""
    for claim in (*said.claims, *_types(said, naming)):
        yield claim, _of_claim(claim, said.response.edition, naming).iri


def claim_iri(
    naming: Naming,
    edition: str,
    triple: tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal],
    polarity: Polarity,
    answer: int,
) -> ox.NamedNode:
    """The IRI of a claim: whatever two claims must share to be one goes into its name."""
    name = digest(*map(str, triple), polarity, str(answer))
    return naming.response(edition, "claim", name)


def finding_iri(edition: str, finding: Finding, naming: Naming) -> ox.NamedNode:
    """The IRI of a finding: the response and the item's key."""
    return naming.response(edition, "finding", finding.item)


def _of_claim(claim: Claim, edition: str, naming: Naming) -> Statement:
    object_ = naming.object(edition, claim.predicate, claim.object)
    return _statement(claim, edition, naming, naming.node(edition, claim.subject), object_)


def _statement(
    claim: Claim, edition: str, naming: Naming, subject: ox.NamedNode, object_: ox.NamedNode | ox.Literal
) -> Statement:
    """The claim with its terms."""
    predicate = term(claim.predicate)
    return Statement(
        claim_iri(naming, edition, (subject, predicate, object_), claim.polarity, claim.answer),
        edition,
        subject,
        predicate,
        object_,
        claim.answer,
        claim.evidence,
        claim.rule,
        claim.basis,
        claim.confidence,
        claim.polarity,
        claim.repeated,
    )


def _types(said: Interpretation, naming: Naming) -> Iterator[Claim]:
    """Each mention that agrees says which class its thing has."""
    for mention in said.mentions:
        cls = naming.supported_class(said.response.edition, mention)
        if cls is not None:
            yield Claim(
                Ref(mention.id), "rdf:type", Term(cls), mention.quote.answer, (mention.quote,), TYPE_RULE
            )


def _suggestions(said: Interpretation, naming: Naming) -> Iterator[Statement]:
    """Where the wording of a detail differs from a legible tick, the other value, as an uncertain claim."""
    for finding in said.findings:
        if finding.conflict is None:
            continue
        words = tuple(quote for quote in finding.evidence if quote.start is not None) or finding.evidence
        value = Concept("finding-value", finding.conflict)
        claim = Claim(
            This(),
            "egov:findingValue",
            value,
            words[-1].answer if words else finding.answers[-1],
            words,
            CONTRADICTION_RULE,
            Basis.INFERRED_FROM_WORDING,
            polarity=Polarity.UNCERTAIN,
        )
        edition = said.response.edition
        subject = finding_iri(edition, finding, naming)
        yield replace(
            _statement(claim, edition, naming, subject, naming.node(edition, value)), against=subject
        )


def _merged(claims: Iterable[Statement]) -> tuple[Statement, ...]:
    """One for each IRI, in order of IRI: the surest one's ground, everyone's evidence."""
    groups: defaultdict[ox.NamedNode, list[Statement]] = defaultdict(list)
    for claim in claims:
        groups[claim.iri].append(claim)
    return tuple(_one(groups[iri]) for iri in sorted(groups, key=str))


def _one(same: list[Statement]) -> Statement:
    surest = min(same, key=lambda claim: (-claim.confidence, claim.basis, claim.rule))
    evidence = {quote for claim in same for quote in claim.evidence}
    repeated = any(claim.repeated for claim in same)
    return replace(surest, evidence=tuple(sorted(evidence, key=in_text)), repeated=repeated)
