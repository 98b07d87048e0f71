"""Files that are not the project's own to change: other people's code, and what a program has written."""

from __future__ import annotations

import re

_FOLDERS = frozenset(
    "node_modules bower_components vendor vendors third_party third-party thirdparty site-packages dist-packages "
    "_vendor externals".split()
)
_BUILT = re.compile(
    r"\.min\.[cm]?js$|[.\-]bundle\.[cm]?js$|\.map$|(?:^|/)(?:dist|build|out|\.next|\.nuxt)/.+\.[cm]?js$"
)
_LOCKS = re.compile(
    r"(?:^|/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|poetry\.lock|uv\.lock"
    r"|pipfile\.lock|composer\.lock|gemfile\.lock|cargo\.lock|go\.sum)$"
)
_RECORDED = re.compile(r"\.har$|\.snap$|(?:^|/)(?:cassettes|__snapshots__)/|\.log$")
# In a comment near the top, as code generators put it.
_GENERATED = re.compile(
    rb"(?im)^\W{1,8}(?:.{0,80}@generated\b|.{0,80}\bgenerated\b.{0,200}\bdo not (?:edit|modify)"
    rb"|.{0,80}\bdo not (?:edit|modify)\b.{0,80}\bgenerated\b|.{0,80}\b(?:auto-?|automatically )generated (?:by|from)\b"
    rb"|this (?:file|code) (?:was|is) (?:automatically )?generated)"
)
_HEAD = 2000  # bytes


def why_foreign(path: str, text: bytes) -> str:
    """Why nothing should be changed in this file, as a clause; empty for the project's own code."""
    name = path.replace("\\", "/").lower()
    if _FOLDERS.intersection(name.split("/")[:-1]):
        return "this is third-party code: change it where it comes from"
    if _LOCKS.search(name):
        return "a package manager writes this file"
    if _BUILT.search(name):
        return "this file is built from another one"
    if _RECORDED.search(name):
        return "this is a record of what was sent: changing it changes nothing"
    if _GENERATED.search(text[:_HEAD]):
        return "this file is generated: change its source"
    return ""
