"""A noun that only introduces a name stands for nothing said before: `The strategy in use is the ...`."""

import pytest

from tests.interpret.reading import passages

INTRODUCED = [
    ("en", "The Boat Strategy 2011-2016 has expired. The strategy now in use is the Harbour Strategy."),
    ("en", "The Boat Policy 2011-2016 has expired. The policy applied today is called the Harbour Policy."),
    ("fr", "La Stratégie bateaux 2011-2016 a expiré. La stratégie suivie ici est la Stratégie du Port."),
    ("fr", "Le Plan Bateaux 2011-2016 a expiré. Le plan en cours demeure le Plan Port 2025."),
    ("es", "La Estrategia Botes 2011-2016 expiró. La estrategia vigente ahora es la Estrategia Puertos."),
    ("es", "El Plan de Botes 2011-2016 expiró. El plan que rige ahora es el Plan del Puerto."),
]  # fmt: skip
OTHERS = [
    ("en", "The Boat Strategy 2011-2016 applies. The strategy is aligned with the Harbour Plan."),
    ("fr", "La Stratégie des bateaux 2011-2016 s'applique. La stratégie est alignée sur le Plan Port."),
    ("es", "La Estrategia de Botes 2011-2016 rige. La estrategia está alineada con el Plan del Puerto."),
]


@pytest.mark.parametrize(("language", "text"), INTRODUCED)
def test_what_only_introduces_a_name(language: str, text: str) -> None:
    found = [name for _, name in passages({59: text}, language)[59].names]
    assert len(found) == 2
    assert not any(name.antecedent or name.pointing for name in found)


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_a_subject_of_which_more_is_said(language: str, text: str) -> None:
    assert any(name.antecedent for _, name in passages({59: text}, language)[59].names)
