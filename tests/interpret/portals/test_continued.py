"""Services behind semicolons, in the line that their address opens."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "1. https://a.org: boat tax; mooring fees.", {"boat tax", "mooring fees"}),
        (
            "fr",
            "- <https://a.org> : carte d'identité ; permis de pêche",
            {"carte d'identité", "permis de pêche"},
        ),
        (
            "es",
            "a) https://a.org: permiso de pesca; registro de botes; citas.\nb) https://b.org: faros; muelles",
            {"permiso de pesca", "registro de botes", "citas", "faros", "muelles"},
        ),
        ("en", "https://a.org: boat tax; quays: https://b.org", {"boat tax", "quays"}),
        ("en", "https://a.org: boat tax; it is run by the harbour office", {"boat tax"}),
    ],
)
def test_services_behind_semicolons(told: Told, language: str, text: str, wanted: set[str]) -> None:
    found = told({8: text}, language=language)
    assert {name for name, of, _ in found if of == "egov:availableThrough"} == wanted
