"""The edits for one group of places: the parameter taken out, the header put where a person would put it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wavix_lint.api.credentials import authorization
from wavix_lint.facts import Place, RequestSite, Text
from wavix_lint.languages.python.editing.checks import Checks
from wavix_lint.languages.python.editing.credentials import Credentials, makes_call
from wavix_lint.languages.python.editing.defaults import Defaults
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.groups import Group, places_of, start_of, values_of
from wavix_lint.languages.python.editing.imports import Imports
from wavix_lint.languages.python.editing.nodes import remove_item, span_of
from wavix_lint.languages.python.editing.placing import Placer
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.proof import finished
from wavix_lint.languages.python.editing.removal import Removal, Remover
from wavix_lint.model import Edit, Span

# Into headers that several calls share and onto clients; or merged at the call; or onto no client either.
WAYS = ("shared", "merged", "apart")


@dataclass(frozen=True, slots=True)
class Draft:
    """A fix that is not proven yet. `moved` are the places, with what their keys become where they were written out."""

    group: Group
    edits: tuple[Edit, ...]
    carried: tuple[Span, ...]
    moved: dict[int, Text | None]
    doubts: tuple[str, ...]


class Drafter:
    """Makes drafts for one program."""

    def __init__(self, program: Program, imports: Imports, credentials: Credentials, checks: Checks) -> None:
        self._program = program
        self._imports = imports
        self._credentials = credentials
        self._checks = checks

    def draft(self, group: Group, way: str) -> Draft:
        """One of the ways to fix a group. Raises Refused, Clash, and Wider when other places have to go too."""
        doubts = self._checks.requests(group)
        edits = Edits()
        remover = Remover(self._program, edits)
        removals = {place: remover.remove(place) for place in sorted(group.places)}
        for place in removals:
            self._checks.place(place, group)
        for removal in removals.values():
            self._checks.uses(removal, group)
        placer = Placer(self._program, self._credentials, edits, remover)
        defaults = Defaults(self._program, self._credentials, edits, remover, placer)
        self._place_headers(group, removals, placer, defaults, way)
        for argument in remover.vacant.values():
            remove_item(edits, self._program.data, argument)
        remover.finish(defaults.instead)
        values = [removal.value for removal in removals.values() if removal.value is not None]
        told = dict.fromkeys([*doubts, *placer.doubts])
        if all(removal.is_literal and not removal.is_key for removal in removals.values()) and "environment" in told:
            del told["environment"]
            told["variable"] = None
        if len(group.calls) > 1 and any(map(makes_call, values)):
            told["moved"] = None
        return Draft(
            group,
            finished(self._program, self._imports, edits),
            tuple(span_of(self._credentials.unwrapped(value)) for value in values),
            {place: self._new_credential(removal) for place, removal in removals.items()},
            tuple(told),
        )

    def _new_credential(self, removal: Removal) -> Text | None:
        """What the key becomes where it was written out."""
        return self._credentials.of(Edits(), removal.value, removal.root).text if self.is_written(removal) else None

    def is_written(self, removal: Removal) -> bool:
        """Whether the key stands at the place itself."""
        if removal.value is None:
            return removal.is_literal
        return removal.value.type == "string" or self._credentials.holds_key(removal.value)

    def _place_headers(
        self, group: Group, removals: dict[int, Removal], placer: Placer, defaults: Defaults, way: str
    ) -> None:
        allowed = frozenset({*(placer.carrier(call) for call in group.calls), *group.calls})
        for call in sorted(group.calls):
            sites = self._program.sites[call]
            places = [place for site in sites for place in places_of(site) if place in group.places]
            if all(authorization(site) for site in sites if group.places.intersection(places_of(site))):
                continue  # the header is there already: only the parameter goes
            removal = removals[min(places)]
            placer.wanted = [value for site in sites for value in values_of(site)]
            if way != "apart" and _is_default(sites, group.places):
                defaults.add(call, removal, allowed, way == "shared")
            else:
                placer.add(placer.carrier(call), removal.value, allowed, way == "shared")


def _is_default(sites: Iterable[RequestSite], places: set[int]) -> bool:
    return any(
        pair.place is Place.DEFAULT and start_of(pair.name) in places for site in sites for pair in site.query.pairs
    )
