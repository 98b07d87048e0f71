"""The URL of node's own `https.request({ hostname, port, path }, …)`."""

from __future__ import annotations

from wavix_lint.facts import Text
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import Mapping, as_texts, join_texts
from wavix_lint.languages.javascript.functions import glue
from wavix_lint.languages.javascript.objects import member
from wavix_lint.model import Span

_DEFAULT_PORTS = {"https": "443", "http": "80"}


def urls_of(evaluator: Evaluator, mapping: Mapping, scheme: str, span: Span, at: At) -> list[Text]:
    """What the options say as a URL; none when they name no host."""
    given = {
        name: member(evaluator, mapping, name, at)
        for name in ("hostname", "host", "port", "path", "pathname", "protocol")
    }
    host = given["hostname"] or given["host"]
    if host is None:
        return []
    pieces: list[list[Text]] = []
    protocol = given["protocol"]
    if protocol is not None:
        pieces += [list(as_texts(protocol.value, protocol.span)), glue("//", span)]
    else:
        pieces.append(glue(f"{scheme}://", span))
    pieces.append(list(as_texts(host.value, host.span)))
    port = given["port"]
    if port is not None and _is_told(list(as_texts(port.value, port.span)), scheme):
        pieces += [glue(":", span), list(as_texts(port.value, port.span))]
    path = given["path"] or given["pathname"]
    pieces.append(list(as_texts(path.value, path.span)) if path is not None else glue("/", span))
    return join_texts(pieces, span)


def _is_told(texts: list[Text], scheme: str) -> bool:
    return texts[0].literal != _DEFAULT_PORTS.get(scheme)
