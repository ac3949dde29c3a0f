"""`kg explain`."""

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import fixtures_option, format_option, graph_option
from kg.cli.printing import FORMATS, print_table

if TYPE_CHECKING:
    from kg.publish.explanation import Evidence, ExplainedStatement, Explanation


@click.command()
@click.argument("iri")
@graph_option
@fixtures_option
@format_option("text", *FORMATS)
@click.pass_obj
def command(
    ontology: Path | None, *, iri: str, graph: Path, include_fixtures: bool, form: str | None
) -> None:
    """Show what stands behind IRI: statements, claims, rules, quotes, questions and files.

    IRI may also be the end of one (a slug) or a name, and may stand for a claim or a finding. The short name
    of an item in tables, such as q38_data_protection, its key, or the number of a question leads to findings.
    """
    from kg.graph import load

    explanation = load(graph, include_fixtures=include_fixtures, ontology=ontology).explain(iri)
    if not explanation.statements and not explanation.mentions:
        click.echo("No statement of this graph is about it or rests on it.", err=True)
    chosen = form or ("text" if sys.stdout.isatty() else "csv")
    if chosen == "text":
        _print_text(explanation)
    elif chosen == "json":
        click.echo(json.dumps(explanation.document(), ensure_ascii=False, indent=2))
    else:
        print_table(explanation.table(), chosen)


def _print_text(explanation: "Explanation") -> None:
    """A paragraph for each statement, quotes highlighted in their context."""
    click.secho(explanation.label, bold=True)
    click.echo(f"{', '.join(explanation.classes)}  {explanation.iri}")
    others = [name for name in explanation.names if name != explanation.label]
    if others:
        click.echo(f"also: {'; '.join(others)}")
    for statement in explanation.statements:
        _print_statement(statement)
    for mention in explanation.mentions:
        if mention.reason is not None:
            sure = f" (score {mention.score:g})" if mention.score is not None else ""
            where = f"question {mention.question} ({mention.edition})"
            click.echo(f"\nnamed {mention.form!r} in {where}: {mention.reason}{sure}")


def _print_statement(statement: "ExplainedStatement") -> None:
    click.echo()
    click.secho(statement.words, bold=True)
    for claim in statement.claims:
        manner = " ".join(part for part in (claim.polarity, claim.basis) if part)
        sure = f", confidence {claim.sure}" if claim.sure else ""
        click.echo(f"  {manner}{sure}, by the rule: {claim.rule}")
        for decision in claim.decisions:
            click.echo(f"    {claim.review} by {decision.author} on {decision.date}: {decision.reason}")
            click.echo(f"    ({decision.decision})")
        for evidence in claim.evidence:
            _print_evidence(evidence)


def _print_evidence(evidence: "Evidence") -> None:
    before, quote, after = (re.sub(r"\s+", " ", part) for part in _parts(evidence))
    highlighted = (
        click.style(quote, fg="yellow", bold=True)
        if quote
        else "(no words: an option was marked, or nothing is legible)"
    )
    click.echo(f"    “{before}{highlighted}{after}”")
    file = ", ".join(part for part in (evidence.file, evidence.place) if part)
    click.echo(f"    question {evidence.question} ({evidence.edition}): {evidence.asked}  [{file}]")


def _parts(evidence: "Evidence") -> tuple[str, str, str]:
    return evidence.before, evidence.quote, evidence.after
