"""Decisions of people on their way through a build."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.assemble import CoverageRow
from kg.assemble import Outcome as Covered
from kg.assemble.ontology_files import settable_properties
from kg.assemble.review import Review
from kg.decisions import Decisions, Outcome, Verdict, read_decisions
from kg.errors import DecisionError
from kg.pipeline.outcome import BuildNotice
from kg.resolve import identity_of, resolve
from kg.store.manifest import Manifest
from kg.values import Interpretation, Unit
from kg.vocabulary.model import Model
from kg.vocabulary.reference import load_reference

_SEEN = "seen-by-a-person"


@dataclass(frozen=True, slots=True)
class Decided:
    """A country as people decided who is who, and what they decided beside that."""

    unit: Unit
    review: Review
    outcomes: tuple[Outcome, ...] = ()


def decisions_of(path: Path | None, ontology: Path) -> Decisions:
    """What a file decides; nothing if there is none.

    Raises:
        DecisionError: if the file is malformed, or names a country that is in no list of countries.
    """
    if path is None:
        return Decisions()
    decided = read_decisions(path)
    known = load_reference(ontology).countries.keys()
    named = [(one.place, one.country) for one in decided.decided]
    named += [(one.place, one.country) for one in decided.waivers]
    faults = [
        f"{place}: {code!r} is no ISO 3166 alpha-3 code of a country."
        for place, code in named
        if code not in known
    ]
    faults += _unknown_properties(decided, ontology)
    if faults:
        raise DecisionError("\n".join(faults))
    return decided


def _unknown_properties(decided: Decisions, ontology: Path) -> list[str]:
    named = [one for one in decided.decided if one.predicate]
    known = settable_properties(ontology) if named else frozenset()
    return [
        f"{one.place}: {one.predicate!r} is no property that a thing has values of; `kg schema` lists them. "
        "Write it with its prefix, as egov:documentStatus; a name is changed by `rename`."
        for one in named
        if one.predicate not in known
    ]


def decide(unit: Unit, said: Sequence[Interpretation], model: Model, decisions: Decisions) -> Decided:
    """Applies the decisions on who is who to a country, and hands on the others.

    Args:
        unit: the country as the rules alone resolve it.
        said: what its responses say.
        model: the model that resolving used.
        decisions: those on this country.

    Raises:
        DecisionError: if a decision names what is ambiguous, or some contradict each other.
    """
    if not decisions.decided:
        return Decided(unit, Review())
    identity = identity_of([one for one in decisions.decided if one.on_identity], unit)
    others = tuple(one for one in decisions.decided if not one.on_identity)
    concepts = frozenset(f"{name}/{code}" for name, one in model.schemes.items() for code in one.concepts)
    if not identity.identity:
        return Decided(unit, Review(others, concepts=concepts), identity.outcomes)
    settled = resolve(said, model, identity.identity)
    return Decided(settled, Review(others, identity.pairs, unit, concepts), identity.outcomes)


def seen(rows: Sequence[CoverageRow], country: str, outcomes: Sequence[Outcome]) -> Iterator[CoverageRow]:
    """Coverage, with the answers of which a person said that there is nothing to take set aside."""
    answers = {one.decision.answer for one in outcomes if one.verdict is Verdict.APPLIED}
    for row in rows:
        is_seen = f"answer/{row.edition}/{country}/{row.number}" in answers
        if is_seen and row.outcome is Covered.QUEUED:
            yield replace(row, outcome=Covered.SET_ASIDE, reasons=(*row.reasons, _SEEN))
        else:
            yield row


def told(outcome: Outcome) -> dict[str, str]:
    """A decision and its verdict as plain values, for reports."""
    one = outcome.decision
    return {
        "decision": one.choice.value,
        "target": one.target,
        "value": one.value,
        "author": one.author,
        "date": one.date,
        "reason": one.reason,
        "verdict": outcome.verdict.value,
        "because": outcome.because,
    }


def not_rebuilt(decided: Decisions, present: Manifest | None, built: Container[str]) -> list[BuildNotice]:
    """Countries of the graph on which other things were decided when they were built."""
    entries = present.countries if present is not None else {}
    message = "its decisions have changed since it was built: give its files to build it anew."
    return [
        BuildNotice("decisions-changed", message, country)
        for country, entry in sorted(entries.items())
        if country not in built and entry.decisions != decided.of(country).digest
    ]
