"""The walk of a tree that git does not list: `.gitignore` files at every level, vendor folders left out."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator

from wavix_lint.discover.found import Found
from wavix_lint.discover.links import judge_link
from wavix_lint.discover.patterns import Decide, Excludes, compile_patterns
from wavix_lint.model import Skip

IGNORE_FILE = ".gitignore"
_REPOSITORY = ".git"
_LONGEST_IGNORE_FILE = 1024 * 1024

# The ignore files that hold for a folder, innermost first: what each decides, and how many characters
# of the path (from the top of the walk) lie above it.
Rules = tuple[tuple[Decide, int], ...]
Work = tuple[str, str, Rules]


def walk(
    folder: str,
    inner: str,
    excludes: Excludes,
    found: Found,
    *,
    tree: str,
    gitignore: bool,
    outer: Rules = (),
    enter: Callable[[str, str], bool] = lambda shown, inner: False,
) -> None:
    """List `folder` (shown path, `.` for the working folder) into `found`.

    `tree` is the real folder that links may point into. `inner` is the folder as the excludes see it, `""` or
    ending in `/`. `outer` are rules of folders above.
    `enter(shown, inner)` is asked for each folder that holds a `.git`; a True says that it has been listed.
    """
    top = below(folder)
    stack: list[Work] = [(top, inner, outer)]
    while stack:
        prefix, inner, rules = stack.pop()
        try:
            with os.scandir(prefix or ".") as entries:
                listed = list(entries)
        except OSError as error:
            found.skips.append(_unreadable(prefix.rstrip("/") or ".", error))
            continue
        names = [entry.name for entry in listed]
        if _REPOSITORY in names and prefix != top and enter(prefix.rstrip("/"), inner):
            continue
        if gitignore and IGNORE_FILE in names:
            rules = _with_own(prefix, inner, rules, found)
        if rules or excludes.any:
            listed = list(_kept(listed, inner, rules, excludes))
        for entry in listed:
            name = entry.name
            try:
                if entry.is_file(follow_symlinks=False):
                    found.files.append(prefix + name)
                elif not entry.is_dir(follow_symlinks=False):
                    _note_other(entry, prefix + name, tree, found)
                elif name not in excludes.vendor:
                    stack.append((f"{prefix}{name}/", f"{inner}{name}/", rules))
            except OSError as error:
                found.skips.append(_unreadable(prefix + name, error))
        found.tell()


def below(folder: str) -> str:
    """What the shown paths of files in a folder begin with."""
    return "" if folder == "." else folder if folder.endswith("/") else folder + "/"


def _note_other(entry: os.DirEntry[str], shown: str, tree: str, found: Found) -> None:
    if entry.is_symlink():
        skip = judge_link(shown, tree)
        if skip is not None:
            found.skips.append(skip)
    else:
        found.skips.append(Skip(shown, "special", "not a regular file"))


def _unreadable(path: str, error: OSError) -> Skip:
    reason = "vanished" if isinstance(error, FileNotFoundError) else "unreadable"
    return Skip(path, reason, error.strerror or type(error).__name__)


def _kept(entries: list[os.DirEntry[str]], inner: str, rules: Rules, excludes: Excludes) -> Iterator[os.DirEntry[str]]:
    for entry in entries:
        path = inner + entry.name + ("/" if entry.is_dir(follow_symlinks=False) else "")
        if not excludes.refuse(path) and not _is_ignored(path, rules):
            yield entry


def _is_ignored(path: str, rules: Rules) -> bool:
    """The innermost ignore file that says anything about the path decides."""
    for decide, above in rules:
        verdict = decide(path[above:])
        if verdict is not None:
            return verdict
    return False


def _with_own(prefix: str, inner: str, rules: Rules, found: Found) -> Rules:
    try:
        own = compile_patterns(read_ignore_file(prefix + IGNORE_FILE))
    except OSError as error:
        found.notes.append(f"{prefix}{IGNORE_FILE} could not be read: {error.strerror}")
        return rules
    return rules if own is None else ((own, len(inner)), *rules)


def read_ignore_file(path: str) -> list[str]:
    """The lines of an ignore file. Like git, a link is not followed; what is not a regular file is empty."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    if os.path.islink(path):
        return []
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return []
        data = os.read(descriptor, _LONGEST_IGNORE_FILE)
    finally:
        os.close(descriptor)
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    return os.fsdecode(data).replace("\r\n", "\n").split("\n")
