import logging
import os

import requests

log = logging.getLogger(__name__)
r = requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"})
log.info("profile: %s in %s", r.status_code, r.elapsed)
