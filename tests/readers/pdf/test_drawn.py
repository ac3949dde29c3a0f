"""Marks that are drawn alike are one kind."""

from kg.pdfium import Drawing, Page
from kg.readers.pdf.drawn import kinds
from kg.readers.pdf.spots import Spot


def spot(number: int, top: float) -> Spot:
    return Spot(number, 0, (100, top, 140, top + 10), 60, 500, top - 4, top + 14, None, ())


def found(details: list[int]) -> list[int]:
    """The kinds of options with such pictures beside them."""
    spots = [spot(at, 20.0 * at) for at in range(len(details))]
    drawings = [
        Drawing("picture", (80, 20.0 * at, 90, 20.0 * at + 10), detail=detail)
        for at, detail in enumerate(details)
    ]
    kind_of, _ = kinds(spots, [Page(600, 800, drawings=tuple(drawings))], "left")
    return [kind_of[at] for at in range(len(details))]


def test_pictures_are_told_by_what_they_hold() -> None:
    assert found([5, 7, 5, 5, 7, 7, 5, 7, 5, 5]) == [0, 1, 0, 0, 1, 1, 0, 1, 0, 0]


def test_pictures_that_are_all_different_are_of_no_kinds() -> None:
    assert found(list(range(10))) == [0] * 10
