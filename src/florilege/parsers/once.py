"""What an object works out when it is first asked for it, and then keeps."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Kept = TypeVar("_Kept")


class once(Generic[_Kept]):  # noqa: N801 - written like `property`
    """As `functools.cached_property`, which takes a lock each time before Python 3.12.

    A document is read by one thread, and asks for tens of thousands of such values.
    """

    def __init__(self, work: Callable[[Any], _Kept]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...

    @overload
    def __get__(self, owner: object, kind: type) -> _Kept: ...

    def __get__(self, owner: object | None, kind: type) -> Self | _Kept:
        """The value; from then on, the owner's own attribute of that name answers instead."""
        if owner is None:
            return self
        value = self._work(owner)
        owner.__dict__[self._name] = value
        return value
