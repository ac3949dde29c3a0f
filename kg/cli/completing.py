"""What a shell offers as values of options: countries, codes of concepts, editions; no graph is opened."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kg.errors import EgovkgError

if TYPE_CHECKING:
    from kg.ask import Parameter


def countries(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes of countries, their names as help; a code or an English name may be begun."""
    try:
        return _matching(_countries(_ontology(ctx)), incomplete)
    except EgovkgError:
        return []


def groups(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes of regions and groups, their names as help."""
    from kg.vocabulary.groups import load_groups

    try:
        named = load_groups(_ontology(ctx)).names()
    except EgovkgError:
        return []
    return _matching(((code, names[0]) for code, names in named.items()), incomplete)


def tables(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of tables, with what a row of each is."""
    from kg.publish.tables.definition import load_tables

    try:
        known = load_tables(_ontology(ctx)).values()
    except EgovkgError:
        return []
    return _matching(((one.name, one.row) for one in known), incomplete)


class Completer:
    """Offers the values of one parameter of a ready question."""

    def __init__(self, parameter: "Parameter") -> None:
        self._parameter = parameter

    def __call__(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """What click asks for: the values that begin with what is typed."""
        try:
            return _matching(self._values(_ontology(ctx)), incomplete)
        except EgovkgError:
            return []

    def _values(self, ontology: Path) -> Iterator[tuple[str, str]]:
        kind = self._parameter.kind
        if kind == "country":
            yield from _countries(ontology)
        elif kind == "country-group":
            from kg.vocabulary.groups import load_groups

            yield from ((code, names[0]) for code, names in load_groups(ontology).names().items())
        elif kind == "concept":
            from kg.vocabulary.schemes import load_schemes

            concepts = load_schemes(ontology)[self._parameter.of].concepts
            yield from ((code, one.name()) for code, one in concepts.items())
        elif kind == "edition":
            from kg.vocabulary.questionnaire import load_questionnaires, official

            yield from (
                (edition, form.title) for edition, form in official(load_questionnaires(ontology)).items()
            )


def _countries(ontology: Path) -> Iterator[tuple[str, str]]:
    from kg.vocabulary.countries import read_countries, read_groups

    folder = ontology / "reference"
    for one in read_countries(folder / "countries.csv", read_groups(folder / "groups.csv")).values():
        yield one.iso3, one.name


def _matching(values: Iterator[tuple[str, str]], incomplete: str) -> list[CompletionItem]:
    begun = incomplete.casefold()
    return [
        CompletionItem(value, help=name or None)
        for value, name in values
        if value.casefold().startswith(begun) or (begun and name.casefold().startswith(begun))
    ]


def _ontology(ctx: click.Context) -> Path:
    from kg.resources import ontology_folder

    return ontology_folder(ctx.find_root().params.get("ontology"))
