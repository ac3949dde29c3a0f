"""The process in which PDFium runs: answers requests on standard input until it ends."""

import os
import sys
from typing import cast

from kg.pdfium.frames import receive, send
from kg.pdfium.page import Looked, Looking, Opened, Opening, Refusal

_MEMORY = 3 * 2**29
"""Bytes: a page of a scan takes a hundred million at the most."""


def main() -> None:
    """Serves one PDF."""
    _limit()
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = sys.stdin.buffer
    from kg.pdfium.document import Document, Refused  # noqa: PLC0415 - below the limits

    document: Document | None = None
    kinds = cast("type[Opening | Looking]", Opening | Looking)
    while (request := receive(requests, kinds)) is not None:
        try:
            if isinstance(request, Opening):
                document = Document(request)
                send(replies, Opened(document.printed()))
            elif document is not None:
                send(replies, Looked(document.pictures(request.regions)))
        except Refused as refused:
            send(replies, Refusal(refused.reason, refused.count))
    # PDFium's own clearing up at the end is not needed, and has been seen to crash.
    os._exit(0)


def _limit() -> None:
    """Bounds memory where the system can; the other side bounds time."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    _, highest = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _MEMORY if highest == resource.RLIM_INFINITY else min(_MEMORY, highest)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, highest))


if __name__ == "__main__":
    main()
