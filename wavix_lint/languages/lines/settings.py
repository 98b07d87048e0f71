"""Named values to facts: what every format of this package has in common once its own syntax is read."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Context, Fact, Literal, Text
from wavix_lint.fragments import Fragment
from wavix_lint.languages import prose
from wavix_lint.languages.data import embedded
from wavix_lint.languages.data.references import defaults, with_holes
from wavix_lint.languages.data.written import characters
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.editing import SettingsEditor
from wavix_lint.languages.lines.owners import Owner, Stem, is_owned, is_under_heading, owner_said, stem, values_beside
from wavix_lint.languages.lines.values import fragment, plain
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_distinct_key
from wavix_lint.wavix.placeholders import is_placeholder

_LONGEST_VALUE = 1 << 20
_LONGEST_BASE = 300
_MOST_VARIABLES = 50
_SMALL = 40  # entries of a block whose `name` speaks for all of it
_DEFAULT = re.compile(r"\$\{(?P<name>[A-Za-z_][\w.\-]{0,80}):(?![-+?=])(?P<value>[^{}\s]{16,200})\}")
_HEADER = re.compile(
    r"\s*(?P<name>Authorization|X-[A-Za-z-]*(?:Key|Token))[ \t]*:[ \t]*(?P<value>\S[^\r\n]*)", re.IGNORECASE
)
_COMMANDS = frozenset("execstart execstartpre execstartpost execreload execstop exec tryexec cmd".split())
_OPTION = re.compile(r"""(?:^|\s)-(?:-|[DP])?(?P<name>[A-Za-z][\w.\-]{0,80})[= ]["']?(?P<value>[^\s"'-][^\s"']{15,})""")
_ITEM = re.compile(r"(?:^|[,;])\s*(?:[A-Za-z][\w.\-]{0,40}[:=])?(?P<value>[A-Za-z0-9_\-]{20,200})\s*(?=[,;]|\Z)")
LISTS = frozenset("environment env setenv set_env environ envs passenv connectionstring".split())
# Below one of these names are those of a whole program: what stands around it is called after the program.
_ENVIRONMENTS = LISTS | frozenset("variables environment_variables env_vars envvars environmentvariables".split())
_ASSIGNED = re.compile(
    r"""(?:^|[\s,;"'])(?P<name>[A-Za-z_][\w.\-]{0,80})[ \t]*=[ \t]*"""
    r"""(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<bare>[^\s,;"']+))"""
)


class Entry(NamedTuple):
    """A named value: bytes `start` to `end` without quotes, and how they are read. `heading` are the comments above."""

    name: str
    start: int
    end: int
    read: Callable[[bytes, int, int], Text] = plain
    heading: str = ""


@dataclass(slots=True)
class Settings:
    """What is found in one file. A frontend hands in blocks of entries and the places of comments."""

    data: bytes
    config: Config
    path: str = ""
    reason: str = ""
    facts: list[Fact] = field(default_factory=list)
    fragments: list[Fragment] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    variables: dict[str, Text] = field(default_factory=dict)
    _hints: tuple[str, ...] = ()
    _places: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        extra = [word.lower() for word in (*self.config.hosts, *self.config.key_names) if word]
        self._hints = ("wavix", "wavbix", *extra)
        words = re.compile("|".join(map(re.escape, self._hints)).encode(), re.IGNORECASE)
        self._places = [match.start() for match in words.finditer(self.data)]

    def mentions(self, start: int, end: int) -> bool:
        """Whether the bytes hold a word that may mean Wavix."""
        index = bisect_left(self._places, start)
        return index < len(self._places) and self._places[index] < end

    def says_wavix(self, name: str) -> bool:
        lowered = name.lower()
        return any(hint in lowered for hint in self._hints)

    def block(self, path: tuple[str, ...], entries: Sequence[Entry], is_loose: bool = False) -> None:
        """Reads entries that stand together. `is_loose`: they are a whole file of settings for many things."""
        path = _within_environment(path)
        is_marked = any(map(self.says_wavix, path))
        owners = self._owners(entries, is_loose)
        for entry in entries:
            if not entry.start < entry.end <= entry.start + _LONGEST_VALUE:
                continue
            names = (*path, entry.name)
            if is_owned(entry.name, owners) or is_under_heading(entry.name, entry.heading):
                names = (*path, entry.name, "wavix")  # nearest to the value: `SMS_API` is a name of others, too
            marked = is_marked or len(names) > len(path) + 1 or self.says_wavix(entry.name)
            if marked or self._may_refer(entry):
                self.value(names, entry.read(self.data, entry.start, entry.end), marked)
        if not is_loose and len(entries) > 1:
            self._pairs(path, entries, is_marked)

    def _may_refer(self, entry: Entry) -> bool:
        if self.mentions(entry.start, entry.end):
            return True
        return bool(self.variables) and any(mark in self.data[entry.start : entry.end] for mark in (b"$", b"{{", b"%("))

    def _pairs(self, path: tuple[str, ...], entries: Sequence[Entry], is_marked: bool) -> None:
        if len(entries) > _SMALL or not (is_marked or any(self.mentions(entry.start, entry.end) for entry in entries)):
            return
        texts = [(entry.name, entry.read(self.data, entry.start, entry.end)) for entry in entries]
        for name, value in values_beside(texts):
            if is_marked or self.says_wavix(name):
                self.value((*path, name), value, True)

    def _owners(self, entries: Sequence[Entry], is_loose: bool) -> dict[Stem, set[Owner]]:
        """What the entries say of each other. Others' hosts are only looked for where Wavix is named as well."""
        found: dict[Stem, set[Owner]] = {}
        is_block = not is_loose and len(entries) <= _SMALL
        spoken = [entry for entry in entries if entry.start < entry.end <= entry.start + _LONGEST_BASE]
        for entry in spoken:
            if self.mentions(entry.start, entry.end):
                text = entry.read(self.data, entry.start, entry.end)
                owner = owner_said(entry.name, text, self.config, is_block)
                if owner is not None:
                    found.setdefault(stem(entry.name), set()).add(owner)
                if len(self.variables) < _MOST_VARIABLES and "?" not in text.skeleton and is_url(text, self.config):
                    self.variables.setdefault(entry.name.rpartition(".")[2], with_holes(text))
        for entry in spoken if found else ():
            if not self.mentions(entry.start, entry.end):
                owner = owner_said(entry.name, entry.read(self.data, entry.start, entry.end), self.config, is_block)
                if owner is not None and stem(entry.name) in found:
                    found[stem(entry.name)].add(owner)
        return found

    def value(self, path: tuple[str, ...], text: Text, is_marked: bool) -> None:
        """What one value says: a text in another language, a URL, a key, words."""
        skeleton = text.skeleton
        if not skeleton.strip() or self._in_other_language(path, text, is_marked):
            return
        value = with_holes(text, self.variables)
        if is_url(value, self.config):
            self.facts.append(Literal(value, value.span, Context.CODE))
            return
        if is_marked and "\n" not in skeleton.strip():
            self.facts.append(Binding(path, value, value.span))
            self._items(path, text)
        self._inner(path, text, is_marked)
        if (" " in skeleton.strip() or "\n" in skeleton or "," in skeleton) and self.says_wavix(skeleton):
            self.fragments.append(fragment("text", text))

    def _items(self, path: tuple[str, ...], text: Text) -> None:
        """Several keys in one value: `WAVIX_API_KEYS=acme:...,initech:...`."""
        skeleton = text.skeleton
        is_list = ("," in skeleton or ";" in skeleton) and not is_placeholder(skeleton)
        for match in _ITEM.finditer(skeleton) if is_list else ():
            if is_distinct_key(match["value"]):
                item = text.slice(*match.span("value"))
                self.facts.append(Binding(path, item, item.span))

    def _inner(self, path: tuple[str, ...], text: Text, is_marked: bool) -> None:
        """Names and values inside a value: defaults of references, a header, a list of assignments."""
        skeleton = text.skeleton
        found = list(defaults(text))
        for match in _DEFAULT.finditer(skeleton) if "${" in skeleton else ():
            found.append((match["name"], text.slice(*match.span("value"))))  # type: ignore[arg-type]
        for name, value in found:
            if is_marked:
                self.facts.append(Binding(path, value, value.span))
            if self.says_wavix(name):
                self.facts.append(Binding((name,), value, value.span))
        header = _HEADER.match(skeleton) if is_marked else None
        if header is not None:
            value = with_holes(text.slice(*header.span("value")), self.variables)
            self.facts.append(Binding((*path, header["name"]), value, value.span))
        for option in _OPTION.finditer(skeleton) if "-" in skeleton and self.says_wavix(skeleton) else ():
            if self.says_wavix(option["name"]):
                value = text.slice(*option.span("value"))
                self.facts.append(Binding((option["name"],), value, value.span))
        if path[-1].lower() in LISTS:
            for match in _ASSIGNED.finditer(skeleton):
                kind = match.lastgroup or "bare"
                if self.says_wavix(match[0]):
                    self.value((match["name"],), text.slice(*match.span(kind)), True)

    def _in_other_language(self, path: tuple[str, ...], text: Text, is_marked: bool) -> bool:
        skeleton = text.skeleton
        if embedded.is_json(skeleton) and (is_marked or self.says_wavix(skeleton)):
            self.fragments.append(fragment("json", _below(path, text)))
            return True
        if not self.says_wavix(skeleton):
            return False
        language = embedded.language_of_text(path[-1], skeleton)
        if language is None and len(skeleton.split(None, 2)) > 1:
            is_command = path[-1].lower() in _COMMANDS
            language = embedded.SHELL if is_command else embedded.language_by_name(path[-1], embedded.SHELL)
        if language is not None:
            self.fragments.append(fragment(language, text))
        return language is not None

    def prose(self, spans: Iterable[Span]) -> None:
        """What comments and lines without a structure say. Those on rows that follow each other are one text."""
        run: Span | None = None
        for span in sorted(spans):
            if run is not None and _is_next_row(self.data, run, span):
                run = Span(run.start, max(run.end, span.end))
                continue
            self._prose(run)
            run = span
        self._prose(run)

    def _prose(self, run: Span | None) -> None:
        if run is not None and self.mentions(*run):
            self.facts += prose.facts_in(characters(self.data[run.start : run.end]), run.start, self.config)

    def extraction(self, is_broken: bool = False) -> Extraction:
        self.prose(self.comments)
        return Extraction(
            tuple(self.facts),
            tuple(self.comments),
            fragments=tuple(self.fragments),
            editor=lambda: SettingsEditor(self.data, self.reason),
            is_broken=is_broken,
        )


def _is_next_row(data: bytes, run: Span, span: Span) -> bool:
    between = data[run.end : span.start] if span.start - run.end < 200 else b"-"
    return not between.strip() and between.count(b"\n") <= 1


def _within_environment(path: tuple[str, ...]) -> tuple[str, ...]:
    """The names from the environment on that they are in."""
    index = next((index for index, name in enumerate(path) if name.lower() in _ENVIRONMENTS), None)
    return path if index is None else path[index:]


def _below(path: tuple[str, ...], text: Text) -> Text:
    """JSON as it would be if its names had those around it."""
    before, after = "".join([f"{{{json.dumps(name)}: " for name in path]), "}" * len(path)
    return Text((Chunk(before, None), *text.parts, Chunk(after, None)), text.span)


def is_url(text: Text, config: Config) -> bool:
    """Whether the text is a URL of Wavix and nothing else; a bare host is none."""
    skeleton = text.skeleton.strip()
    if not skeleton or any(character in skeleton for character in " \n\t") or "," in skeleton.partition("?")[0]:
        return False
    url = wavix_url(text, config)
    return url is not None and (bool(url.scheme) or skeleton.startswith("//") or "/" in url.rest or "?" in url.rest)
