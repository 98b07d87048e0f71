"""The whole report on a small product, as one snapshot: what a team would read on the day it tries the tool."""

from __future__ import annotations

import base64
import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import casefiles
from tests.inside import call

FILES = Path(__file__).parent / "files"
_B64 = re.compile(r"@B64:(\d+)@")
_TOKEN = re.compile(rf"@({'|'.join(casefiles.TOKENS)}):(\d+)@")


def _value(kind: str, number: str) -> str:
    return casefiles.TOKENS[kind](random.Random(f"product {kind} {number}"))


def _filled(text: str) -> str:
    server = {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": "Bearer YOUR_API_KEY"}}
    text = text.replace("@MCP_PLACEHOLDER@", base64.b64encode(json.dumps(server).encode()).decode())
    text = _B64.sub(lambda found: base64.b64encode(_value("hex64", found[1]).encode()).decode(), text)
    return _TOKEN.sub(lambda found: _value(found[1], found[2]), text)


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("product")
    for source in sorted(FILES.rglob("*")):
        if source.is_file():
            target = folder / source.relative_to(FILES)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_filled(source.read_text("utf-8")).encode("utf-8"))
    return folder


def test_whole_report(product: Path, snapshot: Callable[[str, str], None]) -> None:
    done = call("check", "--isolated", "--output-format", "concise", cwd=product)
    snapshot("product.concise.txt", done.out + done.err)


def test_no_key_is_shown_in_full(product: Path) -> None:
    done = call("check", "--isolated", "--output-format", "full", cwd=product)
    keys = {_value(kind, str(number)) for kind in casefiles.TOKENS for number in range(1, 10)}
    assert not [key for key in keys if key in done.out + done.err]
