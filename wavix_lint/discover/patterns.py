"""gitignore-style patterns: the `.gitignore` files of a tree without git, and the user's own excludes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable

from wavix_lint.config import Config

# Folders that hold other people's code or what a tool has made. Only a walk skips them: in a git work tree
# git's own ignore rules say what belongs to the project.
VENDOR = frozenset(
    (
        *(".git", ".hg", ".svn", ".bzr", ".jj", ".pijul", "CVS", "_darcs"),
        *(
            "__pycache__",
            "__pypackages__",
            ".venv",
            "venv",
            ".tox",
            ".nox",
            ".eggs",
            "site-packages",
            ".ipynb_checkpoints",
        ),
        *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".pytype", ".hypothesis", ".import_linter_cache", ".pyenv"),
        *("node_modules", "bower_components", ".pnpm-store", ".yarn", ".npm", ".next", ".nuxt", ".svelte-kit"),
        *(".gradle", ".terraform", ".cache", ".direnv", "dist", "build", "_build", "buck-out"),
    )
)
ALWAYS = frozenset((".git", ".hg", ".svn"))  # a store of old versions, not files of the project

Decide = Callable[[str], "bool | None"]


def compile_patterns(lines: Iterable[str]) -> Decide | None:
    """A function from a path (relative, `/` between parts and after a folder) to True, False (`!`) or None.

    Only the path itself is judged, not the folders above it. As git does, the last pattern that matches
    decides, and one that cannot be read is passed over. None when there is no pattern at all.
    """
    from pathspec import GitIgnoreSpec  # 50 ms, and most trees need no pattern

    rules: list[_Rule] = []
    for line in lines:
        text, only_folders = _split(line)
        try:
            patterns = GitIgnoreSpec.from_lines([text]).patterns
        except (ValueError, re.error):
            continue
        for pattern in patterns:
            if pattern.include is not None and pattern.regex is not None:
                rules.append((pattern.include, only_folders, re.compile(str(pattern.regex.pattern))))
    if not rules:
        return None
    rules.reverse()
    # Nearly every path matches nothing, and one alternation takes two thirds of the time of all rules to say so.
    union = re.compile("|".join(f"(?:{_NAMED_GROUP.sub('(?:', rule.pattern)})" for _, _, rule in rules))

    def decide(path: str) -> bool | None:
        folder = path.endswith("/")
        bare = path[:-1] if folder else path
        if union.search(bare) is None:
            return None
        for include, only_folders, rule in rules:
            if (folder or not only_folders) and _matches_itself(rule, bare):
                return include
        return None

    return decide


_Rule = tuple[bool, bool, "re.Pattern[str]"]  # ignore or not, only folders, what matches
_NAMED_GROUP = re.compile(r"\(\?P<[a-z_]+>")
_FOLDER_MARK = "ps_d"  # the group that pathspec puts around the slash behind a matched folder


def _split(line: str) -> tuple[str, bool]:
    """The pattern without the slash at its end, and whether there was one: it is for folders only, then."""
    text = line.rstrip(" ")
    if text.endswith("\\") and text != line:
        text += " "
    stripped = text[:-1] if text.endswith("/") else text
    return stripped, stripped != text


def _matches_itself(rule: re.Pattern[str], path: str) -> bool:
    """Does the pattern match the path, and not only a folder above it? That was judged when the folder was entered."""
    match = rule.search(path)
    return match is not None and match.groupdict().get(_FOLDER_MARK) is None


class Excludes:
    """The user's `exclude` and `extend_exclude`, and the vendor folders when `exclude` does not replace them.

    Patterns are relative to `config.root`, and paths given here are shown paths (below the working folder).
    """

    def __init__(self, config: Config) -> None:
        self._root = os.path.abspath(config.root)
        self._lines = (*config.exclude, *config.extend_exclude)
        self.vendor = ALWAYS if config.exclude else VENDOR
        self._decide = compile_patterns(self._lines) if self._lines else None
        self._prefix = ""

    @property
    def any(self) -> bool:
        """Are there patterns at all? Nothing has to be asked for each file when there are none."""
        return self._decide is not None

    def refuse_named(self, path: str, *, folder: bool) -> bool:
        """Is a path that the user named, or a folder above it, excluded?"""
        parts = self._relative(path).split("/")
        folders = parts if folder else parts[:-1]
        if not self.vendor.isdisjoint(folders):
            return True
        decide = self._decide
        if decide is None:
            return False
        above = ["/".join(parts[:count]) + "/" for count in range(1, len(parts))]
        return any(decide(each) for each in (*above, "/".join(parts) + ("/" if folder else "")))

    def below(self, folder: str) -> Excludes:
        """The excludes for what lies in a folder that the user named: naming it overrules what excludes it."""
        relative = self._relative(folder)
        inside = Excludes.__new__(Excludes)
        inside._root, inside.vendor, inside._decide = self._root, self.vendor, None
        inside._prefix = "" if relative == "." else relative + "/"
        above = [relative.rsplit("/", count)[0] + "/" for count in range(relative.count("/") + 1)]
        inside._lines = tuple(line for line in self._lines if not _hits(line, above))
        if inside._lines:
            inside._decide = compile_patterns(inside._lines)
        return inside

    def refuse(self, inner: str) -> bool:
        """Is a path (relative to the folder of `below`, `/` at the end of a folder) excluded by itself?"""
        return bool(self._decide is not None and self._decide(self._prefix + inner))

    def _relative(self, path: str) -> str:
        """The path seen from the root; one outside of it is seen from its own folder."""
        whole = os.path.abspath(path)
        base = self._root.rstrip(os.sep) + os.sep
        inside = (
            whole[len(base) :] if whole.startswith(base) else "" if whole == self._root else os.path.basename(whole)
        )
        return inside.replace(os.sep, "/") or "."


def _hits(line: str, folders: Iterable[str]) -> bool:
    decide = compile_patterns((line,))
    return decide is not None and any(decide(folder) for folder in folders)
