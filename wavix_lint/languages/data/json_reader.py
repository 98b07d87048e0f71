"""JSON, JSONC, JSON5 and streams of JSON values."""

from __future__ import annotations

from wavix_lint.languages.data.flow import JSON, Reader
from wavix_lint.languages.data.tree import Document, Mapping, Sequence
from wavix_lint.languages.data.written import Written


def read(source: Written) -> Document:
    """Never fails: what cannot be read is left out, and `is_broken` says so."""
    reader = Reader(source, JSON)
    roots = reader.all()
    containers = [root for root in roots if isinstance(root, (Mapping, Sequence))]
    is_broken = reader.is_broken or (len(roots) != len(containers) and len(roots) > 1)
    return Document(source, list(roots), reader.comments, [], is_broken)
