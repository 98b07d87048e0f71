"""Lists one folder: by git where there is a work tree, by a walk elsewhere, each going over to the other."""

from __future__ import annotations

import os

from wavix_lint.config import Config
from wavix_lint.discover import worktree
from wavix_lint.discover.found import Found
from wavix_lint.discover.links import judge_link
from wavix_lint.discover.patterns import Decide, Excludes, compile_patterns
from wavix_lint.discover.walking import IGNORE_FILE, Rules, below, read_ignore_file, walk


def list_folder(folder: str, config: Config, found: Found) -> None:
    """List what lies below a folder that the user named."""
    _Lister(folder, config, found).named()


class _Lister:
    def __init__(self, folder: str, config: Config, found: Found) -> None:
        self._folder = folder
        self._excludes = Excludes(config).below(folder)
        self._found = found
        self._config = config
        self._gitignore = config.respect_gitignore
        self._tree = os.path.realpath(folder)

    def named(self) -> None:
        top = worktree.find_top(self._tree)
        if top is None or not self._gitignore:
            self._walk(self._folder, "", self._outer_rules(self._root_of_rules()) if self._gitignore else ())
        elif top != self._tree and worktree.is_ignored(self._folder, top):
            # The user asked for it by name, so that git does not count it as part of the project does not matter.
            self._walk(self._folder, "", ())
        elif not self._by_git(self._folder, "", top):
            self._walk(self._folder, "", self._outer_rules(top))

    def _walk(self, folder: str, inner: str, outer: Rules) -> None:
        walk(
            folder,
            inner,
            self._excludes,
            self._found,
            tree=self._tree,
            gitignore=self._gitignore,
            outer=outer,
            enter=self._enter,
        )

    def _enter(self, shown: str, inner: str) -> bool:
        """A folder with a `.git` of its own: git lists it if it can."""
        if not self._gitignore:
            return False
        real = os.path.realpath(shown)
        return worktree.is_top(real) and self._by_git(shown, inner, real)

    def _by_git(self, folder: str, inner: str, top: str) -> bool:
        listed = worktree.list_files(folder, top)
        if isinstance(listed, str):
            self._found.notes.append(f"{folder}: {listed}; files are found by walking the folder instead")
            return False
        prefix = below(folder)
        hidden = self._hidden(prefix, inner, listed)

        def kept(names: list[str]) -> list[str]:
            if not (hidden or self._excludes.any):
                return names
            refuse = self._excludes.refuse
            return [name for name in names if parent(name) not in hidden and not refuse(inner + name)]

        recorded = [prefix + name for name in kept(listed.tracked)] if prefix else kept(listed.tracked)
        self._found.recorded += recorded
        self._found.files += recorded
        self._found.files += [prefix + name for name in kept(listed.untracked)]
        self._found.tell()
        skips = (judge_link(prefix + name, self._tree) for name in kept(listed.links))
        self._found.skips += [skip for skip in skips if skip is not None]
        for name in kept([name + "/" for name in listed.nested]):
            self._nested(prefix + name[:-1], inner + name)
        return True

    def _hidden(self, prefix: str, inner: str, listed: worktree.Listed) -> set[str]:
        """Folders that are excluded, or that are links now though git's index has files below them."""
        folders = {name.rpartition("/")[0] for names in listed for name in names}  # 80,000 times: no call
        for folder in tuple(folders):
            while folder := parent(folder):
                folders.add(folder)
        folders.discard("")
        hidden: set[str] = set()
        for folder in sorted(folders):  # a folder comes before what lies in it
            if (
                parent(folder) in hidden
                or self._excludes.refuse(f"{inner}{folder}/")
                or os.path.islink(prefix + folder)
            ):
                hidden.add(folder)
        return hidden

    def _nested(self, shown: str, inner: str) -> None:
        """A submodule, or a repository inside the repository. One that is not checked out holds nothing."""
        if os.path.islink(shown) or not os.path.isdir(shown):
            return
        if not self._enter(shown, inner):
            self._walk(shown, inner, ())

    def _outer_rules(self, top: str) -> Rules:
        """What the ignore files from `top` down to the folder above the named one say about what lies below it."""
        relative = os.path.relpath(self._tree, top).replace(os.sep, "/")
        if relative == "." or relative.startswith("../"):
            return ()
        parts = relative.split("/")
        files: list[tuple[int, Decide]] = []  # innermost first, each with the number of folders above it
        for count in range(len(parts)):
            decide = _read_rules("/".join((top, *parts[:count])))
            if decide is not None:
                files.insert(0, (count, decide))
            verdicts = (decide("/".join(parts[above : count + 1]) + "/") for above, decide in files)
            if next((verdict for verdict in verdicts if verdict is not None), False):
                return ()  # naming a folder overrules what ignores it
        return tuple((_seen_from("/".join(parts[above:]) + "/", decide), 0) for above, decide in files)

    def _root_of_rules(self) -> str:
        root = os.path.realpath(self._config.root)
        return root if self._tree.startswith(root.rstrip(os.sep) + os.sep) else self._tree


def _read_rules(folder: str) -> Decide | None:
    try:
        return compile_patterns(read_ignore_file(f"{folder}/{IGNORE_FILE}"))
    except OSError:
        return None


def _seen_from(inside: str, decide: Decide) -> Decide:
    return lambda path: decide(inside + path)


def parent(path: str) -> str:
    """The folder of a path with `/` between its parts, `""` for one without a folder."""
    return path.rstrip("/").rpartition("/")[0]
