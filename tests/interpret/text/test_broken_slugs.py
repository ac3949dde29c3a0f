"""Addresses that a line's end breaks before the name of a page: `www.a.gov/en/bodies/ ministry-of-ports`."""

import pytest

from kg.interpret.text.broken_addresses import closed


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("see www.a.gov/en/bodies/\nministry-of-ports, while", "www.a.gov/en/bodies/ministry-of-ports,"),
        ("see https://a.gouv.fr/services/\nministere-des-ports.", "/services/ministere-des-ports."),
        ("ver https://a.gob.es/ministerios/ ministerio-de-puertos)", "/ministerios/ministerio-de-puertos)"),
        ("see www.a.gov/ state-of-the-art, and", "www.a.gov/ state-of-the-art, and"),
        ("see https://a.gov/en/ well-known, and", "https://a.gov/en/ well-known, and"),
        ("see https://a.gov/en/ up-to-date pages", "https://a.gov/en/ up-to-date pages"),
    ],
)
def test_the_name_of_a_page(text: str, wanted: str) -> None:
    assert wanted in closed(text)[0]
