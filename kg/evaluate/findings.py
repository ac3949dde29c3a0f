"""The section on findings: what the response says on each yes/no item."""

from kg.evaluate.gold import Gold
from kg.evaluate.score import Score, of_checks
from kg.evaluate.view import CountryView, in_order
from kg.store.view import local_name


def findings(gold: Gold, view: CountryView) -> list[Score]:
    """Items whose value is gold's; a value for an item that gold leaves out is not counted."""
    found = _found(gold.edition, view)
    wrong = [
        f"{item}: {value}, found {found.get(item, 'nothing')}"
        for item, value in gold.findings.items()
        if found.get(item) != value
    ]
    total = len(gold.findings)
    return [of_checks("findings", total - len(wrong), total or 1, wrong)]


def _found(edition: str, view: CountryView) -> dict[str, str]:
    """Values by item for the country, of gold's edition or of none."""
    every = set(view.instances("egov:Finding"))
    national = {iri for home in view.homes() for iri in view.subjects("egov:refCountry", home)}
    values = {}
    for finding in in_order(every & national):
        editions = {local_name(iri) for iri in view.values(finding, "egov:refEdition")}
        if edition and editions and edition not in editions:
            continue
        for item in view.path(finding, "egov:refItem", "egov:questionKey"):
            for value in in_order(view.values(finding, "egov:findingValue")):
                values[item] = local_name(value)
    return values
