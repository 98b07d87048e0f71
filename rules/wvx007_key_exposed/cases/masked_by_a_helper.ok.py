import logging

from .masking import mask

log = logging.getLogger(__name__)


def start(wavix_api_key):
    log.info("wavix key %s", mask(wavix_api_key))
    log.debug("again: %s", redact_secret(wavix_api_key))


def redact_secret(value):
    return value[:3] + "***"
