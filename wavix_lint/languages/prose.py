"""What people write around code: URLs of Wavix, and keys beside words that say so.

Comments, docstrings and documentation have no grammar, so a key in them needs more evidence than one in code: a
word for Wavix and a word for a credential, both near it on its line, and a value that looks like a key by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Context, Fact, Hole, Literal, Part, Source, Text, width
from wavix_lint.model import Span
from wavix_lint.wavix.evidence import credential_phrase, owner_before
from wavix_lint.wavix.hosts import host_kind
from wavix_lint.wavix.keys import is_distinct_key
from wavix_lint.wavix.names import says_credential

_DOMAINS = (r"wavix\.(?:com|net|dev|zone|link)", r"wavix\.github\.io")
_LONGEST_HOST, _LONGEST_URL = 300, 8192  # characters

# A value that is left open in a URL: the group is what it is called. Every repetition is bounded, for a line may
# have 5 MB. `<br>` and the like are no values.
_OPEN = re.compile(
    r"\$\{\{(?P<a>[^{}\n]{0,80})\}\}|\{\{(?P<b>[^{}\n]{0,80})\}\}|\$\{(?P<c>[^{}\n]{1,80})\}|\$\((?P<d>[^()\n]{1,80})\)"
    r"|\{(?P<e>[A-Za-z_][^{}\s\"'`]{0,80})\}"
    r"|<(?!(?:br|hr|p|b|i|em|code|pre|tt|li|td|tr|th|ul|ol|dd|dt|div|span|strong|kbd|body|html)>)"
    r"(?P<f>[A-Za-z][\w .:\-]{0,60})>"
    r"|\$(?P<g>[A-Za-z_]\w{0,80})|%(?P<h>[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{0,80})%"
)
_PLAIN = re.compile(r"[A-Za-z0-9\-._~:/?#@!&*+,;=]+|%|\[[\w.\-]{0,40}\]", re.ASCII)
_OPENERS = {"}": "{", ">": "<", ")": "("}
_NAME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")
_ENV = re.compile(r"(?:env[:.]|secrets\.|process\.env\.)?([A-Z][A-Z0-9_]*)\Z")
_SPECIAL = re.compile(r"[${<%]")
_CUT = re.compile(r"\.{3,}|\*{3,}")

_FOREIGN = re.compile(
    r"(?:https?|wss?)://(?P<full>[^\s\"'`<>/?#]{1,255})[^\s\"'`<>]*"
    r"|(?<![\w.@/\-])(?P<bare>(?:[a-z0-9\-]{1,63}\.){1,5}(?:com|org|net|io|ai|cn|jp|ru))(?![\w\-])",
    re.IGNORECASE | re.ASCII,
)
_CANDIDATE = re.compile(
    r"(?<![A-Za-z0-9_\-])[A-Za-z0-9_\-]{16,}(?:\.[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]{16,})?(?![A-Za-z0-9_\-])", re.ASCII
)
_COMMIT = re.compile(r"[0-9a-f]{40}")  # people write about commits more than about keys, and no key has that form
_LINE = re.compile(r"(?<!\\)(?<!\\\r)\n")  # a logical line: `\\` at its end carries a command on
_PADDING = re.compile(r"={0,2}(?![\w=]|\.[A-Za-z])")
_JOINED_BEFORE = frozenset("/@.+#\\%…*$")
_JOINED_AFTER = ("/", "+", "(", "@", "…", "...", "***")
_NEAR = 80  # characters on either side of a key that may explain it
_NAMED = re.compile(r"([\w.\-]{1,80})[\"'`]?[ \t]*[:=][ \t]*[\"'`]?\Z")
_DIRECT = re.compile(r"(?:\b(bearer)[ \t]+|\b(appid)[\"'`]?[ \t]*[:=][ \t]*)[\"'`]?\Z", re.IGNORECASE)
_PARAMETER = re.compile(r"[?&]([\w\-]{1,40})=\Z")


class _Ruler:
    """Turns character offsets of a text into byte offsets of its file, fast when they are asked for in order."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._plain = text.isascii()
        self._seen, self._byte, self._start = 0, start, start

    def at(self, index: int) -> int:
        if self._plain:
            return self._start + index
        low, high = sorted((self._seen, index))
        passed = width(self._text[low:high])
        self._byte += passed if index >= self._seen else -passed
        self._seen = index
        return self._byte

    def span(self, start: int, end: int) -> Span:
        return Span(self.at(start), self.at(end))


class _Place(NamedTuple):
    """A host in the text: the characters of its URL, and whether it is Wavix's."""

    start: int
    end: int
    wavix: bool


def facts_in(text: str, start: int, config: Config) -> Iterator[Fact]:
    """The URLs and keys in a piece of prose that begins at byte `start` of its file.

    URLs become `Literal`s. A key becomes a `Binding` whose path holds the words that say what it is. The key
    inside a URL belongs to the URL's own facts.
    """
    ruler = _Ruler(text, start)
    places: list[_Place] = []
    for begin, end in _urls(text, config):
        value = _text(text, begin, end, ruler)
        if wavix_url(value, config) is not None:
            places.append(_Place(begin, end, True))
            yield Literal(value, value.span, Context.PROSE)
    yield from _keys(text, places, ruler, config)


def _urls(text: str, config: Config) -> Iterator[tuple[int, int]]:
    """Where URLs of possibly Wavix hosts lie, in characters."""
    anchor = re.compile("|".join((*_DOMAINS, *map(re.escape, filter(None, config.hosts)))), re.IGNORECASE)
    done = 0
    for match in anchor.finditer(text):
        if match.start() < done:
            continue
        begin = _url_start(text, match.start(), done)
        done = match.end()
        if begin is not None:
            end = _url_end(text, begin)
            if end >= done:
                yield begin, end
                done = end


def _back_over_name(text: str, index: int, floor: int) -> int:
    """The start of the run of host characters and placeholders that ends at `index`."""
    while index > floor:
        last = text[index - 1]
        if last in _NAME_CHARACTERS:
            index -= 1
        elif last in _OPENERS:
            opener = text.rfind(_OPENERS[last], max(floor, index - 80), index - 1)
            while opener > floor and text[opener - 1] in "{$":
                opener -= 1
            match = _OPEN.match(text, opener) if opener >= floor else None
            if match is None or match.end() != index:
                break
            index = opener
        elif last == "$" and text[index : index + 1].isalpha():
            index -= 1
        else:
            break
    return index


def _url_start(text: str, anchor: int, done: int) -> int | None:
    """Where the URL around a domain starts; None for a mail address or a path of somebody else's URL."""
    floor = max(done, anchor - _LONGEST_HOST)
    begin = _back_over_name(text, anchor, floor)
    before = text[max(floor, begin - 100) : begin]
    if before.endswith("://"):
        scheme = re.search(r"[A-Za-z][A-Za-z+]{0,9}\Z", before[:-3])
        return begin - len(before) + scheme.start() if scheme else _back_over_name(text, begin - 3, floor)
    if before.endswith("@"):
        user = re.search(r"[A-Za-z]{2,5}://[^\s/\"'`<>@]*@\Z", before)
        return begin - len(before) + user.start() if user else None
    if before.endswith("//"):
        return begin - 2
    while text[begin] in "._-":
        begin += 1
    return None if before.endswith(("/", "\\")) else begin


def _url_end(text: str, begin: int) -> int:
    """Where the URL ends: before blanks, quotes and closing brackets, and without the sentence's punctuation."""
    end, solid, limit = begin, begin, begin + _LONGEST_URL
    while end < limit:
        gap = _OPEN.match(text, end)
        if gap is not None:
            end = solid = gap.end()
            continue
        plain = _PLAIN.match(text, end, limit)
        if plain is None:
            break
        end = plain.end()
        kept = len(plain[0].rstrip(".,;:!?*_"))
        solid = plain.start() + kept if kept else solid
    cut = _CUT.match(text, solid)  # `appid=1a2b...` is no whole value, and must not look like one
    if cut is not None:
        return cut.end()
    return end + 1 if end == solid and text[end : end + 1] == "…" else solid


def _text(text: str, begin: int, end: int, ruler: _Ruler) -> Text:
    parts: list[Part] = []
    written = position = begin

    def flush(until: int) -> None:
        if written < until:
            parts.append(Chunk(text[written:until], ruler.span(written, until)))

    while position < end:
        gap = _OPEN.match(text, position, end)
        if gap is None:
            following = _SPECIAL.search(text, position + 1, end)
            position = following.start() if following else end
            continue
        flush(position)
        parts.append(_hole(gap, ruler))
        written = position = gap.end()
    flush(end)
    return Text(tuple(parts), ruler.span(begin, end))


def _hole(gap: re.Match[str], ruler: _Ruler) -> Hole:
    inner = (gap[gap.lastgroup] if gap.lastgroup else "").strip()
    env = _ENV.match(inner) if gap[0][0] in "$%" else None
    return Hole(env[1] if env else inner, ruler.span(*gap.span()), Source.ENV if env else Source.UNKNOWN)


def _places(text: str, wavix: Sequence[_Place]) -> list[_Place]:
    """All hosts of the text in order, Wavix's and others'."""
    starts = [place.start for place in wavix]
    found = list(wavix)
    for match in _FOREIGN.finditer(text):
        index = bisect_right(starts, match.end()) - 1
        if index < 0 or wavix[index].end <= match.start():
            host = match["full"] or match["bare"]
            found.append(_Place(match.start(), match.end(), host_kind(host.rpartition("@")[2]) is not None))
    return sorted(found)


def _keys(text: str, urls: Sequence[_Place], ruler: _Ruler, config: Config) -> Iterator[Binding]:
    low = text.casefold()
    if not any(word.casefold() in low for word in ("wavix", "wavbix", *config.hosts, *config.key_names) if word):
        return
    lines = [0, *(match.end() for match in _LINE.finditer(text)), len(text)]
    places = _places(text, urls)
    starts = [place.start for place in places]
    for match in _CANDIDATE.finditer(text):
        begin, end = match.span()
        if _is_part_of_more(text, begin, end):
            continue
        line = bisect_right(lines, begin, hi=len(lines) - 1)
        floor, ceiling = lines[line - 1], lines[line]
        place = _governor(places, bisect_right(starts, begin), floor, ceiling)
        before, after = text[max(floor, begin - _NEAR) : begin], text[end : min(ceiling, end + _NEAR)]
        path = _path(before, after, place, match.span(), config)
        if path is not None and is_distinct_key(match[0]) and not _COMMIT.fullmatch(match[0]):
            span = ruler.span(begin, end)
            yield Binding(path, Text((Chunk(match[0], span),), span), span)


def _is_part_of_more(text: str, begin: int, end: int) -> bool:
    """Whether the run is a piece of a path, an address, a name or a value that was cut."""
    padding = _PADDING.match(text, end)
    if padding is None:
        return True
    return text[begin - 1 : begin] in _JOINED_BEFORE or text.startswith(_JOINED_AFTER, padding.end())


def _governor(places: Sequence[_Place], index: int, floor: int, ceiling: int) -> _Place | None:
    """The host that a place in the text belongs to: the last or next one on its line, else in the text."""
    last = places[index - 1] if index else None
    following = places[index] if index < len(places) else None
    if last is not None and last.end > floor:
        return last
    if following is not None and following.start < ceiling:
        return following
    return last or following


def _path(
    before: str, after: str, place: _Place | None, where: tuple[int, int], config: Config
) -> tuple[str, ...] | None:
    """The names that make the value between the two texts a key, outermost first."""
    named = _NAMED.search(before) if config.key_names else None
    if named is not None and named[1].casefold() in {name.casefold() for name in config.key_names}:
        return (named[1],)
    if place is not None and place.start <= where[0] < place.end:
        parameter = _PARAMETER.search(before) if place.wavix else None
        ours = parameter is not None and parameter[1] != "appid" and says_credential(parameter[1])
        return ("wavix", parameter[1]) if parameter is not None and ours else None
    direct = _DIRECT.search(before)
    if direct is not None and place is not None:
        # A host that follows speaks for the value only when nobody else is named on the way to it.
        between = after[: max(place.start - where[1], 0)]
        theirs = any(owner_before(said, config.hosts) is False for said in (before, between) if said)
        return ("wavix", direct[1] or direct[2]) if place.wavix and not theirs else None
    around = (before + after).lower()
    if "wav" not in around and not any(host.lower() in around for host in config.hosts):
        return None
    phrase = credential_phrase(before, after, config.hosts)
    return None if phrase is None else ("wavix", phrase)
