"""A project with four findings, and what tests of the baseline do with it."""

from __future__ import annotations

import json
from pathlib import Path

from tests import keygen
from tests.inside import call

NAME = ".wavix-lint.baseline"
KEY = keygen.key(5)
QUERY = f"""import requests

URL = "https://api.wavix.com/v1/profile"


def profile(key):
    return requests.get(URL + "?appid=" + key, timeout=3)


def calls(key):
    return requests.get("https://api.wavix.com/v1/cdrs", params={{"appid": key, "from": "2031-01-01"}})


def numbers(key):
    return requests.get("https://api.wavix.com/v1/lists", headers={{"Authorization": f"Bearer {{key}}"}}, verify=False)


WAVIX_API_KEY = "{KEY}"
"""
FOUND = ["WVX001", "WVX002", "WVX002", "WVX006"]


def run(folder: Path, *args: str, code: int = 0) -> str:
    """Both streams of the program."""
    done = call(*args, cwd=folder)
    said = done.out + done.err
    assert done.code == code, said
    return said


def create(folder: Path, *args: str) -> str:
    return run(folder, "baseline", "create", *args)


def new(folder: Path, *args: str) -> list[tuple[str, str]]:
    """Path and code of what the baseline does not know."""
    done = call("check", "--baseline", NAME, "--output-format", "json", *args, cwd=folder)
    assert done.code in (0, 1), done.err
    return [(finding["filename"], finding["code"]) for finding in json.loads(done.out)]


def lines(folder: Path) -> list[dict[str, object]]:
    records = [json.loads(line) for line in (folder / NAME).read_text("utf-8").splitlines() if line[0] != "#"]
    return records[1:]


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new_text in changes:
        assert old in text
        text = text.replace(old, new_text)
    path.write_text(text, "utf-8")
