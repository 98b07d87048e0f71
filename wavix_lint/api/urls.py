"""What a text says as a URL of Wavix."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wavix_lint.config import Config
from wavix_lint.facts import HOLE, Pair, Place, Text
from wavix_lint.model import Span
from wavix_lint.wavix.hosts import HostKind, host_kind, is_certain, is_open_path

_URL = re.compile(
    r"\s*(?:(?P<scheme>[a-zA-Z][a-zA-Z0-9+.\-]*|\x00):)?(?://)?(?P<user>[^/?#@\s\"'<>]*@)?"
    r"(?P<host>[a-zA-Z0-9_.\-\x00]+)(?P<port>:[0-9\x00]+)?(?P<rest>[/?#].*)?\Z",
    re.DOTALL,
)
_PARAMETER = re.compile(r"[^&;?]+")
_WHOLE_PATH_NAMES = re.compile(
    r"(?i)(?:^|[._])(?:\w*path|\w*endpoint|\w*url|\w*uri|\w*route|\w*resource|\w*suffix|query\w*|\w*params|qs|args|\w*target|tail|rest)\Z"
)


@dataclass(frozen=True, slots=True)
class WavixUrl:
    """A URL of a Wavix host. `pairs` is the query that its own text writes; `rest` starts at the path."""

    text: Text
    scheme: str
    host: str
    kind: HostKind
    rest: str
    rest_start: int
    pairs: tuple[Pair, ...]
    user: Text | None = None

    @property
    def takes_key(self) -> bool:
        return self.kind.takes_key

    @property
    def is_cleartext(self) -> bool:
        return self.scheme in ("http", "ws")

    @property
    def is_certain(self) -> bool:
        """Whether the host is known, not guessed from a label that nobody has described."""
        return is_certain(self.host)

    @property
    def needs_no_key(self) -> bool:
        return is_open_path(self.kind, self.rest)

    @property
    def span(self) -> Span | None:
        """Where the URL is written, from its scheme on."""
        skeleton = self.text.skeleton
        start = len(skeleton) - len(skeleton.lstrip())
        return self.text.extent_of(start, len(skeleton))

    @property
    def may_hide_query(self) -> bool:
        """Whether a hole in the path or query may bring parameters of its own.

        A hole that is one whole segment (`/calls/{id}`) does not, unless its name says it is more than that.
        """
        holes = (index for index, character in enumerate(self.rest) if character == HOLE)
        return not all(self._is_segment(index) for index in holes)

    def _is_segment(self, index: int) -> bool:
        before, after = self.rest[:index], self.rest[index + 1 : index + 2]
        if "?" in before:
            return before[-1:] == "="
        part = next(self.text.pieces(self.rest_start + index, self.rest_start + index + 1), None)
        name = getattr(part[0], "name", "") if part is not None else ""
        return (
            before[-1:] == "/"
            and after in ("", "/", "?", "#", ".")
            and len(before) > 1
            and not _WHOLE_PATH_NAMES.search(name)
        )


def wavix_url(text: Text, config: Config) -> WavixUrl | None:
    """The text as a URL of a Wavix host, None when it is anything else."""
    if not _may_name_host(text.skeleton, config):
        return None
    match = _URL.match(text.skeleton)
    if match is None:
        return None
    kind = host_kind(match["host"], config.hosts)
    if kind is None:
        return None
    start = match.end("port") if match["port"] else match.end("host")
    rest = text.skeleton[start:]
    if match["host"].endswith(HOLE) and not match["host"].rstrip(HOLE).endswith("."):
        trimmed = match["host"].rstrip(HOLE)  # `api.wavix.com{path}`: the hole is the path's
        start = match.start("host") + len(trimmed)
        rest = text.skeleton[start:]
    scheme = (match["scheme"] or "").lower()
    user = text.slice(match.start("user"), match.end("user") - 1) if match["user"] else None
    return WavixUrl(text, scheme, match["host"], kind, rest, start, _pairs(text, start), user)


def _may_name_host(skeleton: str, config: Config) -> bool:
    """Most texts of a program are no URLs: two searches tell that sooner than the whole pattern does."""
    lowered = skeleton.lower()
    return "wavix." in lowered or any(host.lower() in lowered for host in config.hosts)


def query_pairs(text: Text, start: int) -> tuple[Pair, ...]:
    """The parameters that a text writes from a skeleton offset on; a stray `?` between them parts them too."""
    skeleton = text.skeleton
    end = skeleton.find("#", start)
    found: list[Pair] = []
    for match in _PARAMETER.finditer(skeleton, start, end if end >= 0 else len(skeleton)):
        low, high = match.span()
        equals = skeleton.find("=", low, high)
        name_end = equals if equals >= 0 else high
        leading = name_end - low - len(skeleton[low:name_end].lstrip(HOLE))
        if 0 < leading < name_end - low:  # `{separator}appid=`: the hole before the name is punctuation
            low += leading
        name, value = text.slice(low, name_end), text.slice(min(name_end + 1, high), high)
        found.append(Pair(name, value, text.span_of(low, high) or text.span, Place.URL, text.certain))
    return tuple(found)


def _pairs(text: Text, start: int) -> tuple[Pair, ...]:
    query = text.skeleton.find("?", start)
    return query_pairs(text, query + 1) if query >= 0 else ()
