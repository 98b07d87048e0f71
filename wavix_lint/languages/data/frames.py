"""Where a walk over a tree is: the names around, and what they say about what lies below them."""

from __future__ import annotations

from typing import NamedTuple

from wavix_lint.languages.data import owners

_PROSE = frozenset(
    """
    description summary title help comment comments _comment note notes documentation doc docs message example examples
    markdown readme usage instructions hint longdescription shortdescription externaldocs x-code-samples changelog
    """.split()
)
_RECORDED = frozenset(("response", "responses", "responsebody", "response_body"))
_UNREADABLE = (
    "encrypted", "ciphertext", "integrity", "sha256", "checksum", "digest", "fingerprint", "restore-key", "restore_key",
)  # fmt: skip
_CONTAINERS_OF_CREDENTIALS = frozenset(
    "data credentials credential auth authentication options config settings params parameters headers environment env"
    " with inputs vars values stringdata secrets secret spec properties connection response content body text string"
    " jsonbody".split()
)


class Frame(NamedTuple):
    """The place of a value. `path` are the names around it; `is_marked`: one of them, or a neighbour, says Wavix.

    `owner` names whose the credentials here are, for `owned` levels more. `shell` is what scripts are run with.
    `is_prose` says that people, or a server that answered, wrote what is here.
    """

    path: tuple[str, ...] = ()
    is_marked: bool = False
    is_prose: bool = False
    owner: str = ""
    owned: int = 0
    shell: str = "shell"
    level: int = 0

    def below(self, name: str, hints: tuple[str, ...]) -> Frame:
        """The frame of what has that name here. `hints` are words that say Wavix."""
        lowered = name.lower()
        path, owner, owned = self.path, "", 0
        if self.owned and owners.is_bare_credential(name):
            path = (*path, self.owner)
        elif self.owned and (self.is_prose or lowered in _CONTAINERS_OF_CREDENTIALS):
            owner, owned = self.owner, self.owned - 1
        is_marked = bool(owned) or path is not self.path or any(owners.mentions(each, hints) for each in (name, *path))
        is_prose = self.is_prose or lowered in _PROSE or lowered in _RECORDED
        return self._replace(path=(*path, name), is_marked=is_marked, is_prose=is_prose, owner=owner, owned=owned)


def is_unreadable(name: str) -> bool:
    """Whether what has that name is a digest, or encrypted: it can look like a key, and is none."""
    lowered = name.lower()
    return any(word in lowered for word in _UNREADABLE)
