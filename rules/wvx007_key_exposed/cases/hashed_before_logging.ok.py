import hashlib
import logging

def audit(wavix_key):
    logging.info("wavix key %s", hashlib.sha256(wavix_key.encode()).hexdigest()[:12])
