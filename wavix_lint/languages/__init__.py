"""Which frontend reads which file. A frontend is imported when the first file needs it."""

from __future__ import annotations

import re
from importlib import import_module

from wavix_lint.config import Config
from wavix_lint.languages.extraction import Extraction

TEXT = "text"  # prose, logs, and every language that has no frontend of its own

# The frontend of each language: a module below this package with
# `extract(data: bytes, config: Config, language: str, path: str) -> Extraction`.
_FRONTENDS = {
    "python": "python.frontend",
    **dict.fromkeys(("javascript", "typescript", "tsx"), "javascript.frontend"),
    **dict.fromkeys(("json", "jsonc"), "data.json_files"),
    "yaml": "data.yaml_files",
    "toml": "data.toml_files",
    "dotenv": "lines.dotenv",
    "ini": "lines.ini",
    "properties": "lines.properties",
    "netrc": "lines.netrc",
    "curlrc": "lines.curlrc",
    "nginx": "lines.nginx",
    "xml": "lines.xml_files",
    "hcl": "lines.hcl",
    "dockerfile": "lines.dockerfile",
    "makefile": "lines.makefile",
    "csv": "lines.csv_files",
    "gomod": "lines.gomod",
    "gemfile": "lines.gemfile",
    "yarnlock": "lines.yarnlock",
    "shell": "shell.frontend",
    "powershell": "shell.powershell",
    "batch": "shell.batch",
    "http": "shell.http_files",
    "go": "sources.go",
    "ruby": "sources.ruby",
    "php": "sources.php",
    "java": "sources.java",
    "kotlin": "sources.kotlin",
    "csharp": "sources.csharp",
    "rust": "sources.rust",
    "swift": "sources.swift",
    "markdown": "documents.markdown",
    "rst": "documents.rst",
    "asciidoc": "documents.asciidoc",
    "notebook": "documents.notebook",
    **dict.fromkeys(("html", "vue", "svelte"), "documents.html"),
    TEXT: "documents.text",
}
_BY_SUFFIX = {
    **dict.fromkeys(("py", "pyi", "pyw", "pyx", "wsgi"), "python"),
    **dict.fromkeys(("js", "mjs", "cjs", "jsx"), "javascript"),
    **dict.fromkeys(("ts", "mts", "cts"), "typescript"),
    "tsx": "tsx",
    **dict.fromkeys(("json", "har", "webmanifest", "map", "avsc", "tfstate"), "json"),
    **dict.fromkeys(("jsonc", "json5", "code-workspace"), "jsonc"),
    **dict.fromkeys(("yaml", "yml"), "yaml"),
    "toml": "toml",
    "env": "dotenv",
    **dict.fromkeys(("ini", "cfg", "conf", "cnf", "editorconfig", "desktop", "service", "xcconfig"), "ini"),
    "properties": "properties",
    **dict.fromkeys(("xml", "xsd", "wsdl", "plist", "config", "resx", "csproj", "pom", "xaml", "storyboard"), "xml"),
    **dict.fromkeys(("tf", "tfvars", "hcl", "nomad"), "hcl"),
    "dockerfile": "dockerfile",
    **dict.fromkeys(("mk", "mak"), "makefile"),
    **dict.fromkeys(("csv", "tsv"), "csv"),
    **dict.fromkeys(("sh", "bash", "zsh", "ksh", "bats", "envrc", "command"), "shell"),
    **dict.fromkeys(("ps1", "psm1", "psd1"), "powershell"),
    **dict.fromkeys(("bat", "cmd"), "batch"),
    **dict.fromkeys(("http", "rest"), "http"),
    "go": "go",
    **dict.fromkeys(("rb", "rake", "gemspec", "ru"), "ruby"),
    **dict.fromkeys(("php", "phtml", "inc"), "php"),
    "java": "java",
    **dict.fromkeys(("kt", "kts"), "kotlin"),
    **dict.fromkeys(("cs", "csx"), "csharp"),
    "rs": "rust",
    "swift": "swift",
    **dict.fromkeys(("md", "markdown", "mdx", "mkd", "qmd", "rmd", "mdc"), "markdown"),
    "rst": "rst",
    **dict.fromkeys(("adoc", "asciidoc", "asc"), "asciidoc"),
    "ipynb": "notebook",
    **dict.fromkeys(("html", "htm", "xhtml"), "html"),
    "vue": "vue",
    "svelte": "svelte",
}
_BY_NAME = {
    "dockerfile": "dockerfile",
    "containerfile": "dockerfile",
    "makefile": "makefile",
    "gnumakefile": "makefile",
    "justfile": "makefile",
    "procfile": "yaml",
    ".netrc": "netrc",
    "_netrc": "netrc",
    ".curlrc": "curlrc",
    "_curlrc": "curlrc",
    "nginx.conf": "nginx",
    "go.mod": "gomod",
    "go.sum": "gomod",
    "gemfile": "gemfile",
    "gemfile.lock": "gemfile",
    "yarn.lock": "yarnlock",
    "rakefile": "ruby",
    "composer.lock": "json",
    "bun.lock": "jsonc",
    ".babelrc": "jsonc",
    **dict.fromkeys((".npmrc", ".gitconfig", ".pypirc", ".htaccess"), "ini"),
    ".bashrc": "shell",
    ".bash_profile": "shell",
    ".profile": "shell",
    ".zshrc": "shell",
    ".zshenv": "shell",
    ".envrc": "shell",
    ".cursorrules": "markdown",
    "pipfile": "toml",
    "poetry.lock": "toml",
    "uv.lock": "toml",
    "pdm.lock": "toml",
    "pipfile.lock": "json",
    ".mcprc": "json",
    "cargo.lock": "toml",
}
_DOTENV = re.compile(r"(?:\.env|env)(?:[.\-_][\w.\-]+)?|[\w.\-]+\.env(?:[.\-_][\w\-]+)?|\.flaskenv|\.dev\.vars")
_DOCKERFILE = re.compile(r"(?:dockerfile|containerfile)[.\-_].+")
_NGINX = re.compile(r"(?:^|/)(?:nginx|sites-(?:available|enabled)|conf\.d)/[^/]+$|nginx[^/]*\.conf(?:\.template)?$")
_SHEBANGS = (
    (re.compile(rb"\bpython"), "python"),
    (re.compile(rb"\b(?:ba|z|k|da)?sh\b"), "shell"),
    (re.compile(rb"\b(?:node|bun|deno)\b"), "javascript"),
    (re.compile(rb"\bruby\b"), "ruby"),
    (re.compile(rb"\bphp\b"), "php"),
    (re.compile(rb"\b(?:pwsh|powershell)\b"), "powershell"),
    (re.compile(rb"\bmake\b"), "makefile"),
)
_TEMPLATES = (".j2", ".jinja", ".jinja2", ".tpl", ".tmpl", ".template", ".erb", ".example", ".sample", ".dist", ".bak")


def language_of(path: str, data: bytes) -> str:
    """The language of a file: by its name, else by the interpreter that its first line names, else `TEXT`."""
    name = path.lower().replace("\\", "/")
    known = _by_name(name)
    if known is None and name.endswith(_TEMPLATES):
        known = _by_name(name.rpartition(".")[0])
    if known is not None:
        return known
    first = data[:200].split(b"\n", 1)[0]
    if first.startswith(b"#!"):
        return next((language for pattern, language in _SHEBANGS if pattern.search(first)), TEXT)
    return TEXT


def _by_name(name: str) -> str | None:
    base = name.rpartition("/")[2]
    known = _BY_NAME.get(base)
    if known is None and _DOTENV.fullmatch(base) and not base.endswith((".js", ".ts", ".py", ".json", ".yaml", ".yml")):
        known = "dotenv"
    if known is None and _DOCKERFILE.fullmatch(base) and not base.endswith((".md", ".txt")):
        known = "dockerfile"
    if known is None and _NGINX.search(name):
        known = "nginx"
    return known or _BY_SUFFIX.get(base.rpartition(".")[2]) if "." in base else known


def is_python(path: str, data: bytes) -> bool:
    return language_of(path, data) == "python"


def extract(path: str, data: bytes, config: Config) -> Extraction:
    """The facts of a file, given as UTF-8."""
    return extract_as(language_of(path, data), data, config, path)


def extract_as(language: str, data: bytes, config: Config, path: str) -> Extraction:
    """The facts of a text in a language of the table. A grammar that cannot be loaded costs its own language only."""
    try:
        frontend = import_module(f"wavix_lint.languages.{_FRONTENDS[language]}")
        extraction: Extraction = frontend.extract(data, config, language, path)
        return extraction
    except (ImportError, OSError) as error:  # a wheel that is not there, or not for this machine
        if language == TEXT:
            raise
        text = extract_as(TEXT, data, config, path)
        name = getattr(error, "name", None) or "cannot be loaded"
        note = f"no grammar for {language} ({name}): read as plain text"
        return Extraction(text.facts, text.comments, (*text.notes, note), text.fragments)
