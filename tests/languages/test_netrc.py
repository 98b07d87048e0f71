"""`.netrc`: passwords for hosts of Wavix."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found

BAD = {
    "one row": ("machine api.wavix.com login token password @A@\n", ["WVX001 @A@"]),
    "several rows": ("machine api.wavix.com\n  login token\n  password @A@\n", ["WVX001 @A@"]),
    "quotes": ('machine api.wavix.com login token password "@A@"\n', ["WVX001 @A@"]),
    "key as login": ("machine api.wavix.com login @A@ password x\n", ["WVX001 @A@"]),
    "test twin": ("machine api.qa1.wavix.dev login token password @A@\n", ["WVX001 @A@"]),
    "several machines": (
        "machine github.com login me password @B@\nmachine mcp.wavix.com login x password @A@\n",
        ["WVX001 @A@"],
    ),
    "password before login": ("machine api.wavix.com password @A@ login token", ["WVX001 @A@"]),
    "commented out": ("# machine api.wavix.com login token password @A@\n", ["WVX001 @A@"]),
    "line ends of Windows": ("machine api.wavix.com\r\nlogin x\r\npassword @A@\r\n", ["WVX001 @A@"]),
}
OK = {
    "other machine": "# wavix\nmachine github.com login me password @A@\n",
    "default": "machine api.wavix.com login x password y\ndefault login me password @A@\n",
    "placeholder": "machine api.wavix.com login token password <your_api_key>\n",
    "reference": "machine api.wavix.com login token password ${WAVIX_API_KEY}\n",
    "similar host": "machine api.wavix.com.evil.test login token password @A@\n",
    "foreign domain": "machine wavix-dev.com login token password @A@\n",
    "nothing after password": "machine api.wavix.com login token password",
    "macro": "machine api.wavix.com login x password y\nmacdef init\npassword @A@\n",
    "user name": "machine api.wavix.com login ann.example.2026 password changeme\n",
}


@pytest.mark.parametrize("file", [".netrc", "home/_netrc"])
@pytest.mark.parametrize("name", BAD)
def test_found(name: str, file: str) -> None:
    text, expected = BAD[name]
    assert found(file, text) == expected


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert found(".netrc", OK[name]) == []


def test_comment_silences() -> None:
    text = "# wavix-lint: ignore[WVX001] a test account\nmachine api.wavix.com login x password @A@\n"
    assert found(".netrc", text) == []


def test_why_nothing_is_replaced() -> None:
    (finding,) = findings(".netrc", "machine api.wavix.com login x password @A@\n")[1]
    assert finding.fix is None
    assert finding.no_fix
