"""`check --staged`: what the next commit would hold, judged by the bytes that are staged."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.gitrepo import Repo
from tests.inside import call
from tests.program import BAD, CLEAN, HOME
from wavix_lint import runner
from wavix_lint.config import Config
from wavix_lint.errors import UsageError
from wavix_lint.model import RunReport
from wavix_lint.staged import staged

needs_links = pytest.mark.skipif(os.name == "nt", reason="symbolic links")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "repo"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Repo(folder)


def checked(*paths: str, config: Config | None = None) -> RunReport:
    config = config or Config()
    return runner.run_contents(staged(paths, config), config)


def found(report: RunReport) -> list[str]:
    return [f"{finding.path}:{finding.start.row} {finding.code}" for finding in report.findings]


def test_before_the_first_commit_all_of_the_index_is_checked(repo: Repo) -> None:
    repo.write("bad.py", BAD)
    repo.write("src/bad.py", BAD)
    repo.write("new.py", BAD)
    repo.git("add", "bad.py", "src/bad.py")
    assert found(checked()) == ["bad.py:2 WVX002", "src/bad.py:2 WVX002"]


def test_only_what_differs_from_the_last_commit_is_checked(repo: Repo) -> None:
    repo.write("old.py", BAD)
    repo.commit()
    repo.write("new.py", BAD)
    repo.git("add", "new.py")
    report = checked()
    assert (found(report), report.checked) == (["new.py:2 WVX002"], 1)


def test_nothing_staged_is_nothing_to_check(repo: Repo) -> None:
    repo.write("old.py", BAD)
    repo.commit()
    repo.write("old.py", BAD + BAD)
    assert checked() == RunReport()


def test_bad_in_the_index_and_clean_on_the_disk_is_found(repo: Repo) -> None:
    repo.write("app.py", BAD)
    repo.git("add", "app.py")
    repo.write("app.py", CLEAN)
    assert found(checked()) == ["app.py:2 WVX002"]


def test_clean_in_the_index_and_bad_on_the_disk_is_clean(repo: Repo) -> None:
    repo.write("app.py", CLEAN)
    repo.git("add", "app.py")
    repo.write("app.py", BAD)
    report = checked()
    assert (report.findings, report.checked) == ([], 1)


def test_staged_and_gone_from_the_disk_is_found(repo: Repo) -> None:
    repo.write("app.py", BAD)
    repo.git("add", "app.py")
    (repo.folder / "app.py").unlink()
    assert found(checked()) == ["app.py:2 WVX002"]


def test_partly_staged_file_is_judged_by_its_staged_part(repo: Repo) -> None:
    repo.write("app.py", "import requests\n")
    repo.commit()
    repo.write("app.py", BAD)
    repo.git("add", "app.py")
    repo.write("app.py", BAD + BAD)
    assert found(checked()) == ["app.py:2 WVX002"]


def test_renamed_file_is_checked_under_its_new_name(repo: Repo) -> None:
    repo.write("old.py", BAD)
    repo.commit()
    repo.git("mv", "old.py", "new name.py")
    assert found(checked()) == ["new name.py:2 WVX002"]


def test_deleted_file_is_nothing_to_check(repo: Repo) -> None:
    repo.write("old.py", BAD)
    repo.commit()
    repo.git("rm", "--quiet", "old.py")
    assert checked() == RunReport()


def test_change_of_mode_is_a_change(repo: Repo) -> None:
    repo.write("tool.py", BAD)
    repo.commit()
    repo.git("update-index", "--chmod=+x", "tool.py")
    assert found(checked()) == ["tool.py:2 WVX002"]


@needs_links
def test_links_and_submodules_hold_no_code(repo: Repo, tmp_path: Path) -> None:
    other = Repo(tmp_path / "other")
    other.write("bad.py", BAD)
    other.commit()
    repo.write("app.py", CLEAN)
    (repo.folder / "link.py").symlink_to(tmp_path / "other" / "bad.py")
    repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.folder), "sub")
    repo.git("add", "--all")
    report = checked()
    assert (report.findings, report.skips) == ([], [])
    assert report.checked == 2  # app.py and .gitmodules


def test_binary_file_is_skipped_and_counted(repo: Repo) -> None:
    repo.write("wavix.bin", b"wavix\0\1\2\3")
    repo.git("add", "--all")
    assert [skip.reason for skip in checked().skips] == ["binary"]


def test_file_above_the_limit_is_skipped_and_those_behind_it_are_checked(repo: Repo) -> None:
    repo.write("a.py", BAD + "#" * 200_000)
    repo.write("b.py", BAD)
    repo.git("add", "--all")
    report = checked(config=Config(max_bytes=1000))
    assert (found(report), [tuple(skip)[:2] for skip in report.skips]) == (["b.py:2 WVX002"], [("a.py", "too-large")])


def test_file_in_conflict_is_skipped_and_counted(repo: Repo) -> None:
    repo.write("app.py", "1\n")
    repo.commit()
    repo.git("switch", "--quiet", "-c", "other")
    repo.write("app.py", "2\n")
    repo.commit()
    repo.git("switch", "--quiet", "main")
    repo.write("app.py", "3\n")
    repo.commit()
    repo.git("merge", "other", code=1)
    assert [tuple(skip)[:2] for skip in checked().skips] == [("app.py", "unmerged")]


def test_odd_names(repo: Repo) -> None:
    names = ["-x.py", "a b.py", "a\tb.py", "ü.py", '"q".py'] if os.name != "nt" else ["a b.py", "ü.py"]
    for name in names:
        repo.write(name, BAD)
    repo.git("add", "--all")
    assert sorted(finding.path for finding in checked().findings) == sorted(names)


def test_paths_narrow_it(repo: Repo) -> None:
    for name in ("a/x.py", "b/x.py", "ab/x.py"):
        repo.write(name, BAD)
    repo.git("add", "--all")
    assert found(checked("a", "ab/x.py")) == ["a/x.py:2 WVX002", "ab/x.py:2 WVX002"]


def test_in_a_folder_below_the_top_all_is_checked_and_names_lead_there(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.write("a/x.py", BAD)
    repo.write("b/x.py", BAD)
    repo.git("add", "--all")
    monkeypatch.chdir(repo.folder / "a")
    assert found(checked()) == ["../b/x.py:2 WVX002", "x.py:2 WVX002"]
    assert found(checked(".")) == ["x.py:2 WVX002"]


def test_path_that_is_nowhere_is_refused(repo: Repo) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder: nope\.py"):
        checked("nope.py")


def test_path_outside_of_the_work_tree_is_refused(repo: Repo, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is outside of the work tree"):
        checked(str(tmp_path))


def test_outside_of_a_work_tree_it_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="--staged needs a git work tree"):
        checked()


def test_excludes_hold(repo: Repo) -> None:
    for name in ("app.py", "vendored/x.py", "deep/vendored/x.py", "node_modules/x.py"):
        repo.write(name, BAD)
    repo.git("add", "--all")
    config = Config(extend_exclude=("vendored/",), root=str(repo.folder))
    # Somebody committed node_modules: then it is a part of the project, as it is for every other check.
    assert found(checked(config=config)) == ["app.py:2 WVX002", "node_modules/x.py:2 WVX002"]


def test_index_of_a_partial_commit_counts(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    """`git commit FILE` and `git commit -a` make an index for the commit and tell the hook by GIT_INDEX_FILE."""
    repo.write("app.py", CLEAN)
    repo.commit()
    repo.write("app.py", BAD)
    repo.git("add", "app.py", GIT_INDEX_FILE=".git/other")
    assert checked().checked == 0
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/other")
    assert found(checked()) == ["app.py:2 WVX002"]


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_nothing_that_the_repository_names_is_run(repo: Repo, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    script = repo.write(".tools/run", f"#!/bin/sh\necho $0 >> {ran}\ncat\n")
    script.chmod(0o755)
    repo.write(".gitattributes", "* filter=evil diff=evil\n")
    repo.write("app.py", BAD)
    repo.git("add", "--all")
    for key in ("filter.evil.smudge", "filter.evil.clean", "filter.evil.process", "diff.evil.textconv",
                "diff.evil.command", "core.fsmonitor", "diff.external", "core.pager", "core.sshCommand"):  # fmt: skip
        repo.git("config", key, str(script))
    repo.git("config", "core.hooksPath", ".tools")
    assert "app.py:2 WVX002" in found(checked())
    assert not ran.exists()
    repo.write("app.py", CLEAN)
    repo.git("diff", code=None)
    assert ran.exists(), "the trap does not work"


# The program itself, as a hook calls it.


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
@pytest.mark.parametrize(
    ("args", "code"),
    [(("commit", "-am", "x"), 1), (("commit", "-m", "x", "app.py"), 1), (("commit", "-m", "x", "clean.py"), 0)],
    ids=["all that changed", "the bad file", "the clean file only"],
)
def test_hook_judges_what_is_committed(repo: Repo, args: tuple[str, ...], code: int) -> None:
    repo.write("app.py", CLEAN)
    repo.write("clean.py", CLEAN)
    repo.commit()
    hook = repo.write(".git/hooks/pre-commit", f'#!/bin/sh\nexec "{sys.executable}" -m wavix_lint check --staged\n')
    hook.chmod(0o755)
    repo.write("app.py", BAD)
    repo.write("clean.py", CLEAN * 2)
    said = repo.git(*args, code=code, PYTHONPATH=str(HOME))
    assert ("WVX002" in said) is bool(code)


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_hook_in_a_second_work_tree(repo: Repo, tmp_path: Path) -> None:
    repo.write("app.py", CLEAN)
    repo.commit()
    hook = repo.write(".git/hooks/pre-commit", f'#!/bin/sh\nexec "{sys.executable}" -m wavix_lint check --staged\n')
    hook.chmod(0o755)
    repo.git("worktree", "add", "--quiet", "-b", "topic", str(tmp_path / "tree"))
    tree = Repo(tmp_path / "tree", new=False)
    tree.write("app.py", BAD)
    assert "app.py:2:" in tree.git("commit", "-am", "x", code=1, PYTHONPATH=str(HOME))
    tree.write("app.py", CLEAN * 2)
    tree.git("commit", "-am", "x", PYTHONPATH=str(HOME))


def test_new_file_that_is_only_announced_is_empty(repo: Repo) -> None:
    repo.write("app.py", BAD)
    repo.git("add", "--intent-to-add", "app.py")
    assert checked().findings == []
    repo.commit()
    repo.write("new.py", BAD)
    repo.git("add", "--intent-to-add", "new.py")
    assert checked().findings == []


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--staged", "-"], b"choose one"),
        (["--staged", "--since", "HEAD"], b"neither --staged nor"),
        (["--staged", "--add-ignores", "--reason", "x"], b"neither --staged nor"),
    ],
)
def test_what_does_not_go_together(repo: Repo, args: list[str], message: bytes) -> None:
    done = call("check", *args, cwd=repo.folder)
    assert (done.code, done.out) == (2, "")
    assert message in done.err.encode()
