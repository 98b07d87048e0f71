"""What a branch touched: the findings on lines that differ from where the branch left another one."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from wavix_lint import source
from wavix_lint.errors import UsageError
from wavix_lint.git import Entry, Repository
from wavix_lint.model import Finding, RunReport, Skip
from wavix_lint.reading import read_file
from wavix_lint.since.lines import Changes, compare

_NAME = re.compile(r"(?!-|HEAD)[\w./-]+")
_LIKE_ENOUGH = 0.5  # share of lines that a renamed file has in common with what it was
_MOST_CANDIDATES = 500  # files that are gone and are looked at for one that is new


class Since:
    """Compares with the merge base of HEAD and a revision: what the work tree holds counts, committed or not.

    Raises UsageError, when it is made, outside of a work tree and when the revision or the merge base is not there.
    """

    def __init__(self, revision: str, paths: Sequence[str], max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._bases: dict[str, _Base] = {}
        self._changes: dict[str, Changes | None] = {}
        for path in paths or (".",):
            folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
            repository = Repository.around(folder)
            if repository is None:
                raise UsageError(f"--since needs a git work tree, and {path} is in none")
            if repository.top not in self._bases:
                self._bases[repository.top] = _Base(repository, _merge_base(repository, revision))

    def narrow(self, report: RunReport) -> None:
        """Take the findings out of a report that are not on touched lines."""
        report.findings = [finding for finding in report.findings if self.touches(finding)]
        report.suppressed = [finding for finding in report.suppressed if self.touches(finding)]

    def touches(self, finding: Finding) -> bool:
        """Whether one of the finding's lines is new, or a line between two of them went away."""
        if finding.path not in self._changes:
            self._changes[finding.path] = self._compare(finding.path)
        changes = self._changes[finding.path]
        last = finding.end.row - (finding.end.column == 1 and finding.end.row > finding.start.row)
        return changes is None or changes.touch(finding.start.row, last)

    def _compare(self, path: str) -> Changes | None:
        """None for a file that is new as a whole."""
        folder, name = os.path.split(os.path.abspath(path))
        folder = os.path.realpath(folder)
        base = self._base_of(folder)
        inside = os.path.relpath(os.path.join(folder, name), base.repository.top).replace(os.sep, "/")
        data = read_file(path, self._max_bytes, follow=True)
        if isinstance(data, Skip):
            return None
        new = _lines(data)
        old = self._old(base, inside, new)
        return None if old is None else compare(old, new)

    def _base_of(self, folder: str) -> _Base:
        repository = Repository.around(folder)
        if repository is None:
            return _Base(Repository(folder), None)
        known = self._bases.get(repository.top)
        if known is None:
            known = self._bases[repository.top] = self._below(repository)
        return known

    def _below(self, repository: Repository) -> _Base:
        """A repository inside the one that was asked for: a submodule is compared with what the base has of it."""
        outer = self._base_of(os.path.dirname(repository.top))
        inside = os.path.relpath(repository.top, outer.repository.top).replace(os.sep, "/")
        entry = outer.files.get(inside)
        commit = repository.commit(entry.object) if entry is not None and entry.is_submodule else None
        return _Base(repository, commit)

    def _old(self, base: _Base, inside: str, new: list[str]) -> list[str] | None:
        """The lines of the base's version of a file; of the file that it was before it was renamed."""
        entry = base.files.get(inside)
        if entry is not None:
            return self._read(base, [entry])[0] if entry.is_file else None
        name = inside.rpartition("/")[2]
        gone = sorted(base.gone(), key=lambda entry: (entry.path.rpartition("/")[2] != name, entry.path))
        versions = self._read(base, gone[:_MOST_CANDIDATES])
        best = max((lines for lines in versions if lines), key=lambda lines: _likeness(lines, new), default=None)
        return best if best is not None and _likeness(best, new) >= _LIKE_ENOUGH else None

    def _read(self, base: _Base, entries: Sequence[Entry]) -> list[list[str] | None]:
        contents = base.repository.blobs([entry.object for entry in entries], self._max_bytes)
        result: list[list[str] | None] = []
        for entry, data in zip(entries, contents, strict=True):
            if data is None:
                raise UsageError(
                    f"--since: this partial clone does not hold {entry.path} as it was at {base.short}; "
                    "clone without --filter, or run: git fetch --refetch --no-filter"
                )
            result.append(None if isinstance(data, int) else _lines(data))
        return result


@dataclass(slots=True)
class _Base:
    """A repository and the commit to compare with, None when all of it is new. `files` are those of the commit."""

    repository: Repository
    commit: str | None
    _files: dict[str, Entry] | None = field(default=None)

    @property
    def short(self) -> str:
        return (self.commit or "")[:12]

    @property
    def files(self) -> dict[str, Entry]:
        if self._files is None:
            listed = self.repository.tree(self.commit) if self.commit is not None else []
            self._files = {entry.path: entry for entry in listed}
        return self._files

    def gone(self) -> list[Entry]:
        """Files of the base that are no longer on the disk."""
        top = self.repository.top
        return [
            entry
            for entry in self.files.values()
            if entry.is_file and not os.path.lexists(os.path.join(top, entry.path))
        ]


def _merge_base(repository: Repository, revision: str) -> str:
    commit = repository.commit(revision)
    shallow = repository.is_shallow()
    if commit is None:
        where = "this shallow clone does not hold it" if shallow else "there is no such revision"
        raise UsageError(f"--since {revision}: {where}{_how_to_fetch(revision, shallow)}")
    head = repository.commit("HEAD")
    if head is None:
        raise UsageError(f"--since {revision}: there is no commit to compare with yet")
    base = repository.merge_base(commit, head)
    if base is not None:
        return base
    if shallow:
        raise UsageError(
            f"--since {revision}: this shallow clone does not reach back to where HEAD left it; "
            "run: git fetch --unshallow (in GitHub Actions: actions/checkout with fetch-depth: 0)"
        )
    raise UsageError(f"--since {revision}: HEAD and it have no commit in common")


def _how_to_fetch(revision: str, shallow: bool) -> str:
    """The command that gets a branch, a tag or a commit; nothing for an expression such as HEAD~3."""
    if not _NAME.fullmatch(revision):
        return "; run: git fetch --unshallow" if shallow else ""
    depth = " --unshallow" if shallow else ""
    name = revision.removeprefix("origin/")
    if name != revision:
        return f"; run: git fetch{depth} origin +refs/heads/{name}:refs/remotes/origin/{name}"
    return f"; run: git fetch{depth} origin {name}, and name it origin/{name} or FETCH_HEAD"


def _lines(data: bytes) -> list[str]:
    """As a finding counts them, and without their ends: a checkout may write other ones than git stores."""
    text = source.read(data)
    return [text.line(row) for row in range(1, len(text.starts) + 1)]


def _likeness(one: list[str], other: list[str]) -> float:
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared / (len(one) + len(other))
