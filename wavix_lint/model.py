"""What a finding is. Everything else in the package speaks in these types."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of byte offsets. Lines, columns and UTF-16 exist only at the edges."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """A place as people count: row and column from 1, columns in characters."""

    row: int
    column: int


class Columns(NamedTuple):
    """The columns where something starts and ends, from 1, as programs count: bytes of UTF-8 and units of UTF-16."""

    utf8: tuple[int, int]
    utf16: tuple[int, int]


class Severity(str, Enum):
    """How much it matters when it is true. Belongs to the rule."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Confidence(IntEnum):
    """How sure the evidence makes us. Belongs to the finding."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def label(self) -> str:
        return self.name.lower()


class Applicability(IntEnum):
    """How far a fix may be trusted, in rising order."""

    DISPLAY = 1
    UNSAFE = 2
    SAFE = 3

    @property
    def label(self) -> str:
        return self.name.lower()


class Edit(NamedTuple):
    """Put `text` in the place of `span`.

    In a finding `start` and `end` say where that is, and `columns` too unless they are those of `start` and `end`.
    """

    span: Span
    text: str
    start: Position | None = None
    end: Position | None = None
    columns: Columns | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together: all of them are applied, or none."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


class FrameLine(NamedTuple):
    """One line of source around a finding, keys already masked character for character.

    `skipped` characters of a very long line were left out before `text`.
    """

    row: int
    text: str
    skipped: int = 0


class Related(NamedTuple):
    """Another place that explains the finding, such as where the key was written. `columns` as in a finding."""

    message: str
    span: Span
    start: Position
    end: Position
    columns: Columns | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where one rule fired.

    `span` is in bytes of the file as it was read; `start` and `end` are the same range for people,
    `end` being exclusive. No field ever holds a key: messages and frames are masked when they are made.
    `columns` is None where all three ways of counting agree.
    `line_hash` is what GitHub's code scanning knows the line by (see `line_hash.py`), empty when nobody computed it.
    `identity` is what a baseline knows the finding by, keyed with `Config.salt`; empty without a salt.
    `no_fix` says why there is no fix, as a clause, where somebody looked for one.
    """

    code: str
    name: str
    message: str
    path: str
    span: Span
    start: Position
    end: Position
    severity: Severity
    confidence: Confidence
    url: str
    fingerprint: str
    fix: Fix | None = None
    help: str = ""
    frame: tuple[FrameLine, ...] = ()
    related: tuple[Related, ...] = ()
    suppressed_by: str | None = None
    columns: Columns | None = None
    line_hash: str = ""
    identity: str = ""
    no_fix: str = ""

    @property
    def order(self) -> tuple[str, int, int, str]:
        return (self.path, self.span.start, self.span.end, self.code)


@dataclass(frozen=True, slots=True)
class FileReport:
    """What checking one file gave. `notes` are for people (a rule that crashed, a degraded parse).

    `is_broken` says that the file, or a text inside it, has syntax errors.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    is_broken: bool = False


LARGE = "the file is large; --diff and --fix look for one all the same"  # a `no_fix` that is not the last word
CRASHED = "crashed"  # the reason of a skip that is our own fault: the run has failed


class Skip(NamedTuple):
    """A file that was not checked, and why: `reason` is one of a few fixed words, `detail` is for people."""

    path: str
    reason: str
    detail: str = ""


class RuleInfo(NamedTuple):
    """What a report may tell about a rule. `page` is its README.md, empty for a rule without one."""

    code: str
    name: str
    summary: str
    help: str
    severity: Severity
    url: str
    page: str


@dataclass(slots=True)
class RunReport:
    """What checking many files gave, in the order of their paths. `fixed` are findings that are gone now.

    `rules` are all that could have fired, in the order of their codes; empty unless the output format asks for them.
    """

    findings: list[Finding] = field(default_factory=list)
    suppressed: list[Finding] = field(default_factory=list)
    fixed: list[Finding] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    checked: int = 0
    interrupted: bool = False
    rules: tuple[RuleInfo, ...] = ()


def masked(secret: str) -> str:
    """The only form in which a key leaves this process: its first four characters and its length."""
    return f"{secret[:4]}… ({len(secret)} characters)"


def masked_in_place(secret: str) -> str:
    """The same for source frames: as wide as the secret, so that an underline below it still fits."""
    return secret[:4] + "*" * (len(secret) - 4)
