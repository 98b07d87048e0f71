"""Whose a mapping is, by what stands in it: `host: api.wavix.com` beside `api_key:`, `provider: wavix`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Text
from wavix_lint.languages.data.references import Variables, text_of
from wavix_lint.languages.data.views import View
from wavix_lint.wavix.names import says_credential, says_wavix, units
from wavix_lint.wavix.vendors import names_vendor

# General names only: what `wavixUrl` says concerns nobody beside it.
HOSTS = (
    "url", "uri", "host", "hostname", "baseurl", "base_url", "base-url", "apiurl", "api_url", "api-url", "endpoint",
    "api_endpoint", "apiendpoint", "server", "serverurl", "server_url", "api_base", "apibase", "api_base_url",
    "base", "domain", "root_url", "address", "target", "uri_base", "api_host", "apihost", "http_url",
)  # fmt: skip
_NAMES = ("provider", "vendor", "integration", "gateway", "driver", "type", "uses", "name", "service", "label", "title")
# These are as often the name of one's own program (`wavix-bot`), which has other keys as well: then they prove nothing.
_OFTEN_OWN = frozenset(("name", "service", "label", "title"))
_SAYS_NO_MORE = frozenset(
    "wavix wavbix api app id appid key keys token tokens secret secrets credential credentials account auth sms voice"
    " calls config configuration settings environment env default main production prod staging stage test testing dev"
    " development sandbox live base".split()
)
_BARE = frozenset(
    "api app application id key keys token tokens access auth authorization bearer credential credentials"
    " appid header value my client".split()
)
_LONGEST_NAME = 160


class Owner(Enum):
    WAVIX = 1
    OTHER = 2


def owner_by_host(view: View, variables: Variables, config: Config) -> Owner | None:
    """Whose host the mapping names, None when it names none that can be read."""
    scalar = view.scalar(*HOSTS)
    request = view.mapping_at("request") if scalar is None and view.get("response") is not None else None
    if request is not None:  # an exchange that was recorded: the answer is Wavix's as well
        inner = request.mapping_at("url")
        scalar = request.scalar("url", "uri") or (inner.scalar("raw") if inner is not None else None)
    if scalar is None or not scalar.start < scalar.end <= scalar.start + 2000:
        return None
    return owner_of(text_of(scalar, variables), config)


def owner_of(text: Text, config: Config) -> Owner | None:
    url = wavix_url(text, config)
    if url is not None:
        return Owner.WAVIX if url.takes_key else None
    skeleton = text.skeleton.strip().lower()
    host = skeleton.partition("://")[2].partition("/")[0]
    if not host or "\x00" in host or host.startswith(("localhost", "127.")):
        return None
    return Owner.OTHER


def name_of_owner(view: View) -> str | None:
    """The name in the mapping that says whose it is: Wavix's or another vendor's."""
    for name in _NAMES:
        scalar = view.scalar(name)
        if scalar is None or scalar.end - scalar.start > _LONGEST_NAME:
            continue
        text = scalar.text
        parts = units(text)
        if says_wavix(text):
            if name in _OFTEN_OWN and not _SAYS_NO_MORE.issuperset(parts):
                continue
            return text
        if any(names_vendor(parts, index) for index in range(len(parts))):
            return text
    return None


def is_bare_credential(name: str) -> bool:
    """Whether the name says credential and nothing else: `api_key`, `token`; not `session_secret`."""
    parts = units(name)
    return bool(parts) and _BARE.issuperset(parts) and says_credential(name)


def mentions(name: str, hints: Sequence[str]) -> bool:
    lowered = name.lower()
    return any(hint in lowered for hint in hints)
