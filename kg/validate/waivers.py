"""Results that people let stand: as text, and as blocks ready to be signed."""

from kg.decisions import Waiver, local_path
from kg.validate.result import Result, ValidationReport, WaivedResult
from kg.vocabulary.namespaces import compact
from kg.vocabulary.yaml_file import in_quotes

_HEADER = """\
# Known results of validation. To let one stand, fill in author, date (YYYY-MM-DD) and reason, and keep the
# block in your file of decisions. A block that nobody signed waives nothing.
"""


def waivers_text(report: ValidationReport) -> str:
    """A block for each open result, as YAML."""
    blocks = "".join(map(_block, report.results))
    return f"{_HEADER}waivers:\n{blocks}" if blocks else f"{_HEADER}waivers: []\n"


def _block(result: Result) -> str:
    fields = {
        "shape": result.shape,
        "country": result.country,
        "focus": local_path(result.focus),
        "path": compact(result.path) if result.path else "",
        "value": " ".join((result.value or "").split()),
        **dict.fromkeys(("author", "date", "reason"), ""),
    }
    first, *rest = (f"{name}: {in_quotes(text)}" for name, text in fields.items())
    lines = (
        f"  # {result.severity}: {' '.join(result.message.split())}",
        f"  - {first}",
        *(f"    {line}" for line in rest),
    )
    return "\n" + "\n".join(lines) + "\n"


def waived_line(one: WaivedResult) -> str:
    """Who let a result stand, when and why."""
    waiver = one.waiver
    return f"waived by {waiver.author} on {waiver.date}: {waiver.reason}"


def stale(waiver: Waiver) -> str:
    """That a waiver fits nothing any more."""
    return (
        f"{waiver.place}: the waiver of {waiver.shape} for {waiver.focus} fits no result any more: delete "
        "the block, or look at the result that has taken its place."
    )
