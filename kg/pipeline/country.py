"""What one country's responses become: a unit of work that depends on nothing but its arguments."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import msgspec

from kg.assemble import CountryGraph, assemble, coverage, load_assemble_model
from kg.decisions import Decisions, Outcome
from kg.interpret import interpret
from kg.pipeline.deciding import decide, seen, told
from kg.pipeline.outcome import BuildNotice, BuiltCountry
from kg.resolve import resolve
from kg.resources import shapes_folder
from kg.store.folder import country_path, digest, nquads, report_path, restricted_path
from kg.store.manifest import CountryEntry, SourceEntry
from kg.validate import ValidationReport, Vocabulary, validate_country
from kg.validate.waivers import waived_line
from kg.values import Notice, Response, Unit
from kg.vocabulary.model import load_model


def build_country(
    responses: Sequence[Response],
    ontology: Path,
    base: str,
    vocabulary: Vocabulary | None,
    decisions: Decisions = Decisions(),  # noqa: B008 - frozen
) -> BuiltCountry:
    """Everything that one country's responses become; it depends on nothing but its arguments.

    Args:
        responses: one country's, one for each edition.
        ontology: the folder with the model's data.
        base: what the IRIs of data begin with.
        vocabulary: what to validate with, or None to leave that out.
        decisions: what people decided on this country.

    Raises:
        AssemblyError: if a step of the way handed over something that cannot be.
        DecisionError: if decisions name what is ambiguous, or contradict each other.
    """
    model = load_model(ontology)
    said = [interpret(response, model) for response in responses]
    decided = decide(resolve(said, model), said, model, decisions)
    graph = assemble(decided.unit, load_assemble_model(ontology), base=base, review=decided.review)
    outcomes = (*decided.outcomes, *graph.outcomes)
    return build_unit(decided.unit, graph, vocabulary, decisions, outcomes)


def build_unit(
    unit: Unit,
    graph: CountryGraph,
    vocabulary: Vocabulary | None,
    decisions: Decisions = Decisions(),  # noqa: B008 - frozen
    outcomes: Sequence[Outcome] = (),
) -> BuiltCountry:
    """The files of a country whose graphs are assembled, and their entry in the manifest."""
    responses = [said.response for said in unit.interpretations]
    validation = None
    if vocabulary:
        found = validate_country(graph.public, vocabulary, shapes_folder())
        validation = found.waive(decisions.waivers, [one.edition for one in responses])
    notices = tuple(_of_response(notice, one) for one in responses for notice in one.notices)
    contents: dict[str, bytes | None] = {
        country_path(unit.country): nquads(graph.public),
        restricted_path(unit.country): nquads(graph.restricted) or None,
        report_path(unit.country): _report(unit, graph, validation, notices, outcomes),
    }
    entry = CountryEntry(
        tuple(_source(one) for one in responses),
        _counts(unit, graph),
        {path: digest(new) for path, new in contents.items() if new is not None},
        decisions.digest,
    )
    return BuiltCountry(unit.country, entry, contents, notices, validation, tuple(outcomes))


def _of_response(notice: Notice, response: Response) -> BuildNotice:
    return BuildNotice(notice.code, notice.message, response.country, response.edition, notice.question)


def _source(response: Response) -> SourceEntry:
    source = response.source
    return SourceEntry(response.edition, source.name, source.digest, source.fixture)


def _counts(unit: Unit, graph: CountryGraph) -> dict[str, int]:
    """Sizes for people; claims are as interpreted, before equal ones are joined."""
    said = unit.interpretations
    return {
        "answers": sum(len(one.response.answers) for one in said),
        "claims": sum(len(one.claims) for one in said),
        "entities": len(unit.entities),
        "findings": sum(len(one.findings) for one in said),
        "mentions": sum(len(one.mentions) for one in said),
        "quads": len(graph.public),
        "restricted_quads": len(graph.restricted),
    }


def _report(
    unit: Unit,
    graph: CountryGraph,
    validation: ValidationReport | None,
    notices: Sequence[BuildNotice],
    outcomes: Sequence[Outcome],
) -> bytes:
    """The country's report as JSON: validation, answers' outcomes, notices, doubtful merges, decisions."""
    waived = validation.waived if validation is not None else ()
    report = {
        "validation": validation.rows() if validation is not None else None,
        "waived": [{**one.result.row(), "waived": waived_line(one)} for one in waived],
        "coverage": [asdict(row) for row in seen(coverage(unit), unit.country, outcomes)],
        "findings": {edition: asdict(count) for edition, count in graph.findings.items()},
        "notices": [asdict(notice) for notice in notices],
        "possible_merges": _possible_merges(unit),
        "decisions": [told(outcome) for outcome in outcomes],
    }
    return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"


def _possible_merges(unit: Unit) -> list[dict[str, str | float]]:
    """Pairs of things that may be one, for a person to decide."""
    by_mention = {mention: entity for entity in unit.entities for mention in entity.mentions}
    return [
        {
            "one": f"{entity.kind}/{unit.country}/{entity.slug}",
            "one_name": entity.name,
            "other": f"{other.kind}/{unit.country}/{other.slug}",
            "other_name": other.name,
            "reason": merge.reason,
            "score": merge.score,
        }
        for entity in unit.entities
        for merge in entity.possible
        for other in [by_mention[merge.joined]]
    ]
