"""A server on loopback that is every host of the world, and writes down what it is sent.

It speaks HTTP/1.1 and WebSocket, in clear on one port and over TLS on another, with a certificate for whatever name
the client asks for. The port in clear is a proxy too, for programs that cannot be redirected otherwise (wget).
"""

from __future__ import annotations

import base64
import hashlib
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qsl, urlsplit

import trustme

from wavix_lint.wavix.hosts import host_kind, is_open_path

STORAGE = "https://storage.example/recordings/1.mp3?signature=b64"  # where recordings are redirected to
_MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455, 1.3
_QUIET = 0.5  # seconds without a message, after which a WebSocket is closed: some programs listen for ever
_JSON = "application/json"


@dataclass(frozen=True)
class Sent:
    """One request as it came over the wire. `query` are the raw pieces between `&`; `status` is the answer."""

    scheme: str
    method: str
    host: str
    path: str
    query: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    body: bytes
    status: int

    def header(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key == name]

    @property
    def is_websocket(self) -> bool:
        return "websocket" in [value.lower() for value in self.header("upgrade")]

    @property
    def takes_key(self) -> bool:
        """Whether it went to the part of the Wavix API that asks for the key."""
        return wants_key(self.host, self.path)


def wants_key(host: str, path: str) -> bool:
    kind = host_kind(host)
    return kind is not None and kind.takes_key and not is_open_path(kind, path)


@dataclass
class Server:
    """`strict` refuses what does not carry `key` as the only Bearer token, and any credential in a query."""

    folder: Path
    key: str = ""
    strict: bool = False
    sent: list[Sent] = field(default_factory=list)
    _contexts: dict[str, ssl.SSLContext] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._authority = trustme.CA()
        self.certificates = self.folder / "ca.pem"
        self._authority.cert_pem.write_to_path(str(self.certificates))
        self._plain = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._tls = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.plain_port, self.tls_port = self._plain.getsockname()[1], self._tls.getsockname()[1]
        for listener, is_tls in ((self._plain, False), (self._tls, True)):
            threading.Thread(target=self._listen, args=(listener, is_tls), daemon=True).start()

    def expect(self, key: str, strict: bool) -> None:
        """Forget what was sent, and begin anew."""
        with self._lock:
            self.sent, self.key, self.strict = [], key, strict

    def close(self) -> None:
        for listener in (self._plain, self._tls):
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def _context(self, name: str) -> ssl.SSLContext:
        with self._lock:
            if name not in self._contexts:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                self._authority.issue_cert(name).configure_cert(context)
                context.sni_callback = self._named
                self._contexts[name] = context
            return self._contexts[name]

    def _named(self, connection: ssl.SSLObject, name: str | None, _context: ssl.SSLContext) -> None:
        connection.context = self._context(name or "localhost")

    def _listen(self, listener: socket.socket, is_tls: bool) -> None:
        while True:
            try:
                connection = listener.accept()[0]
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection, is_tls), daemon=True).start()

    def _serve(self, connection: socket.socket, is_tls: bool) -> None:
        with suppress(OSError, ValueError):  # a client may leave at any time; an empty record says so
            connection.settimeout(30)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if is_tls:
                connection = self._context("localhost").wrap_socket(connection, server_side=True)
            with connection, connection.makefile("rb") as stream:
                while self._exchange(connection, stream, is_tls):
                    pass

    def _exchange(self, connection: socket.socket, stream: BinaryIO, is_tls: bool) -> bool:
        """One request and its answer; False when the connection is over."""
        line = stream.readline().decode("latin-1").split()
        if len(line) != 3:
            return False
        method, target, _version = line
        headers = tuple(_headers(stream))
        if method == "CONNECT":
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            self._serve(connection, is_tls=True)
            return False
        named = dict(headers)
        if named.get("expect", "").lower() == "100-continue":
            connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        body = _body(stream, named)
        host = named.get("host", "")
        if "://" in target:
            parts = urlsplit(target)
            host, target = parts.netloc, target.partition(parts.netloc)[2] or "/"
        path, _, query = target.partition("?")
        host = host.lower().removesuffix(":443" if is_tls else ":80")
        kept = tuple(pair for pair in headers if pair[0] not in ("proxy-connection",))
        status, reason = self._judged(host, path, query, headers)
        pieces = tuple(query.split("&")) if "?" in target else ()
        record = Sent("https" if is_tls else "http", method, host, path, pieces, kept, body, status)
        with self._lock:
            self.sent.append(record)
        if record.is_websocket and status == 200:
            _converse(connection, stream, named)
            return False
        connection.sendall(_answer(record, reason))
        return named.get("connection", "").lower() != "close"

    def _judged(self, host: str, path: str, query: str, headers: tuple[tuple[str, str], ...]) -> tuple[int, str]:
        if self.strict and wants_key(host, path):
            given = [value for name, value in headers if name == "authorization"]
            in_query = any(name == "appid" or self.key in value for name, value in parse_qsl(query, True))
            if given != [f"Bearer {self.key}"] or in_query:
                return 401, "Unauthorized"
        return (302, "Found") if "/recordings/" in path and wants_key(host, path) else (200, "OK")


def _headers(stream: BinaryIO) -> Iterator[tuple[str, str]]:
    while (line := stream.readline().decode("latin-1").rstrip("\r\n")) != "":
        name, _, value = line.partition(":")
        yield name.strip().lower(), value.strip()


def _body(stream: BinaryIO, headers: dict[str, str]) -> bytes:
    if headers.get("transfer-encoding", "").lower() != "chunked":
        return stream.read(int(headers.get("content-length", "0")))
    body = b""
    while size := int(stream.readline().split(b";")[0], 16):
        body += stream.read(size)
        stream.readline()
    list(_headers(stream))
    return body


def _answer(sent: Sent, reason: str) -> bytes:
    payload: dict[str, object] = {"success": True, "id": 42, "token": "t", "status": "sent", "uuid": "u-1", "total": 2}
    payload |= {"items": [{"id": 1}, {"id": 2}], "pagination": {"total_pages": 2}, "main": {"temp": 21}}
    if sent.status == 401:
        payload = {"success": False, "error": True, "message": "Unauthorized"}
    data = json.dumps(payload).encode()
    head = f"HTTP/1.1 {sent.status} {reason}\r\nContent-Type: {_JSON}\r\nContent-Length: {len(data)}\r\n"
    head += f"Location: {STORAGE}\r\n" if sent.status == 302 else ""
    return head.encode() + b"\r\n" + (b"" if sent.method == "HEAD" else data)


def _converse(connection: socket.socket, stream: BinaryIO, headers: dict[str, str]) -> None:
    """A WebSocket (RFC 6455): one event at once, then an echo of each message until nothing comes any more."""
    digest = hashlib.sha1((headers["sec-websocket-key"] + _MAGIC).encode()).digest()
    head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
    connection.sendall(head.encode() + base64.b64encode(digest) + b"\r\n\r\n")
    connection.sendall(_frame(1, json.dumps({"event": "ready"}).encode()))
    connection.settimeout(_QUIET)
    while True:
        try:
            first, second = stream.read(2)
        except TimeoutError:
            connection.sendall(_frame(8, (1000).to_bytes(2, "big")))
            return
        size = second & 0x7F
        if size >= 126:
            size = int.from_bytes(stream.read(2 if size == 126 else 8), "big")
        mask = stream.read(4) if second & 0x80 else bytes(4)
        data = bytes(byte ^ mask[index % 4] for index, byte in enumerate(stream.read(size)))
        kind = first & 0x0F
        connection.sendall(_frame({9: 10}.get(kind, kind), data))
        if kind == 8:
            return


def _frame(kind: int, data: bytes) -> bytes:
    size = bytes([len(data)]) if len(data) < 126 else bytes([126]) + len(data).to_bytes(2, "big")
    return bytes([0x80 | kind]) + size + data
