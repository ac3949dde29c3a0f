"""The note that stands beside every table, figure, page and export: where it is from and what it is not."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg import __version__
from kg.publish.citing.responses import CitedResponse, cited_responses, title_of
from kg.publish.citing.rights import (
    BANNER,
    DESIGNATIONS,
    PARTLY_INVENTED,
    RIGHTS,
    SELF_REPORTED,
    SURVEY,
)
from kg.store.view import GraphView

SHORT_DIGEST = 12
"""How many characters of a graph's digest stand where there is little room."""

_NAMED = 3
_LISTED = 10


@dataclass(frozen=True, slots=True)
class Note:
    """Source, n, version of the graph, self-reporting, consent and designations, in one wording.

    `digest` is the graph's: see `kg.publish.citing.digest`.

    Example:
        >>> khm = CitedResponse("", "KHM", "2022", "khm.txt", "ab", "unknown", None, False, "Cambodia")
        >>> note = Note((khm,), "881621c63c12f471")
        >>> note.size
        'n = 1 response of 1 country'
        >>> note.consent
        ('Consent to publish is unknown: KHM 2022.',)
    """

    responses: tuple[CitedResponse, ...]
    digest: str

    @property
    def version(self) -> str:
        """The version of egovkg that built the graph; several if countries were built by different ones."""
        return ", ".join(sorted({one.version for one in self.responses if one.version})) or __version__

    @property
    def title(self) -> str:
        """The graph in a few words."""
        return title_of(self.responses)

    @property
    def fixture(self) -> bool:
        """Whether any response is invented."""
        return any(one.fixture for one in self.responses)

    @property
    def banner(self) -> str:
        """What is said first where responses are invented; empty where none is."""
        return banner(self.responses)

    @property
    def source(self) -> str:
        """Where the statements come from."""
        official = [one for one in self.responses if not one.fixture]
        if not official:
            return "Source: invented responses." if self.responses else "Source: no response loaded."
        surveys = "; ".join(sorted({one.survey for one in official}))
        return f"Source: {surveys} (UN DESA), Member States Questionnaire, {_whose(official)}, {SURVEY}"

    @property
    def size(self) -> str:
        """What n is, and how many of them are invented."""
        countries = len({one.country for one in self.responses})
        whole = f"n = {_many(len(self.responses), 'response')} of {_many(countries, 'country', 'countries')}"
        invented = sum(one.fixture for one in self.responses)
        if not invented:
            return whole
        return f"{whole}, {'all' if invented == len(self.responses) else f'{invented} of them'} invented"

    @property
    def graph(self) -> str:
        """The version of the graph: the software and the digest of what it holds."""
        return f"Graph: egovkg {self.version}, SHA-256 {self.digest}"

    @property
    def consent(self) -> tuple[str, ...]:
        """A line for refused and one for unknown consent to publish; none where all consented."""
        return tuple(
            f"Consent to publish is {kind}: {', '.join(sorted(codes))}."
            for kind in ("refused", "unknown")
            if (codes := {one.code for one in self.responses if one.consent == kind and not one.fixture})
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """The whole note, a line for each thing to say; the banner of invented data comes first."""
        said = (
            self.banner,
            self.source,
            self.size,
            self.graph,
            SELF_REPORTED,
            *self.consent,
            DESIGNATIONS,
        )
        return tuple(line for line in said if line)

    @property
    def text(self) -> str:
        """The whole note, lines parted by line feeds."""
        return "\n".join(self.lines)

    @property
    def brief(self) -> tuple[str, ...]:
        """The note for the foot of a figure: short lines, without consent and designations in full."""
        short = f"egovkg {self.version}, graph {self.digest[:SHORT_DIGEST]}"
        lines = (self.banner, self.source, f"{self.size}; {short}. {SELF_REPORTED}")
        return tuple(line for line in lines if line)

    @property
    def foot(self) -> tuple[str, ...]:
        """What stands below a figure that shows the banner elsewhere: the note in brief, and designations."""
        return (*(line for line in self.brief if line != self.banner), DESIGNATIONS)

    def document(self) -> dict[str, object]:
        """The note as plain values, for JSON and for the metadata of files."""
        return {
            "title": self.title,
            "source": self.source,
            "n": len(self.responses),
            "countries": len({one.country for one in self.responses}),
            "graph": {"version": self.version, "digest": self.digest},
            "invented": sorted(one.code for one in self.responses if one.fixture),
            "notes": list(self.lines),
            "rights": RIGHTS,
        }


def note_of(
    view: GraphView, digest: str, countries: Collection[str] = (), editions: Collection[str] = ()
) -> Note:
    """The note on a graph, or on the part of it that stands behind a table or figure.

    Args:
        view: the graph.
        digest: the graph's digest.
        countries: ISO 3166 alpha-3 codes of those that were looked at; none means all.
        editions: likewise.
    """
    return Note(cited_responses(view, countries, editions), digest)


def banner(responses: Sequence[CitedResponse]) -> str:
    """What is said of invented responses: that all or which are; empty where none is."""
    invented = sorted(one.code for one in responses if one.fixture)
    if not invented or len(invented) == len(responses):
        return BANNER if invented else ""
    more = f" and {len(invented) - _LISTED} more" if len(invented) > _LISTED else ""
    return PARTLY_INVENTED.format(invented=", ".join(invented[:_LISTED]) + more)


def _whose(official: Sequence[CitedResponse]) -> str:
    names = sorted({one.country_name for one in official})
    kind = "response" if len(official) == 1 else "responses"
    return f"{kind} of {', '.join(names) if len(names) <= _NAMED else f'{len(names)} countries'}"


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or one + 's'}"
