"""A refusal to publish is honoured unless somebody overrides it in so many words."""

from collections.abc import Iterable

from kg.errors import ExportError
from kg.publish.citing.responses import CitedResponse


def check_refusals(responses: Iterable[CitedResponse], *, allowed: bool = False) -> None:
    """Stops what would publish a response against the respondent's will.

    Raises:
        ExportError: if a respondent refused publication and that is not `allowed`.
    """
    refused = sorted(one.code for one in responses if one.consent == "refused")
    if refused and not allowed:
        raise ExportError(refusal(refused))


def refusal(refused: Iterable[str]) -> str:
    """What is said of responses, as country and edition, whose publication was refused."""
    return (
        f"The respondent refused publication: {', '.join(refused)}. Leave the country out with --country, "
        "or pass --include-refused if you have the right to publish it."
    )
