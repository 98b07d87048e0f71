"""nginx by the names of its files; what it says lies among the cases of the rules."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found

LOCATION = "location / { proxy_pass https://api.wavix.com; proxy_set_header Authorization 'Bearer @A@'; }\n"


@pytest.mark.parametrize(
    "file",
    ["nginx.conf", "nginx/app", "etc/nginx/conf.d/app.conf", "sites-enabled/app", "app.conf", "nginx.conf.j2"],
)
def test_names_of_files(file: str) -> None:
    assert found(file, LOCATION) == ["WVX001 @A@"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('set $wavix_key "@A@";', ["WVX001 @A@"]),
        ("env WAVIX_API_KEY=@A@;", ["WVX001 @A@"]),
        ("set $base https://api.wavix.com; location / { proxy_pass $base/v1?appid=$k; }", ["WVX002 appid"]),
        ("location / { proxy_pass https://api.wavix.com; } # a } in a remark\n", []),
        ("location / { proxy_pass https://api.wavix.com/${uri}; proxy_set_header Authorization ''; }", []),
        ('location / { proxy_pass "https://api.wavix.com/?a=;}&appid=$k"; }', ["WVX002 appid"]),
        ("location / { proxy_pass https://api.wavix.com?appid=$k", ["WVX002 appid"]),
        ("} } location / { proxy_pass https://api.wavix.com?appid=$k; }", ["WVX002 appid"]),
        (
            "proxy_ssl_verify off; server { location / { proxy_pass https://api.wavix.com; } }",
            ["WVX006 proxy_ssl_verify off"],
        ),
        ("upstream w { server nl.wavix.net; } location / { proxy_pass http://w; }", []),
        ("env WAVIX_API_KEY; env WAVIX_TOKEN=;", []),
        ("# Wavix\nset $api_key '@A@';\n", ["WVX001 @A@"]),
        ("# Wavix\n\nset $api_key '@A@';\n", []),
        ("map $x $wavix_key { volatile; default @A@; }", ["WVX001 @A@"]),
        (
            "proxy_set_header X-API-Key @A@; location / { proxy_pass https://api.wavix.com; }",
            ["WVX004 X-API-Key", "WVX001 @A@"],
        ),
        ("location / { proxy_set_header Authorization; proxy_pass https://api.wavix.com; }", []),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert found("nginx.conf", text) == expected


def test_why_nothing_is_replaced() -> None:
    (finding,) = findings("nginx.conf", LOCATION)[1]
    assert finding.fix is None
    assert "include" in finding.no_fix


def test_comment_silences() -> None:
    assert found("nginx.conf", "# wavix-lint: ignore[WVX001] test\n" + LOCATION) == []


def test_blocks_inside_blocks_inside_blocks() -> None:
    text = "a {" * 500 + LOCATION + "}" * 600 + LOCATION
    assert found("nginx.conf", text) == ["WVX001 @A@"] * 2
