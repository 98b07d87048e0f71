"""`.curlrc`: options of curl, one a row."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import found

BAD = {
    "header": (
        'url = "https://api.wavix.com/v1/calls"\nheader = "Authorization: Bearer @A@"\n',
        ["WVX001 @A@"],
    ),
    "header before the address": (
        'header: "Authorization: Bearer @A@"\nurl https://api.wavix.com/v1/calls\n',
        ["WVX001 @A@"],
    ),
    "dashes": ('--url https://api.wavix.com/v1/calls\n-H "Authorization: Bearer @A@"\n', ["WVX001 @A@"]),
    "appid": ('url = "https://api.wavix.com/v1/calls?page=1&appid=@A@"\n', ["WVX002 appid", "WVX001 @A@"]),
    "bearer option": (
        "url = https://api.wavix.com/v1/calls\noauth2-bearer = @A@\n",
        ["WVX001 @A@"],
    ),
    "no checks": (
        'url = "https://api.wavix.com/v1/calls"\nheader = "Authorization: Bearer $KEY"\ninsecure\n',
        ["WVX006 insecure"],
    ),
    "no checks, short": (
        'url = "https://api.wavix.com/v1/calls"\n-k\nheader = "Authorization: Bearer $KEY"\n',
        ["WVX006 -k"],
    ),
    "cleartext": (
        'url = "http://api.wavix.com/v1/calls"\nheader = "Authorization: Bearer $KEY"\n',
        ["WVX005 http://api.wavix.com/v1/calls"],
    ),
    "scheme": ('url = "https://api.wavix.com/v1/calls"\nheader = "Authorization: Token $KEY"\n', ["WVX004 Token $KEY"]),
    "other header": ('url = "https://api.wavix.com/v1/calls"\nheader = "X-API-Key: $KEY"\n', ["WVX004 X-API-Key"]),
    "header for all commands": ('# Wavix\nheader = "Authorization: Bearer @A@"\n', ["WVX001 @A@"]),
    "second request": (
        "url = https://example.com/\nnext\n"
        'url = https://api.wavix.com/v1/calls\nheader = "Authorization: Bearer @A@"\n',
        ["WVX001 @A@"],
    ),
}
OK = {
    "reference": 'url = "https://api.wavix.com/v1/calls"\nheader = "Authorization: Bearer $WAVIX_API_KEY"\n',
    "placeholder": 'url = "https://api.wavix.com/v1/calls"\nheader = "Authorization: Bearer <your_api_key>"\n',
    "others": 'user-agent = "wavix"\nurl = "https://example.com/"\nheader = "Authorization: Bearer @A@"\ninsecure\n',
    "weather": 'user-agent = wavix\nurl = "https://api.openweathermap.org/data/2.5/weather?appid=@A@"\n',
    "documentation": 'url = "https://docs.wavix.com/llms.txt"\nheader = "X-Request-Id: @A@"\n',
    "each request for itself": (
        'url = https://api.wavix.com/v1/calls\nheader = "Authorization: Bearer $KEY"\nnext\n'
        'url = https://example.com/\nheader = "Authorization: Bearer @A@"\ninsecure\n'
    ),
    "header for all commands, of others": '# wavix has one too\n\nheader = "Authorization: Bearer @A@"\n',
    "session": 'url = "https://api.wavix.com/v1/calls"\nheader = "Authorization: Bearer $KEY"\ncookie = "id=@A@"\n',
    "widget": "url = https://api.wavix.com/webrtc/v2.0.0/widget.js\n",
}


@pytest.mark.parametrize("file", [".curlrc", "etc/_curlrc"])
@pytest.mark.parametrize("name", BAD)
def test_found(name: str, file: str) -> None:
    text, expected = BAD[name]
    assert sorted(found(file, text)) == sorted(expected)


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert found(".curlrc", OK[name]) == []


def test_comment_silences() -> None:
    text = (
        'url = "https://api.wavix.com/v1/calls"\n# wavix-lint: ignore[WVX001] a test account\n'
        'header = "Authorization: Bearer @A@"\n'
    )
    assert found(".curlrc", text) == []
