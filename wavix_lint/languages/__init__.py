"""Which frontend reads which file. A frontend is imported when the first file needs it."""

from __future__ import annotations

from wavix_lint.config import Config
from wavix_lint.languages.extraction import Extraction

_PYTHON = (".py", ".pyi", ".pyw", ".pyx", ".wsgi")


def is_python(path: str, data: bytes) -> bool:
    """By the name, else by the interpreter named in the first line."""
    name = path.lower()
    if name.endswith(_PYTHON):
        return True
    first = data[:200].split(b"\n", 1)[0]
    base = name.replace("\\", "/").rpartition("/")[2]
    return "." not in base and first.startswith(b"#!") and b"python" in first


def extract(path: str, data: bytes, config: Config) -> Extraction | None:
    """The facts of a file, given as UTF-8; None for a file that no frontend reads."""
    if is_python(path, data):
        from wavix_lint.languages.python import frontend

        return frontend.extract(data, config)
    return None
