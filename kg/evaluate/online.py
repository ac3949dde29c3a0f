"""Sections on what a government offers online: portals, their functions, services and accounts."""

import re

from kg.evaluate.gold import Gold
from kg.evaluate.items import Said, gathered
from kg.evaluate.names import address, normalised
from kg.evaluate.score import Score, of_sets
from kg.evaluate.view import CountryView
from kg.store.view import local_name

ASKED_FUNCTIONS = frozenset(
    {
        "national-portal",
        "e-services",
        "e-participation",
        "open-government-data",
        "public-procurement",
        "covid-19",
        "crisis-information",
    }
)
"""The portal functions that a question of their own asks for: counted in every country."""

_PAGES = ("foaf:page", "foaf:homepage", "foaf:accountServiceHomepage", "egov:url")


def portals(gold: Gold, view: CountryView) -> list[Score]:
    """Portals by address, and pairs of portal and function.

    Functions that the gold file never uses are ignored, except for those that a question asks for.
    """
    wanted = {address(portal.url): portal for portal in gold.portals}
    found = _found_portals(view)
    counted = ASKED_FUNCTIONS.union(*(portal.functions for portal in wanted.values()))
    return [
        of_sets(
            "portals",
            {url: (portal.url,) for url, portal in wanted.items()},
            {url: (view.typed(portal),) for url, portal in found.items()},
        ),
        of_sets(
            "portal-functions",
            {(url, function): (one.url,) for url, one in wanted.items() for function in one.functions},
            {
                (url, local_name(function)): (Said(portal, "egov:portalFunction", function),)
                for url, portal in found.items()
                for function in view.values(portal, "egov:portalFunction")
                if local_name(function) in counted
            },
        ),
    ]


def services(gold: Gold, view: CountryView) -> list[Score]:
    """Pairs of a service's name and the address of the portal that offers it."""
    found = gathered(
        ((normalised(name), address(url)), Said(service, "egov:availableThrough", portal))
        for service in view.national_instances("egov:DigitalService")
        for name in view.values(service, "skos:prefLabel", "dcterms:title", "rdfs:label")
        for portal in view.values(service, "egov:availableThrough")
        for url in view.values(portal, "egov:url")
    )
    wanted = {(normalised(name), address(url)): (name, url) for name, url in gold.services}
    return [of_sets("services", wanted, found)]


def accounts(gold: Gold, view: CountryView) -> list[Score]:
    """Social media accounts by address; those that gold gives by handle alone are not counted either way."""
    wanted = {address(account): (account,) for account in gold.accounts if "/" in account}
    handles = {
        normalised(handle)
        for account in gold.accounts
        if "/" not in account
        for handle in re.findall(r"@?([\w.]{4,})", account)
    }
    found = gathered(
        (address(page), view.typed(iri))
        for iri in view.national_instances("egov:SocialMediaAccount")
        for page in view.values(iri, *_PAGES)
        if address(page) in wanted or not any(handle in normalised(page) for handle in handles)
    )
    return [of_sets("accounts", wanted, found)]


def _found_portals(view: CountryView) -> dict[str, str]:
    """Portals by address; of several nodes with one address the last in order stands."""
    return {
        address(url): portal
        for portal in view.national_instances("egov:Portal")
        for url in sorted(view.values(portal, "egov:url"))[:1]
    }
