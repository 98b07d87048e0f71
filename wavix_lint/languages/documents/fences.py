"""What the label of a code block says, and what a block without one looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wavix_lint import languages
from wavix_lint.wavix.keys import is_distinct_key

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
_DIFFS = frozenset(("diff", "patch", "udiff"))
_WORD = re.compile(r"[\w.#+\-]+")
_CURLY = re.compile(r"\{[^}]*?\.(?P<name>[\w#+\-]+)")

# What a first line looks like that leaves no doubt.
_GUESSES = (
    ("shell", re.compile(rb"\s*(?:[$%] )?(?:sudo |[A-Z_]+=\S+ )*(?:curl|wget|https?|xh|export|claude|docker|npx)\s")),
    ("shell", re.compile(rb"\s*#!.*\b(?:ba|z|k|da)?sh\b")),
    ("http", re.compile(rb"\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S+://")),
    ("php", re.compile(rb"\s*<\?php\b")),
    ("html", re.compile(rb"\s*<(?:!doctype html|html|script|iframe)\b", re.IGNORECASE)),
    ("xml", re.compile(rb"\s*<\?xml\b")),
    ("python", re.compile(rb"\s*(?:>>> |(?:import|from) (?:requests|httpx|wavix|os|aiohttp|urllib)\b)")),
    ("javascript", re.compile(rb"\s*(?:(?:const|let|var) [\w{][^\n]* = |import [^\n]* from [\"']|await fetch\()")),
    ("json", re.compile(rb"\s*[{\[]\s*(?:\"|\{\s*\"|//|\})")),
    ("dotenv", re.compile(rb"(?:[ \t]*(?:#[^\n]*|[A-Z][A-Z0-9_]*=[^\n]*)?(?:\n|\Z))+\Z")),
)
_LONGEST_GUESS = 20_000  # bytes
_PROMPTS = {  # of languages that people type at one
    "shell": re.compile(rb"[ \t]*(?:[$%]|\[?[\w.\-]{1,40}@[\w.\-]{1,60}[\w.~:/\-\] ]{0,60}[$#%])(?: |(?=\r?\n|\Z))"),
    "python": re.compile(rb"[ \t]*(?:>>>|\.\.\.)(?: |(?=\r?\n|\Z))"),
    "powershell": re.compile(rb"[ \t]*PS[^>\n]{0,100}>(?: |(?=\r?\n|\Z))"),
}
_GOES_ON = re.compile(rb"\\[ \t]*\r?\n?\Z|`[ \t]*\r?\n?\Z")
_LINE = re.compile(rb"[^\n]*(?:\n|\Z)")
_TARGET = re.compile(rb"(?m)^\+\+\+ (?:b/)?(?P<path>[^\s]+)")
_KEY = re.compile(rb"[A-Za-z0-9_\-]{20,}")


def language_of(label: str) -> str | None:
    """The language of the table that a label such as `bash`, `{.python}` or `ts title="a.ts"` means."""
    curly = _CURLY.match(label.strip())
    if curly is not None:
        return _NAMES.get(curly["name"].lower())
    match = _WORD.search(label)
    if match is None:
        return None
    word = match[0].lower()
    return _NAMES.get(word) or _NAMES.get(word.rpartition(".")[2])


def guess(text: bytes) -> str | None:
    """The language of a block without a label, where its first line leaves no doubt."""
    if len(text) > _LONGEST_GUESS or not text.strip():
        return None
    return next((language for language, pattern in _GUESSES if pattern.match(text)), None)


class Session(NamedTuple):
    """A session at a prompt: what a person did not type, in stretches, and of that what was answered."""

    not_typed: list[tuple[int, int]]
    answers: list[tuple[int, int]]
    prompt: str


def session(text: bytes, language: str) -> Session | None:
    """None for a text in which nothing stands behind a prompt."""
    pattern = _PROMPTS.get(language)
    if pattern is None:
        return None
    cut: list[tuple[int, int]] = []
    answers: list[tuple[int, int]] = []
    first: bytes | None = None
    goes_on = False
    for match in _LINE.finditer(text):
        start, end = match.span()
        prompt = pattern.match(match[0])
        if prompt is not None and (prompt[0].strip() != b"..." or first is not None):
            first = first or prompt[0]
            cut.append((start, start + prompt.end()))
            goes_on = _GOES_ON.search(match[0]) is not None
        elif goes_on:
            goes_on = _GOES_ON.search(match[0]) is not None
        elif start < end:
            cut.append((start, end))
            answers.append((start, end))
    return Session(cut, answers, first.decode("utf-8", "replace")) if first is not None else None


def is_diff(label: str) -> bool:
    match = _WORD.search(label)
    return match is not None and match[0].lower() in _DIFFS


def of_diff(text: bytes) -> tuple[list[tuple[int, int]], str]:
    """What to leave out of a patch to have the text that it makes, and the language of that.

    A line that goes away says nothing any more, unless there is a key in it: that is burnt.
    """
    cut: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        line = match[0]
        gone = line[:1] == b"-" and not any(is_distinct_key(run.decode()) for run in _KEY.findall(line))
        if gone or line.startswith((b"+++", b"---", b"@@", b"diff ", b"index ", b"\\ ")):
            cut.append((start, end))
        elif line[:1] in (b"+", b"-", b" "):
            cut.append((start, start + 1))
    target = _TARGET.search(text)
    known = languages.language_of(target["path"].decode("utf-8", "replace"), b"") if target is not None else ""
    if known:
        return cut, known
    kept = b"".join(text[low:high] for low, high in _between(cut, len(text)))
    return cut, guess(kept) or languages.TEXT


def _between(stretches: list[tuple[int, int]], size: int) -> Iterator[tuple[int, int]]:
    done = 0
    for start, end in stretches:
        yield done, start
        done = end
    yield done, size
