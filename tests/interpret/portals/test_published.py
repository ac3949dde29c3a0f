"""Sites on which a law has expenditure published, and pages of the law itself."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "portal"),
    [
        ("en", ("The Boat Finance Act 2011 requires spending reports to be published: "
         "https://a.td/spending-reports"), True),
        ("en", ("The Boat Finance Act 2011 requires spending reports to be published: "
         "https://a.td/boat-finance-act"), False),
        ("en", "The Boat Finance Act 2011 requires spending reports to be published: https://a.td/t/12",
         False),
        ("fr", ("La Loi n° 5 sur les bateaux impose la publication des rapports d'exécution : "
         "https://a.td/execution-du-budget/"), True),
        ("es", "La Ley 5 de Botes obliga a publicar la ejecución presupuestaria: https://a.td/ejecucion/",
         True),
    ],
)  # fmt: skip
def test_where_it_is_published(told: Told, language: str, text: str, portal: bool) -> None:
    found = told({49: text}, country="TCD", language=language)
    assert any(value == "egov:Portal" for _, _, value in found) is portal
    assert any(predicate == "foaf:page" for _, predicate, _ in found) is not portal
