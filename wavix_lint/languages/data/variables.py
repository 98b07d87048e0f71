"""Names to which a file itself gives a Wavix URL: `baseUrl` in a collection, `wavix_base` among Ansible's vars."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Text
from wavix_lint.languages.data.references import text_of
from wavix_lint.languages.data.tree import Document, Mapping, Node, Scalar, Sequence
from wavix_lint.languages.data.views import View
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import says_credential

_LONGEST = 300  # bytes of a base URL
_MOST = 50
_NAME = re.compile(r"[A-Za-z_][\w.\-]*\Z")
_HOST = re.compile(rb"wavix\.(?:com|net|dev|zone)", re.IGNORECASE)
_DEEPEST = 100
_LISTS = ("variable", "variables", "values")  # of collections and environments


def variables_in(document: Document, config: Config) -> dict[str, Text]:
    """The names and what they stand for. A base URL has no query of its own."""
    hosts = b"|".join([_HOST.pattern, *(re.escape(host.encode()) for host in config.hosts if host)])
    places = [match.start() for match in re.finditer(hosts, document.source.data, re.IGNORECASE)]
    found: dict[str, Text] = {}
    if not places:
        return found
    for root in document.roots:
        for name, scalar in _named(root, places, 0):
            last = name.rpartition(".")[2]
            if len(found) >= _MOST or last in found or not _NAME.match(last) or len(last) < 3:
                continue
            text = text_of(scalar)
            if "?" not in text.skeleton and " " not in text.skeleton and wavix_url(text, config) is not None:
                found[last] = text
    if found:
        for root in document.roots:
            found.update(_keys(root, found))
    return found


def _keys(root: Node, known: dict[str, Text]) -> Iterator[tuple[str, Text]]:
    """The keys that a collection keeps beside such a URL: what its requests put into their headers is then that."""
    for name in _LISTS:
        for item in View(root).items(name)[:_MOST] if isinstance(root, Mapping) else ():
            view = View(item) if isinstance(item, Mapping) else None
            key, value = (view.scalar("key", "name"), view.scalar("value")) if view is not None else (None, None)
            if key is None or value is None or value.end - value.start > _LONGEST or key.text in known:
                continue
            if says_credential(key.text) and is_key(value.text.strip()):
                yield key.text, text_of(value)


def _named(node: Node | None, places: list[int], depth: int) -> Iterator[tuple[str, Scalar]]:
    if node is None or depth > _DEEPEST or isinstance(node, Scalar) or not _touched(node, places):
        return
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _named(item, places, depth + 1)
        return
    view = View(node)
    value = view.scalar("value", "default", "defaultvalue")
    name = view.scalar("key", "name") if value is not None else None
    if name is not None and value is not None and value.end - value.start < _LONGEST:
        yield name.text, value
    for key, below in node.entries:
        if isinstance(below, Scalar):
            if below.end - below.start < _LONGEST and _touched(below, places):
                yield key.text, below
        else:
            yield from _named(below, places, depth + 1)


def _touched(node: Node, places: list[int]) -> bool:
    index = bisect_left(places, node.start)
    return index < len(places) and places[index] < node.end
