"""The command lines of HTTPie and xh. Source: httpie.io/docs/cli, github.com/ducaale/xh."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wavix_lint.facts import HOLE, AuthKind, Chunk, Text
from wavix_lint.languages.shell.requests import Option, Request, Role, short_flags
from wavix_lint.languages.shell.variables import Word
from wavix_lint.model import Span

_SHORT_WITH_VALUE = "psoaA"
_LONG_WITH_VALUE = frozenset(
    """
    print style output auth auth-type verify session session-read-only proxy timeout max-redirects cert cert-key ssl
    ciphers boundary raw response-charset response-mime format-options path-as-is compress default-scheme bearer
    """.split()
)
_ITEM = re.compile(r"(?P<name>[^:=@;]*)(?P<mark>==@|=@|:=@|==|:=|:@|=|:|@|;)", re.DOTALL)
_METHOD = re.compile(r"[A-Za-z]+")
_OFF = ("no", "false", "0", "off")


def read(words: Sequence[Word], span: Span, is_https: bool) -> Request:
    """The request of one command: options, method, URL, then items."""
    request = Request("httpie", span)
    scheme = "https" if is_https else "http"
    plain: list[Word] = []
    auths: list[tuple[tuple[Word, ...], tuple[Text, ...], str]] = []
    kind = "basic"
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        index += 1
        lead = word.lead
        if word.is_open:
            request.is_complete = False
            continue
        if not lead.startswith("-") or lead == "-":
            plain.append(word)
            continue
        for name, flag, parts, texts in _options(word, following):
            if len(parts) == 2:
                index += 1
            if name in ("auth", "a", "bearer") and texts:
                auths.append((parts, texts, flag))
                kind = "bearer" if name == "bearer" else kind
            elif name in ("auth-type", "A") and texts:
                kind = texts[0].skeleton
            elif name == "verify" and texts and (texts[0].literal or "").lower() in _OFF:
                request.options.append(Option(Role.INSECURE, parts, (), flag))
            elif name == "default-scheme" and texts:
                scheme = texts[0].literal or scheme
            elif name in ("session", "session-read-only", "cert"):
                request.is_complete = False
    for parts, texts, flag in auths:
        request.options.append(Option(Role.BEARER if kind == "bearer" else Role.USER, parts, texts, flag))
    if auths and kind not in ("basic", "bearer"):
        request.auth = AuthKind.UNKNOWN
    _items(request, plain, scheme)
    return request


def _options(word: Word, following: Word | None) -> list[tuple[str, str, tuple[Word, ...], tuple[Text, ...]]]:
    lead = word.lead
    if lead.startswith("--"):
        name, equals, _ = lead[2:].partition("=")
        if equals:
            size = len(name) + 3
            return [(name, lead[:size], (word,), tuple(text.slice(size, len(text.skeleton)) for text in word.texts))]
        if name in _LONG_WITH_VALUE and following is not None:
            return [(name, lead, (word, following), following.texts)]
        return [(name, lead, (word,), ())]
    found: list[tuple[str, str, tuple[Word, ...], tuple[Text, ...]]] = []
    for letter, place, rest in short_flags(word, _SHORT_WITH_VALUE):
        flag = lead[: place + 1]
        if letter in _SHORT_WITH_VALUE and rest is None and following is not None:
            found.append((letter, flag, (word, following), following.texts))
        else:
            found.append((letter, flag, (word,), (rest,) if rest is not None else ()))
    return found


def _items(request: Request, plain: Sequence[Word], scheme: str) -> None:
    first = plain[0].literal if plain else None
    if first is not None and len(plain) > 1 and _METHOD.fullmatch(first) and not _ITEM.match(plain[1].lead[:1]):
        request.method, plain = first.upper(), plain[1:]
    if not plain:
        return
    request.options.append(Option(Role.URL, (plain[0],), tuple(_with_scheme(text, scheme) for text in plain[0].texts)))
    has_body = False
    for word in plain[1:]:
        match = _ITEM.match(word.text.skeleton.replace("\\:", "::"))
        mark = match["mark"] if match is not None else ""
        if mark == "==":
            texts = tuple(_without(text, match.end("name")) for text in word.texts) if match is not None else ()
            request.options.append(Option(Role.PARAMETER, (word,), texts))
        elif mark == ":":
            request.options.append(Option(Role.HEADER, (word,), word.texts))
        elif mark == ":@" or (not mark and HOLE in word.text.skeleton) or mark == "==@":
            request.is_complete = False
        elif mark in ("=", ":=", "=@", ":=@", "@"):
            has_body = True
    request.method = request.method or ("POST" if has_body else "GET")


def _without(text: Text, index: int) -> Text:
    """`name==value` with one of the two equals signs."""
    head, tail = text.slice(0, index + 1), text.slice(index + 2, len(text.skeleton))
    return Text((*head.parts, *tail.parts), text.span, text.certain)


def _with_scheme(text: Text, scheme: str) -> Text:
    skeleton = text.skeleton
    if skeleton.startswith("://"):
        return Text((Chunk(scheme, None), *text.parts), text.span, text.certain)
    if "://" in skeleton or skeleton[:1] in (HOLE, "", ":", "/"):
        return text
    return Text((Chunk(f"{scheme}://", None), *text.parts), text.span, text.certain)
