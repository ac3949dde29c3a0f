"""What only helps a body, or is told of something else, makes it no part of another one."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]

APART = [
    "Figures come from the Boat Bureau (www.bb.example) and plans are supervised by the Ministry of Docks.",
    "By the Boat Bureau, with the support of the Port Agency (PA), www.p.example, and of the Pier Institute.",
    "Les chiffres viennent du Bureau des bateaux et les plans sont supervisés par le Ministère des quais.",
    "Le Bureau des bateaux, avec l'appui de l'Agence des ports, www.ap.example, et de l'Institut des quais.",
    "La Oficina de Botes da cifras y los planes son supervisados por el Ministerio de Muelles.",
    "La Oficina de Botes, con apoyo de la Agencia de Puertos, www.ap.example, y del Instituto de Muelles.",
]
PARTS = [
    ("The Boat Bureau works well. The Boat Bureau, which is supervised by the Ministry of Docks.",
     "Ministry of Docks"),
    ("The Boat Bureau is supervised by the Ministry of Docks.", "Ministry of Docks"),
]  # fmt: skip


@pytest.mark.parametrize("text", APART)
def test_what_stands_apart(told: Told, text: str) -> None:
    language = "en" if " the " in text else "fr" if " des " in text else "es"
    assert "org:subOrganizationOf" not in {said for _, said, _ in told({21: text}, language=language)}


@pytest.mark.parametrize(("text", "whole"), PARTS)
def test_what_is_said_of_the_body(told: Told, text: str, whole: str) -> None:
    assert ("Boat Bureau", "org:subOrganizationOf", whole) in told({21: text})
