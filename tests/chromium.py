"""A headless Chromium without network access, spoken to in the DevTools protocol over its pipe.

It prints pages, takes pictures of them, presses keys and answers JavaScript; nothing but Debian's Chromium
is needed for it.
"""

import base64
import io
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PIL import Image

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--remote-debugging-pipe",
)
_ELSEWHERE = ("http:", "https:", "ws:", "wss:")


def browser() -> str | None:
    """The Chromium of this machine, if it has one."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


class Chromium:
    """A running Chromium with one page."""

    def __init__(self, commands: int, replies: int) -> None:
        self._commands = os.fdopen(commands, "wb")
        self._replies = os.fdopen(replies, "rb")
        self._asked = 0
        self._events: list[dict[str, Any]] = []
        self._session = ""
        self._page = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._attached(self._page)

    def open(self, page: Path, *, width: int = 1200, height: int = 900, dark: bool = False) -> None:
        """Opens a file and waits until it is loaded; what was asked of the network before is forgotten."""
        self.ask("Page.enable")
        self.ask("Network.enable")
        offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        self.ask("Network.emulateNetworkConditions", **offline)
        self.resize(width, height)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])
        self._events.clear()
        self.ask("Page.navigate", url=page.resolve().as_uri())
        self._wait_for("Page.loadEventFired")

    def resize(self, width: int, height: int) -> None:
        """Makes the window so wide and high, in CSS pixels."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.ask("Emulation.setDeviceMetricsOverride", **size)

    def value(self, expression: str) -> Any:
        """What a JavaScript expression gives, after its promise is kept.

        Raises:
            RuntimeError: if it throws.
        """
        return self._value(expression, self._session)

    def frame_value(self, expression: str) -> Any:
        """What a JavaScript expression gives in the sandboxed frame of the page.

        Raises:
            RuntimeError: if it throws, or there is no such frame or more than one.
        """
        targets = self.ask("Target.getTargets")["targetInfos"]
        frames = [one["targetId"] for one in targets if one.get("parentId") == self._page]
        if len(frames) != 1:
            raise RuntimeError(f"the page has {len(frames)} sandboxed frames")
        return self._value(expression, self._attached(frames[0]))

    def picture(self, *, full: bool = False) -> Image.Image:
        """What is painted in the window, or on the `full` page."""
        shot = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=full)
        return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")

    def requests(self) -> list[str]:
        """The addresses elsewhere that the page asked for since it was opened, none of which it got."""
        self.value("0")
        sent = (one for one in self._events if one.get("method") == "Network.requestWillBeSent")
        addresses = (str(one["params"]["request"]["url"]) for one in sent)
        return sorted({one for one in addresses if one.startswith(_ELSEWHERE)})

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """One command of the protocol; what it returns.

        Raises:
            RuntimeError: if Chromium refuses it, or is gone.
        """
        return self._send(self._session, method, parameters)

    def _attached(self, target: str) -> str:
        return str(
            self._send("", "Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        )

    def _value(self, expression: str, session: str) -> Any:
        how = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        got = self._send(session, "Runtime.evaluate", how)
        if "exceptionDetails" in got:
            raise RuntimeError(str(got["exceptionDetails"]))
        return got["result"].get("value")

    def _send(self, session: str, method: str, parameters: Mapping[str, object]) -> dict[str, Any]:
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": parameters}
        self._commands.write(
            json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0"
        )
        self._commands.flush()
        while True:
            reply = self._next()
            if reply.get("id") == self._asked:
                if "error" in reply:
                    raise RuntimeError(reply["error"]["message"])
                return dict(reply["result"])
            self._events.append(reply)

    def _wait_for(self, event: str) -> None:
        while not any(one.get("method") == event for one in self._events):
            self._events.append(self._next())

    def _next(self) -> dict[str, Any]:
        held = bytearray()
        while not held.endswith(b"\0"):
            # Only up to the end of this message: the rest of what has come stays in the buffer.
            ahead = self._replies.peek()
            end = ahead.find(b"\0") + 1
            piece = self._replies.read(end or max(len(ahead), 1))
            if not piece:
                raise RuntimeError("Chromium has gone")
            held += piece
        return dict(json.loads(held[:-1]))


Spoken = TypeVar("Spoken", bound=Chromium)


@contextmanager
def running(program: str, kind: type[Spoken]) -> Iterator[Spoken]:
    """A Chromium of that kind, which runs as long as the context."""
    (their_in, our_out), (our_in, their_out) = os.pipe(), os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # The protocol is spoken on the file descriptors 3 and 4.
        shell = f'exec 8<&{their_in} 9>&{their_out} 3<&8 4>&9; exec "$@"'
        command = ["bash", "-c", shell, "chromium", program, *_OPTIONS, f"--user-data-dir={profile}"]
        process = subprocess.Popen(command, pass_fds=(their_in, their_out), stderr=subprocess.DEVNULL)
        os.close(their_in)
        os.close(their_out)
        try:
            yield kind(our_out, our_in)
        finally:
            process.kill()
            process.wait()


@contextmanager
def looking() -> Iterator[Chromium]:
    """A Chromium to look at pages with; without any, the test fails in CI and is skipped elsewhere."""
    program = browser()
    if program is None:
        missing = "needs chromium: .ci/run installs it on Debian"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    with running(str(program), Chromium) as one:
        yield one
