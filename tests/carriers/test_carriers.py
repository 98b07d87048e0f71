"""Every spelling of every carrier: found where it is, and silent when it is not a key, or not Wavix's."""

from __future__ import annotations

import base64
import json
import random
from urllib.parse import quote

import pytest

from tests import keygen
from tests.carriers.spellings import CALLS, KEYS, Spelling
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Finding

_NAMES = (
    ("WAVIX_API_KEY", "WAVIX_IMAGE_SHA256"),
    ("wavix_api_key", "wavix_image_sha256"),
    ("WAVIX_APPID", "WAVIX_DIGEST"),
    ("WavixAPIKey", "WavixDigest"),
    ("WavixApiKey", "WavixDigest"),
    ("wavixApiKey", "wavixDigest"),
    ("wavix.api.key", "wavix.image.sha256"),
    ("apiKey", "sha256"),
    ("ApiKey", "Sha256"),
    ("api_key", "sha256"),
    ("wavixKey", "wavixDigest"),
    ("appid", "digest"),
    ("token: ", "digest: "),
    ("Wavix API key", "Wavix image digest"),
)
# Where the name is all that says it is a key: what is sent as a Bearer token is one whatever it is called.
_BY_NAME = [
    each
    for each in KEYS
    if not each.coded and "Bearer" not in each.text and any(name in each.text for name, _ in _NAMES)
]


def _found(spelling: Spelling, text: str, code: str) -> list[Finding]:
    report = examine(spelling.file, text.encode(), Config())
    assert report.notes == ()
    return [finding for finding in report.findings if finding.code == code]


def _coded(spelling: Spelling, key: str) -> str:
    server = {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": f"Bearer {key}"}}
    if spelling.coded == "base64":
        return base64.b64encode(key.encode()).decode()
    if spelling.coded == "mcp":
        return base64.b64encode(json.dumps(server).encode()).decode()
    if spelling.coded == "percent mcp":
        return quote(json.dumps({"name": "wavix", **server}), safe="")
    if spelling.coded == "percent url":
        return quote(f"https://api.wavix.com/v1/cdr?page=1&appid={key}", safe="")
    return key


def _shown(found: list[Finding], text: str) -> list[str]:
    return [text.encode()[finding.span.start : finding.span.end].decode() for finding in found]


def _is_placed(spelling: Spelling, shown: list[str], key: str) -> bool:
    whole = _coded(spelling, key) if spelling.coded in ("base64", "mcp") else key
    return shown == [whole]


@pytest.mark.parametrize("shape", [keygen.hex64, keygen.base36_50, keygen.base62_40], ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("spelling", KEYS, ids=lambda each: each.name)
def test_key_is_found_once_and_exactly(spelling: Spelling, shape: keygen.Shape) -> None:
    key = shape(random.Random(spelling.name))
    text = spelling.text.replace("@KEY@", _coded(spelling, key))
    assert _is_placed(spelling, _shown(_found(spelling, text, "WVX001"), text), key)


@pytest.mark.parametrize("value", ["reference", "placeholder", "empty"])
@pytest.mark.parametrize("spelling", KEYS, ids=lambda each: each.name)
def test_what_is_no_key_is_silent(spelling: Spelling, value: str) -> None:
    values = {"reference": spelling.reference, "placeholder": "your_wavix_api_key_here", "empty": ""}
    text = spelling.text.replace("@KEY@", _coded(spelling, values[value]))
    assert _found(spelling, text, "WVX001") == []


@pytest.mark.parametrize("spelling", _BY_NAME, ids=lambda each: each.name)
def test_digest_beside_the_word_wavix_is_silent(spelling: Spelling) -> None:
    text = spelling.text
    for name, other in _NAMES:
        text = text.replace(name, other)
    text = text.replace("@KEY@", keygen.hex64(random.Random(spelling.name)))
    assert _found(spelling, text, "WVX001") == []


@pytest.mark.parametrize("spelling", CALLS, ids=lambda each: each.name)
def test_appid_is_found_once_and_exactly(spelling: Spelling) -> None:
    text = spelling.text.replace("@KEY@", _coded(spelling, spelling.reference))
    found = _found(spelling, text, "WVX002")
    assert _shown(found, text) == ["appid"]


@pytest.mark.parametrize("spelling", CALLS, ids=lambda each: each.name)
def test_appid_of_others_is_silent(spelling: Spelling) -> None:
    key = keygen.hex32(random.Random(spelling.name))
    url = "https://api.openweathermap.org/data/2.5/weather"
    text = spelling.text.replace("https://api.wavix.com/v1/cdr", url).replace(
        "\\/\\/api.wavix.com\\/v1\\/cdr", "\\/\\/api.openweathermap.org\\/x"
    )
    encoded = quote(f"{url}?appid={key}", safe="") if spelling.coded else key
    text = text.replace("@KEY@", encoded) + ""
    report = examine(spelling.file, _with_word(spelling.file, text).encode(), Config())
    assert [finding.code for finding in report.findings] == []


def _with_word(file: str, text: str) -> str:
    """The word that lets the file past the first search, where nothing comes of it."""
    if file.endswith((".json", ".ipynb", ".har")):
        return text.rstrip()[:-1] + ', "seen": "wavix"}\n'
    if file.endswith((".csv", ".txt", ".log", ".md", ".rst", ".adoc", ".html", ".vue", ".http", ".xml")):
        return text + "\n<!-- wavix -->\n" if file.endswith((".xml", ".html", ".md", ".vue")) else text + "\nwavix\n"
    if file.endswith((".js", ".ts", ".mjs", ".go", ".java", ".kt", ".cs", ".rs", ".swift", ".php", ".jsonc")):
        return text + "// wavix\n"
    return text + ("rem wavix\n" if file.endswith(".bat") else "# wavix\n")


def test_there_are_as_many_spellings_as_promised() -> None:
    assert len(KEYS) >= 60
    assert len(CALLS) >= 50
    assert len({spelling.name for spelling in KEYS}) == len(KEYS)
