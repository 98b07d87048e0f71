"""Plain text, logs, and every language that has no frontend of its own: URLs and keys beside words that say so."""

from __future__ import annotations

from wavix_lint.config import Config
from wavix_lint.languages import encoded, prose
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Span


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 text."""
    text = data.decode("utf-8", "surrogateescape")
    hidden = encoded.fragments_in(data, Span(0, len(data)))
    return Extraction(tuple(prose.facts_in(text, 0, config)), fragments=tuple(hidden))
