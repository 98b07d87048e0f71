"""Writes a file as a whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress

from wavix_lint.errors import UsageError


def write(path: str, data: bytes, *, expected: bytes | None = None) -> None:
    """Put `data` in the place of the file's contents; what was there, or the new file, is whole at every moment.

    A link is followed, and the mode stays. Raises UsageError, and leaves the file alone, when it cannot be written or
    no longer holds the `expected` bytes.
    """
    target = os.path.realpath(path)
    temporary = ""
    try:
        mode = os.stat(target).st_mode & 0o7777 if os.path.exists(target) else None
        if mode is not None and not os.access(target, os.W_OK):
            raise UsageError(f"cannot write {path}: it is read-only")
        descriptor, temporary = tempfile.mkstemp(prefix=".wavix-lint-", dir=os.path.dirname(target))
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _usual_mode() if mode is None else mode)
        if expected is not None:
            _refuse_changed(path, target, expected)
        os.replace(temporary, target)
        temporary = ""
        _sync_folder(os.path.dirname(target))
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or type(error).__name__}") from error
    finally:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)


def _refuse_changed(path: str, target: str, expected: bytes) -> None:
    with open(target, "rb") as file:
        if file.read(len(expected) + 1) != expected:
            raise UsageError(f"cannot write {path}: it was changed in the meantime")


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: str) -> None:
    """So that the new name outlives a power failure, where the system lets folders be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
