"""fetch, in browsers, node and the packages that bring it. Source: developer.mozilla.org, "Fetch API"."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Options, Request, keys

_OPTIONS = Options(agent=keys("agent", "dispatcher", "httpsAgent"), verify=keys("tls.rejectUnauthorized"))
_FETCH = Request(names=_OPTIONS)
_NAMES = (
    "fetch node-fetch cross-fetch cross-fetch.fetch isomorphic-fetch isomorphic-unfetch unfetch undici.fetch "
    "node-fetch-native node-fetch-native.fetch whatwg-fetch.fetch fetch-retry make-fetch-happen electron.net.fetch "
    "@tauri-apps/plugin-http.fetch expo/fetch.fetch react-native-fetch-api.fetch"
).split()

LIBRARY = ClientLibrary(
    functions=dict.fromkeys(_NAMES, _FETCH),
    classes=(
        Client(
            names=("Request", "node-fetch.Request", "cross-fetch.Request", "undici.Request"),
            options=1,
            described=_OPTIONS,
            slots={("headers",): "headers"},
            request=Request(names=_OPTIONS, sends=False),
        ),
    ),
)
