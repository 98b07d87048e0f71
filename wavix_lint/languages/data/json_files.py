"""JSON with and without comments, JSON5, and streams of JSON values."""

from __future__ import annotations

from wavix_lint.config import Config
from wavix_lint.languages.data import json_reader
from wavix_lint.languages.data.extracting import extraction
from wavix_lint.languages.data.written import Written
from wavix_lint.languages.extraction import Extraction


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 JSON. In plain JSON without any comment nobody can suppress anything."""
    document = json_reader.read(Written(data))
    return extraction(document, config, path, has_comments=language == "jsonc" or bool(document.comments))
