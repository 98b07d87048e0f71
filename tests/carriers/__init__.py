"""One key poured into every kind of file that people keep keys and calls in."""
