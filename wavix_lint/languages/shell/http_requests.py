"""The requests in a `.http` file, in Markdown's `http` fences, and in raw HTTP messages.

Sources: github.com/Huachao/vscode-restclient, jetbrains.com/help/idea/exploring-http-syntax.html, RFC 9112.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from wavix_lint.facts import Chunk, Hole, Part, Source, Text
from wavix_lint.languages.shell.variables import placed
from wavix_lint.model import Span

_LINE = re.compile(rb"[^\n]*\n|[^\n]+\Z")
_METHODS = rb"GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|WEBSOCKET|GRAPHQL"
_REQUEST = re.compile(
    rb"[ \t]*(?:(?P<method>"
    + _METHODS
    + rb")[ \t]+)?(?P<url>(?:(?:https?|wss?)://|\{\{|/|[\w.\-]+\.[a-z]{2,6}[/:?])\S*"
    rb"(?:[ \t]+(?!HTTP/)[^\s]+)*)(?P<version>[ \t]+HTTP/[\d.]+)?[ \t]*\r?\n?\Z"
)
_VARIABLE = re.compile(rb"[ \t]*@(?P<name>[\w.\-]+)[ \t]*=[ \t]*(?P<value>[^\r\n]*?)[ \t]*\r?\n?\Z")
_HEADER = re.compile(rb"[ \t]*(?P<name>[A-Za-z][\w\-]*)[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*\r?\n?\Z")
_COMMENT = re.compile(rb"[ \t]*(?:#|//)")
_MORE = re.compile(rb"[ \t]+[?&/][^\r\n]*\r?\n?\Z|[ \t]*[?&][^\r\n]*\r?\n?\Z")
_SCRIPT = re.compile(rb"[ \t]*[<>][ \t]*\{%")
_REDIRECT = re.compile(rb"[ \t]*(?:<|>>?!?|<>|<@)[ \t]")
_COMMAND = re.compile(rb"[ \t]*curl[ \t]")
_REFERENCE = re.compile(rb"\{\{(?P<name>[^{}\r\n]{1,200})\}\}|<[A-Za-z][\w .\-]{0,60}>")
_FROM_ENV = re.compile(r"\$(?:processEnv|dotenv|env)[ \t.]+%?(?P<name>\w+)|process\.env\.(?P<node>\w+)")
_MOST_DEPTH = 5
_MOST_QUERY_LINES = 200


@dataclass(frozen=True, slots=True)
class HeaderLine:
    name: Text
    value: Text
    line: Span


@dataclass(slots=True)
class HttpRequest:
    """One request. `head` is where its request line, with the lines its query goes on in, is written.

    `is_complete`: no script sets headers before it is sent, and each of its header lines is understood.
    """

    method: str | None
    url: Text
    head: Span
    headers: list[HeaderLine] = field(default_factory=list)
    body: Span | None = None
    is_complete: bool = True
    last_line: Span = field(default_factory=lambda: Span(0, 0))


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    value: Span
    line: Span


@dataclass(slots=True)
class HttpFile:
    requests: list[HttpRequest] = field(default_factory=list)
    variables: dict[str, Variable] = field(default_factory=dict)
    comments: list[Span] = field(default_factory=list)
    commands: list[Span] = field(default_factory=list)
    scripts: list[Span] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)  # lines that are none of these


def read(data: bytes) -> HttpFile:
    """Everything in the file, in one pass over its lines."""
    found = HttpFile()
    for match in _LINE.finditer(data):
        variable = _VARIABLE.match(match[0])
        if variable is not None:
            name, value = variable["name"].decode(), _in_file(variable, "value", match.start())
            found.variables.setdefault(name, Variable(name, value, Span(*match.span())))
    _Lines(data, found).run()
    return found


def _in_file(match: re.Match[bytes], group: str, offset: int) -> Span:
    return Span(match.start(group) + offset, match.end(group) + offset)


class _Lines:
    """The state while the lines are read: before a request, among its headers, in its body, in a script."""

    def __init__(self, data: bytes, found: HttpFile) -> None:
        self._data = data
        self._found = found
        self._request: HttpRequest | None = None
        self._place = "between"
        self._scripted = False
        self._pieces: list[Span] = []

    def run(self) -> None:
        for match in _LINE.finditer(self._data):
            self._line(match[0], Span(*match.span()))
        self._end_head()

    def _line(self, line: bytes, span: Span) -> None:
        if self._place == "script":
            self._found.scripts.append(span)
            if b"%}" in line:
                self._place = "body" if self._request is not None else "between"
            return
        if line.startswith(b"###"):
            self._end_head()
            self._request, self._place, self._scripted = None, "between", False
            self._found.comments.append(span)
        elif self._place == "between" or (self._place == "body" and self._starts_anew(line)):
            self._between(line, span)
        elif self._place == "query":
            self._query(line, span)
        elif self._place == "headers":
            self._header(line, span)
        else:
            self._body(line, span)

    def _starts_anew(self, line: bytes) -> bool:
        match = _REQUEST.match(line)
        return (
            match is not None
            and match["method"] is not None
            and (b"://" in match["url"] or match["version"] is not None)
        )

    def _between(self, line: bytes, span: Span) -> None:
        request = _REQUEST.match(line)
        if _VARIABLE.match(line):
            return
        if _COMMENT.match(line):
            self._found.comments.append(span)
        elif _SCRIPT.match(line):
            self._scripted = True
            self._found.scripts.append(span)
            if b"%}" not in line:
                self._place = "script"
        elif _COMMAND.match(line):
            self._found.commands.append(span)
            self._place = "command"
        elif request is not None and (request["method"] is not None or request["url"][:1] != b"/"):
            method = request["method"].decode() if request["method"] else None
            self._end_head()
            url = _in_file(request, "url", span.start)
            self._pieces = [url]
            self._request = HttpRequest(
                method, Text((), url), Span(span.start, span.end), last_line=span, is_complete=not self._scripted
            )
            self._scripted = False
            self._found.requests.append(self._request)
            self._place = "query"
        elif line.strip():
            self._found.rest.append(span)

    def _query(self, line: bytes, span: Span) -> None:
        if self._request is not None and len(self._pieces) < _MOST_QUERY_LINES and _MORE.match(line):
            text = line.strip()
            start = span.start + line.index(text)
            self._pieces.append(Span(start, start + len(text)))
            self._request.head = Span(self._request.head.start, span.end)
            self._request.last_line = span
            return
        self._end_head()
        self._place = "headers"
        self._header(line, span)

    def _end_head(self) -> None:
        """Put the URL together from the lines it was written in."""
        if self._request is not None and self._pieces:
            parts = [part for piece in self._pieces for part in parts_of(self._data, piece, self._found.variables)]
            self._request.url = Text(tuple(parts), Span(self._pieces[0].start, self._pieces[-1].end))
            self._pieces = []

    def _header(self, line: bytes, span: Span) -> None:
        request = self._request
        header = _HEADER.match(line)
        if not line.strip():
            self._place = "body"
        elif _COMMENT.match(line):
            self._found.comments.append(span)
        elif header is not None and request is not None:
            name = text_of(self._data, _in_file(header, "name", span.start), {})
            value = text_of(self._data, _in_file(header, "value", span.start), self._found.variables)
            request.headers.append(HeaderLine(name, value, span))
            request.last_line = span
        elif self._starts_anew(line):
            self._between(line, span)
        else:
            self._found.rest.append(span)
            if request is not None:
                request.is_complete = False

    def _body(self, line: bytes, span: Span) -> None:
        if self._place == "command":
            last = self._found.commands[-1]
            if line.strip():
                self._found.commands[-1] = Span(last.start, span.end)
            else:
                self._place = "between"
        elif _SCRIPT.match(line):
            self._found.scripts.append(span)
            if b"%}" not in line:
                self._place = "script"
        elif _REDIRECT.match(line):
            return
        elif self._request is not None:
            body = self._request.body
            if body is not None:
                self._request.body = Span(body.start, span.end)
            elif line.strip():
                self._request.body = span


def text_of(data: bytes, span: Span, variables: dict[str, Variable]) -> Text:
    return Text(tuple(parts_of(data, span, variables)), span)


def parts_of(data: bytes, span: Span, variables: dict[str, Variable], depth: int = 0) -> Iterator[Part]:
    """The characters of a stretch, with `{{name}}` replaced by what the file says it is."""
    done = span.start
    for match in _REFERENCE.finditer(data, span.start, span.end):
        if done < match.start():
            yield _chunk(data, done, match.start())
        done = match.end()
        place = Span(*match.span())
        name = (match["name"] or match[0].strip(b"<>")).decode("utf-8", "replace").strip()
        variable = variables.get(name) if match["name"] is not None else None
        if variable is not None and depth < _MOST_DEPTH and variable.value.end > variable.value.start:
            inner = Text(tuple(parts_of(data, variable.value, variables, depth + 1)), variable.value)
            yield from placed(inner, place).parts
        else:
            yield _hole(name, place)
    if done < span.end:
        yield _chunk(data, done, span.end)


def _hole(name: str, place: Span) -> Hole:
    env = _FROM_ENV.fullmatch(name)
    if env is not None:
        known = env["name"] or env["node"]
        return Hole(known, place, Source.ENV, (known,))
    source = Source.CALL if name.startswith("$") or ".response." in name else Source.NAME
    return Hole(name, place, source, (name,))


def _chunk(data: bytes, start: int, end: int) -> Chunk:
    text = data[start:end].decode("utf-8", "surrogateescape")
    return Chunk(text, Span(start, end), any("\udc80" <= character <= "\udcff" for character in text))


def decoded(text: str) -> str:
    return unquote(text)
