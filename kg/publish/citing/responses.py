"""The responses that stand behind a graph, as they are cited."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg.publish.citing.rights import SURVEY_NAME
from kg.store.view import GraphView

_CONSENT = {"ConsentGiven": "given", "ConsentRefused": "refused"}


@dataclass(frozen=True, slots=True)
class CitedResponse:
    """One response: its IRI, whose it is, source file's `name` and SHA-256 `digest`, and how to cite it.

    `consent` to publish is given, refused or unknown; `date` is the day it was completed, if stated;
    `survey` names the survey's edition, `country_name` the country. `url` and the day `retrieved`, in
    ISO 8601, tell where the file is from, if the user did; `version` is that of egovkg that read it.
    """

    response: str
    country: str
    edition: str
    name: str
    digest: str
    consent: str
    date: str | None
    fixture: bool
    country_name: str = ""
    survey: str = ""
    url: str = ""
    retrieved: str = ""
    version: str = ""

    @property
    def code(self) -> str:
        """Country and edition, such as `KHM 2022`."""
        return f"{self.country} {self.edition}"


def cited_responses(
    view: GraphView, countries: Collection[str] = (), editions: Collection[str] = ()
) -> tuple[CitedResponse, ...]:
    """The responses of a graph in order of their IRIs; `countries` and `editions` narrow them."""
    every = (cited_response(view, iri) for iri in view.instances("egov:Response"))
    return tuple(
        one
        for one in every
        if (not countries or one.country in countries) and (not editions or one.edition in editions)
    )


def cited_response(view: GraphView, response: str) -> CitedResponse:
    """What a graph tells of one response, given by its IRI."""
    country, edition = response.rsplit("/", 1)[-1], response.rsplit("/", 2)[-2]
    home = view.value(response, "egov:aboutCountry")
    return CitedResponse(
        response,
        country,
        edition,
        view.value(response, "egov:sourceName") or "",
        view.value(response, "egov:sourceDigest") or "",
        consent_of(view.value(response, "egov:publicationConsent") or ""),
        view.value(response, "egov:responseDate"),
        view.value(response, "egov:isFixture") == "true",
        view.label(home) if home else country,
        _survey(view, response, edition),
        view.value(response, "egov:retrievedFrom") or "",
        view.value(response, "egov:retrievedOn") or "",
        view.value(f"{response}/run", "egov:softwareVersion") or "",
    )


def consent_of(iri: str) -> str:
    """Consent to publish in a word, from the term that the graph has for it.

    Example:
        >>> consent_of("https://w3id.org/dpv#ConsentGiven"), consent_of("")
        ('given', 'unknown')
    """
    return _CONSENT.get(iri.rsplit("#", 1)[-1], "unknown")


def title_of(responses: Sequence[CitedResponse]) -> str:
    """Names the country where there is one, else counts them."""
    editions = ", ".join(sorted({one.edition for one in responses}))
    names = {one.country: one.country_name for one in responses}
    whose = next(iter(names.values())) if len(names) == 1 else f"{len(names)} countries"
    return f"E-government knowledge graph: {whose}, {editions}"


def _survey(view: GraphView, response: str, edition: str) -> str:
    node = view.value(response, "egov:forEdition")
    label = view.label(node) if node else edition
    return f"{SURVEY_NAME} {edition}" if label == edition else label
