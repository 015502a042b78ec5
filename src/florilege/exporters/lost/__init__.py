"""What formats cannot carry: one place for the losses that several of them share (FL9)."""

from florilege.exporters.lost.loss import (
    Leaving,
    Loss,
    all_leaving,
    leaving_book,
    losses_of,
    message_of,
)

__all__ = ["Leaving", "Loss", "all_leaving", "leaving_book", "losses_of", "message_of"]
