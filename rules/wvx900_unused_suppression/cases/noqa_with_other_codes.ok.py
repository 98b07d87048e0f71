import requests, os  # noqa: E401

WAVIX = "https://api.wavix.com"  # noqa: S105
