"""Hand-made interpretations: who is named, in which order, and what is said of it."""

import pytest

from kg.resolve import resolve
from kg.resources import ontology_folder
from kg.values import Claim, Entity, Interpretation, Mention, Object, Quote, Ref, Response, Source, Unit
from kg.vocabulary.model import Model, load_model

LAW, STRATEGY, POLICY = "egov:LegalInstrument", "egov:Strategy", "egov:PolicyDocument"
BODY, PORTAL, SERVICE = "egov:PublicBody", "egov:Portal", "egov:DigitalService"
HOLDING, PERSON, POST = "egov:PostHolding", "egov:OfficeHolder", "egov:ChiefInformationOfficerPost"
_KINDS = {
    BODY: "body",
    PORTAL: "portal",
    SERVICE: "service",
    HOLDING: "holding",
    PERSON: "person",
    POST: "post",
}


Name = str | tuple[str, ...]


class Story:
    """One response in the making."""

    def __init__(self, country: str = "TCD", edition: str = "2022") -> None:
        self.country, self.edition = country, edition
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []

    def names(self, cls: str, name: str, *also: str, **more: object) -> Mention:
        """Adds a mention; each stands in an answer of its own, in the order added."""
        at = len(self.mentions) + 1
        kind = str(more.pop("kind", _KINDS.get(cls, "document")))
        quote = Quote(at, 0, len(name), name)
        mention = Mention(f"{kind}:{at}", kind, cls, name, quote, also, **more)  # type: ignore[arg-type]
        self.mentions.append(mention)
        return mention

    def says(self, subject: Mention, predicate: str, value: Object | Mention) -> None:
        """Adds a claim whose evidence is the subject's own words."""
        target = Ref(value.id) if isinstance(value, Mention) else value
        quote = subject.quote
        self.claims.append(Claim(Ref(subject.id), predicate, target, quote.answer, (quote,), "r"))

    def told(self) -> Interpretation:
        """The response as interpreted."""
        response = Response(self.country, self.edition, Source("small.txt", "ab12"), ())
        return Interpretation(response, tuple(self.mentions), tuple(self.claims), ())


def unit(*stories: Story) -> Unit:
    """The stories of one country, resolved."""
    return resolve([story.told() for story in stories], load_model(ontology_folder()))


def entities(cls: str, *names: Name, country: str = "TCD") -> tuple[Entity, ...]:
    """The things that mentions of these names (and other names) are found to be."""
    story = Story(country)
    for name in names:
        story.names(cls, *((name,) if isinstance(name, str) else name))
    return unit(story).entities


@pytest.fixture(scope="session")
def model() -> Model:
    return load_model(ontology_folder())
