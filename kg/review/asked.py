"""What a person wants to decide on although nothing is doubtful about it."""

from collections.abc import Iterator

from kg.decisions import Choice, country_of, evidence_digest, local_path
from kg.decisions.paths import is_thing
from kg.resolve import thing_words
from kg.review.doubt import Doubt, Kind
from kg.review.doubtful_claims import claim_doubt, finding_doubt
from kg.review.statements import Statements, quoted

_PLACES = 3


def asked(statements: Statements, name: str) -> Iterator[Doubt]:
    """Blocks to decide on a thing and all that is claimed of it, a claim, or a finding.

    Args:
        statements: the graph.
        name: an IRI, a path such as `document/KHM/law`, a name, or the key of an item such as
            `legal.data_protection.exists`.
    """
    for iri in _named(statements, name):
        if statements.is_a(iri, "egov:Claim"):
            yield claim_doubt(statements, statements.claim(iri), Kind.ASKED)
        elif statements.is_a(iri, "egov:Finding"):
            yield finding_doubt(statements, iri, Kind.ASKED)
        elif is_thing(local_path(iri)):
            yield _thing(statements, iri)
            own = [one for one in statements.claims if one.subject == iri and not one.reviewed]
            yield from (claim_doubt(statements, one, Kind.ASKED) for one in own)


def _named(statements: Statements, name: str) -> list[str]:
    view = statements.view
    wanted = name.strip().strip("<>")
    if view.store and "://" in wanted:
        return [wanted] if view.quads(wanted) else []
    known = [*view.instances("egov:Finding"), *view.instances("egov:Claim"), *_things(statements)]
    found = [iri for iri in known if local_path(iri) == wanted or iri.endswith(f"/{wanted}")]
    return found or [iri for iri in _things(statements) if _called(statements, iri, wanted)]


def _things(statements: Statements) -> list[str]:
    view = statements.view
    return sorted(
        {
            iri
            for country in view.instances("egov:Country")
            for iri in view.subjects("egov:inCountry", country)
        }
    )


def _called(statements: Statements, iri: str, name: str) -> bool:
    names = statements.view.values(iri, "skos:prefLabel", "skos:altLabel")
    return name.casefold() in {one.casefold() for one in names}


def _thing(statements: Statements, iri: str) -> Doubt:
    path = local_path(iri)
    return Doubt(
        Kind.ASKED,
        country_of(path),
        "rename: its right name is in `name`; reject: there is no such thing.",
        (Choice.RENAME, Choice.REJECT),
        (("thing", (path,)), ("name", ("",))),
        evidence_digest(thing_words(statements.forms(iri))),
        (statements.name(iri), *map(quoted, statements.places(iri)[:_PLACES])),
        statements.about.get(iri, 0),
    )
