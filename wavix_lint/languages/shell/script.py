"""A script in the order in which it runs: commands with their arguments, and assignments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from tree_sitter import Node

from wavix_lint.facts import Hole, Source, Text
from wavix_lint.languages.shell.parsing import span_of
from wavix_lint.languages.shell.relevance import Relevance
from wavix_lint.languages.shell.variables import Chain, Variables, Word
from wavix_lint.languages.shell.words import WordReader
from wavix_lint.model import Span

_MOST_DEPTH = 100
_MOST_COMMANDS = 20_000  # of one script that are read
_MOST_CALLS = 8  # of one function that are told apart
_ARGUMENTS = frozenset(
    ("word", "string", "raw_string", "concatenation", "simple_expansion", "expansion", "number", "command_substitution")
)
_MOST_WORDS = 400  # of one command


class Output(Enum):
    """Where a command's output goes."""

    SHOWN = "shown"
    PIPED = "piped"
    CAPTURED = "captured"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class HereDoc:
    """A here-document. `is_plain` says that nothing in it is expanded."""

    body: Span
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A simple command with its arguments; `words[0]` is its name. `target` is the file its output goes to.

    `is_torn`: an option stood on the next line, without the `\\` that would have made it one command. `function` is the
    one whose body it is in.
    """

    words: tuple[Word, ...]
    span: Span
    output: Output
    documents: tuple[HereDoc, ...] = ()
    target: str = ""
    is_torn: bool = False
    function: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """`NAME=value`, alone, behind `export` and the like, or before a command (`is_prefix`)."""

    name: str
    texts: tuple[Text, ...]
    span: Span
    value: Span
    is_prefix: bool = False
    is_append: bool = False
    keyword: str = ""


class Visitor(Protocol):
    """Told what the script does, in order."""

    def command(self, command: Command) -> None: ...

    def assignment(self, assignment: Assignment) -> None: ...

    def element(self, name: str, word: Word) -> None:
        """An element of the array `name`."""

    def default(self, name: str, text: Text) -> None:
        """`${NAME:-text}`."""

    def broken(self, span: Span) -> None:
        """A stretch that is no shell."""


class Silent:
    """For a first look: nobody is told anything."""

    def command(self, command: Command) -> None: ...

    def assignment(self, assignment: Assignment) -> None: ...

    def element(self, name: str, word: Word) -> None: ...

    def default(self, name: str, text: Text) -> None: ...

    def broken(self, span: Span) -> None: ...


@dataclass(slots=True)
class _Io:
    """The redirections around a command."""

    output: Output = Output.SHOWN
    documents: tuple[HereDoc, ...] = ()
    target: str = ""


class Script:
    """One reading of a script. `earlier` is a first look at it, which knows what functions set and are called with.

    `captured` are the commands whose output `$(...)` takes, `calls` the arguments that each command was given.
    """

    def __init__(self, data: bytes, relevance: Relevance, visitor: Visitor, earlier: Script | None = None) -> None:
        self._data = data
        self._relevance = relevance
        self._visitor = visitor
        self.variables: Variables = Variables(earlier.variables if earlier is not None else None)
        self.captured: set[str] = set()
        self.calls: dict[str, list[tuple[Word, ...]]] = {}
        self._earlier = earlier
        self._inside_function = ""
        self._reader = WordReader(data, self.variables, visitor.default)
        self._depth = 0
        self._blocks = 0
        self._commands = 0
        self._functions: list[tuple[Node, Chain]] = []
        self._pending: Command | None = None
        self._handlers: dict[str, Callable[[Node, _Io], None]] = {
            "command": self._command,
            "redirected_statement": self._redirected,
            "variable_assignment": self._assignment_statement,
            "declaration_command": self._declaration,
            "list": self._list,
            "pipeline": self._pipeline,
            "function_definition": self._function,
            "for_statement": self._for,
            "if_statement": self._conditional,
            "while_statement": self._conditional,
            "case_statement": self._conditional,
            "elif_clause": self._branch,
            "else_clause": self._branch,
            "case_item": self._branch,
            "c_style_for_statement": self._branch,
            "command_substitution": self._substitution,
            "process_substitution": self._substitution,
            "test_command": self._test,
            "ERROR": self._error,
        }

    def run(self, root: Node) -> None:
        """Everything outside of functions first, then the functions, which see what the script had set by then."""
        self._children(root, _Io())
        self._flush()
        for _ in range(len(self._functions) + 100):
            if not self._functions:
                break
            node, chain = self._functions.pop(0)
            self.variables.chain = (*chain, self._block())
            name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
            if body is not None and name is not None:
                self._inside_function = self._text(name)
                self._parameters(self._inside_function, span_of(name))
                self._walk(body, _Io())
                self._flush()
        self._inside_function = ""
        self.variables.chain = ()

    def _parameters(self, name: str, span: Span) -> None:
        """What the calls in this file pass to a function, as far as they say."""
        calls = self._earlier.calls.get(name, []) if self._earlier is not None else []
        for index in range(1, 10):
            given = [
                words[index] for words in calls if len(words) > index and not any(w.is_open for w in words[:index])
            ]
            unknown = Hole(str(index), span, Source.PARAMETER, (span.start, str(index)))
            texts = [text for word in given for text in word.texts] if len(given) == len(calls) else []
            self.variables.assign(str(index), texts or [Text((unknown,), span)], span)

    # Walking

    def _block(self) -> int:
        self._blocks += 1
        return self._blocks

    def _children(self, node: Node, io: _Io) -> None:
        for child in node.children:
            if child.is_named and child.type != "comment" and self._relevance.touches(child.start_byte, child.end_byte):
                self._walk(child, io)

    def _walk(self, node: Node, io: _Io) -> None:
        if self._depth > _MOST_DEPTH:
            self._visitor.broken(span_of(node))
            return
        self._depth += 1
        handler = self._handlers.get(node.type, self._children)
        handler(node, io)
        self._depth -= 1

    def _inside(self, block: int | None, node: Node, io: _Io) -> None:
        """Walk a node as a conditional block of its own."""
        outer = self.variables.chain
        if block is not None:
            self.variables.chain = (*outer, block)
        self._walk(node, io)
        self._flush()
        self.variables.chain = outer

    def _error(self, node: Node, io: _Io) -> None:
        self._visitor.broken(span_of(node))
        self._children(node, io)

    def _conditional(self, node: Node, io: _Io) -> None:
        """What runs only on a condition; the condition itself, which stands first, runs anyway."""
        block = self._block()
        is_first = True
        for child in node.children:
            if child.is_named and child.type != "comment":
                self._inside(None if is_first and node.type != "case_statement" else block, child, io)
                is_first = False

    def _branch(self, node: Node, io: _Io) -> None:
        outer = self.variables.chain
        self.variables.chain = (*outer[:-1], self._block()) if node.type.endswith("clause") else (*outer, self._block())
        self._children(node, io)
        self._flush()
        self.variables.chain = outer

    def _list(self, node: Node, io: _Io) -> None:
        """`a && b || c`: the tree leans left, so a long list must not be walked by recursion."""
        items: list[tuple[str, Node]] = []
        current: Node | None = node
        while current is not None and current.type == "list":
            named = [child for child in current.children if child.is_named and child.type != "comment"]
            operator = next((child.type for child in current.children if not child.is_named), "&&")
            items += [(operator, child) for child in reversed(named[1:])]
            current = named[0] if named else None
        if current is not None:
            items.append(("", current))
        outer = self.variables.chain
        last = ""
        for operator, item in reversed(items):
            if operator != last and operator:
                self.variables.chain = (*outer, self._block())
                last = operator
            self._walk(item, io)
        self._flush()
        self.variables.chain = outer

    def _pipeline(self, node: Node, io: _Io) -> None:
        parts = [child for child in node.children if child.is_named and child.type != "comment"]
        for part in parts[:-1]:
            self._walk(part, replace(io, output=Output.PIPED, documents=()))
        if parts:
            self._walk(parts[-1], io)

    def _substitution(self, node: Node, io: _Io) -> None:
        self._children(node, _Io(Output.CAPTURED))
        self._flush()

    def _test(self, node: Node, io: _Io) -> None:
        for child in node.children:
            self._substitutions(child)

    def _for(self, node: Node, io: _Io) -> None:
        name = node.child_by_field_name("variable")
        words: list[Word] = []
        for child in node.children_by_field_name("value"):
            self._substitutions(child)
            words += self._reader.words(child)
        texts = [text for word in words if not word.is_open for text in word.texts]
        if name is not None:
            unknown = Text((Hole(self._text(name), span_of(name), Source.NAME, (name.start_byte,)),), span_of(name))
            is_known = bool(texts) and not any(word.is_open for word in words)
            self.variables.assign(self._text(name), texts if is_known else [unknown], span_of(name))
            for word in words:
                self._visitor.element(self._text(name), word)
        body = node.child_by_field_name("body")
        if body is not None:
            self._inside(None, body, io)

    def _function(self, node: Node, io: _Io) -> None:
        self._flush()
        if len(self._functions) < 2000:
            self._functions.append((node, self.variables.chain))

    # Commands

    def _redirected(self, node: Node, io: _Io) -> None:
        body = node.child_by_field_name("body")
        redirects = node.children_by_field_name("redirect")
        inner, rest = self._redirections(redirects, io)
        if body is not None:
            self._walk(body, inner)
        elif redirects:
            self._children(node, inner)
        for extra in rest:
            self._walk(extra, io)

    def _redirections(self, redirects: Sequence[Node], io: _Io) -> tuple[_Io, list[Node]]:
        """What redirections say, and the commands that stand behind a `<<EOF`."""
        documents: list[HereDoc] = []
        output, target, rest = io.output, io.target, []
        for redirect in redirects:
            if redirect.type == "heredoc_redirect":
                start = redirect.children[1] if redirect.child_count > 1 else None
                body = next((child for child in redirect.children if child.type == "heredoc_body"), None)
                if body is not None and start is not None:
                    plain = self._data[start.start_byte : start.end_byte][:1] in (b"'", b'"', b"\\")
                    documents.append(HereDoc(span_of(body), plain))
                    if not plain:
                        self._substitutions(body)
                for child in redirect.children:
                    if child.type == "file_redirect":
                        output, target = self._file(child, output, target)
                    elif child.type == "pipeline":
                        output = Output.PIPED
                        rest.append(child)
                    elif child.type in ("command", "list", "redirected_statement"):
                        rest.append(child)
            elif redirect.type == "file_redirect":
                output, target = self._file(redirect, output, target)
            elif redirect.type == "herestring_redirect":
                self._substitutions(redirect)
        return _Io(output, tuple(documents) or io.documents, target), rest

    def _file(self, redirect: Node, output: Output, target: str) -> tuple[Output, str]:
        operator = next((child.type for child in redirect.children if not child.is_named), "")
        named = [child for child in redirect.children if child.is_named and child.type != "file_descriptor"]
        descriptor = self._data[redirect.start_byte : redirect.start_byte + 1]
        if operator not in (">", ">>", "&>", "&>>", ">|") or not named or descriptor == b"2":
            return output, target
        name = self._text(named[-1]).strip("\"'")
        if name.startswith(("/dev/stderr", "/dev/stdout", "/dev/tty", "/dev/fd/")):
            return output, target
        return Output.FILE, name

    def _substitutions(self, node: Node) -> None:
        """The commands in `$(...)` inside an argument, which run before it is used."""
        pending = [node]
        for _ in range(2000):
            if not pending:
                return
            current = pending.pop()
            if current.type in ("command_substitution", "process_substitution"):
                self._walk(current, _Io())
            elif current.child_count:
                pending.extend(reversed(current.children))

    def _command(self, node: Node, io: _Io) -> None:
        self._commands += 1
        if self._commands > _MOST_COMMANDS:
            return
        words: list[Word] = []
        documents = io
        name: Node | None = None
        last: list[Node] = []
        for child in node.children:
            if len(words) > _MOST_WORDS:
                break
            kind = child.type
            if last and child.start_byte == last[-1].end_byte and kind in _ARGUMENTS:
                last.append(child)  # `$KEY\\&x=1`: the grammar takes it for two arguments
                self._substitutions(child)
                words[-1] = self._reader.joined(last)
                continue
            last = [child] if kind in _ARGUMENTS and words else []
            if kind == "variable_assignment":
                self._assign(child, is_prefix=True)
            elif kind == "command_name":
                name = child.children[0] if child.child_count else child
                self._substitutions(name)
                words += self._reader.words(name)
            elif kind in ("file_redirect", "heredoc_redirect", "herestring_redirect"):
                documents, rest = self._redirections([child], documents)
                for extra in rest:
                    self._walk(extra, io)
            elif child.is_named and kind not in ("comment", "subshell"):
                self._substitutions(child)
                words += self._reader.words(child)
            elif not child.is_named and kind in ("==", "=~", "=", "!="):
                words.append(self._reader.word(child))
        if name is None or not words:
            return
        span = Span(
            name.start_byte, max([name.end_byte, *(child.end_byte for child in node.children if child.is_named)])
        )
        command = Command(
            tuple(words), span, documents.output, documents.documents, documents.target, function=self._inside_function
        )
        self._hold(command)

    def _hold(self, command: Command) -> None:
        """Keep the command until it is clear that its options do not go on, without a `\\`, on the next line."""
        first = command.words[0].lead
        last = self._pending
        if last is not None and len(first) > 1 and first[0] == "-" and (first[1].isalpha() or first.startswith("--")):
            gap = self._data[last.span.end : command.span.start]
            if gap.count(b"\n") == 1 and not gap.strip(b" \t\r\n\\"):
                words = (*last.words, *command.words)[:_MOST_WORDS]
                joined = Span(last.span.start, command.span.end)
                self._pending = replace(last, words=words, span=joined, is_torn=True, output=command.output)
                return
        self._flush()
        self._pending = command

    def _flush(self) -> None:
        if self._pending is not None:
            command, self._pending = self._pending, None
            name = command.words[0].literal or ""
            calls = self.calls.setdefault(name, [])
            if len(calls) < _MOST_CALLS:
                calls.append(command.words)
            if command.output is not Output.SHOWN:
                self.captured.add(name)
            self._visitor.command(command)
            self._effects(command)

    def _effects(self, command: Command) -> None:
        """What a builtin does to variables."""
        name = command.words[0].literal
        if name in ("read", "mapfile", "readarray", "getopts", "unset", "printf"):
            for word in self._assigned_names(name, command.words[1:]):
                hole = Hole(word.literal or "", word.span, Source.NAME, (word.span.start,))
                self.variables.assign(word.literal or "", [Text((hole,), word.span)], word.span)

    def _assigned_names(self, name: str, words: Sequence[Word]) -> Iterator[Word]:
        if name == "printf":
            if len(words) > 1 and words[0].literal == "-v":
                yield words[1]
            return
        yield from (word for word in words if (word.literal or "").isidentifier())

    # Assignments

    def _assignment_statement(self, node: Node, io: _Io) -> None:
        self._flush()
        self._assign(node)

    def _declaration(self, node: Node, io: _Io) -> None:
        self._flush()
        keyword = node.children[0].type if node.child_count else ""
        for child in node.children:
            if child.type == "variable_assignment":
                self._assign(child, keyword=keyword)

    def _assign(self, node: Node, is_prefix: bool = False, keyword: str = "") -> None:
        name_node, value = node.child_by_field_name("name"), node.child_by_field_name("value")
        if name_node is None:
            return
        operator = next((child.type for child in node.children if child.type in ("=", "+=")), "=")
        name = self._text(name_node).replace('"', "").replace("'", "")
        span = span_of(node)
        if value is None:
            if not is_prefix:
                self.variables.assign(name, [Text((), Span(span.end, span.end))], span)
            return
        if value.type == "array":
            self._assign_array(name, value, operator == "+=", span)
            return
        self._substitutions(value)
        texts = self._reader.texts(value)
        self._visitor.assignment(
            Assignment(name, tuple(texts), span, span_of(value), is_prefix, operator == "+=", keyword)
        )
        if is_prefix:
            return
        if operator == "+=":
            known = self.variables.lookup(name) or (Text((Hole(name, span, Source.ENV, (name,)),), span),)
            texts = [
                Text((*old.parts, *new.parts), span_of(value), old.certain and new.certain)
                for old in known
                for new in texts
            ]
        self.variables.assign(name, [self._owned(name, text, span) for text in texts], span)

    def _owned(self, name: str, text: Text, span: Span) -> Text:
        """What a command gives is called by the variable that keeps it."""
        hole = text.only_hole
        if hole is not None and hole.source is Source.CALL:
            return Text((Hole(name, hole.span, Source.NAME, (name, span.start)),), text.span, text.certain)
        return text

    def _assign_array(self, name: str, node: Node, is_append: bool, span: Span) -> None:
        words: list[Word] = []
        for child in node.children:
            if child.is_named and child.type not in ("comment", "variable_assignment"):
                self._substitutions(child)
                words += self._reader.words(child)
            elif child.type == "variable_assignment":
                self._assign(child)
        for word in words:
            self._visitor.element(name, word)
        if is_append:
            known = self.variables.array(name)
            if known is not None:
                first = [] if known[1] else [replace(word, is_open=True) for word in words[:1]]
                words = [*known[0], *words, *first]
        self.variables.assign(name, [], span, words)

    def _text(self, node: Node) -> str:
        return self._data[node.start_byte : node.end_byte].decode("utf-8", "replace")
