"""Questions to git about what a repository holds, asked so that the repository cannot run anything.

Only plumbing that reads objects and the index is called: no filter, no text conversion, no hook, no monitor, no fetch.
Sizes are in bytes, object names are what git prints, paths are those of git: relative to the top, `/` between parts.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, NamedTuple

from wavix_lint.discover import worktree
from wavix_lint.errors import UsageError

FILE, LINK, SUBMODULE = "10", "12", "16"  # how a mode begins
_BLOCK = 1 << 16


class Entry(NamedTuple):
    """What git holds under a path: a file, a link or a submodule, by its mode."""

    mode: str
    object: str
    path: str

    @property
    def is_file(self) -> bool:
        return self.mode.startswith(FILE)

    @property
    def is_submodule(self) -> bool:
        return self.mode.startswith(SUBMODULE)


@dataclass(frozen=True, slots=True)
class Repository:
    """The work tree whose top is the real, absolute folder `top`; `index` is another index file than its own."""

    top: str
    index: str | None = None

    @classmethod
    def around(cls, folder: str, *, index: str | None = None) -> Repository | None:
        """The repository whose work tree holds a folder, None when there is none."""
        top = worktree.find_top(os.path.realpath(folder))
        return cls(top, index) if top is not None else None

    def ask(self, *arguments: str) -> bytes | None:
        """What git prints, None when it fails. Raises UsageError when there is no git."""
        process = self._start(*arguments)
        out = process.communicate()[0]
        return None if process.returncode else out

    def must(self, *arguments: str) -> bytes:
        """What git prints. Raises UsageError with what git says when it fails."""
        process = self._start(*arguments)
        out, said = process.communicate()
        if process.returncode:
            lines = said.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
            reason = "".join(letter for letter in lines[0] if letter.isprintable())[:200]
            raise UsageError(f"git cannot read {self.top}: {reason}")
        return out

    def commit(self, revision: str) -> str | None:
        """The object name of the commit that a revision stands for."""
        if revision.startswith("-"):
            return None
        found = self.ask("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return found.decode("ascii", "replace").strip() if found else None

    def merge_base(self, one: str, other: str) -> str | None:
        found = self.ask("merge-base", one, other)
        return found.decode("ascii", "replace").split("\n")[0] if found else None

    def is_shallow(self) -> bool:
        return (self.ask("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"

    def tree(self, commit: str, *paths: str) -> list[Entry]:
        """What a commit holds: all of it, or under these paths."""
        literal = ("--", *paths) if paths else ()
        return [_tree_entry(line) for line in _split(self.must("ls-tree", "-r", "-z", "--full-tree", commit, *literal))]

    def blobs(self, objects: Sequence[str], max_bytes: int) -> Iterator[bytes | int | None]:
        """The contents of objects, in their order: bytes, the size of one above `max_bytes`, None for a missing one."""
        if not objects:
            return
        process = self._start("cat-file", "--batch", feed=True)
        try:
            for name in objects:
                yield _blob(process, name, max_bytes)
        finally:
            for stream in (process.stdin, process.stdout, process.stderr):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
            process.wait()

    def _start(self, *arguments: str, feed: bool = False) -> subprocess.Popen[bytes]:
        program = worktree._find_git()
        if program is None:
            raise UsageError("git is not installed")
        environment = {**worktree._environment(), "GIT_LITERAL_PATHSPECS": "1"}
        if self.index is not None:
            environment["GIT_INDEX_FILE"] = self.index
        command = [program, "--no-pager", "--no-optional-locks", f"--work-tree={self.top}", *worktree._OVERRULED]
        try:
            return subprocess.Popen(  # noqa: S603 - an absolute program, and nothing goes through a shell
                [*command, "-C", self.top, *arguments],
                stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL if feed else subprocess.PIPE,
                env=environment,
            )
        except OSError as error:
            raise UsageError(f"git cannot be started: {error.strerror}") from error


def staged_entries(repository: Repository) -> tuple[list[Entry], list[str]]:
    """What the index holds that HEAD does not hold under the same path, and the paths that are in conflict.

    Before the first commit that is all of the index. What is deleted is nothing to check and is left out.
    """
    if repository.commit("HEAD") is None:
        entries = [_index_entry(line) for line in _split(repository.must("ls-files", "-s", "-z"))]
        conflicts = {entry.path for entry, stage in entries if stage != "0"}
        return [entry for entry, stage in entries if stage == "0"], sorted(conflicts)
    raw = ("--cached", "--raw", "--no-renames", "--no-relative", "--no-ext-diff", "--no-abbrev", "-z")
    fields = _split(repository.must("diff-index", *raw, "HEAD", "--"))
    changed: list[Entry] = []
    conflicting: set[str] = set()
    for status, path in zip(fields[::2], fields[1::2], strict=True):
        _, mode, _, name, kind = status.split(" ")
        if kind.startswith("U"):
            conflicting.add(path)
        elif not kind.startswith("D"):
            changed.append(Entry(mode, name, path))
    return [entry for entry in changed if entry.path not in conflicting], sorted(conflicting)


def _split(data: bytes) -> list[str]:
    return os.fsdecode(data[:-1]).split("\0") if data else []


def _tree_entry(line: str) -> Entry:
    head, _, path = line.partition("\t")
    mode, _, name = head.split(" ")
    return Entry(mode, name, path)


def _index_entry(line: str) -> tuple[Entry, str]:
    head, _, path = line.partition("\t")
    mode, name, stage = head.split(" ")
    return Entry(mode, name, path), stage


def _blob(process: subprocess.Popen[bytes], name: str, max_bytes: int) -> bytes | int | None:
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(name.encode() + b"\n")
        process.stdin.flush()
    except OSError:  # it died over the object before this one
        return None
    head = process.stdout.readline().split()
    if len(head) != 3 or head[1] != b"blob":
        return None
    size = int(head[2])
    data = _take(process.stdout, size, keep=size <= max_bytes)
    process.stdout.read(1)
    return size if data is None else data


def _take(stream: IO[bytes], size: int, *, keep: bool) -> bytes | None:
    if keep:
        return stream.read(size)
    while size:
        size -= len(stream.read(min(size, _BLOCK))) or size
    return None
