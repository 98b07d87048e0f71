"""Where the header goes: into what the call has for headers, onto the client, or as a new argument."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tree_sitter import Node

from wavix_lint.api.urls import wavix_url
from wavix_lint.facts import HOLE, Text
from wavix_lint.flow import values as flow_values
from wavix_lint.flow.expressions import Argument, Call
from wavix_lint.flow.scopes import BindKind
from wavix_lint.flow.values import Constant, Handle, Mapping, Opaque, options
from wavix_lint.languages.python.clients import ITSELF, Param
from wavix_lint.languages.python.editing.credentials import Credential, Credentials
from wavix_lint.languages.python.editing.destinations import Follower
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.nodes import (
    bare,
    indent_of,
    items,
    literal_of,
    part,
    quote_of,
    span_of,
    text_of,
    wrapped,
)
from wavix_lint.languages.python.editing.program import Program, Sender
from wavix_lint.languages.python.editing.refusing import Refused, Unnamed
from wavix_lint.languages.python.editing.removal import Remover
from wavix_lint.languages.python.editing.visible import name_of_value
from wavix_lint.model import Span

_FORWARDING = ("urllib", "six.moves.urllib", "future.moves.urllib", "tornado.")
# What Wavix may answer with a redirect to signed files of another host.
_REDIRECTED = re.compile(r"(?i)/(?:recordings?|invoices?|speech-analytics|10dlc\b.*evidence|.*/files?)\b")
_NEW_WEBSOCKETS = ("websockets.asyncio.", "websockets.sync.")
_OLD_WEBSOCKETS = ("websockets.legacy.", "websockets.client.")


class Placer:
    """Places one header for one or more calls of a program. `may_share` allows names that several calls use."""

    def __init__(self, program: Program, credentials: Credentials, edits: Edits, remover: Remover | None) -> None:
        self._program = program
        self._data = program.data
        self._credentials = credentials
        self._edits = edits
        self._vacant = remover.vacant if remover is not None else {}
        self._done: set[Span] = set()
        self._filled: set[int] = set()
        self.statements: set[int] = set()
        self.doubts: list[str] = []
        self.wanted: Sequence[Text] = ()  # what the key is at the call that is looked at
        self.fixed: Credential | None = None  # the same key for everybody, whatever it was

    def carrier(self, span: Span) -> Span:
        """The call that takes the headers of a request: the request object's, where there is one."""
        for sender in self._program.senders(span):
            if sender.made is not None and sender.made.request is not None:
                return span
            made = self._object_sent(sender, span)
            if made is not None:
                return made
        return span

    def _object_sent(self, sender: Sender, span: Span) -> Span | None:
        if sender.request is None:
            return None
        if sender.request.url is ITSELF:
            return sender.handle.span if sender.handle is not None else None
        argument = find(sender.call, sender.request.url)
        if argument is None:
            return None
        for option in options(self._program.evaluator.value(argument.node, self._program.at(argument.node))):
            if isinstance(option, Handle) and option.call is not None and option.kind != "response":
                return option.span
        return None

    def add(
        self, span: Span, value: Node | None, allowed: frozenset[Span], may_share: bool, variable: str = ""
    ) -> None:
        """Give the header to the call at a span. `allowed`: all calls that are to get it. Raises Refused."""
        if span in self._done:
            return
        self._done.add(span)
        senders = self._program.senders(span)
        item = self._program.call_items.get(span)
        if not senders or item is None:
            raise Refused("how the function that is called takes headers is not known")
        params = {_headers_of(sender) for sender in senders}
        if len(params) != 1:
            raise Refused("it is not certain which function is called")
        sender, param = senders[0], params.pop()
        self._check_redirects(sender, span)
        if param is None:
            self._without_headers(sender, item.node, value)
            return
        given = find(sender.call, param)
        spread = self._spread(sender.call, param)
        if given is not None:
            self._into(given.node, value, allowed, may_share, item.node)
        elif isinstance(spread, Span):
            node = self._program.node_at(spread)
            self._into_entry(node, value, allowed, may_share, item.node)
        elif spread and self._taken_from(sender.call) is not None:
            self._before_spread(sender, param, item.node, value)
        elif spread:
            raise Refused("the arguments of the call come from somewhere else, and may hold headers already")
        else:
            self._new_argument(sender, param, item.node, value)

    def _check_redirects(self, sender: Sender, span: Span) -> None:
        """urllib and tornado send headers along when a server answers with a redirect, to whatever host."""
        if not sender.name.startswith(_FORWARDING):
            return
        for site in self._program.sites.get(span, ()):
            url = wavix_url(site.url, self._program.config)
            if url is not None and _REDIRECTED.search(url.rest):
                raise Refused("the answer may be a redirect to another host, and this client would send the key there")
            if url is None or _path_is_hidden(url.rest):
                self._doubt("redirect")

    # A headers argument that is there

    def _into(self, node: Node, value: Node | None, allowed: frozenset[Span], may_share: bool, call: Node) -> None:
        inner = bare(node)
        self._doubt_headers(node)
        if inner.type == "none":
            self._edits.replace(span_of(inner), self._dict(value, call))
            return
        literal = self._literal(inner)
        if literal is not None and (literal == inner or (may_share and self._serves_only(literal, allowed))):
            if literal.id not in self._filled:
                self._filled.add(literal.id)
                self._insert_into(literal, value)
            return
        self._merge(node, value, call)

    def _doubt_headers(self, node: Node) -> None:
        """Headers that the file does not show whole may have the same one."""
        for option in options(self._program.evaluator.value(node, self._program.at(node))):
            is_whole = isinstance(option, (Mapping, flow_values.Sequence)) and option.complete
            if not is_whole and not isinstance(option, Constant):
                self._doubt("headers")

    def _into_entry(
        self, node: Node | None, value: Node | None, allowed: frozenset[Span], may_share: bool, call: Node
    ) -> None:
        """Headers in a dict of arguments that is spread: `**{"headers": {...}}`."""
        while node is not None and node.type != "pair":
            node = node.parent
        entry = part(node, "value")
        if entry is None:
            raise Refused("the arguments of the call come from somewhere else, and may hold headers already")
        self._into(entry, value, allowed, may_share, call)

    def _literal(self, node: Node, depth: int = 0) -> Node | None:
        """The dict or list that an expression stands for, when it is written out once."""
        node = bare(node)
        if node.type in ("dictionary", "list"):
            return node
        if node.type == "call" and text_of(part(node, "function") or node) in ("dict", "OrderedDict"):
            return node
        if depth > 4:
            return None
        if node.type == "identifier":
            owner = self._program.owner(text_of(node), self._program.scope(node))
            binds = owner.binds.get(text_of(node), []) if owner is not None else []
            if len(binds) != 1 or binds[0].node is None or binds[0].kind.value != "value":
                return None
            return self._literal(binds[0].node, depth + 1)
        if node.type == "attribute":
            target, name = part(node, "object"), part(node, "attribute")
            cls = self._program.scope(node).enclosing_class
            if target is None or name is None or cls is None or text_of(target) != "self":
                return None
            binds = [*cls.members.get(text_of(name), ()), *cls.binds.get(text_of(name), ())]
            if len(binds) != 1 or binds[0].node is None or binds[0].kind.value != "value":
                return None
            return self._literal(binds[0].node, depth + 1)
        return None

    def _serves_only(self, literal: Node, allowed: frozenset[Span]) -> bool:
        """Whether every request that gets this dict is one of these, and nothing else does."""
        found = Follower(self._program).follow(literal)
        return not found.lost and not found.deleted and found.calls <= allowed

    def served(self, span: Span) -> frozenset[Span]:
        """All calls that get the headers dict of a call, when it is one that several may share."""
        for sender in self._program.senders(span):
            param = _headers_of(sender)
            given = find(sender.call, param) if param is not None else None
            literal = self._literal(given.node) if given is not None else None
            if literal is None or given is None or literal == bare(given.node):
                continue
            found = Follower(self._program).follow(literal)
            if not found.lost and not found.deleted:
                return frozenset(found.calls)
        return frozenset()

    def _insert_into(self, literal: Node, value: Node | None) -> None:
        credential = self._credential(value, literal)
        if literal.type == "call":
            arguments = part(literal, "arguments")
            if arguments is None:
                raise Refused("how the headers are made is not clear")
            self._append(arguments, f"Authorization={self.bearer(credential)}")
            return
        quote = _quote_in(literal) or self._credentials.quote
        self._append(literal, self._entry(literal, credential, quote))

    def _entry(self, literal: Node, credential: Credential, quote: str) -> str:
        if literal.type == "dictionary":
            return f"{quote}Authorization{quote}: {self.bearer(credential, quote)}"
        first = items(literal)[:1]
        if first and bare(first[0]).type in ("tuple", "list"):
            return f"({quote}Authorization{quote}, {self.bearer(credential, quote)})"
        return self._credentials.formatted("Authorization: Bearer ", credential, quote)

    def _credential(self, value: Node | None, user: Node) -> Credential:
        if self.fixed is not None:
            return self.fixed
        try:
            return self._credentials.of(self._edits, value, user)
        except Unnamed:
            name = name_of_value(self._program, user, self.wanted) if self.wanted else None
            if name is None:
                raise
            return self._credentials.named(name, self.wanted[0])

    def bearer(self, credential: Credential, quote: str = "") -> str:
        if not credential.is_safe:
            self._doubt(credential.doubt)
        return self._credentials.bearer(credential, quote)

    def _doubt(self, what: str) -> None:
        if what not in self.doubts:
            self.doubts.append(what)

    def _append(self, container: Node, text: str) -> None:
        append_item(self._edits, self._data, container, text)

    def _merge(self, node: Node, value: Node | None, call: Node) -> None:
        """`{**headers, "Authorization": …}` at the call: the dict itself serves others too."""
        outer = wrapped(node) if node.type == "parenthesized_expression" else node
        values = options(self._program.evaluator.value(node, self._program.at(node)))
        if any(isinstance(option, (Text, flow_values.Sequence)) for option in values):
            raise Refused("the headers are no dictionary")
        source = text_of(bare(outer))
        may_be_none = any(isinstance(option, (Opaque, Constant)) for option in values)
        if may_be_none and bare(outer).type == "boolean_operator":
            source = f"({source})"
        elif may_be_none:
            source = f"({source} or {{}})"
        elif bare(outer).type in ("conditional_expression", "lambda", "boolean_operator"):
            source = f"({source})"
        quote = self._credentials.quote
        credential = self._credential(value, call)
        self._edits.replace(
            span_of(outer), f"{{**{source}, {quote}Authorization{quote}: {self.bearer(credential, quote)}}}"
        )

    # A new argument

    def _dict(self, value: Node | None, user: Node) -> str:
        quote = self._credentials.quote
        credential = self._credential(value, user)
        return f"{{{quote}Authorization{quote}: {self.bearer(credential, quote)}}}"

    def _new_argument(self, sender: Sender, param: Param, call: Node, value: Node | None) -> None:
        keyword = self._keyword(sender, param)
        text = f"{keyword}={self._dict(value, call)}"
        defaults = self._replaced_defaults(sender)
        if defaults:
            text = f"{keyword}={{**{defaults}, {self._dict(value, call)[1:]}"
        vacant = self._vacant.pop(span_of(call), None)
        if vacant is not None:
            self._edits.replace(span_of(vacant), text)
            return
        arguments = part(call, "arguments")
        if arguments is None or arguments.type != "argument_list":
            raise Refused("how the function that is called takes headers is not known")
        self._append(arguments, text)

    def _taken_from(self, call: Call) -> Argument | None:
        """`**kwargs`, when that is what the function around the call takes."""
        spreads = [argument for argument in call.arguments if argument.stars]
        if len(spreads) != 1 or spreads[0].stars != 2 or spreads[0].node.type != "identifier":
            return None
        scope = self._program.scope(spreads[0].node)
        binds = scope.binds.get(text_of(spreads[0].node), ())
        return spreads[0] if len(binds) == 1 and binds[0].kind is BindKind.REST_MAPPING else None

    def _before_spread(self, sender: Sender, param: Param, call: Node, value: Node | None) -> None:
        """Headers that callers pass on are taken out of `**kwargs`, and sent with the new one."""
        spread = self._taken_from(sender.call)
        if spread is None:
            raise Refused("the arguments of the call come from somewhere else, and may hold headers already")
        self._doubt("headers")
        quote, keyword, name = self._credentials.quote, self._keyword(sender, param), text_of(spread.node)
        given = f"**({name}.pop({quote}{keyword}{quote}, None) or {{}})"
        text = f"{keyword}={{{given}, {self._dict(value, call)[1:]}"
        vacant = self._vacant.pop(span_of(call), None)
        if vacant is not None:
            self._edits.replace(span_of(vacant), text)
        else:
            self._edits.insert(spread.span.start, f"{text}, ")

    def _replaced_defaults(self, sender: Sender) -> str:
        """urllib3's pools take the headers of a call instead of their own, not besides them."""
        if sender.handle is None or not sender.handle.kind.startswith("urllib3."):
            return ""
        own = self._program.library.state.role(
            self._program.evaluator, sender.handle, "headers", self._program.at(sender.call.function)
        )
        function = bare(sender.call.function)
        target = part(function, "object")
        if own is None or (isinstance(own, Constant) and own.kind == "none"):
            return ""
        if target is None or target.type not in ("identifier", "attribute"):
            raise Refused("the client has headers of its own, which new ones would replace")
        return f"{text_of(target)}.headers"

    def _keyword(self, sender: Sender, param: Param) -> str:
        if not sender.name.startswith("websockets."):
            return param.names[0]
        if sender.name.startswith(_OLD_WEBSOCKETS):
            return "extra_headers"
        if not sender.name.startswith(_NEW_WEBSOCKETS):
            if re.search(rb"\bextra_headers\s*=", self._data):
                return "extra_headers"
            if not re.search(rb"\badditional_headers\s*=", self._data):
                self._doubt("websockets")
        return "additional_headers"

    def _spread(self, call: Call, param: Param) -> Span | bool:
        """Headers that a spread dict brings, True when it may bring any."""
        for argument in call.arguments:
            if argument.stars == 1:
                continue
            if argument.stars != 2:
                continue
            value = self._program.evaluator.value(argument.node, self._program.at(argument.node))
            mapping = self._program.evaluator.mapping(value, argument.span)
            for entry in mapping.entries:
                if entry.name.literal in param.names:
                    return entry.span
            if not mapping.complete:
                return True
        return False

    # Functions that take no headers

    def _without_headers(self, sender: Sender, call: Node, value: Node | None) -> None:
        last = sender.name.rpartition(".")[2]
        argument = find(sender.call, sender.request.url) if sender.request is not None else None
        if argument is None or sender.request is None:
            raise Refused("the function that is called takes no headers")
        if last in ("urlopen", "open") and sender.name.startswith(("urllib.request", "urllib2", "six.moves")):
            name = self._request_class(call, sender.name)
            quote = self._credentials.quote
            credential = self._credential(value, call)
            headers = f"headers={{{quote}Authorization{quote}: {self.bearer(credential, quote)}}}"
            self._edits.insert(argument.node.start_byte, f"{name}(")
            self._edits.insert(argument.node.end_byte, f", {headers})")
            return
        if last == "putrequest":
            self._after_putrequest(call, value)
            return
        raise Refused("the function that is called takes no headers")

    def _request_class(self, call: Node, called: str) -> str:
        """How the program may call `urllib.request.Request`."""
        function = part(call, "function")
        module = called.rpartition(".")[0]
        for name, binds in self._program.outline.module.binds.items():
            if len(binds) == 1 and binds[0].target == "urllib.request.Request" and not binds[0].at.chain:
                return name
        if function is not None and function.type == "attribute" and called.endswith(".urlopen"):
            target = part(function, "object")
            if target is not None:
                return f"{text_of(target)}.Request"
        if module.startswith("six") or module == "urllib2":
            raise Refused("Python 2's urllib2 is not changed")
        if re.search(rb"(?m)^import urllib\.request\s*$", self._data):
            return "urllib.request.Request"
        edit = self._credentials.imports.add(call, "urllib.request", "Request")
        self._edits.replace(edit.span, edit.text)
        return "Request"

    def _after_putrequest(self, call: Node, value: Node | None) -> None:
        function = part(call, "function")
        target = part(function, "object")
        statement = call.parent
        if target is None or statement is None or statement.type != "expression_statement":
            raise Refused("the function that is called takes no headers")
        quote = self._credentials.quote
        credential = self._credential(value, call)
        line = f"{text_of(target)}.putheader({quote}Authorization{quote}, {self.bearer(credential, quote)})"
        self._edits.insert(statement.end_byte, f"\n{indent_of(self._data, statement.start_byte)}{line}")


def _headers_of(sender: Sender) -> Param | None:
    if sender.made is not None:
        return sender.made.request.headers if sender.made.request is not None else sender.made.headers
    return sender.request.headers if sender.request is not None else None


def find(call: Call, param: Param | None) -> Argument | None:
    """The argument that is passed for a parameter."""
    if param is None:
        return None
    for number, name in enumerate(param.names):
        index = 0
        for argument in call.arguments:
            if argument.keyword == name:
                return argument
            if argument.stars:
                index = 1 << 30
            elif argument.keyword is None:
                if number == 0 and index == param.position:
                    return argument
                index += 1
    return None


def _path_is_hidden(rest: str) -> bool:
    """Whether a hole of the path may be more than one segment of it."""
    return re.match(rf"/?{HOLE}|/v\d+/?{HOLE}", rest) is not None


def _quote_in(literal: Node) -> str:
    for child in items(literal):
        key = part(child, "key") if child.type == "pair" else child
        key = items(key)[0] if key is not None and key.type in ("tuple", "list") and items(key) else key
        if key is not None and literal_of(key) is not None:
            return quote_of(bare(key))[:1]
    return ""


def append_item(edits: Edits, data: bytes, container: Node, text: str) -> None:
    """Put an item at the end of a list, dict or argument list, in its style: on a line of its own where others are."""
    entries = items(container)
    if not entries:
        edits.insert(container.start_byte + 1, text)
        return
    last = entries[-1]
    tail = data[last.end_byte : container.end_byte - 1]
    comma = re.match(rb"\s*,", tail)
    if b"\n" not in data[container.start_byte : entries[0].start_byte]:
        edits.insert(last.end_byte, f", {text}")
        return
    indent = indent_of(data, last.start_byte)
    if b"\n" not in tail:  # the bracket closes on the line of the last item
        edits.insert(last.end_byte, f",\n{indent}{text}")
        return
    line_end = data.find(b"\n", last.end_byte)
    if data[line_end - 1 : line_end] == b"\r":
        line_end -= 1
    if comma is not None:
        edits.insert(line_end, f"\n{indent}{text},")
    else:
        edits.insert(last.end_byte, ",")
        edits.insert(line_end, f"\n{indent}{text}")
