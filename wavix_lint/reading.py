"""Opens files of unknown trees: never blocks, never follows a link, never reads more than it was told to."""

from __future__ import annotations

import errno
import os
import stat

from wavix_lint.model import Skip

# O_NONBLOCK: opening a FIFO that nobody writes to must not wait. O_NOCTTY: a terminal stays someone else's.
OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
NO_LINKS = OPEN_FLAGS | getattr(os, "O_NOFOLLOW", 0)


# In this order: a socket, a device without a driver, a folder, a FIFO that is asked for its end, or read while empty.
_NOT_A_FILE = (errno.ENXIO, errno.ENODEV, errno.EISDIR, errno.ESPIPE, errno.EAGAIN)


def read_file(path: str, max_bytes: int, *, follow: bool = False) -> bytes | Skip:
    """The whole file, or why it is not read. Only a path that the user named is followed if it is a link."""
    try:
        descriptor = os.open(path, OPEN_FLAGS if follow else NO_LINKS)
    except (OSError, ValueError) as error:
        return skip_for(path, error)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return special(path)
        if status.st_size > max_bytes:
            return too_large(path, status.st_size)
        blocks: list[bytes] = []
        size = 0
        while block := os.read(descriptor, max(status.st_size - size, 0) + 1):  # one more: is that the end?
            blocks.append(block)
            size += len(block)
            if size > max_bytes:
                return too_large(path, size)
        return b"".join(blocks)
    except OSError as error:
        return skip_for(path, error)
    finally:
        os.close(descriptor)


def skip_for(path: str, error: OSError | ValueError) -> Skip:
    """The reason word for an error of the system."""
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ELOOP, getattr(errno, "EMLINK", None)):
        return Skip(path, "symlink", "became a link")
    if number in _NOT_A_FILE:
        return special(path)
    if number in (errno.ENOENT, errno.ENOTDIR):
        return Skip(path, "vanished", "gone before it was read")
    return Skip(path, "unreadable", (error.strerror if isinstance(error, OSError) else None) or type(error).__name__)


def special(path: str) -> Skip:
    return Skip(path, "special", "not a regular file")


def too_large(path: str, size: int) -> Skip:
    return Skip(path, "too-large", f"{size} bytes")
