"""The rules that derive statements from answers, in words: the values behind `ontology/rules.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from kg.vocabulary.yaml_file import read_rows


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    """A rule as the file writes it, below its code."""

    label: str
    definition: str
    basis: str = "stated-text"
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Rule:
    """A way in which statements are derived: `code` is what claims and questionnaires call it.

    `basis` is a code of the scheme `claim-basis`; `confidence` is from 0 to 1.
    """

    code: str
    label: str
    definition: str
    basis: str = "stated-text"
    confidence: float = 0.8


@cache
def load_rules(ontology: Path) -> Mapping[str, Rule]:
    """The rules that `rules.yaml` of an ontology folder describes, by code.

    Raises:
        ResourceError: if the file is missing or malformed; the message names file and field.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_rules(ontology_folder())["mention"].label
        'Mention'
    """
    rows = read_rows(ontology / "rules.yaml", dict[str, _Row])
    return MappingProxyType(
        {code: Rule(code, row.label, row.definition, row.basis, row.confidence) for code, row in rows.items()}
    )
