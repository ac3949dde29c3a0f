"""Numbers and missing codes of tables."""

import shutil
from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.vocabulary.codes import NOT_LOADED, load_codes
from kg.vocabulary.schemes import load_schemes


def test_every_reason_and_value_of_the_schemes_has_a_code(ontology: Path) -> None:
    codes, schemes = load_codes(ontology), load_schemes(ontology)
    missing = {each.code for each in codes.missing if each.scheme == "finding-reason"}
    assert missing == set(schemes["finding-reason"].concepts)
    numbered = {each.code for each in codes.values["finding-value"]}
    assert numbered | {"unknown", "not-applicable"} == set(schemes["finding-value"].concepts)
    for scheme in ("claim-basis", "responder-authority"):
        assert {each.code for each in codes.values[scheme]} == set(schemes[scheme].concepts)


def test_why_a_value_is_missing(ontology: Path) -> None:
    codes = load_codes(ontology)
    assert codes.missing_for("unknown", "marks-lost-detail-blank").label == "marks lost and detail blank"
    assert codes.missing_for(None, NOT_LOADED).letter == "n"
    assert codes.missing_for("unknown", None) == codes.unexplained
    assert codes.number("finding-value", "unknown") is None


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("partial: 2", "partial: 1", "a number stands for two codes"),
        ("partial: 2", "partly: 2", "no concept finding-value/partly"),
        ("none: k", "none: z", "'z' is no letter of missing"),
        ("  a: {", "  aa: {", "'aa' is no letter from a to z"),
        ("  finding-value: {", "  # {", "finding-value is missing"),
        ('{"yes": 1', "{yes: 1", "codes.yaml"),
    ],
)
def test_a_mistake_in_the_file_is_named(
    ontology: Path, tmp_path: Path, old: str, new: str, wrong: str
) -> None:
    shutil.copytree(ontology / "schemes", tmp_path / "schemes")
    (tmp_path / "reference").mkdir()
    text = (ontology / "reference" / "codes.yaml").read_text("utf-8")
    assert old in text
    (tmp_path / "reference" / "codes.yaml").write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ResourceError, match=wrong):
        load_codes(tmp_path)
