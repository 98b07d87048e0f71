"""Percent-encoding, base64 and the links that editors take settings from: found at the place of what is encoded."""

from __future__ import annotations

import base64
import json
import random
import time
from urllib.parse import quote

import pytest

from tests import keygen
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.languages import encoded
from wavix_lint.model import Span

KEY = keygen.hex64(random.Random(77))
SERVER = {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": f"Bearer {KEY}"}}
STDIO = {"command": "node", "args": ["server.js"], "env": {"WAVIX_API_KEY": KEY}}
URL = f"https://api.wavix.com/v1/cdrs?page=1&appid={KEY}"


def b64(value: object, urlsafe: bool = False, padded: bool = True) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    run = (base64.urlsafe_b64encode if urlsafe else base64.b64encode)(text.encode()).decode()
    return run if padded else run.rstrip("=")


def percent(value: object, safe: str = "") -> str:
    return quote(value if isinstance(value, str) else json.dumps(value), safe=safe)


# What is written, the rule, and what must be shown under the finding (None: the key itself).
_RUN = b64(SERVER)
BAD = {
    "cursor": (f"cursor://anysphere.cursor-deeplink/mcp/install?name=wavix&config={_RUN}", "WVX001", _RUN),
    "cursor, local server": (
        f"cursor://anysphere.cursor-deeplink/mcp/install?name=wavix&config={b64(STDIO)}",
        "WVX001",
        b64(STDIO),
    ),
    "cursor on the web": (f"https://cursor.com/install-mcp?name=wavix&config={_RUN}", "WVX001", _RUN),
    "cursor in another language": (f"https://cursor.com/en/install-mcp?name=wavix&config={_RUN}", "WVX001", _RUN),
    "padding percent-encoded": (
        f"cursor://anysphere.cursor-deeplink/mcp/install?name=wavix&config={b64(SERVER).replace('=', '%3D')}",
        "WVX001",
        b64(SERVER).replace("=", "%3D"),
    ),
    "without padding, for URLs": (
        f"cursor://x/mcp/install?name=wavix&config={b64(SERVER, True, False)}",
        "WVX001",
        b64(SERVER, True, False),
    ),
    "config first": (f"cursor://x/mcp/install?config={_RUN}&name=wavix", "WVX001", _RUN),
    "ampersand of HTML": (f"cursor://x/mcp/install?name=wavix&amp;config={_RUN}", "WVX001", _RUN),
    "vscode": (f"vscode:mcp/install?{percent({'name': 'wavix', **SERVER})}", "WVX001", None),
    "vscode insiders": (f"vscode-insiders:mcp/install?{percent({'name': 'wavix', **STDIO})}", "WVX001", None),
    "vscode with fewer signs encoded": (
        f"vscode:mcp/install?{percent({'name': 'wavix', **SERVER}, ':/,')}",
        "WVX001",
        None,
    ),
    "redirect of vscode": (
        f"https://insiders.vscode.dev/redirect/mcp/install?name=wavix&config={percent(SERVER)}",
        "WVX001",
        None,
    ),
    "encoded twice": (
        f"https://vscode.dev/redirect?url={percent('vscode:mcp/install?' + percent({'name': 'wavix', **SERVER}))}",
        "WVX001",
        None,
    ),
    "LM Studio": (f"lmstudio://add_mcp?name=wavix&config={_RUN}", "WVX001", _RUN),
    "redirect": (f"https://example.org/login?next={percent(URL)}&x=1", "WVX002", "appid"),
    "redirect to be found by its key": (f"https://example.org/login?next={percent(URL)}", "WVX001", None),
    "small letters": (f"https://example.org/login?next={percent(URL).lower()}", "WVX002", "appid"),
    "slashes as they are": (f"https://example.org/login?next={percent(URL, '/:')}", "WVX002", "appid"),
    "form": (f"redirect_uri={percent(URL)}", "WVX002", "appid"),
    "proxy": (f"https://proxy.example.org/?{percent(URL)}", "WVX002", "appid"),
    "data URL": (
        f"data:application/json;base64,{b64({'wavix': {'apiKey': KEY}})}",
        "WVX001",
        b64({"wavix": {"apiKey": KEY}}),
    ),
    "data URL of a dotenv file": (
        f"data:text/plain;base64,{b64(f'WAVIX_API_KEY={KEY}')}",
        "WVX001",
        b64(f"WAVIX_API_KEY={KEY}"),
    ),
}
_WIDGET = {"sip": {"server": "sg.wavix.net", "token": keygen.jwt(random.Random(4))}}
BAD["widget"] = (f"https://api.wavix.com/webrtc/v2.0.0/widget.html?config_token={b64(_WIDGET)}", "WVX001", b64(_WIDGET))
_SAMPLE = {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": "Bearer YOUR_API_KEY"}}
OK = {
    "sample of the vendor": f"cursor://anysphere.cursor-deeplink/mcp/install?name=wavix&config={b64(_SAMPLE)}",
    "no header at all": f"cursor://x/mcp/install?name=wavix&config={b64({'url': 'https://mcp.wavix.com/mcp'})}",
    "reference": f"vscode:mcp/install?{percent({'name': 'wavix', 'env': {'WAVIX_API_KEY': '${input:key}'}})}",
    "sample, percent-encoded": f"vscode:mcp/install?{percent({'name': 'wavix', **_SAMPLE})}",
    "another vendor": (
        f"cursor://x/mcp/install?name=other&"
        f"config={b64({'headers': {'Authorization': 'Bearer ' + KEY}, 'url': 'https://mcp.example.org'})} wavix"
    ),
    "redirect of another vendor": (
        f"https://wavix.example.org/?next={percent('https://api.openweathermap.org/x?appid=' + KEY)}"
    ),
    "picture": f"data:image/png;base64,{b64('x' * 90)} wavix",
    "binary": f"wavix data:application/octet-stream;base64,{base64.b64encode(bytes(range(200))).decode()}",
    "not base64": "wavix ?config=eyJ%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%",
    "encoded date": "https://api.wavix.com/v1/cdrs?from=2026-01-01%2000%3A00",
    "digest in a link": f"https://example.org/wavix%20sdk?sha256={KEY}",
}


@pytest.mark.parametrize("file", ["a.txt", "README.md", "a.html"])
@pytest.mark.parametrize("name", BAD)
def test_found_where_it_is_encoded(name: str, file: str) -> None:
    link, code, shown = BAD[name]
    text = {
        "a.txt": f"for wavix see {link} now\n",
        "README.md": f"# Wavix\n\n[add]({link})\n",
        "a.html": f'<p>Wavix</p>\n<a href="{link}">add</a>\n',
    }[file]
    found = [one for one in examine(file, text.encode(), Config()).findings if one.code == code]
    assert {text[one.span.start : one.span.end] for one in found} == {shown or KEY}
    assert all(one.fix is None for one in found)


@pytest.mark.parametrize("file", ["a.txt", "README.md", "a.html"])
@pytest.mark.parametrize("name", OK)
def test_silent(name: str, file: str) -> None:
    text = f'<a href="{OK[name]}">add</a>\n' if file == "a.html" else f"see {OK[name]} now\n"
    assert [one.code for one in examine(file, text.encode(), Config()).findings] == []


def test_key_does_not_show_in_what_is_shown() -> None:
    link, _, _ = BAD["cursor"]
    (found,) = examine("a.txt", link.encode(), Config()).findings
    assert all(_RUN not in line.text and KEY not in line.text for line in found.frame)


@pytest.mark.parametrize(
    "noise",
    [b"wavix" + b"%3A" * 300_000, b"a" * 1_000_000 + b" wavix", b"wavix%" * 150_000, b"?config=" * 120_000 + b"wavix",
     b"wavix?config=" + b"A" * 1_000_000, b"%7B%22wavix" * 90_000, b"wavix=%41&" * 90_000],
    ids=lambda noise: noise[:12].decode(),
)  # fmt: skip
def test_large_runs_take_no_time(noise: bytes) -> None:
    start = time.process_time()
    fragments = list(encoded.fragments_in(noise, Span(0, len(noise)), Config()))
    assert time.process_time() - start < 3
    assert all(piece.origin.end <= len(noise) for fragment in fragments[:5] for piece in fragment.map.pieces)
