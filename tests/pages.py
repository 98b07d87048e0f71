"""The pages in `docs/`: their blocks as files and as commands, so that tests do what a reader would do."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.gitrepo import environment
from tests.program import HOME

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAME = re.compile(r"(?:#!.*\n)?# ([\w-]*[./][\w./-]*)\n")


class Block(NamedTuple):
    """A fenced block. `file` is the path in a comment on its first line (or below `#!`); without one it is run."""

    language: str
    text: str
    file: str | None


def blocks(page: str) -> list[Block]:
    """The blocks of `docs/PAGE.md` in their order."""
    text = (HOME / "docs" / f"{page}.md").read_text("utf-8")
    found = []
    for language, body in _BLOCK.findall(text):
        name = _NAME.match(body)
        found.append(Block(language, body, name[1] if name else None))
    return found


def commands(page: str) -> list[str]:
    return [line for block in blocks(page) if block.language == "sh" and not block.file for line in lines(block)]


def lines(block: Block) -> list[str]:
    return [line for line in block.text.splitlines() if line.strip()]


def file(page: str, name: str, number: int = 0) -> str:
    """The contents of a file that a page shows; `number` where it shows several of one name."""
    return [block.text for block in blocks(page) if block.file == name][number]


class Shell:
    """A shell in which `wavix-lint` is this program and the tools of the tests are on the path."""

    def __init__(self, folder: Path, tools: Path, **variables: str) -> None:
        tools.mkdir(parents=True, exist_ok=True)
        tool = tools / "wavix-lint"
        tool.write_text(f'#!/bin/sh\nPYTHONPATH="{HOME}" exec "{sys.executable}" -m wavix_lint "$@"\n')
        tool.chmod(0o755)
        path = os.pathsep.join((str(tools), os.path.dirname(sys.executable), os.environ["PATH"]))
        self._folder = folder
        self._variables = {"PATH": path, "PYTHONPATH": str(HOME), **variables}

    def run(self, command: str, code: int = 0) -> str:
        """Run a command, and return what it says on both streams."""
        done = subprocess.run(
            ["bash", "-ec", command],
            cwd=self._folder,
            env=environment(**self._variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=300,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace")
        assert done.returncode == code, f"{command}\n{said}"
        return said
