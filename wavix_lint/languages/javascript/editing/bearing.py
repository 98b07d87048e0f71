"""The header for a request that has none, and for one that sends its credential in another form."""

from __future__ import annotations

import re
from typing import NamedTuple

from tree_sitter import Node

from wavix_lint.api.credentials import Form, header_form
from wavix_lint.api.wire import Intent, may_be_wavix
from wavix_lint.facts import HOLE, Pair, RequestSite, Text
from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.editing.credentials import Credentials
from wavix_lint.languages.javascript.editing.headers import Headers
from wavix_lint.languages.javascript.editing.nodes import is_field, item_span
from wavix_lint.languages.javascript.editing.places import start_of
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.proof import proven
from wavix_lint.languages.javascript.editing.refusals import UNEDITABLE, UNKNOWN_CLIENT, Refused
from wavix_lint.languages.javascript.editing.style import Style
from wavix_lint.languages.javascript.editing.texts import composed
from wavix_lint.languages.javascript.editing.uses import Uses
from wavix_lint.languages.javascript.nodes import STRINGS, children_of, span_of, text_of, unwrapped
from wavix_lint.languages.javascript.strings import written
from wavix_lint.model import Applicability, Fix, Span

_ADDED = "Send the key as an `Authorization: Bearer` header"
_WRITTEN = "Write the header as `Authorization: Bearer`"
_NAME = "Authorization"
_SCHEME = re.compile(
    r"\s*(?:(?:bearer|token|basic|api-?key|key|jwt|wavix|digest)(?![A-Za-z0-9_])[\s:=,]*|bearer)", re.IGNORECASE
)
_BURNT = "; the key in this file is burnt, rotate it"


class _Held(NamedTuple):
    """A header as it is written: its name, its value, and the object or call it belongs to."""

    name: Node
    value: Node
    holder: Node


class Bearing:
    """Adds and rewrites headers in one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._credentials = Credentials(program)
        self._style = Style(program)

    def added(self, site: RequestSite) -> Fix:
        """A name in scope that certainly holds the key, else the environment."""
        if not site.url.certain or self._program.sender(site.span) is None:
            raise Refused(UNKNOWN_CLIENT)
        self._check_host(site)
        node = self._program.call_items[site.span].node
        credential = self._credentials.in_scope(node) or self._credentials.environment()
        edits = Edits()
        headers = Headers(self._program, self._credentials, edits)
        headers.add(site.span, None, {site.span}, credential)
        given = credential.text or credential.held
        final = proven(self._program, edits, (), Intent(given={site.span: given} if given is not None else {}))
        level = Applicability.UNSAFE if credential.is_new or headers.doubts else Applicability.SAFE
        return Fix(f"{_ADDED}, with `{credential.source}`", final, level)

    def _check_host(self, site: RequestSite) -> None:
        """Whether the call goes to nobody else on other ways into it. Raises Refused."""
        if not all(may_be_wavix(each, self._program.config) for each in self._program.sites_anywhere(site.span)):
            raise Refused("the same call goes to another host as well")

    # Another form

    def rewritten(self, site: RequestSite, pair: Pair | None) -> Fix:
        self._check_host(site)
        if pair is None:
            return self._without_basic(site)
        place = start_of(pair.name)
        held = self._held(pair.name.span_of(0, len(pair.name.skeleton)))
        if place is None or held is None:
            raise Refused(UNEDITABLE)
        self._check_uses(held)
        edits = Edits()
        if text_of(held.name).strip("\"'`").lower() != _NAME.lower():
            self._rename(edits, held)
        carried, new = self._value(edits, held.value, pair)
        intent = Intent(moved={place: new})
        final = proven(self._program, edits, carried, intent)
        level = Applicability.SAFE if new is None else Applicability.UNSAFE
        return Fix(_WRITTEN + (_BURNT if new is not None else ""), final, level)

    def _held(self, span: Span | None) -> _Held | None:
        """The nodes of a header whose name stands there."""
        node = self._program.node_at(span) if span is not None else None
        while node is not None and node.type == "string_fragment":
            node = node.parent
        parent = node.parent if node is not None else None
        if node is None or parent is None:
            return None
        if parent.type == "pair" and is_field(node, "key"):
            value, holder = parent.child_by_field_name("value"), parent.parent
            return _Held(node, value, holder) if value is not None and holder is not None else None
        if node.type == "shorthand_property_identifier":
            return _Held(node, node, parent)
        if parent.type == "arguments" and parent.parent is not None and len(children_of(parent)) == 2:
            return _Held(node, children_of(parent)[1], parent.parent)
        if parent.type == "array" and len(children_of(parent)) == 2 and parent.parent is not None:
            return _Held(node, children_of(parent)[1], parent.parent)
        if parent.type in ("member_expression", "subscript_expression") and parent.parent is not None:
            value = parent.parent.child_by_field_name("right")
            return _Held(node, value, parent) if value is not None and is_field(parent, "left") else None
        return None

    def _check_uses(self, held: _Held) -> None:
        """Whether nobody but Wavix gets the header. Raises Refused."""
        uses = Uses(self._program)
        if held.holder.type == "member_expression" or held.holder.type == "subscript_expression":
            target = held.holder.child_by_field_name("object")
            if target is not None:
                uses.follow_target(target)
        elif held.holder.type in ("object", "array"):
            uses.follow(held.holder)
        else:
            function = held.holder.child_by_field_name("function")
            target = function.child_by_field_name("object") if function is not None else None
            if target is not None and target.type in ("identifier", "member_expression"):
                uses.follow_target(target)
        lost = [reason for reason in uses.lost if reason != "it comes from a caller"]
        if lost:
            raise Refused(f"its headers have another use: {lost[0]}")
        if any(not self._program.sites.get(call) for call in uses.calls if not self._makes_client(call)):
            raise Refused("its headers are sent to other hosts as well")

    def _makes_client(self, call: Span) -> bool:
        item = self._program.call_items.get(call)
        return (item is not None and item.node.type == "new_expression") or self._program.sender(call) is None

    def _rename(self, edits: Edits, held: _Held) -> None:
        if held.name == held.value:  # `{ apikey }`
            edits.insert(held.name.start_byte, f"{_NAME}: ")
        elif held.name.type == "string":
            edits.replace(Span(held.name.start_byte + 1, held.name.end_byte - 1), _NAME)
        else:
            edits.replace(span_of(held.name), _NAME)

    def _value(self, edits: Edits, value: Node, pair: Pair) -> tuple[list[Span], Text | None]:
        """Write the value as a Bearer token. What was moved, and what the token is when it is a new one."""
        form = header_form(pair.value, self._program.config).form
        inside = unwrapped(value)
        if inside.type in STRINGS or inside.type == "binary_expression":
            return self._text_value(edits, inside, form)
        credential = self._credentials.of(inside, inside)
        edits.replace(span_of(inside), self._style.bearer(credential.source))
        return ([credential.origin] if credential.origin is not None else []), credential.text

    def _text_value(self, edits: Edits, node: Node, form: Form) -> tuple[list[Span], Text | None]:
        text = composed(node)
        skeleton = text.skeleton
        if form is Form.QUOTED:
            raise Refused("the quotes in it may be meant; only a person can tell")
        match = _SCHEME.match(skeleton)
        end = match.end() if match is not None and form is not Form.RAW else 0
        rest = skeleton[end:]
        if rest == HOLE:
            hole = text.marks[end].value
            if hole is None or hole.type in ("call_expression", "new_expression"):
                raise Refused("the key is encoded or put together at this place")
            if end == 0:  # `${key}`
                credential = self._credentials.of(hole, node)
                edits.replace(span_of(node), self._style.bearer(credential.source))
                return ([credential.origin] if credential.origin is not None else []), credential.text
            edits.replace(Span(text.marks[0].start, text.marks[end - 1].end), "Bearer ")
            return [], None
        if HOLE in rest or form is Form.EMPTY:
            raise Refused("the key is put together at this place")
        credential = self._credentials.environment()
        edits.replace(span_of(node), self._style.bearer(credential.source))
        return [], credential.text

    def _user_texts(self, value: Node) -> list[Text]:
        return self._program.evaluator.texts(value, self._program.at(value))

    def _without_basic(self, site: RequestSite) -> Fix:
        """`auth: { username: key }` becomes the header."""
        span = site.auth.span
        node = self._program.exact_node(span) if span is not None else None
        if span is None or node is None:
            raise Refused(UNEDITABLE)
        pair = node if node.type == "pair" else node.parent
        value = _user_of(node)
        if pair is None or pair.type != "pair" or value is None:
            raise Refused(UNEDITABLE)
        edits = Edits()
        headers = Headers(self._program, self._credentials, edits)
        headers.doomed[pair.id] = pair
        credential = self._credentials.of(value, node)
        headers.add(site.span, None, {site.span}, credential)
        for each in headers.doomed.values():
            edits.delete(item_span(self._program.data, each))
        texts = [credential.text] if credential.text is not None else self._user_texts(value)
        intent = Intent(basic={span.start: texts})
        carried = [credential.origin] if credential.origin is not None else []
        final = proven(self._program, edits, carried, intent)
        level = Applicability.UNSAFE if credential.is_new or headers.doubts else Applicability.SAFE
        return Fix(_WRITTEN + (_BURNT if credential.is_new else ""), final, level)


def _user_of(node: Node) -> Node | None:
    """The user name in `{ username: key, password: "" }`."""
    inside = unwrapped(node)
    if inside.type == "pair":
        value = inside.child_by_field_name("value")
        inside = unwrapped(value) if value is not None else inside
    for child in children_of(inside) if inside.type == "object" else ():
        key = child.child_by_field_name("key")
        if key is not None and (written(key) or text_of(key)) in ("username", "user"):
            return child.child_by_field_name("value")
        if child.type == "shorthand_property_identifier" and text_of(child) in ("username", "user"):
            return child
    return None
