"""What a name says: Wavix, a credential, both, or something that only sounds like it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wavix_lint.wavix.hosts import host_kind
from wavix_lint.wavix.vendors import names_vendor, word_set

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W\d_A-Za-z]+")
_LONGEST = 512  # characters of a name that are read

# Words that people write together (`apikey`, `WAVIXAPPID`, `mywavixkey`): such a word is taken apart when it
# consists of nothing else. `biowavix` and `wavixsan`, which are others, do not.
_PIECES = word_set(
    """
    wavix wavbix api app key keys id token tokens secret access auth bearer password passwd credential credentials
    application my our the authorization client live test prod dev sdk url jwt webhook service config settings
    account env mcp sip sms voice trunk server base header
    """
)
_PIECE = re.compile("|".join(sorted(_PIECES, key=lambda piece: (-len(piece), piece))))
_GLUED = re.compile(rf"(?:{_PIECE.pattern})+")

_OWNERS = frozenset(("wavix", "wavbix"))
_HEADS = word_set(
    """
    key keys token tokens secret secrets password passwords passwd pwd passphrase credential credentials credencial
    cred creds bearer authorization jwt
    """
)
_HEADS_AT_THE_END = frozenset(("auth", "pass"))  # `auth_mode` and `pass_through` are other things
_FULL_HEADER = frozenset(("authorization", "bearer", "basic", "header", "headers"))

# A credential word after one of these is something else: a cache key, a page token.
_NO_KEY_AFTER = word_set(
    """
    public pub cache primary foreign sort dict object idempotency idempotent encryption partition hash row lookup
    redis storage map json field header param query config setting settings session message call request service
    recording trunk campaign brand registry unique natural index dedupe dedup routing bucket state context host gpg
    pgp translation locale websocket accept react hot shortcut feature flag group event topic order deploy
    """
)
_NO_TOKEN_AFTER = word_set(
    """
    page pagination next prev previous continuation cursor csrf xsrf device push fcm apns cancel stop pad mask max
    min num total input output prompt completion
    """
)
_ACROSS = frozenset(("public", "cache", "primary", "foreign", "sort", "idempotency", "encryption", "partition"))

# A credential word before one of these names a property of the credential, or a thing that deals with it.
_ABOUT = word_set(
    """
    id ids name names prefix suffix length len size header headers file filename files path dir url uri endpoint host
    domain realm regex pattern re field fields param params parameter env environ var variable type types kind mode
    method scheme flow strategy user username login count limit limits expiry expires expired expiration expire ttl
    lifetime age at timestamp time date hash sha digest md checksum fingerprint sig signature
    version uuid guid sid label labels title description desc message error errors status state code format class cls
    func function factory getter provider manager service store cache column col attr attribute index idx placeholder
    hint help doc docs mask masked redacted last vault rotation ref refs reference arn scope scopes location position
    usage required enabled valid exists present missing invalid commit rev revision etag phone number alias schema
    validator serializer hashes shas digests checksums fingerprints signatures uuids urls uris paths prefixes lengths
    versions
    """
)
_NOT_THE_KEY_ITSELF = frozenset(("hashed", "encrypted", "masked", "redacted", "obfuscated", "truncated"))

# What may stand below the name that matters: `{"wavix_api_key": {"default": ...}}`, `API_KEYS = {"wavix": ...}`.
_NEUTRAL = _OWNERS | word_set(
    """
    value values val default secret secrets literal text data string str content current initial plain plaintext raw
    fallback prod production dev development staging stage test testing live sandbox local main primary
    """
)

_FOREIGN_HOST = re.compile(
    r"[a-z0-9.-]*wavix[a-z0-9.-]*\.(?:com|net|org|io|dev|app|co|test|example|invalid|local|cloud|zone|link|ai|br|me)"
    r"(?![a-z0-9.-])",
    re.IGNORECASE | re.ASCII,
)


def words(name: str) -> list[str]:
    """The words of an identifier or a phrase, in lower case: `wavixAPIKey_v2` -> wavix, api, key, v, 2."""
    return [match[0].lower() for match in _WORD.finditer(name[:_LONGEST])]


def units(name: str) -> list[str]:
    """As `words`, with words that are written together taken apart: `WAVIXAPPID` -> wavix, app, id."""
    found: list[str] = []
    for word in words(name):
        found.extend(_PIECE.findall(word) if _GLUED.fullmatch(word) else (word,))
    return found


def _without_foreign_hosts(name: str) -> str:
    return _FOREIGN_HOST.sub(lambda host: host[0] if host_kind(host[0].strip(".-")) else " ", name[:_LONGEST])


def says_wavix(name: str) -> bool:
    """Whether the name says Wavix, as a word of its own and not as part of somebody else's host or name."""
    return bool(_OWNERS.intersection(units(name))) and bool(_OWNERS.intersection(units(_without_foreign_hosts(name))))


def is_credential_word(parts: Sequence[str], index: int) -> bool:
    """Whether the unit at `index` means a credential, given the units before and after it."""
    part, before = parts[index], parts[index - 1] if index else ""
    if part == "id":
        return before in ("app", "application")
    if part == "header":
        return before in ("auth", "authorization", "bearer")
    if part in ("key", "keys"):
        return before not in _NO_KEY_AFTER
    if part in ("token", "tokens"):
        return before not in _NO_TOKEN_AFTER
    return part in _HEADS or (part in _HEADS_AT_THE_END and index == len(parts) - 1)


def says_credential(name: str, outer: str = "") -> bool:
    """Whether the name is one for a credential, and not for an id, a property or a file of one.

    `outer` is the name around it, for the few words that reach across (`{"cache": {"key": ...}}`).
    """
    parts = units(name)
    if "for" in parts[1:]:
        parts = parts[: parts.index("for", 1)]
    if _NOT_THE_KEY_ITSELF.intersection(parts) or ("of" in parts and _ABOUT.intersection(parts[: parts.index("of")])):
        return False
    for index in range(len(parts) - 1, -1, -1):
        if is_credential_word(parts, index):
            return index > 0 or not _ACROSS.intersection(units(outer)[-1:])
        if parts[index] in _ABOUT:
            return False
    return False


def _is_neutral(name: str) -> bool:
    return all(part in _NEUTRAL or part.isdigit() for part in units(name))


def _is_ours(path: Sequence[str]) -> bool:
    """Whether Wavix is named, and nobody else nearer to the value."""
    for name in reversed(path):
        parts = units(name)
        wavix = says_wavix(name)
        for index in range(len(parts) - 1, -1, -1):
            if wavix and parts[index] in _OWNERS:
                return True
            if names_vendor(parts, index):
                return False
    return False


def names_key(path: Sequence[str], extra: Sequence[str] = ()) -> bool:
    """Whether these names, outermost first, say that their value is a Wavix credential.

    The last name must say credential (or the one above it, when the last only says `value`, `prod`, `0` or
    `wavix`), and some name must say Wavix, with no other vendor nearer to the value. `extra` are the user's own
    names for a Wavix key, compared as whole identifiers in any case.
    """
    own = {name.casefold() for name in extra}
    for size in range(len(path), 0, -1):
        name = path[size - 1]
        if own and not own.isdisjoint((name.casefold(), name.rpartition(".")[2].casefold())):
            return True
        if says_credential(name, path[size - 2] if size > 1 else ""):
            return _is_ours(path)
        if not _is_neutral(name):
            return False
    return False


def is_header_name(name: str) -> bool:
    """Whether a variable of that name plainly holds a whole header value already (`auth`, `bearer`, `auth_header`)."""
    parts = units(name)
    while len(parts) > 1 and parts[-1] in _NEUTRAL:
        parts.pop()
    return bool(_FULL_HEADER.intersection(parts)) or parts[-1:] == ["auth"]


def is_key_name(name: str) -> bool:
    """Whether a variable of that name plainly holds a bare credential (`api_key`, `self.token`, `WAVIX_APPID`)."""
    parts = units(name)
    theirs = any(names_vendor(parts, index) for index in range(len(parts))) and not says_wavix(name)
    return not theirs and not is_header_name(name) and says_credential(name)
