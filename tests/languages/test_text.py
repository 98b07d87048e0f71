"""Plain text, logs, transcripts, and languages that have no frontend: little is known, so little is claimed."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

import pytest

from tests import keygen
from tests.languages.documents import check
from wavix_lint.config import Config
from wavix_lint.engine import examine

BAD = {
    "note": ("n.txt", "wavix api key: [[@hex64@]]1\n"),
    "access log": (
        "a.log",
        '10.0.0.1 - - [x] "GET https://api.wavix.com/v1/calls?from=1&[[appid]]2=[[@hex64@]]1 HTTP/1.1" 200\n',
    ),
    "URL in a trace": ("t.log", "Traceback:\n  HTTPError: 401 for url: https://api.wavix.com/v1/cdrs?[[appid]]2=x\n"),
    "assignment in C++": ("a.cpp", 'const char* wavix_api_key = "[[@hex64@]]1";\n'),
    "Dart": ("a.dart", 'final u = "https://api.wavix.com/v1/calls?[[appid]]2=$key";\n'),
    "Lua": ("a.lua", 'local WAVIX_API_KEY = "[[@base62@]]1"\n'),
    "Perl": ("a.pl", "my $url = 'https://api.wavix.com/v1/calls?page=1&[[appid]]2=' . $k;\n"),
    "header line": ("h.txt", "Authorization: Bearer [[@base62@]]1\nfor https://api.wavix.com/v1/calls\n"),
    "Scala": ("A.scala", 'val wavixApiKey = "[[@hex64@]]1"\n'),
    "no suffix": ("NOTES", "Wavix API key: [[@base36@]]1\n"),
}
OK = {
    "digest": ("SHA256SUMS", "@sha256@  wavix-1.0.tar.gz\n@sha256:2@  wavix-1.1.tar.gz\n"),
    "commit log": ("log.txt", "commit @sha1@\n    wavix: new key handling\n"),
    "other vendor": ("a.txt", "https://api.openweathermap.org/x?appid=@hex32@ (we used wavix before)\n"),
    "placeholder": ("a.txt", "WAVIX_API_KEY=your_api_key_here\n"),
    "uuid": ("a.log", "wavix call @uuid@ ended\n"),
    "lock": ("Some.lock", "wavix 1.0 sha256:@sha256@\n"),
    "fund": ("a.csv.txt", "WAVIX,WAVMX mutual fund,@md5@\n"),
    "masked": ("a.log", "GET https://api.wavix.com/v1/calls Authorization: Bearer ****\n"),
    "other host of that name": (
        "a.txt",
        "https://notapi-wavix.com/?appid=@hex64@ and https://api.wavix.com.evil.test/?appid=1\n",
    ),
    "suppressed": ("a.lua", '-- wavix-lint: ignore[WVX001] a test account\nlocal WAVIX_API_KEY = "@base62@"\n'),
}


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    found, wanted = check(*BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert check(*OK[name]) == ([], [])


def _mcp(key: str) -> str:
    return json.dumps({"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": f"Bearer {key}"}})


def _b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


_KEY = keygen.key(21)
_CALL = f"https://api.wavix.com/v1/calls?page=1&appid={_KEY}"
ENCODED = {
    "Cursor link": (
        f"cursor://anysphere.cursor-deeplink/mcp/install?name=wavix&config={_b64(_mcp(_KEY))}",
        {"WVX001": _b64(_mcp(_KEY))},
    ),
    "Cursor link on the web": (
        f"https://cursor.com/install-mcp?name=wavix&config={quote(_b64(_mcp(_KEY)), safe='')}",
        {"WVX001": quote(_b64(_mcp(_KEY)), safe="")},
    ),
    "VS Code link": (
        f"vscode:mcp/install?{quote(json.dumps({'name': 'wavix', **json.loads(_mcp(_KEY))}), safe='')}",
        {"WVX001": _KEY},
    ),
    "VS Code Insiders": (f"vscode-insiders:mcp/install?{quote(_mcp(_KEY), safe='')}", {"WVX001": _KEY}),
    "redirect": (f"https://example.org/login?next={quote(_CALL, safe='')}", {"WVX001": _KEY, "WVX002": "appid"}),
    "redirect, lower case": (f"/go?to={quote(_CALL, safe='').lower()}", {"WVX001": _KEY.lower(), "WVX002": "appid"}),
    "form body in a log": (f"body: url={quote(_CALL, safe='')}&x=1", {"WVX001": _KEY, "WVX002": "appid"}),
    "data URL": (f"data:application/json;base64,{_b64(_mcp(_KEY))}  wavix", {"WVX001": _b64(_mcp(_KEY))}),
}
ENCODED_OK = {
    "placeholder": f"cursor://anysphere.cursor-deeplink/mcp/install?name=wavix&config={_b64(_mcp('YOUR_API_KEY'))}",
    "reference": f"vscode:mcp/install?{quote(_mcp('${env:WAVIX_API_KEY}'), safe='')}",
    "no header": "vscode:mcp/install?" + quote('{"name": "wavix", "url": "https://mcp.wavix.com/mcp"}', safe=""),
    "other vendor": "wavix or " + quote(f"https://api.openweathermap.org/x?appid={_KEY}", safe=""),
    "another server": f"cursor://x/mcp/install?name=wavix&config={_b64(json.dumps({'url': 'https://example.org'}))}",
    "not base64": "cursor://x/mcp/install?name=wavix&config=" + "abc_" * 10 + "!",
    "base64 of bytes": "cursor://x/mcp/install?name=wavix&config=" + base64.b64encode(bytes(range(200, 250))).decode(),
    "token of another kind": f"wavix eyJ{keygen.key(4)}",
}


@pytest.mark.parametrize("file", ["a.md", "a.txt", "a.html"])
@pytest.mark.parametrize("name", ENCODED)
def test_encoded_text_is_read_and_its_place_is_that_of_the_encoded_one(name: str, file: str) -> None:
    line, expected = ENCODED[name]
    data = f"see {line} .\n".encode()
    found = examine(file, data, Config()).findings
    assert {each.code: data[each.span.start : each.span.end].decode() for each in found} == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize("name", ENCODED_OK)
def test_encoded_text_without_a_key_is_silent(name: str) -> None:
    assert examine("a.md", f"see {ENCODED_OK[name]} .\n".encode(), Config()).findings == ()
