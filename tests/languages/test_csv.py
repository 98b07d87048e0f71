"""Tables: separators, quotes, headers, and rows that speak for themselves."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import found


@pytest.mark.parametrize(
    "text",
    [
        "service,api_key\nwavix,@A@\n",
        "service;api_key\nwavix;@A@\n",
        "service|api_key\nwavix|@A@\n",
        "service\tapi_key\nwavix\t@A@\n",
        '"service","api_key"\n"wavix","@A@"\n',
        "service,api_key\r\nwavix,@A@\r\n",
        "\ufeffservice,api_key\nwavix,@A@",
        "api_key,service\n@A@,wavix\n",
        "id,wavix_api_key\n1,@A@\n",
        "name,value\nWAVIX_API_KEY,@A@\n",
        "WAVIX_API_KEY,@A@\n",
        "a,b,c\n1,WAVIX_API_KEY,@A@\n",
        "host,token\napi.wavix.com,@A@\n",
        'a,b\n1,"the ""Wavix"" api key is @A@"\n',
        "# keys\nservice,api_key\nwavix,@A@\n",
        'note,key\n"a row\nwith two lines",x\nwavix,@A@\n',
        "service , api_key\nwavix , @A@ \n",
    ],
)
def test_found(text: str) -> None:
    assert found("keys.csv", text) == ["WVX001 @A@"]


@pytest.mark.parametrize(
    "text",
    [
        "service,api_key\nwavix,\nother,@A@\n",
        "service,sha256\nwavix,@A@\n",
        "a,b\nwavix,@A@\n",
        "wavix,@A@\n",
        "service,api_key\nwavix,${KEY}\n",
        "service,key\ntwilio for wavix,@A@\n",
        "wavix\n",
        "wavix,\n,,,,\n",
        'wavix,"@A@\n',
        "wavix/api/key.py,@A@\nwavix_token.js,@B@\n",
    ],
)
def test_silent(text: str) -> None:
    assert found("keys.csv", text) == []


def test_address_in_a_cell() -> None:
    text = 'name,url\na,"https://api.wavix.com/v1/calls?a=1,2&appid=x"\nb,http://api.wavix.com/x\n'
    assert found("urls.csv", text) == ["WVX002 appid", "WVX005 http://api.wavix.com/x"]


def test_comment_silences() -> None:
    assert found("keys.csv", "service,api_key\n# wavix-lint: ignore[WVX001] test\nwavix,@A@\n") == []
