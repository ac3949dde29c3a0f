"""Sections on public bodies and the chief information officer."""

from kg.evaluate.gold import Gold
from kg.evaluate.names import address, alike
from kg.evaluate.pairing import pair
from kg.evaluate.score import Score, of_checks, of_sets
from kg.evaluate.view import CountryView
from kg.store.view import local_name


def bodies(gold: Gold, view: CountryView) -> list[Score]:
    """Public bodies by name, their addresses, and the sectors they answer for."""
    wanted = gold.bodies
    labels = {iri: view.names(iri) for iri in view.national_instances("egov:PublicBody")}
    pairs = pair([body.names for body in wanted], {iri: names for iri, names in labels.items() if names})
    found = pairs.found.items()
    missed = tuple(body.name for index, body in enumerate(wanted) if index not in pairs.found)
    added = tuple(min(labels[iri]) for iri in pairs.extra)
    return [
        Score("bodies", len(pairs.found), len(missed), len(added), missed, added),
        of_sets(
            "body-urls",
            {(body.name, address(body.url)) for body in wanted if body.url},
            {
                (wanted[index].name, address(url))
                for index, iri in found
                for url in view.values(iri, "foaf:homepage")
            },
        ),
        of_sets(
            "body-sectors",
            {(body.name, sector) for body in wanted for sector in body.sectors},
            {
                (wanted[index].name, local_name(sector))
                for index, iri in found
                for sector in view.values(iri, "egov:responsibleForSector")
            },
        ),
    ]


def officer(gold: Gold, view: CountryView) -> list[Score]:
    """Name, title and body of the chief information officer: three checks, if gold names one."""
    if gold.cio is None:
        return []
    names, titles, homes = _found_officer(view)
    checks = {
        gold.cio.name: any(alike(name, gold.cio.name) for name in names),
        gold.cio.title or "title": any(alike(title, gold.cio.title or "") for title in titles),
        gold.cio.body or "body": any(alike(home, gold.cio.body or "") for home in homes),
    }
    wrong = [wanted for wanted, right in checks.items() if not right]
    return [of_checks("cio", 3 - len(wrong), 3, wrong)]


def _found_officer(view: CountryView) -> tuple[set[str], set[str], set[str]]:
    """Names, titles and bodies of all who hold a post of chief information officer and have a name."""
    names: set[str] = set()
    titles: set[str] = set()
    homes: set[str] = set()
    for post in view.national_instances("egov:ChiefInformationOfficerPost"):
        for holding in view.subjects("egov:forPost", post):
            found = set(view.path(holding, "egov:postHolder", "skos:prefLabel"))
            found.update(view.path(holding, "egov:postHolder", "foaf:name"))
            if found:
                names |= found
                titles.update(view.values(holding, "egov:officeTitle"))
                homes.update(view.path(post, "egov:postIn", "skos:prefLabel"))
    return names, titles, homes
