"""The acronym of another body at the end of a body's name is a name of its own: `Unit of Barges of MINB`."""

import pytest

from tests.interpret.reading import names, passages

MINISTRY = {
    "en": "The Ministry of Lagoons and Docks (MLD), www.mld.example, and the Boat Bank Authority (BBA).",
    "fr": "Le Ministère des lagunes et docks (MLD), www.mld.example, et l'Autorité des banques (ABA).",
    "es": "El Ministerio de Lagunas y Diques (MLD), www.mld.example, y la Autoridad de Bancos (AUBA).",
}
BODIES = [
    ("en", "It is run by the Department of Boat Protection of MLD.", "Department of Boat Protection", "MLD"),
    ("en", "The Bank of Utopia and BBA have agreed.", "Bank of Utopia", "BBA"),
    ("fr", "Cela relève de la Direction de la protection du MLD.", "Direction de la protection",
     "MLD"),
    ("fr", "La Banque d'Utopie et l'ABA sont d'accord.", "Banque d'Utopie", "ABA"),
    ("es", "A cargo de la Dirección de Protección Social del MLD.", "Dirección de Protección Social", "MLD"),
    ("es", "El Banco de Utopía y AUBA operan juntos.", "Banco de Utopía", "AUBA"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "acronym"), BODIES)
def test_an_acronym_is_a_name_of_its_own(language: str, text: str, name: str, acronym: str) -> None:
    found = passages({21: MINISTRY[language], 24: text}, language)[24].names
    assert [one.span.of(text) for _, one in found] == [name, acronym]


def test_an_acronym_that_no_body_has_stays() -> None:
    assert set(names("The Department of Ports and ICT is in charge.", number=21)) == {
        "Department of Ports and ICT"
    }
