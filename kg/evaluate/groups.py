"""Which responses belong together: seen by those who wrote the rules or held out, in which language."""

from collections.abc import Mapping
from pathlib import Path

from kg.errors import InputError, ResourceError
from kg.vocabulary.yaml_file import read_rows


def read_groups(path: Path) -> Mapping[str, Mapping[str, str]]:
    """The fields of each response, by `COUNTRY-EDITION`, as a YAML file records them.

    The names of fields and values are free: the evaluation reports the mean of each value apart::

        KHM-2022: {rules: seen, language: English}
        NGA-2022: {rules: held-out, language: English}

    Raises:
        InputError: if the file cannot be read or has another form.
    """
    try:
        return read_rows(path, dict[str, dict[str, str]])
    except ResourceError as error:
        raise InputError(f"{error} See docs/evaluation.md for the form of a file of groups.") from error
