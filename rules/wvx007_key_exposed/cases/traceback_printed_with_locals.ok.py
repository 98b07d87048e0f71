import logging
import traceback

import requests

log = logging.getLogger(__name__)


def numbers(key):
    try:
        return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}).json()
    except Exception:
        traceback.print_exc()
        log.exception("numbers failed")
        return None
