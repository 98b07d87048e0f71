"""Who reads a file, and how it lets a value come from the environment.

Sources: the reference of Compose files ("Interpolation"), docs.github.com on secrets in workflows, Cursor's and VS
Code's pages on `mcp.json`, Claude Code's page on `.mcp.json`, Codex's page on MCP servers, Serverless' page on
variables, Spring Boot's on externalised configuration, containers.dev on `devcontainer.json`.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Consumer(NamedTuple):
    """`reference` is what to write, with `{}` for the variable; empty where `reason` says why there is nothing.

    `input` is the id of a question that VS Code asks, which has to be declared beside.
    """

    reference: str
    reason: str = ""
    input: str = ""


_MANIFEST = "a manifest does not read the environment: keep the Secret out of the repository, and name it here"
_BY_PATH: tuple[tuple[re.Pattern[str], Consumer], ...] = tuple(
    (re.compile(pattern), consumer)
    for pattern, consumer in (
        (r"(?:^|/)(?:docker-)?compose[\w.\-]*\.ya?ml$", Consumer("${{{}}}")),
        (r"(?:^|/)\.(?:github|gitea|forgejo)/workflows/[^/]+\.ya?ml$", Consumer("${{{{ secrets.{} }}}}")),
        (r"(?:^|/)action\.ya?ml$", Consumer("", "an action has no secrets of its own: take the key as an input")),
        (r"(?:^|/)\.gitlab-ci[\w.\-]*\.ya?ml$", Consumer("", "define it as a masked variable of the project instead")),
        (r"(?:^|/)\.cursor/mcp\.json$", Consumer("${{env:{}}}")),
        (r"(?:^|/)\.vscode/mcp\.json$", Consumer("${{input:wavix-api-key}}", input="wavix-api-key")),
        (r"(?:^|/)\.vscode/(?:launch|tasks|settings)\.json$|\.code-workspace$", Consumer("${{env:{}}}")),
        (r"(?:^|/)\.mcp\.json$", Consumer("${{{}}}")),
        (
            r"(?:^|/)claude_desktop_config\.json$",
            Consumer("", "Claude Desktop puts nothing into its file: connect to mcp.wavix.com and sign in instead"),
        ),
        (
            r"(?:^|/)\.codex/config\.toml$",
            Consumer("", "Codex expands no variables here: use `bearer_token_env_var`, or `env_vars` for a command"),
        ),
        (r"(?:^|/)\.?devcontainer(?:/[^/]+)*\.json$|(?:^|/)devcontainer\.json$", Consumer("${{localEnv:{}}}")),
        (r"(?:^|/)serverless[\w.\-]*\.ya?ml$", Consumer("${{env:{}}}")),
        (r"(?:^|/)(?:application|bootstrap)(?:-[\w\-]+)?\.ya?ml$", Consumer("${{{}}}")),
        (
            r"(?:^|/)(?:group_vars|host_vars|playbooks?|roles)/.+\.ya?ml$|(?:^|/)(?:playbook|site)[\w\-]*\.ya?ml$",
            Consumer("{{{{ lookup('env', '{}') }}}}"),
        ),
    )
)
_UNKNOWN = Consumer("", "it is not known what reads this file, and whether that fills in variables")


def consumer_of(path: str, data: bytes) -> Consumer:
    """What reads the file, by its name, and for manifests by what is in it."""
    name = path.replace("\\", "/").lower()
    for pattern, consumer in _BY_PATH:
        if pattern.search(name):
            return consumer
    if re.search(rb"(?m)^apiVersion:[ \t]*\S", data) and re.search(rb"(?m)^kind:[ \t]*\S", data):
        return Consumer("", _MANIFEST)
    return _UNKNOWN


_RECORD = re.compile(
    rb'(?m)^(?:http_interactions|interactions):|"log"\s{0,9}:\s{0,9}\{\s{0,40}"(?:version|creator|entries)"'
    rb'|^[ \t]*\{?\s{0,40}"interactions"\s{0,9}:'
)
_SPECIFICATION = re.compile(
    rb"""(?m)^[ \t]{0,8}\{?\s{0,20}["']?(?:openapi|swagger|asyncapi)["']?[ \t]{0,9}:[ \t]{0,9}["']?[23]\."""
)


def is_record(data: bytes) -> bool:
    """Whether the file records what was sent and answered once: a cassette, a browser's archive."""
    return _RECORD.search(data) is not None


def is_specification(data: bytes) -> bool:
    return _SPECIFICATION.search(data) is not None
