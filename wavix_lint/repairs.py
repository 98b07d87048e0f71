"""What a rule wants done about a finding. The editor of the file's language knows how, or why not.

A rule says only which of these it means; it knows no syntax. An editor answers with a `Fix`, or with `NoFix` and the
reason, which the finding then shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol, Union

from wavix_lint.facts import Binding, ClientSite, Literal, Pair, RequestSite
from wavix_lint.model import Fix, Span


@dataclass(frozen=True, slots=True)
class MoveToHeader:
    """Take the `appid` parameter out, and send its value as `Authorization: Bearer`. WVX002."""

    fact: RequestSite | Literal
    pair: Pair


@dataclass(frozen=True, slots=True)
class ReadFromEnvironment:
    """Read the key that is written at `span` from the environment. WVX001."""

    fact: RequestSite | ClientSite | Binding | Literal
    span: Span


@dataclass(frozen=True, slots=True)
class AddBearer:
    """Give the request the header that it lacks. WVX003."""

    site: RequestSite


@dataclass(frozen=True, slots=True)
class WriteBearer:
    """Send the credential as `Authorization: Bearer`. WVX004.

    `pair` is the header as it is, None for an `auth=` option.
    """

    site: RequestSite
    pair: Pair | None


@dataclass(frozen=True, slots=True)
class UseTls:
    """Write `https` or `wss` in the URL at `span`. WVX005."""

    fact: RequestSite | Literal
    span: Span


@dataclass(frozen=True, slots=True)
class VerifyCertificates:
    """Drop the option at `span` that turns certificate checks off. WVX006."""

    fact: RequestSite | ClientSite
    span: Span


Repair = Union[MoveToHeader, ReadFromEnvironment, AddBearer, WriteBearer, UseTls, VerifyCertificates]


class NoFix(NamedTuple):
    """Why there is no fix, as a clause: "the parameter is sent by a browser, which cannot set the header"."""

    reason: str


class Editor(Protocol):
    """Turns repairs into changes of one file or fragment. Spans are bytes of the text that its frontend was given."""

    def fix(self, repair: Repair) -> Fix | NoFix:
        """Never raises, never returns a fix whose text holds a key."""
