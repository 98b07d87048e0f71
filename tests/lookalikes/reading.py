"""The snippets: text files of small programs, each under a line `=== what it is`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "snippets"

# What may stand above a program: each of them names Wavix, so that the program is looked at, and is right in itself.
COMPANY = {
    "a comment": "# Runs beside the Wavix job on the same machine.\n",
    "a correct call": """\
import os as _os
import requests as _requests

WAVIX_URL = "https://api.wavix.com"
WAVIX_KEY = _os.environ["WAVIX_API_KEY"]

def wavix_call_records(day):
    headers = {"Authorization": f"Bearer {WAVIX_KEY}", "Accept": "application/json"}
    return _requests.get(f"{WAVIX_URL}/v1/cdrs", params={"from": day}, headers=headers, timeout=10).json()

""",
    "a correct session": """\
import os as _os
import requests as _requests

_wavix = _requests.Session()
_wavix.headers["Authorization"] = "Bearer " + _os.environ["WAVIX_API_KEY"]
_wavix.get("https://api.wavix.com/v1/profile")

""",
}

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Values that documents show, made here so that nothing in the repository looks like a key.
_SAMPLES = {
    "@sequence@": "0123456789abcdef" * 2,
    "@specification@": "".join(
        _LETTERS[3 * at : 3 * at + 3] + "".join(str((3 * at + digit) % 10) for digit in (1, 2, 3)) for at in range(8)
    )
    + "yz",
}


class Snippet(NamedTuple):
    name: str
    source: str


def read(path: Path) -> list[Snippet]:
    """The programs of one file, in the order of their lines."""
    blocks = ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")[1:]
    pairs = [block.partition("\n") for block in blocks]
    return [Snippet(name, source.rstrip("\n") + "\n") for name, _, source in pairs]


def snippets() -> list[Snippet]:
    """All that lie in the folder, in the order of files and lines."""
    found = []
    for path in sorted(_FOLDER.glob("*.txt")):
        for name, filled in read(path):
            for token, sample in _SAMPLES.items():
                filled = filled.replace(token, sample)
            found.append(Snippet(f"{path.stem}: {name}", filled))
    return found
