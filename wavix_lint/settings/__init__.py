"""From a project's configuration file and the command line to the settings of a run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from wavix_lint import __version__
from wavix_lint.config import DEFAULT_ENV_VAR, DEFAULT_MAX_BYTES, Config
from wavix_lint.errors import UsageError
from wavix_lint.model import Confidence
from wavix_lint.settings.find import Source, common_folder, find_source, project_root, read_source

__all__ = ["Given", "Run", "Settings", "load"]

Given = Mapping[str, Any]
_WITH_CODES = ("select", "ignore", "extend-select", "per-file-ignores")


class Run(NamedTuple):
    """What is set for a run as a whole and not for the judging of a file. Field names are keys, with `_` for `-`.

    `jobs`: how many processes; 0 lets the runner choose.
    """

    fix: bool = False
    unsafe_fixes: bool = False
    show_fixes: bool = False
    cache: bool = True
    cache_dir: str | None = None
    output_format: str = "full"
    jobs: int = 0
    statistics: bool = False
    exit_zero: bool = False
    strict: bool = False
    quiet: bool = False
    verbose: bool = False
    color: str = "auto"


class Settings(NamedTuple):
    """`source` is the file that was read, None when there was none."""

    config: Config
    run: Run
    source: str | None = None


def load(
    paths: Sequence[str],
    given: Given,
    *,
    config_file: str | None = None,
    isolated: bool = False,
    formats: Sequence[str] = (),
    known_codes: Callable[[tuple[str, ...]], Iterable[str]] | None = None,
) -> Settings:
    """The settings for checking `paths`: the nearest configuration, then what the command line gives.

    `given` holds keys as a configuration file spells them; None and empty lists stand for "not given".
    `formats` are the values that `output-format` may have; `known_codes` tells, from the names of plugins, which codes
    there are, and is asked only when a code is named. Raises UsageError that names file, key and remedy.
    """
    folder = common_folder(paths)
    source = None
    if not isolated:
        source = read_source(config_file) if config_file is not None else find_source(folder)
    values = _validated(source, formats) if source is not None else {}
    merged = _merge(values, given)
    if known_codes is not None and any(key in origin for origin in (values, merged) for key in _WITH_CODES):
        from wavix_lint.settings.codes import check_codes

        known = tuple(known_codes(merged.get("plugins", ())))
        check_codes(given, known, "--")
        if source is not None:
            check_codes(values, known, f"{source.path}: ")
    # A file named by --config may lie anywhere: what it says of paths is meant for the project.
    root = os.path.dirname(source.path) if source is not None and config_file is None else project_root(folder)
    return Settings(_config(merged, source, root), _run(merged), source.path if source is not None else None)


def _validated(source: Source, formats: Sequence[str]) -> dict[str, Any]:
    from wavix_lint.settings.schema import validate

    # First: a file written for another version may well have keys that this one does not know.
    wanted = source.keys.get("required-version")
    if isinstance(wanted, str):
        from wavix_lint.settings.version import allows

        try:
            fits = allows(wanted, __version__)
        except ValueError as error:
            raise UsageError(f"{source.path}: {error}") from error
        if not fits:
            raise UsageError(f"{source.path}: required-version is {wanted!r}, but this is wavix-lint {__version__}")
    return validate(source, formats)


def _merge(values: dict[str, Any], given: Given) -> dict[str, Any]:
    """The command line replaces, except that its `extend-` lists add. Its `select` sets the file's choice aside."""
    merged = dict(values)
    wanted = {key: value for key, value in given.items() if value is not None and value != ()}
    if "select" in wanted:
        for key in ("ignore", "extend-select"):
            merged.pop(key, None)
    for key, value in wanted.items():
        merged[key] = (*merged.get(key, ()), *value) if key.startswith("extend-") else value
    return merged


def _config(values: Mapping[str, Any], source: Source | None, root: str) -> Config:
    baseline = values.get("baseline")
    if baseline is not None:
        baseline = os.path.join(os.path.dirname(source.path) if source is not None else root, baseline)
    return Config(
        select=values.get("select", ()),
        ignore=values.get("ignore", ()),
        extend_select=values.get("extend-select", ()),
        min_confidence=values.get("min-confidence", Confidence.LOW),
        exclude=values.get("exclude", ()),
        extend_exclude=values.get("extend-exclude", ()),
        respect_gitignore=values.get("respect-gitignore", True),
        force_exclude=values.get("force-exclude", False),
        hosts=values.get("hosts", ()),
        key_names=values.get("key-names", ()),
        env_var=values.get("env-var", DEFAULT_ENV_VAR),
        per_file_ignores=values.get("per-file-ignores", ()),
        plugins=values.get("plugins", ()),
        baseline=baseline,
        required_version=values.get("required-version"),
        max_bytes=values.get("max-file-size", DEFAULT_MAX_BYTES),
        root=root,
    )


def _run(values: Mapping[str, Any]) -> Run:
    names = (name for name in Run._fields if name.replace("_", "-") in values)
    return Run(**{name: values[name.replace("_", "-")] for name in names})
