"""Laws in pasted records: the cell with the number, the page and the year are those of the law named."""

import pytest

from kg.interpret import interpret
from kg.vocabulary.model import Model
from tests.interpret.conftest import Respond, Told

_RECORDS = [
    (
        "es",
        (
            "Nombre: Ley de Faros y Barcas; Decreto: Decreto Legislativo No. 17-2006; "
            "Enlace: https://a.xy/ley.pdf; Año: 2006\nNombre: Reglamento de Barcas; Acuerdo: IAF-0001-2008"
        ),
        "Ley de Faros y Barcas",
        "Decreto Legislativo No. 17-2006",
        "Reglamento de Barcas",
        "IAF-0001-2008",
    ),
    (
        "fr",
        (
            "Intitulé : Loi sur les phares ; Référence : Loi n° 2016-12 ; Année : 2006 ; "
            "Lien : https://a.xy/ley.pdf\nIntitulé : Décret sur les barques ; Numéro : 2017-5"
        ),
        "Loi sur les phares",
        "Loi n° 2016-12",
        "Décret sur les barques",
        "2017-5",
    ),
    (
        "en",
        (
            "Title: Barge Act; Act No: Act 843; Year: 2006; Link: https://a.xy/ley.pdf\n"
            "Title: Lighthouse Regulations; Legal instrument: L.I. 2378"
        ),
        "Barge Act",
        "Act 843",
        "Lighthouse Regulations",
        "L.I. 2378",
    ),
    (
        "es",
        (
            "Nombre | Decreto | Enlace | Año\nLey de Faros | Decreto N° 5 | https://a.xy/ley.pdf | 2006\n"
            "Ley de Barcas | 7-2003 | https://a.xy/b.pdf | 2007"
        ),
        "Ley de Faros",
        "Decreto N° 5",
        "Ley de Barcas",
        "7-2003",
    ),
]


@pytest.mark.parametrize(("language", "text", "first", "order", "second", "number"), _RECORDS)
def test_a_record_names_one_law(  # noqa: PLR0917 - two laws as a record tells them
    told: Told, language: str, text: str, first: str, order: str, second: str, number: str
) -> None:
    said = told({37: text}, language=language)
    assert {name for name, _, value in said if value == "egov:LegalInstrument"} == {first, second}
    assert (first, "foaf:page", "https://a.xy/ley.pdf") in said
    assert (first, "egov:documentYear", "2006") in said
    assert (second, "egov:documentNumber", number) in said
    assert order.endswith(
        {value for name, p, value in said if (name, p) == (first, "egov:documentNumber")}.pop()
    )


@pytest.mark.parametrize(("language", "text", "first", "order", "second", "number"), _RECORDS)
def test_the_order_is_another_name_of_the_law(  # noqa: PLR0917
    respond: Respond, model: Model, language: str, text: str, first: str, order: str, second: str, number: str
) -> None:
    said = interpret(respond({37: text}, language=language), model)
    assert {m.name: m.also for m in said.mentions if m.cls == "egov:LegalInstrument"}[first] == (order,)


def test_the_decree_that_adopts_a_plan_is_another_document(told: Told) -> None:
    text = "Nombre: Agenda de Faros 2030; Decreto: Decreto N° 5-2001; Período: 2021-2030"
    said = told({59: text}, language="es")
    assert {name for name, p, _ in said if p == "egov:documentStatus"} == {
        "Agenda de Faros 2030",
        "Decreto N° 5-2001",
    }
