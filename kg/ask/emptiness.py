"""Says why an answer is empty: a parameter, missing data, a missing response, or only invented ones."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import pyoxigraph as ox

from kg.ask.emptying import emptied_by
from kg.ask.parameters import Bindings
from kg.ask.questions import ANY, CompetencyQuestion
from kg.ask.solving import solve
from kg.ask.wording import Wording
from kg.store.engine import GraphStore, Solution

_RESPONSES = """SELECT ?country ?edition WHERE {
  ?response a egov:Response ; egov:aboutCountry ?country ; egov:forEdition ?edition . }"""


def why_empty(
    store: GraphStore, question: CompetencyQuestion, given: Mapping[str, str], bound: Bindings
) -> tuple[str, ...]:
    """Sentences for the reader, the first cause that is found."""
    if missing := _missing_response(store, bound):
        return (missing,)
    for size in range(1, len(bound) + 1):
        if relaxed := tuple(_relaxed(store, question, given, bound, size)):
            return relaxed
    lines = (f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}" for name, terms in bound.items())
    return ("The loaded responses say nothing about this.", *emptied_by(store, question.sparql, lines))


def _missing_response(store: GraphStore, bound: Bindings) -> str | None:
    """The sentence if nobody whom the parameters allow has answered."""
    loaded = store.select(_RESPONSES).rows
    countries, editions = bound.get("country"), bound.get("edition")
    if any(_allowed(country, countries) and _allowed(edition, editions) for country, edition in loaded):
        return None
    whose = _whose(store, countries, editions)
    wanted = {term.value.rsplit("/", 1)[-1] for term in countries or ()} or set(store.left_out)
    if set(store.left_out) & wanted:
        return f"{whose} Only an invented one is there: ask for fixtures to see what it says."
    return whose


def _allowed(term: object, terms: tuple[ox.NamedNode, ...] | None) -> bool:
    return terms is None or term in terms


def _whose(
    store: GraphStore, countries: tuple[ox.NamedNode, ...] | None, editions: tuple[ox.NamedNode, ...] | None
) -> str:
    wording = Wording(store)
    if countries is None:
        of = ""
    elif not countries:
        of = " of a country of that group"
    elif len(countries) == 1:
        of = f" of {wording.label(countries[0].value)}"
    else:
        of = f" of the {len(countries)} countries asked for"
    edition = f" for the edition {wording.label(editions[0].value)}" if editions else ""
    return f"No response{of}{edition} is loaded."


def _relaxed(
    store: GraphStore, question: CompetencyQuestion, given: Mapping[str, str], bound: Bindings, size: int
) -> Iterator[str]:
    """A sentence for each set of that many variables without whose bindings there are rows."""
    for variables in combinations(bound, size):
        rest = {name: terms for name, terms in bound.items() if name not in variables}
        if found := _count(question, solve(store, question, rest)):
            settings = " and ".join(_setting(question, given, one) for one in variables)
            leave = "that leaves" if size == 1 else "that leave"
            yield f"It is {settings} {leave} no rows: without {'it' if size == 1 else 'them'} {_rows(found)}."


def _count(question: CompetencyQuestion, solutions: Iterable[Solution]) -> int:
    """How many rows a table has of these solutions: columns that gather values part no rows."""
    parting = question.count or [name for name in question.columns if name not in question.gather]
    places = [question.columns.index(name) for name in parting]
    return len({tuple(solution[place] for place in places) for solution in solutions})


def _rows(found: int) -> str:
    return "there is 1 row" if found == 1 else f"there are {found} rows"


def _setting(question: CompetencyQuestion, given: Mapping[str, str], variable: str) -> str:
    values = (
        f"{parameter.name}={given.get(parameter.name, parameter.default)!r}"
        for parameter in question.parameters
        if parameter.variable == variable and given.get(parameter.name, parameter.default) != ANY
    )
    return " and ".join(values)
