"""Which machines may be asked: a name is resolved once, its addresses are judged, and the connection goes to a judged one.

So neither a redirect nor a name that resolves otherwise the next moment (DNS rebinding) leads into the own network.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import httpcore2
import httpx2

Resolve = Callable[[str, int], Awaitable[list[str]]]
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class PrivateAddressError(Exception):
    """A host whose addresses are all of this machine or its network."""


async def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, in the order of the system. Raises `OSError` where it has none."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(address: str) -> bool:
    """True for an address of the open internet; of one that stands for IPv4 addresses, these are judged."""
    parsed: _Address = ipaddress.ip_address(address.partition("%")[0])
    return all(_is_open(one) for one in _list_inner(parsed) or [parsed])


def _is_open(address: _Address) -> bool:
    local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    return address.is_global and not address.is_multicast and not local


def _list_inner(address: _Address) -> list[_Address]:
    """The IPv4 addresses to which an IPv6 address may be taken: mapped, 6to4, NAT64, compatible (Teredo's count as private)."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    inner: list[_Address] = [one for one in (address.ipv4_mapped, address.sixtofour) if one is not None]
    if address in _NAT64 or address in _COMPATIBLE:
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return inner


class GuardedBackend(httpcore2.AsyncNetworkBackend):
    """Connects to the addresses that it has judged, to nothing else."""

    def __init__(self, *, private: bool, resolve: Resolve = resolve, inner: httpcore2.AsyncNetworkBackend | None = None) -> None:
        self._private, self._resolve = private, resolve
        self._inner = inner or httpcore2.AnyIOBackend()

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None
    ) -> httpcore2.AsyncNetworkStream:
        """A connection to the host. Raises `PrivateAddressError` or what httpcore2 raises."""
        try:
            async with asyncio.timeout(timeout):  # not wait_for, which loses a cancellation now and then before Python 3.12
                addresses = await self._resolve(host, port)
        except TimeoutError as error:
            raise httpcore2.ConnectTimeout(f"{host} was not resolved in time") from error
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"{host}: {getattr(error, 'strerror', None) or error}") from error
        allowed = [address for address in addresses if self._private or is_public(address)]
        if not allowed:
            raise PrivateAddressError(f"{host} is {', '.join(addresses)}")
        for address in allowed[:-1]:
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return await self._inner.connect_tcp(allowed[-1], port, timeout, local_address, socket_options)


class GuardedTransport(httpx2.AsyncHTTPTransport):
    """HTTP/1.1 and HTTP/2 over guarded connections; proxies of the environment are passed by, since they would resolve names."""

    def __init__(self, backend: GuardedBackend, verify: Any = True) -> None:
        super().__init__(trust_env=False)
        # httpx2 passes no backend on; what it builds is this pool.
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=httpx2.create_ssl_context(verify=verify, trust_env=False),
            max_connections=None,
            max_keepalive_connections=64,
            keepalive_expiry=15.0,
            http2=True,
            network_backend=backend,
        )
