"""Fixes of requests in `.http` files."""

from __future__ import annotations

import pytest

from tests.keygen import key
from tests.wire.prove import repaired
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Applicability

_KEY = key(8)
_API = "https://api.wavix.com"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("GET @API@/v1/x?appid={{k}}\n", "GET @API@/v1/x\nAuthorization: Bearer {{k}}\n"),
        ("GET @API@/v1/x?appid={{k}}", "GET @API@/v1/x\nAuthorization: Bearer {{k}}"),
        (
            "GET @API@/x?a=1&appid={{k}} HTTP/1.1\nA: b\n\n{}\n",
            "GET @API@/x?a=1 HTTP/1.1\nA: b\nAuthorization: Bearer {{k}}\n\n{}\n",
        ),
        ("GET @API@/x\n    ?appid={{k}}\n    &a=1\n", "GET @API@/x\n    ?a=1\nAuthorization: Bearer {{k}}\n"),
        ("GET @API@/x\n    ?a=1\n    &appid={{k}}\n", "GET @API@/x\n    ?a=1\nAuthorization: Bearer {{k}}\n"),
        ("GET @API@/x?appid={{k}}&a=1\r\nA: b\r\n", "GET @API@/x?a=1\r\nA: b\r\nAuthorization: Bearer {{k}}\r\n"),
        (
            "GET /x?appid=abc&a=1 HTTP/1.1\nHost: api.wavix.com\n",
            "GET /x?a=1 HTTP/1.1\nHost: api.wavix.com\nAuthorization: Bearer abc\n",
        ),
        ("GET @API@/x\nAuthorization: Token {{k}}\n", "GET @API@/x\nAuthorization: Bearer {{k}}\n"),
        ("GET @API@/x\nAuthorization: {{api_key}}\n", "GET @API@/x\nAuthorization: Bearer {{api_key}}\n"),
        ("GET @API@/x\nX-API-Key: {{k}}\n", "GET @API@/x\nAuthorization: Bearer {{k}}\n"),
        ("GET http://api.wavix.com/x\nAuthorization: Bearer {{k}}\n", "GET @API@/x\nAuthorization: Bearer {{k}}\n"),
        (
            "# @prompt p\nGET @API@/x?appid=@KEY@\n",
            "# @prompt p\nGET @API@/x\nAuthorization: Bearer {{$processEnv WAVIX_API_KEY}}\n",
        ),
        ("@k = {{$guid}}\n@wavixKey = @KEY@\n", "@k = {{$guid}}\n@wavixKey = {{$processEnv WAVIX_API_KEY}}\n"),
        ("@apiKey = x\nGET @API@/x\n", "@apiKey = x\nGET @API@/x\nAuthorization: Bearer {{apiKey}}\n"),
        (
            'curl "@API@/x?appid={{k}}" \\\n  -s\n',
            'curl "@API@/x" \\\n  -H "Authorization: Bearer {{k}}" \\\n  -s\n',
        ),
    ],
)
def test_fix(before: str, after: str) -> None:
    source = before.replace("@API@", _API).replace("@KEY@", _KEY)
    result = repaired("api.http", source.encode(), Applicability.UNSAFE, key=_KEY if "@KEY@" in before else "").data
    assert result.decode() == after.replace("@API@", _API)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("@u = @API@/x?appid={{k}}\nGET {{u}}\n", "the URL is in a variable"),
        ("GET @API@/x?appid=@KEY@\n", "the file does not say for which client it is"),
        ("GET @API@/x?appid=@KEY@\n\n> {% client.log() %}\n", "only the client's environment file can hold it"),
        ("GET @API@/x?appid={{k}}\nX-API-Key: {{k}}\n", "the request carries the key a second time"),
        ("# GET @API@/x?appid={{k}}\n", "this is text and no request"),
        ("GET @API@/x\nAuthorization: Basic {{a}} {{b}}\n", "the client encodes the credential itself"),
    ],
)
def test_there_is_no_fix_and_the_reason_is_said(text: str, reason: str) -> None:
    report = examine("api.http", text.replace("@API@", _API).replace("@KEY@", _KEY).encode(), Config())
    assert any(finding.no_fix.startswith(reason) for finding in report.findings), [f.no_fix for f in report.findings]
