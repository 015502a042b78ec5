"""florilege: raw interviews and portraits to a typed model, checked and published."""

__version__ = "0.1.0"
