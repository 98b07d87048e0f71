"""httplib2. Source: httplib2.readthedocs.io."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param

LIBRARY = ClientLibrary(
    classes=(
        Client(
            names=("httplib2.Http",),
            requests={"request": Request(param("method", at=1), param("uri", at=0), headers=param("headers", at=3))},
            tls=(Switch(param("disable_ssl_certificate_validation"), frozenset({"true"})),),
            slots={"disable_ssl_certificate_validation": "tls_off"},
            clouded_by=frozenset({"add_credentials"}),
        ),
    ),
)
