"""The command `kg`: thin words around the Python API."""

import gc
import os
import sys

from kg.errors import EgovkgError


def main() -> None:
    """Runs `kg` and ends the process.

    Exit codes: 0 ok, 1 an error at run time, 2 wrong usage, 3 some inputs failed, 4 violations,
    5 decisions or waivers that fit no longer, 130 interrupted.
    """
    import click

    from kg.cli.app import kg
    from kg.cli.terminal import guard, visible

    guard()

    # A command soon ends: to look through the lasting objects of the model again and again frees nothing.
    gc.set_threshold(100_000, 50, 50)
    try:
        code = kg.main(prog_name="kg", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        code = 130
    except EgovkgError as error:
        click.echo(f"Error: {visible(str(error))}", err=True)
        code = error.exit_code
    except BrokenPipeError:
        # The reader has gone; nothing may be written when the interpreter flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    # Nor need the end of the process look at what it is about to give back.
    gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)
