"""Postman collections: an `auth` on a collection or folder is sent with every request below it."""

from __future__ import annotations

from wavix_lint.facts import AuthKind, Chunk, Fields, RequestSite, Text, Tls
from wavix_lint.languages.data.owners import Owner, owner_of
from wavix_lint.languages.data.reading import Reading
from wavix_lint.languages.data.references import text_of
from wavix_lint.languages.data.requests import authentication
from wavix_lint.languages.data.tree import Mapping, Node, Scalar
from wavix_lint.languages.data.views import View

_MOST = 500  # requests that are looked at to see whom a folder talks to
_API = "https://api.wavix.com"


def read_folder(view: View, reading: Reading) -> None:
    """The credential of a collection or folder whose requests all go to Wavix."""
    if view.mapping_at("auth") is None or not view.items("item"):
        return
    auth, headers, query = authentication(view, reading.variables)
    if (auth.kind is AuthKind.NONE or auth.kind is AuthKind.UNKNOWN) and not headers and not query:
        return
    owners = set(_owners(view.items("item"), reading, [_MOST]))
    if owners != {Owner.WAVIX}:
        return
    span = view.span(view.entries[0].key.source)
    url = Text((Chunk(_API, None),), span)
    reading.facts.append(
        RequestSite("collection", None, url, Fields(query, False), Fields(headers, False), auth, Tls(), span)
    )


def _owners(items: list[Node], reading: Reading, budget: list[int]) -> list[Owner]:
    found: list[Owner] = []
    for item in items:
        if not isinstance(item, Mapping) or budget[0] <= 0:
            continue
        budget[0] -= 1
        view = View(item)
        found += _owners(view.items("item"), reading, budget)
        request = view.mapping_at("request")
        url = request.get("url") if request is not None else view.scalar("request")
        scalar = View(url).scalar("raw") if isinstance(url, Mapping) else url
        if isinstance(scalar, Scalar):
            owner = owner_of(text_of(scalar, reading.variables), reading.config)
            found += [owner] if owner is not None else []
    return found
