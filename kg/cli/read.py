"""`kg read`."""

from pathlib import Path

import click

from kg.cli.build import SOME_FAILED
from kg.cli.options import quiet_option, source_country_option, source_edition_option
from kg.cli.progress import bars
from kg.cli.terminal import visible


def _print_schema(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        from kg.resources import ontology_folder

        schema = ontology_folder(ctx.find_object(Path)) / "response.schema.json"
        click.echo(schema.read_text("utf-8"), nl=False)
        ctx.exit()


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, in place of printing."
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("json", "jsonl")),
    help="json, or jsonl with one response a line; json unless the output file ends in .jsonl.",
)
@source_edition_option
@source_country_option
@quiet_option
@click.option("--include-restricted", is_flag=True, help="Show personal data in place of blocks.")
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON Schema of what this command prints, and exit.",
)
@click.pass_obj
def command(
    ontology: Path | None,
    *,
    paths: tuple[Path, ...],
    output: Path | None,
    form: str | None,
    edition: str | None,
    country: str | None,
    quiet: bool,
    include_restricted: bool,
) -> int:
    """Print what is read in files, folders, archives or standard input (-), in whichever format, as JSON.

    A file with one response prints one object; a file with several, a folder and several files print a
    list. `kg build` reads this JSON too; docs/formats.md describes it. Exits with 3 if some of the inputs
    could not be read.
    """
    from kg.pipeline.reading import read_inputs
    from kg.readers.interchange import json_line, json_text
    from kg.responses import as_json

    with bars(quiet=quiet) as steps:
        read = read_inputs(paths, ontology=ontology, edition=edition, country=country, steps=steps)
    for line in (*read.notices, *read.failures):
        click.echo(visible(str(line)), err=True)
    lines = form == "jsonl" or (form is None and output is not None and output.suffix == ".jsonl")
    single = len(paths) == 1 and not paths[0].is_dir() and len(read.responses) == 1
    documents = [
        as_json(one, ontology=ontology, include_restricted=include_restricted) for one in read.responses
    ]
    whole = documents[0] if single else documents
    text = "".join(map(json_line, documents)) if lines else json_text(whole)
    if output is None:
        click.echo(text, nl=False)
    else:
        from kg.publish.export import write_file

        write_file(output, text.encode())
        click.echo(f"Wrote {output}.", err=True)
    return SOME_FAILED if read.failures else 0
