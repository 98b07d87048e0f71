"""Why there is no fix."""

from __future__ import annotations


class Refused(Exception):
    """There is no fix. The argument says why, as a clause."""

    @property
    def reason(self) -> str:
        return str(self.args[0])


UNEDITABLE = "it is written in a way that cannot be edited"
UNCERTAIN_HOST = "it is not certain that the request goes to Wavix's API"
UNKNOWN_CLIENT = "how the function that sends it takes headers is not known"
