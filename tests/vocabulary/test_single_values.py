from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.namespaces import expand
from kg.vocabulary.schemes import load_schemes
from kg.vocabulary.single_values import load_single_values

SCHEMES = {"egov:documentStatus": "document-status", "egov:implementationStatus": "implementation-status"}


def test_every_grouped_value_is_a_concept() -> None:
    groups = load_single_values(ontology_folder()).groups
    assert set(groups) == {expand(name) for name in SCHEMES}
    for name, scheme in SCHEMES.items():
        assert set(groups[expand(name)]) <= set(load_schemes(ontology_folder())[scheme].concepts)


def test_only_values_that_tell_nothing_stand_in_no_group() -> None:
    groups = load_single_values(ontology_folder()).groups
    for name, scheme in SCHEMES.items():
        rest = set(load_schemes(ontology_folder())[scheme].concepts) - set(groups[expand(name)])
        assert rest <= {"status-not-stated", "not-stated"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("latest_value: [", "is not valid YAML"),
        ("latest_value: [egov:a]\none_value_expected: []", "groups"),
        ("latest_value: [nope:a]\none_value_expected: []\ngroups: {}", "'nope:a' is no prefixed name"),
    ],
)
def test_a_mistake_names_the_file(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "single-values.yaml").write_text(text, "utf-8")
    with pytest.raises(ResourceError, match=rf"single-values\.yaml.*{message}"):
        load_single_values(tmp_path)
