"""Shows on a terminal how far long work is; in a pipe, a log or with --quiet nothing of it appears."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from kg.values.progress import Steps

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

FEW = 2
"""Of fewer items no bar is drawn."""


class _Bars:
    """A bar for each thing that is done, drawn when the first step of several comes."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Moves the bar of what is being done."""
        if total < FEW:
            return
        if self._progress is None:
            self._progress = self._stack.enter_context(_drawn())
        if doing not in self._tasks:
            self._tasks[doing] = self._progress.add_task(doing, total=total)
        self._progress.update(self._tasks[doing], completed=done)


@contextmanager
def bars(*, quiet: bool = False) -> Iterator[Steps | None]:
    """What long work may call at each step; None where nobody would see it."""
    if quiet or not _seen():
        yield None
        return
    with ExitStack() as stack:
        yield _Bars(stack)


@contextmanager
def working(doing: str, *, quiet: bool = False) -> Iterator[None]:
    """Turns a spinner beside a few words while work lasts whose steps cannot be counted."""
    if quiet or not _seen():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing):
        yield


def _seen() -> bool:
    """Whether standard error is a terminal that can draw over itself."""
    import sys

    if not sys.stderr.isatty():
        return False
    from rich.console import Console

    console = Console(stderr=True)
    return console.is_terminal and not console.is_dumb_terminal


def _drawn() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, redirect_stdout=False)
