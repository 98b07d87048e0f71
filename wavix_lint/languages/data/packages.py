"""Packages that manifests and lock files ask for. Only Wavix's own are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.facts import Dependency
from wavix_lint.languages.data.tree import Document, Mapping, Node, Scalar, Sequence
from wavix_lint.languages.data.views import View, views
from wavix_lint.model import Span

_WAVIX = re.compile(r"@?[\w.\-]*wavix[\w.\-]*(?:/[\w.\-]+)?", re.IGNORECASE)
_NPM_SECTIONS = (
    "dependencies", "devdependencies", "peerdependencies", "optionaldependencies", "resolutions", "overrides",
    "bundleddependencies", "imports", "catalog",
)  # fmt: skip
_NPM_ALIAS = re.compile(r"npm:(?P<name>@?[\w.\-]+(?:/[\w.\-]+)?)@(?P<version>[^/]+)")
_REQUIREMENT = re.compile(r"\s*(?P<name>[A-Za-z0-9][\w.\-]*)\s*(?:\[[^\]]*\])?\s*(?P<version>[^;#]*)")
_PNPM = re.compile(r"/?(?P<name>@?[\w.\-]+(?:/[\w.\-]+?)?)[@/](?P<version>\d[\w.\-+]*)")
_BUN = re.compile(r"(?P<name>@?[\w.\-]+(?:/[\w.\-]+)?)@(?P<version>[^@]+)")
_LAST_FOLDER = re.compile(r"(?:.*node_modules/)?(?P<name>@?[\w.\-]+(?:/[\w.\-]+)?)\Z")


def packages_in(document: Document, path: str) -> Iterator[Dependency]:
    """The Wavix packages of a manifest or a lock file; nothing for any other file."""
    base = path.replace("\\", "/").rpartition("/")[2].lower()
    for view in views(document.roots):
        if base in ("package-lock.json", "npm-shrinkwrap.json"):
            yield from _npm_lock(view)
        elif base == "bun.lock":
            yield from _bun_lock(view)
        elif base in ("package.json", "deno.json", "deno.jsonc", "jsr.json"):
            yield from _npm(view)
        elif base in ("pnpm-lock.yaml", "pnpm-workspace.yaml"):
            yield from _pnpm(view)
        elif base in ("pipfile", "pipfile.lock"):
            yield from _pipfile(view, base.endswith(".lock"))
        elif base in ("poetry.lock", "uv.lock", "pdm.lock", "pylock.toml"):
            yield from _python_lock(view)
        elif base == "pyproject.toml":
            yield from _pyproject(view)
        elif base in ("environment.yml", "environment.yaml"):
            yield from _conda(view.items("dependencies"))


def _is_ours(name: str) -> bool:
    return _WAVIX.fullmatch(name) is not None


def _made(ecosystem: str, name: str, version: str, is_locked: bool, where: Scalar) -> Dependency:
    """A dependency whose name is in the text of a scalar, or all of it."""
    span, text = where.span, where.text
    offset = text.find(name)
    if len(text) == span.end - span.start and offset >= 0:
        span = Span(span.start + offset, span.start + offset + len(name))
    return Dependency(ecosystem, name, version.strip(), is_locked, span)


def _npm(view: View) -> Iterator[Dependency]:
    for section in _NPM_SECTIONS:
        below = view.mapping_at(section)
        for key, value in below.entries if below is not None else ():
            name, version = key.text, value.text if isinstance(value, Scalar) else ""
            alias = _NPM_ALIAS.match(version)
            if alias is not None and _is_ours(alias["name"]) and isinstance(value, Scalar):
                yield _made("npm", alias["name"], alias["version"], False, value)
            elif _is_ours(name) and isinstance(value, Scalar):
                yield _made("npm", name, version, False, key)
    workspaces = view.mapping_at("pnpm")
    if workspaces is not None:
        yield from _npm(workspaces)


def _npm_lock(view: View) -> Iterator[Dependency]:
    packages = view.mapping_at("packages")
    for key, value in packages.entries if packages is not None else ():
        found = _LAST_FOLDER.match(key.text)
        if found is not None and _is_ours(found["name"]) and isinstance(value, Mapping):
            version = View(value).text("version")
            if version and "node_modules/" in key.text:
                yield _made("npm", found["name"], version, True, key)
    if packages is None:
        yield from _old_npm_lock(view, 0)


def _old_npm_lock(view: View, depth: int) -> Iterator[Dependency]:
    below = view.mapping_at("dependencies")
    for key, value in below.entries if below is not None and depth < 20 else ():
        if isinstance(value, Mapping):
            if _is_ours(key.text):
                yield _made("npm", key.text, View(value).text("version"), True, key)
            yield from _old_npm_lock(View(value), depth + 1)


def _bun_lock(view: View) -> Iterator[Dependency]:
    packages = view.mapping_at("packages")
    for key, value in packages.entries if packages is not None else ():
        first = value.items[0] if isinstance(value, Sequence) and value.items else None
        found = _BUN.fullmatch(first.text) if isinstance(first, Scalar) else None
        if found is not None and _is_ours(found["name"]):
            yield _made("npm", found["name"], found["version"], True, key)


def _pnpm(view: View) -> Iterator[Dependency]:
    yield from _npm(view)
    for name in ("packages", "snapshots"):
        below = view.mapping_at(name)
        entries = below.entries if below is not None else []
        for key, _ in entries:
            found = _PNPM.match(key.text)
            if found is not None and _is_ours(found["name"]):
                yield _made("npm", found["name"], found["version"], True, key)
        if entries:
            return


def _pipfile(view: View, is_locked: bool) -> Iterator[Dependency]:
    for section in ("packages", "dev-packages", "default", "develop"):
        below = view.mapping_at(section)
        yield from _python_table(below, is_locked) if below is not None else ()


def _python_table(view: View, is_locked: bool) -> Iterator[Dependency]:
    for key, value in view.entries:
        if _is_ours(key.text):
            version = value.text if isinstance(value, Scalar) else ""
            if isinstance(value, Mapping):
                version = View(value).text("version")
            yield _made("pypi", key.text, version, is_locked, key)


def _python_lock(view: View) -> Iterator[Dependency]:
    for key, value in view.entries:
        if key.text in ("package", "packages") and isinstance(value, Mapping):
            name = View(value).scalar("name")
            if name is not None and _is_ours(name.text):
                yield _made("pypi", name.text, View(value).text("version"), True, name)


def _pyproject(view: View) -> Iterator[Dependency]:
    project, tool = view.mapping_at("project"), view.mapping_at("tool")
    lists: list[Node] = []
    if project is not None:
        lists += project.items("dependencies")
        optional = project.mapping_at("optional-dependencies")
        lists += _all(optional)
    lists += _all(view.mapping_at("dependency-groups"))
    yield from _requirements(lists)
    poetry = tool.mapping_at("poetry") if tool is not None else None
    if poetry is not None:
        groups = poetry.mapping_at("group")
        tables = [poetry.mapping_at("dependencies"), poetry.mapping_at("dev-dependencies")]
        tables += (
            [inner.mapping_at("dependencies") for inner in views([v for _, v in groups.entries if v])] if groups else []
        )
        for table in tables:
            yield from _python_table(table, False) if table is not None else ()


def _all(view: View | None) -> list[Node]:
    found: list[Node] = []
    for _, value in view.entries if view is not None else ():
        found += value.items if isinstance(value, Sequence) else []
    return found


def _requirements(items: list[Node]) -> Iterator[Dependency]:
    for item in items:
        found = _REQUIREMENT.match(item.text) if isinstance(item, Scalar) else None
        if found is not None and _is_ours(found["name"]) and isinstance(item, Scalar):
            yield _made("pypi", found["name"], found["version"], False, item)


def _conda(items: list[Node]) -> Iterator[Dependency]:
    yield from _requirements(items)
    for view in views(items):
        yield from _requirements(view.items("pip"))
