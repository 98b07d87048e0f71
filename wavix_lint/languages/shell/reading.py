"""What a script's commands and variables say: the facts, and what an editor must know to change them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Context, Fact, Literal, Part, RequestSite, Text
from wavix_lint.fragments import Fragment
from wavix_lint.languages import language_of, prose
from wavix_lint.languages.credentials import KeyParts
from wavix_lint.languages.shell import arguments, curl, httpie, wget
from wavix_lint.languages.shell.embedded import fragments
from wavix_lint.languages.shell.requests import Request, sites
from wavix_lint.languages.shell.script import Assignment, Command, HereDoc, Output
from wavix_lint.languages.shell.variables import Word, where
from wavix_lint.model import Span
from wavix_lint.wavix.keys import CANDIDATE, is_key
from wavix_lint.wavix.names import names_key

_PRINTS = frozenset(("echo", "printf", "print", "logger"))
_PATTERNS = frozenset(
    ("grep", "egrep", "fgrep", "rg", "ag", "ack", "sed", "gsed", "awk", "gawk", "perl", "jq", "test", "[")
)
_MENTIONS = frozenset(("which", "type", "brew", "apt", "apt-get", "apk", "yum", "dnf", "man", "alias", "npm", "pip"))
_CLIENTS = frozenset(("curl", "wget", "http", "https", "xh", "xhs"))
_URL_INSIDE = re.compile(r"(?:https?|wss?)://[^\s\"'<>`\\)]+", re.IGNORECASE)
_REFERENCE = re.compile(rb"\$\{?([A-Za-z_]\w*)\}?|%([A-Za-z_]\w*)%|!([A-Za-z_]\w*)!")
_KEPT_SECRET = re.compile(rb"::add-mask::|##vso\[|\bmask\b")
_ELEMENT = re.compile(r"\[[\"']?([\w.\-]{1,80})[\"']?\]=(?=.)", re.DOTALL)
_SHORTEST_SECRET = 16


@dataclass(frozen=True, slots=True)
class Invocation:
    """A command that sends requests."""

    command: Command
    request: Request


class Reading:
    """Listens to a `Script`. `captured` are the functions whose output is taken and not shown."""

    def __init__(self, data: bytes, config: Config, words: Sequence[bytes], captured: Collection[str]) -> None:
        self.data = data
        self._config = config
        self._words = words
        self._captured = captured
        self.invocations: list[Invocation] = []
        self.assignments: list[Assignment] = []
        self.elements: list[tuple[str, Word]] = []
        self.harmless: list[Span] = []  # commands that only show what they are given
        self.remarks: list[Span] = []
        self.fragments: list[Fragment] = []
        self._sites: list[RequestSite] = []
        self._others: list[Fact] = []
        self._shown: list[Literal] = []

    def facts(self) -> Iterator[Fact]:
        """Requests first: where a URL in a variable is found twice, the request that sends it is what counts."""
        yield from self._sites
        yield from self._others
        credentials = KeyParts([*self._sites, *self._others], self._config)
        for literal in self._shown:
            yield replace(literal, value=credentials.marked(literal.value))

    # What the script does

    def command(self, command: Command) -> None:
        words = command.words
        name = _program(words[0])
        for found in fragments(self.data, command, lambda target: language_of(target, b"")):
            if isinstance(found, HereDoc):
                self._others += self.prose_of([found.body])
            else:
                self.fragments.append(found)
        if name in _PRINTS:
            self._printed(command)
        elif not self._requests(command, name):
            self._other(command, name)

    def assignment(self, assignment: Assignment) -> None:
        self.assignments.append(assignment)
        path = _path(assignment.name)
        for text in assignment.texts:
            self._value(path, text, assignment.span)
        if self._speaks(assignment.value):
            self._text(assignment.texts, assignment.value)

    def element(self, name: str, word: Word) -> None:
        self.elements.append((name, word))
        for text in word.texts:
            key = _ELEMENT.match(text.skeleton)
            if key is not None:
                self._value((name, key[1]), text.slice(key.end(), len(text.skeleton)), word.span)
            else:
                self._value((name,), text, word.span)
        if self._speaks(word.span):
            self._text(word.texts, word.span)

    def default(self, name: str, text: Text) -> None:
        self._value((name,), text, text.span)
        if self._speaks(text.span):
            self._text((text,), text.span)

    def broken(self, span: Span) -> None:
        self._others += self.prose_of([span])

    # Facts

    def _requests(self, command: Command, name: str) -> bool:
        """The requests of curl, wget and HTTPie, also behind `sudo`, `time`, `docker run ... curl`."""
        words = command.words
        if name in _MENTIONS or name in _PATTERNS or (name == "command" and any(w.literal == "-v" for w in words[:3])):
            return False
        for index, word in enumerate(words):
            client = _program(word) if not word.source else ""
            if client in _CLIENTS and (index == 0 or index < len(words) - 1) and not _is_an_item(words, index):
                if index:
                    self._others += arguments.bindings(words[:index])
                self._send(command, client, words[index + 1 :], is_fed=name in ("xargs", "parallel"))
                return True
        return False

    def _send(self, command: Command, client: str, words: Sequence[Word], is_fed: bool) -> None:
        if client == "curl":
            requests: Iterable[Request] = curl.read(words, command.span)
        elif client == "wget":
            requests = (wget.read(words, command.span),)
        else:
            requests = (httpie.read(words, command.span, client in ("https", "xhs")),)
        for request in requests:
            if is_fed:
                request.is_complete = False
            request.is_torn = command.is_torn
            self._keep(command, request)
        for word in words:
            if not word.source and self._speaks(word.span):
                self._urls(word.texts, Context.CODE)

    def _keep(self, command: Command, request: Request) -> None:
        ours = [site for site in sites(request) if wavix_url(site.url, self._config) is not None]
        if ours:
            self._sites += ours
        self.invocations.append(Invocation(command, request))

    def _other(self, command: Command, name: str) -> None:
        words = command.words
        if name in _PATTERNS:
            return
        request = arguments.request(words, command.span, self._config)
        ours = [site for site in sites(request) if wavix_url(site.url, self._config) is not None]
        if ours and (request.options[0].role is not None):
            self._sites += [site for site in ours if site.headers.pairs]
        self.invocations.append(Invocation(command, request))
        for binding in arguments.bindings(words):
            self._value(binding.path, binding.value, binding.span)
        for word in words:
            if not word.source and self._speaks(word.span):
                self._text(word.texts, word.span)

    def _printed(self, command: Command) -> None:
        self.harmless.append(command.span)
        raw = self.data[command.span.start : command.span.end]
        for word in command.words[1:]:
            if not word.source and self._speaks(word.span):
                self._text(word.texts, word.span, Context.MESSAGE)
        in_function = command.function and command.function in self._captured
        if command.output is not Output.SHOWN or in_function or _KEPT_SECRET.search(raw):
            return
        for word in command.words[1:]:
            for text in word.texts:
                self._shown += self._exposed(text)

    def _exposed(self, text: Text) -> Iterator[Literal]:
        """What is put into a text that is shown, value by value, and the URLs in it."""
        groups: dict[Span, list[Part]] = {}
        for part in text.parts:
            place = part.place or (None if isinstance(part, Chunk) else part.span)
            if place is not None:
                groups.setdefault(place, []).append(part)
        for place, parts in groups.items():
            match = _REFERENCE.fullmatch(self.data, place.start, place.end)
            name = match[match.lastindex or 1].decode() if match is not None else ""
            named = bool(name) and names_key((name,), self._config.key_names)
            kept = tuple(
                replace(part, key=True) if named and isinstance(part, Chunk) and is_key(part.text) else part
                for part in parts
            )
            yield Literal(Text(kept, place, text.certain), place, Context.EXPOSED)
        for match_ in _URL_INSIDE.finditer(text.skeleton):
            piece = text.slice(match_.start(), match_.end())
            if piece.holes and wavix_url(piece, self._config) is not None:
                spans = [span for part in piece.parts if (span := where(part)) is not None]
                if spans:
                    yield Literal(piece, Span(spans[0].start, max(spans[0].end, spans[-1].end)), Context.EXPOSED)

    def _value(self, path: tuple[str, ...], text: Text, span: Span) -> None:
        if any(isinstance(part, Chunk) and len(part.text) >= _SHORTEST_SECRET for part in text.parts):
            self._others.append(Binding(path, text, span))

    def _text(self, texts: Sequence[Text], span: Span, context: Context = Context.CODE) -> None:
        """The URLs in a text; and the keys, where it is more than a value."""
        self._urls(texts, context)
        raw = self.data[span.start : span.end]
        if CANDIDATE.search(raw) and b" " in raw:
            text = raw.decode("utf-8", "surrogateescape")
            self._others += [
                fact for fact in prose.facts_in(text, span.start, self._config) if isinstance(fact, Binding)
            ]

    def _urls(self, texts: Sequence[Text], context: Context) -> None:
        for text in texts:
            if wavix_url(text, self._config) is not None:
                self._others.append(Literal(text, text.span, context))
                continue
            inner = Context.CODE if context is Context.CODE and _is_command(text) else Context.MESSAGE
            for match in _URL_INSIDE.finditer(text.skeleton):
                piece = text.slice(match.start(), match.end())
                if wavix_url(piece, self._config) is not None:
                    self._others.append(Literal(piece, piece.span, inner))

    def prose_of(self, spans: Iterable[Span]) -> Iterator[Fact]:
        for span in spans:
            if self._speaks(span):
                text = self.data[span.start : span.end].decode("utf-8", "surrogateescape")
                yield from prose.facts_in(text, span.start, self._config)

    def _speaks(self, span: Span) -> bool:
        raw = self.data[span.start : span.end].lower()
        return any(word in raw for word in self._words)


def _program(word: Word) -> str:
    """The name of the program that a word calls: `/usr/bin/curl`, `curl.exe`."""
    return (word.literal or "").replace("\\", "/").rpartition("/")[2].removesuffix(".exe")


def _is_command(text: Text) -> bool:
    first = text.skeleton.lstrip().partition(" ")[0].rpartition("/")[2]
    return first in _CLIENTS


def _is_an_item(words: Sequence[Word], index: int) -> bool:
    """Whether a word that is called like a client is a value of another program (`--transport http`)."""
    if not index:
        return False
    before = words[index - 1].literal or ""
    client = _program(words[index])
    return client in ("http", "https") and not (index == 1 and before in ("sudo", "time", "exec", "command", "env"))


def _path(name: str) -> tuple[str, ...]:
    """`NAME`, or `NAME[key]` as two names."""
    base, bracket, key = name.partition("[")
    return (base, key.rstrip("]")) if bracket else (base,)
