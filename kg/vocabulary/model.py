"""The whole model of an ontology folder: all that interpreting and resolving need to know."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.vocabulary.lexicon import Lexicon, load_lexicon
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires
from kg.vocabulary.reference import Reference, load_reference
from kg.vocabulary.rules import Rule, load_rules
from kg.vocabulary.schemes import Scheme, load_schemes


@dataclass(frozen=True, slots=True)
class Model:
    """Questionnaires by edition, schemes and rules by code, reference data and cue words."""

    ontology: Path
    questionnaires: Mapping[str, Questionnaire]
    schemes: Mapping[str, Scheme]
    reference: Reference
    lexicon: Lexicon
    rules: Mapping[str, Rule]


@cache
def load_model(ontology: Path) -> Model:
    """Everything that `ontology` holds, read once.

    Raises:
        ResourceError: if a file is missing or malformed.

    Example:
        >>> from kg.resources import ontology_folder
        >>> "2022" in load_model(ontology_folder()).questionnaires
        True
    """
    return Model(
        ontology,
        load_questionnaires(ontology),
        load_schemes(ontology),
        load_reference(ontology),
        load_lexicon(ontology),
        load_rules(ontology),
    )
