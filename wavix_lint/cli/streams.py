"""Standard output and standard error, whatever they are connected to."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

from wavix_lint.report import Style

WIDTH = 120


class Unwritable(Exception):
    """Standard output takes no more: a full disk, for example. The text says why."""


def prepare() -> None:
    """Let a letter that a stream's encoding does not know be written out instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def emit(pieces: Iterable[str], stream: TextIO | None = None) -> None:
    """Write to standard output. A reader that went away is no error; anything else raises Unwritable."""
    stream = stream or sys.stdout
    if stream is None:  # Python's own way to say that the stream is closed
        return
    try:
        for piece in pieces:
            stream.write(piece)
        stream.flush()
    except BrokenPipeError:
        _abandon(stream)
    except OSError as error:
        _abandon(stream)
        raise Unwritable(f"standard output: {error.strerror or 'it cannot be written'}") from error


def read_all() -> bytes:
    """All of standard input; nothing when it is closed."""
    return sys.stdin.buffer.read() if sys.stdin is not None else b""


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are, whatever its encoding."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _abandon(sys.stdout)
    except OSError as error:
        _abandon(sys.stdout)
        raise Unwritable(f"standard output: {error.strerror or 'it cannot be written'}") from error


def say(text: str) -> None:
    """Write to standard error; when that is impossible there is nobody to tell."""
    if sys.stderr is None:
        return
    try:
        emit((text,), sys.stderr)
    except Unwritable:
        return


def close(code: int) -> int:
    """Flush, so that the interpreter has nothing left to fail on. Returns the exit code: 2 if the output was lost."""
    try:
        emit(())
    except Unwritable as error:
        say(f"Error: {error}\n")
        return 2
    return code


def wants_colour(choice: str, stream: TextIO | None, env: Mapping[str, str]) -> bool:
    """`choice` is auto, always or never. Auto is a terminal outside CI, unless NO_COLOR or FORCE_COLOR decide."""
    if choice != "auto":
        return choice == "always"
    if env.get("NO_COLOR"):
        return False
    if env.get("FORCE_COLOR"):
        return env["FORCE_COLOR"] != "0"
    if env.get("CI", "").lower() not in ("", "0", "false") or env.get("TERM") == "dumb":
        return False
    if os.name == "nt" and not {"WT_SESSION", "TERM", "ANSICON"} & set(env):
        return False
    return stream is not None and stream.isatty()


def style(choice: str, stream: TextIO | None) -> Style:
    """How to write to a stream; `choice` is the value of --color."""
    return Style(wants_colour(choice, stream, os.environ), _width(stream), _is_unicode(stream))


def _width(stream: TextIO | None) -> int:
    """Columns of the terminal; a fixed number where there is none, so that output can be compared."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or WIDTH if stream and stream.isatty() else WIDTH
    except (OSError, ValueError):
        return WIDTH


def _is_unicode(stream: TextIO | None) -> bool:
    return (getattr(stream, "encoding", None) or "utf-8").lower().startswith("utf")


def _abandon(stream: TextIO) -> None:
    """What is still buffered goes nowhere: it would fail again when the interpreter ends."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
    except (OSError, ValueError):
        pass
