"""What is wrong with an edition's file, in words."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error makes the file useless or its answers wrong; a warning asks a person to look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong: at which line (0: the whole file), and with which question, if with one."""

    line: int
    code: str
    message: str
    question: int | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        where = f"line {self.line}: " if self.line else ""
        which = f"question {self.question}: " if self.question is not None else ""
        return f"{where}{self.severity.value}: {which}{self.message}"


def warning(line: int, code: str, message: str, question: int | None = None) -> Fault:
    """A fault that leaves the file usable."""
    return Fault(line, code, message, question, Severity.WARNING)
