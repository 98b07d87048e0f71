"""What earlier runs found, so that a file that has not changed is not read by a frontend again.

A result is kept under a digest of all it depends on: the file's bytes and name, the settings, the rules, the version.
It is sealed with a key made of the same things, so that whoever has the cache and not the file learns nothing from it.
The store is an SQLite database for each user: that gets along with several runs at once and with one that is killed.
A store that cannot be read, or is not ours, is a cold one.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from wavix_lint import __version__
from wavix_lint.config import Config
from wavix_lint.model import FileReport

NAME = "results.sqlite"
MOST_ROWS = 20_000
MOST_BYTES = 1 << 20  # of one result: a file with that many findings is read again
_SCHEMA = 1
_DAY = 86_400
_PATIENCE = 0.5  # seconds to wait for another run that writes


class Key(NamedTuple):
    """`id` names a result; `secret` opens it, and is never stored."""

    id: bytes
    secret: bytes


def folder(chosen: str | None = None) -> str:
    """Where the cache is: as chosen, else as the environment says, else the user's place for caches."""
    chosen = chosen or os.environ.get("WAVIX_LINT_CACHE_DIR")
    if chosen:
        return os.path.abspath(chosen)
    import platformdirs

    return platformdirs.user_cache_dir("wavix-lint", appauthor=False)


class Cache:
    """Results of earlier runs with these settings. Whatever goes wrong with the store, the run goes on without it."""

    def __init__(self, where: str, config: Config) -> None:
        self._path = os.path.join(where, NAME)
        self._context = _context(config)
        self._store: sqlite3.Connection | None = None
        self._opened = False

    def key(self, path: str, data: bytes) -> Key:
        name = path.encode("utf-8", "surrogateescape")
        parts = b"".join(len(part).to_bytes(8, "little") + part for part in (self._context, name))
        whole = hashlib.blake2b(parts, digest_size=64)
        whole.update(data)
        digest = whole.digest()
        return Key(digest[:16], digest[16:])

    def get(self, key: Key) -> FileReport | None:
        store = self._open()
        if store is None:
            return None
        with suppress(sqlite3.Error):
            row = store.execute("SELECT sealed, used FROM results WHERE id = ?", (key.id,)).fetchone()
            if row is not None:
                opened = _opened(key.secret, row[0]) if isinstance(row[0], bytes) else None
                return pickle.loads(opened) if opened is not None else None  # noqa: S301 - sealed by ourselves
        return None

    def put(self, results: Iterable[tuple[Key, FileReport]], seen: Iterable[Key] = ()) -> None:
        """Keep these results, and note that those of `seen` were of use. The oldest go when there are too many."""
        store = self._open()
        if store is None:
            return
        try:
            self._write(store, results, seen)
        except sqlite3.OperationalError:  # locked by another run, or no room: next time
            pass
        except sqlite3.DatabaseError:  # broken: the next run starts anew
            self.close()
            with suppress(OSError):
                clean(os.path.dirname(self._path))

    def _write(self, store: sqlite3.Connection, results: Iterable[tuple[Key, FileReport]], seen: Iterable[Key]) -> None:
        today = int(time.time() // _DAY)
        with store:
            store.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", _rows(results, today))
            store.executemany(
                "UPDATE results SET used = ? WHERE id = ? AND used < ?", ((today, key.id, today) for key in seen)
            )
            store.execute(
                "DELETE FROM results WHERE rowid IN (SELECT rowid FROM results ORDER BY used DESC, rowid DESC "
                "LIMIT -1 OFFSET ?)",
                (MOST_ROWS,),
            )

    def close(self) -> None:
        if self._store is not None:
            with suppress(sqlite3.Error):
                self._store.close()
        self._store, self._opened = None, False

    def _open(self) -> sqlite3.Connection | None:
        if not self._opened:
            self._opened = True
            try:
                self._store = _connect(self._path)
            except sqlite3.DatabaseError:  # broken, or something else under our name: start anew
                self._store = _renewed(self._path)
            except OSError:
                self._store = None
        return self._store


def clean(where: str) -> int:
    """Remove the store, and return how many bytes that were. Raises OSError."""
    freed = 0
    for name in (NAME, f"{NAME}-journal"):
        path = os.path.join(where, name)
        with suppress(FileNotFoundError):
            size = os.stat(path).st_size
            os.unlink(path)
            freed += size
    return freed


def _connect(path: str) -> sqlite3.Connection:
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    store = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        # What a power failure would cost is the cache, not the work that waiting for the disk costs every run.
        store.execute("PRAGMA synchronous = OFF")
        (version,) = store.execute("PRAGMA user_version").fetchone()
        if version not in (0, _SCHEMA):
            raise sqlite3.DatabaseError("made by another version")
        store.execute("CREATE TABLE IF NOT EXISTS results (id BLOB PRIMARY KEY, sealed BLOB, used INTEGER)")
        store.execute(f"PRAGMA user_version = {_SCHEMA}")
    except BaseException:
        store.close()
        raise
    return store


def _renewed(path: str) -> sqlite3.Connection | None:
    with suppress(OSError, sqlite3.Error):
        clean(os.path.dirname(path))
        return _connect(path)
    return None


def _rows(results: Iterable[tuple[Key, FileReport]], today: int) -> Iterator[tuple[bytes, bytes, int]]:
    for key, report in results:
        plain = pickle.dumps(report, protocol=5)
        if len(plain) <= MOST_BYTES:
            yield key.id, _sealed(key.secret, plain), today


def _sealed(secret: bytes, plain: bytes) -> bytes:
    """Encrypted and signed. A key belongs to one text only, so that no nonce is needed."""
    hidden = _mixed(secret, plain)
    return hashlib.blake2b(hidden, key=secret[:32], digest_size=16).digest() + hidden


def _opened(secret: bytes, sealed: bytes) -> bytes | None:
    """None for what was not sealed with this key, or was changed since."""
    hidden = sealed[16:]
    if hashlib.blake2b(hidden, key=secret[:32], digest_size=16).digest() != sealed[:16]:
        return None
    return _mixed(secret, hidden)


def _mixed(secret: bytes, text: bytes) -> bytes:
    """SHAKE256 as a stream cipher."""
    stream = hashlib.shake_256(secret).digest(len(text))
    return (int.from_bytes(text, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(text), "little")


def _context(config: Config) -> bytes:
    """All that a result depends on besides the file: settings, rules, our own code, the parsers that are installed."""
    settings = replace(
        config, exclude=(), extend_exclude=(), respect_gitignore=True, force_exclude=False, baseline=None
    )
    parts = [__version__, sys.version, repr(settings), *_code(os.path.dirname(__file__))]
    import importlib.util

    parser = importlib.util.find_spec("tree_sitter")
    if parser is not None and parser.origin:  # the folder of packages changes with every package that comes or goes
        parts.append(str(os.stat(os.path.dirname(os.path.dirname(parser.origin))).st_mtime_ns))
    if config.plugins:
        from wavix_lint import registry

        for rule in registry.load(config.plugins).folders.values():
            parts += _code(str(rule))
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=32).digest()


def _code(where: str) -> Iterator[str]:
    """What is installed in a folder, as far as times and sizes tell."""
    for parent, folders, files in os.walk(where):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", "cases"))
        for name in sorted(files):
            if name.endswith((".py", ".scm")):
                status = os.stat(os.path.join(parent, name))
                yield f"{name} {status.st_size} {status.st_mtime_ns}"
