"""The ways in which people make a dict of parameters or headers."""

from __future__ import annotations

from collections.abc import Callable

from tests.generated.layouts import Draft

Entries = list[tuple[str, str]]  # name (may be marked) and value expression (may be marked)
# Draft, variable name, entries, the name among them that matters -> expression.
Mapping = Callable[[Draft, str, Entries, str], str]


def literal_mapping(entries: Entries) -> str:
    return "{" + ", ".join(f'"{name}": {code}' for name, code in entries) + "}"


def _literal(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    return literal_mapping(entries)


def _multiline(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    lines = "".join(f'    "{name}": {code},\n' for name, code in entries)
    return draft.local(variable, "{\n" + lines + "}")


def _local(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    return draft.local(variable, literal_mapping(entries))


def _annotated(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    name = draft.fresh(variable)
    draft.body.append(f"{name}: dict[str, object] = {literal_mapping(entries)}")
    return name


def _constant(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    if not all(draft.is_global(code) for _, code in entries):
        return _local(draft, variable, entries, important)
    return draft.constant(variable.upper(), literal_mapping(entries))


def _call(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    return "dict(" + ", ".join(f"{name}={code}" for name, code in entries) + ")"


def _items(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    name = draft.local(variable, draft.random.choice(["{}", "dict()"]))
    draft.body.extend(f'{name}["{key}"] = {code}' for key, code in entries)
    return name


def _last_item(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    rest, (key, code) = _split(entries, important)
    name = draft.local(variable, literal_mapping(rest))
    draft.body.append(f'{name}["{key}"] = {code}')
    return name


def _setdefault(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    rest, (key, code) = _split(entries, important)
    name = draft.local(variable, literal_mapping(rest))
    draft.body.append(f'{name}.setdefault("{key}", {code})')
    return name


def _update_keyword(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    rest, (key, code) = _split(entries, important)
    name = draft.local(variable, literal_mapping(rest))
    draft.body.append(f"{name}.update({key}={code})")
    return name


def _update_dict(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    rest, (key, code) = _split(entries, important)
    name = draft.local(variable, literal_mapping(rest))
    draft.body.append(f'{name}.update({{"{key}": {code}}})')
    return name


def _merge_stars(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    rest, (key, code) = _split(entries, important)
    if draft.random.random() < 0.5:
        common = draft.local("common", literal_mapping(rest))
        return f'{{**{common}, "{key}": {code}}}'
    common = draft.local("identity", f'{{"{key}": {code}}}')
    return "{" + "".join(f'"{name}": {other}, ' for name, other in rest) + f"**{common}}}"


def _merge_pipe(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    rest, (key, code) = _split(entries, important)
    common = draft.local("common", literal_mapping(rest))
    return draft.local(variable, f'{common} | {{"{key}": {code}}}')


def _tuples(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    code = "[" + ", ".join(f'("{name}", {code})' for name, code in entries) + "]"
    return draft.local(variable, code) if draft.random.random() < 0.5 else code


def _function(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    if not all(draft.is_global(code) for _, code in entries):
        return literal_mapping(entries)
    return draft.function(f"make_{variable}", "", literal_mapping(entries)) + "()"


def _copied(draft: Draft, variable: str, entries: Entries, important: str) -> str:
    """Two names for the same dict."""
    first = draft.local("prepared", literal_mapping(entries))
    return draft.local(variable, draft.random.choice([first, f"dict({first})", f"{first}.copy()"]))


def _split(entries: Entries, important: str) -> tuple[Entries, tuple[str, str]]:
    rest = [entry for entry in entries if entry[0] != important]
    return rest, next(entry for entry in entries if entry[0] == important)


MAPPINGS: dict[str, Mapping] = {
    "literal": _literal,
    "local over several lines": _multiline,
    "local": _local,
    "annotated local": _annotated,
    "constant": _constant,
    "dict call": _call,
    "item assignments": _items,
    "last item assigned": _last_item,
    "setdefault": _setdefault,
    "update by keyword": _update_keyword,
    "update by dict": _update_dict,
    "** merge": _merge_stars,
    "| merge": _merge_pipe,
    "list of tuples": _tuples,
    "function": _function,
    "copied": _copied,
}
KEYWORD_WAYS = ("dict call", "update by keyword")  # the names in them must be identifiers
