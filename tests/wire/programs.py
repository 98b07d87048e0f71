"""The programs of the wire test: whole files as people write them, one shape each, named for it.

`programs/python/NAME.py` is fixed by `--fix`, `programs/python/unsafe/NAME.py` by `--unsafe-fixes`, and
`programs/python/refused/NAME.py` by neither. The same for shell and node. The key is in the environment, or in the
file where a token such as `@hex64@` stands.
"""

from __future__ import annotations

import base64
import random
import re
from dataclasses import dataclass
from pathlib import Path

from tests.casefiles import TOKENS
from wavix_lint.model import Applicability

FOLDER = Path(__file__).resolve().parent / "programs"
_TOKEN = re.compile(rf"@({'|'.join(TOKENS)})@")
_LEVELS = {"unsafe": Applicability.UNSAFE}
_CONCURRENT = re.compile(rb"gather|TaskGroup|ThreadPool|Promise\.all|xargs -P|&\n")
_ENVIRONMENT = re.compile(
    r"""(?: environ(?:\.get\(|\[) | getenv\( | environ\.setdefault\( ) \s* ["'](\w+)
    | process\.env\.(\w+) | process\.env\[["'](\w+) | \$\{?([A-Z]\w+) | \{\s*([A-Z_]+)\s*\}\s*=\s*process\.env""",
    re.VERBOSE,
)
_SAYS_KEY = re.compile(r"KEY|APP_?ID|TOKEN|CREDENTIAL|SECRET|^WAVIX$")
_NO_KEY = re.compile(r"URL|BASE|HOST|WEATHER|OTHER|CRM")


@dataclass(frozen=True)
class Program:
    """A whole program. `key` is the key that it sends; `is_written` says that it stands in the program."""

    name: str
    file_name: str
    text: bytes
    key: str
    is_written: bool
    level: Applicability
    is_refused: bool

    @property
    def is_concurrent(self) -> bool:
        return _CONCURRENT.search(self.text) is not None

    def environment(self, text: bytes | None = None) -> dict[str, str]:
        """The variables that the program, or the program as `text` has it, reads the key from.

        A program that has its key in it runs without them: its user has set none yet.
        """
        if self.is_written and text is None:
            return {}
        return dict.fromkeys(_variables(text or self.text), self.key)


def _variables(text: bytes) -> set[str]:
    names = {
        name for found in _ENVIRONMENT.finditer(text.decode("utf-8", "replace")) for name in found.groups() if name
    }
    return {name for name in names if _SAYS_KEY.search(name) and not _NO_KEY.search(name)}


def program(path: Path) -> Program:
    """The program in a file, with its key."""
    drawn = path.read_bytes().decode("utf-8")
    text = _TOKEN.sub(lambda found: TOKENS[found[1]](random.Random(f"{path.name} {found[1]}")), drawn)
    token = _TOKEN.search(drawn)
    key = TOKENS[token[1]](random.Random(f"{path.name} {token[1]}")) if token else from_environment(path.name)
    kind = path.parent.name
    name = f"{path.relative_to(FOLDER).parts[0]} {path.name}" if path.is_relative_to(FOLDER) else path.name
    level = _LEVELS.get(kind, Applicability.SAFE)
    return Program(name, path.name, text.encode(), key, bool(token), level, kind == "refused")


def from_environment(seed: str) -> str:
    """A key with all characters that a URL writes in another way: whoever reads it must not be able to tell."""
    number = random.Random(seed)
    return "+/" + base64.b64encode(number.randbytes(31)).decode()


def load(language: str, kind: str = "*") -> list[Program]:
    """All programs of a language: `kind` is "fixed" (safe and unsafe), or "refused"."""
    folders = {"fixed": ("", "unsafe"), "refused": ("refused",)}[kind]
    paths = [path for name in folders for path in (FOLDER / language / name).glob("*.*") if path.is_file()]
    return [program(path) for path in sorted(paths)]
