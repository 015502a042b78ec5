"""``python -m florilege``."""

from florilege.cli import main

main()
