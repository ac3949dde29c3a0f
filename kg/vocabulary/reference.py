"""Loads the reference data of `ontology/reference/`: countries, organisations, frameworks and goals."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.vocabulary.countries import (
    Country,
    Group,
    Membership,
    read_countries,
    read_groups,
    read_shared_names,
)
from kg.vocabulary.gazetteer import Gazetteer, gazetteer
from kg.vocabulary.labels import Label
from kg.vocabulary.organizations import (
    Framework,
    Goal,
    Organization,
    goal_iri,
    read_frameworks,
    read_goals,
    read_organizations,
)

__all__ = [
    "Country",
    "Framework",
    "Goal",
    "Group",
    "Label",
    "Membership",
    "Organization",
    "Reference",
    "goal_iri",
    "load_reference",
]


@dataclass(frozen=True, slots=True)
class Reference:
    """What all countries share: each kind of thing by its code.

    Countries have ISO 3166-1 alpha-3 codes, goals and indicators their official numbers ("16", "16.10.2"),
    groups an M49 code or ldc, lldc, sids.
    """

    countries: Mapping[str, Country]
    organizations: Mapping[str, Organization]
    frameworks: Mapping[str, Framework]
    goals: Mapping[str, Goal]
    groups: Mapping[str, Group]
    gazetteer: Gazetteer

    def find_country(self, text: str) -> Country | None:
        """The country of that name, acronym or alpha-3 code, or None: nothing is guessed.

        Case, accents, articles, "Republic of" and a note in brackets behind the name do not matter, except
        where they tell one country from another.

        Example:
            >>> from kg.resources import ontology_folder
            >>> found = load_reference(ontology_folder()).find_country("the Republic of KOREA (South)")
            >>> found and found.iso3
            'KOR'
        """
        return self.gazetteer.find(text)

    def suggest_country(self, text: str) -> tuple[str, ...]:
        """Up to three short names of countries that the text resembles, the most alike first.

        Example:
            >>> from kg.resources import ontology_folder
            >>> load_reference(ontology_folder()).suggest_country("Camboddia")
            ('Cambodia',)
        """
        return self.gazetteer.suggest(text)


@cache
def load_reference(ontology: Path) -> Reference:
    """The reference data of an ontology folder.

    Args:
        ontology: the folder that `kg.resources.ontology_folder` finds.

    Raises:
        ResourceError: if a file is missing or malformed; the message names file, row and column.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_reference(ontology_folder()).frameworks["gdpr"].numbers
        ('2016/679',)
    """
    folder = ontology / "reference"
    groups = read_groups(folder / "groups.csv")
    countries = read_countries(folder / "countries.csv", groups)
    shared = read_shared_names(folder / "shared-names.csv")
    organizations = read_organizations(folder / "organizations.yaml")
    return Reference(
        countries=countries,
        organizations=organizations,
        frameworks=read_frameworks(folder / "frameworks.yaml", organizations),
        goals=read_goals(folder / "goals.yaml"),
        groups=groups,
        gazetteer=gazetteer(countries, shared, folder / "countries.csv"),
    )
