import re

WAVIX_KEY_PATTERN = re.compile(r"\b[0-9a-f]{64}\b")
WAVIX_TOKEN_REGEX = "wvx_(live|test|mcp)_[A-Za-z0-9]{16,}"
WAVIX_KEY_ALPHABET = "0123456789abcdef"
