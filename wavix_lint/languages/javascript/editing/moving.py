"""The fix for `appid`: taken out where it is written, and sent as a header by every request that got it from there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tree_sitter import Node

from wavix_lint.api.credentials import APPID, Form, authorization, header_form
from wavix_lint.api.urls import wavix_url
from wavix_lint.api.wire import Intent, may_be_wavix
from wavix_lint.facts import AuthKind, Hole, Place, RequestSite, Source, Text
from wavix_lint.flow.scopes import BindKind, is_certain
from wavix_lint.flow.values import Handle, Mapping, Method, as_texts, options
from wavix_lint.languages.edits import Clash, Edits
from wavix_lint.languages.javascript.editing.credentials import Credentials, makes_call
from wavix_lint.languages.javascript.editing.emptied import Emptied
from wavix_lint.languages.javascript.editing.headers import Headers, member
from wavix_lint.languages.javascript.editing.nodes import indent_at, line_end, object_of
from wavix_lint.languages.javascript.editing.places import Group, group_of, places_of, start_of
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.proof import proven
from wavix_lint.languages.javascript.editing.refusals import UNCERTAIN_HOST, UNEDITABLE, UNKNOWN_CLIENT, Refused
from wavix_lint.languages.javascript.editing.removal import Removal, Remover
from wavix_lint.languages.javascript.editing.style import Style
from wavix_lint.languages.javascript.editing.uses import Uses
from wavix_lint.languages.javascript.nodes import short_text, span_of, text_of, unwrapped
from wavix_lint.model import Applicability, Fix, Span
from wavix_lint.repairs import NoFix
from wavix_lint.wavix.names import says_wavix

_TITLE = "Send the key as an `Authorization: Bearer` header"
_SOME_CASES = "the parameter is only sent in some cases"
_MOST_LEVELS = 60  # expressions around a parameter
_DOUBTS = {
    "host": "the host may be set from outside",
    "options": "options from elsewhere may hold headers of their own",
    "call": "the key's expression is evaluated at another time",
}


class Mover:
    """Answers by place: all places of one group have the same fix."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._credentials = Credentials(program)
        self._answers: dict[int, Fix | NoFix] = {}

    def fix(self, place: int) -> Fix | NoFix:
        known = self._answers.get(place)
        if known is not None:
            return known
        wide, narrow = group_of(self._program, place, self._sharing), group_of(self._program, place)
        if not narrow.calls:
            return NoFix("no request of this file is known to send it")
        answer: Fix | NoFix = NoFix(UNEDITABLE)
        for group in (wide, narrow) if wide.places != narrow.places else (narrow,):
            answer = self._answer(group)
            if isinstance(answer, Fix):
                break
        self._answers.update(dict.fromkeys(group.places, answer))
        return answer

    def _answer(self, group: Group) -> Fix | NoFix:
        try:
            return self._fix(group)
        except Refused as refusal:
            return NoFix(refusal.reason)
        except Clash:
            return NoFix(UNEDITABLE)

    def _sharing(self, call: Span) -> set[Span]:
        """The calls that get the same headers variable."""
        item = self._program.call_items[call]
        holder = item.node.child_by_field_name("arguments")
        found: set[Span] = set()
        for argument in holder.named_children if holder is not None else ():
            literal = object_of(argument)
            held = member(literal, "headers") if literal is not None else None
            value = held.child_by_field_name("value") or held if held is not None else None
            for name in (argument, value):
                declared = self._declared(name) if name is not None else None
                if declared is not None:
                    uses = Uses(self._program)
                    uses.follow(declared)
                    found |= uses.calls if not uses.lost else set()
        return found

    def _declared(self, name: Node) -> Node | None:
        """The object literal that a variable holds."""
        inside = unwrapped(name)
        if inside.type not in ("identifier", "shorthand_property_identifier"):
            return None
        owner = self._program.owner(text_of(inside), self._program.scope(inside))
        binds = owner.binds.get(text_of(inside), []) if owner is not None else []
        source = binds[0].node if len(binds) == 1 and binds[0].kind is BindKind.VALUE else None
        return source if isinstance(source, Node) and unwrapped(source).type in ("object", "new_expression") else None

    def _fix(self, group: Group) -> Fix:
        doubts = self._check_requests(group)
        edits = Edits()
        remover = Remover(self._program, edits)
        removals = {place: remover.remove(place) for place in sorted(group.places)}
        for place in removals:
            self._check_place(place, group)
        headers = Headers(self._program, self._credentials, edits)
        emptied = Emptied(self._program, edits, headers)
        for removal in removals.values():
            emptied.settle(removal)
        self._check_uses(removals.values(), group)
        instead: dict[int, str] = {}
        self._place_headers(group, removals, headers, edits, instead)
        emptied.finish()
        remover.finish(list(removals.values()), instead)
        values = [removal.value for removal in removals.values() if removal.value is not None]
        carried = [span_of(self._credentials.unwrapped(value)) for value in values]
        intent = Intent(moved={place: self._new_token(removal) for place, removal in removals.items()})
        final = proven(self._program, edits, carried, intent)
        doubts += [doubt for doubt in headers.doubts if doubt not in doubts]
        if any(makes_call(self._credentials.unwrapped(value)) for value in values) and len(group.calls) > 1:
            doubts.append("call")
        return Fix(self._title(doubts, headers.is_new), final, self._level(doubts, headers.is_new))

    def _title(self, doubts: Sequence[str], is_new: bool) -> str:
        told = [_DOUBTS[doubt] for doubt in doubts]
        if is_new:
            told.append(
                f"the key is read from {self._program.config.env_var}: the one in this file is burnt, rotate it"
            )
        return f"{_TITLE} ({'; '.join(told)})" if told else _TITLE

    def _level(self, doubts: Sequence[str], is_new: bool) -> Applicability:
        return Applicability.UNSAFE if doubts or is_new else Applicability.SAFE

    def _new_token(self, removal: Removal) -> Text | None:
        """What the key becomes where it was written out."""
        return self._credentials.of(removal.value, removal.root).text

    # What is asked before anything is changed

    def _check_requests(self, group: Group) -> list[str]:
        doubts: list[str] = []
        for call in group.calls:
            sites = [site for site in self._program.sites[call] if set(places_of(site)) & group.places]
            if self._program.sender(call) is None and not self._is_made(call):
                raise Refused(UNKNOWN_CLIENT)
            doubts += [doubt for doubt in self._host_doubts(call) if doubt not in doubts]
            for site in sites:
                if site.auth.kind is not AuthKind.NONE:
                    raise Refused("the request has an `auth` option as well")
                for pair in authorization(site):
                    if header_form(pair.value, self._program.config).form is not Form.BEARER:
                        raise Refused("the request has an `Authorization` header as well, in another form")
        return doubts

    def _is_made(self, call: Span) -> bool:
        """Whether a call makes a client."""
        item = self._program.call_items.get(call)
        made = options(self._program.evaluator.value(item.node, item.at)) if item is not None else ()
        return any(isinstance(each, Handle) and self._program.library.state.client(each) is not None for each in made)

    def _host_doubts(self, call: Span) -> list[str]:
        """Nothing for a host that is proven; a doubt for one that may be set from outside. Raises Refused."""
        doubts: list[str] = []
        for site in self._program.sites_anywhere(call):
            url = wavix_url(site.url, self._program.config)
            if url is not None and (not url.is_certain or not url.takes_key):
                raise Refused(UNCERTAIN_HOST)
            if url is not None:
                continue
            first = site.url.parts[0] if site.url.parts else None
            if not may_be_wavix(site, self._program.config):
                raise Refused("the same parameter goes to another host as well")
            if isinstance(first, Hole) and not (first.source is Source.ENV and says_wavix(first.name)):
                doubts.append("host")
        return doubts

    def _check_place(self, place: int, group: Group) -> None:
        """What is written only on some paths cannot become a header that is sent on all of them."""
        node = self._program.node_at(Span(place, place + len(APPID)))
        if node is None:
            return
        current: Node | None = node
        for _ in range(_MOST_LEVELS):
            if current is None or current.type.endswith("statement") or current.type == "statement_block":
                break
            if current.type == "ternary_expression" or _is_and(current):
                raise Refused(_SOME_CASES)
            current = current.parent
        chain, scope = self._program.at(node).chain, self._program.scope(node)
        for span in group.calls:
            here = self._program.call_items[span].at
            if here.scope is scope and not is_certain(chain, here.chain):
                raise Refused(_SOME_CASES)
            if here.scope is not scope and chain:
                raise Refused(_SOME_CASES)

    def _check_uses(self, removals: Iterable[Removal], group: Group) -> None:
        statements = [removal.statement for removal in removals if removal.statement is not None]
        for removal in removals:
            uses = Uses(self._program, statements)
            if removal.statement is not None:
                uses.follow_target(removal.root)
            else:
                uses.follow(removal.root)
            lost = [reason for reason in uses.lost if reason != "it comes from a caller"]
            if lost:
                raise Refused(lost[0])
            for call in uses.calls - group.calls:
                sends = self._program.sites.get(call) or self._program.sender(call) is not None
                if sends and not self._is_made(call):
                    raise Refused("what carries the parameter is used by another request as well")

    # Headers

    def _place_headers(
        self,
        group: Group,
        removals: dict[int, Removal],
        headers: Headers,
        edits: Edits,
        instead: dict[int, str],
    ) -> None:
        for call in sorted(group.calls):
            sites = [site for site in self._program.sites[call] if set(places_of(site)) & group.places]
            if sites and all(authorization(site) for site in sites):
                continue  # the header is there already: only the parameter goes
            places = [place for site in sites for place in places_of(site) if place in removals]
            removal = removals[min(places)]
            if _is_default(sites, group.places):
                self._onto_client(call, removal, headers, edits, instead)
            elif not self._is_carried(call, group):
                headers.add(call, removal.value, group.calls)

    def _is_carried(self, call: Span, group: Group) -> bool:
        """Whether the call sends a request object that another call of the group makes."""
        item = self._program.call_items[call]
        holder = item.node.child_by_field_name("arguments")
        first = next(iter(holder.named_children), None) if holder is not None else None
        value = self._program.evaluator.value(first, item.at) if first is not None else None
        for option in options(value) if value is not None else ():
            if isinstance(option, Handle) and option.span in group.calls:
                return True
        return False

    def _onto_client(
        self, call: Span, removal: Removal, headers: Headers, edits: Edits, instead: dict[int, str]
    ) -> None:
        """The client had the parameter, so the client gets the header."""
        handle = self._client_of(call)
        if handle is None:
            raise Refused("where the client gets the parameter is not clear")
        if handle.call is None:
            raise Refused("defaults of all requests would send the key to other hosts as well")
        self._check_client(handle)
        made = self._program.exact_node(handle.span)
        made = unwrapped(made) if made is not None else None
        if made is None:
            raise Refused("where the client gets the parameter is not clear")
        if span_of(made).contains(span_of(removal.root)) and removal.root.start_byte > made.start_byte:
            self._into_maker(made, handle, removal, headers)
            return
        self._after_setting(removal, headers, edits, instead)

    def _into_maker(self, made: Node, handle: Handle, removal: Removal, headers: Headers) -> None:
        client = self._program.library.state.client(handle)
        if client is None or client.options is None:
            raise Refused(UNKNOWN_CLIENT)
        headers.into_maker(made, client.options, removal.value)

    def _after_setting(self, removal: Removal, headers: Headers, edits: Edits, instead: dict[int, str]) -> None:
        """`api.defaults.params = { appid: key }` becomes a default header."""
        node: Node | None = removal.root
        while node is not None and not node.type.endswith("statement"):
            node = node.parent
        target = _owner_of_defaults(node) if node is not None else None
        if node is None or target is None:
            raise Refused("where the client gets the parameter is not clear")
        if node.id in instead:
            return
        style = Style(self._program)
        quote = style.quote
        bearer = headers.bearer(removal.value, node)
        line = f"{target}.defaults.headers.common[{quote}Authorization{quote}] = {bearer}{style.semicolon}"
        instead[node.id] = line
        if removal.statement is not None:
            return
        edits.insert(
            node.end_byte, f"{line_end(self._program.data)}{indent_at(self._program.data, node.start_byte)}{line}"
        )

    def _client_of(self, call: Span) -> Handle | None:
        sender = self._program.sender(call)
        if sender is not None and sender.handle is not None:
            return self._origin(sender.handle)
        item = self._program.call_items[call]
        for option in options(self._program.evaluator.value(item.node, item.at)):
            if isinstance(option, Handle):
                return self._origin(option)
        return None

    def _origin(self, handle: Handle) -> Handle:
        """The client that a client was made out of, when that is where the query is."""
        state = self._program.library.state
        for _ in range(4):
            above = state.parent(self._program.evaluator, handle)
            own = state.client(handle)
            if above is None or above.call is None or own is None:
                break
            handle = above
        return handle

    def _check_client(self, handle: Handle) -> None:
        """Whether all requests of the client go to Wavix. Raises Refused."""
        for item in self._program.outline.calls:
            function = item.node.child_by_field_name("function")
            if function is None or function.type not in ("member_expression", "identifier"):
                continue
            for option in options(self._program.evaluator.value(function, item.at)):
                owner = option.receiver if isinstance(option, Method) else option
                if isinstance(owner, Handle) and owner.call == handle.call and not self._stays(item.node):
                    raise Refused("the client sends requests to other hosts as well")

    def _stays(self, call: Node) -> bool:
        """Whether no argument of a call is a URL of somebody else."""
        holder = call.child_by_field_name("arguments")
        for argument in holder.named_children if holder is not None else ():
            value = self._program.evaluator.value(argument, self._program.at(argument))
            if isinstance(value, Mapping):
                continue
            for text in as_texts(value, span_of(argument)):
                if "://" in text.skeleton[:12] and wavix_url(text, self._program.config) is None:
                    return False
        return True


def _is_default(sites: Iterable[RequestSite], places: set[int]) -> bool:
    return any(
        pair.place is Place.DEFAULT and start_of(pair.name) in places for site in sites for pair in site.query.pairs
    )


def _is_and(node: Node) -> bool:
    operator = node.child_by_field_name("operator") if node.type == "binary_expression" else None
    return operator is not None and operator.type == "&&"


def _owner_of_defaults(statement: Node) -> str | None:
    """`api` in `api.defaults.params.appid = key`."""
    pending = [statement]
    while pending:
        node = pending.pop(0)
        if node.type == "member_expression" and text_of(node.child_by_field_name("property")) == "defaults":
            return short_text(node.child_by_field_name("object")) or None
        pending.extend(node.named_children)
    return None
