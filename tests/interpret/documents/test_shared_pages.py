"""One address for two documents that a pronoun stands for, and names of places that begin with `New`."""

from collections.abc import Callable

import pytest

from tests.interpret.reading import names

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "owners"),
    [
        (
            "en",
            "Boat Policy 2019 sets aims, and the Boat Plan 2020 the steps. Both are at www.a.kh/boats/x.",
            {"Boat Policy 2019", "Boat Plan 2020"},
        ),
        (
            "fr",
            "Plan des ports 2030 et Plan des bateaux 2025. Les deux sont sur www.a.kh/ports/plans.",
            {"Plan des ports 2030", "Plan des bateaux 2025"},
        ),
        (
            "es",
            "Plan de Puertos 2030 y Plan de Barcos 2025. Ambos están disponibles en www.a.kh/puertos/planes.",
            {"Plan de Puertos 2030", "Plan de Barcos 2025"},
        ),
        ("en", "Boat Act 2019. The Boat Plan 2020 is at www.a.kh/boats/new.", {"Boat Plan 2020"}),
    ],
)
def test_both_are_to_be_found_there(told: Told, language: str, text: str, owners: set[str]) -> None:
    assert {one for one, _, _ in told({88: text}, "page", language=language)} == owners


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Boat Act 2009 protects sailors; its text can be read at http://a.kh/acts/9.html."),
        ("en", "The Boat Act 2009 protects sailors. A copy may be obtained at http://a.kh/acts/9.html."),
        (
            "fr",
            "La loi de 2009 sur les ports est en vigueur ; son texte se trouve sur http://a.kh/acts/9.html.",
        ),
        ("es", "La Ley de Puertos protege a todos; su texto puede consultarse en http://a.kh/acts/9.html."),
    ],
)
def test_its_text_is_to_be_found_there(told: Told, language: str, text: str) -> None:
    assert {page for _, _, page in told({41: text}, "page", language=language)} == {"http://a.kh/acts/9.html"}


def test_new_belongs_to_the_name_of_a_place() -> None:
    assert list(names("It is in New Utopia's Boat Strategy 2019.")) == ["New Utopia's Boat Strategy 2019"]
    assert list(names("Aims are set in the New Boat Strategy 2019.")) == ["Boat Strategy 2019"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ministry of Boats (Boat Policy), www.a.kh"),
        ("fr", "Ministère des Ports (Politique des ports) : www.a.kh"),
        ("es", "Ministerio de Puertos (Política de Puertos), www.a.kh"),
    ],
)
def test_a_document_noted_of_a_body_has_not_its_site(told: Told, language: str, text: str) -> None:
    assert told({13: text}, "page", language=language) == set()


@pytest.mark.parametrize(
    ("language", "text", "owner"),
    [
        ("en", "Barge and Buoy Policy (BBUP) 2025 derives:\n- from the Quay Vision 2040.\nhttps://a.kh/x/bbup-2.pdf",
         "Barge and Buoy Policy (BBUP) 2025"),
        ("fr", "La Politique des Phares (PDPH) 2025 découle :\n- de la Vision Quais 2040.\nhttps://a.kh/x/pdph.pdf",
         "Politique des Phares (PDPH) 2025"),
        ("es", "La Agenda de Faros (ADFA) 2025 deriva:\n- de la Visión Muelles 2040.\nhttps://a.kh/x/vision.pdf",
         "Visión Muelles 2040"),
    ],
)  # fmt: skip
def test_a_page_that_bears_an_acronym(told: Told, language: str, text: str, owner: str) -> None:
    assert {one for one, _, _ in told({59: text}, "page", language=language)} == {owner}


@pytest.mark.parametrize(
    ("language", "text", "owner"),
    [
        (
            "fr",
            (
                "La Loi n° 5 sur les barges reconnaît tout. Le texte intégral a paru au Journal officiel"
                " de la même année, www.a.kh/jo/2016/jo-20.pdf."
            ),
            "Loi n° 5 sur les barges",
        ),
        (
            "es",
            (
                "La Ley N° 5 de Barcazas reconoce la firma. El texto íntegro apareció en el Diario Oficial,"
                " www.a.kh/do/ley5.pdf."
            ),
            "Ley N° 5 de Barcazas",
        ),
        (
            "en",
            (
                "The Barge Act 2010 recognises signatures. The full text appeared in the Official Gazette,"
                " www.a.kh/og/act5.pdf."
            ),
            "Barge Act 2010",
        ),
    ],
)
def test_the_text_of_a_law_is_found_in_a_gazette(told: Told, language: str, text: str, owner: str) -> None:
    assert {one for one, _, _ in told({45: text}, "page", language=language)} == {owner}
