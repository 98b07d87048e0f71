import logging
import os

logger = logging.getLogger(__name__)
WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]


def setup():
    logger.debug(f"wavix configured, key={WAVIX_API_KEY}")
    #                                     ^^^^^^^^^^^^^ WVX007
