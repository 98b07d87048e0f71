"""One module a command; each has one `command`."""
