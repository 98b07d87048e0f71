"""Where a project's configuration is. Bytes first: a file without our name in it is never parsed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from wavix_lint.errors import UsageError

OWN_FILE = ".wavix-lint.toml"
SHARED_FILE = "pyproject.toml"
_NAME = b"wavix-lint"


class Source(NamedTuple):
    """A configuration file's absolute path and its keys."""

    path: str
    keys: dict[str, Any]


def common_folder(paths: Sequence[str]) -> str:
    """The nearest folder that holds all paths; the working folder when there are none, or they share none."""
    folders = []
    for path in paths:
        full = os.path.abspath(path)
        folders.append(full if os.path.isdir(full) else os.path.dirname(full))
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # two drives
        return os.getcwd()


def project_root(folder: str) -> str:
    """The folder that holds `.git`, from here upwards; without one, the folder itself."""
    for place in _upwards(folder):
        if os.path.lexists(os.path.join(place, ".git")):
            return place
    return folder


def find_source(folder: str) -> Source | None:
    """The nearest configuration from a folder upwards, not beyond the project."""
    for place in _upwards(folder):
        for name in (OWN_FILE, SHARED_FILE):
            path = os.path.join(place, name)
            data = _bytes(path)
            if data is None:
                continue
            if name == OWN_FILE:
                return Source(path, _parse(path, data))
            section = _section(path, data)
            if section is not None:
                return Source(path, section)
        if os.path.lexists(os.path.join(place, ".git")):
            return None
    return None


def read_source(path: str) -> Source:
    """The configuration in a file that the user names. Raises UsageError when there is none."""
    full = os.path.abspath(path)
    data = _bytes(full)
    if data is None:
        raise UsageError(f"cannot read the configuration file {path}: there is no such file")
    if os.path.basename(full) != SHARED_FILE:
        return Source(full, _parse(full, data))
    section = _section(full, data)
    if section is None:
        raise UsageError(f"{path}: there is no [tool.wavix-lint] in it")
    return Source(full, section)


def _upwards(folder: str) -> Iterator[str]:
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _bytes(path: str) -> bytes | None:
    # A FIFO or a device of that name would block or never end.
    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise UsageError(f"cannot read the configuration file {path}: {error.strerror}") from error


def _section(path: str, data: bytes) -> dict[str, Any] | None:
    if _NAME not in data:
        return None
    tool = _parse(path, data).get("tool")
    section = tool.get("wavix-lint") if isinstance(tool, dict) else None
    if section is not None and not isinstance(section, dict):
        raise UsageError(f"{path}: tool.wavix-lint must be a table, written [tool.wavix-lint]")
    return section


def _parse(path: str, data: bytes) -> dict[str, Any]:
    if not data.strip():
        return {}
    import sys
    from importlib import import_module

    toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        keys: dict[str, Any] = toml.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 (byte {error.start})") from error
    except (toml.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: not valid TOML: {error}") from error
    return keys
