"""String formatting as Python and its kin do it: `%`, `.format`, `join`, and query strings made of pairs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from wavix_lint.facts import HOLE, Chunk, Hole, Text
from wavix_lint.flow.values import Choice, Entry, Mapping, Sequence, Value, as_texts, join_texts, options
from wavix_lint.model import Span

_PERCENT = re.compile(
    # Java's `%1$s` and Swift's `%@` are read, too.
    r"%(?:\((?P<name>[^()]*)\)|(?P<at>[0-9]{1,2})\$)?(?P<flags>[-+ #0-9.*]*)(?P<kind>[a-zA-Z%@])"
)
_BRACES = re.compile(r"\{\{|\}\}|\{(?P<field>[^{}!:]*)(?P<rest>[!:][^{}]*)?\}")
MOST_FIELDS = 500

Lookup = Callable[[str, int], "Value | None"]


def percent(template: Text, values: Value, span: Span) -> list[Text]:
    """`template % values`. A URL without any field takes a mapping as its query, as yarl does."""
    skeleton = template.skeleton
    if "%" not in skeleton:
        if isinstance(values, Mapping) and "://" in skeleton:
            return with_query(template, values, span)
        return [Text(template.parts, span, template.certain)]

    def field(match: re.Match[str], index: int) -> Value | None:
        if match["name"] is not None:
            return _entry(values, match["name"])
        if match["at"] is not None:
            index = int(match["at"]) - 1
        if isinstance(values, Sequence):
            return values.items[index] if 0 <= index < len(values.items) else None
        return values if index == 0 and not isinstance(values, Mapping) else None

    return _filled(template, _PERCENT, field, span)


def braces(template: Text, positional: list[Value], named: Mapping, span: Span) -> list[Text]:
    """`template.format(*positional, **named)`; a field's attribute or index makes it a hole of that name."""

    def field(match: re.Match[str], index: int) -> Value | None:
        name = match["field"] or ""
        if name == "" or name.isdecimal():
            place = int(name) if name else index
            return positional[place] if place < len(positional) else None
        return _entry(named, name)

    return _filled(template, _BRACES, field, span)


def _filled(
    template: Text, pattern: re.Pattern[str], field: Callable[[re.Match[str], int], Value | None], span: Span
) -> list[Text]:
    pieces: list[list[Text]] = []
    done = index = 0
    skeleton = template.skeleton
    for count, match in enumerate(pattern.finditer(skeleton)):
        if count >= MOST_FIELDS:
            break
        pieces.append([template.slice(done, match.start())])
        done = match.end()
        place = template.span_of(match.start(), match.end())
        if match[0] in ("%%", "{{", "}}"):
            pieces.append([Text((Chunk(match[0][0], place, escaped=True),), span)])
            continue
        value = field(match, index)
        if match.groupdict().get("name") is None and not (match.groupdict().get("field") or ""):
            index += 1
        if value is None:
            pieces.append([Text((Hole(_field_name(match), place),), span)])
        else:
            pieces.append([placed(text, place) for text in as_texts(value, place or span)])
    pieces.append([template.slice(done, len(skeleton))])
    return [Text(text.parts, span, text.certain and template.certain) for text in join_texts(pieces, span)]


def placed(text: Text, place: Span | None) -> Text:
    """A value as a part of another text: it keeps its own spans, and learns where it is put."""
    return replace(text, parts=tuple(replace(part, place=place) for part in text.parts))


def _field_name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups.get("name") or groups.get("field") or ""


def _entry(values: Value, name: str) -> Value | None:
    if isinstance(values, Choice):
        values = values.options[0]
    if isinstance(values, Mapping):
        for entry in reversed(values.entries):
            if entry.name.literal == name:
                return entry.value
    return None


def joined(separator: Text, items: Sequence, span: Span) -> list[Text]:
    """`separator.join(items)`."""
    pieces: list[list[Text]] = []
    for index, item in enumerate(items.items):
        if index:
            pieces.append([separator])
        pieces.append(list(as_texts(item, span)))
    if not items.complete:
        pieces.append([Text((Hole("", None),), span)])
    return join_texts(pieces, span)


def query_string(mapping: Mapping, span: Span) -> list[Text]:
    """The pairs of a mapping as `a=1&b=2`, each name and value at its own place; a hole for what is not known."""
    pieces: list[list[Text]] = []
    for entry in mapping.entries:
        if pieces:
            pieces.append(_glue("&", span))
        pieces.append([entry.name])
        pieces.append(_glue("=", span))
        pieces.append(list(_one_or_more(entry, span)))
    if not mapping.complete:
        if pieces:
            pieces.append(_glue("&", span))
        pieces.append([Text((Hole("params", None),), span)])
    certain = all(entry.certain for entry in mapping.entries)
    return [Text(text.parts, span, text.certain and certain) for text in join_texts(pieces, span)]


def _one_or_more(entry: Entry, span: Span) -> Iterator[Text]:
    for option in options(entry.value):
        if isinstance(option, Sequence) and len(option.items) == 1:
            yield from as_texts(option.items[0], span)
        else:
            yield from as_texts(option, span)


def with_query(url: Text, mapping: Mapping, span: Span) -> list[Text]:
    """A URL with more query parameters."""
    if not mapping.entries and mapping.complete:
        return [Text(url.parts, span, url.certain)]
    separator = "&" if "?" in url.skeleton else "?"
    return join_texts([[url], _glue(separator, span), query_string(mapping, span)], span)


def _glue(text: str, span: Span) -> list[Text]:
    return [Text((Chunk(text, None),), span)]


def resolved(base: Text, reference: Text, span: Span) -> Text:
    """`urljoin(base, reference)` on texts with holes."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", reference.skeleton):
        return Text(reference.parts, span, reference.certain)
    root = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*", base.skeleton)
    if reference.skeleton.startswith("/") and root:
        kept = root.end()
    elif reference.skeleton.startswith("?"):
        kept = len(re.split(r"[?#]", base.skeleton, maxsplit=1)[0])
    else:
        path = re.split(r"[?#]", base.skeleton, maxsplit=1)[0]
        cut = path.rfind("/") + 1
        kept = cut if root is None or cut > root.end() else root.end()
        if root is not None and kept == root.end() and not reference.skeleton.startswith(("/", HOLE)):
            parts = (*base.slice(0, kept).parts, Chunk("/", None), *reference.parts)
            return Text(parts, span, base.certain and reference.certain)
    return Text((*base.slice(0, kept).parts, *reference.parts), span, base.certain and reference.certain)
