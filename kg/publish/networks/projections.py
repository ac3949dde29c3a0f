"""The named projections that analysts ask for, and a free choice of classes and relations."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from kg.errors import ExportError
from kg.publish.citing.note import Note
from kg.publish.networks.drawing import Draughtsman, with_quotes
from kg.publish.networks.facts import facts_network
from kg.publish.networks.ground import Ground
from kg.publish.networks.institutions import institutions
from kg.publish.networks.measures import central
from kg.publish.networks.network import Drawn, Edge, Network
from kg.publish.networks.partnerships import GROUPS, INVENTED, RESPONDENT, partnerships
from kg.publish.networks.similarity import FEWEST, NEAREST, country_similarity
from kg.publish.networks.strategies import strategy_technology

Project: TypeAlias = Callable[[Ground, tuple[str, ...]], Drawn]


@dataclass(frozen=True, slots=True)
class Projection:
    """A named way to make a network: what it shows, how to read it, and whether edges have a direction.

    `empty` is what is said first where there is no edge; `core` are the groups that it is about, each at the
    place of its colour in the palette: all others are grey.
    """

    title: str
    reading: str
    empty: str
    project: Project
    core: tuple[str, ...]
    directed: bool = True


CLASSES = (
    "PublicBody",
    "sector",
    "Strategy",
    "Country",
    "emerging-technology",
    "PolicyDocument",
    "LegalInstrument",
)
"""The classes that have a colour of their own in each picture, in order of the palette."""

PROJECTIONS = {
    "strategy-technology": Projection(
        "Strategies and the technologies they reference",
        "An edge means that a response names the document under a question about the technology, or with it. "
        "The questionnaire itself prompts five technologies (artificial intelligence, robotics, blockchain, "
        "5G, Internet of Things): that these are central is an artefact of the form.",
        "No document of these responses references a technology.",
        strategy_technology,
        CLASSES,
    ),
    "institutions": Projection(
        "Public bodies and their responsibilities",
        "Bodies are those that the response names. The questionnaire asks for the body of each of its "
        "sectors and for the body that leads digital government: the degree of sectors and of lead bodies "
        "follows from the form.",
        "These responses tell of no body what it is responsible for.",
        institutions,
        (
            "PublicBody",
            "sector",
            "MonitoringPractice",
            "Country",
            "ChiefInformationOfficerPost",
            "Portal",
            "LegalInstrument",
        ),
    ),
    "partnerships": Projection(
        "Who says to cooperate with whom",
        "An edge goes from a respondent to a partner that its response names. That the other side does not "
        "name it back is known only where its response is loaded; countries without a loaded response have "
        "no edges of their own.",
        "These responses name no partner.",
        partnerships,
        tuple(GROUPS),
    ),
    "country-similarity": Projection(
        "Countries whose findings agree",
        f"An edge links a country with the {NEAREST} (more at ties) whose latest findings agree on the "
        f"largest share of the items known of both, {FEWEST} at least; unknown values count for neither. "
        "Agreement says nothing on who is better, and each country has edges by construction: degree is no "
        "result.",
        f"Nothing to compare: two responses are needed at least, with {FEWEST} items known of both.",
        country_similarity,
        (RESPONDENT, INVENTED),
        directed=False,
    ),
}
"""All projections by name."""

FREE_TITLE = "Facts of the graph"
FREE_EMPTY = "No statement of these responses links two of these classes."
FREE_READING = (
    "An edge is a statement that at least one claim affirms. How many edges a thing has depends on what the "
    "questionnaire asks about it, and on how much was answered."
)


def project(
    ground: Ground,
    note: Note,
    projection: str | None = None,
    *,
    classes: Collection[str] | None = None,
    relations: Collection[str] | None = None,
    countries: Collection[str] | None = None,
    size: str = "degree",
) -> Network:
    """A network of a graph.

    Args:
        ground: the graph.
        note: what must be told beside it.
        projection: one of `PROJECTIONS`; None for all facts of `classes` and `relations`.
        classes: as in `to_networkx`; not with a projection, which chooses itself.
        relations: likewise.
        countries: ISO 3166 alpha-3 codes, each of a loaded response; None means all.
        size: the measure that the sizes of nodes show; see `kg.publish.networks.measures`.

    Raises:
        ExportError: if a projection, class, relation, country or measure is unknown.
    """
    chosen = tuple(sorted(countries if countries is not None else {one.country for one in note.responses}))
    if projection is None:
        nodes, edges = _free(ground, chosen, classes, relations)
        reading = _reading(FREE_READING, FREE_EMPTY, edges)
        network = Network("", FREE_TITLE, reading, nodes, edges, note, core=CLASSES)
    else:
        if classes is not None or relations is not None:
            raise ExportError(
                f"{projection} chooses its classes and relations itself: leave --class and --relation "
                "out, or leave the projection out."
            )
        network = _named(ground, chosen, projection, note)
    return sized(replace(network, nodes=with_quotes(network.nodes, network.edges)), size)


def sized(network: Network, measure: str) -> Network:
    """The network with a measure as the size of its nodes."""
    found = central(network, measure)
    nodes = tuple(replace(node, size=round(found[node.id], 6)) for node in network.nodes)
    return replace(network, nodes=nodes, measure=measure)


def _free(
    ground: Ground,
    countries: tuple[str, ...],
    classes: Collection[str] | None,
    relations: Collection[str] | None,
) -> Drawn:
    facts = facts_network(ground, classes=classes, relations=relations, countries=countries)
    nodes, edges = Draughtsman(ground).drawn(facts)
    return tuple(nodes.values()), edges


def _named(ground: Ground, countries: tuple[str, ...], name: str, note: Note) -> Network:
    if name not in PROJECTIONS:
        raise ExportError(f"No projection is called {name!r}. Choose one of {', '.join(PROJECTIONS)}.")
    chosen = PROJECTIONS[name]
    nodes, edges = chosen.project(ground, countries)
    ordered = tuple(sorted(nodes, key=lambda node: node.id))
    reading = _reading(chosen.reading, chosen.empty, edges)
    return Network(name, chosen.title, reading, ordered, edges, note, chosen.directed, core=chosen.core)


def _reading(reading: str, empty: str, edges: Sequence[Edge]) -> str:
    return reading if edges else f"{empty} {reading}"
