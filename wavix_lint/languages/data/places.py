"""Where a span of a file lies in its tree, and where a header beside a URL goes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wavix_lint.languages.data.tree import Document, Mapping, Node, Scalar, Sequence, Style
from wavix_lint.languages.data.views import View
from wavix_lint.model import Edit, Span

_LISTS = ("header", "headers")
_TASK = re.compile(rb"\b(?:uri|get_url):\s*\Z")
_SERVER = frozenset(
    "url type transport description disabled enabled timeout autoapprove alwaysallow env envfile name tools".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """A scalar with what is around it. `item` is the member of a list, or the entry, that the scalar is in."""

    scalar: Scalar
    is_key: bool
    is_flow: bool
    item: Span | None
    siblings: tuple[Span, ...]

    def removal(self, data: bytes) -> Edit | None:
        """The edit that takes the item out of its list, with a comma or a row of its own."""
        if self.item is None:
            return None
        start, end = self.item
        if not self.is_flow:
            row = data.rfind(b"\n", 0, start) + 1
            rest = re.compile(rb"[ \t\r]*(?:\n|\Z)").match(data, end)
            if data[row:start].strip(b" \t-") or rest is None or len(self.siblings) < 2:
                return None
            return Edit(Span(row, rest.end()), "")
        comma = re.compile(rb"\s*,\s*").match(data, end)
        if comma is not None:
            return Edit(Span(start, comma.end()), "")
        before = re.search(rb",\s*\Z", data[:start])
        return Edit(Span(before.start() if before is not None else start, end), "")


def place_of(document: Document, span: Span) -> Place | None:
    """The scalar of the file itself in which a span lies."""
    for root in document.roots:
        found = _find(root, span, False, None, (), 0)
        if found is not None:
            return found
    return None


def _find(
    node: Node | None, span: Span, is_flow: bool, item: Span | None, siblings: tuple[Span, ...], depth: int
) -> Place | None:
    if node is None or depth > 200:
        return None
    if isinstance(node, Scalar):
        is_in = node.source.map is None and node.start <= span.start and span.end <= node.end
        return Place(node, False, is_flow, item, siblings) if is_in else None
    if not node.start <= span.start < max(node.end, node.start + 1):
        return None
    if isinstance(node, Sequence):
        spans = tuple(_span(below) for below in node.items)
        for below, around in zip(node.items, spans, strict=True):
            found = _find(below, span, node.is_flow, around, spans, depth + 1)
            if found is not None:
                return found
        return None
    spans = tuple(Span(key.outer_start, _span(value).end if value else key.outer_end) for key, value in node.entries)
    for (key, value), around in zip(node.entries, spans, strict=True):
        if key.start <= span.start and span.end <= key.end:
            return Place(key, True, node.is_flow, around, spans)
        is_member = item is not None and isinstance(value, Scalar)
        found = _find(value, span, node.is_flow, item if is_member else None, siblings if is_member else (), depth + 1)
        if found is not None:
            return found
    return None


def _span(node: Node) -> Span:
    return Span(node.outer_start, node.outer_end) if isinstance(node, Scalar) else Span(node.start, node.end)


def mapping_at(node: Node | None, start: int, depth: int = 0) -> Mapping | None:
    """The mapping that begins at a byte of the file."""
    if node is None or isinstance(node, Scalar) or depth > 200 or not node.start <= start < node.end:
        return None
    if isinstance(node, Mapping) and node.start == start:
        return node
    below = node.items if isinstance(node, Sequence) else [value for _, value in node.entries]
    return next((found for child in below if (found := mapping_at(child, start, depth + 1)) is not None), None)


def header_edits(document: Document, site: Span, value: str) -> list[Edit] | None:
    """The edits that give a request the header, None where it is not plain which headers it sends."""
    mapping = next((found for root in document.roots if (found := mapping_at(root, site.start)) is not None), None)
    if mapping is None or '"' in value:
        return None
    view, data = View(mapping), document.source.data
    entry = view.entry(*_LISTS)
    if entry is None:
        return _new_headers(view, data, value)
    if isinstance(entry.value, Sequence):
        name = "key" if "header" in view.names else "name"
        item = f'{{"{name}": "Authorization", "value": "{value}"}}'
        return _into(entry.value, data, item)
    if isinstance(entry.value, Mapping) and not entry.value.merged:
        return _into(entry.value, data, f'"Authorization": "{value}"', f'Authorization: "{value}"')
    return None


def _new_headers(view: View, data: bytes, value: str) -> list[Edit] | None:
    """Headers behind the URL, where a request has none at all and its form is known to take a mapping."""
    entry = view.entry("url")
    is_task = _TASK.search(data[max(view.mapping.start - 80, 0) : view.mapping.start]) is not None
    if entry is None or not isinstance(entry.value, Scalar) or not (is_task or _SERVER.issuperset(view.names)):
        return None
    if not view.mapping.is_flow:
        if entry.value.style not in (Style.PLAIN, Style.SINGLE, Style.DOUBLE):
            return None
        row = data.find(b"\n", entry.value.outer_end)
        at = len(data) if row < 0 else row
        indent = " " * view.mapping.indent
        newline = "\r\n" if data[at - 1 : at] == b"\r" else "\n"
        at -= len(newline) - 1
        return [Edit(Span(at, at), f'{newline}{indent}headers:{newline}{indent}  Authorization: "{value}"')]
    end = entry.value.outer_end
    gap = data[view.mapping.start + 1 : view.entries[0].key.outer_start].decode("utf-8", "replace")
    between = gap if "\n" in gap and not gap.strip() else " "
    return [Edit(Span(end, end), f',{between}"headers": {{"Authorization": "{value}"}}')]


def _into(node: Mapping | Sequence, data: bytes, item: str, row: str = "") -> list[Edit] | None:
    """One more member of a container: before the first one, whose form it takes."""
    if node.is_flow:
        inner = data[node.start + 1 : node.end - 1]
        at = node.start + 1 + len(inner) - len(inner.lstrip())
        rest = ", " if inner.strip() else ""
        if inner.strip() and b"\n" in inner[: len(inner) - len(inner.lstrip())]:
            rest = "," + inner[: len(inner) - len(inner.lstrip())].decode("utf-8", "replace")
        return [Edit(Span(at, at), item + rest)]
    if not row or not isinstance(node, Mapping) or not node.entries:
        return None
    at = node.entries[0].key.outer_start
    return [Edit(Span(at, at), f"{row}\n{' ' * node.indent}")]


def container_of(document: Document, name: str, item: str) -> list[Edit]:
    """One more item of the root's list of that name, which is made when it is not there."""
    root = next((root for root in document.roots if isinstance(root, Mapping)), None)
    if root is None or not root.is_flow:
        return []
    data = document.source.data
    known = View(root).get(name)
    if isinstance(known, Sequence):
        return _into(known, data, item) or []
    gap = data[root.start + 1 : root.entries[0].key.outer_start].decode("utf-8", "replace") if root.entries else ""
    between = gap if not gap.strip() else " "
    return [Edit(Span(root.start + 1, root.start + 1), f'{between}"{name}": [{item}],')]
