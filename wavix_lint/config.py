"""The settings of a run: plain data, the same for the command line, the hook and the editor."""

from __future__ import annotations

from dataclasses import dataclass

from wavix_lint.model import Confidence

DEFAULT_MAX_BYTES = 10 * 1024 * 1024
DEFAULT_ENV_VAR = "WAVIX_API_KEY"


@dataclass(frozen=True, slots=True)
class Config:
    """What a user may set. Field names are the keys of `[tool.wavix-lint]`, with `_` for `-`.

    `hosts`: other hosts that speak the Wavix API (a proxy, a test double), exact names without a port.
    `key_names`: other names that hold a Wavix key, matched as whole identifiers, in any case.
    `max_bytes`: larger files are skipped and counted.
    `salt`: what the identities of findings are keyed with; it comes from a baseline, and without one there are none.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    min_confidence: Confidence = Confidence.LOW
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    force_exclude: bool = False
    hosts: tuple[str, ...] = ()
    key_names: tuple[str, ...] = ()
    env_var: str = DEFAULT_ENV_VAR
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    plugins: tuple[str, ...] = ()
    baseline: str | None = None
    required_version: str | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    root: str = "."
    salt: str = ""
