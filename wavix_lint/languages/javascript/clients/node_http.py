"""node's own http and https, and the drop-ins for them. Source: nodejs.org, "HTTPS", `https.request(url, options)`."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Options, Request, keys

_OPTIONS = Options(
    auth=keys("auth"), verify=keys("rejectUnauthorized"), agent=keys("agent"), clouded_by=keys("createConnection")
)


def _shapes(scheme: str, root: str) -> dict[str, Request]:
    plain = Request(names=_OPTIONS, is_node=True, scheme=scheme)
    return {f"{root}.request": plain, f"{root}.get": Request("GET", names=_OPTIONS, is_node=True, scheme=scheme)}


_FUNCTIONS: dict[str, Request] = {}
for _root in ("https", "follow-redirects.https"):
    _FUNCTIONS.update(_shapes("https", _root))
for _root in ("http", "follow-redirects.http"):
    _FUNCTIONS.update(_shapes("http", _root))

LIBRARY = ClientLibrary(
    functions=_FUNCTIONS,
    classes=(
        Client(
            names=("https.Agent", "http.Agent", "undici.Agent", "undici.Pool", "undici.Client", "tls.connect"),
            described=Options(verify=keys("rejectUnauthorized", "connect.rejectUnauthorized")),
        ),
        Client(
            names=("https-proxy-agent.HttpsProxyAgent", "https-proxy-agent", "undici.ProxyAgent"),
            options=1,
            described=Options(verify=keys("rejectUnauthorized", "requestTls.rejectUnauthorized")),
        ),
    ),
    agents=("https.Agent", "http.Agent", "undici.Agent"),
)
