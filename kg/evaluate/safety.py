"""What must not be in a graph: personal strings, and names of things that are none."""

from kg.evaluate.gold import Gold
from kg.evaluate.names import normalised
from kg.evaluate.view import CountryView

NAMED_CLASSES = (
    "egov:PublicBody",
    "egov:LegalInstrument",
    "egov:PolicyDocument",
    "egov:Strategy",
    "egov:Guideline",
    "egov:DigitalService",
    "egov:OfficeHolder",
)


def leaks(gold: Gold, literals: str) -> tuple[str, ...]:
    """Personal strings of the gold file that the literals of a graph contain, whatever their case.

    `literals` is what `kg.evaluate.view.literals` gives, once for all gold files.
    """
    return tuple(string for string in gold.personal if string.lower() in literals)


def noise(gold: Gold, view: CountryView) -> tuple[str, ...]:
    """Strings of the gold file that are no names and yet name a thing of the country."""
    things = view.national_instances(*NAMED_CLASSES)
    labels = {normalised(label) for iri in things for label in view.values(iri, "skos:prefLabel")}
    return tuple(string for string in gold.noise if normalised(string) in labels - {""})
