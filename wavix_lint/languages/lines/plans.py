"""Requests as SoapUI and JMeter save them: the host in one element, each parameter and header in one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wavix_lint.config import Config
from wavix_lint.facts import Auth, Chunk, Fields, Pair, Place, RequestSite, Text, Tls
from wavix_lint.languages.lines.settings import Entry
from wavix_lint.model import Span
from wavix_lint.wavix.hosts import host_kind

ROOTS = frozenset(("jmeterTestPlan", "soapui-project"))
_HOSTS = ("domain", "endpoint")
_PLACES = {"appid": Place.QUERY, "authorization": Place.HEADER, "x-api-key": Place.HEADER}
_MOST = 1000


class Plan:
    """What elements say one after the other. Their parameters count when all hosts of the plan are Wavix's."""

    def __init__(self, data: bytes, config: Config) -> None:
        self._data = data
        self._config = config
        self._hosts: list[Text] = []
        self._pairs: list[Pair] = []

    def element(self, entries: Sequence[Entry]) -> None:
        """Takes the names and values that an element and its children give."""
        if len(self._pairs) + len(self._hosts) > _MOST:
            return
        for entry in entries:
            if entry.name.lower().rpartition(".")[2] in _HOSTS and entry.start < entry.end:
                self._hosts.append(entry.read(self._data, entry.start, entry.end))
        said = {entry.name.lower().rpartition(".")[2]: entry for entry in entries}
        if "name" in said and "value" in said:
            name, value = (entry.read(self._data, entry.start, entry.end) for entry in (said["name"], said["value"]))
            place = _PLACES.get(name.skeleton.lower())
            span = Span(min(name.span.start, value.span.start), max(name.span.end, value.span.end))
            if place is not None:
                self._pairs.append(Pair(name, value, span, place))

    def sites(self) -> Iterator[RequestSite]:
        """One request for each parameter: which of them are sent together nobody needs to know."""
        hosts = [text.skeleton.partition("://")[2] or text.skeleton for text in self._hosts]
        if not hosts or any(host_kind(host.partition("/")[0], self._config.hosts) is None for host in hosts):
            return
        url = self._hosts[0]
        if "://" not in url.skeleton:
            url = Text((Chunk("https://", None), *url.parts), url.span)
        for pair in self._pairs:
            query, headers = ((pair,), ()) if pair.place is Place.QUERY else ((), (pair,))
            yield RequestSite(
                "test plan", None, url, Fields(query, False), Fields(headers, False), Auth(), Tls(), pair.span
            )
