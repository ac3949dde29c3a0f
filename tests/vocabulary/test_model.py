from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.lexicon import load_lexicon
from kg.vocabulary.model import Model, load_model


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model(ontology_folder())


def test_a_model_is_read_once(model: Model) -> None:
    assert load_model(ontology_folder()) is model
    assert model.lexicon is load_lexicon(ontology_folder())


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=tmp_path.name):
        load_model(tmp_path)


def test_rules_rest_on_a_basis_of_the_scheme(model: Model) -> None:
    known = set(model.schemes["claim-basis"].concepts)
    assert {rule.basis for rule in model.rules.values()} <= known
    assert all(0 < rule.confidence <= 1 for rule in model.rules.values())


def test_the_stages_of_documents_are_of_the_scheme(model: Model) -> None:
    known = set(model.schemes["document-status"].concepts)
    prefixes = ("status.", "before.")
    cued = {name.split(".", 1)[1] for name in model.lexicon.phrases if name.startswith(prefixes)}
    assert cued
    # What is completed has another stage as a plan than as a law: the rule decides.
    assert cued - {"completed"} <= known
    assert {h.status for heads in model.lexicon.heads.values() for h in heads if h.status} <= known


def test_the_types_of_heads_are_of_the_schemes(model: Model) -> None:
    schemes = {"document": "document-type", "body": "public-body-type"}
    heads = [head for heads in model.lexicon.heads.values() for head in heads if head.type]
    unknown = {h.type for h in heads if h.type not in model.schemes[schemes[h.family]].concepts}
    assert unknown == set()
