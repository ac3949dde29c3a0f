"""Messages over a pipe: four bytes of length, then MessagePack, which cannot run anything on arrival."""

from typing import BinaryIO, TypeVar

import msgspec

_Message = TypeVar("_Message")
_LONGEST = 2**31


def send(pipe: BinaryIO, message: object) -> None:
    """Writes a message."""
    body = msgspec.msgpack.encode(message)
    pipe.write(len(body).to_bytes(4, "big"))
    pipe.write(body)
    pipe.flush()


def receive(pipe: BinaryIO, kind: type[_Message]) -> _Message | None:
    """The next message; None if the other side has gone.

    Args:
        pipe: where it comes from.
        kind: the type of message that is waited for.

    Raises:
        msgspec.ValidationError: if it is another one.
    """
    head = pipe.read(4)
    size = int.from_bytes(head, "big")
    if len(head) < 4 or size > _LONGEST:
        return None
    body = pipe.read(size)
    return msgspec.msgpack.decode(body, type=kind) if len(body) == size else None
