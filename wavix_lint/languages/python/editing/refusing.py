"""Why there is no fix, as exceptions."""

from __future__ import annotations


class Refused(Exception):
    """There is no fix. The argument says why, as a clause."""

    @property
    def reason(self) -> str:
        return str(self.args[0])


class Unnamed(Refused):
    """The key's expression cannot be written where the header goes; a name that holds the same value could be."""
