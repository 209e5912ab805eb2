"""Signed links, made a second time by what is written about them."""

import base64
import hashlib
import hmac
import time
from urllib.parse import quote

from running import KEY

WEEK = 7 * 86_400


def escaped(text):
    return quote(text, safe="-._~")


def signed(path, query=(), key=KEY, key_id="k1", expires=None, method="GET"):
    """A path with a query, signed as it is given; the path is canonical already."""
    expires = int(time.time()) + 3600 if expires is None else expires
    parameters = sorted([*dict(query).items(), ("expires", str(expires)), ("key", key_id)])
    text = "&".join(f"{escaped(name)}={escaped(value)}" for name, value in parameters)
    code = hmac.new(key, f"v1\n{method}\n{path}\n{text}".encode(), hashlib.sha256).digest()
    signature = base64.urlsafe_b64encode(code).decode().rstrip("=")
    parameters = sorted([*parameters, ("signature", signature)])
    return path + "?" + "&".join(f"{escaped(name)}={escaped(value)}" for name, value in parameters)
