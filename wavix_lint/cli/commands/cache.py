"""`wavix-lint cache`: where earlier results are kept, and how to get rid of them."""

from __future__ import annotations

import click

from wavix_lint.cli import streams

_folder = click.option(
    "--cache-dir", type=click.Path(), metavar="FOLDER", help="The folder, if it is not the usual one."
)


@click.group(name="cache", short_help="Show or remove what earlier runs have kept.")
def command() -> None:
    """Show or remove what earlier runs have kept.

    A run over many files keeps its results, sealed so that only who has a file can read what was found in it. The
    next run reads again only what has changed.

    \b
    Examples:
      wavix-lint cache dir
      wavix-lint cache clean
    """


@command.command(name="dir", short_help="Print the folder.")
@_folder
def folder(cache_dir: str | None) -> None:
    """Print the folder that results are kept in."""
    from wavix_lint import cache

    streams.emit((cache.folder(cache_dir) + "\n",))


@command.command(name="clean", short_help="Remove all results.")
@_folder
def clean(cache_dir: str | None) -> None:
    """Remove all results. The next run starts cold."""
    from wavix_lint import cache

    where = cache.folder(cache_dir)
    try:
        freed = cache.clean(where)
    except OSError as error:
        raise click.ClickException(f"cannot remove the cache in {where}: {error.strerror}") from error
    streams.say(f"Removed {freed} bytes from {where}\n" if freed else f"Nothing to remove in {where}\n")
