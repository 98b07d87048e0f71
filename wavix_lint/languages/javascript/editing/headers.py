"""Where the Authorization header goes: into the call's own options, or the headers that only Wavix calls use."""

from __future__ import annotations

from collections.abc import Collection

from tree_sitter import Node

from wavix_lint.flow.scopes import BindKind
from wavix_lint.flow.values import Local, Mapping, Value, options
from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.editing.credentials import Credential, Credentials
from wavix_lint.languages.javascript.editing.nodes import arguments_of, insert_item, object_of
from wavix_lint.languages.javascript.editing.program import Program, Sender
from wavix_lint.languages.javascript.editing.refusals import UNKNOWN_CLIENT, Refused
from wavix_lint.languages.javascript.editing.style import Style
from wavix_lint.languages.javascript.editing.uses import Uses
from wavix_lint.languages.javascript.nodes import FUNCTIONS, children_of, short_text, span_of, text_of, unwrapped
from wavix_lint.languages.javascript.strings import written
from wavix_lint.model import Span

_NAME = "Authorization"
_IN_BROWSERS = {
    "WebSocket": "a browser cannot set headers on a WebSocket; connect from your server",
    "EventSource": "a browser cannot set headers on an EventSource; connect from your server",
    "eventsource": "an EventSource takes no headers",
    "XMLHttpRequest": "a browser cannot keep a key; call Wavix from your server",
}
_JQUERY = ("$.", "jQuery.", "jquery.")


class Headers:
    """Writes the header for one fix. `doubts` are what the reader has to know about it."""

    def __init__(self, program: Program, credentials: Credentials, edits: Edits) -> None:
        self._program = program
        self._credentials = credentials
        self._edits = edits
        self._style = Style(program)
        self._written: set[int] = set()
        self.doomed: dict[int, Node] = {}  # options that go, by their identity: the header may take their place
        self.links: dict[Span, Node] = {}  # calls in a chain that go, by the call at its beginning
        self.doubts: list[str] = []
        self.is_new = False

    def doubt(self, what: str) -> None:
        if what not in self.doubts:
            self.doubts.append(what)

    def bearer(self, value: Node | None, user: Node, credential: Credential | None = None) -> str:
        """The header's value as it is to be written at a node."""
        chosen = credential or self._credentials.of(value, user)
        self.is_new = self.is_new or chosen.is_new
        return self._style.bearer(chosen.source)

    # Calls

    def add(
        self, call: Span, value: Node | None, allowed: Collection[Span], credential: Credential | None = None
    ) -> None:
        """Give a call the header. Headers that others use too are left to `allowed` calls only. Raises Refused."""
        sender, node = self._program.sender(call), self._program.exact_node(call)
        while node is not None and node.type not in ("call_expression", "new_expression"):
            node = unwrapped(node) if unwrapped(node) is not node else None
        if node is None or sender is None:
            raise Refused(UNKNOWN_CLIENT)
        reason = _IN_BROWSERS.get(sender.name.rpartition(".")[0] or sender.name)
        if reason is None and sender.name.startswith(_JQUERY):
            reason = "a browser cannot keep a key; call Wavix from your server"
        if reason is not None:
            raise Refused(reason)
        client = self._program.library.state.client(sender.handle) if sender.handle is not None else None
        if client is not None and client.header_calls:
            self._onto_chain(node, call, value, credential)
            return
        self._into_call(node, sender, value, allowed, credential)

    def _onto_chain(self, node: Node, call: Span, value: Node | None, credential: Credential | None) -> None:
        quote = self._style.quote
        text = f".set({quote}{_NAME}{quote}, {self.bearer(value, node, credential)})"
        link = self.links.pop(call, None)
        if link is None:
            self._edits.insert(node.end_byte, text)
            return
        function = link.child_by_field_name("function")
        target = function.child_by_field_name("object") if function is not None else None
        name = function.child_by_field_name("property") if function is not None else None
        if target is None or name is None:
            raise Refused(UNKNOWN_CLIENT)
        self._edits.replace(Span(name.start_byte, link.end_byte), text[1:])

    def _into_call(
        self, node: Node, sender: Sender, value: Node | None, allowed: Collection[Span], credential: Credential | None
    ) -> None:
        given = arguments_of(node)
        if any(each.type == "spread_element" for each in given):
            raise Refused("its arguments come from elsewhere")
        request = sender.request
        position = request.options
        if request.url < len(given) and self._is_object(given[request.url]):
            position = request.url
        elif request.early_options is not None and len(given) > request.early_options:
            if self._is_object(given[request.early_options]):
                position = request.early_options
        elif request.early_options is not None:
            position = request.early_options
        if position is None:
            raise Refused(UNKNOWN_CLIENT)
        if position < len(given) and not (request.is_node and self._is_callback(given[position])):
            self._into_options(given[position], node, value, allowed, credential)
            return
        text = f"{{ headers: {{ {_NAME}: {self.bearer(value, node, credential)} }} }}"
        if position < len(given):  # node: the options stand before the callback
            self._edits.insert(given[position].start_byte, f"{text}, ")
            return
        holder = node.child_by_field_name("arguments")
        if holder is None:
            raise Refused(UNKNOWN_CLIENT)
        fillers = ["undefined"] * (position - len(given))
        insert_item(self._edits, self._program.data, holder, ", ".join([*fillers, text]))

    def _is_object(self, node: Node) -> bool:
        """Whether an argument is an options object, and not a URL, a list of protocols or a callback."""
        if object_of(node) is not None:
            return True
        found = options(self._value(node))
        return any(isinstance(option, Mapping) and not option.is_query for option in found)

    def _is_callback(self, node: Node) -> bool:
        if unwrapped(node).type in FUNCTIONS:
            return True
        return any(isinstance(option, Local) for option in options(self._value(node)))

    def _value(self, node: Node) -> Value:
        return self._program.evaluator.value(node, self._program.at(node))

    def into_maker(self, made: Node, position: int, value: Node | None) -> None:
        """Give a client the header where it is made: `axios.create({ … })`."""
        given = arguments_of(made)
        literal = object_of(given[position]) if position < len(given) else None
        if literal is None:
            raise Refused("where the client gets the parameter is not clear")
        self._into_object(literal, made, value, (), None)

    # Options

    def _into_options(
        self, node: Node, call: Node, value: Node | None, allowed: Collection[Span], credential: Credential | None
    ) -> None:
        literal = object_of(node)
        if literal is None:
            literal = self._own_literal(node, allowed, value, credential)
        if literal is not None:
            self._into_object(literal, call, value, allowed, credential)
            return
        name = unwrapped(node)
        if name.type not in ("identifier", "member_expression"):
            raise Refused("its options come from elsewhere")
        found = self._program.evaluator.mapping(self._value(name), span_of(name))
        held = [entry for entry in found.entries if entry.name.literal == "headers"]
        if not found.complete:
            self.doubt("options")
        source = text_of(name)
        bearer = self.bearer(value, call, credential)
        headers = f"...{source}.headers, " if held or not found.complete else ""
        self._edits.replace(span_of(node), f"{{ ...{source}, headers: {{ {headers}{_NAME}: {bearer} }} }}")

    def _own_literal(
        self, node: Node, allowed: Collection[Span], value: Node | None, credential: Credential | None
    ) -> Node | None:
        """The object literal that a variable holds, when nobody but the allowed calls gets it."""
        name = unwrapped(node)
        if name.type != "identifier":
            return None
        owner = self._program.owner(text_of(name), self._program.scope(name))
        binds = owner.binds.get(text_of(name), []) if owner is not None else []
        if (
            owner is None
            or len(binds) != 1
            or binds[0].kind is not BindKind.VALUE
            or not isinstance(binds[0].node, Node)
        ):
            return None
        literal = unwrapped(binds[0].node)
        if literal.type not in ("object", "new_expression") or (
            literal.type == "new_expression" and short_text(literal.child_by_field_name("constructor")) != "Headers"
        ):
            return None
        if credential is None and value is not None:
            inner = self._credentials.unwrapped(value)
            is_new = self._credentials.of(value, node).is_new
            if not is_new and not self._credentials.is_usable(inner, literal):
                return None
        uses = Uses(self._program)
        uses.follow(binds[0].node)
        if uses.lost or not uses.calls <= set(allowed):
            return None
        return literal

    def _into_object(
        self, literal: Node, call: Node, value: Node | None, allowed: Collection[Span], credential: Credential | None
    ) -> None:
        held = member(literal, "headers")
        if held is None:
            self._new_headers(literal, value, credential)
            return
        if held.type == "pair":
            given = held.child_by_field_name("value")
        elif held.type == "shorthand_property_identifier":
            given = held
        else:
            given = None
        if given is None:
            raise Refused("its headers come from elsewhere")
        target = self._headers_literal(given, allowed, value, credential)
        if target is not None:
            self._into_headers(target, value, credential)
        else:
            self._merged(held, given, call, value, credential)

    def _new_headers(self, literal: Node, value: Node | None, credential: Credential | None) -> None:
        if literal.id in self._written:
            return
        self._written.add(literal.id)
        inherited = self._inherited(literal)
        bearer = self.bearer(value, literal, credential)
        text = f"headers: {{ {inherited}{_NAME}: {bearer} }}"
        doomed = next((pair for pair in self.doomed.values() if pair.parent == literal), None)
        if doomed is not None:
            del self.doomed[doomed.id]
            self._edits.replace(span_of(doomed), text)
        else:
            insert_item(self._edits, self._program.data, literal, text)

    def _inherited(self, literal: Node) -> str:
        """What `...options` in the literal may bring for headers: it has to be kept."""
        found = ""
        for child in children_of(literal):
            if child.type != "spread_element" or not children_of(child):
                continue
            source = unwrapped(children_of(child)[0])
            mapping = self._program.evaluator.mapping(self._value(source), span_of(source))
            held = any(entry.name.literal == "headers" for entry in mapping.entries)
            if mapping.complete and not held:
                continue
            if source.type not in ("identifier", "member_expression"):
                raise Refused("its options come from elsewhere")
            if not mapping.complete:
                self.doubt("options")
            found += f"...{text_of(source)}.headers, " if mapping.complete else f"...{text_of(source)}?.headers, "
        return found

    def _headers_literal(
        self, given: Node, allowed: Collection[Span], value: Node | None, credential: Credential | None
    ) -> Node | None:
        inside = unwrapped(given)
        if inside.type == "shorthand_property_identifier":
            return self._own_headers(inside, allowed, value, credential)
        if inside.type == "object":
            return inside
        if inside.type == "new_expression" and short_text(inside.child_by_field_name("constructor")) == "Headers":
            return inside
        return self._own_headers(inside, allowed, value, credential)

    def _own_headers(
        self, name: Node, allowed: Collection[Span], value: Node | None, credential: Credential | None
    ) -> Node | None:
        if name.type == "shorthand_property_identifier":
            owner = self._program.owner(text_of(name), self._program.scope(name))
            binds = owner.binds.get(text_of(name), []) if owner is not None else []
            declared = binds[0] if len(binds) == 1 else None
            if declared is None or declared.kind is not BindKind.VALUE or not isinstance(declared.node, Node):
                return None
            reference = next(
                (each for each in self._program.references(text_of(name), owner) if each.type == "identifier"), None
            )
            return self._own_literal(reference, allowed, value, credential) if reference is not None else None
        return self._own_literal(name, allowed, value, credential)

    def _into_headers(self, target: Node, value: Node | None, credential: Credential | None) -> None:
        if target.id in self._written:
            return
        self._written.add(target.id)
        bearer = self.bearer(value, target, credential)
        text = f"{_NAME}: {bearer}"
        if target.type == "object":
            if member(target, _NAME) is not None:
                raise Refused("the request has an `Authorization` header as well")
            self._check_spreads(target)
            insert_item(self._edits, self._program.data, target, text)
            return
        given = arguments_of(target)
        literal = object_of(given[0]) if given else None
        holder = target.child_by_field_name("arguments")
        if literal is not None:
            insert_item(self._edits, self._program.data, literal, text)
        elif not given and holder is not None:
            insert_item(self._edits, self._program.data, holder, f"{{ {text} }}")
        else:
            raise Refused("its headers come from elsewhere")

    def _check_spreads(self, target: Node) -> None:
        """Headers that are spread into the literal may hold one of that name already."""
        for child in children_of(target):
            if child.type == "spread_element" and children_of(child):
                source = children_of(child)[0]
                if not self._program.evaluator.mapping(self._value(source), span_of(source)).complete:
                    self.doubt("options")

    def _merged(self, held: Node, given: Node, call: Node, value: Node | None, credential: Credential | None) -> None:
        """`headers: { ...headers, Authorization: … }`, for headers that others use as well."""
        inside = unwrapped(given)
        if held.id in self._written:
            return
        self._written.add(held.id)
        if inside.type not in ("identifier", "member_expression", "shorthand_property_identifier", "call_expression"):
            raise Refused("its headers come from elsewhere")
        if not self._is_plain(inside):
            raise Refused("its headers come from elsewhere, perhaps as an object that cannot be spread")
        bearer = self.bearer(value, call, credential)
        text = f"{{ ...{text_of(inside)}, {_NAME}: {bearer} }}"
        self._edits.replace(span_of(held), f"headers: {text}" if held == given else f"{text_of(_key(held))}: {text}")

    def _is_plain(self, node: Node) -> bool:
        """Whether an expression is certainly an object literal of this file, and no `Headers` object."""
        name = text_of(node)
        if node.type in ("identifier", "shorthand_property_identifier"):
            owner = self._program.owner(name, self._program.scope(node))
            binds = owner.binds.get(name, []) if owner is not None else []
            sources = [bind.node for bind in binds if bind.kind is BindKind.VALUE]
            return bool(sources) and len(sources) == len(binds) and all(map(self._is_plain_source, sources))
        if node.type == "call_expression":
            found = options(self._value(node))
            functions = options(self._value(node.child_by_field_name("function") or node))
            return all(isinstance(option, Mapping) for option in found) and all(
                isinstance(function, Local) and all(self._is_plain_source(each) for each, _ in function.scope.returns)
                for function in functions
            )
        found = options(self._value(node))
        return all(isinstance(option, Mapping) for option in found) and b"new Headers" not in self._program.data

    def _is_plain_source(self, node: object) -> bool:
        return isinstance(node, Node) and unwrapped(node).type == "object"


def member(literal: Node, name: str) -> Node | None:
    """The pair of an object literal under a name, in any case."""
    for child in children_of(literal):
        key = _key(child)
        said = (written(key) if key.type == "string" else text_of(key)) if key is not None else None
        if said is not None and said.lower() == name.lower():
            return child
    return None


def _key(child: Node) -> Node | None:  # the name of a member
    if child.type == "shorthand_property_identifier":
        return child
    return child.child_by_field_name("key") or child.child_by_field_name("name")
