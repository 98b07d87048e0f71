"""Runs whole programs in their own interpreters, against the server of the wire test."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from tests.wire import node_modules
from tests.wire.server import Sent, Server

_HERE = Path(__file__).resolve().parent
_STUBS = _HERE / "stubs"
_SECONDS = 40
# Imported once, for all programs. Others run in an interpreter of their own.
_CLIENTS = (
    "requests",
    "httpx",
    "aiohttp",
    "urllib3",
    "websockets.sync.client",
    "websockets.asyncio.client",
    "websocket",
)
_USES_CLIENT = re.compile(r"^\s*(?:import|from)\s+(?:requests|httpx|aiohttp|urllib3|websockets?)\b", re.MULTILINE)
_CERTIFICATES = (
    "SSL_CERT_FILE",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
    "NODE_EXTRA_CA_CERTS",
    "WEBSOCKET_CLIENT_CA_BUNDLE",
)


@dataclass(frozen=True)
class Ran:
    """What became of one run of a program."""

    code: int
    output: str
    errors: str
    sent: tuple[Sent, ...]


@dataclass
class Runner:
    """One server and one place for programs. Programs run one after the other."""

    folder: Path
    server: Server = field(init=False)
    _zygote: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.server = Server(self.folder)
        lines = [f'connect-to = ":443:127.0.0.1:{self.server.tls_port}"', "silent", "show-error"]
        lines += [f'connect-to = ":80:127.0.0.1:{self.server.plain_port}"']
        (self.folder / ".curlrc").write_text("\n".join(lines) + "\n")
        proxy = f"http://127.0.0.1:{self.server.plain_port}"
        lines = [f"http_proxy = {proxy}", f"https_proxy = {proxy}", "use_proxy = on"]
        lines += [f"ca_certificate = {self.server.certificates}", "tries = 1", "hsts = off"]
        (self.folder / "config.json").write_text('{"disable_update_warnings": true}')  # httpie would ask its maker
        (self.folder / "wgetrc").write_text("\n".join(lines) + "\n")

    @property
    def path(self) -> str:
        """Where programs find their tools: those of this Python first."""
        return os.path.dirname(sys.executable) + os.pathsep + os.environ.get("PATH", os.defpath)

    def close(self) -> None:
        if self._zygote is not None and self._zygote.stdin is not None:
            self._zygote.stdin.close()
            self._zygote.wait(10)
        self.server.close()

    def run(
        self, text: bytes, name: str, key: str, *, strict: bool, env: Mapping[str, str], arguments: tuple[str, ...] = ()
    ) -> Ran:
        """Run a program under its name. `env` is what its user has set, `arguments` what its user has typed."""
        folder = self.folder / "run"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / name).write_bytes(text)
        self.server.expect(key, strict)
        environment = self._environment() | dict(env)
        extension = name.rpartition(".")[2]
        if extension == "py":
            code = self._python(folder, name, text, environment, arguments)
        elif extension == "sh":
            code = self._process(["bash", name], folder, environment)
        else:
            (folder / "node_modules").symlink_to(node_modules.folder())
            environment |= {"NODE_OPTIONS": f"--require {_HERE / 'redirect' / 'redirect.cjs'}", "NODE_NO_WARNINGS": "1"}
            code = self._process(["node", name], folder, environment)
        out, err = ((folder / file).read_text("utf-8", "replace") for file in (".stdout", ".stderr"))
        return Ran(code, out, err, tuple(self.server.sent))

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": self.path,
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "CURL_HOME": str(self.folder),
            "HTTPIE_CONFIG_DIR": str(self.folder),
            "WGETRC": str(self.folder / "wgetrc"),
            "PYTHONPATH": os.pathsep.join([str(_HERE / "redirect"), str(_STUBS)]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "WIRE_TLS_PORT": str(self.server.tls_port),
            "WIRE_PLAIN_PORT": str(self.server.plain_port),
            **dict.fromkeys(_CERTIFICATES, str(self.server.certificates)),
        }

    def _process(self, command: list[str], folder: Path, env: dict[str, str]) -> int:
        with open(folder / ".stdout", "wb") as out, open(folder / ".stderr", "wb") as err:
            return self._call(command, folder, env, out, err)

    @staticmethod
    def _call(command: list[str], folder: Path, env: dict[str, str], out: IO[bytes], err: IO[bytes]) -> int:
        try:
            quiet = subprocess.DEVNULL
            return subprocess.run(
                command, cwd=folder, env=env, stdin=quiet, stdout=out, stderr=err, timeout=_SECONDS, check=False
            ).returncode
        except subprocess.TimeoutExpired:
            return -1

    def _python(self, folder: Path, name: str, text: bytes, env: dict[str, str], arguments: tuple[str, ...]) -> int:
        if b"curl_cffi" in text:  # libcurl looks names up itself, but asks for a proxy
            env = env | dict.fromkeys(("http_proxy", "https_proxy"), f"http://127.0.0.1:{self.server.plain_port}")
        if not _USES_CLIENT.search(text.decode("utf-8", "replace")):
            return self._process([sys.executable, name, *arguments], folder, env)
        if self._zygote is None:
            self._zygote = subprocess.Popen(
                [sys.executable, str(_HERE / "zygote.py"), *_CLIENTS],
                env=self._environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        job = {"path": name, "folder": str(folder), "env": env, "arguments": arguments}
        job |= {"stdout": str(folder / ".stdout"), "stderr": str(folder / ".stderr")}
        assert self._zygote.stdin is not None
        assert self._zygote.stdout is not None
        self._zygote.stdin.write(json.dumps(job).encode() + b"\n")
        self._zygote.stdin.flush()
        return int(self._zygote.stdout.readline())
