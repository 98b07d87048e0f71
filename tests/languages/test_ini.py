"""INI and its kin. What needs no special name lies among the cases of the rules."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found

FOUND = {
    "section": "[wavix]\nappid = @A@\n",
    "section with blanks": "[ wavix ]\nappid=@A@\n",
    "section of git": '[remote "wavix"]\n\ttoken = @A@\n',
    "section in brackets of its own": "[[wavix]]\nkey = @A@\n",
    "name alone": "wavix_api_key = @A@\n",
    "quoted": '[wavix]\nkey = "@A@"\n',
    "comma behind it": '[wavix]\nkey = "@A@",\n',
    "semicolon behind it": "[wavix]\nkey = @A@;\n",
    "arrow": "[wavix]\nkey => @A@\n",
    "no sign": "wavix_api_key @A@\n",
    "remark behind it": "[wavix]\nkey = @A@ ; live\n",
    "line ends of Windows": "[wavix]\r\nkey = @A@\r\n",
    "byte order mark": "\ufeff[wavix]\nkey = @A@\n",
    "name of a module": "[app:main]\nwavix.api_key = @A@\n",
    "value in the next row": "[wavix]\nkey =\n  @A@\n",
    "environment of pytest": "[pytest]\nenv =\n    D:WAVIX_API_KEY=@A@\n    X=1\n",
    "environment of uwsgi": "[uwsgi]\nenv = WAVIX_API_KEY=@A@\n",
    "option of a program": "[program:x]\ncommand = /srv/x --wavix-api-key=@A@ --debug\n",
    "service by its name": "[sms]\nprovider = wavix\napi_key = @A@\n",
    "heading": "[x]\n# Wavix\ntoken = @A@\n",
    "password of a trunk": "[trunk]\nhost = us.wavix.net\nsecret = @A@\n",
    "header": "[http]\nurl = https://api.wavix.com\nauthorization = Bearer @A@\n",
    "default": "[a]\nwavix_key = ${WAVIX_KEY:-@A@}\n",
    "block": "wavix {\n  token: @A@\n}\n",
    "prose": "the wavix api key is @A@\n",
}
SILENT = {
    "other section": "[wavix]\nurl = https://api.wavix.com\n[other]\nkey = @A@\n",
    "others in the same section": "[wavix]\nopenweather_appid = @A@\n",
    "digest": "[wavix]\nsha256 = @A@\nrevision = @B@\n",
    "block that is closed": "wavix {\n  x = 1\n}\ntoken = @A@\n",
    "commented out section": "[a]\nx = 1\n;[wavix]\nkey = @A@\n",
    "host that is not Wavix's": "[a]\nurl = https://api.wavix.com.evil.test\nkey = @A@\n",
    "name of the program": "[a]\nname = wavix\nsession_key = @A@\n",
    "name of a program": "[program:wavix-worker]\nenvironment=SESSION_SECRET=@A@\ntoken=@B@\n",
    "name of a folder": '[submodule "vendor/wavix"]\n\ttoken = @A@\n',
    "sentence": "# the key = @A@ of the cache, not of wavix\n",
    "address of the documentation": "[a]\nurl = https://docs.wavix.com\nkey = @A@\n",
}


@pytest.mark.parametrize("name", FOUND)
@pytest.mark.parametrize("file", ["app.ini", "app.cfg", "etc/app.conf"])
def test_found(name: str, file: str) -> None:
    assert found(file, FOUND[name]) == ["WVX001 @A@"]


@pytest.mark.parametrize("name", SILENT)
def test_silent(name: str) -> None:
    assert found("app.ini", SILENT[name]) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (".npmrc", "wavix_token=@A@\n"),
        ("app.service", "[Service]\nEnvironment=WAVIX_API_KEY=@A@\n"),
        ("dialer.desktop", "[Desktop Entry]\nExec=env WAVIX_API_KEY=@A@ dialer\n"),
    ],
)
def test_names_of_files(file: str, text: str) -> None:
    assert found(file, text) == ["WVX001 @A@"]


def test_command_of_a_unit() -> None:
    text = "[Service]\nExecStart=/usr/bin/curl -k https://api.wavix.com/v1/calls?appid=${KEY}\n"
    assert sorted(found("app.service", text)) == ["WVX002 appid", "WVX006 -k"]


def test_fix_of_a_scheme() -> None:
    data, (finding,) = findings("app.ini", "[wavix]\nurl = HTTP://api.wavix.com\n")
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert (data[edit.span.start : edit.span.end], edit.text) == (b"HTTP", "https")


def test_comment_silences() -> None:
    assert found("app.ini", "[wavix]\n; wavix-lint: ignore[WVX001] test\nkey = @A@\n") == []
