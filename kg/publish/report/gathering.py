"""Gathers what a summary of data quality tells, from a graph and from what its build recorded."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kg.ask.answering import ask
from kg.ask.table import Cell
from kg.decisions import edition_of
from kg.publish.citing.note import Note
from kg.publish.citing.responses import CitedResponse
from kg.publish.report.content import Check, ConflictSide, QualityReport, ResponseQuality, UnknownItem
from kg.store.build_report import AnswerRow, BuildReport, read_report
from kg.store.engine import GraphStore
from kg.store.view import GraphView, local_name
from kg.values.counts import FindingCount, count_findings
from kg.vocabulary.form import Question
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires
from kg.vocabulary.schemes import load_schemes

_REASONS = ("finding-reason", "answer-status")
_UNKNOWN = "unknown"
_FEW = 10
_RANKS = ("violation", "warning", "info")

_FINDINGS = """SELECT ?response ?key ?value ?reason WHERE {
  ?finding a egov:Finding ; egov:fromResponse ?response ; egov:refItem/egov:questionKey ?key ;
           egov:findingValue ?value .
  OPTIONAL { ?finding egov:findingReason ?reason } }"""


@dataclass(frozen=True)
class Gathering:
    """Where the summary is taken from: the store, the folder with its reports, and the model's data."""

    store: GraphStore
    folder: Path
    ontology: Path

    def report(self, note: Note) -> QualityReport:
        """The summary of the responses that a note is on.

        Raises:
            GraphError: if a report of the build is missing or damaged.
        """
        reports = {code: read_report(self.folder, code) for code in {one.country for one in note.responses}}
        ordered = sorted(note.responses, key=lambda one: (one.fixture, one.country_name, one.edition))
        parts = tuple(self._response(one, reports[one.country]) for one in ordered)
        return QualityReport(note, parts, self._reasons())

    def _response(self, source: CitedResponse, report: BuildReport) -> ResponseQuality:
        answers = [row for row in report.get("coverage", []) if row["edition"] == source.edition]
        findings = list(self._findings(source))
        aside = (
            reason for row in answers if row["outcome"] == "set-aside" for reason in row.get("reasons", [])
        )
        return ResponseQuality(
            source,
            self._authority(source),
            Counter(row["outcome"] for row in answers),
            Counter(aside),
            tuple(row["number"] for row in answers if row["outcome"] == "queued"),
            repeated_groups(answers),
            _counted(findings, closed=True),
            _counted(findings, closed=False),
            tuple(_unknown(findings)),
            tuple(self._conflicts(source)),
            _checks(report, source),
            sum(row.get("edition") in {source.edition, None} for row in report.get("waived", [])),
            Counter(
                row["verdict"]
                for row in report.get("decisions", [])
                if edition_of(row["target"]) in {source.edition, ""}
            ),
            tuple(_notices(report, source)),
        )

    def _findings(self, source: CitedResponse) -> Iterator["_Finding"]:
        """The findings of a response in order of their questions."""
        form = self._forms.get(source.edition)
        asked = {question.key: question for question in form.questions} if form is not None else {}
        rows = self._stated.get(source.response, [])
        known = [(asked[key], value, reason) for key, value, reason in rows if key in asked]
        return (_Finding(*row) for row in sorted(known, key=lambda row: row[0].number))

    def _authority(self, source: CitedResponse) -> str:
        view = self._view
        return ", ".join(view.label(one) for one in view.values(source.response, "egov:responderAuthority"))

    def _conflicts(self, source: CitedResponse) -> Iterator[ConflictSide]:
        for row in self._contradictions.get((source.country_name, source.edition), ()):
            number = row["question"]
            yield ConflictSide(
                str(row["subject"]),
                str(row["property"]),
                str(row["value"]),
                str(row["contradicted_by"]),
                number if isinstance(number, int) else None,
                str(row["quote"] or ""),
            )

    def _reasons(self) -> Mapping[str, tuple[str, str]]:
        schemes = load_schemes(self.ontology)
        return {
            code: (concept.name(), concept.definition)
            for name in reversed(_REASONS)
            for code, concept in schemes[name].concepts.items()
        }

    @cached_property
    def _view(self) -> GraphView:
        return GraphView(self.store.store)

    @cached_property
    def _forms(self) -> Mapping[str, Questionnaire]:
        return load_questionnaires(self.ontology)

    @cached_property
    def _contradictions(self) -> Mapping[tuple[str, str], list[dict[str, Cell]]]:
        """The rows of all contradictions by the country's name and the edition."""
        found = defaultdict(list)
        for row in ask(self.store, "conflicts", evidence=True, ontology=self.ontology):
            found[str(row["country"]), str(row["edition"])].append(row)
        return found

    @cached_property
    def _stated(self) -> Mapping[str, list[tuple[str, str, str | None]]]:
        """Key, value and reason of all findings, by response."""
        found = defaultdict(list)
        for response, key, value, reason in self.store.select(_FINDINGS).rows:
            code = None if reason is None else local_name(_text(reason))
            found[_text(response)].append((_text(key), local_name(_text(value)), code))
        return found


@dataclass(frozen=True, slots=True)
class _Finding:
    question: Question
    value: str
    reason: str | None


def repeated_groups(answers: Iterable[AnswerRow]) -> tuple[tuple[int, ...], ...]:
    """The numbers of the questions under which one text stands, in order of the first."""
    groups = {
        tuple(sorted((row["number"], *shared))) for row in answers if (shared := row.get("repeated_with"))
    }
    return tuple(sorted(groups))


def _counted(findings: Iterable[_Finding], *, closed: bool) -> FindingCount:
    return count_findings((one.value, one.reason) for one in findings if one.question.closed is closed)


def _unknown(findings: Iterable[_Finding]) -> Iterator[UnknownItem]:
    for one in findings:
        if one.question.closed and one.value == _UNKNOWN:
            yield UnknownItem(one.question.number, one.question.variable, one.reason or "not-told")


def _checks(report: BuildReport, source: CitedResponse) -> tuple[Check, ...] | None:
    """The results of validation by shape, the gravest first."""
    rows = report.get("validation")
    if rows is None:
        return None
    groups: defaultdict[tuple[str, str, str], list[Mapping[str, object]]] = defaultdict(list)
    for row in rows:
        if row.get("edition") in {source.edition, None}:
            groups[str(row["severity"]), str(row["shape"]), str(row["message"])].append(row)
    ordered = sorted(groups, key=lambda key: (_RANKS.index(key[0]) if key[0] in _RANKS else len(_RANKS), key))
    return tuple(
        Check(*key, len(groups[key]), tuple(_place(row) for row in groups[key][:_FEW])) for key in ordered
    )


def _place(row: Mapping[str, object]) -> str:
    """Where a result was found, what is quoted there, and the value."""
    question = f"question {row['question']}" if row.get("question") else ""
    quote = f"“{' '.join(str(row['quote']).split())}”" if row.get("quote") else ""
    value = str(row.get("value") or "")
    return ", ".join(part for part in (question, quote, value) if part) or str(row.get("focus") or "")


def _notices(report: BuildReport, source: CitedResponse) -> Iterator[str]:
    for row in report.get("notices", []):
        if row.get("edition") in {source.edition, None}:
            question = f"Question {row['question']}: " if row.get("question") else ""
            yield f"{question}{row['message']}"


def _text(term: object) -> str:
    return str(getattr(term, "value", term))
