import os


class WavixClient:
    def __init__(self, api_key=None):
        self._api_key = api_key or os.environ["WAVIX_API_KEY"]

    def __repr__(self):
        return f"WavixClient(key=...{self._api_key[-4:]})"
