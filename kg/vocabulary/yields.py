"""What a question may yield: the rules of `ontology/yields.yaml` with the options that each takes."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from kg.vocabulary.yaml_file import read_rows


class YieldRule(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A rule: `options` give the kind of each option, or the list of what it may be."""

    purpose: str
    options: dict[str, str | tuple[str, ...]] = {}
    required: tuple[str, ...] = ()


@cache
def load_yield_rules(ontology: Path) -> Mapping[str, YieldRule]:
    """The rules that a questionnaire may name, by name.

    Raises:
        ResourceError: if the file is missing or malformed.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_yield_rules(ontology_folder())["finding"].required
        ('details', 'by')
    """
    return MappingProxyType(read_rows(ontology / "yields.yaml", dict[str, YieldRule]))
