"""AsciiDoc as projects write it."""

from __future__ import annotations

import pytest

from tests.languages.documents import check

_CURL = 'curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"'
BAD = {
    "subs": f'[source,bash,subs="attributes+"]\n----\n{_CURL}\n----\n',
    "quoted language": f'[source, "bash"]\n----\n{_CURL}\n----\n',
    "language by name": f"[source,language=bash]\n----\n{_CURL}\n----\n",
    "anchor and role": f"[[calls]]\n[source.small,sh]\n----\n{_CURL}\n----\n".replace("[[calls]]", "[#calls]"),
    "long fence": f"[source,bash]\n------\n{_CURL}\n------\n",
    "callouts": f"[source,bash]\n----\nset -e # <1>\n{_CURL}\n----\n<1> Stop.\n",
    "in a list": f". One\n+\n[source,bash]\n----\n{_CURL}\n----\n",
    "in a block of its own": f"====\n[source,bash]\n----\n{_CURL}\n----\n====\n",
    "open block": f"[source,bash]\n--\n{_CURL}\n--\n",
    "prompt": f"[source,console]\n----\n$ {_CURL}\n----\n",
    "listing style": f"[listing]\n----\n{_CURL}\n----\n",
    "literal paragraph": f"Do:\n\n {_CURL}\n",
    "JSON": '[source,json]\n----\n{"wavix": {"apiKey": "[[@hex64@]]1"}}\n----\n',
    "request": "[source,http]\n----\nGET https://api.wavix.com/v1/calls?[[appid]]2=x HTTP/1.1\n----\n",
    "link": "See https://api.wavix.com/v1/calls?[[appid]]2=KEY[the calls].\n",
    "link macro": "link:https://api.wavix.com/v1/calls?[[appid]]2=KEY[calls,window=_blank]\n",
    "comment": "// Wavix API key: [[@hex64@]]1\n",
    "comment block": "////\nWavix API key: [[@hex64@]]1\n////\n",
    "attribute": "= A\n:toc:\n:wavix-token: [[@base62@]]1\n",
    "table": "|===\n|Service |API key\n\n|Wavix |[[@hex64@]]1\n|===\n",
    "list below a heading": "== Wavix\n\n* API key: `[[@hex64@]]1`\n",
    "definition": "Wavix API key:: [[@hex64@]]1\n",
    "note": "NOTE: The Wavix API key is `[[@base36@]]1`.\n",
    "CRLF": f"[source,bash]\r\n----\r\n{_CURL}\r\n----\r\n",
}
OK = {
    "call of a guide": "[source,python]\n----\nrequests.get('https://api.wavix.com/v1/calls')\n----\n",
    "heading of others": "== Wavix\n\n== OpenAI\n\n* API key: `@base62@`\n",
    "include": "include::https://example.org/wavix/@sha1@/a.adoc[]\n",
    "ids": "|===\n|Wavix call |id\n\n|first |@uuid@\n|===\n",
    "digest": "Wavix:: sha256:@sha256@\n",
    "suppressed in the block": (
        '[source,bash]\n----\ncurl "https://api.wavix.com/v1/calls?appid=$K" # wavix-lint: ignore[WVX002] old\n----\n'
    ),
    "rule": "Wavix\n\n'''\n\n----\n",
    "attribute from elsewhere": ":wavix-token: {env-token}\n",
    "language nobody reads": "[source,mermaid]\n----\ngraph wavix\n----\n",
}

FIRST_BAD = {
    "source block": f"= Guide\n\n[source,bash]\n----\n{_CURL}\n----\n",
    "with attributes": f"[source%linenums,sh,indent=0]\n----\n{_CURL}\n----\n",
    "short form": f"[,bash]\n----\n{_CURL}\n----\n",
    "fence": f"```bash\n{_CURL}\n```\n",
    "paragraph": f"[source,bash]\n{_CURL}\n\nText.\n",
    "listing without a language": f"----\n{_CURL}\n----\n",
    "literal": f"....\n{_CURL}\n....\n",
    "attribute": ":wavix-api-key: [[@hex64@]]1\n",
    "prose": "The Wavix API key is `[[@base62@]]1`.\n",
    "yaml": "[source,yaml]\n----\nwavix:\n  token: [[@hex64@]]1\n----\n",
    "title between": f"[source,bash]\n.Calls\n----\n{_CURL}\n----\n",
}
FIRST_OK = {
    "header form": '[source,bash]\n----\ncurl https://api.wavix.com/v1/calls -H "Authorization: Bearer $K"\n----\n',
    "other vendor": "[source,bash]\n----\ncurl 'https://api.openweathermap.org/x?appid=@hex32@'\n----\n\nwavix\n",
    "placeholder": "[source,bash]\n----\nexport WAVIX_API_KEY=your_api_key\n----\n",
    "digest": "`wavix.jar` has the SHA-256 `@sha256@`.\n",
    "left out": "[source,bash]\n----\ncurl https://api.wavix.com/v1/calls\n----\n",
    "suppressed": "// wavix-lint: ignore[WVX002] old\nhttps://api.wavix.com/v1/calls?appid=KEY\n",
    "the word": "`appid` is what Wavix called it.\n",
    "reference": ":wavix-api-key: {env-key}\n",
}
BAD |= {f"{name}, plainly": text for name, text in FIRST_BAD.items()}
OK |= {f"{name}, plainly": text for name, text in FIRST_OK.items()}


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    found, wanted = check("guide.adoc", BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert check("guide.adoc", OK[name]) == ([], [])
