"""Which properties have one value at a time: the plain values behind `ontology/single-values.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.namespaces import expand
from kg.vocabulary.yaml_file import read_rows


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """The file as analysts write it."""

    latest_value: tuple[str, ...]
    one_value_expected: tuple[str, ...]
    groups: dict[str, dict[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class SingleValues:
    """Properties by IRI: `latest` keep one value in the facts, `expected` conflict within one response.

    `groups` maps a property to its values' groups: values of one group agree; those of none are left out.
    """

    latest: frozenset[str]
    expected: frozenset[str]
    groups: Mapping[str, Mapping[str, str]]


@cache
def load_single_values(ontology: Path) -> SingleValues:
    """What `single-values.yaml` of an ontology folder says.

    Raises:
        ResourceError: if the file is missing or malformed, or names a prefix that egovkg does not know.

    Example:
        >>> from kg.resources import ontology_folder
        >>> expand("egov:documentStatus") in load_single_values(ontology_folder()).latest
        True
    """
    path = ontology / "single-values.yaml"
    rows = read_rows(path, _File)
    try:
        return SingleValues(
            frozenset(map(expand, rows.latest_value)),
            frozenset(map(expand, (*rows.one_value_expected, *rows.groups))),
            MappingProxyType({expand(name): _by_code(groups) for name, groups in rows.groups.items()}),
        )
    except ResourceError as error:
        raise ResourceError(f"{path}: {error}") from error


def _by_code(groups: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    return MappingProxyType({code: group for group, codes in groups.items() for code in codes})
