"""The coverage report: every answer is mapped, set aside with a reason, or queued; and their sums."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from kg.ask.table import Cell, Table
from kg.errors import GraphError
from kg.store.build_report import AnswerRow, BuildReport, read_report
from kg.store.folder import countries as countries_of
from kg.values.counts import COLUMNS as COUNTED
from kg.values.counts import FindingCount

COLUMNS = (
    "country",
    "edition",
    "number",
    "key",
    "status",
    "outcome",
    "claims",
    "findings",
    "reasons",
    "repeated_with",
)

OUTCOMES = ("mapped", "set-aside", "queued")
"""What may have become of an answer."""

SUMMARY = ("country", "edition", "answers", "mapped", "set_aside", "queued", "repeated", "repeated_questions")
"""The columns of a summary, before those of the counted findings."""

SEPARATOR = "; "
"""What parts several reasons in one cell."""


def coverage(folder: Path, countries: Collection[str] | None = None) -> Table:
    """A row for each answer of a built graph, in order of country, edition and question.

    `repeated_with` names the other questions under which the same text stands.

    Args:
        folder: a graph folder.
        countries: ISO 3166 alpha-3 codes; None means all.

    Raises:
        GraphError: if it is no graph folder, a report is missing or damaged, or a country is not in it.
    """
    chosen = _chosen(folder, countries)
    return Table(COLUMNS, tuple(row for country in chosen for row in _rows(folder, country)))


def summary(folder: Path, countries: Collection[str] | None = None) -> Table:
    """A row for each response: its answers by outcome, those repeated, and its findings with bounds.

    `repeated` counts the answers that share their text with another, `repeated_questions` names the
    questions of each group. The columns on findings are those of `kg.values.counts.FindingCount`: `at_most`
    counts the unknown too, as a printout without ticks shows neither a *no* nor a *yes* without a detail.

    Args:
        folder: a graph folder.
        countries: ISO 3166 alpha-3 codes; None means all.

    Raises:
        GraphError: as `coverage` does.
    """
    chosen = _chosen(folder, countries)
    rows = tuple(row for country in chosen for row in _summaries(country, read_report(folder, country)))
    return Table((*SUMMARY, *COUNTED), rows)


def in_words(row: Mapping[str, Cell]) -> str:
    """A row of a summary as sentences.

    Example:
        >>> answers = dict(zip(SUMMARY, ("KHM", "2022", 3, 2, 1, 0, 2, "75 = 76"), strict=True))
        >>> findings = dict(zip(COUNTED, FindingCount(9, 9, 5, 1, 1, 1, 0, 1).cells(), strict=True))
        >>> for sentence in in_words({**answers, **findings}).split(". "):
        ...     print(sentence)
        KHM 2022: 3 answers: 2 mapped, 1 set aside, 0 queued; 2 share their text with another: 75 = 76
        Of 9 items, 9 asked and 8 known, yes on at least 5 and at most 6; 1 partial, 1 in preparation, 1 no.
    """
    shared = findings = ""
    if row["repeated"]:
        shared = f"; {row['repeated']} share their text with another: {row['repeated_questions']}"
    if row["loaded"] is not None:
        findings = (
            f" Of {row['loaded']} items, {row['asked']} asked and {row['known']} known, "
            f"yes on at least {row['at_least']} and at most {row['at_most']}; {row['partial']} partial, "
            f"{row['in_preparation']} in preparation, {row['no']} no."
        )
    return (
        f"{row['country']} {row['edition']}: {row['answers']} answers: {row['mapped']} mapped, "
        f"{row['set_aside']} set aside, {row['queued']} queued{shared}.{findings}"
    )


def _chosen(folder: Path, countries: Collection[str] | None) -> list[str]:
    present = countries_of(folder)
    unknown = sorted(set(countries or ()) - set(present))
    if unknown:
        raise GraphError(f"{folder} holds no {', '.join(unknown)}, but {', '.join(present) or 'no country'}.")
    return [country for country in present if countries is None or country in countries]


def _rows(folder: Path, country: str) -> Iterator[tuple[Cell, ...]]:
    for answer in read_report(folder, country).get("coverage", []):
        yield (
            country,
            answer["edition"],
            answer["number"],
            answer["key"],
            answer["status"],
            answer["outcome"],
            answer["claims"],
            answer["findings"],
            SEPARATOR.join(answer.get("reasons", [])),
            SEPARATOR.join(map(str, answer.get("repeated_with", []))),
        )


def _summaries(country: str, report: BuildReport) -> Iterator[tuple[Cell, ...]]:
    answers = report.get("coverage", [])
    for edition in sorted({answer["edition"] for answer in answers}):
        own = [answer for answer in answers if answer["edition"] == edition]
        outcomes = Counter(answer["outcome"] for answer in own)
        groups = _groups(own)
        yield (
            country,
            edition,
            len(own),
            *(outcomes[outcome] for outcome in OUTCOMES),
            sum(len(group) for group in groups),
            SEPARATOR.join(" = ".join(map(str, group)) for group in groups),
            *_counted(report, edition),
        )


def _groups(answers: Iterable[AnswerRow]) -> list[tuple[int, ...]]:
    """The numbers of the questions under which one text stands, in order of the first."""
    groups = {
        tuple(sorted((answer["number"], *answer["repeated_with"])))
        for answer in answers
        if answer.get("repeated_with")
    }
    return sorted(groups)


def _counted(report: BuildReport, edition: str) -> tuple[Cell, ...]:
    """The counts that the build recorded; none for a graph that an earlier version built."""
    counts = report.get("findings", {}).get(edition)
    return (None,) * len(COUNTED) if counts is None else FindingCount(**counts).cells()
