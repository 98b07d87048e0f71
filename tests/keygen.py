"""Keys for tests, made when the test runs: no real-looking key lies in a file."""

from __future__ import annotations

import base64
import json
import random
import string
from collections.abc import Callable, Iterator

HEX = "0123456789abcdef"
BASE36 = string.digits + string.ascii_lowercase
BASE62 = string.digits + string.ascii_letters
BASE64URL = BASE62 + "-_"
LENGTHS = range(16, 129)

Shape = Callable[[random.Random], str]


def of(rng: random.Random, alphabet: str, length: int) -> str:
    """`length` random characters of the alphabet."""
    return "".join(rng.choices(alphabet, k=length))


def hex64(rng: random.Random) -> str:
    return of(rng, HEX, 64)


def hex32(rng: random.Random) -> str:
    return of(rng, HEX, 32)


def base36_50(rng: random.Random) -> str:
    return of(rng, BASE36, 50)


def base62_40(rng: random.Random) -> str:
    return of(rng, BASE62, 40)


def base64url_43(rng: random.Random) -> str:
    """What `secrets.token_urlsafe(32)` looks like."""
    return of(rng, BASE64URL, 43)


def wvx(rng: random.Random) -> str:
    return f"wvx_{rng.choice(('live', 'test', 'mcp'))}_{of(rng, BASE62, rng.randint(16, 40))}"


def jwt(rng: random.Random) -> str:
    """A token signed by nobody: header, claims and a random signature, each in base64url."""
    header = {"alg": rng.choice(("HS256", "RS256", "ES256")), "typ": "JWT"}
    claims = {"sub": of(rng, HEX, 12), "exp": rng.randint(1_600_000_000, 1_900_000_000), "aud": "voice"}
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (header, claims)]
    return ".".join([*parts, of(rng, BASE64URL, 43)])


def any_length(alphabet: str) -> Shape:
    """Keys of 16 to 128 characters of the alphabet."""

    def make(rng: random.Random) -> str:
        return of(rng, alphabet, rng.choice(LENGTHS))

    return make


SHAPES: dict[str, Shape] = {
    "64 hex": hex64,
    "32 hex": hex32,
    "50 base36": base36_50,
    "40 base62": base62_40,
    "43 base64url": base64url_43,
    "wvx prefix": wvx,
    "hex of any length": any_length(HEX),
    "upper-case hex of any length": any_length(HEX.upper()),
    "base36 of any length": any_length(BASE36),
    "base62 of any length": any_length(BASE62),
    "base64url of any length": any_length(BASE64URL),
    "JWT": jwt,
}


def keys(shape: str, count: int, seed: int = 1) -> Iterator[str]:
    """`count` keys of one of `SHAPES`, the same ones for the same seed."""
    rng = random.Random(f"{shape} {seed}")
    make = SHAPES[shape]
    for _ in range(count):
        yield make(rng)


def key(seed: int = 1, shape: str = "64 hex") -> str:
    """One key, for a test that needs just one."""
    return next(keys(shape, 1, seed))
