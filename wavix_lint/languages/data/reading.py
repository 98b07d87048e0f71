"""One walk over a tree: what its names and values say about Wavix becomes facts, what is another language fragments.

A file is large and the places in it that matter are few: only containers in which one of the words lies are entered,
and those below a name that says Wavix.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Context, Fact, Literal, Text
from wavix_lint.fragments import Fragment
from wavix_lint.languages.data import embedded, json_reader, owners
from wavix_lint.languages.data.frames import Frame, is_unreadable
from wavix_lint.languages.data.references import defaults, is_reference_tag, literal, with_holes
from wavix_lint.languages.data.tree import Document, Mapping, Node, Scalar, Sequence
from wavix_lint.languages.data.views import View
from wavix_lint.languages.data.written import Written, written
from wavix_lint.wavix.keys import CANDIDATE

_MOST_VISITS = 20  # of one container: YAML's aliases can make a tree of a million nodes of ten
_MOST_LEVELS = 200
_LONGEST_VALUE = 1 << 21
_MOST_FRAGMENTS = 4000
_WORTH_READING = re.compile(rb"[A-Za-z0-9_-]{16}|wavix\.[a-z]", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")
# `resultKey: appBundleSummaryList` names a field. 1 in 4,500 random keys of 16 characters looks like that, of 24 none.
_IDENTIFIER = re.compile(r"(?:[a-z]{2,}|[A-Z][a-z]{2,})(?:[A-Z][a-z]{2,})+")
_DEEPEST_TEXT = 2  # JSON in a JSON string in a JSON string
_PAIR_NAMES = ("name", "key", "variable", "parameterkey", "env", "envname", "field", "n", "option", "property")
_PAIR_VALUES = ("value", "val", "defaultvalue", "default", "parametervalue", "currentvalue", "initialvalue", "v")
_ASSIGNED = re.compile(r"(?:-e\s*|--env[= ])?(?P<name>[A-Za-z_][\w.\-]{0,100})(?:=|:[ \t]*)(?P<value>[^\s\n][^\n]*)\Z")
_OPTION = re.compile(r"--?(?P<name>[A-Za-z][\w\-]{0,60})\Z")


@dataclass(slots=True)
class Reading:
    """What is known about a file while its trees are walked, and what was found in it."""

    config: Config
    recognise: Callable[[View, Frame, Reading], frozenset[str]]
    recognise_list: Callable[[Sequence, Frame, Reading, str], bool]
    shell_of: Callable[[View, str], str]
    facts: list[Fact] = field(default_factory=list)
    fragments: list[Fragment] = field(default_factory=list)
    variables: dict[str, Text] = field(default_factory=dict)
    server: Text | None = None
    has_defaults: bool = False
    is_translation: bool = False
    is_procfile: bool = False
    hints: tuple[str, ...] = ()
    _words: re.Pattern[bytes] = field(default_factory=lambda: re.compile(b"wav"))
    _places: list[int] = field(default_factory=list)
    _candidates: list[int] | None = None
    _data: bytes = b""
    _visits: dict[int, int] = field(default_factory=dict)
    _nested: int = 0

    def __post_init__(self) -> None:
        extra = [word.lower() for word in (*self.config.hosts, *self.config.key_names) if word]
        self.hints = ("wavix", "wavbix", *extra)
        words = "|".join(map(re.escape, ("wavix", "wavbix", *extra)))
        self._words = re.compile(words.encode(), re.IGNORECASE)

    # The walk

    def document(self, document: Document) -> None:
        self.has_defaults = b"module_defaults" in document.source.data
        self._find_places(document.source.data)
        for root in document.roots:
            self.node(root, Frame(), "")

    def _find_places(self, data: bytes) -> None:
        self._data, self._candidates = data, None
        names = [re.escape(name).encode() for name in sorted(self.variables) if len(name) > 2]
        parts = [self._words.pattern, rb"\bappid\b", *(rb"[{$.]\s{0,2}" + name + rb"\b" for name in names[:50])]
        self._places = [match.start() for match in re.finditer(b"|".join(parts), data, re.IGNORECASE)]

    def touches(self, start: int, end: int) -> bool:
        index = bisect_left(self._places, start)
        return index < len(self._places) and self._places[index] < end

    def _may_matter(self, node: Mapping | Sequence, frame: Frame) -> bool:
        """Below a name that says Wavix, what is long enough for a key matters too."""
        return self.touches(node.start, node.end) or (frame.is_marked and self._has_candidate(node.start, node.end))

    def _has_candidate(self, start: int, end: int) -> bool:
        if self._candidates is None:
            self._candidates = [match.start() for match in CANDIDATE.finditer(self._data)]
        index = bisect_left(self._candidates, start)
        return index < len(self._candidates) and self._candidates[index] < end

    def node(self, node: Node | None, frame: Frame, name: str) -> None:
        """Walks what lies under `name`, unless nothing there can matter."""
        if isinstance(node, Scalar):
            self.scalar(node, frame, name)
            return
        if node is None or frame.level > _MOST_LEVELS or not self._may_matter(node, frame):
            return
        visits = self._visits[id(node)] = self._visits.get(id(node), 0) + 1
        if visits > _MOST_VISITS:
            return
        frame = frame._replace(level=frame.level + 1)
        if isinstance(node, Mapping):
            self._mapping(node, frame)
        else:
            self._sequence(node, frame, name)

    def _mapping(self, node: Mapping, frame: Frame) -> None:
        view = View(node)
        frame = self._with_owner(view, frame)._replace(shell=self.shell_of(view, frame.shell))
        done = self.recognise(view, frame, self)
        pair = self._pair(view)
        if pair is not None:
            self.entry(pair[0].text, pair[1], frame)
        for key, value in view.entries:
            if value is None or (pair is not None and value is pair[1]):
                continue
            name = key.raw.decode("utf-8", "replace") if not key.is_quoted or b"\\" not in key.raw else key.text
            if name.lower() in done:
                continue
            if self._says_wavix(name):
                self.scalar(key, frame._replace(path=(*frame.path, name), is_marked=False), "")
            self.entry(name, value, frame)

    def _pair(self, view: View) -> tuple[Scalar, Node] | None:
        """`name: X` and `value: Y` in one mapping are an entry `X: Y` of it."""
        value = view.get(*_PAIR_VALUES)
        name = view.scalar(*_PAIR_NAMES) if value is not None else None
        return (name, value) if name is not None and value is not None and len(name.raw) < 200 else None

    def _says_wavix(self, name: str) -> bool:
        return owners.mentions(name, self.hints)

    def _with_owner(self, view: View, frame: Frame) -> Frame:
        """The frame for what is in a mapping whose own entries say whose it is."""
        owner = owners.owner_by_host(view, self.variables, self.config)
        if owner is owners.Owner.WAVIX:
            return frame._replace(owner="wavix", owned=8, is_marked=True)
        if owner is owners.Owner.OTHER and not (frame.path and self._says_wavix(frame.path[-1])):
            return frame._replace(path=(), owner="", owned=0, is_marked=False)
        name = owners.name_of_owner(view)
        if name is not None:
            return frame._replace(owner=name, owned=2, is_marked=frame.is_marked or self._says_wavix(name))
        return frame

    def entry(self, name: str, value: Node | None, frame: Frame) -> None:
        """Walks the value that a name has in a mapping, or in a pair."""
        if not is_unreadable(name):
            self.node(value, frame.below(name, self.hints), name)

    def _sequence(self, node: Sequence, frame: Frame, name: str) -> None:
        if self.recognise_list(node, frame, self, name):
            return
        option = ""
        for item in node.items:
            if isinstance(item, Scalar):
                self._item(item, frame, name, option)
                found = _OPTION.match(item.raw.decode("utf-8", "replace")) if item.end - item.start < 64 else None
                option = found["name"] if found is not None else ""
            else:
                self.node(item, frame, name)

    def _item(self, item: Scalar, frame: Frame, name: str, option: str) -> None:
        """`- NAME=value` is an entry, and so is what follows `--api-key` among arguments."""
        raw = item.raw
        if option and CANDIDATE.search(raw) and (frame.is_marked or self._says_wavix(option)):
            self.scalar(item, frame._replace(path=(*frame.path, option), is_marked=True), "")
        if not frame.is_marked and not self._words.search(raw) and not self.touches(item.start, item.end):
            return
        text = literal(item)
        match = _ASSIGNED.match(text.skeleton) if len(raw) < 5000 else None
        if match is not None and not match["value"].startswith("//"):
            value = with_holes(text.slice(*match.span("value")), self.variables)
            if frame.is_marked or self._says_wavix(match["name"]):
                self._binding(value, (*frame.path, match["name"]))
                self._defaults(text, frame)
                if value.literal is not None and CANDIDATE.fullmatch(value.literal.encode()):
                    return
            if self._is_url(value):
                self.facts.append(Literal(value, value.span, Context.CODE))
                return
        self.scalar(item, frame, name)

    # Values

    def scalar(self, scalar: Scalar, frame: Frame, name: str) -> None:
        """What one value says: a text in another language, a URL, a key, prose."""
        raw = scalar.raw
        if is_reference_tag(scalar.tag) or not raw or len(raw) > _LONGEST_VALUE:
            return
        if not (_WORTH_READING.search(raw) or self.touches(scalar.start, scalar.end)):
            return
        is_mentioned = self._words.search(raw) is not None
        if not (is_mentioned or (frame.is_marked and CANDIDATE.search(raw)) or self.touches(scalar.start, scalar.end)):
            return
        text = literal(scalar)
        if self._in_other_language(scalar, text.skeleton, frame, name):
            return
        value = with_holes(text, self.variables)
        self._defaults(text, frame)
        start = 1 if value.skeleton[:1] == "=" else 0  # n8n's expressions
        url = value.slice(start, len(value.skeleton)) if start else value
        if self._is_url(url):
            self.facts.append(Literal(url, url.span, Context.PROSE if frame.is_prose else Context.CODE))
        elif frame.is_marked and not any(character in value.skeleton.strip() for character in "\n"):
            self._binding(value, frame.path)
            is_mentioned = is_mentioned and " " in value.skeleton
        if is_mentioned and not self._is_url(url):
            self._prose(scalar)

    def _prose(self, scalar: Scalar) -> None:
        """What a text says that is no value: only with a host or something like a key in it, and only around those."""
        if len(self.fragments) < _MOST_FRAGMENTS and _WORTH_READING.search(scalar.raw):
            self.fragments += [embedded.fragment("text", part) for part in embedded.windows(scalar, self._words)]

    def _is_url(self, text: Text) -> bool:
        skeleton = text.skeleton.strip()
        if not skeleton or " " in skeleton or "\n" in skeleton or "," in skeleton.partition("?")[0]:
            return False
        url = wavix_url(text, self.config)
        return url is not None and (bool(url.scheme) or skeleton.startswith("//") or "/" in url.rest or "?" in url.rest)

    def _binding(self, value: Text, path: tuple[str, ...]) -> None:
        literal = value.literal
        if not path or (literal is not None and _IDENTIFIER.fullmatch(literal)):
            return
        if not (self.is_translation and literal is not None and not _DIGIT.search(literal)):
            self.facts.append(Binding(path, value, value.span))

    def _defaults(self, text: Text, frame: Frame) -> None:
        for name, value in defaults(text):
            if frame.is_marked or self._says_wavix(name):
                self._binding(value, frame.path)
                self._binding(value, (*frame.path, name))

    def _in_other_language(self, scalar: Scalar, text: str, frame: Frame, name: str) -> bool:
        """Whether the text is a program, a file or a tree of its own, which is then read as such."""
        language = embedded.language_by_name(name, frame.shell) if not frame.is_prose else None
        if self.is_procfile and len(frame.path) == 1:
            language = embedded.SHELL
        if language is not None and not self._is_one_word(text):
            self.fragments.append(embedded.script(language, [scalar], self.variables))
            return True
        if embedded.is_json(text) and self._json(scalar, frame):
            return True
        language = embedded.language_of_text(frame.path[-1] if frame.path else "", text)
        if language is not None:
            self.fragments.append(embedded.fragment(language, scalar))
            return True
        return False

    @staticmethod
    def _is_one_word(text: str) -> bool:
        return not any(character in text.strip() for character in " \t\n")

    def _json(self, scalar: Scalar, frame: Frame) -> bool:
        return self.inside(written(scalar.chunks()), frame)

    def inside(self, source: Written, frame: Frame) -> bool:
        """Reads a text of this file as JSON, as a part of the tree; False when it is none."""
        if self._nested >= _DEEPEST_TEXT:
            return False
        document = json_reader.read(source)
        if document.is_broken or not document.roots or isinstance(document.roots[0], Scalar):
            return False
        outer = (self._places, self._data, self._candidates)
        self._nested += 1
        self._find_places(source.data)
        for root in document.roots:
            self.node(root, frame, "")
        self._places, self._data, self._candidates = outer
        self._nested -= 1
        return True
