"""Markdown: fences in their own language wherever they stand, inline code and prose."""

from __future__ import annotations

import pytest

from tests.languages.documents import check

BAD = {
    "bash fence": '# T\n\n```bash\ncurl "https://api.wavix.com/v1/calls?[[appid]]2=$KEY"\n```\n',
    "tildes and a label with more": (
        '~~~python title="a.py"\nimport requests\nrequests.get(f"https://api.wavix.com/v1/calls?[[appid]]2={k}")\n~~~\n'
    ),
    "fence in a quote": '> Like this:\n>\n> ```sh\n> curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"\n> ```\n',
    "fence in a list": (
        '1. First\n\n   ```sh\n   curl https://api.wavix.com/v1/calls -H "Authorization: [[$WAVIX_API_KEY]]4"\n   ```\n'
    ),
    "session with a prompt": '```console\n$ curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"\n{"calls": []}\n```\n',
    "no label, a command": '```\ncurl -X GET "https://api.wavix.com/v1/cdrs?[[appid]]2=your_api_key"\n```\n',
    "no label, a request": "```\nGET https://api.wavix.com/v1/cdrs?type=placed&[[appid]]2=your_api_key\n```\n",
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
    "editor settings": (
        '```json\n{"mcpServers": {"wavix": {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": '
        '"Bearer [[@base62@]]1"}}}}\n```\n'
    ),
    "python session": (
        '```pycon\n>>> import requests\n>>> requests.get("https://api.wavix.com/v1/calls?[[appid]]2=" + key)\n'
        "<Response [200]>\n```\n"
    ),
    "CRLF": '```sh\r\ncurl "https://api.wavix.com/v1/calls?[[appid]]2=$K"\r\n```\r\n',
}
OK = {
    "header form": '```bash\ncurl https://api.wavix.com/v1/calls -H "Authorization: Bearer $WAVIX_API_KEY"\n```\n',
    "another vendor": (
        '```bash\ncurl "https://api.openweathermap.org/data/2.5/weather?appid=@hex32@"\n```\n\nNot wavix.\n'
    ),
    "placeholder": "```env\nWAVIX_API_KEY=your_wavix_api_key_here\n```\n",
    "digest": "```yaml\nwavix:\n  image: wavix@sha256:@sha256@\n```\n",
    "request that leaves the header out": (
        "```bash\ncurl https://api.wavix.com/v1/calls\n```\n\nWith the header from above.\n"
    ),
    "the word alone": "`appid` was the old name of the Wavix key.\n",
    "commit": "Fixed in @sha1@ (wavix client).\n",
    "reference": "```yaml\nenv:\n  WAVIX_API_KEY: ${{ secrets.WAVIX_API_KEY }}\n```\n",
    "uuid": "The Wavix call @uuid@ failed.\n",
    "suppression shown as an example": "```python\nx = 1  # wavix-lint: ignore[WVX002] reason\n```\n",
    "suppressed": "<!-- wavix-lint: ignore[WVX002] the old way -->\n`https://api.wavix.com/v1/calls?appid=KEY`\n",
    "language nobody reads": "```mermaid\ngraph LR; wavix-->you\n```\n",
    "text in backticks of another kind": "Use ``` wavix ``` for it.\n",
}

_CURL = 'curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"'
LABELS = (
    "bash", "sh", "shell", "zsh", "console", "Bash", "cURL", "shell-session", "terminal", "bash {1,3-4}",
    'bash filename="a.sh"', "{.bash .numberLines}", "{bash, echo=FALSE}", "bash theme={null}", "sh copy", "bash:a.sh",
    "{code-block} bash", "{code-cell} bash",
)  # fmt: skip
IN_LANGUAGES = {
    "http": "GET https://api.wavix.com/v1/calls?[[appid]]2={{key}}",
    "py": 'requests.get("https://api.wavix.com/v1/calls", params={"[[appid]]2": key})',
    "python3": 'WAVIX_API_KEY = "[[@hex64@]]1"',
    "ts": "const r = await fetch(`https://api.wavix.com/v1/calls?[[appid]]2=${key}`);",
    "node": 'fetch("https://api.wavix.com/v1/calls?[[appid]]2=" + key)',
    "jsonc": '{\n  // ours\n  "wavix": {"apiKey": "[[@hex64@]]1"},\n}',
    "json5": "{wavix: {apiKey: '[[@hex64@]]1'}}",
    "yml": "env:\n  - name: WAVIX_API_KEY\n    value: [[@hex64@]]1",
    "toml": '[wavix]\napi_key = "[[@hex64@]]1"',
    ".env": "WAVIX_API_KEY=[[@hex64@]]1",
    "ini": "[wavix]\nappid = [[@hex64@]]1",
    "php": "<?php\ndefine('WAVIX_API_KEY', '[[@hex64@]]1');",
    "ruby": 'WAVIX_API_KEY = "[[@hex64@]]1"',
    "go": 'package main\n\nconst WavixAPIKey = "[[@hex64@]]1"',
    "java": 'class A { static final String WAVIX_API_KEY = "[[@hex64@]]1"; }',
    "kotlin": 'const val WAVIX_API_KEY = "[[@hex64@]]1"',
    "csharp": 'class A { const string WavixApiKey = "[[@hex64@]]1"; }',
    "c#": 'class A { const string WavixApiKey = "[[@hex64@]]1"; }',
    "rust": 'const WAVIX_API_KEY: &str = "[[@hex64@]]1";',
    "swift": 'let wavixApiKey = "[[@hex64@]]1"',
    "powershell": '$env:WAVIX_API_KEY = "[[@hex64@]]1"',
    "html": '<a href="https://api.wavix.com/v1/calls?page=1&amp;[[appid]]2=K">x</a>',
    "vue": '<script>\nconst WAVIX_API_KEY = "[[@hex64@]]1"\n</script>',
    "xml": '<wavix apiKey="[[@hex64@]]1"/>',
    "hcl": 'variable "wavix_api_key" {\n  default = "[[@hex64@]]1"\n}',
    "dockerfile": "FROM alpine\nENV WAVIX_API_KEY=[[@hex64@]]1",
    "makefile": "WAVIX_API_KEY := [[@hex64@]]1",
    "markdown": "The Wavix API key is `[[@hex64@]]1`.",
    "text": "The Wavix API key is [[@hex64@]]1.",
    "plaintext": "GET https://api.wavix.com/v1/calls?[[appid]]2=K",
    "lua": 'local wavix_api_key = "[[@hex64@]]1"',
}
MORE_BAD = {
    **{f"label {label}": f"wavix\n\n```{label}\n{_CURL}\n```\n" for label in LABELS},
    **{f"language {label}": f"# Guide\n\n```{label}\n{code}\n```\n" for label, code in IN_LANGUAGES.items()},
    "fence behind a list mark": f"- ```bash\n  {_CURL}\n  ```\n",
    "fence in a list in a quote": f"> 1. Do\n>\n>    ```bash\n>    {_CURL}\n>    ```\n",
    "quote without blanks": f">```bash\n>{_CURL}\n>```\n",
    "fence with a tab": f"1.\tOne\n\n\t```bash\n\t{_CURL}\n\t```\n",
    "tab of a page": f'=== "curl"\n\n    ```bash\n    {_CURL}\n    ```\n',
    "fence in a longer fence": f"````markdown\n# A\n\n```bash\n{_CURL}\n```\n````\n",
    "command over lines": (
        'Wavix\n\n```bash\ncurl -G "https://api.wavix.com/v1/calls" \\\n  -d "[[appid]]2=$K" \\\n  -d page=1\n```\n'
    ),
    "session with an answer that shows it": (
        "```console\n$ echo $URL\nhttps://api.wavix.com/v1/calls?[[appid]]2=x\n$ ls\n```\n"
    ),
    "prompt with a name": f"```console\nann@box:~/src$ {_CURL}\n```\n",
    "sign of a dollar in a script": f"```bash\n{_CURL}\necho costs 5$ per month\n```\n",
    "percent that goes on": (
        "```python\nimport requests\nrequests.get(\n    'https://api.wavix.com/v1/calls?[[appid]]2=%s'\n    % key\n)\n```\n"
    ),
    "prompt of root": f"```console\n[root@box ~]# {_CURL}\n```\n",
    "prompt of PowerShell": '```powershell\nPS C:\\\\> Invoke-RestMethod "https://api.wavix.com/v1/calls?[[appid]]2=$k"\n```\n',
    "patch": '```diff\n-x\n+++ b/a.py\n+WAVIX_API_KEY = "[[@hex64@]]1"\n```\n',
    "patch that takes a key away": (
        "```diff\n-export WAVIX_API_KEY=[[@hex64@]]1\n+export WAVIX_API_KEY=$(pass wavix)\n```\n"
    ),
    "no label, dotenv": "```\n# keys\nWAVIX_API_KEY=[[@hex64@]]1\n```\n",
    "no label, JSON": '```\n{"wavix": {"apiKey": "[[@hex64@]]1"}}\n```\n',
    "no label, Python": (
        '```\nimport requests\nrequests.get("https://api.wavix.com/v1/calls", params={"[[appid]]2": k})\n```\n'
    ),
    "no label, text": "```\nWavix API key: [[@hex64@]]1\n```\n",
    "indented code": f"Text\n\n    {_CURL}\n",
    "list below a heading": "## Wavix\n\n- **API key:** `[[@hex64@]]1`\n- **URL:** https://api.wavix.com\n",
    "table with a column of keys": (
        "| Environment | Wavix key |\n|:---|---:|\n| prod | `[[@hex64@]]1` |\n| dev | `[[@base62@]]1` |\n"
    ),
    "table below a heading": (
        "### Wavix\n\n| Name | Value |\n|---|---|\n| Account | demo |\n| API key | `[[@hex64@]]1` |\n"
    ),
    "details": "<details>\n<summary>Wavix credentials</summary>\n\n- API key: `[[@hex64@]]1`\n\n</details>\n",
    "table in a quote": "> | Service | API key |\n> |---|---|\n> | Wavix | [[@hex64@]]1 |\n",
    "table with a call": "| Call | URL |\n|---|---|\n| list | `https://api.wavix.com/v1/calls?[[appid]]2=K` |\n",
    "definition of a link": "See [calls].\n\n[calls]: https://api.wavix.com/v1/calls?[[appid]]2=K\n",
    "link in angles": "<https://api.wavix.com/v1/calls?[[appid]]2=K>\n",
    "image": "![qr](https://api.wavix.com/v1/qr?size=2&[[appid]]2=K)\n",
    "link of HTML": '<p align="center"><a href="https://api.wavix.com/v1/calls?page=1&amp;[[appid]]2=K">x</a></p>\n',
    "component": '<WavixPhone token="[[@base62@]]1" />\n',
    "settings of TOML": '+++\nwavix_api_key = "[[@hex64@]]1"\n+++\n\nText\n',
    "settings, CRLF": "---\r\nwavix_api_key: [[@hex64@]]1\r\n---\r\n\r\nText\r\n",
    "comment": "<!-- wavix api key [[@hex64@]]1 -->\n",
    "task": "- [ ] rotate the Wavix API key [[@hex64@]]1\n",
    "closing fence with blanks": f"  ```bash\n  {_CURL}\n ```  \n\nThen.\n",
    "letters before it": f"Größe 🎉 wavix\n\n```bash\n# Grüße\n{_CURL}\n```\n",
    "old key sent raw": '```bash\ncurl https://api.wavix.com/v1/calls -H "Authorization: [[$WAVIX_API_KEY]]4"\n```\n',
    "clear text": '```bash\ncurl [[http://api.wavix.com/v1/calls]]5 -H "Authorization: Bearer $K"\n```\n',
    "checks off": '```bash\ncurl [[-k]]6 https://api.wavix.com/v1/calls -H "Authorization: Bearer $K"\n```\n',
}
MORE_OK = {
    **{
        f"call without a header in {label}": f"```{label}\n{code}\n```\n"
        for label, code in {
            "bash": "curl https://api.wavix.com/v1/calls",
            "python": 'import requests\nrequests.get("https://api.wavix.com/v1/calls")',
            "js": 'await fetch("https://api.wavix.com/v1/calls")',
            "http": "GET https://api.wavix.com/v1/calls",
            "dockerfile": "FROM alpine\nRUN curl https://api.wavix.com/v1/calls",
            "yaml": "jobs:\n  a:\n    steps:\n      - run: curl https://api.wavix.com/v1/calls",
        }.items()
    },
    "patch that takes appid away": (
        '```diff\n-curl "https://api.wavix.com/v1/calls?appid=$K"\n+curl https://api.wavix.com/v1/calls -H '
        '"Authorization: Bearer $K"\n```\n'
    ),
    "keys of others in a guide": (
        "# Wavix and Vapi\n\n```bash\ncurl https://api.vapi.ai/call -H 'Authorization: Bearer @base62@'\n```\n"
    ),
    "list of others below a heading": (
        "## Wavix\n\n- OpenAI key: `@base62@`\n- commit: `@sha1@`\n- 2FA service id: `@hex32@`\n"
    ),
    "heading of others": "# Wavix\n\nText.\n\n## Twilio\n\n- auth token: `@hex32@`\n",
    "table of others below a heading": (
        "### Wavix\n\n| Name | Value |\n|---|---|\n| OpenAI key | `@base62@` |\n| Trunk ID | `@hex32@` |\n"
    ),
    "details of others": "# Wavix\n\n<details>\n<summary>Twilio</summary>\n\n- token: `@hex32@`\n",
    "table of ids": "| Wavix object | id |\n|---|---|\n| call | `@uuid@` |\n| session | `@hex32@` |\n",
    "table of placeholders": "| Variable | Wavix key |\n|---|---|\n| `WAVIX_API_KEY` | `your_wavix_api_key_here` |\n",
    "table of digests": "| Wavix SDK | sha256 |\n|---|---|\n| 1.2.0 | `@sha256@` |\n",
    "badge": "[![build](https://img.shields.io/wavix?token=@base62@)](https://wavix.com)\n",
    "answer with ids": '```json\n{"uuid": "@uuid@", "service_id": "@hex32@", "wavix": true}\n```\n',
    "lock file": "```text\nwavix==1.1.0 \\\n    --hash=sha256:@sha256@\n```\n",
    "fence in backticks": "Write ```` ```bash ```` above it. wavix\n",
    "reference in a fence": "```yaml\nwavix:\n  apiKey: ${WAVIX_API_KEY}\n```\n",
    "suppressed in the fence": (
        '```bash\ncurl "https://api.wavix.com/v1/calls?appid=$K" # wavix-lint: ignore[WVX002] the old way\n```\n'
    ),
    "suppressed above in a quote": (
        '> ```bash\n> # wavix-lint: ignore[WVX002] the old way\n> curl "https://api.wavix.com/v1/calls?appid=$K"\n> ```\n'
    ),
    "empty fence": "wavix\n\n```bash\n```\n\n```\n\n```\n",
    "only fences": "```",
}
BAD |= MORE_BAD
OK |= MORE_OK


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    found, wanted = check("README.md", BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert check("README.md", OK[name]) == ([], [])
