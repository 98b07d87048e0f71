"""What git says belongs to a work tree, asked so that the repository that is scanned cannot run anything.

The repository's own configuration is attacker's ground: it can name programs (a file system monitor, hooks,
a pager, an ssh command, a transport for objects that are missing) and another work tree. Each is overruled
below. Configuration of the user and of the machine stays in force, the global excludes among it, and so does
git's refusal of repositories that belong to someone else.
"""

from __future__ import annotations

import os
import subprocess
from typing import NamedTuple

_OVERRULED = (
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.sshCommand=false"),
    *("-c", "core.pager=cat"),
    *("-c", "protocol.allow=never"),
)
_SETTINGS = {
    "GIT_ALLOW_PROTOCOL": "none",  # objects that are missing are never fetched, whatever transport is configured
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}
# What a hook or an outer git sets would point git at another repository or index. These are the user's own wishes.
_KEPT = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH", "GIT_TEST_")

_LINK, _SUBMODULE = "12", "16"  # how the mode of an index entry begins; `10` is a file


class Listed(NamedTuple):
    """Paths below the folder that was asked for. `nested` are submodules and other repositories, to be asked in turn.

    `links` are symbolic links, tracked or not. `tracked` may hold files that are no longer on the disk.
    """

    tracked: list[str]
    untracked: list[str]
    links: list[str]
    nested: list[str]


def is_top(folder: str) -> bool:
    """Is the folder the top of a work tree, as far as a look at its `.git` can tell?"""
    git = os.path.join(folder, ".git")
    return os.path.isfile(git) or os.path.isfile(os.path.join(git, "HEAD"))


def find_top(folder: str) -> str | None:
    """The top of the work tree around a real, absolute folder; None outside of any, and inside a `.git`."""
    current = folder
    while True:
        parent, name = os.path.split(current)
        if name == ".git":
            return None
        if is_top(current):
            return current
        if parent == current:
            return None
        current = parent


def is_ignored(folder: str, top: str) -> bool:
    """Do git's ignore rules exclude the folder itself, or one above it?"""
    inside = os.path.relpath(os.path.realpath(folder), top)
    process = _start(top, top, "check-ignore", "--quiet", "--no-index", "--", f"./{inside}")
    return process is not None and process.wait() == 0


def list_files(folder: str, top: str) -> Listed | str:
    """The files below `folder` in the work tree `top`, or why git would not list them."""
    recorded = _start(folder, top, "ls-files", "-z", "--cached", "--stage")
    others = _start(folder, top, "ls-files", "-z", "--others", "--exclude-standard")
    if recorded is None or others is None:
        return "git is not installed"
    # Both run at once: the first only reads the index while the second is busy on the disk.
    tracked, links, nested = _parse_index(_output(recorded))
    rest = _output(others)
    if recorded.returncode or others.returncode:
        return f"git cannot list it ({_complaint(folder, top)})"
    untracked: list[str] = []
    for name in rest:
        if name.endswith("/"):
            nested.append(name[:-1])
        elif os.path.islink(os.path.join(folder, name)):
            links.append(name)
        else:
            untracked.append(name)
    return Listed(tracked, untracked, links, nested)


def _parse_index(entries: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Files, links and submodules among lines of `mode object stage<TAB>path`."""
    if not entries:
        return [], [], []
    start = entries[0].index("\t") + 1  # the same for all: object names of one repository have one length
    odd = [entry for entry in entries if not entry.startswith("10")]
    links = [entry[start:] for entry in odd if entry.startswith(_LINK)]
    nested = [entry[start:] for entry in odd if entry.startswith(_SUBMODULE)]
    plain = [entry for entry in entries if entry.startswith("10")] if odd else entries
    # A file in conflict stands there three times.
    return [*dict.fromkeys([entry[start:] for entry in plain])], links, [*dict.fromkeys(nested)]


def _output(process: subprocess.Popen[bytes]) -> list[str]:
    data = process.communicate()[0]
    return os.fsdecode(data[:-1]).split("\0") if data else []


def _complaint(folder: str, top: str) -> str:
    """The first line of what git says about the repository: most often that it belongs to someone else."""
    process = _start(folder, top, "rev-parse", "--show-toplevel", complain=True)
    said = process.communicate()[1].decode("utf-8", "replace").strip() if process is not None else ""
    first = said.splitlines()[0] if said else "no reason given"
    return "".join(letter for letter in first if letter.isprintable())[:200]


def _start(folder: str, top: str, *arguments: str, complain: bool = False) -> subprocess.Popen[bytes] | None:
    program = _find_git()
    if program is None:
        return None
    # `--work-tree` overrules `core.worktree` and `core.bare`; unlike `--git-dir` it leaves the check of owners on.
    command = [program, "--no-pager", "--no-optional-locks", f"--work-tree={top}", *_OVERRULED]
    try:
        return subprocess.Popen(  # noqa: S603 - an absolute program, and nothing goes through a shell
            [*command, "-C", folder, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if complain else subprocess.DEVNULL,
            env=_environment(),
        )
    except OSError:
        return None


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    return {**kept, **_SETTINGS}


def _find_git() -> str | None:
    """An absolute path: a `git` that lies in the working folder must never be taken for it."""
    names = ("git.exe",) if os.name == "nt" else ("git",)
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        for name in names:
            program = os.path.join(folder, name)
            if os.path.isabs(folder) and os.access(program, os.X_OK) and os.path.isfile(program):
                return program
    return None
