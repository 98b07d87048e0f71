"""WVX202: a Wavix SDK, or a version of one, that can send the key as `appid` only.

Source: github.com/Wavix, the changelogs and the code of its SDKs.
"""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.api import ClientSite, Config, Dependency, Draft, Rule, Severity, always_old, old_sdk

RULE = Rule(
    code="WVX202",
    name="deprecated-sdk",
    summary="a Wavix SDK that can only send the key as `appid`",
    help="Move to the package that the message names: it sends the key as `Authorization: Bearer`.",
    severity=Severity.WARNING,
)


@RULE.on(Dependency)
def check_dependency(dependency: Dependency, config: Config) -> Iterator[Draft]:
    found = old_sdk(dependency.ecosystem, dependency.name, dependency.version)
    if found is not None:
        name, sdk = found
        message = f"`{name}`{sdk.versions} can only send the key as `appid`: use {sdk.successor}"
        yield Draft(dependency.span, message)


@RULE.on(ClientSite)
def check_client(site: ClientSite, config: Config) -> Iterator[Draft]:
    found = always_old(site.sdk)
    if found is not None:
        name, sdk = found
        yield Draft(site.span, f"`{name}` can only send the key as `appid`: use {sdk.successor}")
