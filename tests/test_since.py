"""`check --since REV`: only findings on lines that a branch touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.gitrepo import Repo
from tests.program import BAD, CLEAN, program
from wavix_lint import runner
from wavix_lint.config import Config
from wavix_lint.errors import UsageError
from wavix_lint.since import Since

CALL = 'requests.get("https://api.wavix.com/v1/profile?appid=" + key)\n'
PLAIN = "".join(f"x{number} = {number}\n" for number in range(20))
OPEN_CALL = 'import requests\nrequests.get(\n    "https://api.wavix.com/v1/profile",\n    headers=auth(),\n)\n'


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "repo"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Repo(folder)


def touched(revision: str, *paths: str) -> list[str]:
    since = Since(revision, paths, Config().max_bytes)
    report = runner.run(paths or (".",), Config(), jobs=1)
    since.narrow(report)
    return [f"{finding.path}:{finding.start.row} {finding.code}" for finding in report.findings]


def branch(repo: Repo, text: str = "import requests\n" + CALL + PLAIN) -> None:
    """A commit with `app.py` on main, and a branch that begins there."""
    repo.write("app.py", text)
    repo.commit()
    repo.git("switch", "--quiet", "-c", "topic")


def test_untouched_findings_are_left_out(repo: Repo) -> None:
    branch(repo)
    repo.write("app.py", "import requests\n" + CALL + PLAIN + "y = 1\n")
    repo.commit()
    assert touched("main") == []


def test_finding_on_a_new_line_is_shown(repo: Repo) -> None:
    branch(repo)
    repo.write("app.py", "import requests\n" + CALL + PLAIN + CALL)
    repo.commit()
    assert touched("main") == ["app.py:23 WVX002"]


def test_line_that_only_moved_down_is_not_touched(repo: Repo) -> None:
    branch(repo)
    repo.write("app.py", "# a\n# b\nimport requests\n" + CALL + PLAIN)
    assert touched("main") == []


def test_what_is_not_committed_counts(repo: Repo) -> None:
    branch(repo)
    repo.write("app.py", "import requests\n" + CALL + PLAIN + CALL)
    assert touched("main") == ["app.py:23 WVX002"]
    repo.git("add", "app.py")
    repo.write("app.py", "import requests\n" + CALL + PLAIN)
    assert touched("main") == []


def test_new_files_count_as_a_whole(repo: Repo) -> None:
    branch(repo)
    repo.write("committed.py", BAD)
    repo.commit()
    repo.write("untracked.py", BAD)
    assert touched("main") == ["committed.py:2 WVX002", "untracked.py:2 WVX002"]


def test_what_happened_on_main_since_is_not_the_branch_s(repo: Repo) -> None:
    branch(repo, PLAIN)
    repo.write("other.py", CLEAN)
    repo.commit()
    repo.git("switch", "--quiet", "main")
    repo.write("app.py", "import requests\n" + CALL + PLAIN)
    repo.commit()
    repo.git("switch", "--quiet", "topic")
    repo.git("merge", "--quiet", "-m", "merge", "main")
    assert touched("main") == []


def test_compared_with_the_merge_base_and_not_with_the_tip(repo: Repo) -> None:
    branch(repo)
    repo.git("switch", "--quiet", "main")
    repo.write("app.py", PLAIN)  # main has lost the call since: on the branch it is as old as ever
    repo.commit()
    repo.git("switch", "--quiet", "topic")
    assert touched("main") == []


@pytest.mark.parametrize("staged", [True, False], ids=["git mv", "plain mv"])
def test_renamed_file_is_compared_with_what_it_was(repo: Repo, staged: bool) -> None:
    branch(repo)
    (repo.folder / "src").mkdir()
    if staged:
        repo.git("mv", "app.py", "src/client.py")
    else:
        (repo.folder / "app.py").rename(repo.folder / "src" / "client.py")
    text = (repo.folder / "src" / "client.py").read_text()
    repo.write("src/client.py", text + CALL)
    assert touched("main") == ["src/client.py:23 WVX002"]


def test_new_file_unlike_the_deleted_one_is_new(repo: Repo) -> None:
    branch(repo)
    (repo.folder / "app.py").unlink()
    repo.write("client.py", BAD)
    assert touched("main") == ["client.py:2 WVX002"]


def test_line_that_went_away_inside_of_a_finding_touches_it(repo: Repo) -> None:
    branch(repo, OPEN_CALL)
    assert touched("main") == []
    repo.write("app.py", OPEN_CALL.replace("    headers=auth(),\n", ""))
    assert touched("main") == ["app.py:2 WVX003"]


def test_line_that_went_away_beside_a_finding_does_not(repo: Repo) -> None:
    branch(repo, "import requests\na = 1\n" + CALL + "b = 1\n")
    repo.write("app.py", "import requests\n" + CALL)
    assert touched("main") == []


def test_other_line_ends_are_no_change(repo: Repo) -> None:
    text = "import requests\n" + CALL + PLAIN
    branch(repo, text)
    repo.write("app.py", text.replace("\n", "\r\n"))
    assert touched("main") == []


def test_suppressed_findings_are_narrowed_too(repo: Repo) -> None:
    branch(repo, "import requests\n" + CALL.rstrip() + "  # wavix-lint: ignore[WVX002] old\n")
    report = runner.run((".",), Config(), jobs=1)
    assert len(report.suppressed) == 1
    Since("main", (), Config().max_bytes).narrow(report)
    assert report.suppressed == []


def test_folder_below_the_top_and_absolute_path(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.write("a/app.py", BAD)
    repo.commit()
    repo.write("a/app.py", BAD + CALL)
    monkeypatch.chdir(repo.folder / "a")
    assert touched("HEAD") == ["app.py:3 WVX002"]
    path = str(repo.folder / "a" / "app.py")
    assert touched("HEAD", path) == [f"{path}:3 WVX002"]


def test_submodule_is_compared_with_what_the_base_has_of_it(repo: Repo, tmp_path: Path) -> None:
    other = Repo(tmp_path / "other")
    other.write("lib.py", BAD)
    other.commit()
    repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.folder), "sub")
    repo.commit()
    assert touched("HEAD") == []
    repo.write("sub/lib.py", BAD + CALL)
    assert touched("HEAD") == ["sub/lib.py:3 WVX002"]


def test_tag_hash_and_expression_are_revisions(repo: Repo) -> None:
    branch(repo)
    repo.git("tag", "-a", "-m", "v1", "v1")
    name = repo.git("rev-parse", "HEAD").strip()
    repo.write("app.py", "import requests\n" + CALL + PLAIN + CALL)
    repo.commit()
    for revision in ("v1", name, name[:10], "HEAD~1", "main"):
        assert touched(revision) == ["app.py:23 WVX002"], revision


def test_the_repository_runs_nothing(repo: Repo, tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("shell scripts")
    branch(repo)
    ran = tmp_path / "ran"
    script = repo.write(".tools/run", f"#!/bin/sh\necho $0 >> {ran}\ncat\n")
    script.chmod(0o755)
    for key in ("filter.evil.clean", "filter.evil.smudge", "diff.evil.textconv", "diff.evil.command", "core.fsmonitor",
                "diff.external"):  # fmt: skip
        repo.git("config", key, str(script))
    repo.write(".gitattributes", "*.py filter=evil diff=evil\n")
    repo.write("app.py", "import requests\n" + CALL + PLAIN + CALL)
    assert touched("main") == ["app.py:23 WVX002"]
    assert not ran.exists()
    repo.git("diff", code=None)
    assert ran.exists(), "the trap does not work"


# A base that is not there.


def clone_of_a_branch(repo: Repo, folder: Path, *args: str) -> Repo:
    branch(repo)
    for number in range(3):
        repo.write("app.py", "import requests\n" + CALL + PLAIN + CALL * (number + 1))
        repo.commit()
    return repo.clone(folder, *args)


def test_revision_that_nobody_knows_is_refused(repo: Repo) -> None:
    branch(repo)
    with pytest.raises(UsageError, match=r"--since nope: there is no such revision; run: git fetch origin nope"):
        touched("nope")


@pytest.mark.parametrize("revision", ["--output=x", "-h", ""])
def test_revision_that_looks_like_an_option_is_refused(repo: Repo, revision: str) -> None:
    branch(repo)
    with pytest.raises(UsageError, match="there is no such revision"):
        touched(revision)
    assert not (repo.folder / "x").exists()


def test_shallow_clone_without_the_revision(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone = clone_of_a_branch(repo, tmp_path / "clone", "--depth=1", "--branch=topic")
    monkeypatch.chdir(clone.folder)
    with pytest.raises(UsageError) as refused:
        touched("origin/main")
    command = str(refused.value).partition("run: ")[2]
    assert command == "git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main"
    clone.git(*command.split()[1:])
    assert touched("origin/main") == ["app.py:23 WVX002", "app.py:24 WVX002", "app.py:25 WVX002"]


def test_shallow_clone_that_does_not_reach_the_merge_base(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = clone_of_a_branch(repo, tmp_path / "clone", "--depth=1", "--no-single-branch", "--branch=topic")
    monkeypatch.chdir(clone.folder)
    with pytest.raises(UsageError, match="does not reach back to where HEAD left it; run: git fetch --unshallow"):
        touched("origin/main")
    clone.git("fetch", "--quiet", "--unshallow")
    assert len(touched("origin/main")) == 3


def test_shallow_clone_that_is_deep_enough(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone = clone_of_a_branch(repo, tmp_path / "clone", "--depth=4", "--no-single-branch", "--branch=topic")
    monkeypatch.chdir(clone.folder)
    assert len(touched("origin/main")) == 3


def test_partial_clone_without_the_old_contents(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = clone_of_a_branch(repo, tmp_path / "clone", "--filter=blob:none", "--branch=topic")
    monkeypatch.chdir(clone.folder)
    with pytest.raises(UsageError, match=r"this partial clone does not hold app\.py .* --no-filter"):
        touched("origin/main")


def test_no_commit_in_common(repo: Repo) -> None:
    branch(repo)
    repo.git("switch", "--quiet", "--orphan", "else")
    repo.write("app.py", BAD)
    repo.commit()
    with pytest.raises(UsageError, match="have no commit in common"):
        touched("main")


def test_outside_of_a_work_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="--since needs a git work tree"):
        touched("main")


# The program itself.


@pytest.mark.parametrize("option", ["--since", "--diff-base"])
def test_both_names_of_the_option(repo: Repo, option: str) -> None:
    branch(repo)
    assert program("check", option, "main", cwd=repo.folder).returncode == 0
    assert program("check", cwd=repo.folder).returncode == 1
    repo.write("new.py", BAD)
    result = program("check", option, "main", "--output-format", "concise", cwd=repo.folder)
    assert (result.returncode, result.stdout.split(b":")[0]) == (1, b"new.py")


def test_missing_base_is_2_even_when_there_is_nothing_to_find(repo: Repo) -> None:
    branch(repo, CLEAN)
    result = program("check", "--since", "nope", cwd=repo.folder)
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"git fetch" in result.stderr
