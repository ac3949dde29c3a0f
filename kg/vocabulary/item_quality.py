"""How well the findings of each item were read in annotated responses: `ontology/item-quality.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from kg.vocabulary.yaml_file import read_rows


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    """What `make item-quality` writes of one item and one group of responses."""

    responses: int
    right: int
    abstained: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ItemQuality:
    """How many of an item's findings were right, over the annotated responses of a group.

    Attributes:
        responses: annotated responses; n.
        right: findings that were as annotated.
        abstained: findings that were left unknown though the annotation has a value: misses, no errors.
        low: the lower end of the 95 % Wilson interval of the share that is right.
        high: its upper end.
    """

    responses: int
    right: int
    abstained: int
    low: float
    high: float

    @property
    def wrong(self) -> int:
        """Findings with another value than the annotated one."""
        return self.responses - self.right - self.abstained


HELD_OUT, SEEN = "held-out", "seen"
"""Groups: responses that those who write rules have not seen, and those that they have."""


@cache
def load_item_quality(ontology: Path) -> Mapping[str, Mapping[str, ItemQuality]]:
    """By the item's key and the group of responses; nothing where the file is not there.

    Raises:
        ResourceError: if the file is malformed.

    Example:
        >>> from kg.resources import ontology_folder
        >>> sorted(load_item_quality(ontology_folder())["legal.access_to_information.exists"])
        ['held-out', 'seen']
    """
    path = ontology / "item-quality.yaml"
    rows = read_rows(path, dict[str, dict[str, _Row]]) if path.exists() else {}
    return MappingProxyType(
        {
            item: {
                group: ItemQuality(row.responses, row.right, row.abstained, row.low, row.high)
                for group, row in groups.items()
            }
            for item, groups in rows.items()
        }
    )
