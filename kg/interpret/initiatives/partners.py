"""With whom a government cooperates: countries, organisations of the reference data, and others by name."""

from collections.abc import Iterable, Mapping
from typing import Any

from kg.interpret.bodies.own import own_organizations
from kg.interpret.initiatives.affirming import affirms, parts
from kg.interpret.initiatives.organizations import foreign_organizations
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in, known_things
from kg.interpret.text.spans import Span
from kg.values import Concept, Known, Mention, Node
from kg.vocabulary.folding import fold

_PREDICATES = {"country": "egov:hasPartnerCountry", "organization": "egov:hasPartnerOrganization"}
_USUAL = "usual_countries."
_BY_LANGUAGE = "usual_organizations."
_GENERAL = "International cooperation"
_RULE = "partner-named"


def partners(ledger: Ledger, passage: Passage, _options: Mapping[str, Any]) -> None:
    """Each country and organisation named is a partner; the country itself is none.

    Partners of a sentence that names the form of cooperation share a partnership of that form.
    """
    if not affirms(ledger, passage):
        return
    for span, predicate, partner in _named(ledger, passage):
        clause = next((c.span for c in passage.clauses if c.span.meets(span)), span)
        types = concepts_in(passage.text, clause, ledger.model.ontology, "cooperation-type")
        codes = tuple(dict.fromkeys(found.target for found in types))
        partnership = _partnership(ledger, passage, codes, clause)
        ledger.claim(ref(partnership), predicate, partner, (passage.quote(span),), _RULE)
        for found in types:
            kind = Concept("cooperation-type", found.target)
            ledger.claim(ref(partnership), "egov:cooperationType", kind, (passage.quote(found.span),), _RULE)


def _named(ledger: Ledger, passage: Passage) -> list[tuple[Span, str, Node]]:
    """The partners in order, each with its words and the property that names it."""
    known = _of_language(passage, known_things(passage.text, ledger.model.ontology))
    known += _usual(passage, [span for span, _, _ in known])
    affirmed = [clause.span for part in parts(ledger, passage) for clause in part.clauses]
    others = [
        (span, mention)
        for span, mention in foreign_organizations(ledger, passage, [span for span, _, _ in known])
        if any(clause.meets(span) for clause in affirmed)
    ]
    found: list[tuple[Span, str, Node]] = [
        (span, _PREDICATES["organization"], ref(mention)) for span, mention in others
    ]
    for span, kind, code in known:
        inside = any(_within(span, other) for other, _ in others)
        inside = inside or any(address.meets(span) for address in passage.addresses)
        denied = not any(clause.meets(span) for clause in affirmed)
        if kind == "organization" and code in own_organizations(ledger):
            _own_body(ledger, passage, span, code)
            continue
        if kind in _PREDICATES and code != ledger.response.country and not inside and not denied:
            found.append((span, _PREDICATES[kind], Known(kind, code)))
    return sorted(found, key=lambda partner: partner[0])


def _own_body(ledger: Ledger, passage: Passage, span: Span, code: str) -> None:
    """An organisation of the country itself, such as its agency for development, is a body and no partner."""
    organization = ledger.model.reference.organizations[code]
    names = {fold(name) for name in organization.names}
    if not any(m.kind == "body" and fold(m.name) in names for m in ledger.mentions.values()):
        quote = passage.quote(span)
        ledger.mention("body", "egov:PublicBody", quote.text, quote)


def _of_language(passage: Passage, known: Iterable[tuple[Span, str, str]]) -> list[tuple[Span, str, str]]:
    """With the acronyms that mean another organisation in the language of the answer: `BID` in French."""
    prefix = f"{_BY_LANGUAGE}{passage.answer.language}."
    own = [
        (cue.span, "organization", cue.target.removeprefix(prefix))
        for cue in passage.cues_of(prefix.removesuffix("."))
        if cue.span.of(passage.text).isupper()
    ]
    return [one for one in known if not any(one[0].meets(span) for span, _, _ in own)] + own


def _usual(passage: Passage, known: list[Span]) -> list[tuple[Span, str, str]]:
    """Countries by a name that they share, where nothing tells that the other is meant: `Korea`."""
    return [
        (cue.span, "country", cue.target.removeprefix(_USUAL))
        for cue in passage.cues_of(_USUAL.removesuffix("."))
        if not any(span.meets(cue.span) for span in known)
    ]


def _within(country: Span, organization: Span) -> bool:
    """Whether a country is but a part of a name: `Korea Space Institute`, not `Authority of Estonia`."""
    return organization.holds(country) and country.end < organization.end


def _partnership(ledger: Ledger, passage: Passage, codes: tuple[str, ...], clause: Span) -> Mention:
    """The general partnership of the answer, or that of the forms which a sentence names."""
    if not codes:
        return ledger.mention("partnership", "egov:Partnership", _GENERAL, passage.whole())
    concepts = ledger.model.schemes["cooperation-type"].concepts
    name = " and ".join(concepts[code].name() for code in codes)
    quote = passage.quote(clause)
    ident = f"partnership:{quote.answer}:{quote.start}-{quote.end}:{'+'.join(codes)}"
    mention = Mention(ident, "partnership", "egov:Partnership", name[:1].upper() + name[1:], quote)
    return ledger.mentions.setdefault(ident, mention)
