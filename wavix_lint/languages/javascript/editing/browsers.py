"""Whether code runs where everybody can read it, so that no change of it makes a key a secret."""

from __future__ import annotations

import re

from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.exposure import PUBLIC

REASON = "a browser cannot keep a key; call Wavix from your server"
_FILES = (".vue", ".svelte", ".html", ".htm", ".xhtml", ".jsx", ".tsx", ".astro")
_MODULES = re.compile(
    r"(?:react|react-dom|react-native|preact|vue|vue-router|pinia|vuex|svelte|solid-js|jquery|lit|next/(?:router|navigation|link|image)"
    r"|@angular|@vue|@sveltejs/kit|@tanstack/(?:react|vue)-query|expo|@ionic|swr|@reduxjs)(?:/.*)?"
)
_GLOBALS = re.compile(
    rb"(?<![\w$.\"'`/])(?:window|document|localStorage|sessionStorage|navigator|location)\s*\.\s*\w"
    rb"|\bimport\.meta\.env\.|[\"']use client[\"']|\bnew XMLHttpRequest\b"
    rb"|(?<![\w$.])(?:\$|jQuery)\.(?:ajax|get|getJSON|post)\b"
)
_PUBLIC = re.compile(rf"(?<![A-Za-z0-9_$])(?:{PUBLIC})_[A-Z0-9_]{{2,80}}(?![A-Za-z0-9_$])".encode())
_SERVER = frozenset(
    "express fastify koa http https node:http node:https fs node:fs path node:path dotenv dotenv/config ws commander "
    "@nestjs/common @nestjs/core @nestjs/config mongoose pg sequelize child_process process os".split()
)
_SERVER_SIDE = re.compile(r"(?:^|/)(?:server|api|backend|functions|lambda|lambdas|scripts|workers?)/|\.server\.")


def is_browser_code(program: Program) -> bool:
    """By the file's name, what it imports, and the globals it uses."""
    path = program.path.lower().replace("\\", "/")
    if path.endswith(_FILES) or program.outline.has_markup:
        return True
    if any(module in _SERVER for module in program.outline.modules):
        return False
    if any(_MODULES.fullmatch(module) for module in program.outline.modules):
        return True
    if _PUBLIC.search(program.data):
        return True
    return _GLOBALS.search(program.data) is not None and _SERVER_SIDE.search(path) is None
