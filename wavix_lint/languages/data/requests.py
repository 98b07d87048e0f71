"""Mappings that are requests: Postman's, Insomnia's, n8n's, Make's, HAR's and VCR's, MCP servers, Ansible tasks.

They differ in names only, so one reader knows them all: a URL, and beside it headers, a query, a method.
"""

from __future__ import annotations

from typing import NamedTuple

from wavix_lint.api.urls import wavix_url
from wavix_lint.facts import HOLE, Auth, AuthKind, Chunk, Fields, Pair, Place, RequestSite, Text, Tls
from wavix_lint.languages.data.fields import pairs
from wavix_lint.languages.data.frames import Frame
from wavix_lint.languages.data.reading import Reading
from wavix_lint.languages.data.references import Variables, literal, text_of
from wavix_lint.languages.data.tree import Mapping, Scalar, Sequence
from wavix_lint.languages.data.views import View, is_false, is_true
from wavix_lint.model import Span

URLS = (
    "url",
    "uri",
    "endpoint",
    "serverurl",
    "server_url",
    "requesturl",
    "request_url",
    "baseurl",
    "base_url",
    "httpurl",
    "resource",
)
HEADERS = (
    "headers", "header", "headerparameters", "headerparametersui", "requestheaders", "request_headers", "http_headers",
    "httpheaders", "customheaders", "custom_headers", "extraheaders", "default_headers", "defaultheaders",
)  # fmt: skip
QUERIES = (
    "query", "querystring", "query_string", "qs", "params", "parameters", "queryparameters", "queryparametersui",
    "query_params", "queryparams", "urlparams", "urlparameters", "url_params",
)  # fmt: skip
_SIGNS = frozenset(
    (*HEADERS, *QUERIES, "method", "body", "body_format", "auth", "authentication", "validate_certs", "httpversion",
     "requestmethod", "verb", "postdata", "status_code", "return_content", "bearer_token", "verify_ssl", "requestinit")
)  # fmt: skip
_CHECKS = ("validate_certs", "verify", "verify_ssl", "verifyssl", "ssl_verify", "sslverify", "rejectunauthorized",
           "strictssl", "check_certificate", "tls_verify", "tlsverify", "ssl_verification")  # fmt: skip
_NO_CHECKS = ("insecure", "skip_verify", "insecure_skip_verify", "insecureskipverify", "tlsskipverify", "skiptlsverify",
              "allowunauthorizedcerts", "ignoressl", "ignore_ssl", "disable_ssl_verification", "disablesslverification",
              "ignoresslissues", "skip_tls_verify", "shareheaders_insecure")  # fmt: skip
_SERVERS = ("mcpservers", "mcp_servers", "servers", "context_servers")
_BEARERS = ("bearer_token", "bearertoken", "bearer")


class Request(NamedTuple):
    """A mapping as a request; `site` is None when it goes to somebody else."""

    site: RequestSite | None


def request_in(view: View, frame: Frame, reading: Reading) -> Request | None:
    """The request that the mapping is, None when it is none or goes to nobody who is known."""
    entry = view.entry(*URLS)
    if entry is None or not (_SIGNS.intersection(view.names) or _is_mcp_server(frame)):
        return None
    variables = reading.variables
    query: tuple[Pair, ...] = ()
    url: Text | None = None
    if isinstance(entry.value, Scalar):
        url = _without_equals(text_of(entry.value, variables))
    elif isinstance(entry.value, Mapping):
        url, query = _postman_url(View(entry.value), variables)
    if url is None:
        return None
    found = wavix_url(url, reading.config)
    if found is None:
        host = url.skeleton.strip().partition("://")[2].partition("/")[0]
        return Request(None) if host and HOLE not in host else None
    headers = _headers(view, variables)
    for name in QUERIES:
        query += pairs(view.get(name), Place.QUERY, variables)
    auth, more, in_query = authentication(view, variables)
    tls = Tls(_no_checks(view))
    span = view.span(entry.key.source)
    method = view.text("method", "requestmethod", "verb").upper() or None
    is_whole = _is_whole(view, frame, reading)
    queries, sent = Fields((*query, *in_query), is_whole), Fields((*headers, *more), is_whole)
    return Request(RequestSite("data", method, url, queries, sent, auth, tls, span))


def _is_mcp_server(frame: Frame) -> bool:
    return len(frame.path) > 1 and frame.path[-2].lower() in _SERVERS


def _is_whole(view: View, frame: Frame, reading: Reading) -> bool:
    """Whether nothing else is sent: so it is with Ansible's `uri`, unless the file gives all tasks defaults."""
    if frame.path[-1:] not in (("uri",), ("ansible.builtin.uri",)) or reading.has_defaults:
        return False
    headers = view.entry("headers")
    known = headers is None or isinstance(headers.value, Mapping)
    return known and not view.names.keys() & {"url_username", "user", "url_password", "client_cert", "use_gssapi"}


def _without_equals(text: Text) -> Text:
    skeleton = text.skeleton
    return text.slice(1, len(skeleton)) if skeleton[:1] == "=" else text


def _headers(view: View, variables: Variables) -> tuple[Pair, ...]:
    found: tuple[Pair, ...] = ()
    for name in HEADERS:
        found += pairs(view.get(name), Place.HEADER, variables)
    inner = view.mapping_at("requestinit", "request_init")
    if inner is not None:
        found += pairs(inner.get("headers"), Place.HEADER, variables)
    for name in _BEARERS:
        scalar = view.scalar(name)
        if scalar is not None:
            found += (_bearer(text_of(scalar, variables), scalar),)
    return found


def _bearer(value: Text, scalar: Scalar) -> Pair:
    name = Text((Chunk("Authorization", None),), value.span)
    return Pair(name, Text((Chunk("Bearer ", None), *value.parts), value.span), scalar.span, Place.HEADER)


def _postman_url(view: View, variables: Variables) -> tuple[Text | None, tuple[Pair, ...]]:
    """Postman's URL object: `raw` is the whole of it, `query` says its parameters once more."""
    raw = view.scalar("raw")
    query = pairs(view.get("query"), Place.QUERY, variables)
    if raw is not None:
        return text_of(raw, variables), query
    host = view.get("host")
    labels = [item for item in host.items if isinstance(item, Scalar)] if isinstance(host, Sequence) else []
    if isinstance(host, Scalar):
        labels = [host]
    if not labels:
        return None, query
    parts = list(text_of(labels[0], variables).parts)
    for label in labels[1:]:
        parts += [Chunk(".", None), *text_of(label, variables).parts]
    return Text(tuple(parts), labels[0].span), query


def authentication(view: View, variables: Variables) -> tuple[Auth, tuple[Pair, ...], tuple[Pair, ...]]:
    """What Postman's `auth` and Insomnia's `authentication` send: an option, headers, parameters."""
    nothing: tuple[Auth, tuple[Pair, ...], tuple[Pair, ...]] = (Auth(), (), ())
    auth = view.mapping_at("auth", "authentication")
    if auth is None:
        return nothing
    kind = auth.text("type", "authtype", "mode").lower()
    options = _options(auth, kind)
    if kind == "apikey":
        name, value = options.get("key"), options.get("value")
        if name is None:
            return nothing
        place = options.get("in", options.get("addto", options.get("placement")))
        is_query = place is not None and "query" in place.text.lower()
        empty = Text((), name.span)
        pair = Pair(
            literal(name),
            text_of(value, variables) if value is not None else empty,
            name.span,
            Place.QUERY if is_query else Place.HEADER,
        )
        return (Auth(), (), (pair,)) if is_query else (Auth(), (pair,), ())
    if kind == "bearer":
        token = options.get("token", options.get("bearer"))
        return (Auth(), (_bearer(text_of(token, variables), token),), ()) if token is not None else nothing
    if kind == "basic":
        secret = options.get("password") or options.get("username")
        if secret is not None and auth.scalar("type", "authtype", "mode") is not None:
            place_of = auth.scalar("type", "authtype", "mode")
            return Auth(AuthKind.BASIC, place_of.span if place_of else None, text_of(secret, variables)), (), ()
    return (Auth(AuthKind.UNKNOWN), (), ()) if kind not in ("", "noauth", "none") else nothing


def _options(auth: View, kind: str) -> dict[str, Scalar]:
    """The settings of an `auth`: beside its type, below it, or as a list of pairs below it."""
    found: dict[str, Scalar] = {}
    for view in (auth, auth.mapping_at(kind)):
        for key, value in view.entries if view is not None else ():
            if isinstance(value, Scalar):
                found[key.text.lower()] = value
    for item in auth.items(kind):
        name = View(item).scalar("key") if isinstance(item, Mapping) else None
        value = View(item).scalar("value") if isinstance(item, Mapping) else None
        if name is not None and value is not None:
            found[name.text.lower()] = value
    return found


def _no_checks(view: View) -> Span | None:
    """The entry that turns certificate checks off, if one certainly does."""
    for inner in (view, view.mapping_at("options"), view.mapping_at("protocolprofilebehavior"), view.mapping_at("tls")):
        if inner is None:
            continue
        for names, says in ((_CHECKS, is_false), (_NO_CHECKS, is_true)):
            entry = inner.entry(*names)
            if entry is not None and isinstance(entry.value, Scalar) and says(entry.value):
                return entry.key.source.span(entry.key.outer_start, entry.value.outer_end)
    return None
