"""What is made once a run: by the first of the processes that run the tests, for all of them to read.

Graphs and notebooks are made without measuring coverage, which more than doubles the time: tests that look
closely run the same lines. Nobody may write to what is shared; a test that changes something works on a copy.
"""

import fcntl
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from coverage import Coverage

from kg.interpret import interpret
from kg.readers import read
from kg.resolve import resolve
from kg.resources import ontology_folder
from kg.values import Unit
from kg.vocabulary.model import load_model

ROOT = Path(__file__).resolve().parents[1]
CAMBODIA = ROOT / "examples" / "khm-2022.txt"
INVENTED = ROOT / "tests" / "data" / "responses"
RESPONSES = (CAMBODIA, *sorted(INVENTED.glob("*.txt")))
"""The responses that come with the product."""


class Once:
    """A folder that all processes of a run share."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder

    def made(self, name: str, make: Callable[[Path], object], *, measured: bool = False) -> Path:
        """The file or folder of this name; `make` writes it where there is none yet."""
        path = self._folder / name
        with _alone(self._folder / f"{name}.lock"), nullcontext() if measured else unmeasured():
            if not path.exists():
                begun = self._folder / f"{name}.begun"
                make(begun)
                begun.rename(path)
        return path

    def resolved(self, response: Path) -> Unit:
        """A response that comes with the product as it is read, interpreted and resolved."""
        made = self.made(f"{response.stem}.pickle", partial(_resolve, response), measured=True)
        unit: Unit = pickle.loads(made.read_bytes())
        return unit


def _resolve(response: Path, target: Path) -> None:
    model = load_model(ontology_folder())
    unit = resolve([interpret(read(response, ontology_folder()), model)], model)
    target.write_bytes(pickle.dumps(unit))


@contextmanager
def unmeasured() -> Iterator[None]:
    """Lets coverage rest, if it is measured; where one measurement runs within another, all of them."""
    measuring = []
    while (one := Coverage.current()) is not None:
        one.stop()
        measuring.append(one)
    try:
        yield
    finally:
        for one in reversed(measuring):
            one.start()


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Lets one process at a time in."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
