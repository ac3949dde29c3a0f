"""A conversation with the process in which PDFium runs: what it may use is limited, and it may die."""

import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from threading import Timer
from types import TracebackType
from typing import BinaryIO, TypeVar, cast

import msgspec

from kg.errors import MissingExtra, UnreadableInput
from kg.pdfium.frames import receive, send
from kg.pdfium.page import Looked, Looking, Opened, Opening, Picture, Printed, Refusal, Region

_Reply = TypeVar("_Reply")

MAX_PAGES = 300
"""A printed response has about fifteen pages."""
MAX_CHARACTERS = 3_000_000
MAX_DRAWINGS = 400_000
SECONDS = 20.0
"""For each request; a response of fourteen pages takes half a second."""

REASONS = {
    "encrypted": "{name} is encrypted: save it without a password and try again.",
    "damaged": "{name} is a PDF that is damaged or cut off: download or print it again.",
    "pages": f"{{name}} has {{count}} pages, more than the {MAX_PAGES} that are read: that is no response.",
    "no-pages": "{name} is a PDF without pages: print the response again.",
    "size": "{name}: page {count} is larger than a page can be printed: print the response again.",
    "characters": f"{{name}} holds more than {MAX_CHARACTERS:,} characters: that is no single response.",
    "drawings": f"{{name}} holds more than {MAX_DRAWINGS:,} drawings: that is no printed form.",
}


class Session:
    """One PDF, held open by another process until the context ends.

    Args:
        name: the file's name, for messages.
        seconds: how long the other process may take for each request.
    """

    def __init__(self, name: str, seconds: float = SECONDS) -> None:
        self._name = name
        self._seconds = seconds
        self._late = False
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Session":
        """Starts the process.

        Raises:
            MissingExtra: if PDFium is not installed.
        """
        if not (find_spec("pypdfium2") and find_spec("numpy")):
            raise MissingExtra(
                f"{self._name} is a PDF: install the extra that reads it: pip install 'egovkg[pdf]'"
            )
        # -P: a folder `kg` where the command is run must not be taken for this package.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kg.pdfium"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def open(self, data: bytes) -> Printed:
        """What is printed in a PDF.

        Raises:
            UnreadableInput: if it is encrypted, damaged, too large, or takes too long.
        """
        reply = self._ask(Opening(data, MAX_PAGES, MAX_CHARACTERS, MAX_DRAWINGS), Opened)
        return reply.printed

    def look(self, regions: Iterable[Region]) -> tuple[Picture, ...]:
        """Pictures of some regions of its pages.

        Raises:
            UnreadableInput: if the process has died or takes too long.
        """
        return self._ask(Looking(tuple(regions)), Looked).pictures

    def _ask(self, request: object, kind: type[_Reply]) -> _Reply:
        process = cast("subprocess.Popen[bytes]", self._process)
        timer = Timer(self._seconds, self._stop_late)
        timer.daemon = True
        timer.start()
        try:
            send(cast("BinaryIO", process.stdin), request)
            reply = receive(cast("BinaryIO", process.stdout), cast("type[_Reply | Refusal]", kind | Refusal))
        except (OSError, msgspec.MsgspecError):
            reply = None
        finally:
            timer.cancel()
        if isinstance(reply, Refusal):
            raise UnreadableInput(REASONS[reply.reason].format(name=self._name, count=reply.count))
        if reply is None:
            raise UnreadableInput(self._why_gone())
        return reply

    def _why_gone(self) -> str:
        if self._late:
            return (
                f"{self._name} takes longer than {self._seconds:g} seconds to read: print the response again."
            )
        return f"{self._name} cannot be read: PDFium gave up on it. Print the response again."

    def _stop_late(self) -> None:
        self._late = True
        if self._process is not None:
            self._process.kill()
