"""Batch files to facts: `set`, `setx`, and the curl commands in them.

Source: learn.microsoft.com/windows-server/administration/windows-commands/set, cmd's own quoting rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wavix_lint.config import Config
from wavix_lint.facts import Chunk, Hole, Part, Source, Text
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.shell.reading import Reading
from wavix_lint.languages.shell.relevance import BATCH_NAMES, Relevance
from wavix_lint.languages.shell.script import Assignment, Command, Output
from wavix_lint.languages.shell.variables import Variables, Word, placed
from wavix_lint.model import Span

_LINE = re.compile(rb"(?:[^\n^]|\^\r?\n|\^[^\n])*(?:\n|\Z)")
_REMARK = re.compile(rb"[ \t]*@?(?:rem(?=[\s/])|::)", re.IGNORECASE)
_SET = re.compile(rb"set[ \t]+(?P<flag>/[ap][ \t]+)?(?P<quote>\"?)(?P<name>[^=\s\"&|]+)=", re.IGNORECASE)
_REFERENCE = re.compile(
    rb"%%(?P<loop>[~\w]{1,4})|%(?P<all>\*)|%~?[a-z]*(?P<argument>\d)"
    rb"|%(?P<name>[A-Za-z_][\w.() \-]{0,60})(?P<part>:[^%\r\n]{0,80})?%"
    rb"|!(?P<late>[A-Za-z_]\w{0,60})!"
)
_STOP = re.compile(rb"[&|<>()]")
_BLANK = b" \t\r\n"
_INNER = re.compile(rb"\(\s*'(?P<command>[^'\r\n]*)'\s*\)")
_PREFIXES = frozenset(("@", "call", "start", "do", "else", "if", "not", "exist", "then"))
_MOST_LINES = 50_000
_MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a line, or the operator (`&`, `|`, `>`) that ends one command."""

    word: Word | None
    operator: str = ""


def extract(data: bytes, config: Config, language: str = "batch", path: str = "") -> Extraction:
    """The facts of a batch file."""
    words = [word.lower().encode() for word in ("wavix", "wavbix", "appid", *config.hosts, *config.key_names) if word]
    reading = Reading(data, config, words, frozenset())
    batch = _Batch(data, reading, Relevance(data, words, BATCH_NAMES))
    comments = list(batch.run())
    facts = (*reading.facts(), *reading.prose_of(comments))
    return Extraction(facts, tuple(comments), (), tuple(reading.fragments))


class _Batch:
    def __init__(self, data: bytes, reading: Reading, relevance: Relevance) -> None:
        self._data = data
        self._relevance = relevance
        self._reading = reading
        self._variables = Variables()
        self._depth = 0  # of parentheses: what stands in them may not run
        self._blocks = 0

    def run(self) -> Iterator[Span]:
        """Read all lines; gives the comments."""
        for count, match in enumerate(_LINE.finditer(self._data)):
            if count > _MOST_LINES or match.end() == match.start():
                return
            if _REMARK.match(match[0]):
                yield Span(match.start(), match.end())
                continue
            if self._relevance.touches(match.start(), match.end()):
                self._line(match.start(), match.end())

    def _line(self, start: int, end: int) -> None:
        position = start
        while position < end and self._data[position : position + 1] in (b" ", b"\t", b"@", b"("):
            self._depth += self._data[position : position + 1] == b"("
            position += 1
        given = _SET.match(self._data, position, end)
        if given is not None:
            self._set(given, end)
            return
        for inner in _INNER.finditer(self._data, position, end):
            self._commands(inner.start("command"), inner.end("command"), Output.CAPTURED)
        self._commands(position, end, Output.SHOWN)

    def _set(self, given: re.Match[bytes], end: int) -> None:
        """`set NAME=value`: the value goes to the end of the line, or to the last quote."""
        name = given["name"].decode("utf-8", "replace")
        stop = end
        if given["quote"]:
            last = self._data.rfind(b'"', given.end(), end)
            stop = last if last >= given.end() else end
        else:
            operator = re.compile(rb"(?<!\^)[&|]|\)\s*\Z").search(self._data, given.end(), end)
            stop = operator.start() if operator is not None else end
        while stop > given.end() and self._data[stop - 1 : stop] in (b" ", b"\t", b"\r", b"\n"):
            stop -= 1
        span = Span(given.end(), stop)
        text = self._text(span, is_bare=not given["quote"])
        if given["flag"]:
            text = Text((Hole(name, span, Source.NAME, (name, given.start())),), span)
        self._assign(name, text, Span(given.start(), stop))
        if stop < end:
            self._commands(stop + (1 if given["quote"] else 0), end, Output.SHOWN)

    def _assign(self, name: str, text: Text, span: Span) -> None:
        self._variables.chain = (self._block(),) if self._depth > 0 else ()
        self._reading.assignment(Assignment(name, (text,), span, text.span))
        self._variables.assign(name.upper(), (text,), span)
        self._variables.chain = ()

    def _block(self) -> int:
        self._blocks += 1
        return self._blocks

    def _commands(self, start: int, end: int, output: Output) -> None:
        words: list[Word] = []
        target = shown = ""
        for token in (*self._tokens(start, end), _Token(None, "&")):
            if token.word is not None:
                if shown:
                    target, shown = token.word.literal or "?", ""
                elif len(words) < _MOST_WORDS:
                    words.append(token.word)
            elif token.operator in "<>":
                shown = token.operator if token.operator == ">" else ""
            elif token.operator in "()":
                self._depth = max(self._depth + (1 if token.operator == "(" else -1), 0)
            else:
                where = Output.PIPED if token.operator == "|" else Output.FILE if target else output
                self._command(words, where, target)
                words, target, shown = [], "", ""

    def _command(self, words: list[Word], output: Output, target: str) -> None:
        while words and (words[0].literal or "").lower() in _PREFIXES:
            words = words[1:]
        if not words:
            return
        first = (words[0].literal or "").lower()
        if first.startswith("echo") and words[0].literal != first:
            words = [Word((Text((Chunk("echo", words[0].span),), words[0].span),), words[0].span), *words[1:]]
        if first in ("setx", "setx.exe"):
            plain = [word for word in words[1:] if not word.lead.startswith("/")]
            if len(plain) == 2 and plain[0].literal:
                span = Span(words[0].span.start, plain[1].span.end)
                self._reading.assignment(Assignment(plain[0].literal, plain[1].texts, span, plain[1].span))
                return
        span = Span(words[0].span.start, words[-1].span.end)
        self._reading.command(Command(tuple(words), span, output, (), target))

    def _tokens(self, start: int, end: int) -> Iterator[_Token]:
        data, position = self._data, start
        while position < end:
            character = data[position : position + 1]
            if character in (b" ", b"\t", b"\r", b"\n"):
                position += 1
            elif character == b"^" and data[position + 1 : position + 2] in (b"\r", b"\n"):
                position += 2
            elif _STOP.match(character):
                yield _Token(None, character.decode())
                position += 1
            else:
                stop = self._word_end(position, end)
                span = Span(position, stop)
                yield _Token(Word((self._text(span, is_bare=True),), span, is_open=data[position:stop] == b"%*"))
                position = stop

    def _word_end(self, start: int, end: int) -> int:
        quoted, position = False, start
        while position < end:
            character = self._data[position : position + 1]
            if character == b"\\" and self._data[position + 1 : position + 2] == b'"':
                position += 2
                continue
            if character == b'"':
                quoted = not quoted
            elif character == b"^" and not quoted:
                if self._data[position + 1 : position + 2] in (b"\r", b"\n"):
                    return position
                position += 2
                continue
            elif not quoted and (character in (b" ", b"\t", b"\r", b"\n") or _STOP.match(character)):
                return max(position, start + 1)
            elif character == b"\n":
                return position
            position += 1
        return end

    def _text(self, span: Span, is_bare: bool) -> Text:
        """The characters of a word: quotes taken off, `^` before a character too, variables put in."""
        parts: list[Part] = []
        done = position = span.start
        quoted = not is_bare

        def flush(until: int) -> None:
            if done < until:
                text = self._data[done:until].decode("utf-8", "surrogateescape")
                damaged = any("\udc80" <= character <= "\udcff" for character in text)
                parts.append(Chunk(text, Span(done, until), damaged))

        while position < span.end:
            character = self._data[position : position + 1]
            if character in (b"%", b"!"):
                match = _REFERENCE.match(self._data, position, span.end)
                if match is not None:
                    flush(position)
                    parts += self._value(match)
                    done = position = match.end()
                    continue
            elif character == b"\\" and self._data[position + 1 : position + 2] == b'"' and position + 1 < span.end:
                flush(position)
                parts.append(Chunk('"', Span(position, position + 2), escaped=True))
                done = position = position + 2
                continue
            elif character == b'"':
                flush(position)
                quoted = not quoted
                done = position + 1
            elif character == b"^" and not quoted and position + 1 < span.end:
                flush(position)
                size = 3 if self._data[position + 1 : position + 3] == b"\r\n" else 2
                following = self._data[position + 1 : position + 2]
                if following not in (b"\r", b"\n"):
                    escaped = following.decode("ascii", "replace")
                    parts.append(Chunk(escaped, Span(position, position + 2), escaped=True))
                done = position = min(position + size, span.end)
                continue
            position += 1
        flush(span.end)
        return Text(tuple(parts), span)

    def _value(self, match: re.Match[bytes]) -> tuple[Part, ...]:
        place = Span(*match.span())
        name = (match["name"] or match["late"] or b"").decode("utf-8", "replace")
        if not name:
            known = (match["loop"] or match["argument"] or b"*").decode("ascii", "replace")
            return (Hole(known, place, Source.PARAMETER, (known,)),)
        if match["part"]:
            return (Hole("", place, Source.CALL),)
        texts = self._variables.lookup(name.upper())
        if texts is None:
            return (Hole(name, place, Source.ENV, (name.upper(),)),)
        return placed(texts[0], place).parts
