"""Texts in other languages inside data: scripts, files in block scalars, JSON in strings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from wavix_lint.facts import Chunk
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import TEXT, language_of
from wavix_lint.languages.data.references import Variables
from wavix_lint.languages.data.tree import BLOCKS, Scalar, Style
from wavix_lint.languages.data.written import written

SHELL = "shell"
# Names whose text a shell runs. `scripts`, `commands` and the like may hold a list or a mapping of such texts.
_SHELL_NAMES = frozenset(
    """
    run script scripts before_script after_script pre_script post_script command commands cmd cmds entrypoint exec
    shell bash sh ansible.builtin.shell ansible.builtin.command ansible.builtin.raw raw test inlinescript inline
    before_install install after_success after_failure before_deploy after_deploy before_all runcmd bootcmd user_data
    userdata user-data oncreatecommand postcreatecommand poststartcommand postattachcommand updatecontentcommand
    initializecommand prestart poststart prestop pre-commit pre_build post_build buildcommand build_command
    startcommand start_command releasecommand release_command predeploycommand healthcheck local-exec remote-exec
    on_create_command post_create_command init_command preinit postinit steps tasks start
    """.split()
)
_POWERSHELL_NAMES = frozenset(("pwsh", "powershell", "win_shell", "ansible.windows.win_shell"))
_CODE_NAMES = {
    **dict.fromkeys(("jscode", "functioncode"), "javascript"),
    "pythoncode": "python",
}
_BY_SHELL_NAME = {
    **dict.fromkeys(("bash", "sh", "zsh", "dash"), SHELL),
    **dict.fromkeys(("pwsh", "powershell"), "powershell"),
    "cmd": "batch",
    "python": "python",
    "python3": "python",
    "node": "javascript",
}
_COMMAND = re.compile(r"[ \t]*(?:\$[ \t]+|sudo[ \t]+|[A-Z_]+=\S*[ \t]+)*(?:curl|wget|https?|xh)[ \t]+\S")
_CLAUDE = re.compile(r"[ \t]*(?:claude|codex|docker|npx|bunx|export)[ \t]+\S")
_DOTENV_ROW = re.compile(r"(?:[ \t]*(?:#[^\n]*|(?:export[ \t]+)?[A-Za-z_][\w.]*[ \t]*=[^\n]*)?(?:\n|\Z))+\Z")
_LONG = 50_000  # bytes of a text that is read as a whole
_NEAR = 1000  # bytes before a word that are read with it; four times as many behind it
_JOINT = re.compile(rb"[ ;,(){}=]")
_FILE_NAME = re.compile(
    r"[\w.\-/]*[\w\-]\.[A-Za-z0-9]{1,12}\Z|(?:.*/)?\.?(?:env|Dockerfile|Makefile)\Z|\.env[\w.\-]*\Z|.*/[\w.\-]+\Z"
)


def language_by_name(name: str, shell: str) -> str | None:
    """The language of the text under a name that holds scripts, None for any other name."""
    lowered = name.lower()
    if lowered in _POWERSHELL_NAMES:
        return "powershell"
    if lowered in ("bash", "sh"):
        return SHELL
    if lowered in _CODE_NAMES:
        return _CODE_NAMES[lowered]
    return shell if lowered in _SHELL_NAMES else None


def language_of_shell(name: str) -> str | None:
    """What GitHub's `shell:` and its kin run a script with."""
    words = name.strip().split()
    program = words[0].rpartition("/")[2] if words else ""
    return _BY_SHELL_NAME.get(program)


def language_of_text(name: str, text: str) -> str | None:
    """The language of a text by the file name that it has, or by what it plainly is."""
    if "\n" in text and _FILE_NAME.match(name):
        language = language_of(name, b"")
        if language != TEXT:
            return language
    if "\n" in text.strip():
        head = text.lstrip()[:200]
        if head.startswith("#!"):
            return language_of("script", head.encode("utf-8", "replace"))
        if len(text) < 100_000 and "=" in text and _DOTENV_ROW.match(text):
            return "dotenv"
    return SHELL if _COMMAND.match(text) or _CLAUDE.match(text) else None


def is_json(text: str) -> bool:
    stripped = text.strip()
    return stripped[:1] + stripped[-1:] in ("{}", "[]") and stripped[:2] not in ("{{", "[[", "{%") and len(stripped) > 8


def fragment(language: str, scalar: Scalar) -> Fragment:
    """The text of a scalar, to be read in a language of its own."""
    inner = written(scalar.chunks())
    return Fragment(language, inner.data, inner.map or OffsetMap(()), encode=encoder(scalar))


def windows(scalar: Scalar, words: re.Pattern[bytes]) -> Iterator[Scalar]:
    """A text, or of a very long one (a bundle in a source map) what is around the words."""
    if scalar.end - scalar.start < _LONG or scalar.style in BLOCKS:
        yield scalar
        return
    data, done = scalar.source.data, scalar.start
    for match in words.finditer(data, scalar.start, scalar.end):
        if match.start() < done:
            continue
        start = _joint(data, max(match.start() - _NEAR, done), match.start())
        done = min(_joint(data, min(match.end() + 4 * _NEAR, scalar.end), scalar.end), scalar.end)
        yield Scalar(scalar.source, scalar.style, start, done, start, done)


def _joint(data: bytes, start: int, end: int) -> int:
    """The first place from `start` on at which no escape is cut."""
    blank = _JOINT.search(data, start, end)
    return blank.end() if blank is not None else end


def encoder(scalar: Scalar) -> Callable[[str], str] | None:
    """How new text has to be written in the scalar; None where nobody can tell."""
    style = scalar.style
    if style in (Style.ESCAPED, Style.DOUBLE):
        return _escaped
    if style is Style.SINGLE:
        return _doubled
    if style is Style.LITERAL:
        return lambda text: text.replace("\n", "\n" + " " * scalar.indent)
    return None  # a plain scalar ends where new text has `: ` or ` #`


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _doubled(text: str) -> str:
    return text.replace("'", "''")


def script(language: str, items: Sequence[Scalar], variables: Variables) -> Fragment:
    """Scalars as the rows of one script. The URLs that the file itself gives to variables stand before them.

    With those a shell knows what `$BASE/v1/calls` is.
    """
    texts = [list(item.chunks()) for item in items]
    body = "\n".join(["".join([chunk.text for chunk in text]) for text in texts])
    chunks: list[Chunk] = []
    if language == SHELL:
        for name, value in variables.items():
            if name.isidentifier() and value.literal is not None and re.search(rf"\$\{{?{name}\b", body):
                known = [part for part in value.parts if isinstance(part, Chunk)]
                chunks += [Chunk(f'{name}="', None), *known, Chunk('"\n', None)]
    has_rows = len(items) > 1 or bool(chunks)
    for text in texts:
        chunks += [*text, Chunk("\n", None)] if has_rows else text
    inner = written(chunks)
    encode = encoder(items[0]) if len(items) == 1 else None
    return Fragment(language, inner.data, inner.map or OffsetMap(()), encode=encode)


def command_line(words: Iterable[Scalar]) -> Fragment:
    """A list of arguments as the command that a shell would be given."""
    parts: list[bytes] = []
    pieces: list[Piece] = []
    size = 0
    for word in words:
        inner = written(word.chunks())
        low = size + 1
        quoted, moves = _in_quotes(inner.data)
        for start, end, offset in moves:
            for piece in inner.map.pieces if inner.map is not None else ():
                first, last = max(piece.start, start), min(piece.end, end)
                if first >= last:
                    continue
                origin = piece.origin
                if piece.is_exact:
                    begin = piece.origin.start + first - piece.start
                    origin = origin._replace(start=begin, end=begin + last - first)
                pieces.append(Piece(low + first + offset, low + last + offset, origin))
        parts.append(b'"' + quoted + b'" ')
        size += len(quoted) + 3
    return Fragment(SHELL, b"".join(parts), OffsetMap(pieces), encode=None)


_TO_QUOTE = re.compile(rb'["\\`]')


def _in_quotes(raw: bytes) -> tuple[bytes, list[tuple[int, int, int]]]:
    """Bytes for within double quotes, and which stretches of them moved by how much."""
    parts: list[bytes] = []
    moves: list[tuple[int, int, int]] = []
    position = added = 0
    for match in _TO_QUOTE.finditer(raw):
        parts.append(raw[position : match.start()] + b"\\")
        moves.append((position, match.start(), added))
        position, added = match.start(), added + 1
    parts.append(raw[position:])
    moves.append((position, len(raw), added))
    return b"".join(parts), moves
