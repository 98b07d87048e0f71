"""Plain text, logs, and every language that has no frontend of its own: URLs and keys beside words that say so."""

from __future__ import annotations

from wavix_lint.config import Config
from wavix_lint.languages.documents import by_hand, plain
from wavix_lint.languages.extraction import Extraction


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 text."""
    read = plain.read(data, config)
    return Extraction(read.facts, fragments=read.fragments, editor=by_hand.prose)
