"""`kg completion`."""

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print what makes a shell complete the commands, options, countries and codes of `kg`.

    Put it where the shell reads it at its start: see the examples.
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:  # a Choice of what click knows
        raise click.UsageError(f"There is no completion for {shell}.")
    root = ctx.find_root()
    click.echo(found(root.command, {}, "kg", "_KG_COMPLETE").source())
