"""Mints every IRI of the graph; no other module writes one down."""

import re
from dataclasses import dataclass
from hashlib import sha256

from kg.vocabulary.namespaces import DEFAULT_BASE
from kg.vocabulary.organizations import goal_iri

FINDINGS = "https://w3id.org/egov-kg/cube/findings"
"""The data set of all findings, which `ontology/cube.ttl` describes."""

_HASH_LENGTH = 12
# RFC 3987, `iunreserved` and `reserved`: what stands in this class may stand in no IRI, nor may a lone `%`.
_PLANE_ENDS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xE0000, 0x10000)
)
_ILLEGAL = re.compile(
    r"%(?![0-9A-Fa-f]{2})"
    r"|[\x00-\x20\x7f-\x9f\"<>\\^`{|}\[\]\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff"
    rf"{_PLANE_ENDS}]"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|(?:mailto|tel|urn):", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?<=://)[^/?#]*")
_HOST_AND_PORT = re.compile(r"(?:[^@:]*(?::[^@]*)?@)?[^@:]*(?::[0-9]*)?")


def escape(text: str) -> str:
    """Percent-encodes what may not stand in an IRI (RFC 3987) and leaves all else as it is.

    Example:
        >>> escape("a b/%E1%9E%81/50%/ខ្មែរ")
        'a%20b/%E1%9E%81/50%25/ខ្មែរ'
    """
    return _ILLEGAL.sub(lambda found: _encoded(found.group()), text)


def address_iri(printed: str) -> str:
    """The IRI of an address as printed: `http://` added where no scheme is, illegal characters escaped.

    Example:
        >>> address_iri("www.trade.gov.kh/en us")
        'http://www.trade.gov.kh/en%20us'
    """
    address = printed.strip()
    address = escape(address if _SCHEME.match(address) else f"http://{address.lstrip('/')}")
    address = _AUTHORITY.sub(lambda found: _authority(found.group()), address, count=1)
    page, hash_, fragment = address.partition("#")
    return page + hash_ + fragment.replace("#", "%23")


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits of the SHA-256 of the parts: the local name of what has no name of its own.

    Example:
        >>> digest("a", "b") == digest("a", "b") != digest("ab", "")
        True
    """
    return sha256("\x1f".join(parts).encode()).hexdigest()[:_HASH_LENGTH]


def _encoded(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


def _authority(text: str) -> str:
    """A host and port that parse, or the same words with their colons and at signs encoded."""
    return text if _HOST_AND_PORT.fullmatch(text) else text.replace(":", "%3A").replace("@", "%40")


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs below one base: reference things are shared, a fixture's own things stand apart.

    Example:
        >>> Iris("https://example.org/", fixture=True).graph("facts", "EST")
        'https://example.org/fixture/graph/facts/EST'
        >>> Iris("https://example.org/", fixture=True).country("EST")
        'https://example.org/id/country/EST'
    """

    base: str = DEFAULT_BASE
    fixture: bool = False

    @property
    def own(self) -> str:
        """The base of graphs, responses and national things."""
        return f"{self.base}fixture/" if self.fixture else self.base

    def graph(self, kind: str, *path: str) -> str:
        """A named graph: `graph("stated", "2022", "KHM")`."""
        return escape("/".join((f"{self.own}graph/{kind}", *path)))

    def reference_graph(self) -> str:
        """The named graph of all that countries share."""
        return f"{self.base}graph/reference"

    def shared(self, kind: str, *path: str) -> str:
        """A reference thing: `shared("country", "KHM")`, `shared("question", "2022", "37")`."""
        return escape("/".join((f"{self.base}id/{kind}", *path)))

    def country(self, code: str) -> str:
        """A country, by ISO 3166 alpha-3 code."""
        return self.shared("country", code)

    def known(self, kind: str, code: str) -> str:
        """A thing of the reference data; goals keep the IRIs of the United Nations."""
        return goal_iri(code) if kind == "goal" else self.shared(kind, code)

    def entity(self, kind: str, country: str, slug: str) -> str:
        """A national thing: `entity("document", "KHM", "law-on-e-commerce")`."""
        return escape(f"{self.own}id/{kind}/{country}/{slug}")

    def response(self, edition: str, country: str, *path: str) -> str:
        """A response, or what hangs below it: `response("2022", "KHM", "run")`."""
        return escape("/".join((f"{self.own}id/response/{edition}/{country}", *path)))

    def answer(self, edition: str, country: str, number: int) -> str:
        """An answer of a response."""
        return escape(f"{self.own}id/answer/{edition}/{country}/{number}")
