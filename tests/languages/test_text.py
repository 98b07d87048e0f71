"""Plain text, logs and languages without a frontend."""

from __future__ import annotations

import random

import pytest

from tests import keygen
from tests.languages.documents import check
from wavix_lint.config import Config
from wavix_lint.engine import examine

_TRANSCRIPT = (
    "*   Trying 10.0.0.1:443...\n* Connected to api.wavix.com (10.0.0.1) port 443 (#0)\n> GET /v1/calls{query} HTTP/2\n"
    "> Host: api.wavix.com\n> user-agent: curl/8.4.0\n> accept: */*\n{header}> \n< HTTP/2 200\n< content-type: application/json\n"
)
BAD = {
    "notes.txt": {
        "said plainly": "Wavix API key: [[@hex64@]]1\n",
        "below a heading": "Wavix\n-----\nUser: demo\nAPI key: [[@base62@]]1\n",
        "below a name": "Wavix:\n  API key: [[@hex64@]]1\n",
        "list below a heading": "## Wavix (production)\n\n- url: https://api.wavix.com\n- token = [[@base36@]]1\n",
        "between others": (
            "OpenAI:\n  API key: @base62@\n\nWavix:\n  API key: [[@hex64@]]1\n\nTwilio:\n  token: @hex32@\n"
        ),
        "table": "| env | Wavix key |\n|-----|-----------|\n| prod | [[@hex64@]]1 |\n| test | your_api_key |\n",
        "grid": (
            "+------+---------------+\n| Name | Wavix API key |\n+======+===============+\n| prod | "
            "[[@base62@]]1 |\n+------+---------------+\n"
        ),
        "row that says so": (
            "| Service | API key | Owner |\n|---|---|---|\n| Wavix | `[[@hex64@]]1` | Ann |\n| Twilio | "
            "`@hex32@` | Bob |\n"
        ),
        "mail": "Hi Ann,\n\nuse https://api.wavix.com/v1/cdrs?[[appid]]2=KEY for the report.\n",
        "old way": "GET https://api.wavix.com/v1/cdrs?type=placed&[[appid]]2=your_api_key\n",
        "header": "Authorization: Bearer [[@base62@]]1 goes to https://api.wavix.com\n",
        "encoded redirect": (
            "https://example.org/login?next=https%3A%2F%2Fapi.wavix.com%2Fv1%2Fcdrs%3Fpage%3D1%26[[appid]]2%3DKEY&x=1\n"
        ),
    },
    "server.log": {
        "whole URL": "2026-01-01 INFO GET https://api.wavix.com/v1/calls?page=1&[[appid]]2=x -> 200\n",
        "urllib3": (
            'DEBUG:urllib3.connectionpool:https://api.wavix.com:443 "GET /v1/profile?[[appid]]2=[[@hex64@]]1 '
            'HTTP/1.1" 200 None\n'
        ),
        "retries": (
            "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.wavix.com', port=443): Max retries "
            "exceeded with url: /v1/calls?[[appid]]2=[[@hex64@]]1 (Caused by NewConnectionError('...'))\n"
        ),
        "curl": _TRANSCRIPT.format(query="?[[appid]]2=[[@hex64@]]1", header=""),
        "curl with the header": _TRANSCRIPT.format(query="", header="> authorization: Bearer [[@base62@]]1\n"),
        "curl with Basic": _TRANSCRIPT.format(query="", header="> authorization: Basic [[@BASIC@]]1\n"),
        "http.client": (
            "send: b'GET /v1/calls?[[appid]]2=[[@hex64@]]1 HTTP/1.1\\r\\nHost: api.wavix.com\\r\\nAccept: */*\\r\\n'\n"
        ),
        "access log with hosts": (
            'api.wavix.com 10.0.0.1 - - [01/Jan/2026:10:00:00 +0000] "GET /v1/calls?[[appid]]2=x HTTP/1.1" 200 12\n'
        ),
        "key=value": 'level=info method=GET path="/v1/calls?[[appid]]2=x" host=api.wavix.com status=200\n',
        "JSON line": '{"level": "info", "host": "api.wavix.com", "path": "/v1/calls?[[appid]]2=x", "status": 200}\n',
        "error of axios": (
            "  path: '/v1/calls?[[appid]]2=[[@hex64@]]1',\n  method: 'GET',\n  host: 'api.wavix.com',\n  "
            "protocol: 'https:',\n"
        ),
        "error of requests": (
            "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: "
            "https://api.wavix.com/v1/calls?[[appid]]2=x\n"
        ),
        "websocket": "connecting to wss://api.wavix.com/sip?[[appid]]2=[[@hex64@]]1\n",
        "HTTP/2 headers": ":method: GET\n:path: /v1/calls?[[appid]]2=x\n:authority: api.wavix.com\n:scheme: https\n",
        "environment": "env: PATH=/usr/bin WAVIX_API_KEY=[[@hex64@]]1 HOME=/root\n",
    },
    "main.cpp": {
        "constant": 'static const char* WAVIX_API_KEY = "[[@hex64@]]1";\n',
        "URL": 'std::string url = "https://api.wavix.com/v1/calls?[[appid]]2=" + key;\n',
        "comment": "// wavix api key: [[@hex64@]]1\n",
    },
    "main.dart": {
        "constant": "const wavixApiKey = '[[@base62@]]1';\n",
        "URL": "final url = Uri.parse('https://api.wavix.com/v1/calls?[[appid]]2=$key');\n",
    },
    "init.lua": {
        "field": 'local wavix = { api_key = "[[@hex64@]]1" }\n',
        "URL": 'http.get("https://api.wavix.com/x?[[appid]]2=" .. key)\n',
    },
    "call.pl": {"header": 'my %h = (Authorization => "Bearer [[@base62@]]1"); # https://api.wavix.com\n'},
    "call.R": {"set": 'Sys.setenv(WAVIX_API_KEY = "[[@hex64@]]1")\n'},
    "Call.scala": {"value": 'val wavixApiKey: String = "[[@base36@]]1"\n'},
    "seed.sql": {"row": "INSERT INTO settings (name, value) VALUES ('wavix_api_key', '[[@hex64@]]1');\n"},
}
OK = {
    "notes.txt": {
        "commit about keys": "wavix: fix the key rotation (@sha1@)\nwavix api key handling: @sha1:2@\n",
        "placeholder": (
            "Wavix API key: your_api_key\nWavix API key: <your api key>\nWavix API key: "
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
        ),
        "reference": "Wavix API key: ${WAVIX_API_KEY} or op://vault/wavix/key\n",
        "other vendors below a heading": (
            "# Wavix and others\n\n- OpenAI API key: @base62@\n- Twilio auth token: @hex32@\n"
        ),
        "heading of another vendor": "Wavix\n=====\nhttps://wavix.com\n\nOpenAI\n======\nAPI key: @base62@\n",
        "code of others below a heading": (
            'Wavix\n=====\napp_key = "@hex32@"\nrequests.get(f"https://api.edamam.com/search?app_key={app_key}")\n'
        ),
        "ids": "Wavix call @uuid@ and 2FA service id @hex32@\n",
        "digest": "sha256 of the wavix image: @sha256@\nwavix-1.2.0.tar.gz @sha256@\n",
        "commits": "wavix: rotate (@sha1@)\ncommit @sha1@\nAuthor: a\n\n    wavix token cleanup\n",
        "table of digests": "| File | SHA-256 |\n|---|---|\n| wavix-sdk.tar.gz | @sha256@ |\n",
        "table of ids": "| Wavix trunk | ID |\n|---|---|\n| main | @hex32@ |\n",
        "openweather": "wavix and https://api.openweathermap.org/data/2.5/weather?appid=@hex32@\n",
        "the word": "Wavix has deprecated `appid` (?appid=KEY).\n",
        "masked": "Wavix API key: 9f8e****************\nWavix API key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0...\n",
    },
    "server.log": {
        "own server": 'wavix.example.org 10.0.0.1 "GET /composers?appid=12 HTTP/1.1" 200\n',
        "other host in the line": (
            'proxy for wavix: api.openweathermap.org "GET /data/2.5/weather?appid=@hex32@ HTTP/1.1" 200\n'
        ),
        "other host in the headers": (
            "> GET /data/2.5/weather?appid=@hex32@ HTTP/1.1\n> Host: api.openweathermap.org\n> X-Wavix: 1\n> \n"
        ),
        "another request": (
            "> GET /v1/calls HTTP/1.1\n> Host: api.wavix.com\n> \n\n"
            "> GET /x?appid=@hex32@ HTTP/1.1\n> Host: example.org\n> \n"
        ),
        "webhook": '10.0.0.1 - - "POST /wavix/inbound?appid=1 HTTP/1.1" 200 0\n',
        "header of another": "> Host: api.openai.com\n> Authorization: Bearer @base62@\n> User-Agent: wavix-bot\n",
        "masked": "> Host: api.wavix.com\n> Authorization: Bearer ****\n",
        "ids": "wavix call_id=@uuid@ session=@hex32@ trace=@hex32:2@ request_id=@uuid:2@\n",
        "digest": "pulled wavix/mcp@sha256:@sha256@\nDigest: sha256:@sha256@\n",
        "Basic of another": "> GET / HTTP/1.1\n> Host: example.org\n> authorization: Basic @BASIC@\n> x-for: wavix\n",
        "lock": "wavix==1.1.0 --hash=sha256:@sha256@\n",
    },
    "main.cpp": {
        "other key": 'const char* OPENWEATHER_KEY = "@hex32@"; // not wavix\n',
        "environment": 'getenv("WAVIX_API_KEY")\n',
    },
    "main.dart": {"environment": "const k = String.fromEnvironment('WAVIX_API_KEY');\n"},
    "pubspec.lock": {"digest": '  wavix:\n    description:\n      sha256: "@sha256@"\n      url: "https://pub.dev"\n'},
    "seed.sql": {"hash": "INSERT INTO users (name, password_hash) VALUES ('wavixsan', '@sha256@');\n"},
}
_BAD = [(file, name, text) for file, cases in BAD.items() for name, text in cases.items()]
_OK = [(file, name, text) for file, cases in OK.items() for name, text in cases.items()]


def _with_basic(text: str) -> str:
    import base64

    return text.replace("@BASIC@", base64.b64encode(f"{keygen.hex64(random.Random(5))}:".encode()).decode())


@pytest.mark.parametrize(("file", "name", "text"), _BAD, ids=[f"{file} {name}" for file, name, _ in _BAD])
def test_found(file: str, name: str, text: str) -> None:
    found, wanted = check(file, _with_basic(text))
    assert wanted
    assert found == wanted


@pytest.mark.parametrize(("file", "name", "text"), _OK, ids=[f"{file} {name}" for file, name, _ in _OK])
def test_silent(file: str, name: str, text: str) -> None:
    assert check(file, _with_basic(text)) == ([], [])


@pytest.mark.parametrize("length", [400_000, 1_500_000])
def test_key_in_the_middle_of_a_large_log_is_found_at_its_place(length: int) -> None:
    key = keygen.key(8)
    noise = b"2026-01-01 10:00:00 INFO nothing happened at https://example.org/a?b=c\n"
    before = noise * (length // 2 // len(noise))
    data = before + f"Wavix API key: {key}\n".encode() + before + f"wavix token {keygen.key(9)}\n".encode()
    found = examine("a.log", data, Config()).findings
    assert [data[one.span.start : one.span.end].decode() for one in found] == [key, keygen.key(9)]
