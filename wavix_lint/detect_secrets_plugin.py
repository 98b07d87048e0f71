"""Our detector of keys as a plugin of detect-secrets: `detect-secrets scan -p FILE`, FILE being this one.

detect-secrets hands over single lines. Where the line is one of a file on the disk, the whole file is judged, so that
names and requests count as they do for `wavix-lint check`; else the line is judged with the few lines around it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Generator
from dataclasses import replace
from typing import Any

from detect_secrets.core.log import log
from detect_secrets.core.potential_secret import PotentialSecret
from detect_secrets.plugins.base import BasePlugin

from wavix_lint import engine, source
from wavix_lint.config import Config
from wavix_lint.errors import UsageError
from wavix_lint.model import Skip
from wavix_lint.reading import read_file
from wavix_lint.suppress import KEY_RULE

_KEY = re.compile(r"[\w.~+/=-]+")
_LOOSE = "line.py"  # what a line without a file is taken for


class WavixKeyDetector(BasePlugin):
    """Finds Wavix keys. Settings such as `key-names` come from the configuration of the working folder."""

    secret_type = "Wavix API key"  # noqa: S105 - the name of a kind, not a secret

    def __init__(self) -> None:
        self._config: Config | None = None
        self._file: tuple[str, list[str], dict[int, list[str]]] = ("", [], {})

    def analyze_line(
        self,
        filename: str,
        line: str,
        line_number: int = 0,
        context: Any = None,  # noqa: ANN401 - its `CodeSnippet`
        **kwargs: Any,  # noqa: ANN401
    ) -> set[PotentialSecret]:
        """The keys on one line of a file."""
        lines, keys = self._read(filename)
        if 0 < line_number <= len(lines) and lines[line_number - 1].rstrip() == line.rstrip():
            found = keys.get(line_number, [])
        elif context is not None:
            text = "\n".join(context.lines).encode("utf-8", "surrogateescape")
            found = self._keys(filename, text).get(context.target_index + 1, [])
        else:
            found = [*self.analyze_string(line)]
        return {
            PotentialSecret(type=self.secret_type, filename=filename, secret=key, line_number=line_number)
            for key in found
        }

    def analyze_string(self, string: str) -> Generator[str, None, None]:
        """The keys in a text that belongs to no file, taken for Python."""
        for keys in self._keys(_LOOSE, string.encode("utf-8", "surrogateescape")).values():
            yield from keys

    def _read(self, filename: str) -> tuple[list[str], dict[int, list[str]]]:
        """The lines of a file and its keys by row; of the file that was asked for last they are remembered."""
        if self._file[0] != filename:
            data = read_file(filename, self._settings().max_bytes, follow=True)
            if isinstance(data, Skip):
                data = b""
            text = source.read(data)
            rows = [text.line(row) for row in range(1, len(text.starts) + 1)]
            self._file = (filename, rows, self._keys(filename, data))
        return self._file[1:]

    def _keys(self, path: str, data: bytes) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for finding in engine.check(path, data, self._settings()):
            key = data[finding.span.start : finding.span.end].decode("utf-8", "replace")
            if finding.code == KEY_RULE and _KEY.fullmatch(key):  # one that is broken over two literals is none
                found.setdefault(finding.start.row, []).append(key)
        return found

    def _settings(self) -> Config:
        if self._config is None:
            from wavix_lint.settings import load

            try:
                config = load((".",), {}).config
            except UsageError as error:
                log.error(str(error))
                config = Config()
            self._config = replace(config, select=(KEY_RULE,), ignore=(), extend_select=(), salt="")
        return self._config


def main() -> None:
    """`python -m wavix_lint.detect_secrets_plugin audit ...`: detect-secrets' own audit, with this plugin in it.

    `detect-secrets audit` settles which plugins there are before it reads the baseline that names others (seen in
    1.5.0), and fails on what any of those found.
    """
    if sys.argv[1:2] != ["audit"]:
        sys.exit(f"this is for `audit` only; for the rest: detect-secrets scan -p {os.path.relpath(__file__)}")
    from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class
    from detect_secrets.main import main as detect_secrets

    plugins: Any = get_mapping_from_secret_type_to_class()
    plugins[WavixKeyDetector.secret_type] = WavixKeyDetector
    sys.exit(detect_secrets())


if __name__ == "__main__":
    main()
