"""`.http` and `.rest` files, and `http` fences in Markdown, to facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Auth, Binding, Chunk, Context, Fact, Fields, Literal, Pair, Place, RequestSite, Text, Tls
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import language_of, prose
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.shell.http_editing import HttpEditor
from wavix_lint.languages.shell.http_requests import HttpFile, HttpRequest, read, text_of
from wavix_lint.model import Span

_HOST = re.compile(r"[\w.\-\x00]+(?::\d+)?\Z")


def extract(data: bytes, config: Config, language: str = "http", path: str = "") -> Extraction:
    """The facts of UTF-8 text in the grammar of HTTP clients' request files."""
    found = read(data)
    is_file = language_of(path, b"") == "http"
    sites = [(site, request) for request in found.requests for site in _sites(request, is_file)]
    facts: list[Fact] = [site for site, _ in sites if wavix_url(site.url, config) is not None]
    facts += _variables(data, found, config)
    for span in (*found.comments, *found.rest, *found.scripts):
        text = data[span.start : span.end].decode("utf-8", "surrogateescape")
        facts += prose.facts_in(text, span.start, config)
    by_site = {id(site): request for site, request in sites}

    def editor() -> HttpEditor:
        return HttpEditor(data, config, found, by_site)

    return Extraction(tuple(facts), tuple(found.comments), (), tuple(_fragments(data, found)), editor)


def _sites(request: HttpRequest, is_file: bool) -> Iterator[RequestSite]:
    """The request. In documentation a request line alone does not say that no header is sent."""
    pairs = tuple(
        Pair(header.name, header.value, Span(header.name.span.start, header.value.span.end), Place.HEADER)
        for header in request.headers
        if header.value.parts
    )
    complete = request.is_complete and (is_file or bool(pairs))
    end = request.url.span.end
    span = Span(request.head.start, max(end, request.head.start))
    headers = Fields(pairs, complete)
    yield RequestSite("http file", request.method, _url(request), Fields(), headers, Auth(), Tls(), span)


def _url(request: HttpRequest) -> Text:
    """The URL; of a raw HTTP message, the host of its `Host` header and the path of its first line."""
    if not request.url.skeleton.startswith("/"):
        return request.url
    host = next((header.value for header in request.headers if header.name.skeleton.lower() == "host"), None)
    if host is None or not _HOST.match(host.skeleton):
        return request.url
    return Text((*host.parts, *request.url.parts), request.url.span)


def _variables(data: bytes, found: HttpFile, config: Config) -> Iterator[Fact]:
    for variable in found.variables.values():
        value = text_of(data, variable.value, found.variables)
        if any(isinstance(part, Chunk) and len(part.text) >= 16 for part in value.parts):
            yield Binding((variable.name,), value, variable.line)
        if wavix_url(value, config) is not None:
            yield Literal(value, value.span, Context.CODE)


def _fragments(data: bytes, found: HttpFile) -> Iterator[Fragment]:
    for span in found.commands:
        yield _fragment(data, span, "shell")
    for request in found.requests:
        body = request.body
        if body is not None:
            is_json = data[body.start : body.start + 200].lstrip()[:1] in (b"{", b"[")
            yield _fragment(data, body, "json" if is_json else "text")


def _fragment(data: bytes, span: Span, language: str) -> Fragment:
    text = data[span.start : span.end]
    return Fragment(language, text, OffsetMap([Piece(0, len(text), span)]))
