from loguru import logger

from .config import settings

logger.info("Using Wavix key {}", settings.wavix_api_key)
#                                 ^^^^^^^^^^^^^^^^^^^^^^ WVX007
