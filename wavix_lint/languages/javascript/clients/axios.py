"""axios. Source: axios-http.com, "Request Config", "Config Defaults", "Interceptors"."""

from __future__ import annotations

from dataclasses import replace

from wavix_lint.languages.javascript.clients import (
    VERBS,
    Client,
    ClientLibrary,
    Options,
    Path,
    Request,
    keys,
    verbs_with_body,
)

_OPTIONS = Options(
    url=keys("url"),
    query=keys("params"),
    auth=keys("auth"),
    base_url=keys("baseURL"),
    agent=keys("httpsAgent"),
    clouded_by=keys("adapter", "transformRequest"),
)
_CALLS = {
    **verbs_with_body(Request(names=_OPTIONS), extra=("postForm", "putForm", "patchForm")),
    "request": Request(url=0, names=_OPTIONS),
    "": Request(url=0, names=_OPTIONS),
}
for _form in ("postForm", "putForm", "patchForm"):
    _CALLS[_form] = replace(_CALLS[_form], method=_form[:-4].upper())
_HEADERS: dict[Path, str] = {("defaults", "headers", part): "headers" for part in ("common", *VERBS)}
_SLOTS: dict[Path, str] = {
    ("defaults", "headers"): "headers",
    **_HEADERS,
    ("defaults", "params"): "query",
    ("defaults", "baseURL"): "base_url",
    ("defaults", "auth"): "auth",
    ("defaults", "httpsAgent"): "agent",
}
_INSTANCE = Client(
    names=("axios.create", "axios.Axios", "axios.default.create"),
    calls=_CALLS,
    described=_OPTIONS,
    slots=_SLOTS,
    makes=("create",),
    clouded_by=frozenset({"interceptors"}),
)

LIBRARY = ClientLibrary(
    functions={f"axios.{name}".rstrip("."): shape for name, shape in _CALLS.items()},
    classes=(_INSTANCE,),
    globals={"axios": _INSTANCE},
)
