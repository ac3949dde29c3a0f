"""The adjectives of countries, from `reference/adjectives.csv`: `Kenyan` for Kenya."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.errors import ResourceError


@cache
def load_adjectives(ontology: Path) -> Mapping[str, tuple[str, ...]]:
    """The English adjectives of each country by its ISO 3166-1 alpha-3 code.

    Source: The World Factbook (CIA, public domain), field *Nationality*; see the README of the folder.

    Raises:
        ResourceError: if the file is missing or lacks a column.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_adjectives(ontology_folder())["LAO"]
        ('Lao', 'Laotian')
    """
    path = ontology / "reference" / "adjectives.csv"
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return {
                row["iso3"]: tuple(part.strip() for part in row["adjectives_en"].split(";"))
                for row in csv.DictReader(file, restval="")
            }
    except OSError as error:
        raise ResourceError(f"{path} cannot be read: {error.strerror}.") from error
    except (KeyError, UnicodeDecodeError) as error:
        raise ResourceError(
            f"{path} must be CSV in UTF-8 with the columns iso3 and adjectives_en."
        ) from error
