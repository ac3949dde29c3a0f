"""The section on findings: what the response says on each yes/no item."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.evaluate.gold import Gold
from kg.evaluate.items import Item, Said, Verdict
from kg.evaluate.score import Score, of_checks
from kg.evaluate.view import CountryView, in_order
from kg.store.view import local_name


@dataclass(frozen=True, slots=True)
class Found:
    """The value of a finding and its IRI."""

    value: str
    iri: str


def findings(gold: Gold, found: Mapping[str, Found]) -> list[Score]:
    """Items whose value is gold's; a value for an item that gold leaves out is not counted."""
    items = [_item(key, value, found.get(key)) for key, value in gold.findings.items()]
    return [of_checks("findings", items, len(items) or 1)]


def found_values(edition: str, view: CountryView) -> dict[str, Found]:
    """Findings by item for the country, of gold's edition or of none."""
    every = set(view.instances("egov:Finding"))
    national = {iri for home in view.homes() for iri in view.subjects("egov:refCountry", home)}
    values = {}
    for finding in in_order(every & national):
        editions = {local_name(iri) for iri in view.values(finding, "egov:refEdition")}
        if edition and editions and edition not in editions:
            continue
        for item in view.path(finding, "egov:refItem", "egov:questionKey"):
            for value in in_order(view.values(finding, "egov:findingValue")):
                values[item] = Found(local_name(value), finding)
    return values


def _item(key: str, wanted: str, found: Found | None) -> Item:
    said = (Said(found.iri),) if found is not None else ()
    if found is not None and found.value == wanted:
        return Item(key, Verdict.MATCHED, said)
    return Item(f"{key}: {wanted}, found {found.value if found else 'nothing'}", Verdict.MISSED, said)
