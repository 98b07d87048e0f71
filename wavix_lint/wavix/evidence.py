"""What the words beside a value say about it, in text that has no grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from wavix_lint.wavix.hosts import host_kind
from wavix_lint.wavix.names import is_credential_word, says_wavix, units
from wavix_lint.wavix.vendors import names_vendor, word_set

_CHUNK = re.compile(r"[^\s\"'`<>|()\[\]{}]+")
_URL_HOST = re.compile(r"[a-z]{2,8}://(?:[^\s/@]*@)?([^/?#]+)", re.IGNORECASE | re.ASCII)
_BARE_HOST = re.compile(r"[\w.-]*\w(?::[0-9]+)?", re.ASCII)
_ASIDE = re.compile(r"[,;|]|\.\s")  # behind the value, what follows one of these speaks of the next thing

_OTHER_THINGS = word_set(
    """
    commit commits sha md digest digests hash hashes hashed checksum checksums crc rev revision etag signature
    fingerprint integrity id ids uuid uuids guid sid nonce salt build blob tree
    """
)
# Things with an id that looks like a key: `session <32 hex>` needs a credential word before it, not after.
_HAVE_IDS = word_set("session service recording trunk campaign brand call message request image version")
_BEFORE_A_CREDENTIAL = word_set("api app application access auth authorization secret client webhook bearer")


class _Says(Enum):
    WAVIX = 1
    VENDOR = 2
    CREDENTIAL = 3
    OTHER = 4  # a digest, an id
    HAS_ID = 5
    OF = 6


class _Word(NamedTuple):
    says: _Says
    phrase: str


def _of_chunk(chunk: str, hosts: Sequence[str]) -> _Says | None:
    """What a URL says, or a bare host of Wavix's or the user's: whose it is. None for other chunks."""
    url = _URL_HOST.search(chunk)
    if url is not None:
        return _Says.VENDOR if host_kind(url[1], hosts) is None else _Says.WAVIX
    bare = _BARE_HOST.match(chunk)
    return _Says.WAVIX if bare is not None and host_kind(bare[0], hosts) is not None else None


def _read(text: str, hosts: Sequence[str]) -> list[_Word]:
    """The words of the text that say something, in order."""
    parts: list[tuple[str, _Says | None]] = []
    for chunk in _CHUNK.findall(text):
        whole = _of_chunk(chunk, hosts)
        if whole is not None:
            parts.append(("", whole))
            continue
        ours = says_wavix(chunk)
        parts += [(part, _Says.WAVIX if ours and part in ("wavix", "wavbix") else None) for part in units(chunk)]
    names = [name for name, _ in parts]
    return [word for index in range(len(parts)) if (word := _judge(names, index, parts[index][1])) is not None]


def _judge(names: Sequence[str], index: int, known: _Says | None) -> _Word | None:
    name = names[index]
    if known is not None:
        return _Word(known, name)
    if is_credential_word(names, index):
        before = names[index - 1] if index else ""
        return _Word(_Says.CREDENTIAL, f"{before} {name}" if before in _BEFORE_A_CREDENTIAL else name)
    if name in _OTHER_THINGS:
        return _Word(_Says.OTHER, name)
    if names_vendor(names, index):
        return _Word(_Says.VENDOR, name)
    if name in _HAVE_IDS:
        return _Word(_Says.HAS_ID, name)
    return _Word(_Says.OF, name) if name in ("of", "for") else None


def _nearest(found: Sequence[_Word], *wanted: _Says) -> _Word | None:
    return next((word for word in found if word.says in wanted), None)


def owner_before(before: str, hosts: Sequence[str] = ()) -> bool | None:
    """Whether the last product named in the text is Wavix; None when it names none."""
    owner = _nearest(_read(before, hosts)[::-1], _Says.WAVIX, _Says.VENDOR)
    return None if owner is None else owner.says is _Says.WAVIX


def credential_phrase(before: str, after: str, hosts: Sequence[str] = ()) -> str | None:
    """The words that call the value between the two texts a Wavix credential (`api key`), None when none do.

    What stands before the value counts first: its last product must be Wavix, and its last noun a credential and no
    digest or id. What is missing there may follow the value, up to the next comma. `hosts` also mean Wavix.
    """
    left = _read(before, hosts)[::-1]
    right = _read(_ASIDE.split(after, maxsplit=1)[0], hosts)
    owner = _nearest(left, _Says.WAVIX, _Says.VENDOR) or _nearest(right, _Says.WAVIX, _Says.VENDOR)
    noun = (
        _nearest(left, _Says.CREDENTIAL, _Says.OTHER)
        or _nearest(left, _Says.HAS_ID)
        or _nearest(right, _Says.CREDENTIAL, _Says.OTHER)
    )
    if owner is None or noun is None or owner.says is not _Says.WAVIX or noun.says is not _Says.CREDENTIAL:
        return None
    said = [word.says for word in left if word.says is not _Says.HAS_ID]
    digested = any(pair == (_Says.OF, _Says.OTHER) for pair in pairwise(said))  # read from the right
    return None if digested else noun.phrase
