"""What a build reports: the countries it built, what failed, and what a person should know."""

from dataclasses import dataclass, field

from kg.decisions import Outcome, Verdict, Waiver
from kg.errors import EgovkgError
from kg.store.manifest import CountryEntry
from kg.validate import ValidationReport


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that is not in the graph, and why; a country stands for all its files."""

    input: str
    error: EgovkgError

    def __str__(self) -> str:
        message = str(self.error)
        return message if self.input in message else f"{self.input}: {message}"


@dataclass(frozen=True, slots=True)
class BuildNotice:
    """Something a person should know about an input that is in the graph, or was left out on purpose."""

    code: str
    message: str
    country: str | None = None
    edition: str | None = None
    question: int | None = None

    def __str__(self) -> str:
        place = " ".join(part for part in (self.country, self.edition) if part)
        number = f"question {self.question}" if self.question is not None else ""
        where = ", ".join(part for part in (place, number) if part)
        return f"{where}: {self.message}" if where else self.message


@dataclass(frozen=True, slots=True)
class BuiltCountry:
    """One country's files, ready to be written; `validation` is None if it was not asked for."""

    country: str
    entry: CountryEntry
    contents: dict[str, bytes | None] = field(repr=False)
    notices: tuple[BuildNotice, ...] = ()
    validation: ValidationReport | None = None
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. `written` are the paths below the graph folder whose bytes changed."""

    built: tuple[BuiltCountry, ...]
    failures: tuple[Failure, ...] = ()
    notices: tuple[BuildNotice, ...] = ()
    written: tuple[str, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether no country that was validated has a violation."""
        return all(one.validation is None or one.validation.conforms() for one in self.built)

    @property
    def reopened(self) -> tuple[Outcome, ...]:
        """The decisions that were not applied because what they rest on has changed."""
        outcomes = [outcome for one in self.built for outcome in one.outcomes]
        return tuple(one for one in outcomes if one.verdict is Verdict.REOPENED)

    @property
    def stale_waivers(self) -> tuple[Waiver, ...]:
        """The waivers that no result of validation needs any more."""
        reports = [one.validation for one in self.built if one.validation is not None]
        return tuple(waiver for report in reports for waiver in report.stale)
