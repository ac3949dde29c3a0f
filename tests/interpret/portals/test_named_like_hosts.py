"""A site may go by a name like an address, and its name may be followed by what it is."""

import pytest

from kg.interpret.portals.labels import besides
from kg.interpret.text.addresses import find_addresses
from kg.resources import ontology_folder
from kg.vocabulary.model import load_model
from tests.interpret.reading import passages


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Barge.lu : https://barge.public.lu", ["https://barge.public.lu"]),
        ("Barge.fr (https://barge.gouv.fr)", ["https://barge.gouv.fr"]),
        ("MiBarca.es, plataforma segura: https://www.mibarca.es", ["https://www.mibarca.es"]),
        ("MyBarge.lu, the platform for skippers: https://www.mybarge.lu", ["https://www.mybarge.lu"]),
        ("barge.lu; https://barge.public.lu", ["barge.lu", "https://barge.public.lu"]),
        ("MyBarge.lu: https://www.mybarge.lu/locks", ["MyBarge.lu", "https://www.mybarge.lu/locks"]),
    ],
)
def test_a_name_like_a_host(text: str, wanted: list[str]) -> None:
    assert [span.of(text) for span in find_addresses(text)] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "MyBarge, the secure platform for skippers: https://mybarge.example", "MyBarge"),
        ("fr", "e-Phare, le portail des gardiens : https://ephare.example", "e-Phare"),
        ("es", "MiBarca, plataforma segura para capitanes: https://mibarca.example", "MiBarca"),
        ("fr", "Barges, phares et portail : https://ephare.example", "Barges, phares et portail"),
        ("en", "Barge tax, lock fees: https://mybarge.example", "Barge tax, lock fees"),
    ],
)
def test_what_a_site_is(language: str, text: str, wanted: str) -> None:
    passage = passages({8: text}, language)[8]
    (beside,) = besides(passage, load_model(ontology_folder()).lexicon)
    assert beside.label is not None
    assert beside.label.of(text) == wanted
