"""How sure a statement is, in words: the values behind `ontology/confidence.yaml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.yaml_file import read_rows

UNCALIBRATED = "uncalibrated"
"""What is said of a confidence that no measurement stands behind."""


class _Enough(msgspec.Struct, forbid_unknown_fields=True):
    claims: int
    countries: int


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written."""

    bands: dict[str, float]
    enough: _Enough


@dataclass(frozen=True, slots=True)
class Bands:
    """The words for confidences: each with the least confidence that it stands for, the highest first.

    A rule's confidence counts as measured if at least `claims` of its claims were judged, from at least
    `countries` countries whose responses nobody who writes rules has seen.
    """

    floors: tuple[tuple[str, float], ...]
    claims: int = 30
    countries: int = 10

    def band(self, confidence: float) -> str:
        """The word for a confidence from 0 to 1.

        Example:
            >>> Bands((("high", 0.85), ("low", 0.0))).band(0.84)
            'low'
        """
        return next(band for band, floor in self.floors if confidence >= floor)

    def shown(self, confidence: float, *, calibrated: bool = False) -> str:
        """A confidence as people see it: its measured value, or the band with a warning.

        Example:
            >>> bands = Bands((("high", 0.85), ("low", 0.0)))
            >>> bands.shown(0.9), bands.shown(0.9, calibrated=True)
            ('high (uncalibrated)', '0.9')
        """
        return f"{confidence:g}" if calibrated else f"{self.band(confidence)} ({UNCALIBRATED})"


@cache
def load_bands(ontology: Path) -> Bands:
    """The bands that `confidence.yaml` of an ontology folder describes.

    Raises:
        ResourceError: if the file is missing or malformed, or no band begins at 0.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_bands(ontology_folder()).band(1.0)
        'high'
    """
    path = ontology / "confidence.yaml"
    file = read_rows(path, _File)
    floors = tuple(sorted(file.bands.items(), key=lambda band: -band[1]))
    if not floors or floors[-1][1] != 0 or len({floor for _, floor in floors}) != len(floors):
        raise ResourceError(f"{path}: the lowest band must begin at 0, and no two may begin alike.")
    return Bands(floors, file.enough.claims, file.enough.countries)
