"""Batch files."""

from __future__ import annotations

import pytest

from tests.languages.shell_files import API, costs_little, found, mutations, survives

_SAMPLE = """@echo off
setlocal enabledelayedexpansion
set "BASE=https://api.wavix.com"
set WAVIX_API_KEY=%1& rem from the caller
if not defined X (
  set URL=%BASE%/v1/calls?appid=!WAVIX_API_KEY!^&page=1
)
curl -k -H "X-API-Key: %KEY%" "%URL%" ^
  -d "{\\"a\\": 1}" > out.json
for /f "delims=" %%i in ('curl -s https://api.wavix.com/v1/x?appid^=%K%') do echo %%i
:: https://api.wavix.com/?appid=KEY
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("set WAVIX_API_KEY=@KEY@", ["WVX001 @KEY@"]),
        ('set "WAVIX_API_KEY=@KEY@"', ["WVX001 @KEY@"]),
        ("SET wavix_api_key=@KEY@ & echo ok", ["WVX001 @KEY@"]),
        ("setx WAVIX_API_KEY @KEY@", ["WVX001 @KEY@"]),
        ("if 1==1 (\n  set WAVIX_API_KEY=@KEY@\n)", ["WVX001 @KEY@"]),
        ("set K=@KEY@\ncurl @API@/x?appid=%K%", ["WVX001 @KEY@", "WVX002 appid"]),
        ("curl @API@/x?a=1^&appid=%K%", ["WVX002 appid"]),
        ("set U=@API@/x?appid=%K%\ncurl %U%", ["WVX002 appid"]),
        ("curl -s ^\r\n  @API@/x?appid=%K%\r\n", ["WVX002 appid"]),
        ("start curl @API@/x?appid=!K!", ["WVX002 appid"]),
        ("set /p WAVIX_API_KEY=Your Wavix key 0123456789abcdef:", []),
        ("set WAVIX_API_KEY=%1", []),
        ("set WAVIX_SHA256=@KEY@", []),
        ("echo WAVIX_API_KEY=%WAVIX_API_KEY%> .env", []),
        ("echo %WAVIX_API_KEY:~0,4%", []),
        ("echo %WAVIX_API_KEY%", ["WVX007 %WAVIX_API_KEY%"]),
    ],
)
def test_batch(text: str, expected: list[str]) -> None:
    assert found("x.bat", text + "\n") == expected


test_mutations = mutations("x.cmd", _SAMPLE, "\"%!^&|<>()=\n ':é\udcff")


@pytest.mark.parametrize("text", ["%" * 50_000, "^\n" * 30_000, '"' * 50_000, "(" * 50_000, "set A=%A%%A%\n" * 2000])
def test_hostile_text_ends(text: str) -> None:
    survives("x.bat", f"curl {API}/x?appid=%K%\n{text}")


def test_large_file_is_read_in_time() -> None:
    costs_little("x.bat", "set FOO=bar\ncurl https://example.com/%FOO%\n" * 5000 + f"curl {API}/x\n", 10)
