"""Which files to check: what git lists inside a work tree, a walk elsewhere, and every skip with its reason."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from typing import NamedTuple

from wavix_lint.config import Config
from wavix_lint.discover.found import Early, Found
from wavix_lint.errors import UsageError
from wavix_lint.model import Skip


class Listing(NamedTuple):
    """What `discover` found.

    `files`: paths as the user wrote them plus what lies below, without a leading `./`, sorted, each once.
    `named`: those of `files` that the user named; links among them are followed, all others are not.
    `recorded`: those that come from git's index; one that is gone from the disk was deleted, nothing is wrong.
    `notes`: for people, such as why git could not be asked.
    """

    files: list[str]
    skips: list[Skip]
    named: frozenset[str]
    recorded: Sequence[str]
    notes: list[str]


def discover(paths: Sequence[str], config: Config, early: Early | None = None) -> Listing:
    """The files below `paths` that `config` wants checked.

    `early(files, named)` is told of each of them once, where possible while others are still being looked for.
    Raises UsageError for a path that does not exist.
    """
    kinds = [_kind(path) for path in paths]  # all of them, before anything is done with one of them
    alone = len(paths) == 1 and kinds[0] == "folder"  # nothing can be found twice
    found = Found(early if alone else None)
    named: set[str] = set()
    for path, kind in zip(paths, kinds, strict=True):
        name = tidy(path)
        if kind in ("file", "folder") and config.force_exclude and _is_excluded(path, kind, config):
            continue
        if kind == "folder":
            _list_folder(name, config, found)
        elif kind == "file":
            named.add(name)
            found.files.append(name)
        else:
            found.skips.append(Skip(name, kind, "named on the command line"))
    found.tell(1)
    files = sorted(found.files) if alone else _without_aliases(sorted(set(found.files)), paths)
    if early is not None and not alone:
        early([file for file in files if file in named], True)
        early([file for file in files if file not in named], False)
    return Listing(files, sorted(set(found.skips)), frozenset(named), found.recorded, list(dict.fromkeys(found.notes)))


def tidy(path: str) -> str:
    """The path as it is shown: `./src//` is `src`, with `/` between the parts on every system."""
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    parts = path.split("/")
    kept = [part for index, part in enumerate(parts) if part != "." and (part or index == 0)]
    return "/".join(kept) or ("/" if path.startswith("/") else ".")


def _kind(path: str) -> str:
    """`file`, `folder`, or the reason for skipping a path that the user named."""
    try:
        mode = os.stat(path).st_mode
    except PermissionError:
        return "unreadable"
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == errno.ELOOP:
            return "symlink"
        shown = path.encode("utf-8", "replace").decode()
        raise UsageError(f"no such file or folder: {shown}") from error
    if stat.S_ISDIR(mode):
        return "folder"
    return "file" if stat.S_ISREG(mode) else "special"


def _is_excluded(path: str, kind: str, config: Config) -> bool:
    from wavix_lint.discover.patterns import Excludes

    return Excludes(config).refuse_named(path, folder=kind == "folder")


def _list_folder(folder: str, config: Config, found: Found) -> None:
    from wavix_lint.discover.folders import list_folder  # neither git nor a walk is needed for named files

    list_folder(folder, config, found)


def _without_aliases(files: list[str], paths: Sequence[str]) -> list[str]:
    """One path for each file when the same place was named in two ways (`src` and `/home/me/src`)."""
    if not any(os.path.isabs(path) or ".." in path for path in paths):
        return files
    return sorted({os.path.abspath(file): file for file in reversed(files)}.values())
