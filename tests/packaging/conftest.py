"""Built once a session: the distributions, and an environment outside the checkout to install them into."""

import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Distributions:
    """The two files that `python -m build` makes."""

    wheel: Path
    sdist: Path


@dataclass(frozen=True)
class Environment:
    """A virtual environment that sees the libraries of this one, but not its editable egovkg."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    def install(self, *arguments: str) -> None:
        run([sys.executable, "-m", "pip", "--python", str(self.python), "install", "--quiet", "--no-index",
             "--no-deps", "--no-build-isolation", *arguments])  # fmt: skip

    def say(self, code: str) -> str:
        """What a line of Python prints in this environment, run outside of any checkout."""
        return run([str(self.python), "-c", code], cwd=self.folder).strip()

    def kg(self, *arguments: str) -> str:
        return run([str(self.folder / "bin" / "kg"), *arguments], cwd=self.folder)


def run(command: list[str], cwd: Path | None = None) -> str:
    """The command's standard output; a failure shows what it wrote to standard error."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    output = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(output), str(ROOT)])
    return Distributions(next(output.glob("*.whl")), next(output.glob("*.tar.gz")))


@pytest.fixture(scope="session")
def new_environment(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Environment]:
    def make() -> Environment:
        folder = tmp_path_factory.mktemp("environment")
        venv.create(folder, with_pip=False, symlinks=True)
        site = next(folder.glob("lib/python*/site-packages"))
        # A folder named in a .pth file is searched, yet the .pth files in it are not read: our own editable
        # install stays out of sight.
        (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
        return Environment(folder)

    return make


@pytest.fixture(scope="session")
def installed(distributions: Distributions, new_environment: Callable[[], Environment]) -> Environment:
    environment = new_environment()
    environment.install(str(distributions.wheel))
    return environment
