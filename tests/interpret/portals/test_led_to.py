"""Services that a sentence leads on from to an address: `payment of water bills through https://…`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "Boats (https://a.org) and payment of water bills through https://b.org",
            "payment of water bills",
        ),
        ("en", "Boats (https://a.org), registration of boats via https://b.org", "registration of boats"),
        (
            "fr",
            "Bateaux (https://a.org) et le paiement des factures via https://b.org",
            "paiement des factures",
        ),
        ("es", "Botes (https://a.org) y el pago de facturas a través de https://b.org", "pago de facturas"),
        ("en", "Boats (https://a.org); payment is possible through https://b.org", None),
    ],
)
def test_what_is_done_there(told: Told, language: str, text: str, wanted: str | None) -> None:
    found = told({8: text}, language=language)
    services = {name for name, of, site in found if of == "egov:availableThrough" and "b.org" in site}
    assert services == ({wanted} if wanted else set())
