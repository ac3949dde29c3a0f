"""The office of a post on two matters is one body: `Office of the Port and Quay Commissioner`."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "It is supervised by the Office of the Port and Barge Data Commissioner (PBDC).",
            {"Office of the Port and Barge Data Commissioner"},
        ),
        (
            "Office of the Lighthouse and Harbour Ombudsman",
            {"Office of the Lighthouse and Harbour Ombudsman"},
        ),
        (
            "Office of the President and Harbour Commissioner",
            {"Office of the President", "Harbour Commissioner"},
        ),
        ("Office of the Auditor General and Port Agency", {"Office of the Auditor General", "Port Agency"}),
    ],
)
def test_the_office_of_a_post_on_two_matters(text: str, wanted: set[str]) -> None:
    assert set(names(text, number=13)) == wanted
