"""Commands in data: lists of arguments, lists of script lines, what runs them, and the headers that they name."""

from __future__ import annotations

import re

from wavix_lint.api.urls import wavix_url
from wavix_lint.facts import Auth, Fields, Pair, Place, RequestSite, Text, Tls
from wavix_lint.languages.data import embedded
from wavix_lint.languages.data.fields import pairs_of_text
from wavix_lint.languages.data.frames import Frame
from wavix_lint.languages.data.reading import Reading
from wavix_lint.languages.data.references import text_of
from wavix_lint.languages.data.tree import Mapping, Scalar, Sequence
from wavix_lint.languages.data.views import View
from wavix_lint.model import Span

_ARGUMENTS = frozenset(("command", "entrypoint", "cmd", "args", "test", "arguments", "exec", "argv", "runargs"))
_CLIENTS = frozenset(("curl", "wget", "http", "https", "xh", "httpie", "claude"))
_SCRIPT_OPTIONS = {
    **dict.fromkeys(("sh", "bash", "zsh", "dash", "ash", "ksh"), (re.compile(r"-[a-z]*c"), "shell")),
    **dict.fromkeys(("pwsh", "powershell", "powershell.exe"), (re.compile(r"(?i)-c(?:ommand)?"), "powershell")),
    **dict.fromkeys(("python", "python3"), (re.compile("-c"), "python")),
    "node": (re.compile("-e|--eval"), "javascript"),
    **dict.fromkeys(("cmd", "cmd.exe"), (re.compile(r"(?i)/[ck]"), "batch")),
}
_HEADER_OPTION = re.compile(r"(?:--headers?|-H)(?P<joined>=.*)?\Z", re.DOTALL)
_MOST_WORDS = 200


def read_list(node: Sequence, frame: Frame, reading: Reading, name: str, program: Scalar | None = None) -> bool:
    """Reads a list as a command or a script, if it is one; whether nothing else is to be said about it."""
    lowered = name.lower()
    items = [item for item in node.items if isinstance(item, Scalar)]
    if not items or len(items) != len(node.items):
        return False
    words = ([program] if program is not None else []) + items[:_MOST_WORDS]
    if len(words) > 1 and lowered in _ARGUMENTS and _is_command(words, reading):
        return True
    _headers(words, reading)
    language = embedded.language_by_name(name, frame.shell)
    if language is None or (lowered in _ARGUMENTS and lowered not in ("cmd", "command", "exec")):
        return False
    if not any(" " in item.text.strip() for item in items):
        return False
    reading.fragments.append(embedded.script(language, items, reading.variables))
    return True


def _is_command(words: list[Scalar], reading: Reading) -> bool:
    texts = [word.text if word.end - word.start < 200 else "" for word in words]
    if texts[0] == "CMD-SHELL":
        reading.fragments.append(embedded.script(embedded.SHELL, words[1:], reading.variables))
        return True
    if texts[0] == "CMD":
        words, texts = words[1:], texts[1:]
    base = texts[0].rpartition("/")[2] if texts else ""
    option, language = _SCRIPT_OPTIONS.get(base, (None, ""))
    if option is not None:
        for index, text in enumerate(texts[:-1]):
            if option.fullmatch(text):
                reading.fragments.append(embedded.script(language, words[index + 1 : index + 2], reading.variables))
                return True
        return False
    if base in _CLIENTS:
        reading.fragments.append(embedded.command_line(words))
        return True
    return False


def read_program(view: View, frame: Frame, reading: Reading) -> frozenset[str]:
    """`command: curl` beside `args: [...]`, as in tasks, launch files and MCP servers."""
    program, arguments = view.scalar("command", "program", "path"), view.entry("args", "arguments")
    if program is None or arguments is None or not isinstance(arguments.value, Sequence):
        return frozenset()
    if program.end - program.start > 200 or " " in program.text:
        return frozenset()
    done = read_list(arguments.value, frame, reading, "args", program)
    return frozenset((arguments.key.text.lower(),)) if done else frozenset()


def _headers(words: list[Scalar], reading: Reading) -> None:
    """`mcp-remote URL --header "Authorization:Bearer KEY"`: a request with those headers."""
    url: Text | None = None
    headers: list[Pair] = []
    is_header = False
    for word in words:
        text = text_of(word, reading.variables)
        option = _HEADER_OPTION.match(text.skeleton)
        if is_header:
            headers += pairs_of_text(text, Place.HEADER)
        elif option is not None and option["joined"]:
            headers += pairs_of_text(text.slice(option.start("joined") + 1, len(text.skeleton)), Place.HEADER)
        elif url is None and wavix_url(text, reading.config) is not None:
            url = text
        is_header = not is_header and option is not None and not option["joined"]
    if url is not None and headers:
        span = Span(words[0].span.start, words[-1].span.end)
        nothing = Fields((), False)
        reading.facts.append(
            RequestSite("arguments", None, url, nothing, Fields(tuple(headers), False), Auth(), Tls(), span)
        )


def shell_of(view: View, shell: str) -> str:
    """What runs the scripts below a mapping: by its `shell:`, its defaults, or the system that it names."""
    if "github-script" in _short(view.scalar("uses")) or _is_postman_script(view):
        return "javascript"
    run = view.mapping_at("defaults")
    run = run.mapping_at("run") if run is not None else None
    for place in (view, run):
        named = place.scalar("shell") if place is not None else None
        if named is not None and named.end - named.start < 60:
            return embedded.language_of_shell(named.text) or shell
    system = view.scalar("runs-on", "vmimage", "os") or _image(view)
    if system is not None and system.end - system.start < 60 and "windows" in system.text.lower():
        return "powershell"
    return shell


def _short(scalar: Scalar | None) -> str:
    return scalar.text if scalar is not None and scalar.end - scalar.start < 200 else ""


def _is_postman_script(view: View) -> bool:
    return isinstance(view.get("exec"), Sequence) and _short(view.scalar("type")) in ("", "text/javascript")


def _image(view: View) -> Scalar | None:
    pool = view.get("pool")
    return View(pool).scalar("vmimage") if isinstance(pool, Mapping) else None
