"""What a user did wrong, as opposed to what went wrong. The command line says it in one line and exits 2."""

from __future__ import annotations


class UsageError(Exception):
    """The request cannot be carried out as it was made: a path that does not exist, an option out of range."""
