"""TOML."""

from __future__ import annotations

from wavix_lint.config import Config
from wavix_lint.languages.data import toml_reader
from wavix_lint.languages.data.extracting import extraction
from wavix_lint.languages.data.written import Written
from wavix_lint.languages.extraction import Extraction


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 TOML."""
    document = toml_reader.read(Written(data))
    return extraction(document, config, path, has_comments=True)
