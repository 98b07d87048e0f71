"""`.http` and `.rest` files, and the same grammar in Markdown."""

from __future__ import annotations

import pytest

from tests.languages.shell_files import API, costs_little, found, mutations, survives

_SAMPLE = """@host = https://api.wavix.com
@key = {{$processEnv WAVIX_API_KEY}}
### List
# @name list
< {% request.variables.set("a", 1) %}
GET {{host}}/v1/calls
    ?appid={{key}}
    &page=1 HTTP/1.1
X-API-Key: {{key}}
Authorization: {{key}}

{"a": 1}

> {%
client.test();
%}
###
http://api.wavix.com/v1/x?appid=abc
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET @API@/x?appid={{k}}", ["WVX002 appid"]),
        ("get @API@/x?appid={{k}}", ["WVX002 appid"]),
        ("@API@/x?appid={{k}}", ["WVX002 appid"]),
        ("GET {{h}}/x?appid={{k}}\n\n###\n@h = @API@", ["WVX002 appid"]),
        ("@h = @API@\n@b = {{h}}/v1\nGET {{b}}/x?appid={{k}}", ["WVX002 appid"]),
        ("GET @API@/x?appid=@KEY@", ["WVX002 appid", "WVX001 @KEY@"]),
        ("GET @API@/x\nAuthorization: Bearer @KEY@", ["WVX001 @KEY@"]),
        ("GET @API@/x\n\nGET @API@/y?appid={{k}}", ["WVX003 GET https://api.wavix.com/x", "WVX002 appid"]),
        ('POST @API@/x\nAuthorization: Bearer {{k}}\n\n{"wavixApiKey": "@KEY@"}', ["WVX001 @KEY@"]),
        ('POST @API@/x\nAuthorization: Bearer {{k}}\n\n{"appid": "x"}', []),
        ("GET https://example.com/x?appid={{k}}\n# wavix", []),
        ("GET {{base}}/x?appid={{k}}\n# wavix", []),
        ("GET @API@/webrtc/v2.0.0/widget.js", []),
    ],
)
def test_http_file(text: str, expected: list[str]) -> None:
    assert [line.strip() for line in found("x.http", text + "\n")] == expected


def test_request_line_in_documentation_does_not_say_that_headers_are_missing() -> None:
    assert found("README.md", "# API\n\n```http\nGET @API@/v1/cdrs\n```\n") == []


def test_fence_in_documentation() -> None:
    assert found("README.md", "```http\nGET  @API@/v1/cdrs?type=placed&appid=your_api_key\n```\n") == ["WVX002 appid"]


test_mutations = mutations("x.http", _SAMPLE, "{}<>#@?&=:%\n \té\udcff")


@pytest.mark.parametrize(
    "text", ["{{" * 50_000, "@a = {{a}}{{a}}{{a}}\nGET {{a}}", "&a=b\n" * 20_000, "###\n" * 20_000]
)
def test_hostile_text_ends(text: str) -> None:
    survives("x.http", f"GET {API}/x?appid=k\n{text}")


def test_large_file_is_read_in_time() -> None:
    section = '### a\nGET https://example.com/x?a={{k}}\nA: b\n\n{"a": 1}\n\n'
    costs_little("x.http", section * 9000 + f"###\nGET {API}/x\n", 10)
