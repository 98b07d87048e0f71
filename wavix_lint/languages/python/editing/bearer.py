"""Requests without the header, and headers in another form."""

from __future__ import annotations

from collections.abc import Hashable

from tree_sitter import Node

from wavix_lint.api.credentials import Form, Header, authorization, header_form, misnamed
from wavix_lint.api.urls import wavix_url
from wavix_lint.api.wire import Intent, may_be_wavix
from wavix_lint.facts import Pair, RequestSite, Source, Text
from wavix_lint.flow.scopes import Scope
from wavix_lint.flow.values import as_texts
from wavix_lint.languages.python.editing.credentials import Credentials
from wavix_lint.languages.python.editing.destinations import Follower
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.imports import Imports
from wavix_lint.languages.python.editing.nodes import (
    is_field,
    items,
    literal_of,
    part,
    quote_of,
    remove_item,
    span_of,
    statement_of,
    statement_span,
    text_of,
)
from wavix_lint.languages.python.editing.placing import Placer
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.proof import proven
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.removal import Remover
from wavix_lint.languages.python.editing.visible import visible
from wavix_lint.model import Applicability, Fix, Span
from wavix_lint.wavix.names import names_key

_ADD = "Send the key as `Authorization: Bearer`"
_WRITE = "Write the header as `Authorization: Bearer <key>`"
_BURNT = " (this key is burnt: rotate it, and put the new one into {variable})"
_SET = " (set {variable})"
_NO_FORM = {
    Form.EMPTY: "the key is missing, and the file does not say which it is",
    Form.QUOTED: "the quotes are a part of the text, and where they come from is not clear",
    Form.UNKNOWN: "what the header holds is not clear",
}


class BearerWriter:
    """Adds and rewrites headers of one program."""

    def __init__(self, program: Program, imports: Imports, credentials: Credentials) -> None:
        self._program = program
        self._imports = imports
        self._credentials = credentials

    # A request without any

    def add(self, site: RequestSite) -> Fix:
        """The fix for a request that lacks the header. Raises Refused."""
        call = self._program.call_items.get(site.span)
        if call is None:
            raise Refused("how the function that is called takes headers is not known")
        edits = Edits()
        placer = Placer(self._program, self._credentials, edits, None)
        carrier = placer.carrier(site.span)
        user = self._program.call_items[carrier].node if carrier in self._program.call_items else call.node
        known = known_key(self._program, user)
        if known is None:
            credential = self._credentials.environment(edits, user)
            text = credential.text
            placer.fixed = credential
        else:
            source, text = known
            placer.fixed = self._credentials.named(source, text)
        if text is None:
            raise Refused("the file does not say where the key is")
        gaining: dict[Hashable, Text] = {span: text for span in self._program.sites if placer.carrier(span) == carrier}
        placer.add(carrier, None, frozenset(), may_share=False)
        final = proven(self._program, self._imports, edits, (), Intent(given=gaining))
        level = Applicability.SAFE if known is not None and not placer.doubts else Applicability.UNSAFE
        title = _ADD if known is not None else _ADD + _SET.format(variable=self._program.config.env_var)
        return Fix(title, final, level)

    # A header in another form

    def write(self, site: RequestSite, pair: Pair | None) -> Fix:
        """The fix for a credential in another form. Raises Refused."""
        if pair is None:
            return self._instead_of_basic(site)
        place = _start(pair.name)
        if place is None:
            raise Refused("it is written in a way that cannot be edited")
        certain = self._check_hosts(place)
        header = header_form(pair.value, self._program.config)
        edits = Edits()
        carried: list[Span] = []
        named = pair.name.skeleton.strip().lower() == "authorization"
        credential: Text | None = None
        level = Applicability.SAFE if certain else Applicability.UNSAFE
        title = _WRITE
        if not named:
            self._rename(edits, pair, site)
        if named and header.form not in (Form.RAW, Form.OTHER_SCHEME, Form.NO_SPACE, Form.PUNCTUATION):
            raise Refused(_NO_FORM.get(header.form, "what the header holds is not clear"))
        if header.form is Form.RAW or (not named and header.form is not Form.BEARER):
            node = self._value_node(pair)
            made = self._credentials.of(edits, node, node)
            quote = quote_of(node)[:1] if node.type == "string" else ""
            edits.replace(span_of(node), self._credentials.bearer(made, quote))
            credential = made.text
            if made.origin is not None:
                carried.append(made.origin)
            if not made.is_safe:
                title += _BURNT.format(variable=self._program.config.env_var)
                level = Applicability.UNSAFE
            elif not self._is_surely_bare(pair.value):
                level = Applicability.UNSAFE
        elif header.form is not Form.BEARER:
            self._rewrite_scheme(edits, pair.value, header)
        final = proven(self._program, self._imports, edits, carried, Intent(moved={place: credential}))
        return Fix(title, final, level)

    def _check_hosts(self, place: int) -> bool:
        """Whether all requests with this header go to Wavix for certain. Raises Refused when one goes elsewhere."""
        certain = True
        for sites in self._program.sites.values():
            for site in sites:
                if place not in {_start(pair.name) for pair in site.headers.pairs}:
                    continue
                url = wavix_url(site.url, self._program.config)
                if not may_be_wavix(site, self._program.config):
                    raise Refused("another host gets the same header")
                certain = certain and url is not None and url.is_certain
        return certain

    def _is_surely_bare(self, value: Text) -> bool:
        """Whether a value that is not shown is the key alone: by what it is called in the environment."""
        hole = value.only_hole
        if hole is None:
            return True
        return hole.source is Source.ENV and (
            hole.name == self._program.config.env_var or names_key((hole.name,), self._program.config.key_names)
        )

    def _value_node(self, pair: Pair) -> Node:
        node = self._program.node_at(pair.value.span)
        if node is None or span_of(node) != pair.value.span:
            raise Refused("it is written in a way that cannot be edited")
        return node

    def _rewrite_scheme(self, edits: Edits, value: Text, header: Header) -> None:
        start = len(value.skeleton) - len(header.credential.skeleton)
        span = value.span_of(0, start)
        prefix = value.skeleton[:start]
        if span is None or self._program.data[span.start : span.end] != prefix.encode():
            raise Refused("it is written in a way that cannot be edited")
        if header.scheme.lower() in ("basic", "digest", "negotiate") and any(
            hole.source is Source.CALL for hole in header.credential.holes
        ):
            raise Refused("the credential is encoded for another scheme")
        edits.replace(span, "Bearer ")

    def _rename(self, edits: Edits, pair: Pair, site: RequestSite) -> None:
        if len({_start(each.name) for each in misnamed(site)}) != 1 or authorization(site):
            raise Refused("more than one header is meant to carry the key")
        span = pair.name.span_of(0, len(pair.name.skeleton))
        node = self._program.node_at(span) if span is not None else None
        if span is None or node is None or self._program.data[span.start : span.end] != pair.name.skeleton.encode():
            raise Refused("it is written in a way that cannot be edited")
        string = node if node.type == "string" else node.parent
        if node.type != "identifier" and (string is None or literal_of(string) != pair.name.skeleton):
            raise Refused("it is written in a way that cannot be edited")
        edits.replace(span, "Authorization")

    # Basic

    def _instead_of_basic(self, site: RequestSite) -> Fix:
        span = site.auth.span
        node = self._program.node_at(span) if span is not None else None
        if span is None or node is None or span_of(node) != span:
            raise Refused("it is written in a way that cannot be edited")
        given = self._pair_of(node)
        if len(given) > 1 and literal_of(given[1]) != "":
            raise Refused("which of the two is the key is not clear")
        parent = node.parent
        edits = Edits()
        remover = Remover(self._program, edits)
        placer = Placer(self._program, self._credentials, edits, remover)
        value = given[0]
        if parent is not None and parent.type == "keyword_argument" and parent.parent is not None:
            call = parent.parent.parent
            carrier = span_of(call) if call is not None else site.span
            remover.vacant[carrier] = parent
            placer.add(carrier, value, frozenset({carrier, site.span}), may_share=False)
            for argument in remover.vacant.values():
                remove_item(edits, self._program.data, argument)
        elif parent is not None and parent.type == "assignment" and is_field(node, "right"):
            self._set_on_client(edits, parent, value, placer)
        else:
            raise Refused("it is written in a way that cannot be edited")
        made = self._credentials.of(Edits(), value, value)
        was = self._program.evaluator.texts(value, self._program.at(value))
        intent = Intent(basic={span.start: was if made.text is None else [made.text]})
        final = proven(self._program, self._imports, edits, [made.origin] if made.origin is not None else [], intent)
        certain = self._goes_to_wavix(span)
        safe = certain and made.is_safe and not placer.doubts
        title = _WRITE if made.is_safe else _WRITE + _BURNT.format(variable=self._program.config.env_var)
        return Fix(title, final, Applicability.SAFE if safe else Applicability.UNSAFE)

    def _goes_to_wavix(self, span: Span) -> bool:
        """Whether everything that uses this `auth` goes to Wavix. Raises Refused when something goes elsewhere."""
        certain = True
        for sites in self._program.sites.values():
            for site in sites:
                if site.auth.span is None or site.auth.span.start != span.start:
                    continue
                url = wavix_url(site.url, self._program.config)
                if not may_be_wavix(site, self._program.config):
                    raise Refused("another host gets the same credential")
                certain = certain and url is not None and url.is_certain and url.takes_key
        return certain

    def _pair_of(self, node: Node) -> list[Node]:
        if node.type in ("tuple", "list"):
            return items(node)
        arguments = part(node, "arguments")
        given = items(arguments) if arguments is not None else []
        values = [part(each, "value") if each.type == "keyword_argument" else each for each in given]
        found = [each for each in values if each is not None]
        if not found:
            raise Refused("which of the two is the key is not clear")
        return found

    def _set_on_client(self, edits: Edits, assignment: Node, value: Node, placer: Placer) -> None:
        left = part(assignment, "left")
        target = part(left, "object")
        statement = statement_of(assignment)
        if target is None or statement_span(self._program.data, statement) is None:
            raise Refused("it is written in a way that cannot be edited")
        found = Follower(self._program).follow_name(target)
        if found.lost:
            raise Refused(f"the client has another use: {found.lost[0]}")
        quote = self._credentials.quote
        credential = self._credentials.of(edits, value, statement)
        line = f"{text_of(target)}.headers[{quote}Authorization{quote}] = {placer.bearer(credential, quote)}"
        edits.replace(span_of(statement), line)


def _start(name: Text) -> int | None:
    span = name.span_of(0, len(name.skeleton))
    return span.start if span is not None else None


# A name that holds the key


def known_key(program: Program, user: Node) -> tuple[str, Text] | None:
    """A name that certainly holds the key at a place, with its value: the nearest one."""
    for source, value in visible(program, user):
        texts = list(as_texts(value, span_of(user)))
        if len(texts) == 1 and _is_key(program, source, texts[0], program.scope(user).enclosing_class):
            return source, texts[0]
    return None


def _is_key(program: Program, source: str, value: Text, cls: Scope | None) -> bool:
    config = program.config
    hole = value.only_hole
    if hole is not None and hole.source is Source.ENV:
        return hole.name == config.env_var or names_key((hole.name,), config.key_names)
    if hole is None:
        return False
    owner, _, name = source.rpartition(".")
    return names_key((cls.name, name) if owner and cls is not None else (name,), config.key_names)
