"""What must hold of a group of places before anything is changed: each method raises Refused with what does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wavix_lint.api.credentials import APPID, Form, authorization, header_form
from wavix_lint.api.urls import wavix_url
from wavix_lint.api.wire import is_from_caller, may_be_wavix
from wavix_lint.facts import HOLE, AuthKind, RequestSite, Source, Text
from wavix_lint.flow.scopes import is_certain
from wavix_lint.languages.python.editing.destinations import Follower
from wavix_lint.languages.python.editing.groups import Group, Groups, places_of, values_of
from wavix_lint.languages.python.editing.nodes import conditions_around, span_of
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.removal import Removal
from wavix_lint.languages.python.editing.visible import identity
from wavix_lint.model import Span
from wavix_lint.wavix.names import names_key, says_wavix

_CONDITIONAL = frozenset(
    {
        "conditional_expression",
        "boolean_operator",
        "lambda",
        "list_comprehension",
        "dictionary_comprehension",
        "generator_expression",
    }
)
_DEFAULTS = frozenset({"default_parameter", "typed_default_parameter"})
_WHOLE_URL = re.compile(r"(?i)(?:ur[li]|link|href)\Z")
_SCHEMES = ("http://", "https://", "ws://", "wss://")


class Wider(Exception):
    """Other places have to change with these."""

    def __init__(self, places: set[int]) -> None:
        super().__init__(places)
        self.places = places


class Checks:
    """Asks about one program."""

    def __init__(self, program: Program, groups: Groups) -> None:
        self._program = program
        self._groups = groups

    def requests(self, group: Group) -> list[str]:
        doubts: list[str] = []
        found = [(span, sites) for place in group.places for span, sites in self._groups.places[place].items()]
        if any(not may_be_wavix(site, self._program.config) for _, sites in found for site in sites):
            raise Refused("the same parameter goes to another host as well")
        if self._program.expects_parameter:
            raise Refused("a test in this file waits for the parameter")
        for span, sites in found:
            if not self._program.senders(span):
                raise Refused("how the function that sends it takes headers is not known")
            told = [*self._host_doubts(sites), *self._header_doubts(sites)]
            told += ["host" for site in self._program.sites[span] if is_from_caller(site)]
            doubts += [doubt for doubt in told if doubt not in doubts]
            for site in sites:
                url = wavix_url(site.url, self._program.config)
                if url is not None and url.user is not None:
                    raise Refused("the URL has a user name as well, which some clients send in the same header")
                if site.auth.kind is not AuthKind.NONE:
                    raise Refused("the request has an `auth` option as well")
        return doubts

    def _header_doubts(self, sites: Sequence[RequestSite]) -> list[str]:
        """A header that is there already must carry the same key, else it is not the one that Wavix waits for."""
        pairs = [pair for site in sites for pair in authorization(site)]
        headers = [header_form(pair.value, self._program.config) for pair in pairs]
        if any(header.form is not Form.BEARER for header in headers):
            raise Refused("the request has an `Authorization` header as well, in another form")
        keys = {identity(value) for site in sites for value in values_of(site)}
        if all(identity(header.credential) in keys for header in headers):
            return []
        if all(self._is_wavix_key(header.credential) for header in headers):
            return ["two"]
        raise Refused("the request has an `Authorization` header as well, with another key")

    def _is_wavix_key(self, value: Text) -> bool:
        hole = value.only_hole
        return hole is not None and names_key((hole.name,), self._program.config.key_names)

    def _host_doubts(self, sites: Iterable[RequestSite]) -> list[str]:
        """Nothing for a host that is proven; a doubt for one that may be set from outside. Raises Refused."""
        urls = [(site, wavix_url(site.url, self._program.config)) for site in sites]
        ours = [url for _, url in urls if url is not None]
        if any(not may_be_wavix(site, self._program.config) for site, _ in urls):
            raise Refused("the same parameter goes to another host as well")
        if not ours:
            raise Refused("it is not certain that the request goes to Wavix")
        if any(not url.is_certain or not url.takes_key for url in ours):
            raise Refused("it is not certain that the request goes to Wavix's API")
        doubts = []
        for site, url in urls:
            if is_from_caller(site):
                doubts.append("host")
            if url is not None:
                holes = [hole for hole in site.url.holes if url.rest.strip("/") == HOLE]
                if any(_WHOLE_URL.search(hole.name) for hole in holes[-1:]):
                    doubts.append("host")
                continue
            if site.url.skeleton.startswith(_SCHEMES):
                continue  # the host is readable, and Wavix's: only what follows it is not
            if any(hole.source is Source.ENV and says_wavix(hole.name) for hole in site.url.holes[:1]):
                continue  # `WAVIX_API_URL`
            doubts.append("host")
        return doubts

    def place(self, place: int, group: Group) -> None:
        """What is written only on some paths cannot become a header that is sent on all of them."""
        node = self._program.node_at(Span(place, place + len(APPID)))
        if node is None:
            return
        senders = [
            span
            for span in group.calls
            if place in {each for site in self._program.sites[span] for each in places_of(site)}
        ]
        if conditions_around(node, _DEFAULTS):
            raise Refused("the parameter is only sent when the caller says nothing else")
        for condition in conditions_around(node, _CONDITIONAL):
            if not all(span_of(condition).contains(span) for span in senders):
                raise Refused("the parameter is only sent in some cases")
        chain, scope = self._program.chain(node), self._program.scope(node)
        for span in senders:
            item = self._program.call_items[span]
            here = item.at
            if here.scope is scope:
                if not is_certain(chain, here.chain):
                    raise Refused("the parameter is only sent in some cases")
            elif chain:
                raise Refused("the parameter is only sent in some cases")

    def uses(self, removal: Removal, group: Group) -> None:
        follower = Follower(self._program)
        root = removal.root
        is_target = root.type in ("identifier", "attribute") and root.parent is not None
        if is_target and root.parent is not None and root.parent.type in ("attribute", "subscript", "call"):
            found = follower.follow_name(root)
        else:
            found = follower.follow(root)
        if found.appended:
            raise Refused("something is appended to this URL later")
        lost = [reason for reason in found.lost if reason != "it comes from a caller"]
        if lost:
            raise Refused(f"what carries the parameter has another use: {lost[0]}")
        if found.deleted:
            raise Refused("the code takes the parameter out again")
        for call in found.calls:
            if call in group.calls or not self._program.sites.get(call):
                continue
            others = {place for site in self._program.sites[call] for place in places_of(site)} - group.places
            if others:
                raise Wider(others)
            if not self._is_covered(call, group):
                raise Refused("what carries the parameter is used by another request as well")

    def _is_covered(self, call: Span, group: Group) -> bool:
        """A call that makes the object which a call of the group sends, or a client."""
        return any(sender.made is not None for sender in self._program.senders(call))
