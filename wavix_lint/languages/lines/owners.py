"""Whose the settings of a block are, by what stands beside them.

`API_URL=https://api.wavix.com` speaks for `API_KEY`, and `SMS_PROVIDER=wavix` for `SMS_API_KEY`: names that agree in
all but the words for a host, an owner or a credential.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Text
from wavix_lint.wavix.hosts import HostKind
from wavix_lint.wavix.names import says_credential, says_wavix, units
from wavix_lint.wavix.vendors import names_vendor, word_set

Stem = tuple[str, ...]

_CREDENTIAL_WORDS = word_set(
    "api id key keys token tokens access auth bearer authorization credential credentials password passwd pwd pass"
)
_HOST_WORDS = word_set(
    "url uri base host hostname endpoint server domain root address http https realm proxy register target wss ws"
)
_OWNER_WORDS = word_set("provider vendor gateway driver integration service backend carrier")
_LABEL_WORDS = word_set("name type label kind") | _OWNER_WORDS  # say it in a small block only
_SILENT = _CREDENTIAL_WORDS | _HOST_WORDS | _LABEL_WORDS
_SIP_WORDS = word_set("password passwd pwd pass secret")
_TELEPHONY = word_set("sms voice sip call calls telephony phone messaging mms")
_SCHEME = re.compile(r"\s*[a-z][a-z+.\-]{1,9}://([^/?#\s]+)", re.IGNORECASE)
_OURS = ("localhost", "127.", "0.0.0.0", "host.docker", "\x00")  # noqa: S104 -- compared, never bound
_LONGEST_LABEL = 80
_HEADING_WORDS = word_set(
    """
    wavix wavbix com api apis key keys token tokens secret secrets credential credentials config configuration settings
    setup account access auth sms mms voice sip call calls telephony phone messaging provider integration service
    gateway client prod production dev development staging stage test sandbox live env environment variables vars the
    our my for of and
    """
)


class Owner(Enum):
    """What an entry says of those beside it."""

    WAVIX = 1
    WAVIX_SIP = 2  # a SIP or SMPP host of Wavix: passwords are for it, API keys are not
    OTHER = 3


def stem(name: str) -> Stem:
    """What is left of a name without the words for hosts, owners and credentials: `SMS_API_KEY` -> sms."""
    parts = units(name)
    silent = [part in _SILENT for part in parts]
    for index, part in enumerate(parts):
        if part in ("app", "application"):
            silent[index] = parts[index + 1 : index + 2] == ["id"]
    if parts[-1:] == ["secret"]:
        silent[-1] = True
    return tuple(part for part, skipped in zip(parts, silent, strict=True) if not skipped)


def owner_said(name: str, value: Text, config: Config, is_block: bool) -> Owner | None:
    """Whose host the entry names, or whose name; None when it says nothing of the kind."""
    skeleton = value.skeleton
    parts = units(name)
    last = parts[-1] if parts else ""
    scheme = _SCHEME.match(skeleton)
    if scheme is not None or last in _HOST_WORDS:
        url = wavix_url(value, config)
        if url is not None:
            return Owner.WAVIX if url.takes_key else Owner.WAVIX_SIP if url.kind is HostKind.SIP else None
        if scheme is not None:
            return None if scheme[1].lower().startswith(_OURS) else Owner.OTHER
        return None
    if last not in (_LABEL_WORDS if is_block else _OWNER_WORDS) or len(skeleton) > _LONGEST_LABEL:
        return None
    if _names_others(skeleton):
        return Owner.OTHER
    return Owner.WAVIX if says_wavix(skeleton) and (is_block or units(skeleton) in (["wavix"], ["wavbix"])) else None


def is_owned(name: str, owners: dict[Stem, set[Owner]]) -> bool:
    """Whether the credential of that name belongs to Wavix by what the others say."""
    if not owners or not says_credential(name):
        return False
    said = owners.get(stem(name), set())
    if said == {Owner.WAVIX}:
        return True
    return said == {Owner.WAVIX_SIP} and units(name)[-1] in _SIP_WORDS


def is_under_heading(name: str, heading: str) -> bool:
    """Whether a credential with a general name stands below a comment such as `# Wavix`."""
    if not heading or not says_credential(name) or not set(stem(name)) <= _TELEPHONY:
        return False
    return any(_is_heading(line) for line in heading.splitlines()) and not _names_others(heading)


def _is_heading(line: str) -> bool:
    words = units(line)
    return _HEADING_WORDS.issuperset(words) and says_wavix(line)


def _names_others(text: str) -> bool:
    words = units(text)
    return any(names_vendor(words, index) for index in range(len(words)))


def values_beside(entries: Sequence[tuple[str, Text]]) -> Iterator[tuple[str, Text]]:
    """`name: X` and `value: Y` in one block are an entry `X: Y` of it."""
    found = {name.lower().rpartition(":")[2]: value for name, value in entries[:_MOST_BESIDE]}
    value = next((found[name] for name in _PAIR_VALUES if name in found), None)
    name = next((found[name] for name in _PAIR_NAMES if name in found), None)
    if value is not None and name is not None and name.literal and len(name.skeleton) < _LONGEST_NAME:
        yield name.skeleton, value


_PAIR_NAMES = tuple("name key secret_name variable variable_name parameter env field property setting".split())
_PAIR_VALUES = tuple("value plaintext_value secret_value default defaultvalue secret_string secret_data val".split())
_MOST_BESIDE = 50
_LONGEST_NAME = 200
