"""The rules: every `wvx*` folder is one, and those of installed packages that the configuration names."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wavix_lint import rules
from wavix_lint.api import Check, Rule
from wavix_lint.errors import UsageError

ENTRY_POINTS = "wavix_lint.rules"
PAGES = "https://github.com/wavix/wavix-lint/blob/main/rules"
_FOLDER = re.compile(r"wvx\d+_\w+\Z")
_CODE = re.compile(r"[A-Z]{2,10}\d{3}\Z")


class RuleError(UsageError):
    """A rule that cannot be used: the message names its file and what is wrong."""


@dataclass(frozen=True, slots=True)
class Rules:
    """`rules` in the order of their codes; `table` maps a fact type to the checks that judge it."""

    rules: tuple[Rule, ...]
    table: dict[type, tuple[tuple[Rule, Check], ...]]
    folders: dict[str, Path]

    def by_code(self, code: str) -> Rule | None:
        return next((rule for rule in self.rules if rule.code == code), None)

    def page(self, code: str) -> str:
        """The text of the rule's README.md, empty for a plugin without one."""
        folder = self.folders.get(code)
        page = folder / "README.md" if folder is not None else None
        return page.read_text("utf-8") if page is not None and page.is_file() else ""

    def url(self, rule: Rule) -> str:
        folder = self.folders.get(rule.code)
        return f"{PAGES}/{folder.name}/README.md" if folder is not None and _FOLDER.match(folder.name) else ""


@cache
def load(plugins: tuple[str, ...] = ()) -> Rules:
    """The built-in rules and those of the named plugins. Code is loaded once: it does not change during a process."""
    found: list[tuple[Rule, Path]] = list(_built_in())
    for plugin in plugins:
        found.extend(_plugin(plugin))
    found.sort(key=_code)
    folders: dict[str, Path] = {}
    for rule, path in found:
        if rule.code in folders:
            raise RuleError(f"two rules have the code {rule.code}: {folders[rule.code]} and {path.parent}")
        folders[rule.code] = path.parent
    return Rules(tuple(rule for rule, _ in found), _table(rule for rule, _ in found), folders)


def _table(found: Iterable[Rule]) -> dict[type, tuple[tuple[Rule, Check], ...]]:
    table: dict[type, list[tuple[Rule, Check]]] = {}
    for rule in found:
        for kind, checks in rule.checks.items():
            table.setdefault(kind, []).extend((rule, check) for check in checks)
    return {kind: tuple(checks) for kind, checks in table.items()}


def _built_in() -> Iterable[tuple[Rule, Path]]:
    for folder in sorted(
        {entry.name for root in rules.__path__ for entry in Path(root).iterdir() if _FOLDER.match(entry.name)}
    ):
        module = importlib.import_module(f"{rules.__name__}.{folder}")
        yield _checked(getattr(module, "RULE", None), module.__file__ or folder)


def _plugin(name: str) -> Iterable[tuple[Rule, Path]]:
    """An installed package's entry point: a `Rule`, a list of them, or a module with `RULE` or `RULES`."""
    from importlib.metadata import entry_points

    points = [point for point in entry_points(group=ENTRY_POINTS) if point.name == name]
    if not points:
        known = sorted({point.name for point in entry_points(group=ENTRY_POINTS)})
        raise RuleError(
            f"plugin {name!r} is not installed (entry points of {ENTRY_POINTS}: {', '.join(known) or 'none'})"
        )
    try:
        loaded = points[0].load()
    except (Exception, SystemExit) as error:  # third-party code may fail in any way: the user must learn whose it is
        raise RuleError(
            f"plugin {name!r} ({points[0].value}) cannot be loaded: {type(error).__name__}: {error}"
        ) from error
    offered = getattr(loaded, "RULES", None) or getattr(loaded, "RULE", loaded)
    for rule in offered if isinstance(offered, (list, tuple)) else (offered,):
        yield _checked(rule, getattr(loaded, "__file__", None) or points[0].value)


def _checked(rule: object, where: str) -> tuple[Rule, Path]:
    if not isinstance(rule, Rule):
        raise RuleError(f"{where}: no RULE of type wavix_lint.api.Rule")
    if not _CODE.match(rule.code):
        raise RuleError(f"{where}: {rule.code!r} is not a rule code such as WVX001")
    return rule, Path(where)


def _code(entry: tuple[Rule, Path]) -> str:
    return entry[0].code
