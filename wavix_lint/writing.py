"""Writes a file as a whole or not at all, and leaves everything about it but its bytes as it was."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from contextlib import suppress

from wavix_lint.errors import UsageError

_PREFIX = ".wavix-lint-"
_TEMPORARY = re.compile(rf"{re.escape(_PREFIX)}(\d+)-[0-9a-f]+")
# Labels that the system puts on a new file by its own rules, and that only an administrator may set.
_SYSTEM_LABELS = ("security.", "trusted.")


def write(path: str, data: bytes, *, expected: bytes | None = None) -> None:
    """Put `data` in the place of the file's contents; what was there, or the new file, is whole at every moment.

    A link is followed; mode, owner and extended attributes stay. Raises UsageError, and leaves the file alone, when it
    cannot be written so, or no longer holds the `expected` bytes.

    Until it is complete and on the disk the new file has no name, where the system allows that: a process that is
    killed leaves nothing behind. What one leaves that is killed between giving the file a name and putting it in
    its place, the next write to the folder clears away.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    temporary = os.path.join(folder, f"{_PREFIX}{os.getpid()}-{secrets.token_hex(8)}")
    try:
        _clear(folder)
        status = _status(path, target)
        descriptor, named = _create(folder, temporary)
        try:
            _fill(descriptor, data)
            _dress(descriptor, status, target)
            os.fsync(descriptor)
            if expected is not None:
                _refuse_changed(path, target, expected)
            if not named:
                _name(descriptor, temporary, folder)
            os.replace(temporary, target)
        finally:
            os.close(descriptor)
        _sync_folder(folder)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or type(error).__name__}") from error
    finally:
        with suppress(OSError):
            os.unlink(temporary)


def _status(path: str, target: str) -> os.stat_result | None:
    try:
        status = os.stat(target)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise UsageError(f"cannot write {path}: it is not a regular file")
    if not os.access(target, os.W_OK) or not status.st_mode & 0o222:
        raise UsageError(f"cannot write {path}: it is read-only")
    return status


def _create(folder: str, temporary: str) -> tuple[int, bool]:
    """A new file in the folder, and whether it has its name yet."""
    if hasattr(os, "O_TMPFILE") and os.path.exists("/proc/self/fd"):
        with suppress(OSError):  # a file system that does not know it, in one of several ways to say so
            return os.open(folder, os.O_TMPFILE | os.O_RDWR | os.O_CLOEXEC, 0o600), False
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    return os.open(temporary, flags, 0o600), True


def _name(descriptor: int, temporary: str, folder: str) -> None:
    """Give an unnamed file its name: linkat(2) follows the link that /proc keeps for the descriptor."""
    around = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.link(f"/proc/self/fd/{descriptor}", temporary, src_dir_fd=around, dst_dir_fd=around, follow_symlinks=True)
    finally:
        os.close(around)


def _fill(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _dress(descriptor: int, status: os.stat_result | None, target: str) -> None:
    """Owner first: changing it takes the set-user-ID bit away."""
    if not hasattr(os, "fchmod"):
        return
    if status is None:
        os.fchmod(descriptor, _usual_mode())
        return
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) != (status.st_uid, status.st_gid):
        os.fchown(descriptor, status.st_uid, status.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
    for label in _labels(target):
        try:
            os.setxattr(descriptor, label, os.getxattr(target, label))
        except OSError:
            if not label.startswith(_SYSTEM_LABELS):
                raise


def _labels(target: str) -> list[str]:
    if not hasattr(os, "listxattr"):
        return []
    try:
        return os.listxattr(target)
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.ENOSYS):
            return []
        raise


def _refuse_changed(path: str, target: str, expected: bytes) -> None:
    with open(target, "rb") as file:
        if file.read(len(expected) + 1) != expected:
            raise UsageError(f"cannot write {path}: it was changed in the meantime")


def _clear(folder: str) -> None:
    """Remove what a killed process of ours has left."""
    with suppress(OSError):
        for name in os.listdir(folder):
            match = _TEMPORARY.fullmatch(name) if name.startswith(_PREFIX) else None
            if match is not None and not _is_running(int(match[1])):
                with suppress(OSError):
                    os.unlink(os.path.join(folder, name))


def _is_running(process: int) -> bool:
    if os.name == "nt":  # where asking would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


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
