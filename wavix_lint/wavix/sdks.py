"""Which packages can send the key as `appid` only, and what takes their place.

Sources: the changelogs and the code of github.com/Wavix (sdk-node, wavix-node-sdk, sdk-go, wavix-go-sdk, sdk-ruby,
wavix-ruby-sdk) and of the package @wavix/mcp-server.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

Version = tuple[int, int, int]

_FOREVER: Version = (1 << 30, 0, 0)
_VERSION = r"v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:[-+][\w.+\-]*)?"
_COMPARATOR = re.compile(rf"(\^|~>|~|>=|<=|>|<|=)?\s*{_VERSION}")
_RANGE = re.compile(rf"{_VERSION}\s+-\s+{_VERSION}")
_TAG = re.compile(rf"(?:#(?:semver:)?|/|@|-)((?:\^|~|<=?|=)?\s*{_VERSION})(?:\.tgz|\.tar\.gz)?\Z")
_ALIAS = re.compile(r"npm:(?P<name>(?:@[\w.\-]+/)?[\w.\-]+)(?:@(?P<version>.*))?\Z", re.DOTALL)
_LAST_APPID: Version = (0, 0, 11)  # of npm's wavix-sdk
_RETRACTED = frozenset(("v1.0.0", "v1.0.1"))  # of wavix-go-sdk: they are the old sdk-go


class Sdk(NamedTuple):
    """A package, and which versions of it are meant: `is_old` is None for all of them."""

    ecosystem: str
    successor: str
    is_old: Callable[[str], bool] | None = None
    versions: str = ""


def _is_old_npm(requirement: str) -> bool:
    """Whether a requirement admits no version behind the last one that sends `appid`."""
    upper = _upper(requirement)
    return upper is not None and upper <= _after(_LAST_APPID)


def _is_retracted(version: str) -> bool:
    return version.partition("+")[0].strip() in _RETRACTED


SDKS = {
    "wavix-sdk": Sdk("npm", "`wavix-node-sdk`", _is_old_npm, " up to 0.0.11"),
    "@wavix/mcp-server": Sdk("npm", "the server at `https://mcp.wavix.com/mcp`"),
    "github.com/wavix/sdk-go": Sdk("go", "`github.com/wavix/wavix-go-sdk`"),
    "github.com/wavix/wavix-go-sdk": Sdk("go", "version 1.1 or later", _is_retracted, " v1.0.0 and v1.0.1"),
    "wavix-sdk-ruby": Sdk("rubygems", "the gem `wavix`"),
}


def old_sdk(ecosystem: str, name: str, requirement: str) -> tuple[str, Sdk] | None:
    """The package that a requirement asks for, if it can send `appid` only. npm's aliases count for what they mean."""
    alias = _ALIAS.match(requirement.strip()) if ecosystem == "npm" else None
    if alias is not None:
        name, requirement = alias["name"], alias["version"] or ""
    wanted = name.lower()
    sdk = SDKS.get(wanted)
    if sdk is None or sdk.ecosystem != ecosystem:
        return None
    return (wanted, sdk) if sdk.is_old is None or sdk.is_old(requirement) else None


def always_old(name: str) -> tuple[str, Sdk] | None:
    """The package of that name, if every version of it can send `appid` only."""
    sdk = SDKS.get(name.lower())
    return (name.lower(), sdk) if sdk is not None and sdk.is_old is None else None


def _upper(requirement: str) -> Version | None:
    """The first version above everything that the requirement admits; None when nothing can be said."""
    highest: Version | None = None
    for alternative in requirement.split("||"):
        upper = _upper_of_one(alternative.strip())
        if upper is None:
            return None
        highest = upper if highest is None else max(highest, upper)
    return highest


def _upper_of_one(text: str) -> Version | None:
    if "/" in text or ":" in text or "#" in text:  # git and web addresses name a version at their end, or none
        tag = _TAG.search(text)
        return _upper(tag[1]) if tag is not None else None
    span = _RANGE.fullmatch(text)
    if span is not None:
        return _bound("<=", span.groups()[3:])
    lowest: Version | None = None
    rest = text.replace(",", " ").strip()
    while rest:
        match = _COMPARATOR.match(rest)
        if match is None:
            return None
        upper = _bound(match[1] or "", match.groups()[1:])
        lowest = upper if lowest is None else min(lowest, upper)
        rest = rest[match.end() :].strip()
    return lowest


def _bound(sign: str, numbers: tuple[str | None, ...]) -> Version:
    """What the versions of one comparator stay below."""
    if sign in (">", ">="):
        return _FOREVER
    known = [int(number) for number in numbers[:3] if number is not None and number.isdigit()]
    major, minor, patch = (*known, 0, 0, 0)[:3]
    if sign == "<":
        return (major, minor, patch)
    if len(known) < 3 or sign in ("~", "~>", "^"):
        if sign == "^" and len(known) == 3 and major == minor == 0:
            return (0, 0, patch + 1)
        if sign == "^" and (major > 0 or len(known) == 1):
            return (major + 1, 0, 0)
        return (major, minor + 1, 0) if len(known) > 1 else (major + 1, 0, 0)
    return _after((major, minor, patch))


def _after(version: Version) -> Version:
    return (version[0], version[1], version[2] + 1)
