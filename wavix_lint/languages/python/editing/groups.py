"""Where `appid` is written, which calls send what is written there, and what can only be changed together."""

from __future__ import annotations

from dataclasses import dataclass, field

from wavix_lint.api.credentials import APPID
from wavix_lint.api.urls import query_pairs
from wavix_lint.facts import RequestSite, Text
from wavix_lint.languages.python.editing.placing import Placer
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.model import Span

MOST_PLACES = 200


@dataclass(slots=True)
class Group:
    """Places that can only be changed together, and the calls that send what is written there."""

    places: set[int] = field(default_factory=set)
    calls: set[Span] = field(default_factory=set)


class Groups:
    """The places of one program."""

    def __init__(self, program: Program, placer: Placer) -> None:
        self._program = program
        self._placer = placer
        self.places: dict[int, dict[Span, list[RequestSite]]] = {}
        for span, sites in program.sites.items():
            for site in sites:
                for place in set(places_of(site)):
                    self.places.setdefault(place, {}).setdefault(span, []).append(site)

    def around(self, places: set[int], wide: bool) -> Group:
        """Closed over calls that send several of the places, and, when wide, over headers that several calls share."""
        group = Group()
        pending = list(places)
        while pending and len(group.places) < MOST_PLACES:
            place = pending.pop()
            if place in group.places:
                continue
            group.places.add(place)
            for call in self.places.get(place, {}):
                if call in group.calls:
                    continue
                group.calls.add(call)
                others = {call} | (set(self._placer.served(self._placer.carrier(call))) if wide else set())
                for other in others:
                    for site in self._program.sites.get(other, ()):
                        pending.extend(places_of(site))
        return group


def start_of(name: Text) -> int | None:
    span = name.span_of(0, len(name.skeleton))
    return span.start if span is not None else None


def places_of(site: RequestSite) -> list[int]:
    """Where the request's `appid` parameters are written."""
    found: list[int] = []
    skeleton = site.url.skeleton
    index = skeleton.find(APPID + "=")
    while index >= 0:
        if skeleton[index - 1 : index] in ("?", "&", "\x00", ";"):
            span = site.url.span_of(index, index + len(APPID))
            found += [span.start] if span is not None else []
        index = skeleton.find(APPID + "=", index + 1)
    for pair in site.query.pairs:
        start = start_of(pair.name) if pair.name.skeleton == APPID else None
        found += [start] if start is not None else []
    return found


def values_of(site: RequestSite) -> list[Text]:
    """The values of the request's `appid` parameters."""
    values = [pair.value for pair in site.query.pairs if pair.name.skeleton == APPID]
    return values + [pair.value for pair in query_pairs(site.url, 0) if pair.name.skeleton == APPID]
