import logging
import os

SERVICE = os.environ["WAVIX_2FA_SERVICE_ID"]
logging.info("2fa service %s", SERVICE)
