import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chromium import Chromium, browser, looking

PAGE = """<!doctype html><body style="margin:0;background:#0072b2"><p id="told">loaded</p>
<script src="https://cdn.example/library.js"></script></body>"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with looking() as one:
        yield one


@pytest.mark.slow
def test_a_page_is_seen_and_what_it_asks_of_the_network_is_told(chromium: Chromium, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    chromium.open(page, width=300, height=200)
    assert chromium.value("document.querySelector('#told').textContent") == "loaded"
    assert chromium.requests() == ["https://cdn.example/library.js"]
    picture = chromium.picture()
    assert picture.size == (300, 200)
    assert picture.getpixel((290, 190)) == (0x00, 0x72, 0xB2)


@pytest.mark.slow
def test_a_script_that_fails_is_told(chromium: Chromium) -> None:
    with pytest.raises(RuntimeError, match="nothing is called so"):
        chromium.value("(() => { throw new Error('nothing is called so') })()")


def test_without_a_browser_tests_fail_in_ci_or_are_skipped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert browser() is None
    monkeypatch.setenv("CI", "1")
    with pytest.raises(pytest.fail.Exception, match="needs chromium"), looking():
        pass
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="needs chromium"), looking():
        pass
