"""Sections on public bodies and the chief information officer."""

from collections.abc import Iterator, Mapping

from kg.evaluate.gold import Gold
from kg.evaluate.items import Item, Said, Verdict, gathered
from kg.evaluate.names import address, alike
from kg.evaluate.pairing import pair, paired_items
from kg.evaluate.score import Score, of_checks, of_items, of_sets
from kg.evaluate.view import CountryView
from kg.store.view import local_name


def bodies(gold: Gold, view: CountryView) -> list[Score]:
    """Public bodies by name, their addresses, and the sectors they answer for."""
    wanted = gold.bodies
    named = {iri: view.names(iri) for iri in view.national_instances("egov:PublicBody")}
    labels = {iri: names for iri, names in named.items() if names}
    pairs = pair([body.names for body in wanted], labels)
    said = {iri: (view.typed(iri),) for iri in labels}
    found = [(wanted[index].name, iri) for index, iri in pairs.found.items()]
    return [
        of_items("bodies", paired_items(pairs, [body.names for body in wanted], labels, said)),
        of_sets(
            "body-urls",
            {(body.name, address(body.url)): (body.url, *body.names) for body in wanted if body.url},
            gathered(
                ((name, address(url)), Said(iri, "foaf:homepage", url))
                for name, iri in found
                for url in view.values(iri, "foaf:homepage")
            ),
        ),
        of_sets(
            "body-sectors",
            {(body.name, sector): body.names for body in wanted for sector in body.sectors},
            gathered(
                ((name, local_name(sector)), Said(iri, "egov:responsibleForSector", sector))
                for name, iri in found
                for sector in view.values(iri, "egov:responsibleForSector")
            ),
        ),
    ]


def officer(gold: Gold, view: CountryView) -> list[Score]:
    """Name, title and body of the chief information officer: three checks, if gold names one."""
    if gold.cio is None:
        return []
    found = _found_officer(view)
    parts = ((gold.cio.name, "name"), (gold.cio.title, "title"), (gold.cio.body, "body"))
    return [of_checks("cio", [_check(wanted, part, found.get(part, {})) for wanted, part in parts])]


def _check(wanted: str | None, part: str, found: Mapping[str, tuple[Said, ...]]) -> Item:
    """One of the officer's parts; where it is wrong, the statements are all that stand in its place."""
    said = [said for text, said in found.items() if alike(text, wanted or "")]
    if said:
        return Item(wanted or part, Verdict.MATCHED, said[0])
    instead = tuple(one for each in found.values() for one in each)
    return Item(wanted or part, Verdict.MISSED, instead, (wanted,) if wanted else ())


def _found_officer(view: CountryView) -> dict[str, dict[str, tuple[Said, ...]]]:
    """Name, title and body of all who hold a post of chief information officer and have a name."""
    return {
        part: gathered((text, said) for kind, text, said in _holders(view) if kind == part)
        for part in ("name", "title", "body")
    }


def _holders(view: CountryView) -> Iterator[tuple[str, str, Said]]:
    for post in view.national_instances("egov:ChiefInformationOfficerPost"):
        for holding in view.subjects("egov:forPost", post):
            holders = [
                (holder, name)
                for holder in view.values(holding, "egov:postHolder")
                for name in view.values(holder, "skos:prefLabel", "foaf:name")
            ]
            if not holders:
                continue
            for holder, name in holders:
                yield "name", name, Said(holding, "egov:postHolder", holder)
            for title in view.values(holding, "egov:officeTitle"):
                yield "title", title, Said(holding, "egov:officeTitle", title)
            for home in view.values(post, "egov:postIn"):
                for name in view.values(home, "skos:prefLabel"):
                    yield "body", name, Said(post, "egov:postIn", home)
