from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.confidence import load_bands

FILE = "bands: {%s}\nenough: {claims: 30, countries: 10}\n"


@pytest.mark.parametrize(
    ("confidence", "band"), [(1.0, "high"), (0.85, "high"), (0.8499, "medium"), (0.7, "medium"), (0.0, "low")]
)
def test_bands(confidence: float, band: str) -> None:
    bands = load_bands(ontology_folder())
    assert bands.band(confidence) == band
    assert bands.shown(confidence) == f"{band} (uncalibrated)"
    assert bands.shown(confidence, calibrated=True) == f"{confidence:g}"


@pytest.mark.parametrize("bands", ["", "high: 0.8, low: 0.1", "high: 0, low: 0", "high: many"])
def test_bands_that_leave_a_gap_are_refused(tmp_path: Path, bands: str) -> None:
    (tmp_path / "confidence.yaml").write_text(FILE % bands, "utf-8")
    with pytest.raises(ResourceError, match=r"confidence\.yaml"):
        load_bands(tmp_path)


def test_an_edited_file_counts(tmp_path: Path) -> None:
    (tmp_path / "confidence.yaml").write_text(FILE % "sure: 0.99, unsure: 0", "utf-8")
    bands = load_bands(tmp_path)
    assert bands.shown(0.98) == "unsure (uncalibrated)"
    assert (bands.claims, bands.countries) == (30, 10)
