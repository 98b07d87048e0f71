"""OpenAPI, Swagger and AsyncAPI: what a description of the Wavix API says about its credential."""

from __future__ import annotations

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Auth, Chunk, Context, Fields, Hole, Literal, Pair, Place, RequestSite, Text, Tls
from wavix_lint.languages.data.reading import Reading
from wavix_lint.languages.data.references import literal, text_of
from wavix_lint.languages.data.tree import Mapping, Node, Scalar
from wavix_lint.languages.data.views import View, views

_MARKS = ("openapi", "swagger", "asyncapi")


def server_of(roots: list[Node], config: Config) -> Text | None:
    """The server of a specification, when it is Wavix's."""
    for view in views(roots):
        if not any(isinstance(view.get(mark), Scalar) for mark in _MARKS):
            continue
        for text in _servers(view):
            url = wavix_url(text, config)
            if url is not None and url.takes_key:
                return text
    return None


def _servers(view: View) -> list[Text]:
    found: list[Text] = []
    servers = view.get("servers")
    nodes = (
        [entry.value for entry in servers.entries if entry.value is not None] if isinstance(servers, Mapping) else []
    )
    for server in views([*view.items("servers"), *nodes][:50]):
        scalar = server.scalar("url", "host")
        if scalar is not None:
            found.append(text_of(scalar))
    host = view.scalar("host")
    if host is not None:
        scheme = next((item for item in view.items("schemes") if isinstance(item, Scalar)), None)
        before = (*literal(scheme).parts, Chunk("://", None)) if scheme is not None else ()
        found.append(Text((*before, *text_of(host).parts), host.span))
    return found


def read_parameter(view: View, reading: Reading) -> bool:
    """`in: query, name: appid`, as a security scheme or as a parameter, of a Wavix server."""
    if reading.server is None or view.text("in") != "query":
        return False
    name = view.scalar("name")
    if name is None:
        return False
    value = view.scalar("example", "default") or _in_schema(view)
    hole = Text((Hole("value", None),), name.span)
    pair = Pair(literal(name), text_of(value) if value is not None else hole, name.span, Place.QUERY)
    span = view.span(name.source)
    fields = Fields((pair,), False)
    reading.facts.append(
        RequestSite("specification", None, reading.server, fields, Fields((), False), Auth(), Tls(), span)
    )
    return True


def _in_schema(view: View) -> Scalar | None:
    schema = view.mapping_at("schema")
    return schema.scalar("example", "default") if schema is not None else None


def read_server(server: Text, reading: Reading) -> None:
    """Swagger 2 writes its server in two places: the scheme and the host."""
    if len(server.parts) > 1:
        reading.facts.append(Literal(server, server.span, Context.CODE))
