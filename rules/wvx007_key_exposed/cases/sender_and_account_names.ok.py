import logging

from settings import WAVIX_DEFAULT_SENDER, WAVIX_KEY_LABEL, WAVIX_TIMEOUT

logging.info("sender %s, key label %s, timeout %d", WAVIX_DEFAULT_SENDER, WAVIX_KEY_LABEL, WAVIX_TIMEOUT)
