"""What the label of a code block says, and what a block without one looks like."""

from __future__ import annotations

import re

_NAMES = {
    **dict.fromkeys(
        "bash sh shell zsh ksh console terminal curl shell-session shellsession sh-session".split(), "shell"
    ),
    **dict.fromkeys("python py python3 python2 py3 pycon ipython".split(), "python"),
    **dict.fromkeys("javascript js node nodejs mjs cjs jsx".split(), "javascript"),
    **dict.fromkeys("typescript ts mts cts".split(), "typescript"),
    "tsx": "tsx",
    **dict.fromkeys("json har geojson".split(), "json"),
    **dict.fromkeys("jsonc json5 json-with-comments".split(), "jsonc"),
    **dict.fromkeys("yaml yml docker-compose compose helm k8s kubernetes openapi".split(), "yaml"),
    "toml": "toml",
    **dict.fromkeys("dotenv env .env".split(), "dotenv"),
    **dict.fromkeys("ini cfg conf".split(), "ini"),
    "properties": "properties",
    "nginx": "nginx",
    **dict.fromkeys("xml svg plist".split(), "xml"),
    **dict.fromkeys("html xhtml".split(), "html"),
    "vue": "vue",
    "svelte": "svelte",
    **dict.fromkeys("hcl terraform tf".split(), "hcl"),
    **dict.fromkeys("dockerfile docker containerfile".split(), "dockerfile"),
    **dict.fromkeys("makefile make mk".split(), "makefile"),
    **dict.fromkeys("powershell ps1 pwsh ps posh".split(), "powershell"),
    **dict.fromkeys("bat batch cmd dosbatch".split(), "batch"),
    **dict.fromkeys("http rest https http-request".split(), "http"),
    **dict.fromkeys("go golang".split(), "go"),
    **dict.fromkeys("ruby rb".split(), "ruby"),
    "php": "php",
    "java": "java",
    **dict.fromkeys("kotlin kt kts".split(), "kotlin"),
    **dict.fromkeys("csharp cs c# dotnet".split(), "csharp"),
    **dict.fromkeys("rust rs".split(), "rust"),
    "swift": "swift",
    **dict.fromkeys("markdown md mdx".split(), "markdown"),
    **dict.fromkeys("csv tsv".split(), "csv"),
    **dict.fromkeys("gemfile bundler".split(), "gemfile"),
}
_WORD = re.compile(r"[\w.#+\-]+")
_COMMAND = re.compile(rb"\s*(?:[$%>] )?(?:sudo )?(?:curl|wget|http|https|export|xh)\s")
_REQUEST = re.compile(rb"\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\S+://")
_PROMPT = re.compile(rb"(?m)^(?P<prompt>[ \t]*(?:[$%] |>>> |\.\.\. ))")


def language_of(label: str) -> str | None:
    """The language of the table that a label such as `bash`, `{.python}` or `ts title="a.ts"` means."""
    match = _WORD.search(label.strip().lstrip("{").lstrip("."))
    return _NAMES.get(match[0].lower()) if match else None


def guess(text: bytes) -> str | None:
    """The language of a block without a label, where its first line leaves no doubt."""
    if _COMMAND.match(text):
        return "shell"
    if _REQUEST.match(text):
        return "http"
    return "json" if text.lstrip()[:1] == b"{" else None


def prompts(text: bytes) -> list[tuple[int, int]]:
    """Where `$ ` and `>>> ` stand, which are no part of what is typed."""
    return [match.span("prompt") for match in _PROMPT.finditer(text)]
