"""A linter that knows one API: Wavix."""

__version__ = "0.1.0"
