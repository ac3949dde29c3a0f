"""Prints pages with Chromium, distils a PDF anew with Ghostscript, and scans it: prints, light and noise."""

import base64
import subprocess
import tempfile
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from tests.chromium import Chromium, running
from tests.readers.pdf.printing.style import Style

_INCHES = {"a4": (8.27, 11.69), "letter": (8.5, 11.0)}


class Press(Chromium):
    """A Chromium that prints."""

    def print(self, page: str, style: Style) -> bytes:
        """The page as a PDF."""
        frame = self.ask("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.ask("Page.setDocumentContent", frameId=frame, html=page)
        ready = "Promise.all([document.fonts.ready, ...[...document.images].map(i => i.decode())])"
        self.ask("Runtime.evaluate", expression=ready, awaitPromise=True)
        wide, high = _INCHES[style.paper]
        made = self.ask(
            "Page.printToPDF",
            printBackground=style.backgrounds,
            generateTaggedPDF=style.tagged,
            displayHeaderFooter=style.headers,
            paperWidth=wide,
            paperHeight=high,
        )
        return base64.b64decode(made["data"])


def pressing(program: str) -> AbstractContextManager[Press]:
    """A Chromium that prints as long as the context."""
    return running(program, Press)


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
