"""Prints pages with Chromium, distils a PDF anew with Ghostscript, and scans it: prints, light and noise."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from tests.readers.pdf.printing.style import Style

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_INCHES = {"a4": (8.27, 11.69), "letter": (8.5, 11.0)}


def browser() -> str | None:
    """The Chromium of this machine, if it has one."""
    return next((found for name in _BROWSERS if (found := shutil.which(name))), None)


class Press:
    """A running Chromium, spoken to in the DevTools protocol over its pipe."""

    def __init__(self, commands: int, replies: int) -> None:
        self._commands = os.fdopen(commands, "wb")
        self._replies = os.fdopen(replies, "rb")
        self._asked = 0
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def print(self, page: str, style: Style) -> bytes:
        """The page as a PDF."""
        frame = self._ask("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self._ask("Page.setDocumentContent", frameId=frame, html=page)
        ready = "Promise.all([document.fonts.ready, ...[...document.images].map(i => i.decode())])"
        self._ask("Runtime.evaluate", expression=ready, awaitPromise=True)
        wide, high = _INCHES[style.paper]
        made = self._ask(
            "Page.printToPDF",
            printBackground=style.backgrounds,
            generateTaggedPDF=style.tagged,
            displayHeaderFooter=style.headers,
            paperWidth=wide,
            paperHeight=high,
        )
        return base64.b64decode(made["data"])

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._asked += 1
        session = {"sessionId": self._session} if hasattr(self, "_session") else {}
        message = {"id": self._asked, "method": method, "params": parameters, **session}
        self._commands.write(json.dumps(message).encode() + b"\0")
        self._commands.flush()
        while True:
            reply = json.loads(self._next())
            if reply.get("id") == self._asked:
                if "error" in reply:
                    raise RuntimeError(reply["error"]["message"])
                return dict(reply["result"])

    def _next(self) -> bytes:
        held = bytearray()
        while (byte := self._replies.read(1)) != b"\0":
            if not byte:
                raise RuntimeError("Chromium has gone")
            held += byte
        return bytes(held)


@contextmanager
def pressing(program: str) -> Iterator[Press]:
    """A Chromium that runs as long as the context."""
    (their_in, our_out), (our_in, their_out) = os.pipe(), os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # The protocol is spoken on the file descriptors 3 and 4.
        shell = f'exec 8<&{their_in} 9>&{their_out} 3<&8 4>&9; exec "$@"'
        options = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--remote-debugging-pipe",
            f"--user-data-dir={profile}",
        )
        process = subprocess.Popen(
            ["bash", "-c", shell, "press", program, *options],
            pass_fds=(their_in, their_out),
            stderr=subprocess.DEVNULL,
        )
        os.close(their_in)
        os.close(their_out)
        try:
            yield Press(our_out, our_in)
        finally:
            process.kill()
            process.wait()


def distilled(pdf: bytes) -> bytes:
    """The PDF as Ghostscript writes it anew."""
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", "-sOutputFile=-", "-"]
    return subprocess.run(command, input=pdf, stdout=subprocess.PIPE, check=True).stdout


def scanned(pdf: bytes, seed: int, dpi: int = 150, skew: float = 0.4, noise: float = 9.0) -> bytes:
    """The PDF as a scanner would give it: grey pictures of its pages, a little askew, with noise."""
    lot = np.random.default_rng(seed)
    document = pdfium.PdfDocument(pdf)
    pages: list[Image.Image] = []
    for page in document:
        sheet = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        turned = sheet.rotate(
            float(lot.uniform(-skew, skew)), resample=Image.Resampling.BILINEAR, fillcolor=255
        )
        dots = np.asarray(turned, dtype=np.float32)
        dirty = 12 + dots * 0.93 + lot.normal(0, noise, dots.shape)
        pages.append(Image.fromarray(np.clip(dirty, 0, 255).astype(np.uint8)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scan.pdf"
        pages[0].save(path, save_all=True, append_images=pages[1:], resolution=dpi, quality=60)
        return path.read_bytes()
