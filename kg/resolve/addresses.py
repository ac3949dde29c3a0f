"""When two addresses of the web are one."""

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:/+", re.IGNORECASE)
_END = re.compile(r"[/.,;)\]>\s]+$")
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://\S+|(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?)", re.IGNORECASE
)


def is_address(text: str) -> bool:
    """Whether a text is an address and nothing else.

    Example:
        >>> is_address("www.tax.gov.kh/en"), is_address("Tax portal")
        (True, False)
    """
    return _ADDRESS.fullmatch(text.strip(" <>()")) is not None


def address_key(printed: str) -> str:
    """What two spellings of one address share: scheme, `www.`, case of the host and final signs are no part.

    Example:
        >>> address_key("HTTPS://www.Tax.gov.kh/En/"), address_key("tax.gov.kh/En")
        ('tax.gov.kh/En', 'tax.gov.kh/En')
    """
    bare = _END.sub("", _SCHEME.sub("", printed.strip(" <>(")))
    host = re.split(r"[/?#]", bare, maxsplit=1)[0]
    return host.lower().removeprefix("www.") + unquote(bare[len(host) :]).rstrip("/")
