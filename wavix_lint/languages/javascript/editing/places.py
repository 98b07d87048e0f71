"""Where the requests of a program carry `appid`, and which calls send each of those places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from wavix_lint.api.credentials import APPID
from wavix_lint.facts import HOLE, RequestSite, Text
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.model import Span

MOST_PLACES = 40
Sharing = Callable[[Span], Iterable[Span]]


@dataclass(slots=True)
class Group:
    """Places and calls that belong together: a fix of one of them fixes all."""

    places: set[int] = field(default_factory=set)
    calls: set[Span] = field(default_factory=set)


def places_of(site: RequestSite) -> Iterator[int]:
    """Where the request's `appid` parameters are written."""
    skeleton = site.url.skeleton
    index = skeleton.find(APPID + "=")
    while index >= 0:
        if skeleton[index - 1 : index] in ("?", "&", HOLE, ";"):
            span = site.url.span_of(index, index + len(APPID))
            if span is not None:
                yield span.start
        index = skeleton.find(APPID + "=", index + 1)
    for pair in site.query.pairs:
        start = start_of(pair.name) if pair.name.skeleton == APPID else None
        if start is not None:
            yield start


def start_of(name: Text) -> int | None:
    span = name.span_of(0, len(name.skeleton))
    return span.start if span is not None else None


def group_of(program: Program, place: int, sharing: Sharing | None = None) -> Group:
    """The group of a place, closed over calls that send several places and places that several calls send.

    `sharing` says which other calls a call shares its headers with: those then belong to the group as well.
    """
    by_place: dict[int, set[Span]] = {}
    for call, sites in program.sites.items():
        for site in sites:
            for each in places_of(site):
                by_place.setdefault(each, set()).add(call)
    group = Group()
    pending = [place]
    while pending and len(group.places) < MOST_PLACES:
        current = pending.pop()
        if current in group.places:
            continue
        group.places.add(current)
        for call in by_place.get(current, ()):
            for other in {call, *(sharing(call) if sharing is not None else ())} - group.calls:
                found = _all(program.sites.get(other, ()))
                if found:
                    group.calls.add(other)
                    pending.extend(found)
    return group


def _all(sites: Iterable[RequestSite]) -> list[int]:
    return [place for site in sites for place in places_of(site)]
