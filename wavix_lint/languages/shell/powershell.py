"""PowerShell to facts: Invoke-RestMethod and its kin, and what variables and tables hold.

Source: learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-restmethod.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import ClassVar

import tree_sitter_powershell
from tree_sitter import Language, Node, Parser, Query, QueryCursor

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import (
    Auth,
    AuthKind,
    Binding,
    Chunk,
    Context,
    Fact,
    Fields,
    Literal,
    Pair,
    Place,
    RequestSite,
    Source,
    Text,
    Tls,
)
from wavix_lint.languages import parsing, prose
from wavix_lint.languages.credentials import KeyParts
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.shell import arguments, curl
from wavix_lint.languages.shell.parsing import span_of
from wavix_lint.languages.shell.powershell_values import Expressions, Store, Table, TableEntry, Value
from wavix_lint.languages.shell.relevance import POWERSHELL_NAMES, Relevance
from wavix_lint.languages.shell.requests import extent, sites
from wavix_lint.languages.shell.variables import Word
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import names_key

LARGEST = 1 << 20
_WIDEST_ERROR = 20_000
_CLIENTS = frozenset(("invoke-restmethod", "irm", "invoke-webrequest", "iwr", "curl", "wget"))
_PRINTS = frozenset(
    "write-host write-output write-verbose write-debug write-information write-warning write-error echo".split()
)
_SWITCHES = frozenset(
    "skipcertificatecheck usebasicparsing usedefaultcredentials disablekeepalive allowunencryptedauthentication"
    " skipheadervalidation skiphttperrorcheck preserveauthorizationonredirect passthru verbose debug resume"
    " followrellink noproxy asplaintext force".split()
)
_PARAMETERS = (
    "uri headers method body form authentication token credential websession sessionvariable contenttype outfile"
    " timeoutsec useragent proxy certificate certificatethumbprint custommethod infile maximumredirection"
    " statuscodevariable responseheadersvariable"
).split()
_UNIX = re.compile(rb"-(?:[A-Za-z]|[sSkLfvig]{2,}[XHd]?)(?=\s|\Z)|--[a-z]")
_BARE_URL = re.compile(rb"(?<=[ \t])(\$(?:env:)?\w+)(/[^\s;|)}\"']*)", re.IGNORECASE)
_REFERENCE = re.compile(rb"\$\{?(?:env:)?([A-Za-z_]\w*)\}?", re.IGNORECASE)
_URL_INSIDE = re.compile(r"(?:https?|wss?)://[^\s\"'<>`\\)]+", re.IGNORECASE)
_NO_CHECKS = re.compile(rb"(?i)ServerCertificateValidationCallback$|(?:ServicePointManager\]::CertificatePolicy)$")
_BLOCKS = frozenset(
    "if_statement else_clause elseif_clause while_statement for_statement foreach_statement do_statement"
    " switch_statement try_statement catch_clause trap_statement script_block_expression".split()
)
_SHORTEST_SECRET = 16


@lru_cache(maxsize=1)
def _language() -> Language:
    return Language(tree_sitter_powershell.language())


@lru_cache(maxsize=1)
def _comment_query() -> Query:
    query: Query = Query(_language(), "(comment) @comment")
    return query


def extract(data: bytes, config: Config, language: str = "powershell", path: str = "") -> Extraction:
    """The facts of UTF-8 PowerShell, broken or not."""
    tree = parsing.parse(Parser(_language()), _readable(data)) if len(data) <= LARGEST else None
    root = tree.root_node if tree is not None else None
    if root is None or any(
        node.type == "ERROR" and node.child_count > _WIDEST_ERROR for node in (root, *root.children)
    ):
        text = data.decode("utf-8", "surrogateescape")
        note = "too broken or too large to be parsed as PowerShell: read as plain text"
        return Extraction(tuple(prose.facts_in(text, 0, config)), None, (note,))
    captures = QueryCursor(_comment_query()).captures(root)
    comments = tuple(span_of(node) for node in captures.get("comment", []))
    reader = _Reader(data, config)
    reader.walk(root)
    facts = (*reader.facts(), *reader.prose_of(comments))
    return Extraction(facts, comments, is_broken=root.has_error)


def _readable(data: bytes) -> bytes:
    """The same text for the parser, which knows neither `??` nor a bare `$base/v1/calls?x=1` as an argument."""
    data = data.replace(b"??", b", ")
    return _BARE_URL.sub(lambda match: match[1] + re.sub(rb"[^\w$]", b"_", match[2]), data)


@dataclass(frozen=True, slots=True)
class _Given:
    """One argument of a command: its parameter in lower case (empty when positional), and its value, if it has one."""

    name: str
    value: Value | None
    span: Span


class _Reader:
    """Walks a script in the order of its text."""

    def __init__(self, data: bytes, config: Config) -> None:
        self._data = data
        self._config = config
        self._words = tuple(
            w.lower().encode() for w in ("wavix", "wavbix", "appid", *config.hosts, *config.key_names) if w
        )
        self._relevance = Relevance(data, self._words, POWERSHELL_NAMES)
        self._store = Store()
        self._read = Expressions(data, self._store)
        self._blocks = 0
        self._no_checks: Span | None = None
        self._sites: list[RequestSite] = []
        self._others: list[Fact] = []
        self._shown: list[Literal] = []
        self._seen: set[int] = set()

    def facts(self) -> Iterator[Fact]:
        yield from self._sites
        yield from self._others
        credentials = KeyParts([*self._sites, *self._others], self._config)
        for literal in self._shown:
            yield replace(literal, value=credentials.marked(literal.value))

    def walk(self, root: Node) -> None:
        """In the order of the file, without recursion: scripts may be nested as deep as they like."""
        pending: list[tuple[Node | None, tuple[int, ...]]] = [(root, ())]
        while pending:
            node, chain = pending.pop()
            if node is None or not self._relevance.touches(node.start_byte, node.end_byte):
                continue
            self._store.chain = chain
            kind = node.type
            handler = self._handlers.get(kind)
            if handler is not None:
                handler(self, node)
            if kind in _BLOCKS:
                self._blocks += 1
                chain = (*chain, self._blocks)[:20]
            pending.extend((child, chain) for child in reversed(node.children) if child.child_count or child.is_named)

    # Assignments

    def _assignment(self, node: Node) -> None:
        parts = [child for child in node.children if child.type != "comment"]
        left, right = parts[0], parts[-1]
        operator = self._text(parts[1]) if len(parts) > 2 else "="
        target = self._text(left)
        if target.startswith("["):
            cast = re.match(r"\[[\w.\[\]]+\]\s*(?=\$)", target)
            target = target[cast.end() :] if cast is not None else target
        raw = self._data[left.start_byte : left.end_byte]
        if _NO_CHECKS.search(raw):
            accepts = re.search(rb"(?i)\$true|TrustAll|return\s+true", self._data[right.start_byte : right.end_byte])
            self._no_checks = span_of(left) if accepts else self._no_checks
        value = self._read.value(right)
        path = _path(target)
        self._bind(path, value, span_of(node))
        if isinstance(value, tuple) and len(value) > 1:  # `$env:NAME ?? "default"`
            hole = value[0].only_hole
            if hole is not None and hole.source is Source.ENV:
                self._bind((hole.name,), value[1:], span_of(node))
        if not target.startswith("$"):
            return
        base = path[0]
        if len(path) == 1:
            self._assign(base, value, operator, span_of(node))
        elif len(path) == 2 and operator == "=":
            self._set_entry(base, path[1], value, span_of(node), span_of(right))

    def _assign(self, name: str, value: Value, operator: str, span: Span) -> None:
        known = self._store.lookup(name)
        if operator == "+=" and isinstance(known, Table):
            more = value.entries if isinstance(value, Table) else ()
            value = Table((*known.entries, *more), known.complete and isinstance(value, Table), None)
        elif operator == "+=" and isinstance(value, tuple):
            old = known if isinstance(known, tuple) else ()
            value = (
                tuple(
                    Text((*before.parts, *after.parts), after.span, before.certain and after.certain)
                    for before in old
                    for after in value
                )[:8]
                or value
            )
        self._store.assign(name, value)

    def _set_entry(self, name: str, key: str, value: Value, span: Span, where: Span) -> None:
        """`$headers["X"] = ...`, `$headers.X = ...`."""
        table = self._store.lookup(name)
        if not isinstance(table, Table):
            return
        spot = self._data.find(key.encode("utf-8", "surrogateescape"), span.start, span.end)
        place = Span(spot, spot + len(key.encode("utf-8", "surrogateescape"))) if spot >= 0 else span
        text = Text((Chunk(key, place),), place)
        kept = tuple(entry for entry in table.entries if entry.name.skeleton.lower() != key.lower())
        self._store.assign(name, Table((*kept, TableEntry(text, value, span, where)), table.complete, None))

    def _bind(self, path: tuple[str, ...], value: Value, span: Span) -> None:
        if isinstance(value, Table):
            for entry in value.entries:
                self._bind((*path, entry.name.skeleton), entry.value, entry.span)
            return
        for text in value:
            if any(isinstance(part, Chunk) and len(part.text) >= _SHORTEST_SECRET for part in text.parts):
                self._others.append(Binding(path, text, span))

    def _parameter(self, node: Node) -> None:
        """`[string]$ApiKey = "..."` in a parameter list."""
        name = next((child for child in node.children if child.type == "variable"), None)
        default = next((child for child in node.children if child.type == "script_parameter_default"), None)
        if name is None:
            return
        plain = self._text(name).lstrip("$")
        if default is None:
            return
        value = self._read.value(default.children[-1])
        self._bind((plain,), value, span_of(node))
        self._store.assign(plain, value)

    def _invocation(self, node: Node) -> None:
        """`$headers.Add("X", ...)`, `[Environment]::SetEnvironmentVariable("X", ...)`."""
        given = self._read.arguments(node)
        if len(given) < 2:
            return
        names = self._read.texts(given[0])
        if len(names) != 1 or not names[0].literal:
            return
        value = self._read.value(given[1])
        self._bind((names[0].literal,), value, span_of(node))
        receiver = self._text(node.children[0])
        member = self._text(node.children[2]).lower() if node.child_count > 2 else ""
        table = self._store.lookup(receiver.lstrip("$")) if receiver.startswith("$") else None
        if member == "add" and isinstance(table, Table):
            entry = TableEntry(names[0], value, span_of(node), span_of(given[1]))
            self._store.assign(receiver.lstrip("$"), Table((*table.entries, entry), table.complete, None))

    def _entry(self, node: Node) -> None:
        """A table that no variable keeps: an argument, an item of another one."""
        table = self._read.value(node)
        if isinstance(table, Table):
            self._bind(
                (), Table(tuple(e for e in table.entries if not isinstance(e.value, Table)), True, None), span_of(node)
            )

    # Texts

    def _string(self, node: Node) -> None:
        raw = self._data[node.start_byte : node.end_byte]
        if not any(word in raw.lower() for word in self._words):
            return
        if node.start_byte in self._seen or self._is_pattern(node):
            return
        top = self._whole(node)
        self._seen.add(node.start_byte)
        found = False
        for text in self._read.texts(top):
            if wavix_url(text, self._config) is not None:
                self._others.append(Literal(text, text.span, Context.CODE))
                found = True
        if found:
            return
        for text in self._read.texts(node):
            for match in _URL_INSIDE.finditer(text.skeleton):
                piece = text.slice(match.start(), match.end())
                if wavix_url(piece, self._config) is not None:
                    self._others.append(Literal(piece, piece.span, Context.MESSAGE))
        if b" " in raw:
            text_ = raw.decode("utf-8", "surrogateescape")
            self._others += [f for f in prose.facts_in(text_, node.start_byte, self._config) if isinstance(f, Binding)]

    def _whole(self, node: Node) -> Node:
        """The sum or formatted text that a string is a part of."""
        current, best = node, node
        for _ in range(40):
            parent = current.parent
            if parent is None or parent.type in (
                "assignment_expression",
                "command_elements",
                "hash_entry",
                "statement_list",
            ):
                break
            if (
                parent.type in ("additive_expression", "format_expression", "additive_argument_expression")
                and parent.child_count > 1
            ):
                best = parent
            current = parent
        return best

    def _is_pattern(self, node: Node) -> bool:
        """Whether the string is compared with something (`-like`, `-match`, `-replace`)."""
        current = node.parent
        for _ in range(20):
            if current is None or current.type in ("statement_list", "command_elements"):
                return False
            if current.type == "comparison_expression" and current.child_count > 1:
                return True
            current = current.parent
        return False

    # Commands

    def _command(self, node: Node) -> None:
        name_node = node.children[0] if node.child_count else None
        if name_node is None:
            return
        name = self._text(name_node).lower().strip("\"'")
        raw = self._data[node.start_byte : node.end_byte]
        if name == "&" and node.child_count > 1:
            name = self._text(node.children[1]).lower().strip("\"'")
        if name.removesuffix(".exe") == "curl" and (name.endswith(".exe") or _UNIX.search(raw)):
            self._curl(node)
        elif name in _CLIENTS:
            self._request(node, list(self._given(node)))
        elif name in _PRINTS:
            self._printed(node)
        else:
            self._named_values(node, name)

    def _throw(self, node: Node) -> None:
        if self._data[node.start_byte : node.start_byte + 5].lower() == b"throw":
            self._shows(node.children[1:])

    def _elements(self, node: Node) -> list[list[Node]]:
        """The arguments of a command: nodes that touch are one."""
        elements = next((child for child in node.children if child.type == "command_elements"), None)
        groups: list[list[Node]] = []
        for child in elements.children if elements is not None else ():
            if child.type in ("comment", "redirection"):
                continue
            if child.type == "command_argument_sep" and self._text(child) != ":":
                continue
            if groups and groups[-1][-1].end_byte == child.start_byte:
                groups[-1].append(child)
            else:
                groups.append([child])
        return groups

    def _value(self, group: Sequence[Node]) -> Value:
        span = Span(group[0].start_byte, group[-1].end_byte)
        raw = self._data[span.start : span.end]
        is_bare = raw[:1] == b"$" and b"/" in raw and not re.search(rb"[\s\"'()]", raw)
        if len(group) == 1 and group[0].type != "ERROR" and not is_bare:
            return self._read.value(group[0])
        return tuple(self._read.expand(span, span))

    def _given(self, node: Node) -> Iterator[_Given]:
        groups = self._elements(node)
        index = 0
        while index < len(groups):
            group = groups[index]
            index += 1
            span = Span(group[0].start_byte, group[-1].end_byte)
            if group[0].type != "command_parameter":
                raw = self._data[span.start : span.end]
                if raw.startswith(b"@") and raw[1:2] not in (b"{", b'"', b"'", b"("):
                    yield from self._splatted(group[0], span)
                else:
                    yield _Given("", self._value(group), span)
                continue
            name = _full_name(self._text(group[0]).lstrip("-").lower().rstrip(":"))
            if len(group) > 1:
                rest = group[1:] if self._text(group[1]) != ":" else group[2:]
                value = self._value(rest) if rest else None
                off = bool(rest) and self._text(rest[-1]).lower() == "$false"
                if not off:
                    yield _Given(name, value, span)
            elif name in _SWITCHES or index >= len(groups) or groups[index][0].type == "command_parameter":
                yield _Given(name, None, span)
            else:
                yield _Given(name, self._value(groups[index]), Span(span.start, groups[index][-1].end_byte))
                index += 1

    def _splatted(self, node: Node, span: Span) -> Iterator[_Given]:
        table = self._read.value(node)
        if not isinstance(table, Table):
            yield _Given("@", None, span)
            return
        for entry in table.entries:
            plain = entry.name.literal
            if plain is not None:
                yield _Given(_full_name(plain.lower()), entry.value, entry.span)
        if not table.complete:
            yield _Given("@", None, span)

    def _request(self, node: Node, given: list[_Given]) -> None:
        by_name = {item.name: item for item in given if item.name}
        positional = [item for item in given if not item.name]
        uri = by_name.get("uri") or (positional[0] if positional else None)
        if uri is None or uri.value is None or isinstance(uri.value, Table):
            return
        hidden = "@" in by_name or "websession" in by_name or "certificate" in by_name
        method_value = by_name.get("method") or by_name.get("custommethod")
        method = _literal(method_value.value) if method_value is not None else "GET"
        headers, headers_complete = self._pairs(by_name.get("headers"), Place.HEADER)
        is_query = (method or "GET").upper() in ("GET", "HEAD", "DELETE") if method != "" else True
        body = by_name.get("body")
        query: tuple[Pair, ...] = ()
        query_complete = True
        if body is not None and is_query and (isinstance(body.value, Table)):
            query, query_complete = self._pairs(body, Place.QUERY)
        elif body is not None and is_query:
            query_complete = False
        auth = self._auth(by_name)
        if auth.kind is AuthKind.BEARER:
            token = by_name.get("token")
            headers = (*headers, *self._bearer(token))
            headers_complete = headers_complete and token is not None
            auth = Auth()
        insecure = by_name.get("skipcertificatecheck")
        tls = Tls(insecure.span if insecure is not None else self._no_checks)
        end = self._end(node)
        for url in uri.value[:8]:
            if wavix_url(url, self._config) is not None:
                self._sites.append(
                    RequestSite(
                        "powershell",
                        method,
                        url,
                        Fields(query, query_complete and not hidden),
                        Fields(headers, headers_complete and not hidden),
                        auth,
                        tls,
                        Span(node.start_byte, end),
                    )
                )

    def _end(self, node: Node) -> int:
        groups = self._elements(node)
        return groups[-1][-1].end_byte if groups else node.end_byte

    def _pairs(self, given: _Given | None, place: Place) -> tuple[tuple[Pair, ...], bool]:
        if given is None:
            return (), True
        if not isinstance(given.value, Table):
            return (), False
        pairs: list[Pair] = []
        for entry in given.value.entries:
            values = entry.value if isinstance(entry.value, tuple) else ()
            for text in values:
                value = Text(text.parts, extent(text) or text.span, text.certain)
                pairs.append(
                    Pair(entry.name, value, entry.span, place, entry.certain and len(values) == 1 and text.certain)
                )
        return tuple(pairs), given.value.complete

    def _auth(self, by_name: dict[str, _Given]) -> Auth:
        given = by_name.get("authentication")
        kind = (_literal(given.value) or "?").lower() if given is not None else ""
        if given is None:
            credential = by_name.get("credential") or by_name.get("usedefaultcredentials")
            return Auth(AuthKind.UNKNOWN) if credential is not None else Auth()
        if kind in ("bearer", "oauth"):
            return Auth(AuthKind.BEARER, given.span)
        if kind == "basic":
            return Auth(AuthKind.BASIC, given.span)
        return Auth() if kind == "none" else Auth(AuthKind.UNKNOWN)

    def _bearer(self, token: _Given | None) -> Iterator[Pair]:
        if token is None or not isinstance(token.value, tuple):
            return
        name = Text((Chunk("Authorization", token.span, escaped=True),), token.span)
        for text in token.value:
            value = Text((Chunk("Bearer ", None), *text.parts), text.span, text.certain)
            yield Pair(name, value, token.span, Place.HEADER)

    def _curl(self, node: Node) -> None:
        """The real curl, called with its own options."""
        words: list[Word] = []
        for group in self._elements(node):
            span = Span(group[0].start_byte, group[-1].end_byte)
            raw = self._data[span.start : span.end]
            if group[0].type == "command_parameter" or raw.startswith(b"-"):
                words.append(Word((Text((Chunk(raw.decode("utf-8", "replace"), span),), span),), span))
                continue
            value = self._value(group)
            splat = raw.startswith(b"@") and raw[1:2].isalpha()
            texts = value if isinstance(value, tuple) and value else (Text((), span),)
            words.append(Word(texts, span, is_open=splat or isinstance(value, Table)))
        for request in curl.read(words, Span(node.start_byte, self._end(node))):
            self._sites += [site for site in sites(request) if wavix_url(site.url, self._config) is not None]

    def _named_values(self, node: Node, name: str) -> None:
        """`Set-Secret -Name WAVIX_API_KEY -Secret "..."`, `setx NAME value`, `-ApiKey "..."` of any command."""
        words: list[Word] = []
        given = list(self._given(node))
        subject = next((_literal(item.value) for item in given if item.name in ("name", "key", "variable")), None)
        for item in given:
            if item.value is None:
                continue
            if not item.name:
                texts = item.value if isinstance(item.value, tuple) and item.value else (Text((), item.span),)
                words.append(Word(texts, item.span))
            elif subject and item.name in ("value", "secret", "secretvalue", "string"):
                self._bind((subject,), item.value, item.span)
            else:
                self._bind((name, item.name), item.value, item.span)
        head = Text((Chunk(name, Span(node.start_byte, node.start_byte)),), span_of(node))
        for binding in arguments.bindings([Word((head,), span_of(node)), *words]):
            self._bind(binding.path, (binding.value,), binding.span)

    def _printed(self, node: Node) -> None:
        pipeline = node.parent
        parts = [child for child in pipeline.children if child.type == "command"] if pipeline is not None else [node]
        raw = self._data[node.start_byte : node.end_byte]
        if (parts and parts[-1] != node) or b">" in re.sub(rb"\"[^\"]*\"|'[^']*'", b"", raw):
            return
        self._shows([child for group in self._elements(node) for child in group])

    def _shows(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if node.type in ("command_parameter", "throw"):
                continue
            for text in self._read.texts(node):
                self._shown += self._exposed(text)

    def _exposed(self, text: Text) -> Iterator[Literal]:
        for part in text.parts:
            place = part.place or (None if isinstance(part, Chunk) else part.span)
            if place is None:
                continue
            match = _REFERENCE.fullmatch(self._data, place.start, place.end)
            named = match is not None and names_key((match[1].decode(),), self._config.key_names)
            marked = replace(part, key=True) if named and isinstance(part, Chunk) and is_key(part.text) else part
            yield Literal(Text((marked,), place, text.certain), place, Context.EXPOSED)
        for found in _URL_INSIDE.finditer(text.skeleton):
            piece = text.slice(found.start(), found.end())
            if piece.holes and wavix_url(piece, self._config) is not None:
                yield Literal(piece, extent(piece) or piece.span, Context.EXPOSED)

    def prose_of(self, spans: Iterable[Span]) -> Iterator[Fact]:
        for span in spans:
            raw = self._data[span.start : span.end]
            if any(word in raw.lower() for word in self._words):
                yield from prose.facts_in(raw.decode("utf-8", "surrogateescape"), span.start, self._config)

    def _text(self, node: Node) -> str:
        return self._data[node.start_byte : node.end_byte].decode("utf-8", "replace")

    _handlers: ClassVar[dict[str, Callable[[_Reader, Node], None]]] = {
        "assignment_expression": _assignment,
        "script_parameter": _parameter,
        "invokation_expression": _invocation,
        "hash_literal_expression": _entry,
        "string_literal": _string,
        "generic_token": _string,
        "command": _command,
        "flow_control_statement": _throw,
    }


def _path(target: str) -> tuple[str, ...]:
    """`$a.b["c"]` as its names."""
    plain = re.sub(r"[\[\].\"']+", "\0", target.lstrip("$").strip("{}")).strip("\0")
    return tuple(piece for piece in plain.split("\0") if piece)[:8] or ("",)


def _full_name(name: str) -> str:
    """PowerShell takes the beginning of a parameter's name for all of it."""
    if name in _PARAMETERS or name in _SWITCHES:
        return name
    found = [known for known in (*_PARAMETERS, *_SWITCHES) if len(name) > 2 and known.startswith(name)]
    return found[0] if len(found) == 1 else name


def _literal(value: Value | None) -> str | None:
    return value[0].literal if isinstance(value, tuple) and len(value) == 1 else None
