import os


class ConfigError(Exception):
    def __init__(self, message, value):
        super().__init__(f"{message}: {value}")


WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
if not WAVIX_API_KEY.startswith("wvx_"):
    raise ConfigError("unexpected key", WAVIX_API_KEY)
    #                                   ^^^^^^^^^^^^^ WVX007
