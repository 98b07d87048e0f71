import os  # noqa

WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]  # noqa
