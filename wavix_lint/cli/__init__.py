"""The command line. A module in `commands/` is a command; its code is imported when the command runs."""

from __future__ import annotations

from wavix_lint.cli.program import Program

__all__ = ["main"]

main = Program(
    name="wavix-lint",
    help="""A linter that knows one API: Wavix. It finds API keys in code, keys sent as `appid` in a URL, requests
    without a Bearer token, cleartext and unverified connections.

    \b
    Examples:
      wavix-lint check                          the working folder
      wavix-lint check src tests/conftest.py    some folders and files
      wavix-lint check --output-format json     for another program
      cat app.py | wavix-lint check - --stdin-filename app.py
      wavix-lint rule WVX002                    what a rule means, and what to do

    \b
    Exit codes of check: 0 nothing found, 1 findings, 2 wrong usage or a failure, 130 interrupted.
    """,
    epilog="Each command has its own --help. Settings: [tool.wavix-lint] in pyproject.toml, or .wavix-lint.toml.",
)
