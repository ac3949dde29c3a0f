from typing import Any

import pytest

from kg.errors import ResourceError
from kg.vocabulary.namespaces import PREFIXES, compact, concept_iri, expand, scheme_iri


def test_expanding_and_compacting_are_inverse() -> None:
    for prefix in PREFIXES:
        assert compact(expand(f"{prefix}:thing")) == f"{prefix}:thing"


def test_an_iri_with_a_path_behind_the_prefix_stays_as_it_is() -> None:
    iri = "http://purl.org/dc/terms/a/b"
    assert compact(iri) == iri


@pytest.mark.parametrize("name", ["Claim", "unknown:Claim", ""])
def test_an_unknown_prefix_is_refused_with_the_list_of_known_ones(name: str) -> None:
    with pytest.raises(ResourceError, match="egov"):
        expand(name)


def test_the_table_cannot_be_changed() -> None:
    table: Any = PREFIXES
    with pytest.raises(TypeError):
        table["egov"] = "https://example.org/"


def test_concepts_lie_below_their_scheme() -> None:
    assert concept_iri("sector", "health") == scheme_iri("sector") + "/health"
