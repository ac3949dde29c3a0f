"""Countries and their groups, organisations, frameworks and goals as RDF."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.assemble.iris import Iris, address_iri, escape
from kg.assemble.terms import NamedGraph, term, text, typed
from kg.vocabulary.countries import Country, Group
from kg.vocabulary.labels import Label
from kg.vocabulary.organizations import Framework, Goal, Organization
from kg.vocabulary.reference import Reference


def state_shared_things(graph: NamedGraph, reference: Reference, year: int, iris: Iris) -> None:
    """States all reference data; countries stand in the groups that they belonged to in that year."""
    writer = _Writer(graph, iris)
    for group in reference.groups.values():
        writer.state_group(group)
    for country in reference.countries.values():
        writer.state_country(country, year)
    for organization in reference.organizations.values():
        writer.state_organization(organization)
    for framework in reference.frameworks.values():
        writer.state_framework(framework)
    for goal in reference.goals.values():
        writer.state_goal(goal)


class _Writer:
    """Writes one thing after the other."""

    def __init__(self, graph: NamedGraph, iris: Iris) -> None:
        self._graph = graph
        self._iris = iris

    def _node(self, kind: str, code: str) -> ox.NamedNode:
        return ox.NamedNode(self._iris.known(kind, code))

    def _state_names(
        self,
        node: ox.NamedNode,
        preferred: Iterable[Label],
        also: Iterable[Label] = (),
        acronyms: Iterable[str] = (),
    ) -> None:
        """Acronyms have no language; an alternative name that is the preferred one is left out."""
        main = {text(label.text, label.language) for label in preferred}
        self._graph.add(node, "skos:prefLabel", *main)
        others = {text(label.text, label.language) for label in also} - main
        self._graph.add(node, "skos:altLabel", *others, *(text(acronym) for acronym in acronyms))

    def state_group(self, group: Group) -> None:
        node = self._node("group", group.code)
        self._graph.add(node, "rdf:type", term("egov:CountryGroup"))
        self._graph.add(node, "skos:notation", text(group.code))
        self._graph.add(node, "egov:m49Code", text(group.m49))
        self._graph.add(node, "skos:exactMatch", ox.NamedNode(group.link))
        self._state_names(node, group.labels)
        if group.within:
            self._graph.add(node, "skos:broader", self._node("group", group.within))

    def state_country(self, country: Country, year: int) -> None:
        node = self._node("country", country.iso3)
        self._graph.add(node, "rdf:type", term("egov:Country"))
        self._graph.add(node, "egov:iso3Code", text(country.iso3))
        self._graph.add(node, "egov:iso2Code", text(country.iso2))
        self._graph.add(node, "egov:m49Code", text(country.m49))
        self._graph.add(node, "skos:exactMatch", *(ox.NamedNode(escape(link)) for link in country.links))
        self._state_names(node, country.labels, (*country.formal, *country.also), country.acronyms)
        groups = [membership.group for membership in country.memberships if membership.holds_in(year)]
        nodes = (self._node("group", code) for code in (*country.areas[:1], *groups))
        self._graph.add(node, "egov:inCountryGroup", *nodes)

    def state_organization(self, organization: Organization) -> None:
        node = self._node("organization", organization.code)
        self._graph.add(node, "rdf:type", term("egov:InternationalOrganization"))
        self._state_names(node, organization.labels, organization.also, organization.acronyms)
        self._state_links(node, organization.links)
        if organization.part_of is not None:
            self._graph.add(node, "org:subOrganizationOf", self._node("organization", organization.part_of))

    def state_framework(self, framework: Framework) -> None:
        node = self._node("framework", framework.code)
        self._graph.add(node, "rdf:type", term("egov:InternationalFramework"))
        self._state_names(node, framework.labels, framework.also, framework.acronyms)
        self._state_links(node, framework.links)
        self._graph.add(node, "egov:documentNumber", *map(text, framework.numbers))
        if framework.year is not None:
            self._graph.add(node, "egov:documentYear", typed(str(framework.year), "xsd:gYear"))
        if framework.issuer is not None:
            self._graph.add(node, "egov:frameworkOf", self._node("organization", framework.issuer))

    def state_goal(self, goal: Goal) -> None:
        node = self._node("goal", goal.code)
        self._graph.add(node, "rdf:type", term("egov:SustainableDevelopmentGoal"))
        self._graph.add(node, "skos:notation", text(goal.code))
        self._state_names(node, goal.labels)
        above, dot, _ = goal.code.partition(".")
        if dot:
            self._graph.add(node, "skos:broader", self._node("goal", above))

    def _state_links(self, node: ox.NamedNode, links: Iterable[str]) -> None:
        self._graph.add(node, "rdfs:seeAlso", *(ox.NamedNode(address_iri(link)) for link in links))
