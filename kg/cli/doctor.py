"""`kg doctor`."""

from pathlib import Path

import click

from kg.cli.options import format_option
from kg.cli.printing import TABLE_FORMATS, print_table


@click.command()
@format_option(*TABLE_FORMATS)
@click.pass_obj
def command(ontology: Path | None, *, form: str | None) -> int:
    """Check Python, egovkg, its dependencies and extras, and the model's data.

    Exits with 1 if something is broken.
    """
    from kg.doctor import doctor

    table = doctor(ontology)
    print_table(table, form)
    return 1 if any(row["state"] == "broken" for row in table) else 0
