"""detect-secrets' own baseline: which keys it knows, by the SHA-1 of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_DIGEST = re.compile(r"[0-9a-f]{40}")


def read(data: bytes) -> list[tuple[str, str]] | None:
    """Path and SHA-1 in hexadecimal of each known secret, None for anything else than such a baseline."""
    if b'"results"' not in data or b'"plugins_used"' not in data:
        return None
    import json

    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return None
    results = content.get("results") if isinstance(content, dict) else None
    return sorted(set(_entries(results))) if isinstance(results, dict) else None


def _entries(results: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for path, secrets in results.items():
        for secret in secrets if isinstance(secrets, list) else ():
            digest = secret.get("hashed_secret") if isinstance(secret, dict) else None
            if isinstance(digest, str) and _DIGEST.fullmatch(digest):
                yield path.replace("\\", "/").removeprefix("./"), digest
