"""Directives of Apache and HAProxy: words without a sign between them, in blocks that pass requests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from wavix_lint.facts import Chunk, Context, Literal, Pair, Text
from wavix_lint.languages.data.references import with_holes
from wavix_lint.languages.lines.proxies import Route, header
from wavix_lint.languages.lines.settings import Entry, Settings, is_url
from wavix_lint.languages.lines.values import escaped, plain
from wavix_lint.model import Span

_WORD = re.compile(
    rb"""\s*(?:"(?P<double>(?:[^"\\\r\n]|\\.)*)"|'(?P<single>[^'\r\n]*)'|(?P<bare>(?:[^\s"'\\]|\\.)[^\s"]*))"""
)
_OPEN = re.compile(rb"[ \t]*<(?P<close>/?)(?P<name>[A-Za-z]+)")
_SECTION = re.compile(rb"(?:backend|listen|frontend|defaults|global)\b[ \t]*(?P<name>[\w.\-]*)")
_FIRST = re.compile(rb"[ \t]*([A-Za-z\-]+)[ \t]+(?![=:])")
_KNOWN = frozenset(
    b"""
    setenv setenvif setenvifnocase proxypass proxypassmatch requestheader rewriterule redirect sslproxyverify
    balancermember http-request server reqadd reqset
    """.split()
)
_HEADERS = ("requestheader", "http-request")
_ADD = frozenset(("set", "add", "append", "merge", "setifempty", "set-header", "add-header"))
_MOST_WORDS = 40


@dataclass(slots=True)
class _Block:
    name: str = ""
    headers: list[Pair] = field(default_factory=list)
    targets: list[tuple[Text, Span]] = field(default_factory=list)
    insecure: Span | None = None


class Directives:
    """What the rows of one file say; a row that is no directive is left to the caller."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._blocks = [_Block()]
        self._all = [self._blocks[0]]

    def row(self, row: Span) -> bool:
        data = self._settings.data
        opening = _OPEN.match(data, row.start, row.end)
        if opening is not None:
            if opening["close"]:
                del self._blocks[max(1, len(self._blocks) - 1) :]
            else:
                self._begin(opening["name"].decode())
            return True
        section = _SECTION.match(data, row.start, row.end)
        if section is not None:
            del self._blocks[1:]
            self._begin(section["name"].decode("ascii", "replace"))
            return True
        first = _FIRST.match(data, row.start, row.end)
        words = self._words(row) if first is not None and first[1].lower() in _KNOWN else []
        if len(words) < 2:
            return False
        span = Span(words[0].span.start, words[-1].span.end)
        self._directive(words[0].skeleton.lower(), words[1:], span)
        return True

    def _begin(self, name: str) -> None:
        self._blocks.append(_Block(name))
        self._all.append(self._blocks[-1])

    def _words(self, row: Span) -> list[Text]:
        data, position = self._settings.data, row.start
        words: list[Text] = []
        while len(words) < _MOST_WORDS:
            match = _WORD.match(data, position, row.end)
            if match is None or (match["bare"] or b"").startswith(b"#"):
                break
            kind = match.lastgroup or "bare"
            words.append((plain if kind == "single" else escaped)(data, *match.span(kind)))
            position = match.end()
        return words

    def _directive(self, name: str, words: Sequence[Text], span: Span) -> None:
        block = self._blocks[-1]
        said = [word.skeleton.lower() for word in words]
        if name.startswith("setenv") and len(words) >= 2:
            entry = Entry(words[-2].skeleton.partition("=")[0], *words[-1].span)
            self._settings.block((block.name,) if block.name else (), [entry], is_loose=True)
        elif name in _HEADERS and len(words) >= 3 and said[0] in _ADD:
            self._header(block, words[1], words[2])
        elif name == "sslproxyverify" and said[0] == "none":
            block.insecure = span
        elif name == "server" and len(words) >= 2:
            self._server(block, words, said)
        else:
            self._urls(block, name, words, span)

    def _header(self, block: _Block, name: Text, value: Text) -> None:
        block.headers.append(header(name, with_holes(value)))
        entry = Entry(name.skeleton, *value.span)
        self._settings.block((block.name,), [entry], is_loose=True)

    def _server(self, block: _Block, words: Sequence[Text], said: Sequence[str]) -> None:
        """HAProxy's `server wavix api.wavix.com:443 ssl verify none`."""
        scheme = "https://" if "ssl" in said else "http://"
        address = Text((Chunk(scheme, None), *words[1].parts), words[1].span)
        block.targets.append((address, Span(words[0].span.start, words[-1].span.end)))
        for index, word in enumerate(said[:-1]):
            if word == "verify" and said[index + 1] == "none":
                block.insecure = Span(words[index].span.start, words[index + 1].span.end)

    def _urls(self, block: _Block, name: str, words: Sequence[Text], span: Span) -> None:
        for word in words:
            url = with_holes(word)
            if not is_url(url, self._settings.config):
                continue
            if name.startswith("proxypass") or name == "balancermember":
                block.targets.append((url, span))
            else:
                self._settings.facts.append(Literal(url, url.span, Context.CODE))

    def finish(self) -> None:
        outer = self._all[0]
        for block in self._all:
            for target, span in block.targets:
                headers = [*block.headers, *(outer.headers if block is not outer else ())]
                insecure = block.insecure or outer.insecure
                self._settings.facts.append(Route("proxy", target, span, headers, [], insecure).site())
