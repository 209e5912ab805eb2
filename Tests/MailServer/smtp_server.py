"""A mail server on the loopback interface, for tests: it takes letters, or fails as it is told.

    smtp_server.py [--fail HOW] [--starttls FOLDER | --smtps FOLDER] [--user NAME --password WORD]

Prints its port, then each letter it took as a JSON object on a line, as Python's own parser of mail
reads it. It ends when its standard input does.
"""

import argparse
import asyncio
import datetime
import email
import email.header
import email.policy
import email.utils
import ipaddress
import json
import os
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

# At which command it answers what.
REPLIES = {
    "busy-sender": ("MAIL", "451 4.3.0 Try again later"),
    "busy-recipient": ("RCPT", "450-4.2.0 Greylisted,\r\n450 4.2.0 come back in a while"),
    "busy-letter": ("DATA", "452 4.3.1 No room now"),
    "bad-sender": ("MAIL", "553 5.7.1 Not your address"),
    "bad-recipient": ("RCPT", "550 5.1.1 No such person here"),
    "bad-letter": ("DATA", "554 5.6.0 Not wanted"),
}
OTHERS = ["delay-greeting", "delay-letter", "delay-goodbye", "drop-greeting", "drop-recipient",
          "drop-data", "drop-letter"]


def name(letter: bytes, header: str) -> str:
    """Whose the address of a header is. The modern parser keeps spaces between encoded words."""
    raw, _ = email.utils.parseaddr(email.message_from_bytes(letter)[header])
    return str(email.header.make_header(email.header.decode_header(raw)))


def readable(letter: bytes) -> dict:
    """What a mail program makes of a letter."""
    message = email.message_from_bytes(letter, policy=email.policy.default)
    parts = [
        (part.get_content_type(), part.get_content().replace("\r\n", "\n"))
        for part in message.iter_parts()
    ]
    return {
        "headers": {name.lower(): str(value) for name, value in message.items()},
        "fromName": name(letter, "from"),
        "toName": name(letter, "to"),
        "date": message["date"].datetime.timestamp(),
        "types": [kind for kind, _ in parts],
        "contents": [content for _, content in parts],
        "preferred": message.get_body().get_content_type(),
        "longestLine": max(len(line) for line in letter.split(b"\r\n")),
        "isASCII": letter.isascii(),
        "defects": [str(d) for part in message.walk() for d in part.defects]
        + [str(d) for value in message.values() for d in getattr(value, "defects", [])],
    }


class Handler:
    def __init__(self, fail: str | None):
        self.fail = fail
        self.command, self.reply = REPLIES.get(fail, ("", ""))

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.command == "MAIL":
            return self.reply
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.fail == "drop-recipient":
            server.transport.abort()
        if self.command == "RCPT":
            return self.reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.fail == "drop-letter":
            server.transport.abort()
            return "451 Gone"
        if self.fail == "delay-letter":
            await asyncio.sleep(60)
        if self.command == "DATA":
            return self.reply
        record = readable(envelope.content) | {
            "sender": envelope.mail_from,
            "recipients": envelope.rcpt_tos,
            "greeting": session.host_name,
            "encrypted": session.ssl is not None,
            "user": (session.auth_data.login.decode() if session.auth_data else None),
        }
        print(json.dumps(record), flush=True)
        return "250 2.0.0 Taken on as 42"

    async def handle_QUIT(self, server, session, envelope):
        if self.fail == "delay-goodbye":
            await asyncio.sleep(60)
        return "221 2.0.0 Bye"


class Server(SMTP):
    """Fails before the first word or within a letter where it is told to."""

    async def smtp_DATA(self, argument):
        if self.event_handler.fail != "drop-data":
            return await super().smtp_DATA(argument)
        await self.push("354 Go on")
        self.transport.abort()

    async def _handle_client(self):
        fail = self.event_handler.fail
        if fail == "drop-greeting":
            self.transport.abort()
            return
        if fail == "delay-greeting":
            await asyncio.sleep(60)
        await super()._handle_client()


def certificate(folder: pathlib.Path) -> ssl.SSLContext:
    """A certificate made here for 127.0.0.1, left in the folder as authority.pem."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Recap's tests")])
    now = datetime.datetime.now(datetime.timezone.utc)
    own = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(own, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "authority.pem").write_bytes(made.public_bytes(pem))
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "authority.pem", folder / "key.pem")
    return context


async def serve(arguments):
    options = {}
    if arguments.starttls:
        options |= {"tls_context": certificate(arguments.starttls)}
    if arguments.user:
        def check(server, session, envelope, mechanism, data):
            good = (data.login, data.password) == (
                arguments.user.encode(), arguments.password.encode())
            return AuthResult(success=good, handled=False, auth_data=data if good else None)
        # Behind --smtps it does not see that all is encrypted.
        options |= {"authenticator": check, "auth_required": True,
                    "auth_require_tls": not arguments.smtps}
    loop = asyncio.get_running_loop()
    handler = Handler(arguments.fail)
    server = await loop.create_server(
        lambda: Server(handler, loop=loop, **options), "127.0.0.1", 0,
        ssl=certificate(arguments.smtps) if arguments.smtps else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    # What is delayed is not waited for.
    os._exit(0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fail", choices=[*REPLIES, *OTHERS])
    parser.add_argument("--starttls", type=pathlib.Path)
    parser.add_argument("--smtps", type=pathlib.Path)
    parser.add_argument("--user")
    parser.add_argument("--password")
    asyncio.run(serve(parser.parse_args()))


main()
