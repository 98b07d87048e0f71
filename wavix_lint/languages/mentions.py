"""What a text must name for anything in it to matter: Wavix, or one of the user's hosts and names."""

from __future__ import annotations

import re
from functools import lru_cache

from wavix_lint.config import Config


def words_of(config: Config) -> re.Pattern[bytes]:
    return _pattern(config.hosts, config.key_names)


@lru_cache(maxsize=8)
def _pattern(hosts: tuple[str, ...], key_names: tuple[str, ...]) -> re.Pattern[bytes]:
    words = [word for word in ("wavix", "wavbix", *hosts, *key_names) if word]
    return re.compile("|".join(map(re.escape, words)).encode(), re.IGNORECASE)
