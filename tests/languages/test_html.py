"""HTML, Vue and Svelte: scripts, attributes, forms, what a page shows."""

from __future__ import annotations

import time

import pytest

from tests.languages.documents import check
from wavix_lint.config import Config
from wavix_lint.engine import examine

_URL = "https://api.wavix.com/v1/calls?page=1&amp;[[appid]]2=KEY"
_CALL = 'fetch("https://api.wavix.com/v1/calls?[[appid]]2=" + key)'
HTML_BAD = {
    "script": f"<!doctype html>\n<html><body>\n<script>\n{_CALL}\n</script>\n</body></html>\n",
    "module": f'<script type="module" async>\nconst key = 1;\n{_CALL}\n</script>\n',
    "two scripts": f"<script>var a = '<b>';</script>\n<p>x</p>\n<script>\n{_CALL}\n</script>\n",
    "upper case": f"<SCRIPT TYPE='text/javascript'>\n{_CALL}\n</SCRIPT>\n",
    "script in a Jinja block": (
        f"{{% block js %}}\n<script>\nvar u = '{{{{ url }}}}';\n{_CALL}\n</script>\n{{% endblock %}}\n"
    ),
    "JSON for a script": '<script type="application/json">{"wavix": {"apiKey": "[[@hex64@]]1"}}</script>\n',
    "TypeScript": f'<script lang="ts">\nconst key: string = x;\n{_CALL}\n</script>\n',
    "template in a script": (
        '<script type="text/x-template"><a href="https://api.wavix.com/x?[[appid]]2=K">x</a></script>\n'
    ),
    "link": f'<a class="b" href="{_URL}">calls</a>\n',
    "link without quotes": "<a href=https://api.wavix.com/v1/calls?[[appid]]2=K>calls</a>\n",
    "link of a template": '<a href="https://api.wavix.com/v1/calls?[[appid]]2={{ key }}&amp;page={{ n }}">x</a>\n',
    "link of ERB": '<a href="https://api.wavix.com/v1/calls?[[appid]]2=<%= key %>">x</a>\n',
    "link of PHP": (
        '<?php if ($a > 1): ?>\n<a href="https://api.wavix.com/v1/calls?[[appid]]2=<?= $key ?>">x</a>\n<?php endif ?>\n'
    ),
    "address from a template": '<a href=<%= url %>>a</a>\n<img src="https://api.wavix.com/v1/qr?[[appid]]2=K">\n',
    "meta": '<meta name="wavix-api-key" content="[[@hex64@]]1">\n',
    "meta, the other way round": '<meta content="[[@base62@]]1" name="wavix:token">\n',
    "hidden field": '<input type="hidden" name="wavix_api_key" value="[[@hex64@]]1">\n',
    "hidden field in single quotes": "<input type='hidden' id='wavixApiKey' value='[[@base36@]]1' />\n",
    "attribute of data": '<div id="phone" data-wavix-api-key="[[@hex64@]]1"></div>\n',
    "named by its id": '<div id="wavix-widget" data-api-key="[[@hex64@]]1"></div>\n',
    "element of its own": '<wavix-phone token="[[@base62@]]1"></wavix-phone>\n',
    "loader of the widget": (
        '<script src="https://api.wavix.com/webrtc/v2.0.0/widget.js" data-token="[[@base62@]]1"></script>\n'
    ),
    "form that is sent to Wavix": (
        '<form action="https://api.wavix.com/v1/cdrs" method="get">\n'
        '<input type="hidden" name="[[appid]]2" value="[[@hex64@]]1">\n<input name="from"></form>\n'
    ),
    "form by post": (
        '<form action="https://api.wavix.com/v3/messages" method="post">\n'
        '<input type="hidden" name="appid" value="[[@hex64@]]1">\n</form>\n'
    ),
    "handler": "<button onclick=\"fetch('https://api.wavix.com/v1/calls?[[appid]]2=' + key)\">x</button>\n",
    "link with code": (
        "<a href=\"javascript:fetch('https://api.wavix.com/v1/calls?page=1&amp;[[appid]]2=' + key)\">x</a>\n"
    ),
    "example": '<pre><code class="language-bash">curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"</code></pre>\n',
    "example with colours": (
        '<div class="highlight-bash notranslate"><div class="highlight"><pre><span></span>curl <span class="s2">'
        '&quot;https://api.wavix.com/v1/calls?[[appid]]2=</span><span class="nv">$K</span>&quot;\n</pre></div></div>\n'
    ),
    "example in JavaScript": '<pre class="brush: js">const WAVIX_API_KEY = &quot;[[@base36@]]1&quot;;\n</pre>\n',
    "example without a label": "<pre>curl 'https://api.wavix.com/v1/calls?[[appid]]2=K&amp;page=1'\n</pre>\n",
    "prose": "<p>Our Wavix API key is <code>[[@base62@]]1</code>.</p>\n",
    "prose over lines": "<p>\n  The Wavix API key:\n  <b>[[@hex64@]]1</b>\n</p>\n",
    "table": (
        "<table>\n<thead><tr><th>Service</th><th>API key</th></tr></thead>\n"
        "<tr><td>Wavix</td><td><code>[[@hex64@]]1</code></td></tr>\n<tr><td>Other</td><td>@hex64:2@</td></tr></table>\n"
    ),
    "list below a heading": "<h2>Wavix</h2>\n<ul>\n<li>API key: [[@base62@]]1</li>\n</ul>\n",
    "definition list": "<dl><dt>Wavix API key</dt><dd>[[@hex64@]]1</dd></dl>\n",
    "comment": "<!-- wavix api key: [[@hex64@]]1 -->\n<p>x</p>\n",
    "script that is commented out": f"<!-- <script>{_CALL}</script> -->\n",
    "frame with a page of its own": (
        '<iframe srcdoc="&lt;a href=&#39;https://api.wavix.com/x?[[appid]]2=K&#39;&gt;"></iframe>\n'
    ),
    "link to an editor": (
        "<a "
        'href="vscode:mcp/install?%7B%22name%22%3A%22wavix%22%2C%22env%22%3A%7B%22WAVIX_API_KEY%22%3A%22[[@hex64@]]1%22%7D%7D">add</a>\n'
    ),
    "refresh": '<meta http-equiv="refresh" content="0; url=https://api.wavix.com/v1/calls?[[appid]]2=K">\n',
    "background": '<div style="background: url(https://api.wavix.com/v1/qr?[[appid]]2=K)"></div>\n',
}
HTML_OK = {
    "header form": "<script>\nfetch(url, {headers: {Authorization: `Bearer ${await key()}`}}) // wavix\n</script>\n",
    "widget": '<script src="https://api.wavix.com/webrtc/v2.0.0/widget.js"></script>\n',
    "token from the server": (
        '<script>\nwavixWebRTC.init({sip: {server: "sg.wavix.net", token: await fetch("/token")}})\n</script>\n'
    ),
    "other vendor": '<a href="https://api.openweathermap.org/data/2.5/weather?appid=@hex32@">wavix</a>\n',
    "form of another vendor": (
        '<p>wavix</p><form action="https://api.openweathermap.org/x"><input name="appid" value="@hex32@"></form>\n'
    ),
    "form on our own server": '<form action="/wavix/save"><input name="wavix_api_key" value="{{ key }}"></form>\n',
    "field to be filled in": (
        '<label>Wavix API key</label><input name="wavix_api_key" placeholder="your_wavix_api_key" value="">\n'
    ),
    "template values": (
        '<meta name="wavix-api-key" content="{{ settings.WAVIX_API_KEY }}">\n<meta name="wavix-token" '
        "content=\"<%= ENV['K'] %>\">\n"
    ),
    "integrity": (
        '<script src="https://cdn.example.org/wavix.js" integrity="sha384-@base62@" crossorigin="anonymous"></script>\n'
    ),
    "nonce": '<script nonce="@base62@">/* wavix */</script>\n',
    "CSRF token": '<meta name="csrf-token" content="@base62@"><title>Wavix console</title>\n',
    "asset with a digest": '<link rel="stylesheet" href="/static/wavix-@md5@.css">\n<img src="/wavix.@sha256@.png">\n',
    "class names": '<div class="wavix-card _key_@md5@ wavix-token">x</div>\n',
    "analytics": '<a href="https://wavix.com" data-session-id="@hex32@" id="wavix-link">Wavix</a>\n',
    "documentation": '<a href="https://docs.wavix.com/api-reference/authentication">Wavix</a>\n',
    "call of a guide": '<pre><code class="language-bash">curl https://api.wavix.com/v1/calls</code></pre>\n',
    "placeholder of a guide": "<p>Send <code>Authorization: Bearer YOUR_API_KEY</code> to api.wavix.com.</p>\n",
    "suppressed": (
        '<!-- wavix-lint: ignore[WVX002] old page -->\n<a href="https://api.wavix.com/v1/calls?appid=K">x</a>\n'
    ),
    "commit": "<p>Built from <code>@sha1@</code> of wavix-web.</p>\n",
    "table of digests": (
        "<table><tr><th>File</th><th>SHA-256</th></tr><tr><td>wavix.zip</td><td>@sha256@</td></tr></table>\n"
    ),
    "table of others": "<h2>Wavix</h2><table><tr><th>OpenAI key</th></tr><tr><td>@base62@</td></tr></table>\n",
    "tags in a string": '<script>var a = "<input name=wavix_api_key value=\'" + key + "\'>";</script>\n',
    "broken": "<div <a href='wavix <p class=\"\n</span>\n",
}
VUE_BAD = {
    "script": (
        f"<template>\n  <p>{{{{ x }}}}</p>\n</template>\n\n<script>\nexport default {{ mounted() {{ {_CALL} }} "
        f"}}\n</script>\n"
    ),
    "setup in TypeScript": (
        f'<script setup lang="ts">\nconst key = ref<string>("");\nawait {_CALL}\n</script>\n<template><p/></template>\n'
    ),
    "bound address": '<template><a :href="`https://api.wavix.com/v1/calls?[[appid]]2=${key}`">x</a></template>\n',
    "bound with a word": "<template><img v-bind:src=\"'https://api.wavix.com/v1/qr?[[appid]]2=' + key\"></template>\n",
    "handler": f"<template><b @click='{_CALL}'>x</b></template>\n",
    "handler in an arrow function": f"<template><b v-on:click='() => {_CALL}'>x</b></template>\n",
    "token of a component": "<template><WavixPhone :token=\"'[[@base62@]]1'\" /></template>\n",
    "plain attribute of a component": '<template><WavixPhone api-key="[[@hex64@]]1" /></template>\n',
    "object of headers": "<template><call :options=\"{ wavix: { apiKey: '[[@hex64@]]1' } }\" /></template>\n",
    "key in the script": '<script>\nconst WAVIX_API_KEY = "[[@hex64@]]1"\n</script>\n',
    "plain address": '<template><a href="https://api.wavix.com/v1/calls?[[appid]]2=K">x</a></template>\n',
    "comment": "<!-- Wavix API key: [[@hex64@]]1 -->\n<template><p/></template>\n",
}
VUE_OK = {
    "key of the build": (
        '<script>\nconst key = process.env.WAVIX_API_KEY\n</script>\n<template><WavixPhone :token="token" '
        "/></template>\n"
    ),
    "own endpoint": '<script setup>\nconst { data } = await useFetch("/api/wavix/calls")\n</script>\n',
    "other vendor": '<template><a :href="`https://api.openweathermap.org/x?appid=${k}`">wavix</a></template>\n',
    "slot": (
        '<template><wavix-table #row="{ item }"><b :key="item.id">{{ item.wavixKey }}</b></wavix-table></template>\n'
    ),
    "key of a list": '<template><wavix-call v-for="c in calls" :key="c.uuid" :token-id="c.id" /></template>\n',
    "style": "<style scoped>\n.wavix-key { color: red }\n</style>\n",
    "header form": (
        "<script>\nfetch('https://api.wavix.com/v1/calls', { headers: { Authorization: `Bearer ${k}` } })\n</script>\n"
    ),
    "placeholder": '<template><input v-model="wavixApiKey" placeholder="Wavix API key" /></template>\n',
}
SVELTE_BAD = {
    "script": f"<script>\n  export let key;\n  {_CALL}\n</script>\n\n<p>{{key}}</p>\n",
    "TypeScript": f'<script lang="ts">\n  let key: string;\n  {_CALL}\n</script>\n',
    "load function": f'<script context="module">\n  export async function load() {{ return {_CALL} }}\n</script>\n',
    "handler in braces": f"<button on:click={{() => {_CALL}}}>x</button>\n",
    "handler in quotes": f"<button on:click='{_CALL}'>x</button>\n",
    "attribute in braces": "<WavixPhone token={'[[@base62@]]1'} {...rest} />\n",
    "attribute in quotes": '{#if a < b}\n<WavixPhone token="[[@base62@]]1" on:ready={() => go(1)}/>\n{/if}\n',
    "address": '<a href="https://api.wavix.com/v1/calls?[[appid]]2={key}">x</a>\n',
    "address in braces": "<a href={`https://api.wavix.com/v1/calls?[[appid]]2=${key}`}>x</a>\n",
    "block": "{#await fetch(`https://api.wavix.com/v1/calls?[[appid]]2=${key}`)}\n<p>...</p>\n{/await}\n",
    "key": '<script>\n  const WAVIX_API_KEY = "[[@hex64@]]1";\n</script>\n',
}
SVELTE_OK = {
    "environment": "<script>\n  import { WAVIX_API_KEY } from '$env/static/private';\n</script>\n",
    "own endpoint": (
        "<script>\n  const r = fetch('/api/wavix');\n</script>\n{#await r}…{:then calls}<b>{calls.length}</b>{/await}\n"
    ),
    "handed on": "<WavixPhone {token} apiKey={key} on:end={() => (a = 1 > 2)} />\n",
    "other vendor": "<a href={`https://api.openweathermap.org/x?appid=${key}`}>wavix</a>\n",
    "each": "{#each calls as call (call.wavixId)}<p>{call.from}</p>{/each}\n",
    "header form": (
        "<script>\nfetch('https://api.wavix.com/v1/calls', { headers: { Authorization: `Bearer ${k}` } })\n</script>\n"
    ),
    "placeholder": '<WavixPhone token="YOUR_TOKEN" />\n',
    "style": "<style>\n  .wavix { --key: @md5@ }\n</style>\n",
}
_BAD = [
    (f"a.{kind}", name, text)
    for kind, cases in (("html", HTML_BAD), ("vue", VUE_BAD), ("svelte", SVELTE_BAD))
    for name, text in cases.items()
]
_OK = [
    (f"a.{kind}", name, text)
    for kind, cases in (("html", HTML_OK), ("vue", VUE_OK), ("svelte", SVELTE_OK))
    for name, text in cases.items()
]


@pytest.mark.parametrize(("file", "name", "text"), _BAD, ids=[f"{file} {name}" for file, name, _ in _BAD])
def test_found(file: str, name: str, text: str) -> None:
    found, wanted = check(file, text)
    assert wanted
    assert [line for line in found if " WVX007" not in f" {line}"] == wanted


@pytest.mark.parametrize(("file", "name", "text"), _OK, ids=[f"{file} {name}" for file, name, _ in _OK])
def test_silent(file: str, name: str, text: str) -> None:
    assert check(file, text) == ([], [])


def test_link_says_why_it_has_no_fix() -> None:
    (found,) = examine("a.html", b'<a href="https://api.wavix.com/v1/calls?appid=K">x</a>', Config()).findings
    assert (found.fix, found.no_fix) == (None, "a page cannot send the header from here: call Wavix from your server")


def test_text_says_why_it_has_no_fix() -> None:
    for file in ("a.md", "a.txt", "a.rst", "a.adoc"):
        (found,) = examine(file, b"See https://api.wavix.com/v1/calls?appid=K for it.", Config()).findings
        assert (found.fix, found.no_fix) == (None, "this is text that people read, not code: it is changed by hand")


@pytest.mark.parametrize(
    "page", [b"<p>wavix</p>\n" * 60_000, b'<a href="/a?b=1&amp;c=2" class="d">wavix</a>\n' * 25_000]
)
def test_large_page_takes_little_time(page: bytes) -> None:
    start = time.process_time()
    assert examine("a.html", page, Config()).findings == ()
    assert time.process_time() - start < 5
