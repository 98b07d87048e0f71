"""`docs/git-hooks.md`: each hook of the page, put in place as the page says, by the tools it names."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests import pages
from tests.gitrepo import Repo
from tests.program import BAD, CLEAN

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell")


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "repo")


def hooked(repo: Repo, tmp_path: Path) -> pages.Shell:
    """A repository with a commit, whose page's first hook is to be put in place by the test."""
    repo.write("app.py", CLEAN)
    repo.commit()
    repo.git("update-ref", "refs/remotes/origin/main", "HEAD")
    return pages.Shell(repo.folder, tmp_path / "tools")


def refuses(shell: pages.Shell, repo: Repo) -> None:
    """Whether a commit with a finding is refused, and one without is not."""
    repo.write("bad.py", BAD)
    repo.git("add", "bad.py")
    repo.write("bad.py", CLEAN)
    assert "WVX002" in shell.run("git commit -m bad", code=1)
    repo.git("add", "bad.py")
    shell.run("git commit -m clean")


def test_command_of_the_page(repo: Repo, tmp_path: Path) -> None:
    shell = hooked(repo, tmp_path)
    assert "Nothing to check" in shell.run(pages.commands("git-hooks")[0])


def test_plain_hook_of_the_page(repo: Repo, tmp_path: Path) -> None:
    shell = hooked(repo, tmp_path)
    repo.write(".git/hooks/pre-commit", pages.file("git-hooks", ".git/hooks/pre-commit"))
    (command,) = [command for command in pages.commands("git-hooks") if command.startswith("chmod")]
    shell.run(command)
    refuses(shell, repo)


def test_shared_hooks_of_the_page(repo: Repo, tmp_path: Path) -> None:
    shell = hooked(repo, tmp_path)
    repo.write(".githooks/pre-commit", pages.file("git-hooks", ".git/hooks/pre-commit")).chmod(0o755)
    (command,) = [command for command in pages.commands("git-hooks") if "core.hooksPath" in command]
    shell.run(command)
    refuses(shell, repo)


def test_hook_before_a_push_of_the_page(repo: Repo, tmp_path: Path) -> None:
    shell = hooked(repo, tmp_path)
    other = Repo(tmp_path / "other")
    other.git("config", "receive.denyCurrentBranch", "ignore")
    repo.write(".git/hooks/pre-push", pages.file("git-hooks", ".git/hooks/pre-push")).chmod(0o755)
    shell.run(f"git push '{other.folder}' main")
    repo.write("app.py", BAD)
    repo.commit()
    assert "WVX002" in shell.run(f"git push '{other.folder}' main", code=1)


def npm(shell: pages.Shell, command: str) -> None:
    """Run a command that needs npm's registry; where there is none, there is nothing to test."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed")
    try:
        shell.run(command)
    except AssertionError as error:
        if any(word in str(error) for word in ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ETIMEDOUT", "network")):
            pytest.skip("npm's registry cannot be reached")
        raise


def test_husky_of_the_page(repo: Repo, tmp_path: Path) -> None:
    shell = hooked(repo, tmp_path)
    repo.write("package.json", '{"private": true}\n')
    repo.write(".gitignore", "node_modules/\n")
    for command in [command for command in pages.commands("git-hooks") if "husky" in command]:
        npm(shell, command)
    repo.write(".husky/pre-commit", pages.file("git-hooks", ".husky/pre-commit"))
    refuses(shell, repo)


def test_lefthook_of_the_page(repo: Repo, tmp_path: Path) -> None:
    shell = hooked(repo, tmp_path)
    repo.write("package.json", '{"private": true}\n')
    repo.write(".gitignore", "node_modules/\n")
    npm(shell, "npm install --save-dev --ignore-scripts lefthook")
    repo.write("lefthook.yml", pages.file("git-hooks", "lefthook.yml"))
    (command,) = [command for command in pages.commands("git-hooks") if "lefthook" in command]
    npm(shell, command)
    refuses(shell, repo)
