"""What a language's module says of its language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tree_sitter import Language

from wavix_lint.languages.sources.lowering import Lower

if TYPE_CHECKING:
    from wavix_lint.facts import ClientSite
    from wavix_lint.flow.evaluator import Evaluator
    from wavix_lint.flow.scopes import Scope
    from wavix_lint.languages.sources.binder import Binder, Item, Outline
    from wavix_lint.languages.sources.functions import Known

SdkReader = Callable[["Evaluator", "Outline"], "Iterator[ClientSite]"]
# What a node does to names; the scope it opens, if any.
Action = Callable[["Binder", "Item"], "Scope | None"]


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True)
class Grammar:
    """Kinds of nodes by what they are.

    `lower` says what expressions they are, `actions` what statements and declarations do. Each child of a `branching`
    node may or may not run, like the `branches` themselves; `loops` repeat. `glue` lies between expressions without
    being one. `functions` are those whose results are known, under their last two names; `senders` certainly send a
    request with nothing but a URL. `sdks` find Wavix clients.
    """

    load: Callable[[], Language]
    lower: Mapping[str, Lower]
    actions: Mapping[str, Action]
    strings: frozenset[str]
    branching: frozenset[str] = frozenset()
    branches: frozenset[str] = frozenset()
    loops: frozenset[str] = frozenset()
    collections: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    comparisons: frozenset[str] = frozenset()
    throws: frozenset[str] = frozenset()
    functions: Mapping[str, Known] = field(default_factory=dict)
    senders: frozenset[str] = frozenset()
    environments: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    sdks: tuple[SdkReader, ...] = ()
