"""A check in code: what SHACL's core cannot say, reported in the same report as the shapes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from kg.validate.case import Case
from kg.validate.result import Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a check fails: the focus node, and the path and value that are wrong."""

    focus: str
    path: str | None = None
    value: str | None = None


Finder: TypeAlias = Callable[[Case], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its name stands where a result of SHACL names its shape."""

    name: str
    severity: Severity
    message: str
    find: Finder


@dataclass(frozen=True, slots=True)
class Found:
    """A fault of a shape or check, before its origin is looked up."""

    severity: Severity
    shape: str
    message: str
    fault: Fault
