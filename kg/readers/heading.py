"""A printed question: where it stands, and how sure it is which one it is."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How sure it is that a printed heading is the question of that number.

    A renumbered heading has the text of a question under the number of another, an unknown one a text that
    the edition does not have: what stands below them is no answer to a question of the edition.
    """

    FOUND = "found"
    UNNUMBERED = "unnumbered"
    OUT_OF_ORDER = "out-of-order"
    REPEATED = "repeated"
    RENUMBERED = "renumbered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Heading:
    """A printed question: from line `first` to `column` of line `last`; its answer comes after.

    `number` is the questionnaire's, or the printed one where the text belongs to another question or to none;
    `others` are the numbers under which the questionnaire has this text.
    """

    number: int
    first: int
    last: int
    column: int
    likeness: float
    state: State = State.FOUND
    others: tuple[int, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether what stands below is the answer to the edition's question of that number."""
        return self.state not in {State.RENUMBERED, State.UNKNOWN}
