"""How people write a Wavix key, or a call with `appid`, in every kind of file.

`@KEY@` is the value. In `KEYS` the file must give exactly one WVX001, on the value; with a reference, a placeholder or
a digest in its place, none. In `CALLS` the file must give exactly one WVX002, on the word `appid`; with another
vendor's host, nothing.
"""

from __future__ import annotations

from typing import NamedTuple


class Spelling(NamedTuple):
    """A file, and how its format writes a value that comes from elsewhere. `coded`: base64 or percent-encoding."""

    file: str
    text: str
    reference: str = "${WAVIX_API_KEY}"
    coded: str = ""

    @property
    def name(self) -> str:
        return f"{self.file} {' '.join(self.text.split())[:50]}"


_CELL = '{"cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": [%s]}], '
_NOTEBOOK = (
    _CELL
    + '"metadata": {"kernelspec": {"name": "python3", "language": "python"}}, "nbformat": 4, "nbformat_minor": 5}\n'
)
_OUTPUT = (
    '{"cells": [{"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [{"name": "stdout", '
    '"output_type": "stream", "text": [%s]}], "source": ["print(1)\\n"]}], "metadata": {"kernelspec": {"name": '
    '"python3"}}, "nbformat": 4, "nbformat_minor": 5}\n'
)
_MCP = '{"mcpServers": {"wavix": {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": "Bearer @KEY@"}}}}\n'

KEYS = [
    # dotenv
    Spelling(".env", "WAVIX_API_KEY=@KEY@\n"),
    Spelling(".env.production", 'export WAVIX_API_KEY="@KEY@"\n'),
    Spelling(".env.local", "DEBUG=1\nWAVIX_API_KEY='@KEY@'  # the live one\n"),
    Spelling("staging.env", "WAVIX_APPID = @KEY@\n"),
    # YAML
    Spelling("config.yaml", "wavix:\n  api_key: @KEY@\n"),
    Spelling("config.yml", 'wavix: {"apiKey": "@KEY@"}\n'),
    Spelling("settings.yaml", "defaults: &d\n  wavix_api_key: '@KEY@'\nprod:\n  <<: *d\n"),
    Spelling("multi.yaml", "a: 1\n---\nproviders:\n  wavix:\n    token: @KEY@\n"),
    Spelling("docker-compose.yml", "services:\n  app:\n    image: app\n    environment:\n      WAVIX_API_KEY: @KEY@\n"),
    Spelling("compose.yaml", "services:\n  app:\n    environment:\n      - WAVIX_API_KEY=@KEY@\n      - DEBUG=1\n"),
    Spelling(
        "secret.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: wavix\nstringData:\n  WAVIX_API_KEY: @KEY@\n",
    ),
    Spelling(
        "secret64.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: wavix\ndata:\n  WAVIX_API_KEY: @KEY@\n",
        coded="base64",
    ),
    Spelling(
        "deployment.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n"
        "          env:\n            - name: WAVIX_API_KEY\n              value: @KEY@\n",
    ),
    Spelling(
        ".github/workflows/ci.yml",
        "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    env:\n      WAVIX_API_KEY: @KEY@\n    steps:\n      - run: make\n",
        "${{ secrets.WAVIX_API_KEY }}",
    ),
    Spelling(
        ".github/workflows/run.yml",
        "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          export WAVIX_API_KEY=@KEY@\n          make\n",
        "${{ secrets.WAVIX_API_KEY }}",
    ),
    Spelling(".gitlab-ci.yml", "variables:\n  WAVIX_API_KEY: @KEY@\ntest:\n  script: [make]\n", "$WAVIX_API_KEY"),
    Spelling(
        "playbook.yml", "- hosts: all\n  vars:\n    wavix_api_key: @KEY@\n  tasks: []\n", '"{{ vault_wavix_api_key }}"'
    ),
    Spelling(
        "templates/deploy.yaml",
        "{{- if .Values.on }}\nenv:\n  - name: WAVIX_API_KEY\n    value: @KEY@\n{{- end }}\n",
        "{{ .Values.wavix.apiKey | quote }}",
    ),
    Spelling("values.yaml", "wavix:\n  # the account's key\n  apiKey: @KEY@\n", '""'),
    Spelling("block.yaml", "files:\n  wavix.env: |\n    DEBUG=1\n    WAVIX_API_KEY=@KEY@\n"),
    # JSON
    Spelling("config.json", '{"wavix": {"apiKey": "@KEY@"}}\n'),
    Spelling("settings.jsonc", '{\n  // ours\n  "wavix_api_key": "@KEY@",\n}\n'),
    Spelling("conf.json5", "{wavix: {appid: '@KEY@'}}\n"),
    Spelling("appsettings.json", '{"Wavix": {"BaseUrl": "https://api.wavix.com", "ApiKey": "@KEY@"}}\n'),
    Spelling(".cursor/mcp.json", _MCP, "${env:WAVIX_API_KEY}"),
    Spelling(
        ".vscode/mcp.json",
        '{"servers": {"wavix": {"type": "http", "url": "https://mcp.wavix.com/mcp", "headers": '
        '{"Authorization": "Bearer @KEY@"}}}}\n',
        "${input:wavix-key}",
    ),
    Spelling(
        "claude_desktop_config.json",
        '{"mcpServers": {"wavix": {"command": "node", "args": ["server.js"], "env": {"WAVIX_API_KEY": "@KEY@"}}}}\n',
    ),
    Spelling(
        ".mcp.json",
        '{"mcpServers": {"wavix": {"command": "npx", "args": ["-y", "mcp-remote", "https://mcp.wavix.com/mcp", '
        '"--header", "Authorization: Bearer @KEY@"]}}}\n',
    ),
    Spelling(
        "wavix.postman_environment.json",
        '{"name": "Wavix", "values": [{"key": "baseUrl", "value": "https://api.wavix.com"}, {"key": "apiKey", "value": '
        '"@KEY@", "enabled": true}], "_postman_variable_scope": "environment"}\n',
        "{{vault:wavix}}",
    ),
    Spelling(
        "wavix.postman_collection.json",
        '{"info": {"name": "Wavix", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}, '
        '"item": [{"name": "calls", "request": {"method": "GET", "header": [{"key": "Authorization", "value": '
        '"Bearer @KEY@"}], "url": {"raw": "https://api.wavix.com/v1/calls"}}}]}\n',
        "{{apiKey}}",
    ),
    Spelling(
        "trace.har",
        '{"log": {"version": "1.2", "entries": [{"request": {"method": "GET", "url": "https://api.wavix.com/v1/calls", '
        '"headers": [{"name": "Authorization", "value": "Bearer @KEY@"}], "queryString": []}, "response": {}}]}}\n',
        "REDACTED",
    ),
    # TOML, INI and their kind
    Spelling("settings.toml", '[wavix]\napi_key = "@KEY@"\n'),
    Spelling(
        ".codex/config.toml",
        '[mcp_servers.wavix]\ncommand = "npx"\nargs = ["-y", "mcp-remote", "https://mcp.wavix.com/mcp"]\n\n'
        '[mcp_servers.wavix.env]\nWAVIX_API_KEY = "@KEY@"\n',
    ),
    Spelling(
        "codex.toml",
        '[mcp_servers.wavix]\ncommand = "npx"\nargs = ["-y", "mcp-remote", "https://mcp.wavix.com/mcp", "--header", '
        '"Authorization:Bearer @KEY@"]\n',
    ),
    Spelling("setup.cfg", "[wavix]\nappid = @KEY@\n", "%(WAVIX_KEY)s"),
    Spelling("app.ini", "; ours\n[wavix]\napi_key: @KEY@\n"),
    Spelling("application.properties", "server.port=80\nwavix.api.key=@KEY@\n"),
    Spelling(".netrc", "machine api.wavix.com login token password @KEY@\n", "$WAVIX_API_KEY"),
    Spelling(
        ".curlrc",
        '# wavix\nurl = "https://api.wavix.com/v1/calls"\nheader = "Authorization: Bearer @KEY@"\n',
        "$WAVIX_API_KEY",
    ),
    Spelling(
        "nginx.conf",
        "server {\n  location / {\n    proxy_pass https://api.wavix.com;\n    proxy_set_header Authorization "
        '"Bearer @KEY@";\n  }\n}\n',
        "$wavix_key",
    ),
    Spelling("beans.xml", '<?xml version="1.0"?>\n<wavix apiKey="@KEY@"/>\n'),
    Spelling(
        "web.config",
        '<configuration><appSettings><add key="WavixApiKey" value="@KEY@"/></appSettings></configuration>\n',
    ),
    Spelling("strings.xml", '<resources>\n  <string name="wavix_api_key">@KEY@</string>\n</resources>\n'),
    Spelling("main.tf", 'variable "wavix_api_key" {\n  type    = string\n  default = "@KEY@"\n}\n', "${var.other}"),
    Spelling("prod.tfvars", 'wavix_api_key = "@KEY@"\n', "${var.other}"),
    Spelling(
        "lambda.tf",
        'resource "aws_lambda_function" "x" {\n  environment {\n    variables = {\n      WAVIX_API_KEY = "@KEY@"\n    }\n  }\n}\n',
        "${var.wavix_api_key}",
    ),
    Spelling("Dockerfile", "FROM python:3.12\nENV WAVIX_API_KEY=@KEY@\n"),
    Spelling("api.Dockerfile", "FROM python:3.12\nARG WAVIX_API_KEY=@KEY@\nRUN make\n"),
    Spelling("Makefile", "WAVIX_API_KEY := @KEY@\n\nall:\n\tmake test\n", "$(shell pass wavix)"),
    Spelling("keys.csv", "service,api_key\nwavix,@KEY@\nother,none\n", ""),
    # scripts
    Spelling("deploy.sh", "#!/bin/sh\nexport WAVIX_API_KEY=@KEY@\n./run\n", '"$1"'),
    Spelling("call.sh", 'curl -H "Authorization: Bearer @KEY@" https://api.wavix.com/v1/calls\n'),
    Spelling("oauth.sh", "curl --oauth2-bearer @KEY@ https://api.wavix.com/v1/calls\n", '"$WAVIX_API_KEY"'),
    Spelling(
        "mcp.sh",
        'claude mcp add --transport http wavix https://mcp.wavix.com/mcp --header "Authorization: Bearer @KEY@"\n',
    ),
    Spelling("run.ps1", '$env:WAVIX_API_KEY = "@KEY@"\n', "$key"),
    Spelling(
        "call.ps1",
        'Invoke-RestMethod -Uri "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer @KEY@" }\n',
        "$key",
    ),
    Spelling("run.bat", "@echo off\nset WAVIX_API_KEY=@KEY@\n", "%1"),
    Spelling(
        "wavix.http",
        "@wavixKey = @KEY@\n\nGET https://api.wavix.com/v1/calls\nAuthorization: Bearer {{wavixKey}}\n",
        "{{$dotenv WAVIX_API_KEY}}",
    ),
    Spelling("direct.rest", "GET https://api.wavix.com/v1/calls\nAuthorization: Bearer @KEY@\n", "{{key}}"),
    # source
    Spelling("config.js", 'const WAVIX_API_KEY = "@KEY@";\nmodule.exports = { WAVIX_API_KEY };\n'),
    Spelling("client.ts", 'export const config = { wavix: { apiKey: "@KEY@" } } as const;\n'),
    Spelling(
        "call.mjs", 'await fetch("https://api.wavix.com/v1/calls", { headers: { Authorization: "Bearer @KEY@" } });\n'
    ),
    Spelling("default.ts", 'const key = process.env.WAVIX_API_KEY || "@KEY@";\n', "changeme"),
    Spelling(
        "sdk.ts",
        'import { WavixClient } from "wavix-node-sdk";\nconst c = new WavixClient({ token: "@KEY@" });\n',
        "token",
    ),
    Spelling("App.vue", '<template><p/></template>\n<script>\nconst WAVIX_API_KEY = "@KEY@";\n</script>\n'),
    Spelling("index.html", '<html><body><script>\nvar wavixApiKey = "@KEY@";\n</script></body></html>\n'),
    Spelling("main.go", 'package main\n\nconst WavixAPIKey = "@KEY@"\n'),
    Spelling("app.rb", 'WAVIX_API_KEY = "@KEY@"\n', "#{ENV['WAVIX_API_KEY']}"),
    Spelling("config.php", "<?php\ndefine('WAVIX_API_KEY', '@KEY@');\n"),
    Spelling("Config.java", 'class Config {\n  private static final String WAVIX_API_KEY = "@KEY@";\n}\n'),
    Spelling("Config.kt", 'object Config {\n  const val WAVIX_API_KEY = "@KEY@"\n}\n'),
    Spelling("Config.cs", 'class Config {\n  private const string WavixApiKey = "@KEY@";\n}\n'),
    Spelling("main.rs", 'const WAVIX_API_KEY: &str = "@KEY@";\n'),
    Spelling("Config.swift", 'let wavixApiKey = "@KEY@"\n'),
    Spelling("app.py", 'WAVIX_API_KEY = "@KEY@"\n'),
    # documents
    Spelling("README.md", "# App\n\n```bash\nexport WAVIX_API_KEY=@KEY@\n```\n"),
    Spelling("GUIDE.md", "The Wavix API key is `@KEY@`, do not share it.\n"),
    Spelling("guide.rst", 'Guide\n=====\n\n.. code-block:: python\n\n   WAVIX_API_KEY = "@KEY@"\n'),
    Spelling("guide.adoc", "= Guide\n\n[source,bash]\n----\nexport WAVIX_API_KEY=@KEY@\n----\n"),
    Spelling("notebook.ipynb", _NOTEBOOK % '"import os\\n", "WAVIX_API_KEY = \\"@KEY@\\"\\n"'),
    Spelling("output.ipynb", _OUTPUT % '"Authorization: Bearer @KEY@ for https://api.wavix.com/v1/calls\\n"'),
    Spelling("notes.txt", "Wavix API key: @KEY@\n"),
    Spelling("access.log", "GET https://api.wavix.com/v1/calls?page=1 Authorization: Bearer @KEY@\n"),
    Spelling("link.md", "[add](cursor://anysphere.cursor-deeplink/mcp/install?name=wavix&config=@KEY@)\n", coded="mcp"),
    Spelling("vslink.md", "[add](vscode:mcp/install?@KEY@)\n", coded="percent mcp"),
]

_HEAD = "https://api.wavix.com/v1/cdr"
_URL = f"{_HEAD}?page=1&appid=@KEY@"

CALLS = [
    Spelling(".env", f"CALLS_URL={_URL}\n"),
    Spelling("config.yaml", f"calls:\n  url: {_URL}\n"),
    Spelling("quoted.yaml", f'calls:\n  url: "{_URL}"\n'),
    Spelling("folded.yaml", f"calls: >-\n  {_URL}\n"),
    Spelling("docker-compose.yml", f"services:\n  app:\n    environment:\n      - CALLS_URL={_URL}\n"),
    Spelling(
        ".github/workflows/ci.yml",
        f'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          curl "{_URL}"\n',
        "${{ secrets.KEY }}",
    ),
    Spelling(".gitlab-ci.yml", f"test:\n  script:\n    - curl '{_URL}'\n"),
    Spelling("play.yml", f"- hosts: all\n  tasks:\n    - uri:\n        url: {_URL}\n", "{{ key }}"),
    Spelling("config.json", f'{{"url": "{_URL}"}}\n'),
    Spelling("escaped.json", f'{{"url": "{_URL}"}}\n'.replace("/", "\\/").replace("&", "\\u0026")),
    Spelling("conf.jsonc", f'{{\n  // old\n  "url": "{_URL}",\n}}\n'),
    Spelling("settings.toml", f'url = "{_URL}"\n'),
    Spelling("app.ini", f"[calls]\nurl = {_URL}\n"),
    Spelling("app.properties", f"calls.url={_URL}\n"),
    Spelling(".curlrc", f'url = "{_URL}"\n'),
    Spelling("nginx.conf", f"server {{ location / {{ proxy_pass {_URL}; }} }}\n", "$key"),
    Spelling("a.xml", f'<?xml version="1.0"?>\n<call url="{_URL}"/>\n'.replace("&", "&amp;")),
    Spelling("b.xml", f'<?xml version="1.0"?>\n<url>{_URL}</url>\n'.replace("&", "&amp;")),
    Spelling("main.tf", f'data "http" "calls" {{\n  url = "{_URL}"\n}}\n', "${var.key}"),
    Spelling("Dockerfile", f'FROM alpine\nRUN curl "{_URL}"\n'),
    Spelling("Makefile", f"calls:\n\tcurl '{_URL}'\n", "$(KEY)"),
    Spelling("urls.csv", f"name,url\ncalls,{_URL}\n"),
    Spelling("call.sh", f'curl "{_URL}"\n'),
    Spelling("get.sh", f"curl -G {_HEAD} -d appid=@KEY@ -d page=1\n", "$KEY"),
    Spelling("wget.sh", f"wget -qO- '{_URL}'\n"),
    Spelling("httpie.sh", f"http GET {_HEAD} appid==@KEY@ page==1\n", '"$KEY"'),
    Spelling("call.ps1", f'Invoke-RestMethod "{_URL}"\n', "$key"),
    Spelling("call.bat", f'curl "{_URL}"\n', "%KEY%"),
    Spelling("calls.http", f"GET {_URL}\n", "{{key}}"),
    Spelling("lines.http", f"GET {_HEAD}\n    ?page=1\n    &appid=@KEY@\n", "{{key}}"),
    Spelling("call.js", f'fetch("{_URL}");\n', "${key}"),
    Spelling(
        "axios.ts",
        f'import axios from "axios";\naxios.get("{_HEAD}", {{ params: {{ page: 1, appid: "@KEY@" }} }});\n',
        "x",
    ),
    Spelling(
        "url.mjs", f'const u = new URL("{_HEAD}");\nu.searchParams.set("appid", "@KEY@");\nawait fetch(u);\n', "x"
    ),
    Spelling("App.vue", f'<script>\nfetch("{_URL}")\n</script>\n', "x"),
    Spelling("page.html", f'<script>\nfetch("{_URL}")\n</script>\n', "x"),
    Spelling("link.html", f'<a href="{_URL}">calls</a>\n'.replace("&", "&amp;"), "x"),
    Spelling(
        "main.go", f'package main\n\nfunc f(key string) {{\n\thttp.Get("{_HEAD}?page=1&appid=" + "@KEY@")\n}}\n', "x"
    ),
    Spelling("app.rb", f'Net::HTTP.get(URI("{_URL}"))\n', "#{key}"),
    Spelling("call.php", f'<?php\nfile_get_contents("{_URL}");\n', "$key"),
    Spelling("Call.java", f'class A {{ String u = "{_URL}"; }}\n', "x"),
    Spelling("Call.kt", f'val u = "{_URL}"\n', "$key"),
    Spelling("Call.cs", f'class A {{ string u = $"{_URL}"; }}\n', "{key}"),
    Spelling("main.rs", f'fn f() {{ reqwest::get("{_URL}"); }}\n', "x"),
    Spelling("Call.swift", f'let u = "{_URL}"\n', "\\(key)"),
    Spelling("call.py", f'import requests\nrequests.get(f"{_URL}")\n', "{key}"),
    Spelling("README.md", f'```sh\ncurl "{_URL}"\n```\n', "$KEY"),
    Spelling("API.md", f"```http\nGET {_URL}\n```\n", "{{key}}"),
    Spelling("inline.md", f"Call `{_URL}` to list.\n", "{key}"),
    Spelling("guide.rst", f'.. code-block:: bash\n\n   curl "{_URL}"\n', "$KEY"),
    Spelling("guide.adoc", f'[source,bash]\n----\ncurl "{_URL}"\n----\n', "$KEY"),
    Spelling("nb.ipynb", _NOTEBOOK % f'"import requests\\n", "requests.get(\\"{_URL}\\")\\n"', "x"),
    Spelling("out.ipynb", _OUTPUT % f'"GET {_URL}\\n"', "x"),
    Spelling("server.log", f"GET {_URL} 200\n", "x"),
    Spelling("notes.txt", f"see {_URL}\n", "{key}"),
    Spelling("redirect.txt", "go https://example.org/login?wavix=1&next=@KEY@\n", coded="percent url"),
]
