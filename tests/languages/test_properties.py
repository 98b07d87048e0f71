"""Java's properties: separators, escapes, rows that are carried on."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found

SPELLINGS = [
    "wavix.api.key=@A@",
    "wavix.api.key = @A@",
    "wavix.api.key:@A@",
    "wavix.api.key @A@",
    "wavix.api.key\t@A@",
    "  wavix.api.key=@A@",
    "wavix.api.key=\\\n   @A@",
    "wavix.api.\\u006bey=@A@",
    "wavix\\ api\\ key=@A@",
    'wavix.api.key="@A@"',
    "#wavix.api.key=@A@",
    "! wavix.api.key: @A@",
    "wavix.api.key=${WAVIX_API_KEY:@A@}",
    "quarkus.rest-client.wavix.api-key=@A@",
    "wavixApiKey=@A@",
    "org.gradle.jvmargs=-Xmx1g -Dwavix.api.key=@A@ -Dx=y",
]


@pytest.mark.parametrize("row", SPELLINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_spellings(row: str, end: str) -> None:
    text = row.replace("\n", end or "\n") + end
    assert found("app.properties", text) == ["WVX001 @A@"]
    assert found("app.properties", f"a=1\\\\{end or chr(10)}{text}") == ["WVX001 @A@"]


def test_escapes_are_a_part_of_the_place() -> None:
    data, (finding,) = findings("app.properties", "wavix.api.key=\\u0061@A@\n")
    assert data[finding.span.start :].startswith(b"\\u0061")
    assert finding.span.end == len(data) - 1


@pytest.mark.parametrize(
    "text",
    [
        "wavix.api.key=ENC(@A@)\n",
        "wavix.api.key=${WAVIX_API_KEY}\n",
        "wavix.api.key=${WAVIX_API_KEY:}\n",
        "wavix.api.key=\n@A@=x\n",
        "wavix.sha=\\\n  @A@\n",
        "# Wavix\n\nkey=@A@\n",
        "wavix.url=https\\://api.wavix.com\nweather.appid=@A@\n",
        "wavix.api.key=\\",
        "# wavix: \\\nkey=@A@\n",
    ],
)
def test_silent(text: str) -> None:
    assert found("app.properties", text) == []


def test_address_from_another_property() -> None:
    text = "wavix.base-url=https://api.wavix.com/v1\ncalls=${wavix.base-url}/calls?appid=${k}\n"
    assert found("app.properties", text) == ["WVX002 appid"]


def test_comment_silences() -> None:
    assert found("app.properties", "! wavix-lint: ignore[WVX001] test\nwavix.key=@A@\n") == []
