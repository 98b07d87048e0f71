"""nginx: which `location` passes requests on to Wavix, and with which headers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Context, Literal, Pair, Text
from wavix_lint.languages.data.references import with_holes
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.proxies import Route, at_server, header, parameters
from wavix_lint.languages.lines.rows import Remarks
from wavix_lint.languages.lines.settings import Entry, Settings, is_url
from wavix_lint.languages.lines.values import escaped, plain
from wavix_lint.model import Span

_TOKEN = re.compile(
    rb"""(?P<remark>\#[^\n]*)|(?P<open>\{)|(?P<close>\})|(?P<stop>;)|(?P<blank>\n[ \t\r]*\n)
    |"(?P<double>[^"\\]*(?:\\[\s\S][^"\\]*)*)"|'(?P<single>[^'\\]*(?:\\[\s\S][^'\\]*)*)'
    |(?P<bare>(?:\$\{\w*\}|\\.|[^\s;{}\#"'\\]|(?<=[^\s;{}])[\#"'])(?:\$\{\w*\}|\{\{[^{}\n]*\}\}|\\.|[^\s;{}\\])*)""",
    re.VERBOSE,
)
_OFF = re.compile(
    rb"(?<!#)#+[ \t]*proxy_set_header[ \t]+(?P<name>[\w\-]+)[ \t]+[\"']?(?P<value>[^\"';\r\n]+)[\"']?[ \t]*;"
)
_DEEPEST = 50
_PASSES = frozenset(("proxy_pass", "grpc_pass", "uwsgi_pass", "fastcgi_pass"))
_HEADERS = frozenset(("proxy_set_header", "grpc_set_header", "more_set_input_headers"))
_PARAMETERS = frozenset(("fastcgi_param", "uwsgi_param", "scgi_param", "env", "perl_set", "js_var", "auth_jwt_key"))


@dataclass(slots=True)
class _Word:
    text: Text
    quote: str

    @property
    def said(self) -> str:
        return self.text.skeleton


@dataclass(slots=True)
class _Block:
    """`location / { ... }`: its own directives, and what it takes over from the block around it."""

    words: list[_Word]
    outer: _Block | None = None
    headers: list[Pair] = field(default_factory=list)
    queries: list[Pair] = field(default_factory=list)
    passes: list[tuple[Text, Span]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    insecure: Span | None = None
    off: list[Entry] = field(default_factory=list)  # headers that somebody took out

    @property
    def name(self) -> str:
        return self.words[0].said if self.words else ""

    def all_headers(self) -> list[Pair]:
        """nginx takes over the headers of an outer block only where none is set."""
        return self.headers or (self.outer.all_headers() if self.outer is not None else [])

    def all_queries(self) -> list[Pair]:
        return [*(self.outer.all_queries() if self.outer is not None else []), *self.queries]

    def without_checks(self) -> Span | None:
        return self.insecure or (self.outer.without_checks() if self.outer is not None else None)


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of an nginx configuration, whole or in part."""
    settings = Settings(
        data, config, path, "nginx reads no environment: put the key into a file of its own and `include` it"
    )
    reading = _Reading(settings)
    reading.run()
    return settings.extraction()


class _Reading:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.data = settings.data
        self.variables: dict[str, Text] = {}
        self.servers: dict[str, Text] = {}

    def run(self) -> None:
        block = top = _Block([])
        blocks = [top]
        words: list[_Word] = []
        remarks = Remarks(self.settings)
        depth = 0
        for match in _TOKEN.finditer(self.data):
            kind = match.lastgroup or ""
            if kind == "remark":
                remarks.comment(Span(*match.span()))
                block.off += [
                    Entry(off["name"].decode("ascii", "replace"), *off.span("value"))
                    for off in _OFF.finditer(self.data, *match.span())
                ]
            elif kind == "blank":
                remarks.end()
            elif kind == "open":
                depth += 1
                if depth <= _DEEPEST:
                    block = _Block(words, block)
                    blocks.append(block)
                words = []
            elif kind == "stop" or kind == "close":
                if words:
                    remarks.setting()
                    self._directive(block, words, remarks.heading)
                words = []
                if kind == "close" and depth > 0:
                    depth -= 1
                    if depth < _DEEPEST and block.outer is not None:
                        block = block.outer
            else:
                read = plain if kind == "bare" and b"\\" not in match[0] else escaped
                words.append(_Word(read(self.data, *match.span(kind)), "" if kind == "bare" else kind))
        if words:
            self._directive(block, words, remarks.heading)
        self._finish(blocks)

    def _directive(self, block: _Block, words: list[_Word], heading: str) -> None:
        name, arguments = words[0].said.lower(), words[1:]
        span = Span(words[0].text.span.start, words[-1].text.span.end)
        if name in _PASSES and arguments:
            block.passes.append((arguments[0].text, span))
        elif name in _HEADERS and len(arguments) >= 2:
            block.headers.append(header(arguments[0].text, self._filled(arguments[1].text)))
        elif name in ("proxy_ssl_verify", "grpc_ssl_verify") and arguments and arguments[0].said.lower() == "off":
            block.insecure = span
        elif name == "server" and block.name == "upstream" and len(block.words) > 1 and arguments:
            self.servers.setdefault(block.words[1].said, arguments[0].text)
        elif name == "set" and len(arguments) == 2 and arguments[0].said.startswith("$"):
            self._set(block, arguments[0].said[1:], arguments[1], heading)
        elif name == "rewrite" and len(arguments) >= 2 and "?" in arguments[1].said:
            text = self._filled(arguments[1].text)
            block.queries += parameters(text, text.skeleton.index("?") + 1)
        elif name in _PARAMETERS and len(arguments) >= 2:
            block.entries.append(_entry(arguments[0].said, arguments[1], heading))
        elif name == "env" and arguments and "=" in arguments[0].said:
            start = arguments[0].said.index("=")
            text = arguments[0].text
            value = text.slice(start + 1, len(text.skeleton))
            if value.skeleton:
                block.entries.append(Entry(text.skeleton[:start], *value.span, plain, heading))
        elif block.name == "map" and len(arguments) == 1:
            block.entries.append(_entry(block.words[-1].said.lstrip("$"), arguments[0], heading))
        else:
            self._others(arguments)

    def _set(self, block: _Block, name: str, value: _Word, heading: str) -> None:
        block.entries.append(_entry(name, value, heading))
        if name in ("args", "query_string"):
            block.queries += parameters(self._filled(value.text))
        elif len(self.variables) < 50 and is_url(value.text, self.settings.config):
            self.variables.setdefault(name, with_holes(value.text))

    def _filled(self, text: Text) -> Text:
        return with_holes(text, self.variables)

    def _others(self, arguments: list[_Word]) -> None:
        """A URL of Wavix in any other directive: `return 302 https://...`."""
        for word in arguments:
            text = self._filled(word.text)
            if is_url(text, self.settings.config):
                self.settings.facts.append(Literal(text, text.span, Context.CODE))

    def _finish(self, blocks: list[_Block]) -> None:
        for block in blocks:
            self.settings.block((), block.entries, is_loose=True)
            for target, span in block.passes:
                url = self._url(target)
                route = Route("nginx", url, span, block.all_headers(), block.all_queries(), block.without_checks())
                self.settings.facts.append(route.site())
                if wavix_url(url, self.settings.config) is not None:
                    self.settings.block(("wavix",), block.off)

    def _url(self, target: Text) -> Text:
        """The target with variables and groups of servers put in; an address of arguments ends in them."""
        return at_server(self._filled(target), self.servers)


def _entry(name: str, word: _Word, heading: str) -> Entry:
    read = escaped if word.quote else plain
    return Entry(name, *word.text.span, read, heading)
