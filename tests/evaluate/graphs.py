"""A graph of a few quads: a country with a law, a claim on it, a finding, and two answers."""

import pyoxigraph as ox

from kg.vocabulary.namespaces import expand

FINDING = "urn:finding"
HOME = "urn:atlantis"
RESPONSE = "urn:response"

_QUADS: dict[str, dict[str, str | ox.Literal]] = {
    HOME: {"egov:iso3Code": ox.Literal("ATL")},
    "urn:edition/2022": {"egov:surveyYear": ox.Literal("2022")},
    RESPONSE: {"egov:aboutCountry": HOME, "egov:forEdition": "urn:edition/2022"},
    "urn:answer/37": {
        "egov:inResponse": RESPONSE,
        "egov:statedText": ox.Literal("The Harbour Act is in force. It is kept by the Council of\nElders."),
    },
    "urn:answer/58": {"egov:inResponse": RESPONSE, "egov:statedText": ox.Literal("Yes, there is one.")},
    "urn:claim": {
        "rdf:subject": "urn:law",
        "rdf:predicate": expand("egov:documentStatus"),
        "rdf:object": "urn:in-force",
        "egov:polarity": "urn:polarity/affirmed",
        "egov:claimBasis": "urn:claim-basis/stated-text",
        "egov:derivedByRule": "urn:rule/status",
        "egov:confidence": ox.Literal("0.6", datatype=ox.NamedNode(expand("xsd:decimal"))),
        "egov:fromResponse": RESPONSE,
        "egov:evidence": "urn:evidence",
    },
    "urn:denied": {
        "rdf:subject": "urn:law",
        "rdf:predicate": expand("egov:documentStatus"),
        "rdf:object": "urn:adopted",
        "egov:polarity": "urn:polarity/negated",
        "egov:fromResponse": RESPONSE,
    },
    "urn:evidence": {"oa:hasSelector": "urn:selector", "oa:hasSource": "urn:answer/37"},
    "urn:selector": {"oa:exact": ox.Literal("The Harbour Act is in force")},
    FINDING: {"egov:fromAnswer": "urn:answer/58", "egov:confidence": ox.Literal("0.7")},
}


def graph() -> ox.Store:
    """The quads in a store."""
    store = ox.Store()
    for subject, values in _QUADS.items():
        for predicate, value in values.items():
            term = ox.NamedNode(value) if isinstance(value, str) else value
            store.add(ox.Quad(ox.NamedNode(subject), ox.NamedNode(expand(predicate)), term))
    return store
