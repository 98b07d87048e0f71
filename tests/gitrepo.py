"""Git repositories for tests: real git, nobody's configuration."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_IDENTITY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ann",
    "GIT_AUTHOR_EMAIL": "ann@example.com",
    "GIT_COMMITTER_NAME": "Ann",
    "GIT_COMMITTER_EMAIL": "ann@example.com",
    "GIT_AUTHOR_DATE": "2031-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2031-01-01T00:00:00Z",
    "GIT_ALLOW_PROTOCOL": "file",
}


def environment(**more: str) -> dict[str, str]:
    """The variables for a program that calls git."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **_IDENTITY, **more}


class Repo:
    """A repository with a work tree; the branch is `main`."""

    def __init__(self, folder: Path, *, new: bool = True) -> None:
        self.folder = folder
        if new:
            folder.mkdir(parents=True, exist_ok=True)
            self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *args: str, code: int | None = 0, **variables: str) -> str:
        """Run git and return what it says on both streams; `code` is the exit code it must have, None for any."""
        done = subprocess.run(
            ["git", *args],
            cwd=self.folder,
            env=environment(**variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace")
        assert code is None or done.returncode == code, said
        return said

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def commit(self, message: str = "a commit") -> str:
        """Commit all that is there. Returns the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--no-verify", "-m", message)
        return self.git("rev-parse", "HEAD").strip()

    def clone(self, folder: Path, *args: str) -> Repo:
        self.git("clone", "--quiet", *args, f"file://{self.folder}", str(folder))
        return Repo(folder, new=False)
