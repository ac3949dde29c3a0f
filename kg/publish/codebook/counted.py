"""What the findings of a graph say, counted by item: the frequencies of a codebook."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from kg.publish.codebook.items import Frequencies
from kg.store.view import GraphView, local_name
from kg.values.counts import count_findings
from kg.vocabulary.codes import FINDINGS, Codes

_Said = tuple[str, str | None]


def frequencies(
    view: GraphView, codes: Codes, editions: Collection[str], countries: Collection[str] = ()
) -> dict[str, Frequencies]:
    """The findings of the editions and countries by the key of their item.

    An item of which the graph holds no finding is not in it. No countries means all.
    """
    found: defaultdict[str, list[_Said]] = defaultdict(list)
    for finding in view.instances("egov:Finding"):
        edition = view.value(finding, "egov:refEdition")
        country = view.value(finding, "egov:refCountry")
        if countries and not (country and local_name(country) in countries):
            continue
        keys = view.path(finding, "egov:refItem", "egov:questionKey")
        value = view.value(finding, "egov:findingValue")
        if keys and value and edition and local_name(edition) in editions:
            reason = view.value(finding, "egov:findingReason")
            found[keys[0]].append((local_name(value), local_name(reason) if reason else None))
    return {key: _counted(said, codes) for key, said in sorted(found.items())}


def _counted(said: list[_Said], codes: Codes) -> Frequencies:
    known = {each.code for each in codes.values[FINDINGS]}
    values = Counter(value for value, _ in said if value in known)
    missing = Counter(codes.missing_for(value, reason).letter for value, reason in said if value not in known)
    return Frequencies(count_findings(said), _ordered(values), _ordered(missing))


def _ordered(counts: Counter[str]) -> Mapping[str, int]:
    return dict(sorted(counts.items()))
