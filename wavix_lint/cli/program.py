"""The group of commands: finds them, runs one, and turns every outcome into an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from wavix_lint import __version__
from wavix_lint.cli import streams
from wavix_lint.errors import UsageError
from wavix_lint.report import harmless

_COMMANDS = "wavix_lint.cli.commands"


class Program(click.Group):
    """Commands are the modules of the folder `commands`; each has one `command`."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401
        super().__init__(
            invoke_without_command=True,
            callback=_help_when_bare,
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
            **settings,
        )
        click.version_option(__version__, prog_name="wavix-lint", message="%(prog)s %(version)s")(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        folder = os.path.join(os.path.dirname(__file__), "commands")
        return sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py") and not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{_COMMANDS}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if ctx.resilient_parsing or self.get_command(ctx, name) is not None:
            return super().resolve_command(ctx, args)
        raise click.UsageError(f"There is no command {name!r}. {self._advice(ctx, args)}".rstrip(), ctx)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            check = self.get_command(ctx, "check")
            if check is None or not any(error.option_name in option.opts for option in check.params):
                raise
            message = f"Options of a command follow its name: wavix-lint check {error.option_name} ..."
            raise click.UsageError(message, ctx) from error

    def _advice(self, ctx: click.Context, args: Sequence[str]) -> str:
        name = args[0]
        if name == "-" or os.sep in name or "." in name or os.path.lexists(name):
            from shlex import join

            return f"Did you mean `wavix-lint check {join(args)}`?"
        from wavix_lint.settings.nearest import nearest

        best = nearest(name, self.list_commands(ctx))
        return f"Did you mean `wavix-lint {best}`?" if best else f"Commands: {', '.join(self.list_commands(ctx))}."

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401
    ) -> NoReturn:
        """Run, and exit: 0 fine, 1 findings, 2 usage, configuration or internal error, 130 interrupted."""
        streams.prepare()
        extra.update(complete_var=complete_var, standalone_mode=False)
        sys.exit(streams.close(self._outcome(args, extra)))

    def _outcome(self, args: Sequence[str] | None, extra: dict[str, Any]) -> int:
        try:
            result = super().main(args, "wavix-lint", **extra)
        except (click.Abort, KeyboardInterrupt):
            streams.say("Interrupted\n")
            return 130
        except click.ClickException as error:
            _show(error)
            return 2
        except (UsageError, streams.Unwritable) as error:
            streams.say(f"Error: {harmless(str(error))}\n")
            return 2
        except Exception as error:  # noqa: BLE001 -- what is left is a bug, to be reported without what a file holds
            streams.say(_crash(error))
            return 2
        return result if isinstance(result, int) else 0


@click.pass_context
def _help_when_bare(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _show(error: click.ClickException) -> None:
    ctx = getattr(error, "ctx", None)
    if ctx is not None:
        streams.say(f"{ctx.get_usage()}\nTry '{ctx.command_path} --help' for help.\n\n")
    streams.say(f"Error: {harmless(error.format_message())}\n")


def _crash(error: Exception) -> str:
    """Where it broke and on what kind of error, without any value: the report of a crash must not print a key."""
    from traceback import extract_tb

    frames = extract_tb(error.__traceback__)
    own = [frame for frame in frames if f"wavix_lint{os.sep}" in frame.filename]
    trail = "".join(f"  {_shortened(frame.filename)}:{frame.lineno} in {frame.name}\n" for frame in own[-4:])
    return f"Error: internal error ({type(error).__name__}) at\n{trail}This is a bug in wavix-lint: please report it.\n"


def _shortened(path: str) -> str:
    return path[path.rfind(f"wavix_lint{os.sep}") :]
