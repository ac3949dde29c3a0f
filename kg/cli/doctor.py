"""`kg doctor`."""

from os import environ
from pathlib import Path

import click

from kg.cli.options import format_option
from kg.cli.printing import TABLE_FORMATS, print_table
from kg.cli.settings import settings_of


@click.command()
@format_option(*TABLE_FORMATS)
@click.pass_obj
def command(ontology: Path | None, *, form: str | None) -> int:
    """Check Python, egovkg, its dependencies and extras, the model's data, and the settings in force.

    Settings come from options, the environment, or the nearest egovkg.toml; each row tells which. Exits with
    1 if something is broken.
    """
    from kg.ask.table import Table
    from kg.config import in_force
    from kg.doctor import doctor

    found = doctor(ontology)
    settings = settings_of(click.get_current_context())
    rows = [
        (f"setting {name}", "ok", value) for name, value in in_force(settings, environ, ontology=ontology)
    ]
    file = str(settings.file) if settings.file else "none here or above"
    table = Table(found.columns, (*found.rows, ("settings file", "ok", file), *rows))
    print_table(table, form)
    return 1 if any(row["state"] == "broken" for row in table) else 0
