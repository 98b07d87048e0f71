"""What the next commit would hold: the changed files of git's index, in the bytes that are staged."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from wavix_lint.config import Config
from wavix_lint.discover.patterns import Excludes
from wavix_lint.errors import UsageError
from wavix_lint.git import Entry, Repository, staged_entries
from wavix_lint.model import Skip


def staged(paths: Sequence[str], config: Config) -> Iterator[tuple[str, bytes | Skip]]:
    """Each changed file below `paths` (all of the repository when there are none) with its staged bytes.

    Paths are shown as seen from the working folder. Links and submodules hold no code and are left out. Raises
    UsageError outside of a work tree, for a path outside of it, and for one that neither the disk nor the index has.
    """
    # A commit of some files only (`git commit FILE`, `git commit -a`) has an index of its own, and tells its hook.
    index = os.environ.get("GIT_INDEX_FILE")
    repository = Repository.around(os.getcwd(), index=os.path.abspath(index) if index else None)
    if repository is None:
        raise UsageError("--staged needs a git work tree, and the working folder is in none")
    entries, conflicts = staged_entries(repository)
    wanted = [_inside(path, repository.top) for path in paths]
    for path, given in zip(wanted, paths, strict=True):
        if not (os.path.lexists(given) or any(_is_below(entry.path, (path,)) for entry in entries)):
            raise UsageError(f"no such file or folder: {given}")
    excludes = Excludes(config)
    excludes.vendor = frozenset()  # as in every work tree, git says what belongs to the project

    def is_wanted(path: str) -> bool:
        return _is_below(path, wanted) and not (
            excludes.any and excludes.refuse_named(_shown(path, repository.top), folder=False)
        )

    files = sorted((entry for entry in entries if entry.is_file and is_wanted(entry.path)), key=_path)
    for path in filter(is_wanted, conflicts):
        yield _shown(path, repository.top), Skip(_shown(path, repository.top), "unmerged", "in conflict")
    contents = repository.blobs([entry.object for entry in files], config.max_bytes)
    for entry, data in zip(files, contents, strict=True):
        shown = _shown(entry.path, repository.top)
        if data is None:
            yield shown, Skip(shown, "unreadable", "git does not have its contents")
        elif isinstance(data, int):
            yield shown, Skip(shown, "too-large", f"{data} bytes")
        else:
            yield shown, data


def _path(entry: Entry) -> str:
    return entry.path


def _inside(path: str, top: str) -> str:
    """A path as git names it, `""` for the top itself."""
    folder, name = os.path.split(os.path.abspath(path))
    inside = os.path.relpath(os.path.join(os.path.realpath(folder), name), top).replace(os.sep, "/")
    if inside == ".." or inside.startswith("../"):
        raise UsageError(f"--staged: {path} is outside of the work tree {top}")
    return "" if inside == "." else inside


def _is_below(path: str, folders: Sequence[str]) -> bool:
    return not folders or any(not folder or path == folder or path.startswith(folder + "/") for folder in folders)


def _shown(path: str, top: str) -> str:
    here = os.path.realpath(os.getcwd())
    if here == top:
        return path
    return os.path.relpath(os.path.join(top, path), here).replace(os.sep, "/")
