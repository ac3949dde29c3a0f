"""Words for a part that some body plays name none: `Autoridad de aplicación: Agencia de Faros`."""

import pytest

from tests.interpret.conftest import Told


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("es", "Ley N° 5. Autoridad de aplicación: Agencia de Faros (AF).", {"Agencia de Faros"}),
        ("es", "Ley N° 5. Ente rector: OF. La Administración Pública Nacional la cumple.", set()),
        ("es", "Ley N° 5. La aplica el Ente Nacional de Barcas (ENB).", {"Ente Nacional de Barcas"}),
        ("es", "Ley N° 5. Autoridad de Control de Faros.", {"Autoridad de Control de Faros"}),
        ("fr", "Loi n° 5. Autorité de contrôle : Agence des phares (AP).", {"Agence des phares"}),
        ("fr", "Loi n° 5. Autorité compétente : MP. Agence des phares.", {"Agence des phares"}),
        ("en", "Barge Act. Implementing Agency: Barge Agency (BA).", {"Barge Agency"}),
        ("en", "Barge Act. Regulatory Authority: LRA.", set()),
        ("en", "Barge Act. Barge Regulatory Authority.", {"Barge Regulatory Authority"}),
    ],
)
def test_roles_are_no_bodies(told: Told, language: str, text: str, bodies: set[str]) -> None:
    said = told({37: text}, language=language)
    assert {name for name, _, value in said if value == "egov:PublicBody"} == bodies


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Disposición N° 65/2016 de la Oficina de Barcas",
            {"Disposición N° 65/2016 de la Oficina de Barcas"},
        ),
        ("Decisión Administrativa N° 7/2020", {"Decisión Administrativa N° 7/2020"}),
        ("Según la disposición transitoria 5 de la Ley N° 8", {"Ley N° 8"}),
        ('el "Compromiso Federal para los Faros"', {"Compromiso Federal para los Faros"}),
        ("Es un compromiso del Gobierno", set()),
        ("Decálogo de Faros", {"Decálogo de Faros"}),
    ],
)
def test_heads_of_spanish_orders(told: Told, text: str, documents: set[str]) -> None:
    classes = {"egov:LegalInstrument", "egov:PolicyDocument", "egov:Guideline"}
    assert {name for name, _, value in told({41: text}, language="es") if value in classes} == documents
