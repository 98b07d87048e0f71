import logging

log = logging.getLogger(__name__)


def check(url):
    if not url.startswith("https://"):
        log.warning("plain text refused: use https, not http://api.wavix.com")
        raise ValueError("use https://api.wavix.com instead of http://api.wavix.com")
    assert "http://api.wavix.com" not in url, "http://api.wavix.com is not allowed"
