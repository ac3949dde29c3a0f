import pytest

from kg.publish.citing.responses import CitedResponse

URL = "https://example.org/msq/khm_2022.pdf?lang=en&page=5%20#top"


@pytest.fixture
def cambodia() -> CitedResponse:
    """Cambodia's response as a graph tells it, its address and day of retrieval given by the user."""
    return CitedResponse(
        response="https://w3id.org/egov-kg/id/response/2022/KHM",
        country="KHM",
        edition="2022",
        name="khm_2022.txt",
        digest="ab12",
        consent="unknown",
        date=None,
        fixture=False,
        country_name="Cambodia",
        survey="United Nations E-Government Survey 2022",
        url=URL,
        retrieved="2026-11-23",
        version="0.1.0",
    )
