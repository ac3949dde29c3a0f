"""The parts of an evaluation as tables."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from kg.ask.table import Cell, Table
from kg.evaluate.abstention import Value, abstention, confusions
from kg.evaluate.calibration import Cell as Judgement
from kg.evaluate.calibration import Judged, cells
from kg.evaluate.intervals import LEVEL, RESAMPLES, Interval
from kg.evaluate.results import CountryScore, Scores
from kg.evaluate.score import Score
from kg.values.counts import count_findings

_SHARES = ("f1", "precision", "recall")
_COUNTS = ("matched", "missing", "extra")
_INTERVAL = ("low", "high")
_BOUNDS = ("loaded", "known", "at_least", "at_most", "partial", "in_preparation")

BOOTSTRAP = (
    f"low and high: {LEVEL:.0%} bootstrap interval of the mean F1, {RESAMPLES} resamples of the countries."
)
"""How the intervals of means are made."""

WILSON = (
    f"low and high: {LEVEL:.0%} Wilson interval of the share, which is too narrow: "
    "the claims of one response hang together."
)
"""How the intervals of calibration are made."""


def figures(evaluation: Scores) -> Table:
    """Figures by country and section, then means: of each country and, if there are several, of all."""
    rows: list[tuple[Cell, ...]] = []
    for one in evaluation.countries:
        rows += [(one.country, one.edition, score.section, *_cells(score)) for score in one.sections]
        rows.append((one.country, one.edition, "mean", _rounded(one.mean), *(None,) * 5))
    if len(evaluation.countries) > 1:
        means = _without(sections(evaluation), {"n", *_INTERVAL})
        rows += [("all", "", *row) for row in means.rows]
    columns = ("country", "edition", "section", *_SHARES, *_COUNTS)
    return Table(columns, tuple(rows), notes=_warnings(evaluation))


def sections(evaluation: Scores) -> Table:
    """Each section over all responses (`n` have it), then the mean over responses; intervals by country."""
    rows: list[tuple[Cell, ...]] = [
        (
            one.section,
            one.responses,
            _rounded(one.f1),
            *_ends(one.interval),
            _rounded(one.precision),
            _rounded(one.recall),
            one.matched,
            one.missing,
            one.extra,
        )
        for one in evaluation.summaries()
    ]
    mean = ("mean", len(evaluation.countries), _rounded(evaluation.mean), *_ends(evaluation.interval))
    rows.append((*mean, *(None,) * 5))
    columns = ("section", "n", "f1", *_INTERVAL, "precision", "recall", *_COUNTS)
    table = Table(columns, tuple(rows), notes=(*_bootstrap(evaluation), *_warnings(evaluation)))
    return table if evaluation.interval else _without(table, _INTERVAL)


def responses(evaluation: Scores) -> Table:
    """Each response: its mean F1, its weakest section, and how many items were matched, missed and extra."""
    rows: list[tuple[Cell, ...]] = []
    for one in evaluation.countries:
        weakest = min(one.sections, key=lambda score: (score.f1, score.section))
        counts = tuple(sum(getattr(score, count) for score in one.sections) for count in _COUNTS)
        told = None if weakest.f1 == 1 else weakest.section
        fields = evaluation.groups.get(one.response, {})
        rows.append((one.country, one.edition, _rounded(one.mean), told, *counts, "; ".join(fields.values())))
    return Table(("country", "edition", "mean_f1", "weakest_section", *_COUNTS, "groups"), tuple(rows))


def groups(evaluation: Scores) -> Table:
    """The mean F1 of each group of responses, with intervals by country."""
    rows = tuple(
        (one.field, one.value, len(one.responses), _rounded(one.f1), *_ends(one.interval))
        for one in evaluation.group_summaries()
    )
    columns = ("field", "group", "responses", "mean_f1", *_INTERVAL)
    return Table(columns, rows, notes=_bootstrap(evaluation))


def abstentions(evaluation: Scores) -> Table:
    """How often a finding is unknown where gold has a value, wrong, or a value where gold is unknown."""
    columns = (
        "country",
        "edition",
        "valued",
        "abstained",
        "abstention",
        "wrong",
        "unvalued",
        "asserted",
    )
    scopes = [(one.country, one.edition, one.values) for one in evaluation.countries]
    rows: list[tuple[Cell, ...]] = [
        (country, edition, *_abstained(values)) for country, edition, values in scopes
    ]
    if len(scopes) > 1:
        rows.append(("all", "", *_abstained(value for *_, values in scopes for value in values)))
    return Table(columns, tuple(rows))


def findings(evaluation: Scores) -> Table:
    """How often each value of gold meets each value of the graph."""
    every = (value for one in evaluation.countries for value in one.values)
    rows = tuple((wanted, found, count) for (wanted, found), count in confusions(every).items())
    return Table(("gold", "graph", "findings"), rows)


def bounds(evaluation: Scores) -> Table:
    """How many items gold gives as yes, and between which bounds the graph puts them."""
    rows: list[tuple[Cell, ...]] = []
    for one in evaluation.countries:
        counted = count_findings((value.found, None) for value in one.values)
        true = sum(value.wanted == "yes" for value in one.values)
        within = counted.at_least <= true <= counted.at_most
        counts = (getattr(counted, column) for column in _BOUNDS)
        rows.append((one.response, true, within, *counts))
    note = "at_least counts yes, at_most yes and unknown; partial and in_preparation are neither."
    return Table(("response", "gold_yes", "within", *_BOUNDS), tuple(rows), notes=(note,))


def calibration(evaluation: Scores) -> Table:
    """How often claims are right by band and basis: for all responses, then for each group of them."""
    order = [band for band, _ in evaluation.bands.floors]

    def cut(judged: Sequence[Judged]) -> Iterator[Judgement]:
        bands = cells(judged, lambda claim: evaluation.bands.band(claim.confidence))
        yield from sorted(bands, key=lambda cell: order.index(cell.name))
        yield from cells(judged, lambda claim: claim.basis)

    return _calibration(evaluation, cut)


def rules(evaluation: Scores) -> Table:
    """How often claims are right by rule: for all responses, then for each group of them."""
    return _calibration(evaluation, lambda judged: iter(cells(judged, lambda claim: claim.rule)))


def details(evaluation: Scores) -> Table:
    """A row for each item that was missed or is extra, with the words behind it."""
    rows = tuple(
        (one.country, one.edition, detail.section, detail.kind, detail.item, detail.question, detail.quote)
        for one in evaluation.countries
        for detail in one.details
    )
    columns = ("country", "edition", "section", "kind", "item", "question", "quote")
    return Table(columns, rows, notes=_warnings(evaluation))


PARTS: Mapping[str, Callable[[Scores], Table]] = MappingProxyType(
    {
        "figures": figures,
        "sections": sections,
        "responses": responses,
        "groups": groups,
        "abstention": abstentions,
        "findings": findings,
        "bounds": bounds,
        "calibration": calibration,
        "rules": rules,
        "details": details,
    }
)
"""The parts of a report by name; each has a docstring that says what it holds."""


class Evaluation(Scores):
    """The scores of all gold files, and what they amount to as tables."""

    def table(self, part: str = "figures") -> Table:
        """One part of the report, of `PARTS`; KeyError if there is no such part."""
        return PARTS[part](self)


def report_tables(evaluation: Scores, parts: Iterable[str]) -> dict[str, Table]:
    """The tables of some parts, by name; those that have nothing to tell are left out.

    Raises:
        KeyError: if there is no such part.
    """
    tables = {part: PARTS[part](evaluation) for part in parts}
    return {part: table for part, table in tables.items() if table.rows}


def _cells(score: Score) -> tuple[Cell, ...]:
    shares = (_rounded(getattr(score, share)) for share in _SHARES)
    return *shares, score.matched, score.missing, score.extra


def _without(table: Table, columns: Collection[str]) -> Table:
    """A table without some columns."""
    kept = [i for i, column in enumerate(table.columns) if column not in columns]
    rows = (tuple(row[i] for i in kept) for row in table.rows)
    return Table(tuple(table.columns[i] for i in kept), tuple(rows), notes=table.notes)


def _rounded(share: float) -> float:
    return round(share, 3)


def _ends(interval: Interval | None) -> tuple[Cell, Cell]:
    return (None, None) if interval is None else (_rounded(interval.low), _rounded(interval.high))


def _abstained(values: Iterable[Value]) -> tuple[Cell, ...]:
    one = abstention(values)
    return (
        one.valued,
        one.abstained,
        _share(one.abstained, one.valued),
        one.wrong,
        one.unvalued,
        one.asserted,
    )


def _share(part: int, whole: int) -> float | None:
    return _rounded(part / whole) if whole else None


def _scopes(evaluation: Scores) -> Iterator[tuple[str, tuple[CountryScore, ...]]]:
    yield "all", evaluation.countries
    for one in evaluation.group_summaries():
        if 1 < len(one.responses) < len(evaluation.countries):
            yield f"{one.field}: {one.value}", evaluation.of_group(one.field, one.value)


def _calibration(evaluation: Scores, cut: Callable[[Sequence[Judged]], Iterator[Judgement]]) -> Table:
    columns = ("scope", "name", "judged", "right", "share", *_INTERVAL, "stated")
    rows: list[tuple[Cell, ...]] = []
    for scope, chosen in _scopes(evaluation):
        judged = [one for card in chosen for one in card.judged]
        rows += [(scope, *_judgement(cell)) for cell in cut(judged)]
    return Table(columns, tuple(rows), notes=(WILSON,) if rows else ())


def _judgement(cell: Judgement) -> tuple[Cell, ...]:
    interval = cell.interval
    return (
        cell.name,
        cell.judged,
        cell.right,
        _rounded(cell.share),
        interval.low,
        interval.high,
        _rounded(cell.stated),
    )


def _bootstrap(evaluation: Scores) -> tuple[str, ...]:
    return (BOOTSTRAP,) if evaluation.interval is not None else ()


def _warnings(evaluation: Scores) -> tuple[str, ...]:
    """What makes figures void, and what must not be in a graph; personal strings are only counted."""
    absent = [
        f"{one.response}: the graph holds nothing of {one.country}: build its response too, "
        "and name the whole graph folder."
        for one in evaluation.countries
        if one.absent
    ]
    leaks = [
        f"{one.country}: {len(one.leaks)} personal strings of the gold file are in the graph."
        for one in evaluation.countries
        if one.leaks
    ]
    noise = [
        f"{one.country}: names of nothing: {', '.join(one.noise)}."
        for one in evaluation.countries
        if one.noise
    ]
    return (*absent, *leaks, *noise)
