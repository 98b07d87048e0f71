"""Markdown: fences in their own language wherever they stand, inline code and prose."""

from __future__ import annotations

import pytest

from tests.languages.documents import check

BAD = {
    "bash fence": '# T\n\n```bash\ncurl "https://api.wavix.com/v1/calls?[[appid]]2=$KEY"\n```\n',
    "tildes and a label with more": '~~~python title="a.py"\nimport requests\nrequests.get(f"https://api.wavix.com/v1/calls?[[appid]]2={k}")\n~~~\n',
    "fence in a quote": '> Like this:\n>\n> ```sh\n> curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"\n> ```\n',
    "fence in a list": '1. First\n\n   ```sh\n   curl https://api.wavix.com/v1/calls -H "Authorization: [[$WAVIX_API_KEY]]4"\n   ```\n',
    "session with a prompt": '```console\n$ curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"\n{"calls": []}\n```\n',
    "no label, a command": '```\ncurl -X GET "https://api.wavix.com/v1/cdr?[[appid]]2=your_api_key"\n```\n',
    "no label, a request": "```\nGET https://api.wavix.com/v1/cdr?type=placed&[[appid]]2=your_api_key\n```\n",
    "dotenv": "```env\nDEBUG=1\nWAVIX_API_KEY=[[@hex64@]]1\n```\n",
    "yaml": "```yaml\nwavix:\n  apiKey: [[@base62@]]1\n```\n",
    "js": '```js\nconst WAVIX_API_KEY = "[[@base36@]]1";\n```\n',
    "inline code": "Set `WAVIX_API_KEY=[[@hex64@]]1` and go.\n",
    "prose": "Our Wavix API key is [[@base62@]]1 until Friday.\n",
    "table": "| service | key |\n|---|---|\n| Wavix API key | `[[@hex64@]]1` |\n",
    "front matter": "---\nwavix_api_key: [[@hex64@]]1\n---\n\n# Text\n",
    "fence that is never closed": '```sh\ncurl "https://api.wavix.com/v1/calls?[[appid]]2=$K"\n',
    "second fence in the other language": "```py\nx = 1\n```\n\n```bash\nexport WAVIX_API_KEY=[[@hex64@]]1\n```\n",
    "link to the API": "See [the calls](https://api.wavix.com/v1/calls?[[appid]]2=YOUR_KEY).\n",
    "editor settings": '```json\n{"mcpServers": {"wavix": {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": "Bearer [[@base62@]]1"}}}}\n```\n',
    "python session": '```pycon\n>>> import requests\n>>> requests.get("https://api.wavix.com/v1/calls?[[appid]]2=" + key)\n<Response [200]>\n```\n',
    "CRLF": '```sh\r\ncurl "https://api.wavix.com/v1/calls?[[appid]]2=$K"\r\n```\r\n',
}
OK = {
    "header form": '```bash\ncurl https://api.wavix.com/v1/calls -H "Authorization: Bearer $WAVIX_API_KEY"\n```\n',
    "another vendor": '```bash\ncurl "https://api.openweathermap.org/data/2.5/weather?appid=@hex32@"\n```\n\nNot wavix.\n',
    "placeholder": "```env\nWAVIX_API_KEY=your_wavix_api_key_here\n```\n",
    "digest": "```yaml\nwavix:\n  image: wavix@sha256:@sha256@\n```\n",
    "request that leaves the header out": "```bash\ncurl https://api.wavix.com/v1/calls\n```\n\nWith the header from above.\n",
    "the word alone": "`appid` was the old name of the Wavix key.\n",
    "commit": "Fixed in @sha1@ (wavix client).\n",
    "reference": "```yaml\nenv:\n  WAVIX_API_KEY: ${{ secrets.WAVIX_API_KEY }}\n```\n",
    "uuid": "The Wavix call @uuid@ failed.\n",
    "suppression shown as an example": "```python\nx = 1  # wavix-lint: ignore[WVX002] reason\n```\n",
    "suppressed": "<!-- wavix-lint: ignore[WVX002] the old way -->\n`https://api.wavix.com/v1/calls?appid=KEY`\n",
    "language nobody reads": "```mermaid\ngraph LR; wavix-->you\n```\n",
    "text in backticks of another kind": "Use ``` wavix ``` for it.\n",
}


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    found, wanted = check("README.md", BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert check("README.md", OK[name]) == ([], [])
