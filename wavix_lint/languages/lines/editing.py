"""What can be repaired in files of settings: little, for most of them are where values come from, not where they go."""

from __future__ import annotations

import re

from wavix_lint.model import Applicability, Edit, Fix, Span
from wavix_lint.repairs import AddBearer, MoveToHeader, NoFix, ReadFromEnvironment, Repair, UseTls, VerifyCertificates

_PLAIN_SCHEME = re.compile(rb"(http|ws)(?=://)", re.IGNORECASE)
IN_ENVIRONMENT_FILE = (
    "this is where the key belongs as long as nobody commits the file: add it to .gitignore and rotate the key"
)
IN_SETTINGS = "this format has no way to read the environment that every reader of it knows"


class SettingsEditor:
    """The editor of one file. `reason` says why a key in it cannot be replaced."""

    def __init__(self, data: bytes, reason: str = "") -> None:
        self.data = data
        self._reason = reason or IN_SETTINGS

    def fix(self, repair: Repair) -> Fix | NoFix:
        """The scheme of a URL is changed where it is written; all else has to be done by hand."""
        if isinstance(repair, UseTls):
            return self._with_tls(repair.span)
        if isinstance(repair, ReadFromEnvironment):
            return self.without_key(repair)
        if isinstance(repair, MoveToHeader):
            return NoFix("the header has to be added where the URL is used, which this file does not show")
        if isinstance(repair, VerifyCertificates):
            return NoFix("the option may be there for a proxy whose certificate has to be named instead")
        if isinstance(repair, AddBearer):
            return NoFix("the key has to be brought here first, which is another change than this line")
        return NoFix("the value is put together elsewhere")

    def without_key(self, repair: ReadFromEnvironment) -> Fix | NoFix:
        """Reads the key from elsewhere, in formats that can."""
        return NoFix(self._reason)

    def _with_tls(self, span: Span) -> Fix | NoFix:
        match = _PLAIN_SCHEME.match(self.data, span.start, span.end)
        if match is None:
            return NoFix("the scheme is not written here")
        secure = "https" if match[1].lower() == b"http" else "wss"
        return Fix(f"Use `{secure}://`", (Edit(Span(*match.span()), secure),), Applicability.UNSAFE)
