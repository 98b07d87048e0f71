"""The one representation that every frontend fills and every rule reads.

A `Text` is a string as far as the file shows it: pieces that are written down, and holes where a value
comes from somewhere else. `RequestSite`, `ClientSite`, `Binding` and `Literal` say where such texts go.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import accumulate
from typing import Union

from wavix_lint.model import Span

HOLE = "\x00"  # stands for one hole in `Text.skeleton`: no URL, header or key contains it


class Source(str, Enum):
    """Where the value of a hole comes from, when the file says so."""

    NAME = "name"
    PARAMETER = "parameter"
    IMPORT = "import"
    ENV = "environment"
    CALL = "call"
    UNKNOWN = "unknown"


Origin = tuple[Union[int, str], ...]  # the offset of a definition, and the members taken from it


@dataclass(frozen=True, slots=True)
class Chunk:
    """A written piece of text. `span` covers its characters in the file, None when no such place exists.

    Characters map one to one to the file's UTF-8 bytes, except where `escaped`: then every character
    of the chunk stands for the whole span (a `\\n`, a `%7B`, a base64 run). `place`, here and on holes, is the
    field or interpolation that puts a value from elsewhere into a text.
    """

    text: str
    span: Span | None
    escaped: bool = False
    place: Span | None = None
    key: bool = False

    def span_of(self, start: int, end: int) -> Span | None:
        """The bytes of characters `start` to `end`, counted inside this chunk."""
        if self.span is None or self.escaped or (start == 0 and end == len(self.text)):
            return self.span
        begin = self.span.start + width(self.text[:start])
        return Span(begin, begin + width(self.text[start:end]))


@dataclass(frozen=True, slots=True)
class Hole:
    """A value that exists but cannot be read here. `name` is how the file calls it (`self.key`, `WAVIX_API_KEY`).

    `origin` identifies where the value comes from: two holes with one origin are the same value.
    `key`, here and on chunks, says that flow saw this same value used as a Wavix credential.
    """

    name: str
    span: Span | None
    source: Source = Source.UNKNOWN
    origin: Origin | None = None
    place: Span | None = None
    key: bool = False


Part = Union[Chunk, Hole]


@dataclass(frozen=True)
class Text:
    """A string value: written chunks and holes, in order. `span` is the expression that yields it.

    `certain` is False for one of several values that a name may have had.
    """

    parts: tuple[Part, ...]
    span: Span
    certain: bool = True

    @cached_property
    def skeleton(self) -> str:
        """The text with one `HOLE` character for each hole: what regular expressions are run on."""
        return "".join([part.text if isinstance(part, Chunk) else HOLE for part in self.parts])

    @cached_property
    def _starts(self) -> list[int]:
        widths = [len(part.text) if isinstance(part, Chunk) else 1 for part in self.parts]
        return list(accumulate(widths, initial=0))

    @property
    def literal(self) -> str | None:
        """The whole value when every part of it is written down."""
        return None if HOLE in self.skeleton else self.skeleton

    @property
    def label(self) -> str:
        """For messages: the text with `{name}` for holes. Never shown unmasked."""
        return "".join([part.text if isinstance(part, Chunk) else "{" + part.name + "}" for part in self.parts])

    @property
    def holes(self) -> tuple[Hole, ...]:
        return tuple(part for part in self.parts if isinstance(part, Hole))

    @property
    def only_hole(self) -> Hole | None:
        """The hole, when the text is nothing but one."""
        solid = [part for part in self.parts if not (isinstance(part, Chunk) and not part.text)]
        return solid[0] if len(solid) == 1 and isinstance(solid[0], Hole) else None

    def pieces(self, start: int, end: int) -> Iterator[tuple[Part, int, int]]:
        """The parts under skeleton offsets `start` to `end`, each with the range taken inside it."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        for offset, part in zip(self._starts[index:], self.parts[index:], strict=False):
            if offset >= end:
                return
            size = len(part.text) if isinstance(part, Chunk) else 1
            low, high = max(start - offset, 0), min(end - offset, size)
            if low < high:
                yield part, low, high

    def slice(self, start: int, end: int) -> Text:
        """The text between two skeleton offsets, each part keeping its own place in the file."""
        parts = tuple(
            Chunk(part.text[low:high], part.span_of(low, high), part.escaped, part.place, part.key)
            if isinstance(part, Chunk)
            else part
            for part, low, high in self.pieces(start, end)
        )
        return Text(parts, self.span_of(start, end) or self.span, self.certain)

    def span_of(self, start: int, end: int) -> Span | None:
        """Where skeleton offsets `start` to `end` are written; None when nothing there has a place.

        When the pieces are written apart (a constant elsewhere), the first contiguous run is taken.
        """
        return self._run(start, end, in_place=False)

    def extent_of(self, start: int, end: int) -> Span | None:
        """The same for a text as a whole: a value that is put into it counts where it is put, not where it is from.

        A text that begins with such a value is written where that value is.
        """
        first = next(self.pieces(start, end), None)
        return self._run(start, end, in_place=first is not None and first[0].place is None)

    def reach_of(self, start: int, end: int) -> Span | None:
        """The same for one value that was broken over several literals: from its first piece to its last."""
        run = self.span_of(start, end)
        for part, low, high in self.pieces(start, end) if run is not None else ():
            span = part.span_of(low, high) if isinstance(part, Chunk) else part.span
            if run is not None and span is not None and 0 <= span.start - run.end <= _BREAK:
                run = Span(run.start, span.end)
        return run

    def _run(self, start: int, end: int, in_place: bool) -> Span | None:
        run: Span | None = None
        for part, low, high in self.pieces(start, end):
            span = part.span_of(low, high) if isinstance(part, Chunk) else part.span
            if in_place and part.place is not None:
                span = part.place
            if span is None:
                continue
            if run is None:
                run = span
            elif span == run or 0 <= span.start - run.end <= _JOINT:
                run = Span(run.start, max(run.end, span.end))
            else:
                break
        return run


_BREAK = 200  # bytes of quotes, line ends and indentation between two halves of one value
_JOINT = 1  # bytes of syntax that may lie between two pieces of one text: `{` or `}`


def width(text: str) -> int:
    """Bytes that the text takes in its file: a byte that was no UTF-8 is one surrogate here, and one byte there."""
    if text.isascii():
        return len(text)
    try:
        return len(text.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:  # half a pair, as escapes may write it
        return len(text.encode("utf-8", "surrogatepass"))


class Place(str, Enum):
    """Where a request carries a value."""

    URL = "url"  # written in the URL's own text
    QUERY = "query"  # an argument that the client turns into the query
    DEFAULT = "default"  # set on the client or session, sent with each of its requests
    HEADER = "header"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Pair:
    """One query parameter or header. `certain` is False when it is only sent on some paths."""

    name: Text
    value: Text
    span: Span
    place: Place
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Fields:
    """Query parameters or headers in the order they are sent. `complete` says that nothing else can be in there."""

    pairs: tuple[Pair, ...] = ()
    complete: bool = True

    def named(self, name: str) -> tuple[Pair, ...]:
        """The pairs of that name, in any case."""
        wanted = name.lower()
        return tuple(pair for pair in self.pairs if pair.name.skeleton.strip().lower() == wanted)


class AuthKind(str, Enum):
    """What a client's own `auth=` option does."""

    NONE = "none"
    BASIC = "basic"
    BEARER = "bearer"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Auth:
    kind: AuthKind = AuthKind.NONE
    span: Span | None = None
    value: Text | None = None


@dataclass(frozen=True, slots=True)
class Tls:
    """Certificate checks: `disabled_by` is the option that turns them off, if one certainly does."""

    disabled_by: Span | None = None


@dataclass(frozen=True, slots=True)
class RequestSite:
    """One call that sends a request, for one of the URLs it may have."""

    client: str
    method: str | None
    url: Text
    query: Fields
    headers: Fields
    auth: Auth
    tls: Tls
    span: Span


@dataclass(frozen=True, slots=True)
class ClientSite:
    """The construction of a Wavix SDK client. `sdk` is the package, `credential` None when it is not given here."""

    sdk: str
    credential: Text | None
    tls: Tls
    span: Span


@dataclass(frozen=True, slots=True)
class Binding:
    """A value that is given a name. `path` holds all the names around it, outermost first."""

    path: tuple[str, ...]
    value: Text
    span: Span


class Context(str, Enum):
    """What surrounds a literal."""

    CODE = "code"
    MESSAGE = "message"  # a URL inside a longer text of the program
    PROSE = "prose"  # comments, docstrings, documentation
    EXPOSED = "exposed"  # printed, logged, raised
    EXPECTED = "expected"  # what a mock, an assertion or a comparison waits for


@dataclass(frozen=True, slots=True)
class Literal:
    """Any other text: a URL that is only built, a comment, a value on its way into a log."""

    value: Text
    span: Span
    context: Context


@dataclass(frozen=True, slots=True)
class Dependency:
    """A package that a manifest or a lock file asks for.

    `ecosystem` is `npm`, `go`, `rubygems` or `pypi`; `version` the requirement as it is written, or the exact version
    in a lock file (`is_locked`). `span` is the package's name.
    """

    ecosystem: str
    name: str
    version: str
    is_locked: bool
    span: Span


Fact = Union[RequestSite, ClientSite, Binding, Literal, Dependency]
