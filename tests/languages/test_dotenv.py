"""Files of environment variables. The spellings that need no special name lie among the cases of the rules."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found

KEY = "WAVIX_API_KEY=@A@\n"


@pytest.mark.parametrize(
    "file", [".env", ".env.local", ".env.production", "prod.env", "app.env.example", "env.staging", ".dev.vars"]
)
def test_names_of_files(file: str) -> None:
    assert found(file, KEY) == ["WVX001 @A@"]


@pytest.mark.parametrize(
    "row",
    [
        "WAVIX_API_KEY=@A@",
        "WAVIX_API_KEY = @A@",
        "WAVIX_API_KEY: @A@",
        "export WAVIX_API_KEY=@A@",
        "set WAVIX_API_KEY=@A@",
        "  WAVIX_API_KEY=@A@  ",
        '"WAVIX_API_KEY"="@A@"',
        "WAVIX_API_KEY='@A@'",
        "WAVIX_API_KEY=`@A@`",
        'WAVIX_API_KEY="@A@" # ours',
        "WAVIX_API_KEY=@A@ # ours",
        'WAVIX_API_KEY="\n@A@\n"',
        'WAVIX_API_KEY="@A@',
        "#WAVIX_API_KEY=@A@",
        "## WAVIX_API_KEY = @A@",
        "; WAVIX_API_KEY=@A@",
        "// WAVIX_API_KEY=@A@",
        "WAVIX_API_KEY?=@A@",
        "wavixApiKey=@A@",
        "APP__WAVIX__API_KEY=@A@",
        "VITE_WAVIX_API_KEY=@A@",
        "- WAVIX_API_KEY=@A@",
        "WAVIX_AUTH=Bearer @A@",
        "WAVIX_HEADER=Authorization: Bearer @A@",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_spellings(row: str, end: str) -> None:
    text = row.replace("\n", end or "\n") + end
    expected = ["WVX001 @A@"]
    assert found(".env", text) == expected
    assert found(".env", "\ufeff" + text) == expected
    assert found(".env", f"A=1{end or chr(10)}{text}") == expected


def test_several_keys_in_one_value() -> None:
    assert found(".env", "WAVIX_API_KEYS=@A@,@B@\n") == ["WVX001 @A@", "WVX001 @B@"]
    assert found(".env", "WAVIX_API_KEYS=acme:@A@; initech:@B@\n") == ["WVX001 @A@", "WVX001 @B@"]
    assert found(".env", "WAVIX_HASHES=@A@,@B@\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "# Note: the key of Wavix is kept in the vault\n",
        "WAVIX_API_KEY=\n@A@\n",
        "WAVIX_NOTE='a note\nof two rows'\nOTHER=@A@\n",
        "WAVIX_API_KEY=$(echo @A@ | sha256sum)\n",
        "WAVIX_API_KEY=`./key @A@`\n",
        "{{ wavix }}\nTOKEN=@A@\n",
        "# Wavix\n\nOPENAI_API_KEY=@A@\n",
        "# Wavix\nSESSION_SECRET=@A@\n",
        "WAVIX_KEY_ID=@A@\nWAVIX_KEY_HASH=@B@\n",
        "API_URL=https://api.wavix.com\nENCRYPTION_KEY=@A@\nJWT_SECRET=@B@\n",
        "API_URL=https://docs.wavix.com\nAPI_KEY=@A@\n",
    ],
)
def test_silent(text: str) -> None:
    assert found(".env", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "WAVIX_SIP_HOST=us.wavix.net\nSIP_PASSWORD=@A@\nHOST=us.wavix.net\nPASSWORD=@B@\n",
        "PASSWORD=@B@\nREALM=nl.wavix.net\n",
    ],
)
def test_passwords_beside_hosts_of_trunks(text: str) -> None:
    assert found(".env", text) == ["WVX001 @B@"]


def test_why_a_key_stays_where_it_is() -> None:
    (finding,) = findings(".env", KEY)[1]
    assert finding.fix is None
    assert ".gitignore" in finding.no_fix


def test_scheme_is_fixed_where_it_is_written() -> None:
    data, (finding,) = findings(".env", "WAVIX_URL=ws://api.wavix.com/sip\n")
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert (
        data[: edit.span.start] + edit.text.encode() + data[edit.span.end :] == b"WAVIX_URL=wss://api.wavix.com/sip\n"
    )


@pytest.mark.parametrize("remark", ["# wavix-lint: ignore[WVX001] test", "; wavix-lint: ignore[WVX001] test"])
def test_comment_silences(remark: str) -> None:
    assert found(".env", f"{remark}\n{KEY}") == []
    assert found(".env", "WAVIX_API_KEY=@A@  # wavix-lint: ignore[WVX001] test\n") == []
