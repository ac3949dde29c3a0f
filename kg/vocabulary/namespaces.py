"""The prefixes of the model and the IRIs they stand for."""

from collections.abc import Mapping
from types import MappingProxyType

from kg.errors import ResourceError

DEFAULT_BASE = "https://w3id.org/egov-kg/"
"""What the IRIs of data begin with unless a build says otherwise."""

SCHEME_BASE = "https://w3id.org/egov-kg/scheme/"
"""What the IRI of every concept scheme begins with."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "adms": "http://www.w3.org/ns/adms#",
        "bibo": "http://purl.org/ontology/bibo/",
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "disco": "http://rdf-vocabulary.ddialliance.org/discovery#",
        "dpv": "https://w3id.org/dpv#",
        "egov": "https://w3id.org/egov-kg/ontology#",
        "eli": "http://data.europa.eu/eli/ontology#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "qb": "http://purl.org/linked-data/cube#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sdg": "http://metadata.un.org/sdg/",
        "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
        "sdmx-code": "http://purl.org/linked-data/sdmx/2009/code#",
        "sdmx-concept": "http://purl.org/linked-data/sdmx/2009/concept#",
        "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
        "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "vann": "http://purl.org/vocab/vann/",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""Prefix → IRI, for every vocabulary that the graph, the shapes or the queries use."""


def expand(name: str) -> str:
    """The IRI of a prefixed name.

    Raises:
        ResourceError: if the name has no prefix or one that `PREFIXES` does not list.

    Example:
        >>> expand("egov:Claim")
        'https://w3id.org/egov-kg/ontology#Claim'
    """
    prefix, colon, local = name.partition(":")
    if not colon or prefix not in PREFIXES:
        raise ResourceError(
            f"{name!r} is no prefixed name that egovkg knows. Prefixes: {', '.join(PREFIXES)}."
        )
    return PREFIXES[prefix] + local


def compact(iri: str) -> str:
    """The shortest prefixed name of an IRI, or the IRI itself if no prefix fits.

    Example:
        >>> compact("http://www.w3.org/2004/02/skos/core#prefLabel")
        'skos:prefLabel'
        >>> compact("https://example.org/a")
        'https://example.org/a'
    """
    fitting = [(len(base), prefix) for prefix, base in PREFIXES.items() if iri.startswith(base)]
    if not fitting:
        return iri
    length, prefix = max(fitting)
    local = iri[length:]
    return f"{prefix}:{local}" if "/" not in local and "#" not in local else iri


def scheme_iri(scheme: str) -> str:
    """The IRI of a concept scheme.

    Example:
        >>> scheme_iri("polarity")
        'https://w3id.org/egov-kg/scheme/polarity'
    """
    return SCHEME_BASE + scheme


def concept_iri(scheme: str, code: str) -> str:
    """The IRI of a concept in a scheme.

    Example:
        >>> concept_iri("document-status", "adopted")
        'https://w3id.org/egov-kg/scheme/document-status/adopted'
    """
    return f"{scheme_iri(scheme)}/{code}"


def scheme_of(iri: str) -> str:
    """The scheme of a concept, or nothing if an IRI is that of no concept.

    Example:
        >>> scheme_of("https://w3id.org/egov-kg/scheme/document-status/adopted"), scheme_of("urn:a")
        ('document-status', '')
    """
    return iri.removeprefix(SCHEME_BASE).partition("/")[0] if iri.startswith(SCHEME_BASE) else ""
