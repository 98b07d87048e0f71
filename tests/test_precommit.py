"""The hook for pre-commit, run by the real pre-commit from a tag of this repository."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests import checkout, keygen, pages
from tests.gitrepo import Repo
from tests.program import BAD, CLEAN

pytest.importorskip("pre_commit")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the hook script is one for a shell")

KEY = keygen.key(41)
PLANTED = f'WAVIX_API_KEY = "{KEY}"\n'
CONFIG = """repos:
  - repo: {source}
    rev: {tag}
    hooks:
      - id: wavix-lint
        verbose: true
"""
TAG = "v0.0.0"


class Hooked(Repo):
    """A repository whose commits go through the hook, with its environments in `home`."""

    def __init__(self, folder: Path, home: Path, *, new: bool) -> None:
        super().__init__(folder, new=new)
        self._home = str(home)

    def pre_commit(self, *args: str, code: int = 0) -> str:
        variables = {"PRE_COMMIT_HOME": self._home, "PRE_COMMIT_COLOR": "never"}
        done = checkout.run([sys.executable, "-m", "pre_commit", *args], self.folder, **variables)
        assert done.code == code, done.out + done.err
        return done.out + done.err

    def try_commit(self, *args: str, code: int = 0) -> str:
        """Commit what is staged, through the hook. Returns what was said."""
        return self.git("commit", "-m", "x", *args, code=code, PRE_COMMIT_HOME=self._home, PRE_COMMIT_COLOR="never")

    def head(self, name: str) -> str:
        return self.git("show", f"HEAD:{name}")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as a clone has it, at a tag."""
    repo = Repo(checkout.copy(tmp_path_factory.mktemp("source") / "wavix-lint"))
    repo.commit()
    repo.git("tag", TAG)
    return repo.folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the hook's environment: made once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, source: Path, home: Path) -> Path:
    repo = Hooked(tmp_path_factory.mktemp("template") / "repo", home, new=True)
    repo.write(".pre-commit-config.yaml", CONFIG.format(source=source, tag=TAG))
    repo.pre_commit("install", "--install-hooks")
    repo.commit("the configuration")
    return repo.folder


@pytest.fixture
def repo(tmp_path: Path, template: Path, home: Path) -> Hooked:
    return Hooked(Path(shutil.copytree(template, tmp_path / "repo")), home, new=False)


def test_planted_key_is_refused_and_the_message_says_what_to_do(repo: Hooked) -> None:
    repo.write("settings.py", PLANTED)
    repo.git("add", "settings.py")
    said = repo.try_commit(code=1)
    assert "settings.py:1:18 WVX001" in said
    assert "rotate it in the Wavix portal, then read the new one from the environment" in said
    assert "Failed" in said
    assert KEY not in said
    assert repo.git("log", "--format=%s") == "the configuration\n"


def test_clean_commit_passes_and_files_were_looked_at(repo: Hooked) -> None:
    repo.write("app.py", CLEAN)
    repo.git("add", "app.py")
    said = repo.try_commit()
    assert "Passed" in said
    assert "1 file checked" in said
    assert repo.head("app.py") == CLEAN


def test_partly_staged_file_is_judged_by_what_is_staged(repo: Hooked) -> None:
    repo.write("app.py", CLEAN)
    repo.git("add", "app.py")
    repo.write("app.py", CLEAN + PLANTED)
    repo.try_commit()
    assert repo.head("app.py") == CLEAN
    assert (repo.folder / "app.py").read_text() == CLEAN + PLANTED

    repo.git("add", "app.py")
    repo.write("app.py", CLEAN)
    assert "WVX001" in repo.try_commit(code=1)
    assert (repo.folder / "app.py").read_text() == CLEAN


def test_only_what_is_committed_is_judged(repo: Hooked) -> None:
    repo.write("old.py", PLANTED)
    repo.commit("before the hook")
    repo.write("app.py", CLEAN)
    repo.git("add", "app.py")
    repo.try_commit()


def test_other_kinds_of_entries_do_not_disturb(repo: Hooked, tmp_path: Path) -> None:
    other = Repo(tmp_path / "other")
    other.write("bad.py", BAD)
    other.commit()
    repo.write("gone.py", CLEAN)
    repo.write("old name.py", CLEAN * 3)
    repo.commit()
    repo.git("rm", "--quiet", "gone.py")
    repo.git("mv", "old name.py", "new name.py")
    repo.write("wavix.bin", b"wavix\0\1\2" * 10)
    (repo.folder / "link.py").symlink_to(tmp_path / "other" / "bad.py")
    (repo.folder / "nowhere.py").symlink_to("not-there")
    repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.folder), "sub")
    repo.git("add", "--all")
    said = repo.try_commit()
    assert "2 files checked" in said  # `new name.py` and .gitmodules
    repo.write("app.py", PLANTED)
    repo.git("add", "app.py")
    assert "app.py:1:18 WVX001" in repo.try_commit(code=1)


def test_renamed_file_is_judged_under_its_new_name(repo: Hooked) -> None:
    repo.write("old.py", PLANTED)
    repo.commit("before the hook")
    repo.git("mv", "old.py", "new.py")
    assert "new.py:1:18 WVX001" in repo.try_commit(code=1)


def test_two_thousand_files_are_checked_in_one_call(repo: Hooked) -> None:
    for number in range(1999):
        repo.write(f"package/module_{number}.py", f"x = {number}\n")
    repo.write("package/planted.py", PLANTED)
    repo.git("add", "--all")
    said = repo.try_commit(code=1)
    assert re.findall(r"(\d+) files? checked", said) == ["2000"]
    assert "package/planted.py:1:18 WVX001" in said


def test_excludes_of_the_configuration_hold(repo: Hooked) -> None:
    repo.write("pyproject.toml", '[tool.wavix-lint]\nextend-exclude = ["fixtures/"]\n')
    repo.write("fixtures/app.py", PLANTED)
    repo.git("add", "--all")
    repo.try_commit()
    repo.write("src/app.py", PLANTED)
    repo.git("add", "--all")
    assert "src/app.py:1:18 WVX001" in repo.try_commit(code=1)


def test_nothing_but_excluded_files_passes(repo: Hooked) -> None:
    repo.write(".wavix-lint.toml", 'extend-exclude = ["fixtures/"]\n')
    repo.commit()
    repo.write("fixtures/app.py", PLANTED)
    repo.git("add", "--all")
    assert "Nothing to check" in repo.try_commit()


def test_file_without_a_known_suffix_is_handed_over(repo: Hooked) -> None:
    repo.write("tool", f"#!/usr/bin/env python3\n{PLANTED}").chmod(0o755)
    repo.git("add", "tool")
    assert "tool:2:18 WVX001" in repo.try_commit(code=1)


def test_baseline_of_the_configuration_holds(repo: Hooked, source: Path) -> None:
    repo.write("app.py", PLANTED)
    repo.write(".wavix-lint.toml", 'baseline = ".wavix-lint.baseline"\n')
    done = checkout.run([sys.executable, "-m", "wavix_lint", "baseline", "create"], repo.folder, PYTHONPATH=str(source))
    assert done.code == 0, done.err
    repo.git("add", "--all")
    repo.try_commit()
    repo.write("app.py", PLANTED + PLANTED.replace("WAVIX", "OLD_WAVIX"))
    repo.git("add", "--all")
    assert len(re.findall("WVX001 hardcoded-key", repo.try_commit(code=1))) == 1


def test_all_files_and_one_revision_against_another(repo: Hooked) -> None:
    """As CI calls it."""
    repo.write("app.py", PLANTED)
    repo.commit("before the hook")
    assert "app.py:1:18 WVX001" in repo.pre_commit("run", "--all-files", code=1)
    assert "app.py:1:18 WVX001" in repo.pre_commit("run", "--from-ref", "HEAD~1", "--to-ref", "HEAD", code=1)


def test_hooks_file_is_one_that_pre_commit_accepts(source: Path, repo: Hooked) -> None:
    repo.pre_commit("validate-manifest", str(source / ".pre-commit-hooks.yaml"))


# The hook that fixes.

OLD = 'import os\n\nimport requests\n\nKEY = os.environ["WAVIX_API_KEY"]\nrequests.get(f"https://api.wavix.com/v1/calls?appid={KEY}&page=2")\n'
NEW = OLD.replace(
    'requests.get(f"https://api.wavix.com/v1/calls?appid={KEY}&page=2")',
    'requests.get("https://api.wavix.com/v1/calls?page=2", headers={"Authorization": f"Bearer {KEY}"})',
)


@pytest.fixture
def fixing(repo: Hooked, source: Path) -> Hooked:
    text = CONFIG.format(source=source, tag=TAG).replace("id: wavix-lint\n", "id: wavix-lint-fix\n")
    repo.write(".pre-commit-config.yaml", text)
    repo.git("add", "--all")
    repo.try_commit()
    return repo


def test_hook_that_fixes_rewrites_and_fails_so_that_the_user_adds_again(fixing: Hooked) -> None:
    fixing.write("app.py", OLD)
    fixing.git("add", "app.py")
    said = fixing.try_commit(code=1)
    assert "files were modified by this hook" in said
    assert "Fixed 1 finding in 1 file." in said
    assert (fixing.folder / "app.py").read_text() == NEW
    assert fixing.git("show", ":app.py") == OLD
    fixing.git("add", "app.py")
    fixing.try_commit()
    assert fixing.head("app.py") == NEW


def test_hook_that_fixes_leaves_what_needs_the_user(fixing: Hooked) -> None:
    fixing.write("app.py", PLANTED)
    fixing.git("add", "app.py")
    assert "app.py:1:18 WVX001" in fixing.try_commit(code=1)
    assert (fixing.folder / "app.py").read_text() == PLANTED


def test_hook_that_fixes_respects_the_excludes(fixing: Hooked) -> None:
    fixing.write(".wavix-lint.toml", 'extend-exclude = ["fixtures/"]\n')
    fixing.write("fixtures/app.py", OLD)
    fixing.git("add", "--all")
    fixing.try_commit()
    assert (fixing.folder / "fixtures" / "app.py").read_text() == OLD


def test_hooks_are_those_that_the_page_names(source: Path) -> None:
    ids = re.findall(r"(?m)^- id: (.+)$", (source / ".pre-commit-hooks.yaml").read_text())
    assert ids == ["wavix-lint", "wavix-lint-fix"]
    page = (source / "docs" / "pre-commit.md").read_text("utf-8")
    assert [name for name in ids if f"`{name}`" not in page] == []


# The page.


def test_page_can_be_followed(tmp_path: Path, source: Path, home: Path) -> None:
    def ours(text: str) -> str:
        assert "repo: https://github.com/wavix/wavix-lint\n    rev: v" in text
        return re.sub(r"repo: .*\n    rev: .*", f"repo: {source}\n    rev: {TAG}", text)

    repo = Repo(tmp_path / "repo")
    repo.write("README.md", "nothing yet\n")
    repo.commit()
    repo.git("update-ref", "refs/remotes/origin/main", "HEAD")
    shell = pages.Shell(repo.folder, tmp_path / "tools", PRE_COMMIT_HOME=str(home))
    repo.write(".pre-commit-config.yaml", ours(pages.file("pre-commit", ".pre-commit-config.yaml")))
    repo.git("add", "--all")
    said = {command: shell.run(command) for command in pages.commands("pre-commit")}
    assert len(said) == 4
    assert "Skipped" in next(out for command, out in said.items() if command.startswith("SKIP="))
    assert "finding is known" in repo.git("log", "-1", "--format=%s")

    repo.write("settings.py", PLANTED)
    repo.git("add", "settings.py")
    shell.run("wavix-lint baseline create && git add .wavix-lint.baseline")
    assert "WVX001" in shell.run("git commit -m x", code=1)
    repo.write(".pre-commit-config.yaml", ours(pages.file("pre-commit", ".pre-commit-config.yaml", 1)))
    repo.git("add", "--all")
    shell.run("git commit -m x")
