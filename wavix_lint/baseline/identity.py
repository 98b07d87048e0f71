"""What makes a finding the same one after its lines moved, its file was renamed or its code was reformatted.

An identity is 128 bits in the form of a UUID, which no scanner takes for a secret. It is keyed with the baseline's
salt, so it says nothing of a key or of code to those who do not have both.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Iterable

# What formatters change: blanks, the kind of quotes, commas at the end, parentheses and backslashes around long lines.
_NOISE = re.compile(rb"[\s\"'`,()\\]+")
_HALF = 18  # characters of an identity up to the middle of it


def new_salt() -> str:
    return _uuid(os.urandom(16))


def of_secret(salt: str, secret: str) -> str:
    """The same for one key, wherever and however it is written."""
    digest = hashlib.sha1(secret.encode("utf-8", "surrogateescape"), usedforsecurity=False).hexdigest()
    return of_secret_hash(salt, digest)


def of_secret_hash(salt: str, digest: str) -> str:
    """The identity of a key of which only the SHA-1 is known, in hexadecimal: detect-secrets keeps keys that way."""
    return _uuid(_keyed(salt, b"secret", digest.lower().encode()))


def of_context(salt: str, statement: bytes, line: bytes, secrets: Iterable[str]) -> str:
    """Half of it stands for the statement around a finding and half for its line: either one may change.

    `secrets` are left out: a key that was replaced by another one is a new key, not a new request.
    """
    keys = [secret.encode("utf-8", "surrogateescape") for secret in sorted(secrets, key=len, reverse=True)]
    halves = (_keyed(salt, b"statement", _bare(statement, keys)), _keyed(salt, b"line", _bare(line, keys)))
    return _uuid(b"".join(half[:8] for half in halves))


def halves(identity: str) -> tuple[str, str]:
    return identity[:_HALF], identity[_HALF:]


def _bare(text: bytes, keys: Iterable[bytes]) -> bytes:
    for key in keys:
        text = text.replace(key, b"")
    return _NOISE.sub(b"", text)


def _keyed(salt: str, kind: bytes, value: bytes) -> bytes:
    return hmac.digest(salt.encode(), kind + b"\0" + value, "sha256")


def _uuid(data: bytes) -> str:
    digits = data[:16].hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
