"""Suggests names of commands and questions that look like one that does not exist."""

from collections.abc import Callable

import click

Resolved = tuple[str | None, click.Command | None, list[str]]
"""What `click.Group.resolve_command` gives: name, command, and the arguments left."""


def resolve_or_suggest(
    group: click.Group,
    ctx: click.Context,
    args: list[str],
    resolve: Callable[[click.Context, list[str]], Resolved],
) -> Resolved:
    """Resolves a command of a group as click does, but with suggestions where there is none of that name.

    Raises:
        click.UsageError: if there is no such command.
    """
    name = args[0]
    if name.startswith("-") or ctx.resilient_parsing or group.get_command(ctx, name) is not None:
        return resolve(ctx, args)
    from kg.ask.naming import Names, unknown

    what = "question" if ctx.info_name == "ask" else "command"
    hint = unknown(name, what, Names((one, one) for one in group.list_commands(ctx)))
    listing = "kg ask" if what == "question" else "kg --help"
    raise click.UsageError(f"{hint} List all with: {listing}.", ctx)
