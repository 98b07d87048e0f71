"""What a frontend gives back for one file or fragment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wavix_lint.facts import Fact
from wavix_lint.fragments import Fragment
from wavix_lint.model import Span
from wavix_lint.repairs import Editor


@dataclass(frozen=True, slots=True)
class Extraction:
    """`comments` are the places where suppressions count, None when the language has no comments we know.

    `fragments` are texts in other languages inside this one. `editor` makes what repairs the findings, called only
    when there are some. `is_broken` says that the text has syntax errors: a fix must not bring that about.
    """

    facts: tuple[Fact, ...]
    comments: tuple[Span, ...] | None = None
    notes: tuple[str, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    editor: Callable[[], Editor] | None = None
    is_broken: bool = False
