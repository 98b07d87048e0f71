from pathlib import Path

from wavix import Wavix

WAVIX_KEY_FILE = "/run/secrets/wavix_api_key_of_the_production_account"
client = Wavix(token=Path(WAVIX_KEY_FILE).read_text().strip())
