"""Programs of the machine that some tests need."""

import os
import shutil

import pytest


def program(*names: str) -> str:
    """The path of the first of these programs; without any, the test fails in CI and is skipped elsewhere."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        missing = f"needs {names[0]}: .ci/run installs it on Debian"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    return str(found)
