"""Sends every connection of this interpreter to the server of the wire test, whatever host it is meant for.

Found on PYTHONPATH by the interpreter itself. Names need no resolver, and no packet leaves the machine.
"""

import os
import socket

_PORTS = {443: "WIRE_TLS_PORT", 80: "WIRE_PLAIN_PORT"}
_LOOPBACK = "127.0.0.1"
_resolve, _connect, _connect_ex = socket.getaddrinfo, socket.socket.connect, socket.socket.connect_ex


def _getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    return _resolve(_LOOPBACK if host else host, port, socket.AF_INET, type, proto, flags)


def _redirected(address):
    if not isinstance(address, tuple):
        return address
    return _LOOPBACK, int(os.environ[_PORTS[address[1]]]) if address[1] in _PORTS else address[1]


socket.getaddrinfo = _getaddrinfo
socket.socket.connect = lambda self, address: _connect(self, _redirected(address))
socket.socket.connect_ex = lambda self, address: _connect_ex(self, _redirected(address))

try:
    import certifi
except ImportError:
    pass
else:  # what clients trust that read no variable
    certifi.where = lambda: os.environ["SSL_CERT_FILE"]
