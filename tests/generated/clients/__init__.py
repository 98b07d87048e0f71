"""Every way to send a request that the generated programs use."""

from __future__ import annotations

from tests.generated.clients import aiohttp_like, httpx_like, pools, requests_like, sockets, standard, tornado_like
from tests.generated.clients.base import Call, Client

CLIENTS: dict[str, Client] = {
    client.name: client
    for family in (requests_like, httpx_like, aiohttp_like, standard, pools, tornado_like, sockets)
    for client in family.CLIENTS
}

__all__ = ["CLIENTS", "Call", "Client"]
