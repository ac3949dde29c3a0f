"""Gathers what is doubtful in a graph, leaves out what is decided, and puts first what matters most."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.decisions import Decision, Decisions, local_path
from kg.decisions.evidence import is_digest
from kg.errors import QueryError
from kg.review.asked import asked
from kg.review.doubt import Doubt, Queue
from kg.review.doubtful_claims import contradictions, weak_claims, weak_findings
from kg.review.doubtful_things import (
    possible_merges,
    unmatched_technologies,
    unmatched_topics,
    unread_answers,
)
from kg.review.statements import Statements
from kg.store.build_report import BuildReport
from kg.store.view import GraphView
from kg.vocabulary.confidence import load_bands
from kg.vocabulary.questionnaire import load_questionnaires
from kg.vocabulary.single_values import load_single_values

_LOW = "low"


def queue(
    view: GraphView,
    reports: Mapping[str, BuildReport],
    ontology: Path,
    decisions: Decisions | None = None,
    about: Sequence[str] = (),
) -> Queue:
    """The doubtful things of a graph.

    Args:
        view: the graph, with its reference graph.
        reports: what the build recorded of each country, by ISO 3166 alpha-3 code; a single file has none.
        ontology: the folder with the model's data.
        decisions: what people have decided since the graph was built.
        about: instead of what is doubtful, these things, claims or findings, by IRI, path, name or item.

    Raises:
        QueryError: if nothing goes by one of the names in `about`.
    """
    statements = Statements(view)
    if about:
        return Queue(tuple(dict.fromkeys(_about(statements, about))))
    every = sorted(_every(statements, reports, ontology), key=Doubt.order)
    decided = _Decided(reports, _by_country(decisions or Decisions()))
    left = [again for doubt in every for again in decided.left(doubt)]
    return Queue(tuple(dict.fromkeys(left)), len(every) - len(left))


def _about(statements: Statements, names: Sequence[str]) -> Iterator[Doubt]:
    for name in names:
        found = list(asked(statements, name))
        if not found:
            raise QueryError(
                f"{name!r} is no thing, claim or finding of this graph: give its IRI or path, the name of a "
                "thing, or the key of an item. `kg explain NAME` lists names that come near."
            )
        yield from found


def _every(statements: Statements, reports: Mapping[str, BuildReport], ontology: Path) -> Iterator[Doubt]:
    bands = load_bands(ontology)

    def is_low(confidence: float) -> bool:
        return bands.band(confidence) == _LOW

    yield from contradictions(statements)
    yield from weak_claims(statements, is_low, load_single_values(ontology))
    yield from weak_findings(statements, is_low)
    yield from unmatched_topics(statements)
    yield from unmatched_technologies(statements, load_questionnaires(ontology))
    for country, report in sorted(reports.items()):
        root = _root(statements, country)
        yield from possible_merges(statements, root, report)
        yield from unread_answers(statements, root, country, report)


def _root(statements: Statements, country: str) -> str:
    """What stands before `answer/…` in the IRIs of a country: an invented response has a base of its own."""
    responses = statements.view.instances("egov:Response")
    found = next((iri for iri in responses if iri.endswith(f"/{country}")), "")
    return found.removesuffix(local_path(found)) if found else ""


def _by_country(decisions: Decisions) -> dict[str, tuple[Decision, ...]]:
    return {country: decisions.of(country).decided for country in decisions.countries}


@dataclass(frozen=True, slots=True)
class _Decided:
    """What has been decided: in the graph, by what its build recorded, and in a file, by country."""

    reports: Mapping[str, BuildReport]
    decisions: Mapping[str, Sequence[Decision]]

    def left(self, doubt: Doubt) -> list[Doubt]:
        """The doubt if it is open, with a line on a decision that saw other words; nothing if decided."""
        if any(_same(doubt, target) for target in self._applied(doubt.country)):
            return []
        found = [one for one in self.decisions.get(doubt.country, ()) if _same(doubt, one.target)]
        if any(_agrees(one, doubt) for one in found):
            return []
        lines = tuple(
            f"decided before, on other words: {one.author} ({one.date}), {one.summary}" for one in found
        )
        return [replace(doubt, found=(*doubt.found, *lines))]

    def _applied(self, country: str) -> Iterable[str]:
        recorded = self.reports.get(country, {}).get("decisions", ())
        return [str(one["target"]) for one in recorded if one["verdict"] == "applied"]


def _agrees(decision: Decision, doubt: Doubt) -> bool:
    """Whether a decision saw what is there now; what it quotes is looked up when it is applied."""
    return not is_digest(decision.evidence) or decision.evidence == doubt.evidence


def _same(doubt: Doubt, target: str) -> bool:
    """Whether a decision's target is what a doubt is about."""
    fields = dict(doubt.fields)
    if "property" in fields:
        return target == f"{fields['thing'][0]} {fields['property'][0]}"
    if "things" in fields:
        return sorted(fields["things"]) == sorted(target.split(" and "))
    return target in doubt.targets
