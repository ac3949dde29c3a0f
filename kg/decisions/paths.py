"""How decisions name what they are about: by what stands after `id/` in its IRI, whatever the base."""

import re

_RESPONSE = re.compile(
    r"response/(?P<edition>[^/]+)/(?P<country>[A-Z]{3})/(?:claim/[0-9a-f]{12}|finding/\S+)"
)
_ANSWER = re.compile(r"answer/(?P<edition>[^/]+)/(?P<country>[A-Z]{3})/\d+")
_OF_EDITION = re.compile(r"(?:response|answer)/(?P<edition>[^/]+)/[A-Z]{3}(?:/|$)")
_THING = re.compile(r"[a-z]+/(?P<country>[A-Z]{3})/\S+")


def local_path(named: str) -> str:
    """What stands after `id/`, given as that or as a whole IRI.

    Example:
        >>> local_path("https://w3id.org/egov-kg/id/document/KHM/law-on-e-commerce")
        'document/KHM/law-on-e-commerce'
        >>> local_path("document/KHM/law-on-e-commerce")
        'document/KHM/law-on-e-commerce'
    """
    bare = named.strip().strip("<>")
    return bare.rpartition("/id/")[2] if "://" in bare else bare


def is_thing(path: str) -> bool:
    """Whether a path is that of a country's thing.

    Example:
        >>> is_thing("body/KHM/ministry-of-justice"), is_thing("Ministry of Justice")
        (True, False)
    """
    return _THING.fullmatch(path) is not None and not is_statement(path) and not is_answer(path)


def is_statement(path: str, kind: str = "") -> bool:
    """Whether a path is that of a claim or finding; `kind` asks for one of the two."""
    return _RESPONSE.fullmatch(path) is not None and (not kind or f"/{kind}/" in path)


def is_answer(path: str) -> bool:
    """Whether a path is that of an answer."""
    return _ANSWER.fullmatch(path) is not None


def country_of(path: str) -> str:
    """The ISO 3166 alpha-3 code in a path, or nothing.

    Example:
        >>> country_of("response/2022/KHM/finding/legal.data_protection.exists")
        'KHM'
    """
    found = _RESPONSE.fullmatch(path) or _ANSWER.fullmatch(path) or _THING.fullmatch(path)
    return found["country"] if found else ""


def edition_of(path: str) -> str:
    """The edition in the path of a response, an answer, or what hangs below them; nothing for a thing.

    Example:
        >>> edition_of("response/2022/KHM/evidence/0123456789ab"), edition_of("body/KHM/ministry")
        ('2022', '')
    """
    found = _OF_EDITION.match(path)
    return found["edition"] if found else ""
