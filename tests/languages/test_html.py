"""HTML, Vue and Svelte: scripts, attributes, text and comments."""

from __future__ import annotations

import pytest

from tests.languages.documents import check

BAD = {
    "script": ("a.html", '<script>\nfetch("https://api.wavix.com/v1/calls?[[appid]]2=" + key);\n</script>\n'),
    "module": ("a.html", '<script type="module">\nconst WAVIX_API_KEY = "[[@hex64@]]1";\n</script>\n'),
    "settings in a script": (
        "a.html",
        '<script type="application/json">{"wavix": {"apiKey": "[[@hex64@]]1"}}</script>\n',
    ),
    "meta": ("a.html", '<meta name="wavix-api-key" content="[[@hex64@]]1">\n'),
    "hidden input": ("a.html", '<input type="hidden" name="wavix_api_key" value="[[@base62@]]1">\n'),
    "data attribute": ("a.html", '<div id="x" data-wavix-api-key="[[@base36@]]1"></div>\n'),
    "link": ("a.html", '<a href="https://api.wavix.com/v1/calls?page=1&amp;[[appid]]2=KEY">calls</a>\n'),
    "handler": ("a.html", "<button onclick=\"fetch('https://api.wavix.com/v1/calls?[[appid]]2=' + k)\">go</button>\n"),
    "text": ("a.html", "<p>The Wavix API key is <code>[[@hex64@]]1</code>.</p>\n"),
    "code block": ("a.html", '<pre><code>curl "https://api.wavix.com/v1/calls?[[appid]]2=KEY"</code></pre>\n'),
    "comment": ("a.html", "<!-- Wavix API key: [[@base62@]]1 -->\n<p>x</p>\n"),
    "template language": (
        "a.html",
        '{% if user %}<a href="{{ url }}">x</a>{% endif %}\n<script>var wavixApiKey = "[[@hex64@]]1";</script>\n',
    ),
    "Vue": (
        "A.vue",
        '<template><p>{{ n }}</p></template>\n\n<script setup lang="ts">\nconst wavixApiKey: string = "[[@hex64@]]1";\n</script>\n',
    ),
    "Vue binding": ("A.vue", '<template><img :src="`https://api.wavix.com/v1/x?[[appid]]2=${k}`" /></template>\n'),
    "Svelte": ("A.svelte", '<script>\n  const WAVIX_API_KEY = "[[@base36@]]1";\n</script>\n\n<p>{x}</p>\n'),
    "cleartext": ("a.html", '<form action="[[http://api.wavix.com/v1/calls]]5"></form>\n'),
}
OK = {
    "own server": ("a.html", '<script>fetch("/api/wavix/calls");</script>\n'),
    "widget": ("a.html", '<script src="https://api.wavix.com/webrtc/v2.0.0/widget.js"></script>\n'),
    "other vendor": (
        "a.html",
        '<script>fetch("https://api.openweathermap.org/x?appid=@hex32@"); // wavix\n</script>\n',
    ),
    "subresource integrity": ("a.html", '<script src="wavix.js" integrity="sha256-@hex64@"></script>\n'),
    "placeholder": ("a.html", '<meta name="wavix-api-key" content="your_api_key_here">\n'),
    "template value": ("a.html", '<meta name="wavix-api-key" content="{{ settings.WAVIX_API_KEY }}">\n'),
    "text": ("a.html", "<p>Wavix takes calls. Build @sha1@.</p>\n"),
    "suppressed in markup": (
        "a.html",
        '<!-- wavix-lint: ignore[WVX002] old -->\n<a href="https://api.wavix.com/v1/calls?appid=K">x</a>\n',
    ),
    "suppressed in the script": (
        "a.html",
        '<script>\n// wavix-lint: ignore[WVX002] old\nfetch("https://api.wavix.com/v1/calls?appid=" + k, {headers: h});\n</script>\n',
    ),
    "other input": ("a.html", '<input name="csrf_token" value="@hex64@"> wavix\n'),
    "Vue": ("A.vue", '<script>\nexport default { data: () => ({ calls: [] }), name: "wavix" };\n</script>\n'),
}


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    found, wanted = check(*BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert check(*OK[name]) == ([], [])
