"""Which hosts belong to Wavix, and what each of them is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

HOLE = "\x00"  # the same character as `facts.HOLE`, which this layer may not import


class HostKind(str, Enum):
    """What a Wavix host does, as far as keys are concerned."""

    API = "api"  # takes the key: api.wavix.com and its test twins
    MCP = "mcp"  # takes the key, or signs people in without any
    PORTAL = "portal"
    DOCS = "docs"  # public: must never get a key
    SIP = "sip"  # SIP and SMPP: trunk passwords, no API key
    OTHER = "other"  # short links, audio, anything else that is Wavix's

    @property
    def takes_key(self) -> bool:
        """Whether a Wavix API key is what this host expects."""
        return self in (HostKind.API, HostKind.MCP)


_KNOWN = {
    "api.wavix.com": HostKind.API,
    "private-api.wavix.com": HostKind.API,
    "api.qa1.wavix.com": HostKind.API,
    "api.wavix.dev": HostKind.API,
    "api.qa1.wavix.dev": HostKind.API,
    "mock.qa1.wavix.dev": HostKind.API,
    "mcp.wavix.com": HostKind.MCP,
    "wavix.com": HostKind.PORTAL,
    "www.wavix.com": HostKind.PORTAL,
    "app.wavix.com": HostKind.PORTAL,
    "cp.wavix.com": HostKind.PORTAL,
    "docs.wavix.com": HostKind.DOCS,
    "docs.qa1.wavix.dev": HostKind.DOCS,
    "wavix.github.io": HostKind.DOCS,
    "nl.wavix.net": HostKind.SIP,
    "us.wavix.net": HostKind.SIP,
    "sg.wavix.net": HostKind.SIP,
    "au.wavix.net": HostKind.SIP,
    "smpp.wavix.net": HostKind.SIP,
    "sip.wavix.com": HostKind.SIP,
    "tts.wavix.net": HostKind.OTHER,
    "wavix.link": HostKind.OTHER,
    "recordings.wavix.com": HostKind.OTHER,
    "custom-api.wavix.com": HostKind.OTHER,
}

# What the bare domain is, and a subdomain whose name says nothing. The gateways of wavix.net change with the
# region, and everything under .dev and .zone is a test twin of the API.
_DOMAINS = {
    "wavix.com": (HostKind.PORTAL, HostKind.OTHER),
    "wavix.net": (HostKind.OTHER, HostKind.SIP),
    "wavix.dev": (HostKind.API, HostKind.API),
    "wavix.zone": (HostKind.API, HostKind.API),
    "wavix.link": (HostKind.OTHER, HostKind.OTHER),
}

_ROLES = {
    HostKind.API: {"api", "apis"},
    HostKind.MCP: {"mcp"},
    HostKind.DOCS: {"doc", "docs", "developer", "developers", "redoc", "swagger"},
    HostKind.PORTAL: {"app", "cp", "www", "portal", "login", "my"},
    HostKind.SIP: {"sip", "smpp"},
}

_HOST = re.compile(r"([a-z0-9_\-.\x00]*[a-z0-9\x00])\.?(?::[0-9\x00]*)?", re.ASCII | re.IGNORECASE)
_OPEN_PATH = re.compile(r"/(?:webrtc/|webrtc-controller(?:/|$))")


def _split(host: str) -> tuple[str, bool] | None:
    """The host in lower case without port and final dot, and whether a hole was cut off its end.

    In `api.wavix.com{path}` the hole can only be a port or a path: a longer host name would be another's.
    """
    match = _HOST.fullmatch(host) if len(host) < 512 else None
    if match is None:
        return None
    name = match[1].lower()
    trimmed = name.rstrip(HOLE)
    return (name, False) if trimmed in (name, "") or trimmed.endswith(".") else (trimmed, True)


def _role(labels: Sequence[str]) -> HostKind | None:
    for label in labels:
        words = set(re.split(r"[-_0-9]+", label))
        for kind, names in _ROLES.items():
            if words & names:
                return kind
    return None


def _judge(host: str, extra: Sequence[str]) -> tuple[HostKind, bool] | None:
    split = _split(host)
    if split is None:
        return None
    name, trimmed = split
    if any(_split(own) == (name, False) for own in extra):
        return HostKind.API, True
    labels = name.split(".")
    if trimmed and len(labels) == 2:
        return None  # `wavix.com{x}` promises nothing; only a full host with a tail is a URL in the code people write
    if name in _KNOWN:
        return _KNOWN[name], True
    domain = ".".join(labels[-2:])
    if domain not in _DOMAINS or not all(labels):
        return None
    bare, other = _DOMAINS[domain]
    if len(labels) == 2:
        return bare, True
    if HOLE in name:
        written = _role([label for label in labels[:-2] if HOLE not in label])
        return written or (HostKind.SIP if other is HostKind.SIP else HostKind.API), False
    role = _role(labels[:-2])
    return (role, True) if role is not None else (other, False)


def host_kind(host: str, extra: Sequence[str] = ()) -> HostKind | None:
    """What kind of Wavix host this is; None when it is not Wavix's.

    `host` may carry a port and a final dot, in any case, and `HOLE` for a part that is not written down.
    Names are compared label by label, so nothing that only contains `wavix.com` passes. `extra` are other
    hosts that speak the API, in the same notation.
    """
    verdict = _judge(host, extra)
    return None if verdict is None else verdict[0]


def is_certain(host: str, extra: Sequence[str] = ()) -> bool:
    """Whether the kind is known and not guessed from a label that is a hole or that nobody has described."""
    verdict = _judge(host, extra)
    return verdict is not None and verdict[1]


def is_open_path(kind: HostKind, path: str) -> bool:
    """Whether a request to that path may go without a credential.

    On the API host these are the widget's static files and its controller socket; other hosts ask for no
    API key at all, or, like MCP, sign people in instead. `path` may carry a query, a fragment and holes.
    """
    if kind is not HostKind.API:
        return True
    bare = re.split(r"[?#]", path, maxsplit=1)[0]
    return _OPEN_PATH.match(re.sub(r"/{2,}", "/", bare)) is not None and "/../" not in bare + "/"
