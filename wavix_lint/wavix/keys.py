"""Which values are keys. A key has no mark of its own, so the evidence is where the value goes or what it is called.

What is asked here is only whether such a value *can* be a key: the right characters, long enough, and nothing that
structure tells to be something else.
"""

from __future__ import annotations

import re

from wavix_lint.wavix.placeholders import is_placeholder
from wavix_lint.wavix.shapes import is_digest, is_encoded_json, is_jwt, is_uuid

SHORTEST = 16
_LONGEST = 4096  # characters; longer values are data

CANDIDATE: re.Pattern[bytes] = re.compile(rb"[A-Za-z0-9_-]{16,}")

_CHARACTERS = re.compile(r"[A-Za-z0-9_-]{16,}={0,2}", re.ASCII)
_HEX = re.compile(r"[0-9a-f]{32,}|[0-9A-F]{32,}", re.ASCII)
_PREFIX = re.compile(r"wvx_(?:live|test|mcp)_", re.ASCII)
_PIECE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+", re.ASCII)
_WORD = re.compile(r"(?:[A-Z]?[a-z]{2,}|[A-Z]{3,})[0-9]{0,2}", re.ASCII)


def _is_filtered(value: str) -> bool:
    """detect-secrets' filters that judge a value alone.

    Measured on 1,000,000 random keys of 16 to 128 characters, hex to base64url: `is_sequential_string` and
    `is_potential_uuid` lose none. Not used: `is_not_alphanumeric_string`, which loses 1 in 1,800 keys of 16 hex
    characters (all digits); `is_templated_secret` and `is_prefixed_with_dollar_sign`, which lose none and never
    see a value here, since no key character is in a template; `is_likely_id_string`, `is_indirect_reference` and
    the file filters, which judge lines and paths; word lists and the gibberish model, which judge keys by their looks.
    """
    from detect_secrets.filters import heuristic  # 130 ms: only when there is something to judge

    return heuristic.is_sequential_string(value) or heuristic.is_potential_uuid(value)


def is_key(value: str) -> bool:
    """Whether a value that is used or named as a Wavix credential can be one.

    True for 16 characters and more of hex, base36, base62 or base64url, and for signed JWTs; False for
    placeholders, references, UUIDs, tagged digests, masked, cut, repeated and counted-up values.
    """
    if len(value) > _LONGEST:
        return False
    if is_jwt(value):
        return True
    if not _CHARACTERS.fullmatch(value) or is_uuid(value) or is_digest(value):
        return False
    if is_placeholder(value) or is_encoded_json(value):
        return False
    return not _is_filtered(value)


def is_distinct_key(value: str) -> bool:
    """Whether the value also looks like a key to somebody who does not know what it is called.

    At least 20 characters with letters and digits well mixed, or 32 of hex; identifiers of any style are not.
    For weak contexts, such as prose. Some true keys are lost: see the tests for how many.
    """
    if not is_key(value):
        return False
    if "." in value or _HEX.fullmatch(value):
        return True
    body = _PREFIX.sub("", value.rstrip("="))
    plain = re.search("[0-9]", body) is None or re.search("[A-Za-z]", body) is None
    if len(value) < 20 or (plain and body == value):
        return False
    tokens = [token for token in re.split("[-_]+", body) if token]
    if sum(_WORD.fullmatch(token) is not None for token in tokens) > 1:
        return False
    mixed = body != body.lower() and body != body.upper()
    pieces = sum(len(_PIECE.findall(token)) for token in tokens)
    return pieces * (3 if mixed else 5) >= sum(map(len, tokens))


def key_kind(value: str) -> str:
    """What to call it in a message: `JWT` or `API key`."""
    return "JWT" if "." in value else "API key"
