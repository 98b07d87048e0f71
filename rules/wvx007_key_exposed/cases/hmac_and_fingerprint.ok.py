import hashlib
import hmac
import os

import structlog

log = structlog.get_logger()
WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
fingerprint = hashlib.blake2b(WAVIX_API_KEY.encode(), digest_size=8).hexdigest()
log.info("wavix", fingerprint=fingerprint, hmac=hmac.new(b"x", WAVIX_API_KEY.encode(), "sha256").hexdigest())
